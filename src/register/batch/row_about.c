#include "ddreg/row_about.h"

#include "ddreg/db_rows.h"
#include "ddreg/kind.h"
#include "gen/register/batch/row_about.h"
#include "register/tables.h"

/* Whose rows are read, and what for. */
struct asked {
    const struct record_table *table;
    const struct kind *kind; /* NULL: none */
    const char *letters;     /* of a public id that is the row's own; NULL: it has none */
    const char *name;        /* of the public id's number: a column */
};

static bool has(const struct record_table *t, const char *name)
{
    for (size_t i = 0; i < t->ncolumns; i++)
        if (strcmp(record_column(t, i)->name, name) == 0)
            return true;
    return false;
}

/* Which table is it, and which public ids have its rows? */
static bool find_table(struct asked *q, const char *name)
{
    static const struct {
        const struct record_table *table;
        const char *letters;
    } own[] = {{&table_supplier, SUPPLIER_ID},
               {&table_import_batch, IMPORT_ID},
               {&table_assessment, "A"},
               {&table_purchase_person, PURCHASE_PERSON_ID}};

    *q = (struct asked){.name = "id"};
    for (size_t i = 0; record_tables[i]; i++)
        if (strcmp(record_tables[i]->name, name) == 0)
            q->table = record_tables[i];
    for (size_t i = 0; i < sizeof(own) / sizeof(own[0]); i++)
        if (own[i].table == q->table)
            q->letters = own[i].letters;
    for (size_t i = 0; kinds[i]; i++)
        if (strcmp(kinds[i]->table.name, name) == 0)
            *q = (struct asked){&kinds[i]->table, kinds[i], kinds[i]->letters, "number"};
    return q->table != NULL;
}

struct found {
    int64_t number, supplier, batch;
    struct row_about about;
};

static void read_row(struct db_row *r, void *out)
{
    struct found *f = out;

    f->number = row_int(r, "number");
    f->supplier = row_int(r, "supplier_id");
    f->batch = row_int(r, "batch_id");
    f->about.line = row_int(r, "line");
    f->about.day = row_text_or_null(r, "day");
    f->about.has_ore = !row_is_null(r, "ore");
    f->about.ore = row_int(r, "ore");
}

/* The row itself; of a batch's the one before it where it is gone. */
static enum dd_rc look_up(struct reg *reg, struct arena *a, const struct asked *q, int64_t id,
                          bool before, struct found *out, bool *found, struct dd_error *err)
{
    static const char *const names[] = {"supplier_id", "batch_id", "line", "day", "ore"};
    struct buf sql = BUF_INIT;
    enum dd_rc rc;

    buf_printf(&sql, "SELECT %s AS number", q->name);
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        buf_printf(&sql, ", %s AS %s", has(q->table, names[i]) ? names[i] : "NULL", names[i]);
    buf_printf(&sql, " FROM %s WHERE id %s $1 ORDER BY id DESC LIMIT 1", q->table->name,
               before ? "<" : "=");
    rc = buf_ok(&sql, err);
    if (rc == DD_OK)
        rc = db_one(reg->db, a, sizeof(*out), read_row, NULL, out, found, err, buf_str(&sql),
                    DB_ARGS(DB_I(id)));
    buf_release(&sql);
    return rc;
}

static void read_name(struct db_row *r, void *out)
{
    *(const char **)out = row_text_or_null(r, "name");
}

/* Public ids, and the supplier's name. */
static enum dd_rc fill(struct reg *reg, struct arena *a, const struct asked *q, const char *today,
                       struct found *f, struct dd_error *err)
{
    struct row_about *out = &f->about;
    bool found;

    if (q->letters && f->number > 0)
        out->id = public_id_text(a, q->letters, f->number);
    if (f->batch > 0)
        out->file = public_id_text(a, IMPORT_ID, f->batch);
    if (f->supplier > 0)
        out->supplier = public_id_text(a, SUPPLIER_ID, f->supplier);
    if ((q->letters && f->number > 0 && !out->id) || (f->batch > 0 && !out->file) ||
        (f->supplier > 0 && !out->supplier))
        return dd_no_memory(err);
    return db_one(reg->db, a, sizeof(out->name), read_name, NULL, &out->name, &found, err, name_sql,
                  DB_ARGS(DB_I(f->supplier), DB_T(today)));
}

enum dd_rc row_about(struct reg *reg, struct arena *a, const char *today, const char *table,
                     int64_t id, struct row_about *out, struct dd_error *err)
{
    struct found f = {.number = 0};
    struct asked q;
    bool found = false;
    enum dd_rc rc;

    *out = (struct row_about){.id = NULL};
    if (!find_table(&q, table) || q.table->since > reg->version)
        return DD_OK;
    rc = look_up(reg, a, &q, id, false, &f, &found, err);
    if (rc == DD_OK && !found && q.table->batch)
        rc = look_up(reg, a, &q, id, true, &f, &found, err);
    else
        table = NULL;
    if (rc == DD_OK && found)
        rc = fill(reg, a, &q, today, &f, err);
    if (rc != DD_OK || !found)
        return rc;
    if (table)
        out->file = f.about.file; /* all that it shares with the one before it */
    else
        *out = f.about;
    return DD_OK;
}
