/* Records in order of a number, more of them than memory should hold. What comes in is sorted in
 * blocks of some megabytes, which go to the staging database as runs; reading merges these, with a
 * small piece of each in memory. Few records never leave it. */
#ifndef DDREG_DB_RUNS_H
#define DDREG_DB_RUNS_H

#include "ddreg/buf.h"
#include "ddreg/db.h"

struct db_runs;

/* `db` must have a staging database open when more is added than `block`, which is how many bytes
 * of records are sorted at a time; a table `name` is made in it then. *out is NULL on failure. */
enum dd_rc db_runs_new(struct db_runs **out, struct db *db, const char *name, size_t block,
                       struct dd_error *err) DD_MUST_CHECK;
void db_runs_free(struct db_runs *r); /* NULL is fine; the table stays */
/* Every record goes. */
enum dd_rc db_runs_clear(struct db_runs *r, struct dd_error *err) DD_MUST_CHECK;

/* Begins a record, which is written with buf_add_mem() to db_runs_record() and ended by the next
 * call. */
struct buf *db_runs_record(struct db_runs *r);
/* Ends it: `key` is its place in the order. */
enum dd_rc db_runs_add(struct db_runs *r, uint64_t key, struct dd_error *err) DD_MUST_CHECK;

/* Reading all records from the first, as often as is wanted; none may be added meanwhile. They come
 * in the order of their keys, those with one key as they were added. Of very many (more than 128
 * blocks) the order starts again now and then. DB_DONE after the last. A record is aligned to eight
 * bytes and valid until the next call. */
enum dd_rc db_runs_rewind(struct db_runs *r, struct dd_error *err) DD_MUST_CHECK;
enum db_step db_runs_next(struct db_runs *r, const void **record, struct dd_error *err);

#endif
