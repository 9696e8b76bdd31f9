/* Staging purchase lines and their payees in a private temporary database. */
#include "purchase_stage.h"

#include "ddreg/firm.h"
#include "ddreg/orgnr.h"
#include "ddreg/text.h"

#include "gen/import/purchase_stage.h"

enum { STAGE_SCRATCH = 1024 * 1024, BYTES_A_LINE = 100 };

/* The statements of a stage, prepared once; their values are bound for each row. */
static enum dd_rc prepare(struct purchase_stage *st, struct dd_error *err)
{
    enum dd_rc rc = db_prepare(st->reg->db, &st->find_payee, err, find_payee_sql);

    if (rc == DD_OK)
        rc = db_prepare(st->reg->db, &st->add_payee, err, add_payee_sql);
    if (rc == DD_OK)
        rc = db_prepare(st->reg->db, &st->fill_payee, err, fill_payee_sql);
    if (rc == DD_OK)
        rc = db_prepare(st->reg->db, &st->add_name, err, add_payee_name_sql);
    return rc;
}

/* Has the register more lines than a file of this size, most likely? Then its indexes are kept. */
static enum dd_rc choose_order(struct purchase_stage *st, int64_t size, struct dd_error *err)
{
    int64_t lines;
    enum dd_rc rc = db_get_int(st->reg->db, &lines, 0, err,
                               "SELECT CAST(SUM(created) AS BIGINT) FROM import_batch"
                               " WHERE kind = 'purchases'",
                               DB_NO_ARGS);

    st->lines.by_payee = rc == DD_OK && lines > size / BYTES_A_LINE;
    return rc;
}

enum dd_rc purchase_stage_open(struct purchase_stage **out, struct reg *reg, const char *day,
                               int64_t size, struct dd_error *err)
{
    struct purchase_stage *st = mem_realloc(NULL, sizeof(*st));
    enum dd_rc rc;

    *out = NULL;
    if (!st)
        return dd_no_memory(err);
    memset(st, 0, sizeof(*st));
    st->reg = reg;
    st->day = day;
    arena_init(&st->scratch, STAGE_SCRATCH);
    st->accounts = account_names_new();
    st->people = person_names_new();
    rc = st->accounts && st->people ? db_open_staging(reg->db, err) : dd_no_memory(err);
    if (rc == DD_OK)
        rc = db_exec(reg->db, err, payee_table_sql, DB_NO_ARGS);
    if (rc == DD_OK)
        rc = db_exec(reg->db, err, payee_name_table_sql, DB_NO_ARGS);
    if (rc == DD_OK)
        rc = db_exec(reg->db, err, same_line_table_sql, DB_NO_ARGS);
    if (rc == DD_OK)
        rc = purchase_lines_open(&st->lines, reg->db, PURCHASE_LINES_BLOCK, err);
    if (rc == DD_OK)
        rc = choose_order(st, size, err);
    if (rc == DD_OK)
        rc = prepare(st, err);
    if (rc == DD_OK)
        rc = db_begin(reg->db, DB_READ, err); /* one transaction over the staging rows */
    if (rc != DD_OK) {
        purchase_stage_free(st);
        return rc;
    }
    *out = st;
    return DD_OK;
}

void purchase_stage_free(struct purchase_stage *st)
{
    if (!st)
        return;
    db_stmt_free(st->find_payee);
    db_stmt_free(st->add_payee);
    db_stmt_free(st->fill_payee);
    db_stmt_free(st->add_name);
    purchase_lines_release(&st->lines);
    account_names_free(st->accounts);
    person_names_free(st->people);
    arena_release(&st->scratch);
    mem_free(st);
}

enum dd_rc purchase_stage_clear(struct purchase_stage *st, struct dd_error *err)
{
    enum dd_rc rc = db_exec(st->reg->db, err, "DELETE FROM staging.payee", DB_NO_ARGS);

    if (rc == DD_OK)
        rc = db_exec(st->reg->db, err, "DELETE FROM staging.payee_name", DB_NO_ARGS);
    if (rc == DD_OK)
        rc = db_exec(st->reg->db, err, "DELETE FROM staging.same_line", DB_NO_ARGS);
    st->payees = 0;
    account_names_clear(st->accounts);
    person_names_clear(st->people);
    return rc == DD_OK ? purchase_lines_clear(&st->lines, err) : rc;
}

