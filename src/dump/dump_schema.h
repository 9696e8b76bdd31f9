/* The schema of a dump, held against the program's own. Private to src/dump. */
#ifndef DDREG_DUMP_SCHEMA_H
#define DDREG_DUMP_SCHEMA_H

#include <stdbool.h>
#include <stdint.h>

/* Do both say the same, whatever their comments, blanks and line ends? *line gets the line of `one`
 * where they begin to differ. */
bool dump_schema_same(const char *one, const char *other, int64_t *line);

#endif
