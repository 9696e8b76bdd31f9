/* Which of the saved maps a file is read with. */
#ifndef DDREG_IMPORT_MAP_CHOOSE_H
#define DDREG_IMPORT_MAP_CHOOSE_H

#include "ddreg/import.h"
#include "ddreg/saved_map.h"
#include "table/sheet.h"

/* Digest of a header line: its names as header_key() has them, in order, without empty ones at the
 * end and the two columns of a file of bad rows. "" for a line without names. `scratch` is reset.
 */
enum dd_rc header_digest(char out[HASH_HEX], struct arena *scratch, char *const *cells, size_t n,
                         struct dd_error *err) DD_MUST_CHECK;

/* When no map was given and one is saved for a header among the first rows, the options get it.
 * DD_INPUT import.map.several when two are. Texts live in `a`. */
enum dd_rc map_choose(struct reg *reg, struct arena *a, struct import_options *o,
                      enum import_kind kind, struct dd_error *err) DD_MUST_CHECK;

#endif
