#include "ddreg/purchase.h"

#include "ddreg/company.h"
#include "ddreg/record.h"
#include "ddreg/text.h"
#include "tables.h"

enum { STAGE_SCRATCH = 1024 * 1024 };

struct purchase_stage {
    struct reg *reg;
    struct arena scratch;
    struct db_stmt *find_payee, *add_payee, *add_line;
    int64_t payees, lines;
};

static const char *const stage_tables[] = {
    "CREATE TABLE staging.payee (k INTEGER PRIMARY KEY, ident TEXT NOT NULL UNIQUE, ledger TEXT,"
    " orgnr TEXT, name TEXT, country TEXT, supplier_id INTEGER)",
    "CREATE TABLE staging.line (id INTEGER PRIMARY KEY, line INTEGER, payee INTEGER, day TEXT,"
    " amount INTEGER, currency TEXT, rate TEXT, ore INTEGER, production INTEGER, account TEXT,"
    " reference TEXT)",
};

/* The statements of a stage, prepared once; their values are bound for each row. */
static enum dd_rc prepare(struct purchase_stage *st, struct dd_error *err)
{
    const struct db_value none[11] = {{DB_NULL, 0, NULL}};
    enum dd_rc rc = db_query(st->reg->db, &st->find_payee, err,
                             "SELECT k FROM staging.payee WHERE ident = $1", none, 1);

    if (rc == DD_OK)
        rc = db_query(st->reg->db, &st->add_payee, err,
                      "INSERT INTO staging.payee (k, ident, ledger, orgnr, name, country)"
                      " VALUES ($1, $2, $3, $4, $5, $6)",
                      none, 6);
    if (rc == DD_OK)
        rc = db_query(st->reg->db, &st->add_line, err,
                      "INSERT INTO staging.line (id, line, payee, day, amount, currency, rate, ore,"
                      " production, account, reference) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9,"
                      " $10, $11)",
                      none, 11);
    return rc;
}

enum dd_rc purchase_stage_open(struct purchase_stage **out, struct reg *reg, struct dd_error *err)
{
    struct purchase_stage *st = mem_realloc(NULL, sizeof(*st));
    enum dd_rc rc;

    *out = NULL;
    if (!st)
        return dd_no_memory(err);
    memset(st, 0, sizeof(*st));
    st->reg = reg;
    arena_init(&st->scratch, STAGE_SCRATCH);
    rc = db_open_staging(reg->db, err);
    for (size_t i = 0; rc == DD_OK && i < sizeof(stage_tables) / sizeof(stage_tables[0]); i++)
        rc = db_exec(reg->db, err, stage_tables[i], DB_NO_ARGS);
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
    db_stmt_free(st->add_line);
    arena_release(&st->scratch);
    mem_free(st);
}

/* Runs a prepared statement once. *id gets its first column, 0 without a row. */
static enum dd_rc run_once(struct db_stmt *s, const struct db_value *args, size_t nargs,
                           int64_t *id, struct dd_error *err)
{
    enum dd_rc rc = db_rebind(s, err, args, nargs);

    if (rc != DD_OK)
        return rc;
    *id = 0;
    switch (db_step(s, err)) {
    case DB_ROW:
        *id = db_int(s, 0);
        break;
    case DB_DONE:
        break;
    case DB_ERROR:
        return err->rc;
    }
    return DD_OK;
}

/* What makes two lines name the same payee: the surest that they give. */
static char *identity(struct purchase_stage *st, const struct supplier *who)
{
    char *key;

    if (!text_blank(who->ledger))
        return arena_printf(&st->scratch, "L%s", who->ledger);
    if (!text_blank(who->orgnr))
        return arena_printf(&st->scratch, "O%s", who->orgnr);
    key = text_name_key(&st->scratch, who->name);
    return key ? arena_printf(&st->scratch, "N%s\n%s", key, who->country ? who->country : "")
               : NULL;
}

enum dd_rc purchase_stage_payee(struct purchase_stage *st, const struct supplier *who,
                                int64_t *payee, struct dd_error *err)
{
    char *ident;
    int64_t ignored;
    enum dd_rc rc;

    arena_reset(&st->scratch);
    ident = identity(st, who);
    if (!ident)
        return dd_no_memory(err);
    rc = run_once(st->find_payee, DB_ARGS(DB_T(ident)), payee, err);
    if (rc != DD_OK || *payee != 0)
        return rc;
    *payee = st->payees + 1;
    rc = run_once(st->add_payee,
                  DB_ARGS(DB_I(*payee), DB_T(ident), DB_T(who->ledger), DB_T(who->orgnr),
                          DB_T(who->name), DB_T(who->country)),
                  &ignored, err);
    if (rc == DD_OK)
        st->payees++;
    return rc;
}

