/* Between staging and merging: which supplier each payee is. */
#include "ddreg/import_batch.h"
#include "ddreg/supplier_end.h"
#include "purchase_stage.h"

#include "gen/import/purchase_settle.h"

enum dd_rc purchase_read_payee(struct purchase_stage *st, int64_t k, struct supplier *out,
                               bool *there, struct dd_error *err)
{
    const char **const texts[] = {&out->ledger,   &out->orgnr, &out->name,   &out->country,
                                  &out->ddreg_id, &out->vat,   &out->sector, &out->key};
    struct db_stmt *row;
    enum dd_rc rc = db_get_row(st->reg->db, &row, err, payee_sql, DB_ARGS(DB_I(k)));

    memset(out, 0, sizeof(*out));
    arena_reset(&st->scratch);
    *there = row != NULL;
    if (!row)
        return rc;
    for (int i = 0; rc == DD_OK && i < (int)(sizeof(texts) / sizeof(texts[0])); i++) {
        *texts[i] = arena_strdup(&st->scratch, db_text_or_null(row, i));
        if (!*texts[i] && !db_is_null(row, i))
            rc = dd_no_memory(err);
    }
    db_stmt_free(row);
    return rc;
}

/* A name without a country joins the only payee of that name with one. */
static enum dd_rc join_blank_countries(struct purchase_stage *st, struct dd_error *err)
{
    return db_exec(st->reg->db, err, join_blank_countries_sql, DB_NO_ARGS);
}

/* Two payees of one name in the file, one of them without a country: the name could mean either. */
static enum dd_rc is_ambiguous(struct purchase_stage *st, int64_t k, bool *ambiguous,
                               struct dd_error *err)
{
    int64_t n;
    enum dd_rc rc = db_get_int(st->reg->db, &n, 0, err, count_of_name_sql, DB_ARGS(DB_I(k)));

    *ambiguous = rc == DD_OK && n > 1;
    return rc;
}

/* The message's number in the stage's list: an id is a text that lasts, its copy would not. */
static int64_t reason_number(struct purchase_stage *st, const char *id)
{
    int64_t n = 0;

    while (n < PURCHASE_REASONS - 1 && st->reasons[n] && strcmp(st->reasons[n], id) != 0)
        n++;
    st->reasons[n] = id;
    return n;
}

static enum dd_rc refuse_payee(struct purchase_stage *st, int64_t k, const struct dd_error *why,
                               struct dd_error *err)
{
    return db_exec(
        st->reg->db, err, "UPDATE staging.payee SET refused = $1, refused_value = $2 WHERE k = $3",
        DB_ARGS(DB_I(reason_number(st, why->id)), DB_T(dd_error_get(why, "value")), DB_I(k)));
}

/* Nobody has the payee now: see supplier_gone(). */
static enum dd_rc look_among_gone(struct purchase_stage *st, struct import_run *run,
                                  const struct supplier *who, struct dd_error *err)
{
    char gone[PUBLIC_ID_SIZE];
    int64_t id;
    bool by_import;
    enum dd_rc rc = supplier_gone(st->reg, who, st->day, &id, &by_import, err);

    if (rc != DD_OK || id == 0)
        return rc;
    if (by_import)
        return run_note_again(run, who->name, id, err);
    public_id_write(gone, SUPPLIER_ID, id);
    return dd_fail(err, DD_INPUT, "import.withdrawn", "value", gone, NULL);
}

static enum dd_rc settle_payee(struct purchase_stage *st, struct import_run *run, int64_t k,
                               int64_t *refused, struct dd_error *err)
{
    struct supplier who;
    struct dd_error why;
    bool there, ambiguous = false;
    int64_t id = 0;
    enum dd_rc rc = purchase_read_payee(st, k, &who, &there, err);

    if (rc != DD_OK || !there)
        return rc;
    if (!who.country && !who.ledger)
        rc = is_ambiguous(st, k, &ambiguous, err);
    if (rc == DD_OK && ambiguous)
        rc = dd_fail(err, DD_INPUT, "supplier.same_name", "value", who.name, NULL);
    else if (rc == DD_OK)
        rc = supplier_match(st->reg, &who, st->day, &id, err);
    if (rc == DD_OK && id == 0)
        rc = look_among_gone(st, run, &who, err);
    if (rc == DD_INPUT) {
        ++*refused;
        why = *err;
        return refuse_payee(st, k, &why, err);
    }
    if (rc == DD_OK && id == 0)
        run->out->suppliers_created++;
    if (rc == DD_OK && id != 0)
        rc = db_exec(st->reg->db, err, "UPDATE staging.payee SET supplier_id = $1 WHERE k = $2",
                     DB_ARGS(DB_I(id), DB_I(k)));
    return rc;
}

