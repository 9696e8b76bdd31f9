/* The version of the schema, and its text. Private to src/db. */
#ifndef DDREG_DB_SCHEMA_H
#define DDREG_DB_SCHEMA_H

#include "db_sqlite.h"

/* The version that schema.sql describes. A change of schema.sql raises it once a release had it. */
#ifdef DDREG_SCHEMA_VERSION
enum { SCHEMA_VERSION = DDREG_SCHEMA_VERSION }; /* tests/fault: one that no release has */
#else
enum { SCHEMA_VERSION = 2 };
#endif

/* A database of its own in memory with the schema as it should be; its handle is the caller's to
 * close, after db_forget_statements(). */
enum dd_rc db_open_model(struct db *model, struct dd_error *err) DD_MUST_CHECK;

#endif