enum dd_rc purchase_stage_row(struct purchase_stage *st, const struct purchase *p,
                              struct dd_error *err)
{
    int64_t ignored;
    enum dd_rc rc =
        run_once(st->add_line,
                 DB_ARGS(DB_I(st->lines + 1), DB_I(p->line), DB_I(p->payee), DB_T(p->day),
                         DB_I(p->amount), DB_T(p->currency), DB_T(p->rate), DB_I(p->ore),
                         p->production < 0 ? DB_NONE : DB_I(p->production), DB_T(p->account),
                         DB_T(p->reference)),
                 &ignored, err);

    if (rc == DD_OK)
        st->lines++;
    return rc;
}

/* The payee k as a supplier row; its texts live in the stage's scratch. */
static enum dd_rc read_payee(struct purchase_stage *st, int64_t k, struct supplier *out,
                             struct dd_error *err)
{
    struct db_stmt *s;
    enum dd_rc rc = db_query(st->reg->db, &s, err,
                             "SELECT ledger, orgnr, name, country FROM staging.payee WHERE k = $1",
                             DB_ARGS(DB_I(k)));

    memset(out, 0, sizeof(*out));
    arena_reset(&st->scratch);
    if (rc == DD_OK && db_step(s, err) == DB_ROW) {
        out->ledger = arena_strdup(&st->scratch, db_text(s, 0));
        out->orgnr = arena_strdup(&st->scratch, db_text(s, 1));
        out->name = arena_strdup(&st->scratch, db_text(s, 2));
        out->country = arena_strdup(&st->scratch, db_text(s, 3));
    } else if (rc == DD_OK) {
        rc = dd_fail(err, DD_INTERNAL, "db.sql", "what", "staging.payee", NULL);
    }
    db_stmt_free(s);
    return rc;
}

enum dd_rc purchase_stage_new_payees(struct purchase_stage *st, int64_t *n, struct dd_error *err)
{
    struct supplier who;
    int64_t id;
    enum dd_rc rc = DD_OK;

    *n = 0;
    for (int64_t k = 1; rc == DD_OK && k <= st->payees; k++) {
        rc = read_payee(st, k, &who, err);
        if (rc == DD_OK)
            rc = supplier_match(st->reg, &who, &id, err);
        if (rc == DD_OK && id == 0)
            ++*n;
    }
    return rc;
}

static enum dd_rc find_or_add(struct purchase_stage *st, int64_t k, const char *source,
                              int64_t *created, struct dd_error *err)
{
    struct supplier who;
    int64_t id;
    enum dd_rc rc = read_payee(st, k, &who, err);

    if (rc == DD_OK)
        rc = supplier_match(st->reg, &who, &id, err);
    if (rc == DD_OK && id == 0) {
        if (!who.name)
            who.name = who.ledger ? who.ledger : who.orgnr; /* a line may name a number only */
        rc = supplier_add(st->reg, &who, source, &id, err);
        ++*created;
    }
    if (rc == DD_OK)
        rc = db_exec(st->reg->db, err, "UPDATE staging.payee SET supplier_id = $1 WHERE k = $2",
                     DB_ARGS(DB_I(id), DB_I(k)));
    return rc;
}

enum dd_rc purchase_merge(struct purchase_stage *st, int64_t batch_id, const char *source,
                          int64_t *lines, int64_t *suppliers_created, struct dd_error *err)
{
    struct reg *reg = st->reg;
    int64_t base;
    enum dd_rc rc = DD_OK;

    *suppliers_created = 0;
    for (int64_t k = 1; rc == DD_OK && k <= st->payees; k++)
        rc = find_or_add(st, k, source, suppliers_created, err);
    if (rc == DD_OK)
        rc = db_get_int(reg->db, &base, 0, err, "SELECT MAX(id) FROM purchase", DB_NO_ARGS);
    if (rc == DD_OK)
        rc = db_exec(reg->db, err,
                     "INSERT INTO purchase (id, company_id, batch_id, line, supplier_id, day,"
                     " amount, currency, rate, ore, production, account, reference, entry)"
                     " SELECT $1 + l.id, $2, $3, l.line, p.supplier_id, l.day, l.amount,"
                     " l.currency, l.rate, l.ore, l.production, l.account, l.reference, $4"
                     " FROM staging.line AS l JOIN staging.payee AS p ON p.k = l.payee"
                     " ORDER BY l.id",
                     DB_ARGS(DB_I(base), DB_I(COMPANY_ONLY), DB_I(batch_id), DB_I(reg->seq)));
    if (rc == DD_OK)
        rc = record_batch(reg, &table_purchase, lines, err);
    return rc;
}
