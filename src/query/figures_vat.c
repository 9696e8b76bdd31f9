/* Net or gross: which imports a year's amounts come from. */
#include "ddreg/db_rows.h"
#include "ddreg/figures.h"
#include "ddreg/money.h"

#include "gen/query/figures_vat.h"
#include "gen/register/batch/import_batch.part.h"

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

/* What was seen of the year's imports. */
enum { SEEN_NET = 1, SEEN_GROSS = 2, SEEN_UNKNOWN = 4 };

static void read_import(struct db_row *r, void *out)
{
    struct figures_import *i = out;

    i->id = row_int(r, "id");
    i->file_name = row_text(r, "file_name");
    i->vat = row_text(r, "vat");
    i->lines = row_int(r, "lines");
    i->ore = row_int(r, "ore");
}

static enum dd_rc add_import(struct figures_vat *v, const struct figures_import *i, unsigned *seen,
                             struct dd_error *err)
{
    bool net = strcmp(i->vat, "net") == 0, gross = strcmp(i->vat, "gross") == 0;

    *seen |= net ? SEEN_NET : gross ? SEEN_GROSS : SEEN_UNKNOWN;
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
    /* By what was seen. */
    static const enum figures_basis of[] = {BASIS_NONE,          BASIS_NET,     BASIS_GROSS,
                                            BASIS_MIXED,         BASIS_UNKNOWN, BASIS_NET_UNKNOWN,
                                            BASIS_GROSS_UNKNOWN, BASIS_MIXED};
    char from[8] = "0000", to[8] = "9999-99";
    unsigned seen = 0;
    enum dd_rc rc;

    memset(out, 0, sizeof(*out));
    if (year != 0) {
        (void)snprintf(from, sizeof(from), "%04u", (unsigned)year % 10000U);
        (void)snprintf(to, sizeof(to), "%04u", (unsigned)(year + 1) % 10000U);
    }
    rc = db_all(reg->db, a, sizeof(*out->imports), read_import, NULL, &out->imports, &out->nimports,
                err, imports_of_year_sql, DB_ARGS(DB_T(from), DB_T(to)));
    for (size_t i = 0; rc == DD_OK && i < out->nimports; i++)
        rc = add_import(out, &out->imports[i], &seen, err);
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
                   " AS b WHERE b.kind = 'purchases' AND b.id NOT IN (" BATCHES_OUT ")) AS known"
                   " WHERE vat IN ('net', 'gross')",
                   DB_NO_ARGS);

    *mixed = false;
    if (rc != DD_OK || kinds < 2)
        return rc;
    rc = figures_read_year_vat(reg, a, year, &vat, err);
    *mixed = rc == DD_OK && vat.basis == BASIS_MIXED;
    return rc;
}
