/* Personal values: the journal has their digests, personal_value salt and value, the row the value
 * again. An entry may have erased them. */
#include "ddreg/kind.h"
#include "journalled.h"
#include "verify.h"

/* What is known of a value. */
struct value {
    const char *in_row; /* NULL: none */
    bool kept;          /* is there one in personal_value? */
    bool fits;          /* the digest, and what is in the row */
    bool erased;        /* as an entry says */
};

/* What personal_value has for the digest. */
static enum dd_rc look_up(struct reg *reg, const char *digest, struct value *v,
                          struct dd_error *err)
{
    char now[HASH_HEX];
    struct db_stmt *row;
    enum dd_rc rc =
        db_get_row(reg->db, &row, err, "SELECT salt, value FROM personal_value WHERE digest = $1",
                   DB_ARGS(DB_T(digest)));

    v->kept = row != NULL;
    if (row) {
        hash_salted(now, db_text(row, 0), db_text(row, 1));
        v->fits = strcmp(now, digest) == 0 && v->in_row && strcmp(db_text(row, 1), v->in_row) == 0;
    }
    db_stmt_free(row);
    return rc;
}

/* An entry is asked for only where one may have erased the value. */
enum dd_rc verify_value(struct reg *reg, const struct record_table *t, struct db_stmt *row,
                        size_t i, const char *digest, struct journal_report *r,
                        struct dd_error *err)
{
    const char *column = record_column(t, i)->name;
    const int64_t id = db_int(row, 0);
    struct value v = {.in_row = db_text_or_null(row, (int)i + 1)};
    enum dd_rc rc = look_up(reg, digest, &v, err);

    if (rc != DD_OK)
        return rc;
    r->personal += v.kept;
    if (v.fits)
        return DD_OK;
    rc = journalled_erasure(reg, t, id, column, &v.erased, err);
    if (rc != DD_OK)
        return rc;
    if (v.erased && v.in_row)
        return DD_OK; /* check_back() says it */
    if (v.erased && !v.kept)
        r->erased++;
    else if (v.erased)
        verify_found_value(r, JOURNAL_PERSONAL_BACK, t->name, id, column);
    else if (v.kept && v.in_row)
        verify_found_value(r, JOURNAL_PERSONAL_CHANGED, t->name, id, column);
    else
        verify_found_value(r, JOURNAL_PERSONAL_MISSING, t->name, id, column);
    return DD_OK;
}

static const struct record_table *table_named(const char *name)
{
    for (size_t i = 0; record_tables[i]; i++)
        if (strcmp(record_tables[i]->name, name) == 0)
            return record_tables[i];
    for (size_t i = 0; kinds[i]; i++)
        if (strcmp(kinds[i]->table.name, name) == 0)
            return &kinds[i]->table;
    return NULL;
}

/* The column that a change with op 'erase' is about; NULL: none of the table. */
static const char *erased_column(const struct record_table *t, const char *after)
{
    char wanted[ERASED_SIZE];

    for (size_t i = 0; i < t->ncolumns; i++) {
        erased_json(wanted, record_column(t, i)->name);
        if (record_is_digested(t, i) && strcmp(wanted, after) == 0)
            return record_column(t, i)->name;
    }
    return NULL;
}

/* Is there a value again in what a change erased? */
static enum dd_rc check_back(struct reg *reg, struct db_stmt *change, struct journal_report *r,
                             struct dd_error *err)
{
    const struct record_table *t = table_named(db_text(change, 0));
    const char *column = t ? erased_column(t, db_text(change, 2)) : NULL;
    char sql[160];
    int64_t id = strtoll(db_text(change, 1), NULL, 10), n;
    enum dd_rc rc;

    if (!column)
        return DD_OK; /* no entry of the program says so: the chain shows that */
    (void)snprintf(sql, sizeof(sql), "SELECT COUNT(%s) FROM %s WHERE id = $1", column, t->name);
    rc = db_get_int(reg->db, &n, 0, err, sql, DB_ARGS(DB_I(id)));
    if (rc == DD_OK && n > 0)
        verify_found_value(r, JOURNAL_PERSONAL_BACK, t->name, id, column);
    return rc;
}

static enum dd_rc check_all_back(struct reg *reg, struct journal_report *r, struct dd_error *err)
{
    struct db_stmt *st;
    enum db_step step = DB_DONE;
    enum dd_rc rc =
        db_query(reg->db, &st, err,
                 "SELECT table_name, record_key, after FROM journal_change WHERE op = 'erase' AND"
                 " table_name <> 'file_bytes' ORDER BY id",
                 DB_NO_ARGS);

    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW)
        rc = check_back(reg, st, r, err);
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc;
}

enum dd_rc verify_personal_values(struct reg *reg, struct journal_report *r, struct dd_error *err)
{
    int64_t n;
    enum dd_rc rc =
        db_get_int(reg->db, &n, 0, err, "SELECT COUNT(*) FROM personal_value", DB_NO_ARGS);

    if (rc == DD_OK && n != r->personal)
        journal_add_found(r, JOURNAL_PERSONAL_WRONG, "personal_value", "*");
    return rc == DD_OK ? check_all_back(reg, r, err) : rc;
}
