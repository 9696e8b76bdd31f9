/* Between staging and merging: which supplier each payee is. */
#include "purchase_stage.h"

enum dd_rc purchase_read_payee(struct purchase_stage *st, int64_t k, struct supplier *out,
                               bool *there, struct dd_error *err)
{
    struct db_stmt *row;
    enum dd_rc rc = db_get_row(
        st->reg->db, &row, err,
        "SELECT ledger, orgnr, name, country FROM staging.payee WHERE k = $1", DB_ARGS(DB_I(k)));

    memset(out, 0, sizeof(*out));
    arena_reset(&st->scratch);
    *there = row != NULL;
    if (!row)
        return rc;
    out->ledger = arena_strdup(&st->scratch, db_text(row, 0));
    out->orgnr = arena_strdup(&st->scratch, db_text(row, 1));
    out->name = arena_strdup(&st->scratch, db_text(row, 2));
    out->country = arena_strdup(&st->scratch, db_text(row, 3));
    if ((!out->ledger && !db_is_null(row, 0)) || (!out->orgnr && !db_is_null(row, 1)) ||
        (!out->name && !db_is_null(row, 2)) || (!out->country && !db_is_null(row, 3)))
        rc = dd_no_memory(err);
    db_stmt_free(row);
    return rc;
}

/* SQL: `o` has the name of `p` and a country. Name identities are "N<key>\n<country>", so they lie
 * in one stretch of the index. */
#define SAME_NAME_WITH_COUNTRY " o.ident > p.ident AND o.ident < p.ident || '~' "
#define NAME_WITHOUT_COUNTRY " p.country IS NULL AND p.ident LIKE 'N%' "

/* A name without a country joins the only payee of that name with one. */
static enum dd_rc join_blank_countries(struct purchase_stage *st, struct dd_error *err)
{
    static const char *const steps[] = {
        "UPDATE staging.payee AS p SET joins = (SELECT MIN(o.k) FROM staging.payee AS o"
        " WHERE" SAME_NAME_WITH_COUNTRY ") WHERE" NAME_WITHOUT_COUNTRY
        "AND 1 = (SELECT COUNT(*) FROM staging.payee AS o WHERE" SAME_NAME_WITH_COUNTRY ")",
        "UPDATE staging.line SET payee = (SELECT joins FROM staging.payee WHERE k = payee)"
        " WHERE payee IN (SELECT k FROM staging.payee WHERE joins IS NOT NULL)",
        "DELETE FROM staging.payee WHERE joins IS NOT NULL",
    };
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < sizeof(steps) / sizeof(steps[0]); i++)
        rc = db_exec(st->reg->db, err, steps[i], DB_NO_ARGS);
    return rc;
}

static enum dd_rc refuse_lines(struct purchase_stage *st, int64_t k, const struct dd_error *why,
                               purchase_refuse *refuse, void *data, struct dd_error *err)
{
    struct db_stmt *s;
    enum db_step step = DB_DONE;
    enum dd_rc rc = db_query(st->reg->db, &s, err,
                             "SELECT line, amount, currency, day FROM staging.line WHERE"
                             " payee = $1 ORDER BY id",
                             DB_ARGS(DB_I(k)));

    while (rc == DD_OK && (step = db_step(s, err)) == DB_ROW) {
        const struct purchase line = {.line = db_int(s, 0),
                                      .amount = db_int(s, 1),
                                      .currency = db_text(s, 2),
                                      .day = db_text(s, 3)};
        rc = refuse(data, &line, why->id, dd_error_get(why, "value"), err);
    }
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(s);
    if (rc == DD_OK)
        rc = db_exec(st->reg->db, err, "DELETE FROM staging.line WHERE payee = $1",
                     DB_ARGS(DB_I(k)));
    if (rc == DD_OK)
        rc = db_exec(st->reg->db, err, "DELETE FROM staging.payee WHERE k = $1", DB_ARGS(DB_I(k)));
    return rc;
}

/* Two payees of one name in the file, one of them without a country: which one it is nobody can
 * tell. */
static enum dd_rc is_ambiguous(struct purchase_stage *st, int64_t k, bool *ambiguous,
                               struct dd_error *err)
{
    int64_t n;
    enum dd_rc rc =
        db_get_int(st->reg->db, &n, 0, err,
                   "SELECT COUNT(*) FROM staging.payee AS p JOIN staging.payee AS o"
                   " ON" SAME_NAME_WITH_COUNTRY "WHERE p.k = $1 AND" NAME_WITHOUT_COUNTRY,
                   DB_ARGS(DB_I(k)));

    *ambiguous = rc == DD_OK && n > 1;
    return rc;
}

static enum dd_rc settle_payee(struct purchase_stage *st, int64_t k, purchase_refuse *refuse,
                               void *data, int64_t *new_payees, struct dd_error *err)
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
        rc = supplier_match(st->reg, &who, &id, err);
    if (rc == DD_INPUT) {
        why = *err;
        return refuse_lines(st, k, &why, refuse, data, err);
    }
    if (rc == DD_OK && id == 0)
        ++*new_payees;
    if (rc == DD_OK && id != 0)
        rc = db_exec(st->reg->db, err, "UPDATE staging.payee SET supplier_id = $1 WHERE k = $2",
                     DB_ARGS(DB_I(id), DB_I(k)));
    return rc;
}

enum dd_rc purchase_stage_settle(struct purchase_stage *st, purchase_refuse *refuse, void *data,
                                 int64_t *new_payees, struct dd_error *err)
{
    enum dd_rc rc = join_blank_countries(st, err);

    *new_payees = 0;
    for (int64_t k = 1; rc == DD_OK && k <= st->payees; k++)
        rc = settle_payee(st, k, refuse, data, new_payees, err);
    return rc;
}

#define SAME_LINE                                                                                  \
    " FROM staging.line AS l JOIN staging.payee AS y ON y.k = l.payee"                             \
    " JOIN purchase AS p ON p.supplier_id = y.supplier_id AND p.day = l.day AND p.amount ="        \
    " l.amount AND p.currency = l.currency AND COALESCE(p.reference, '') ="                        \
    " COALESCE(l.reference, '') "

enum dd_rc purchase_stage_repeated(struct purchase_stage *st, int64_t *n, int64_t *line,
                                   int64_t *batch, struct dd_error *err)
{
    enum dd_rc rc =
        db_get_int(st->reg->db, n, 0, err, "SELECT COUNT(DISTINCT l.id)" SAME_LINE, DB_NO_ARGS);

    if (rc == DD_OK)
        rc = db_get_int(st->reg->db, line, 0, err, "SELECT MIN(l.line)" SAME_LINE, DB_NO_ARGS);
    if (rc == DD_OK)
        rc = db_get_int(st->reg->db, batch, 0, err,
                        "SELECT p.batch_id" SAME_LINE "ORDER BY l.line, p.batch_id LIMIT 1",
                        DB_NO_ARGS);
    return rc;
}
