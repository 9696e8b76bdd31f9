/* Names of staged payees that may be others' than the number's. */
#include "purchase_stage.h"

#include "ddreg/alias.h"
#include "ddreg/orgnr.h"

/* Payees of one org number that the register lacks become one supplier, whatever they are called:
 * `g` has the first of them. */
#define FIRST_OF_NUMBER                                                                            \
    "(SELECT orgnr, MIN(k) AS k FROM staging.payee WHERE orgnr IS NOT NULL AND name IS NOT NULL"   \
    " AND supplier_id IS NULL AND refused IS NULL GROUP BY orgnr HAVING COUNT(*) > 1) AS g"
#define NOT_KNOWN_SO(name)                                                                         \
    " NOT EXISTS (SELECT 1 FROM supplier_name AS known WHERE known.supplier_id = p.supplier_id"    \
    " AND known.name = " name ")"
#define PAYEE "p.ledger, p.orgnr, p.country, p.supplier_id"

static const char names[] =
    "SELECT p.line AS line, p.name AS name, " PAYEE ", NULL AS first, 0 AS by_orgnr"
    " FROM staging.payee AS p WHERE p.supplier_id IS NOT NULL AND p.refused IS NULL"
    " AND p.name IS NOT NULL AND p.ident NOT LIKE 'N%' AND" NOT_KNOWN_SO(
        "p.name") " UNION ALL SELECT n.line, n.name, " PAYEE
                  ", p.name, 0 FROM staging.payee_name AS n"
                  " JOIN staging.payee AS p ON p.k = n.payee WHERE p.refused IS NULL"
                  " AND p.ident NOT LIKE 'N%' AND" NOT_KNOWN_SO(
                      "n.name") " UNION ALL SELECT p.line, p.name, " PAYEE
                                ", f.name, 1 FROM " FIRST_OF_NUMBER
                                " JOIN staging.payee AS p ON p.orgnr = g.orgnr JOIN staging.payee "
                                "AS f ON f.k = g.k"
                                " WHERE p.k > g.k AND p.supplier_id IS NULL AND p.refused IS NULL "
                                "AND p.name <> f.name"
                                " ORDER BY 1, 2";

enum dd_rc purchase_stage_names(struct purchase_stage *st, purchase_named *tell, void *data,
                                struct dd_error *err)
{
    struct db_stmt *s;
    enum db_step step = DB_DONE;
    enum dd_rc rc = db_query(st->reg->db, &s, err, names, DB_NO_ARGS);

    while (rc == DD_OK && (step = db_step(s, err)) == DB_ROW) {
        bool by_orgnr = db_int(s, 7) == 1;
        const struct purchase_name one = {.line = db_int(s, 0),
                                          .name = db_text(s, 1),
                                          .ledger = by_orgnr ? NULL : db_text_or_null(s, 2),
                                          .orgnr = db_text_or_null(s, 3),
                                          .country = db_text_or_null(s, 4),
                                          .supplier = db_is_null(s, 5) ? 0 : db_int(s, 5),
                                          .first = db_text_or_null(s, 6)};
        if (!by_orgnr || orgnr_valid(one.orgnr)) /* a wrong one brings nobody together */
            rc = tell(data, &one, err);
    }
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(s);
    return rc;
}

enum dd_rc supplier_names(struct reg *reg, struct arena *a, int64_t id, const char ***out,
                          size_t *n, struct dd_error *err)
{
    struct buf list = BUF_INIT; /* of const char * */
    struct db_stmt *s;
    enum db_step step = DB_DONE;
    int64_t root = id;
    enum dd_rc rc = alias_root(reg, id, &root, err);

    *n = 0;
    if (rc != DD_OK)
        return rc;
    rc = db_query(reg->db, &s, err,
                  "WITH RECURSIVE " ALIAS_NOW "SELECT name FROM supplier_name"
                  " WHERE name IS NOT NULL AND (supplier_id = $1 OR supplier_id IN"
                  " (SELECT supplier_id FROM alias WHERE into_id = $1)) ORDER BY id DESC",
                  DB_ARGS(DB_I(root)));
    while (rc == DD_OK && (step = db_step(s, err)) == DB_ROW) {
        const char *name = arena_strdup(a, db_text(s, 0));
        if (!name)
            rc = dd_no_memory(err);
        buf_add_mem(&list, &name, sizeof(name));
        ++*n;
    }
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(s);
    *out = arena_alloc(a, (*n + 1) * sizeof(**out));
    if (rc == DD_OK && (!*out || list.failed))
        rc = dd_no_memory(err);
    if (rc == DD_OK && *n > 0)
        memcpy(*out, list.data, *n * sizeof(**out));
    buf_release(&list);
    return rc;
}