/* Runs a prepared statement once. *id gets its first column, 0 without a row. */
static enum dd_rc run_once(struct db_stmt *s, const struct db_value *args, size_t nargs,
                           int64_t *id, struct dd_error *err)
{
    enum dd_rc rc = db_rebind(s, err, args, nargs);
    enum db_step step = rc == DD_OK ? db_step(s, err) : DB_ERROR;

    if (step == DB_ERROR)
        return err->rc;
    *id = step == DB_ROW ? db_int(s, 0) : 0;
    return db_rebind(s, err, args, nargs); /* ends the step: nothing is left open */
}

/* What makes two lines name the same payee: the surest that they give. */
static char *identity(struct purchase_stage *st, const struct supplier *who)
{
    char *key;

    if (who->ddreg_id)
        return arena_printf(&st->scratch, "D%s", who->ddreg_id);
    if (!text_blank(who->ledger))
        return arena_printf(&st->scratch, "L%s", who->ledger);
    if (!text_blank(who->orgnr) && (orgnr_valid(who->orgnr) || text_blank(who->name)))
        return arena_printf(&st->scratch, "O%s", who->orgnr);
    key = firm_key(&st->scratch, who->name);
    return key ? arena_printf(&st->scratch, "N%s\n%s", key, who->country ? who->country : "")
               : NULL;
}

/* Another line of a payee that is there: it may have what the earlier ones lack. */
static enum dd_rc fill_payee(struct purchase_stage *st, int64_t payee, const struct supplier *who,
                             int64_t line, struct dd_error *err)
{
    int64_t filled = 0, ignored;
    enum dd_rc rc = run_once(st->fill_payee,
                             DB_ARGS(DB_I(payee), DB_T(who->orgnr), DB_T(who->name),
                                     DB_T(who->country), DB_I(line), DB_T(who->vat)),
                             &filled, err);

    if (rc == DD_OK && filled == 0)
        return dd_fail(err, DD_INPUT, "import.country.conflict", "value", who->country, NULL);
    if (rc == DD_OK && who->name)
        rc = run_once(st->add_name, DB_ARGS(DB_I(payee), DB_T(who->name), DB_I(line)), &ignored,
                      err);
    return rc;
}

/* Its name's key is computed once, for the look-ups and for the supplier that is made. */
static enum dd_rc add_payee(struct purchase_stage *st, const char *ident,
                            const struct supplier *who, int64_t line, int64_t *payee,
                            struct dd_error *err)
{
    const char *key = who->name ? firm_key(&st->scratch, who->name) : NULL;
    int64_t ignored;
    enum dd_rc rc;

    if (who->name && !key)
        return dd_no_memory(err);
    *payee = st->payees + 1;
    rc = run_once(st->add_payee,
                  DB_ARGS(DB_I(*payee), DB_T(ident), DB_T(who->ledger), DB_T(who->orgnr),
                          DB_T(who->name), DB_T(who->country), DB_I(line), DB_T(who->ddreg_id),
                          DB_T(who->vat), DB_T(who->sector), DB_T(key)),
                  &ignored, err);
    if (rc == DD_OK)
        st->payees++;
    return rc;
}

enum dd_rc purchase_stage_payee(struct purchase_stage *st, const struct supplier *who, int64_t line,
                                int64_t *payee, struct dd_error *err)
{
    char *ident;
    enum dd_rc rc;

    arena_reset(&st->scratch);
    ident = identity(st, who);
    if (!ident)
        return dd_no_memory(err);
    rc = run_once(st->find_payee, DB_ARGS(DB_T(ident)), payee, err);
    if (rc == DD_OK && *payee != 0)
        return fill_payee(st, *payee, who, line, err);
    return rc == DD_OK ? add_payee(st, ident, who, line, payee, err) : rc;
}

enum dd_rc purchase_stage_row(struct purchase_stage *st, const struct purchase *p, int64_t payee,
                              struct dd_error *err)
{
    return purchase_lines_add(&st->lines, p, payee, err);
}
