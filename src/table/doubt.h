/* Letters that were read in the wrong characters: "Lomvi R›r" is one of DOS, "RÃ¸r" was garbled
 * before. The names would be those of other suppliers. */
#ifndef DDREG_TABLE_DOUBT_H
#define DDREG_TABLE_DOUBT_H

#include "sample.h"
#include "sniff.h"

enum doubt { DOUBT_NONE, DOUBT_DOS, DOUBT_MAC, DOUBT_TWICE };

/* What a text looks like that was read as `e`. */
enum doubt doubt_of(const char *text, enum text_encoding e);

/* Looks at the header (row `header` of the sample) and at the cells below it in columns that become
 * fields, or at all while not enough is known. DD_INPUT import.encoding.other or .twice with the
 * first such cell. */
enum dd_rc doubt_check(const struct layout *l, const struct sample *sample, size_t header,
                       const struct source *src, bool enough, struct dd_error *err) DD_MUST_CHECK;

#endif
