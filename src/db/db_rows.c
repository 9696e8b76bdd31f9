#include "ddreg/db_rows.h"

#include "ddreg/vec.h"

/* The number of a column, or -1: then the row has failed. */
static int at(struct db_row *r, const char *column)
{
    int number = -1;

    if (r->rc == DD_OK)
        r->rc = db_column_at(r->st, column, &number, r->err);
    return number;
}

const char *row_kept(struct db_row *r, const char *text)
{
    if (!text && r->rc == DD_OK)
        r->rc = dd_no_memory(r->err);
    return text;
}

void row_damaged(struct db_row *r)
{
    if (r->rc == DD_OK)
        r->rc = dd_fail(r->err, DD_DAMAGED, "register.damaged", NULL);
}

const char *row_peek_or_null(struct db_row *r, const char *column)
{
    int number = at(r, column);

    return number < 0 ? NULL : db_text_or_null(r->st, number);
}

const char *row_peek(struct db_row *r, const char *column)
{
    const char *text = row_peek_or_null(r, column);

    return text ? text : "";
}

const char *row_text_or_null(struct db_row *r, const char *column)
{
    const char *text = row_peek_or_null(r, column);

    return text ? row_kept(r, arena_strdup(r->a, text)) : NULL;
}

const char *row_text(struct db_row *r, const char *column)
{
    const char *text = row_peek(r, column);

    return r->rc == DD_OK ? row_kept(r, arena_strdup(r->a, text)) : "";
}

const void *row_peek_bytes(struct db_row *r, const char *column, size_t *n)
{
    int number = at(r, column);

    *n = 0;
    return number < 0 ? NULL : db_bytes(r->st, number, n);
}

int64_t row_int(struct db_row *r, const char *column)
{
    int number = at(r, column);

    return number < 0 ? 0 : db_int(r->st, number);
}

bool row_is_null(struct db_row *r, const char *column)
{
    int number = at(r, column);

    return number < 0 || db_is_null(r->st, number);
}

struct db_value row_value(struct db_row *r, const char *column)
{
    int number = at(r, column);
    struct db_value v = number < 0 ? DB_NONE : db_column(r->st, number);

    if (v.kind == DB_TEXT)
        v.t = row_kept(r, arena_strndup(r->a, v.t, (size_t)v.i));
    return v;
}

/* Steps and reads one row; DB_DONE also where the reader wants no more. */
static enum db_step read_next(struct db_row *r, db_read_row *read, void *out)
{
    enum db_step step = r->stop ? DB_DONE : db_step(r->st, r->err);

    if (step == DB_ERROR)
        r->rc = r->err->rc;
    if (step != DB_ROW)
        return step;
    r->skip = false;
    read(r, out);
    return r->rc == DD_OK ? DB_ROW : DB_ERROR;
}

enum dd_rc db_each(struct db *db, struct arena *a, db_read_row *read, void *ctx,
                   struct dd_error *err, const char *sql, const struct db_value *args, size_t nargs)
{
    struct db_row r = {.a = a, .ctx = ctx, .err = err};

    r.rc = db_query(db, &r.st, err, sql, args, nargs);
    while (r.rc == DD_OK && read_next(&r, read, NULL) == DB_ROW)
        ;
    db_stmt_free(r.st);
    return r.rc;
}

/* What db_all() hands through db_each(). */
struct list {
    struct vec rows;
    db_read_row *read;
    void *ctx;
};

static void add_row(struct db_row *r, void *out)
{
    struct list *l = r->ctx;
    void *row = vec_add(&l->rows);

    (void)out;
    if (!row) {
        r->rc = dd_no_memory(r->err);
        return;
    }
    r->ctx = l->ctx;
    l->read(r, row);
    r->ctx = l;
    if (r->skip)
        vec_drop(&l->rows);
}

enum dd_rc db_all(struct db *db, struct arena *a, size_t size, db_read_row *read, void *ctx,
                  void *out, size_t *n, struct dd_error *err, const char *sql,
                  const struct db_value *args, size_t nargs)
{
    struct list l = {{.size = size}, read, ctx};
    enum dd_rc rc = db_each(db, a, add_row, &l, err, sql, args, nargs);

    *n = 0;
    if (rc == DD_OK)
        rc = vec_keep(&l.rows, a, out, n, err);
    vec_release(&l.rows);
    return rc;
}

enum dd_rc db_one(struct db *db, struct arena *a, size_t size, db_read_row *read, void *ctx,
                  void *out, bool *found, struct dd_error *err, const char *sql,
                  const struct db_value *args, size_t nargs)
{
    struct db_row r = {.a = a, .ctx = ctx, .err = err};

    memset(out, 0, size);
    r.rc = db_query(db, &r.st, err, sql, args, nargs);
    *found = r.rc == DD_OK && read_next(&r, read, out) == DB_ROW;
    db_stmt_free(r.st);
    return r.rc;
}
