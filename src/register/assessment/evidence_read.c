#include "ddreg/evidence_read.h"

#include "ddreg/db_rows.h"
#include "ddreg/impact.h"
#include "ddreg/kind.h"

static enum dd_rc damaged(struct dd_error *err)
{
    return dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
}

static int by_root(const void *a, const void *b)
{
    const struct kind_row *x = a, *y = b;

    if (x->root != y->root)
        return x->root < y->root ? -1 : 1;
    return kind_number(x) < kind_number(y) ? -1 : 1;
}

static enum dd_rc read_rows(struct reg *reg, struct arena *a, const char *kind, int64_t supplier,
                            const char *day, struct kind_row **rows, size_t *n,
                            struct dd_error *err)
{
    const struct kind_filter filter = {
        .as_of = day, .supplier = supplier > 0 ? supplier : 0, .own = supplier == 0};
    enum dd_rc rc = kind_read(reg, a, kind_named(kind), &filter, rows, n, err);

    if (rc == DD_OK)
        qsort(*rows, *n, sizeof(**rows), by_root);
    return rc;
}

/* The entry that each record was registered in, by number. */
struct origin {
    int64_t number, entry;
};

static void read_origin(struct db_row *r, void *out)
{
    struct origin *o = out;

    o->number = row_int(r, "known");
    o->entry = row_int(r, "first");
}

static int by_number(const void *a, const void *b)
{
    const struct origin *x = a, *y = b;

    return (x->number > y->number) - (x->number < y->number);
}

/* Rows of schema 1 have their number as id. */
static enum dd_rc read_origins(struct reg *reg, struct arena *a, struct origin **out, size_t *n,
                               struct dd_error *err)
{
    return db_all(reg->db, a, sizeof(**out), read_origin, NULL, out, n, err,
                  "SELECT COALESCE(number, id) AS known, MIN(entry) AS first FROM evidence"
                  " GROUP BY COALESCE(number, id) ORDER BY known",
                  DB_NO_ARGS);
}

bool evidence_is_documented(const struct kind_row *row)
{
    return (kind_int(row, "file") > 0 && !row->lost) || kind_text(row, "address");
}

enum dd_rc evidence_read(struct reg *reg, struct arena *a, int64_t supplier, const char *day,
                         struct evidence **out, size_t *n, struct dd_error *err)
{
    struct kind_row *rows;
    struct origin *origins = NULL;
    size_t norigins = 0, used = 0;
    enum dd_rc rc = read_rows(reg, a, "evidence", supplier, day, &rows, n, err);

    for (size_t i = 0; rc == DD_OK && i < *n; i++)
        if (kind_in_state(&rows[i], rows[i].kind->first)) /* and not revoked */
            rows[used++] = rows[i];
    *n = used;
    if (rc == DD_OK && *n > 0)
        rc = read_origins(reg, a, &origins, &norigins, err);
    if (rc == DD_OK && !(*out = arena_alloc(a, (*n + 1) * sizeof(**out))))
        rc = dd_no_memory(err);
    for (size_t i = 0; rc == DD_OK && i < *n; i++) {
        const struct origin key = {.number = kind_number(&rows[i])}, *found;
        const char *kind = kind_text(&rows[i], "kind");
        found = bsearch(&key, origins, norigins, sizeof(*origins), by_number);
        (*out)[i] =
            (struct evidence){.number = key.number,
                              .entry = found ? found->entry : rows[i].entry,
                              .supplier = kind_int(&rows[i], "supplier_id"),
                              .root = rows[i].root,
                              .ref = kind_text(&rows[i], "ref"),
                              .issuer = rows[i].own ? NULL : kind_text(&rows[i], "issuer"),
                              .issued = kind_text(&rows[i], "issued"),
                              .expires = kind_text(&rows[i], "expires"),
                              .passed = kind_int(&rows[i], "passed") == 1 && !rows[i].outjudged,
                              .documented = evidence_is_documented(&rows[i])};
        if (!kind || !risk_evidence_kind_read(&(*out)[i].kind, kind) || !(*out)[i].issued)
            rc = damaged(err);
    }
    return rc;
}

static enum dd_rc read_finding(const struct kind_row *row, struct finding *out,
                               struct dd_error *err)
{
    const char *connection = kind_text(row, "connection");
    bool closed = kind_in_state(row, "closed");

    *out = (struct finding){.number = kind_number(row),
                            .supplier = kind_int(row, "supplier_id"),
                            .root = row->root,
                            .text = kind_text(row, "text"),
                            .severity = (int)kind_int(row, "severity"),
                            .found = kind_text(row, "found"),
                            .closed = closed ? kind_text(row, "day") : NULL,
                            .closed_why = closed ? kind_text(row, "reason") : NULL,
                            .potential = finding_is_potential(row)};
    if (!risk_connection_read(&out->connection, connection ? connection : "") || !out->found)
        return damaged(err);
    return DD_OK;
}

/* Is the finding of the company; with 0, does it count for ratings? */
static bool is_of(const struct kind_row *row, int64_t company)
{
    int64_t of = kind_int(row, "company_id");

    return of == company || (company == 0 && (row->root != 0 || of == COMPANY_FIRST));
}

enum dd_rc findings_read(struct reg *reg, struct arena *a, int64_t supplier, int64_t company,
                         const char *day, struct finding **out, size_t *n, struct dd_error *err)
{
    struct kind_row *rows;
    size_t used = 0;
    enum dd_rc rc = read_rows(reg, a, "finding", supplier, day, &rows, n, err);

    for (size_t i = 0; rc == DD_OK && i < *n; i++)
        if (is_of(&rows[i], company))
            rows[used++] = rows[i];
    *n = used;
    if (rc == DD_OK && !(*out = arena_alloc(a, (*n + 1) * sizeof(**out))))
        rc = dd_no_memory(err);
    for (size_t i = 0; rc == DD_OK && i < *n; i++)
        rc = read_finding(&rows[i], &(*out)[i], err);
    return rc;
}
