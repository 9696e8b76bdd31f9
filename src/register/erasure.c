#include "ddreg/erasure.h"

#include "ddreg/db_rows.h"
#include "ddreg/file_bytes.h"
#include "ddreg/output_log.h"
#include "ddreg/person.h"
#include "tables.h"

#include "gen/register/erasure.h"

static bool has_column(const struct record_table *t, const char *name)
{
    for (size_t i = 0; i < t->ncolumns; i++)
        if (strcmp(record_column(t, i)->name, name) == 0)
            return true;
    return false;
}

/* A table of facts: the kind says what the value is. */
static bool has_facts(const struct record_table *t)
{
    return has_column(t, "kind") && has_column(t, "value");
}

/* The rows of a record: those of its number, and what schema 1 had instead. */
static void add_where_record(struct buf *sql, const struct kind *kind, const struct record_table *t)
{
    char link[64];

    (void)snprintf(link, sizeof(link), "%s_id", kind->table.name);
    if (t == &kind->table)
        buf_add(sql, "(t.number = $1 OR (t.number IS NULL AND t.id = $1))");
    else if (!has_column(t, "number") && has_column(t, link))
        buf_printf(sql, "t.%s = $1", link);
}

static void add_where_supplier(struct buf *sql, const struct record_table *t)
{
    static const char *const links[] = {"supplier_id", "into_id", "other_id"};

    if (has_column(t, "number")) /* a kind of record, which has ids of its own */
        return;
    for (size_t i = 0; i < sizeof(links) / sizeof(links[0]); i++)
        if (has_column(t, links[i]))
            buf_printf(sql, "%st.%s = $1", sql->len > 0 ? " OR " : "(", links[i]);
    if (sql->len > 0)
        buf_add_char(sql, ')');
}

/* Which rows of the table are meant; "" for none. */
static void add_where(struct buf *sql, const struct erasure *what, const struct record_table *t)
{
    switch (what->of) {
    case ERASE_RECORD:
        add_where_record(sql, what->kind, t);
        return;
    case ERASE_SUPPLIER:
        add_where_supplier(sql, t);
        return;
    case ERASE_IMPORT:
        if (t == &table_import_batch)
            buf_add(sql, "t.id = $1");
        else if (t == &table_purchase_person)
            buf_add(sql, OF_THIS_IMPORT_ALONE);
        else if (has_column(t, "batch_id"))
            buf_add(sql, "t.batch_id = $1");
        return;
    case ERASE_PURCHASE_PERSON:
        if (t == &table_purchase_person)
            buf_add(sql, "t.id = $1");
        return;
    case ERASE_ENTRY:
        buf_add(sql, "t.entry = $1");
        return;
    case ERASE_OUTPUT: /* of no table that the journal covers */
        return;
    }
}

/* A row that is meant, and what its value is called where a fact's kind says that. */
struct meant {
    int64_t id;
    const char *fact;
};

static void read_meant(struct db_row *r, void *out)
{
    struct meant *m = out;

    m->id = row_int(r, "id");
    m->fact = row_text_or_null(r, "fact");
}

static bool is_asked(const struct erasure *what, const char *column, const char *fact)
{
    const char *name = fact && strcmp(column, "value") == 0 ? fact : column;
    size_t n = what->field ? strlen(what->field) : 0;

    return n == 0 || (strncmp(name, what->field, n) == 0 &&
                      (name[n] == '\0' || strcmp(name + n, "_key") == 0));
}

/* Notes what a value is called, once. */
static void note_field(struct buf *fields, const char *name)
{
    size_t n = strlen(name);

    for (const char *p = buf_str(fields); *p; p += strspn(p, ", ")) {
        size_t word = strcspn(p, ",");
        if (word == n && strncmp(p, name, n) == 0)
            return;
        p += word;
    }
    buf_printf(fields, "%s%s", fields->len > 0 ? ", " : "", name);
}

