/* Rows, read by the names of their columns: the one way to read a list.
 *
 *     static void read_map(struct db_row *r, void *out)
 *     {
 *         struct saved_map *m = out;
 *
 *         m->name = row_text(r, "name");
 *         m->text = row_text_or_null(r, "map");
 *         m->rows = row_int(r, "row_count");
 *     }
 *     ...
 *     return db_all(reg->db, a, sizeof(**out), read_map, NULL, out, n, err,
 *                   "SELECT name, map, row_count FROM ...", DB_ARGS(DB_I(id)));
 *
 * What goes wrong while a row is read is remembered in the row (the first error counts, all reads
 * after it give "", 0 or NULL) and ends the reading, so a reader reads straight on. A name that the
 * query does not select, or selects twice, is such an error (DD_INTERNAL "db.sql"), never a null.
 * Give a column that is not plainly one of a table a name with AS. Reading is quickest in the order
 * of the query. */
#ifndef DDREG_DB_ROWS_H
#define DDREG_DB_ROWS_H

#include "ddreg/arena.h"
#include "ddreg/db.h"

struct db_row {
    struct db_stmt *st;
    struct arena *a; /* where texts are kept; NULL where only row_peek() is used */
    void *ctx;       /* what the caller gave */
    struct dd_error *err;
    enum dd_rc rc; /* a reader that fails by itself fills `err` and sets this */
    bool skip;     /* set by a reader: the row is not one of the list */
    bool stop;     /* set by a reader: no more rows are wanted */
};

/* Reads the current row; `out` is zeroed before, and does not stay where it is. */
typedef void db_read_row(struct db_row *r, void *out);

/* A copy in the arena; never NULL while nothing failed: "" for a null. */
const char *row_text(struct db_row *r, const char *column);
/* The same, NULL for a null. */
const char *row_text_or_null(struct db_row *r, const char *column);
/* Borrowed until the next row. */
const char *row_peek(struct db_row *r, const char *column);
const char *row_peek_or_null(struct db_row *r, const char *column);
const void *row_peek_bytes(struct db_row *r, const char *column, size_t *n);
int64_t row_int(struct db_row *r, const char *column); /* 0 for a null */
bool row_is_null(struct db_row *r, const char *column);
/* Whatever it is; a text is copied. */
struct db_value row_value(struct db_row *r, const char *column);
/* A text that was copied by other means: NULL is "no memory". */
const char *row_kept(struct db_row *r, const char *text);
/* The row holds what no sound register does. */
void row_damaged(struct db_row *r);

/* All rows of a query, as elements of `size` bytes. `out` is the address of a pointer to elements,
 * which is not NULL after success, also where there are none. */
enum dd_rc db_all(struct db *db, struct arena *a, size_t size, db_read_row *read, void *ctx,
                  void *out, size_t *n, struct dd_error *err, const char *sql,
                  const struct db_value *args, size_t nargs) DD_MUST_CHECK;

/* The first row of a query that gives one or none. *found says which; `out` of `size` bytes is
 * zeroed where there is none. */
enum dd_rc db_one(struct db *db, struct arena *a, size_t size, db_read_row *read, void *ctx,
                  void *out, bool *found, struct dd_error *err, const char *sql,
                  const struct db_value *args, size_t nargs) DD_MUST_CHECK;

/* Calls `read` for each row, with NULL as `out`: for whoever lays rows together. */
enum dd_rc db_each(struct db *db, struct arena *a, db_read_row *read, void *ctx,
                   struct dd_error *err, const char *sql, const struct db_value *args,
                   size_t nargs) DD_MUST_CHECK;

#endif
