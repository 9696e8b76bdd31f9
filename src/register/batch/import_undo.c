/* Undoing an import of suppliers. Nothing is written about the fields that it had changed: its rows
 * count no longer (row_counts), so what was known before is in force again, and what somebody has
 * set since stays. */
#include "ddreg/db_rows.h"
#include "ddreg/import_batch.h"
#include "register/supplier/supplier_undo.h"

#include "gen/register/batch/import_undo.h"

struct undoing {
    struct reg *reg;
    struct arena *a;
    int64_t id, entry;
    const char *reason;
    struct suppliers_undone *out;
};

static enum dd_rc refuse_leaning(const struct undoing *u, struct dd_error *err)
{
    char id[PUBLIC_ID_SIZE], n[24];

    public_id_write(id, IMPORT_ID, u->id);
    (void)snprintf(n, sizeof(n), "%lld", (long long)u->out->kept);
    return dd_fail(err, DD_REFUSED, "import.batch.leans", "id", id, "n", n, NULL);
}

/* How many suppliers do they lean on? */
static int64_t count_leant_on(const struct suppliers_undone *s)
{
    int64_t n = 0;

    for (size_t i = 0; i < s->nleans; i++)
        n += i == 0 || s->leans[i].supplier != s->leans[i - 1].supplier;
    return n;
}

static void read_id(struct db_row *r, void *out)
{
    int64_t *id = out;

    *id = row_int(r, "id");
}

/* Those that the import made and that nothing leans on. */
static enum dd_rc withdraw_made(struct undoing *u, struct dd_error *err)
{
    struct suppliers_undone *s = u->out;
    int64_t *made = NULL;
    size_t n = 0, at = 0;
    enum dd_rc rc = db_all(u->reg->db, u->a, sizeof(*made), read_id, NULL, &made, &n, err, made_sql,
                           DB_ARGS(DB_I(u->entry)));

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        while (at < s->nleans && s->leans[at].supplier < made[i])
            at++;
        if (at < s->nleans && s->leans[at].supplier == made[i])
            continue;
        rc = supplier_end_write(u->reg, made[i], true, u->id, NULL, err);
        s->withdrawn += rc == DD_OK;
    }
    return rc;
}

/* --- What it wrote of others ------------------------------------------------------------------ */

static void read_written(struct db_row *r, void *out)
{
    struct undone_fact *f = out;
    const char *field;

    f->supplier = row_int(r, "supplier");
    f->number = row_text_or_null(r, "number");
    field = row_peek(r, "field");
    while (f->field < SUPPLIER_FIELDS && strcmp(supplier_fields[f->field].name, field) != 0)
        f->field++;
    if (f->field == SUPPLIER_FIELDS && r->rc == DD_OK)
        row_damaged(r); /* no import writes another */
}

/* A number is one of several: it was known before, and after the undo it mostly is not. */
static enum dd_rc look_at_number(const struct undoing *u, struct undone_fact *f, bool after,
                                 struct dd_error *err)
{
    int64_t has = 0;
    enum dd_rc rc = DD_OK;

    f->before = f->number;
    if (!after)
        return DD_OK;
    rc = db_get_int(u->reg->db, &has, 0, err, still_has_sql,
                    DB_ARGS(DB_I(f->supplier), DB_T(f->number), DB_T(u->reg->by.day)));
    if (has > 0)
        f->after = f->number;
    return rc;
}

static enum dd_rc look(const struct undoing *u, bool after, struct dd_error *err)
{
    struct supplier s = {.id = 0};
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < u->out->nfacts; i++) {
        struct undone_fact *f = &u->out->facts[i];
        if (s.id != f->supplier)
            rc = supplier_get(u->reg, u->a, f->supplier, u->reg->by.day, &s, err);
        f->name = s.name;
        *(after ? &f->after : &f->before) = rc == DD_OK ? supplier_field(&s, f->field) : NULL;
        if (rc == DD_OK && f->number)
            rc = look_at_number(u, f, after, err);
    }
    return rc;
}

/* Later imports that found suppliers as they were left no trace of which: they may be those that
 * are gone now. */
static enum dd_rc find_later(const struct undoing *u, struct dd_error *err)
{
    enum dd_rc rc =
        db_get_int(u->reg->db, &u->out->nagain, 0, err, count_later_sql, DB_ARGS(DB_I(u->id)));

    return rc == DD_OK ? db_get_int(u->reg->db, &u->out->again, 0, err, first_later_sql,
                                    DB_ARGS(DB_I(u->id)))
                       : rc;
}

static enum dd_rc undo(struct undoing *u, struct dd_error *err)
{
    struct import_restored none;
    enum dd_rc rc =
        db_all(u->reg->db, u->a, sizeof(*u->out->facts), read_written, NULL, &u->out->facts,
               &u->out->nfacts, err, written_sql, DB_ARGS(DB_I(u->entry)));

    if (rc == DD_OK)
        rc = look(u, false, err);
    if (rc == DD_OK)
        rc = import_batch_withdraw(u->reg, u->id, u->reason, &none, err);
    if (rc == DD_OK)
        rc = withdraw_made(u, err);
    return rc == DD_OK ? look(u, true, err) : rc;
}

enum dd_rc import_undo_suppliers(struct reg *reg, struct arena *a, int64_t id, const char *reason,
                                 bool keep, struct suppliers_undone *out, struct dd_error *err)
{
    struct undoing u = {reg, a, id, 0, reason, out};
    enum dd_rc rc = db_get_int(reg->db, &u.entry, 0, err,
                               "SELECT entry FROM import_batch WHERE id = $1", DB_ARGS(DB_I(id)));

    *out = (struct suppliers_undone){.withdrawn = 0};
    if (rc == DD_OK)
        rc = import_batch_check(reg, id, NULL, err);
    if (rc == DD_OK)
        rc = supplier_leans(reg, a, u.entry, 0, &out->leans, &out->nleans, err);
    out->kept = count_leant_on(out);
    if (rc == DD_OK && out->kept > 0 && !keep)
        rc = refuse_leaning(&u, err);
    if (rc == DD_OK)
        rc = undo(&u, err);
    return rc == DD_OK ? find_later(&u, err) : rc;
}