/* The document of a row, where it is the record that is meant, or the entry that brought it. */
static enum dd_rc erase_document(struct reg *reg, const struct erasure *what, int64_t row,
                                 struct erasure_done *done, struct dd_error *err)
{
    struct db_stmt *st = NULL;
    bool erased = false;
    int64_t holder;
    enum dd_rc rc = db_get_row(reg->db, &st, err,
                               "SELECT f.number, f.sha256 FROM file AS f WHERE f.id = $1 AND ($2 ="
                               " 1 OR f.id = (SELECT MIN(o.id) FROM file AS o WHERE o.number ="
                               " f.number))",
                               DB_ARGS(DB_I(row), DB_I(what->of == ERASE_RECORD)));

    if (rc == DD_OK && st)
        rc = file_bytes_erase(reg, db_text(st, 1), db_int(st, 0), &erased, &holder, err);
    if (rc == DD_OK && st && holder)
        done->holder = holder;
    db_stmt_free(st);
    if (erased) {
        done->values++;
        note_field(&done->fields, ERASE_BYTES);
    }
    return rc;
}

static enum dd_rc erase_row(struct reg *reg, const struct erasure *what,
                            const struct record_table *t, const struct meant *row,
                            struct erasure_done *done, struct dd_error *err)
{
    bool columns[RECORD_MAX_COLUMNS] = {false};
    struct record_erased erased;
    enum dd_rc rc;

    for (size_t i = 0; i < t->ncolumns; i++)
        columns[i] = is_asked(what, record_column(t, i)->name, row->fact);
    rc = record_erase(reg, t, row->id, columns, &erased, err);
    if (rc != DD_OK)
        return rc;
    done->values += erased.values;
    done->in_journal += erased.in_journal;
    for (size_t i = 0; i < t->ncolumns; i++) {
        const char *name = record_column(t, i)->name;
        if (erased.columns[i] && strcmp(name, "name_key") != 0)
            note_field(&done->fields, row->fact && strcmp(name, "value") == 0 ? row->fact : name);
    }
    if (t == &kind_named("file")->table && is_asked(what, ERASE_BYTES, NULL))
        rc = erase_document(reg, what, row->id, done, err);
    return rc == DD_OK ? buf_ok(&done->fields, err) : rc;
}

static enum dd_rc erase_in(struct reg *reg, const struct erasure *what,
                           const struct record_table *t, int64_t *rows, struct erasure_done *done,
                           struct arena *a, struct dd_error *err)
{
    struct buf where = BUF_INIT, sql = BUF_INIT;
    struct meant *meant = NULL;
    size_t n = 0;
    enum dd_rc rc = DD_OK;

    if (!t->batch)
        add_where(&where, what, t);
    if (where.len > 0) {
        buf_add(&sql, "SELECT t.id, ");
        buf_add(&sql, has_facts(t) ? "t.kind" : "CAST(NULL AS TEXT)");
        buf_printf(&sql, " AS fact FROM %s AS t WHERE ", t->name);
        buf_add(&sql, buf_str(&where));
        buf_add(&sql, " ORDER BY t.id");
        rc = buf_ok(&sql, err);
        if (rc == DD_OK)
            rc = db_all(reg->db, a, sizeof(*meant), read_meant, NULL, &meant, &n, err,
                        buf_str(&sql), DB_ARGS(DB_I(what->number)));
    }
    *rows += (int64_t)n;
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        rc = erase_row(reg, what, t, &meant[i], done, err);
    buf_release(&where);
    buf_release(&sql);
    return rc;
}

/* Who it was and how the file was called, of one line of the log of outputs. */
static enum dd_rc erase_output(struct reg *reg, const struct erasure *what, int64_t *rows,
                               struct erasure_done *done, struct dd_error *err)
{
    int64_t values;
    bool found;
    enum dd_rc rc = output_log_erase(reg, what->number, &found, &values, err);

