/* The steps from each released schema to the next. Private to src/db. */
#ifndef DDREG_MIGRATIONS_H
#define DDREG_MIGRATIONS_H

/* The version that schema.sql describes. */
enum { SCHEMA_VERSION = 1 };

/* SQL that takes a register of version `from` to from + 1, or NULL when there is no such step. The
 * list is only ever added to. */
const char *migration_from(int from);

#endif
