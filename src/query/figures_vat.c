/* Net or gross: which imports a year's amounts come from. */
#include "ddreg/figures.h"
#include "ddreg/import_batch.h"
#include "ddreg/money.h"

const char *figures_basis_key(enum figures_basis basis)
{
    static const char *const keys[] = {
        [BASIS_NONE] = "none",
        [BASIS_NET] = "net",
        [BASIS_GROSS] = "gross",
        [BASIS_UNKNOWN] = "unknown",
        [BASIS_NET_UNKNOWN] = "net_unknown",
        [BASIS_GROSS_UNKNOWN] = "gross_unknown",
        [BASIS_MIXED] = "mixed",
    };

    return keys[basis];
}

static enum dd_rc add_import(struct figures_vat *v, struct arena *a, struct db_stmt *st,
                             unsigned *seen, struct dd_error *err)
{
    enum { NET = 1, GROSS = 2, UNKNOWN = 4 };
    struct figures_import *i = &v->imports[v->nimports++];
    bool net, gross;

    i->id = db_int(st, 0);
    i->file_name = arena_strdup(a, db_text(st, 1));
    i->vat = arena_strdup(a, db_text(st, 2));
    i->lines = db_int(st, 3);
    i->ore = db_int(st, 4);
    if (!i->file_name || !i->vat)
        return dd_no_memory(err);
    net = strcmp(i->vat, "net") == 0;
    gross = strcmp(i->vat, "gross") == 0;
    *seen |= net ? NET : gross ? GROSS : UNKNOWN;
    return money_add(net     ? &v->net_ore
                     : gross ? &v->gross_ore
                             : &v->unknown_ore,
                     i->ore)
               ? DD_OK
               : dd_fail(err, DD_INPUT, "db.overflow", NULL);
}

enum dd_rc figures_read_year_vat(struct reg *reg, struct arena *a, int year,
                                 struct figures_vat *out, struct dd_error *err)
{
    /* By what was seen: net 1, gross 2, unknown 4. */
    static const enum figures_basis of[] = {BASIS_NONE,          BASIS_NET,     BASIS_GROSS,
                                            BASIS_MIXED,         BASIS_UNKNOWN, BASIS_NET_UNKNOWN,
                                            BASIS_GROSS_UNKNOWN, BASIS_MIXED};
    char from[8] = "0000", to[8] = "9999-99";
    struct db_stmt *st = NULL;
    enum db_step step = DB_DONE;
    unsigned seen = 0;
    int64_t max;
    enum dd_rc rc =
        db_get_int(reg->db, &max, 0, err, "SELECT COUNT(*) FROM import_batch", DB_NO_ARGS);

    memset(out, 0, sizeof(*out));
    if (year != 0) {
        (void)snprintf(from, sizeof(from), "%04u", (unsigned)year % 10000U);
        (void)snprintf(to, sizeof(to), "%04u", (unsigned)(year + 1) % 10000U);
    }
    if (rc == DD_OK && !(out->imports = arena_alloc(a, (size_t)(max + 1) * sizeof(*out->imports))))
        rc = dd_no_memory(err);
    if (rc == DD_OK)
        rc = db_query(reg->db, &st, err,
                      "SELECT b.id, b.file_name, " BATCH_VAT ", p.lines, p.ore FROM (SELECT"
                      " batch_id AS batch, COUNT(*) AS lines, CAST(SUM(ore) AS BIGINT) AS ore FROM"
                      " purchase WHERE day >= $1 AND day < $2 AND" PURCHASE_COUNTS
                      "GROUP BY batch_id) AS p JOIN import_batch AS b ON b.id = p.batch"
                      " ORDER BY b.id",
                      DB_ARGS(DB_T(from), DB_T(to)));
    while (rc == DD_OK && (int64_t)out->nimports < max && (step = db_step(st, err)) == DB_ROW)
        rc = add_import(out, a, st, &seen, err);
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    out->basis = of[seen];
    return rc;
}

enum dd_rc figures_year_is_mixed(struct reg *reg, struct arena *a, int year, bool *mixed,
                                 struct dd_error *err)
{
    struct figures_vat vat;
    int64_t kinds;
    enum dd_rc rc =
        db_get_int(reg->db, &kinds, 0, err,
                   "SELECT COUNT(DISTINCT vat) FROM (SELECT " BATCH_VAT " AS vat FROM import_batch"
                   " AS b WHERE b.kind = 'purchases' AND b.id NOT IN (" BATCHES_OUT ")) AS told"
                   " WHERE vat IN ('net', 'gross')",
                   DB_NO_ARGS);

    *mixed = false;
    if (rc != DD_OK || kinds < 2)
        return rc;
    rc = figures_read_year_vat(reg, a, year, &vat, err);
    *mixed = rc == DD_OK && vat.basis == BASIS_MIXED;
    return rc;
}