    *rows += found;
    done->values += values;
    if (values > 0) {
        note_field(&done->fields, "actor");
        note_field(&done->fields, "file_name");
    }
    return rc;
}

static enum dd_rc erase_everywhere(struct reg *reg, const struct erasure *what,
                                   struct erasure_done *done, struct arena *a, struct dd_error *err)
{
    int64_t rows = 0;
    enum dd_rc rc = DD_OK;

    if (what->of == ERASE_OUTPUT)
        rc = erase_output(reg, what, &rows, done, err);
    for (size_t i = 0; rc == DD_OK && record_tables[i]; i++)
        rc = erase_in(reg, what, record_tables[i], &rows, done, a, err);
    for (size_t i = 0; rc == DD_OK && kinds[i]; i++)
        rc = erase_in(reg, what, &kinds[i]->table, &rows, done, a, err);
    return rc == DD_OK && rows == 0
               ? dd_fail(err, DD_INPUT, "erase.unknown", "id", what->subject, NULL)
               : rc;
}

/* The file that an import was read from, where the import itself brought it into the register and
 * no other one has the same; else *number is 0, and *kept says which file stays. */
static enum dd_rc source_of(struct reg *reg, int64_t batch, int64_t *number, int64_t *kept,
                            struct dd_error *err)
{
    int64_t own = 0;
    enum dd_rc rc = db_get_int(reg->db, number, 0, err,
                               "SELECT file FROM import_batch WHERE id = $1", DB_ARGS(DB_I(batch)));

    if (rc == DD_OK && *number)
        rc = db_get_int(reg->db, &own, 0, err, own_source_sql, DB_ARGS(DB_I(batch)));
    *kept = own ? 0 : *number;
    *number = own;
    return rc;
}

/* With an import the files that it was read from: their names and their bytes. */
static enum dd_rc erase_source(struct reg *reg, const struct erasure *what,
                               struct erasure_done *done, struct arena *a, struct dd_error *err)
{
    struct erasure file = {.of = ERASE_RECORD, .kind = kind_named("file"), .field = what->field};
    int64_t kept, rows = 0;
    enum dd_rc rc;

    if (what->field && strcmp(what->field, "file_name") == 0)
        file.field = "name";
    else if (what->field && strcmp(what->field, ERASE_BYTES) != 0)
        return DD_OK;
    rc = source_of(reg, what->number, &file.number, &kept, err);
    if (rc == DD_OK && kept)
        done->holder = kept;
    if (rc == DD_OK && file.number)
        rc = erase_in(reg, &file, &file.kind->table, &rows, done, a, err);
    for (int64_t last = 0, next; rc == DD_OK; last = next) {
        rc = db_get_int(reg->db, &next, 0, err, other_source_sql,
                        DB_ARGS(DB_I(what->number), DB_I(last)));
        if (rc != DD_OK || next == 0)
            break;
        file.number = next;
        rc = erase_in(reg, &file, &file.kind->table, &rows, done, a, err);
    }
    return rc;
}

/* One subject, and what was erased of it. */
static enum dd_rc erase_one(struct reg *reg, const struct erasure *what, struct erasure_done *done,
                            struct arena *a, struct dd_error *err)
{
    const int64_t before = done->values;
    int64_t id;
    enum dd_rc rc = erase_everywhere(reg, what, done, a, err);

    if (rc == DD_OK && what->of == ERASE_IMPORT)
        rc = erase_source(reg, what, done, a, err);
    if (rc != DD_OK || done->values == before)
        return rc;
    return record_insert(reg, &table_erasure,
                         DB_ARGS(DB_T(what->subject), DB_T(what->field), DB_T(what->reason)), &id,
                         err);
}

/* An account out of the log of outputs, where it is one of the person's. */
static enum dd_rc erase_account(struct reg *reg, const struct kind_row *rows, size_t n,
                                const char *account, int64_t *values, struct dd_error *err)
{
    for (size_t i = 0; i < n; i++)
        if (person_has_account(&rows[i], account))
            return output_log_erase_account(reg, account, values, err);
    return DD_OK;
}