/* The lines of refused payees, apart. */
static enum dd_rc gather_refused(struct purchase_stage *st, struct dd_error *err)
{
    struct purchase_walk walk;
    struct purchase line;
    enum db_step step = DB_DONE;
    int64_t supplier;
    enum dd_rc rc = db_exec(st->reg->db, err, refused_table_sql, DB_NO_ARGS);

    if (rc != DD_OK)
        return rc;
    rc = purchase_walk_begin(&walk, st, err);
    while (rc == DD_OK && (step = purchase_walk_next(&walk, &line, &supplier, err)) == DB_ROW)
        if (supplier < 0)
            rc = db_exec(st->reg->db, err, add_refused_sql,
                         DB_ARGS(DB_I(walk.payee), DB_I(line.line), DB_I(line.amount),
                                 DB_T(line.currency), DB_T(line.day)));
    if (step == DB_ERROR)
        rc = err->rc;
    purchase_walk_end(&walk);
    return rc;
}

/* A staged line that is taken out again, since it is unknown whose it is. */
static enum dd_rc unstage_line(struct import_run *run, const struct purchase *line, const char *id,
                               const char *value, struct dd_error *err)
{
    const struct row_problem p = {FIELD_NAME, id, value};
    enum dd_rc rc =
        run_add_total(run, line->day, line->currency, -line->amount, -line->ore, -1, err);

    run->out->created--;
    return rc == DD_OK ? run_refuse_row(run, line->line, &p, err) : rc;
}

static enum dd_rc refuse_lines(struct purchase_stage *st, struct import_run *run,
                               struct dd_error *err)
{
    struct db_stmt *s = NULL;
    enum db_step step = DB_DONE;
    enum dd_rc rc = gather_refused(st, err);

    if (rc == DD_OK)
        rc = db_query(st->reg->db, &s, err, refused_lines_sql, DB_NO_ARGS);
    while (rc == DD_OK && (step = db_step(s, err)) == DB_ROW) {
        const struct purchase line = {.line = db_int(s, 0),
                                      .amount = db_int(s, 1),
                                      .currency = db_text(s, 2),
                                      .day = db_text(s, 3)};
        rc = unstage_line(run, &line, st->reasons[db_int(s, 4)], db_text(s, 5), err);
    }
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(s);
    return rc;
}

/* The first of the payees that the register lacks, as the file calls them (by number where it has
 * no name), in its order. */
static enum dd_rc note_new(struct purchase_stage *st, struct import_run *run, struct dd_error *err)
{
    struct db_stmt *s;
    enum db_step step = DB_DONE;
    enum dd_rc rc = db_query(st->reg->db, &s, err, new_payees_sql, DB_ARGS(DB_I(IMPORT_MAX_NEW)));

    while (rc == DD_OK && (step = db_step(s, err)) == DB_ROW)
        rc = run_note_new(run, db_text(s, 0), err);
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(s);
    return rc;
}

enum dd_rc purchase_stage_settle(struct purchase_stage *st, struct import_run *run,
                                 struct dd_error *err)
{
    int64_t refused = 0;
    enum dd_rc rc = join_blank_countries(st, err);

    run->out->suppliers_created = 0;
    for (int64_t k = 1; rc == DD_OK && k <= st->payees; k++)
        rc = settle_payee(st, run, k, &refused, err);
    if (rc == DD_OK && refused > 0)
        rc = refuse_lines(st, run, err);
    return rc == DD_OK ? note_new(st, run, err) : rc;
}
