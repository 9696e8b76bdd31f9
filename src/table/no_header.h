/* What a file whose headings do not say enough is refused with. */
#ifndef DDREG_TABLE_NO_HEADER_H
#define DDREG_TABLE_NO_HEADER_H

#include "sniff.h"

/* DD_INPUT import.header.*: the columns that were found, and what is missing. */
enum dd_rc no_header_found(const struct layout *l, const char *path, const struct column_map *map,
                           enum import_kind kind, struct dd_error *err) DD_MUST_CHECK;

#endif