/* The lines of outputs of a person, before the accounts by which they are known go. */
static enum dd_rc erase_outputs_of(struct reg *reg, const struct erasure *what,
                                   struct erasure_done *done, struct arena *a, struct dd_error *err)
{
    const struct kind_filter filter = {
        .number = what->number, .withdrawn = true, .every_row = true};
    const char **accounts;
    struct kind_row *rows;
    size_t n, nrows;
    enum dd_rc rc = DD_OK;

    if (!is_asked(what, "accounts", NULL))
        return rc;
    rc = kind_read(reg, a, what->kind, &filter, &rows, &nrows, err);
    if (rc == DD_OK)
        rc = output_log_accounts(reg, a, &accounts, &n, err);
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        rc = erase_account(reg, rows, nrows, accounts[i], &done->values, err);
    return rc;
}

static enum dd_rc erase_number(struct reg *reg, const struct erasure *what,
                               struct erasure_done *done, struct arena *a, struct dd_error *err)
{
    enum dd_rc rc = erase_outputs_of(reg, what, done, a, err);

    return rc == DD_OK ? erase_one(reg, what, done, a, err) : rc;
}

/* All numbers of a person who has several. */
static enum dd_rc erase_person(struct reg *reg, const struct erasure *what,
                               struct erasure_done *done, struct arena *a, struct dd_error *err)
{
    struct erasure one = *what;
    struct people people;
    int64_t is;
    enum dd_rc rc = people_read(reg, a, NULL, &people, err);

    is = rc == DD_OK ? person_one(&people, what->number) : 0;
    if (rc == DD_OK)
        rc = erase_number(reg, what, done, a, err);
    for (size_t i = 0; rc == DD_OK && i < people.n; i++) {
        one.number = kind_number(&people.rows[i]);
        if (one.number == what->number || person_one(&people, one.number) != is)
            continue;
        one.subject = public_id_text(a, PERSON_ID, one.number);
        rc = one.subject ? erase_number(reg, &one, done, a, err) : dd_no_memory(err);
    }
    return rc;
}

enum dd_rc erasure_do(struct reg *reg, const struct erasure *what, struct erasure_done *done,
                      struct dd_error *err)
{
    enum { ROOM = 256 * 1024 * 1024 };
    const bool is_person = what->of == ERASE_RECORD && what->kind == person_kind();
    struct arena a;
    enum dd_rc rc;

    *done = (struct erasure_done){.fields = BUF_INIT};
    arena_init(&a, ROOM);
    rc = is_person ? erase_person(reg, what, done, &a, err) : erase_one(reg, what, done, &a, err);
    arena_release(&a);
    return rc;
}

/* The value, and a name's form for searching. */
static enum dd_rc erase_found(struct reg *reg, const struct personal *p, const char *reason,
                              int64_t *values, struct dd_error *err)
{
    bool columns[RECORD_MAX_COLUMNS] = {false};
    const char *name = record_column(p->table, p->column)->name;
    struct record_erased erased;
    int64_t id;
    enum dd_rc rc;

    columns[p->column] = true;
    for (size_t i = 0; i < p->table->ncolumns; i++)
        if (strcmp(name, "name") == 0 && strcmp(record_column(p->table, i)->name, "name_key") == 0)
            columns[i] = true;
    rc = record_erase(reg, p->table, p->row, columns, &erased, err);
    if (rc != DD_OK || erased.values == 0)
        return rc;
    *values += erased.values;
    return record_insert(reg, &table_erasure, DB_ARGS(DB_T(p->id), DB_T(p->field), DB_T(reason)),
                         &id, err);
}

enum dd_rc erasure_of_found(struct reg *reg, const struct personal *rows, size_t n,
                            const char *reason, int64_t *values, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < n; i++)
        rc = erase_found(reg, &rows[i], reason, values, err);
    return rc;
}
