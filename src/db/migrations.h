/* The steps from each released schema to the next. Private to src/db. */
#ifndef DDREG_MIGRATIONS_H
#define DDREG_MIGRATIONS_H

#ifdef DDREG_MIGRATIONS
#include DDREG_MIGRATIONS /* tests/fault: a list of its own */
#else
/* The version that schema.sql describes. */
enum { SCHEMA_VERSION = 1 };
/* From version 1 to 2, from 2 to 3 ... */
#define MIGRATION_STEPS NULL
#endif

/* SQL that takes a register of version `from` to from + 1, or NULL when there is no such step. The
 * list is only ever added to. */
const char *migration_from(int from);

#endif
