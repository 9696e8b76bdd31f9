/* Rows of a dump, into the tables of a register that is being made. Private to src/dump. */
#ifndef DDREG_DUMP_LOAD_H
#define DDREG_DUMP_LOAD_H

#include "dump_walk.h"

/* Puts in the rows of all tables. DD_INPUT as dump_read() says. */
enum dd_rc dump_load(const struct dump_walk *w, struct dd_error *err) DD_MUST_CHECK;

/* The line where the row of the table begins whose key is `key`; 0: there is none. */
enum dd_rc dump_line_of(const char *folder, const char *table, const char *key, int64_t *line,
                        struct dd_error *err) DD_MUST_CHECK;

#endif
