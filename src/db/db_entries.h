/* What an index has, or should have, as one number. Private to src/db. */
#ifndef DDREG_DB_ENTRIES_H
#define DDREG_DB_ENTRIES_H

#include "db_sqlite.h"

/* Gives SQL three aggregates of an index's columns and the row's number, each a sum over the rows
 * in whatever order, so that table and index have the same one only where, but for chance, they
 * have the same entries:
 *   entries()           of rows in any order
 *   entries_ordered()   NULL where a row does not come after the one before
 *   entries_alone()     the same, or has the same columns as the one before, none of them null */
enum dd_rc db_know_entries(struct db *db, struct dd_error *err) DD_MUST_CHECK;

#endif
