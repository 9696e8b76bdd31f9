#include "ddreg/purchase_replace.h"

#include "ddreg/import_batch.h"
#include "purchase_stage.h"

enum { MAX_CANDIDATES = 4, MONTH_SIZE = 8 };

/* --- Which one ------------------------------------------------------------------------------- */

/* The first and the last month that a file has lines in; a line may know its year only. */
struct period {
    char from[MONTH_SIZE], to[MONTH_SIZE];
};

static void read_period(struct period *p, struct db_stmt *st, int column)
{
    const char *from = db_text(st, column), *to = db_text(st, column + 1);

    (void)snprintf(p->from, sizeof(p->from), "%s", from ? from : "");
    (void)snprintf(p->to, sizeof(p->to), "%s", to ? to : "");
}

static enum dd_rc stage_period(struct purchase_stage *st, struct period *out, struct dd_error *err)
{
    struct db_stmt *row;
    enum dd_rc rc = db_get_row(st->reg->db, &row, err,
                               "SELECT MIN(SUBSTR(day, 1, 7)), MAX(SUBSTR(day, 1, 7))"
                               " FROM staging.line",
                               DB_NO_ARGS);

    if (row)
        read_period(out, row, 0);
    db_stmt_free(row);
    return rc;
}

/* The imports that the file may correct. */
struct candidates {
    int64_t same, nsame, nother; /* the last of the same period, how many, how many of others */
    struct buf same_text, other_text;
};

static void add_candidate(struct candidates *c, const struct period *wanted, struct db_stmt *row)
{
    char id[BATCH_ID_SIZE];
    struct period p;
    bool same;
    int64_t n;

    read_period(&p, row, 2);
    same = strcmp(p.from, wanted->from) == 0 && strcmp(p.to, wanted->to) == 0;
    n = same ? ++c->nsame : ++c->nother;
    if (same)
        c->same = db_int(row, 0);
    if (n > MAX_CANDIDATES)
        return;
    import_batch_public_id(id, db_int(row, 0));
    buf_printf(same ? &c->same_text : &c->other_text, "%s%s (%s, %s%s%s)", n > 1 ? ", " : "", id,
               db_text(row, 1), p.from, strcmp(p.from, p.to) == 0 ? "" : " \xE2\x80\x93 ",
               strcmp(p.from, p.to) == 0 ? "" : p.to);
}

static enum dd_rc list_candidates(struct purchase_stage *st, const struct period *wanted,
                                  struct candidates *out, struct dd_error *err)
{
    struct db_stmt *s = NULL;
    enum db_step step = DB_DONE;
    enum dd_rc rc =
        db_query(st->reg->db, &s, err,
                 "SELECT b.id, b.file_name, MIN(SUBSTR(p.day, 1, 7)), MAX(SUBSTR(p.day, 1, 7))"
                 " FROM import_batch AS b JOIN purchase AS p ON p.entry = b.entry AND p.batch_id ="
                 " b.id WHERE b.id NOT IN (" BATCHES_OUT ") GROUP BY b.id, b.file_name"
                 " ORDER BY b.id",
                 DB_NO_ARGS);

    while (rc == DD_OK && (step = db_step(s, err)) == DB_ROW)
        add_candidate(out, wanted, s);
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(s);
    return rc;
}

enum dd_rc purchase_find_replaced(struct purchase_stage *st, int64_t *batch, struct dd_error *err)
{
    struct candidates c = {.same_text = BUF_INIT, .other_text = BUF_INIT};
    struct period period = {"", ""};
    enum dd_rc rc = stage_period(st, &period, err);

    if (rc == DD_OK)
        rc = list_candidates(st, &period, &c, err);
    *batch = c.same;
    if (rc == DD_OK && c.nsame > 1)
        rc = dd_fail(err, DD_REFUSED, "import.replace.several", "from", period.from, "to",
                     period.to, "candidates", buf_str(&c.same_text), NULL);
    else if (rc == DD_OK && c.nsame == 0)
        rc = dd_fail(err, DD_REFUSED,
                     c.nother > 0 ? "import.replace.none" : "import.replace.nothing", "from",
                     period.from, "to", period.to, "candidates", buf_str(&c.other_text), NULL);
    buf_release(&c.same_text);
    buf_release(&c.other_text);
    return rc;
}

/* --- What becomes different ------------------------------------------------------------------ */

/* Years of the batch $1 and of the stage. */
static const char years_sql[] =
    "SELECT year, CAST(SUM(lines_before) AS BIGINT), CAST(SUM(ore_before) AS BIGINT),"
    " CAST(SUM(lines_after) AS BIGINT), CAST(SUM(ore_after) AS BIGINT) FROM ("
    "SELECT SUBSTR(p.day, 1, 4) AS year, 1 AS lines_before, p.ore AS ore_before, 0 AS lines_after,"
    " 0 AS ore_after FROM purchase AS p JOIN import_batch AS b ON b.entry = p.entry AND b.id ="
    " p.batch_id WHERE b.id = $1 UNION ALL"
    " SELECT SUBSTR(l.day, 1, 4), 0, 0, 1, l.ore FROM staging.line AS l) AS both"
    " GROUP BY year ORDER BY year";

static enum dd_rc count_years(struct purchase_stage *st, int64_t batch, int64_t *n,
                              struct dd_error *err)
{
    return db_get_int(
        st->reg->db, n, 0, err,
        "SELECT COUNT(DISTINCT year) FROM (SELECT SUBSTR(p.day, 1, 4) AS year FROM purchase AS p"
        " JOIN import_batch AS b ON b.entry = p.entry AND b.id = p.batch_id WHERE b.id = $1"
        " UNION ALL SELECT SUBSTR(day, 1, 4) FROM staging.line) AS years",
        DB_ARGS(DB_I(batch)));
}

static enum dd_rc compare_years(struct purchase_stage *st, struct arena *a, int64_t batch,
                                struct purchase_replaced *out, struct dd_error *err)
{
    struct db_stmt *s = NULL;
    enum db_step step = DB_DONE;
    int64_t max;
    enum dd_rc rc = count_years(st, batch, &max, err);

    if (rc == DD_OK && !(out->years = arena_alloc(a, (size_t)(max + 1) * sizeof(*out->years))))
        rc = dd_no_memory(err);
    if (rc == DD_OK)
        rc = db_query(st->reg->db, &s, err, years_sql, DB_ARGS(DB_I(batch)));
    while (rc == DD_OK && (int64_t)out->nyears < max && (step = db_step(s, err)) == DB_ROW) {
        struct replaced_year *y = &out->years[out->nyears++];
        *y = (struct replaced_year){arena_strdup(a, db_text(s, 0)), db_int(s, 1), db_int(s, 2),
                                    db_int(s, 3), db_int(s, 4)};
        if (!y->year)
            rc = dd_no_memory(err);
    }
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(s);
    return rc;
}

static enum dd_rc add_bare(struct purchase_stage *st, struct arena *a, int64_t id,
                           struct purchase_replaced *out, struct dd_error *err)
{
    struct bare_supplier *one;
    struct supplier known;
    enum dd_rc rc;

    if (out->nbare++ >= REPLACED_MAX_BARE)
        return DD_OK;
    one = &out->bare[out->nbare - 1];
    rc = supplier_get(st->reg, a, id, "9999-12-31", &known, err);
    *one = (struct bare_supplier){id, rc == DD_OK ? known.name : NULL};
    return rc;
}

/* Suppliers of the batch $1 that neither the stage nor another import in force buys from. */
static enum dd_rc find_bare(struct purchase_stage *st, struct arena *a, int64_t batch,
                            struct purchase_replaced *out, struct dd_error *err)
{
    struct db_stmt *s = NULL;
    enum db_step step = DB_DONE;
    enum dd_rc rc = db_query(
        st->reg->db, &s, err,
        "SELECT s.id FROM (SELECT DISTINCT p.supplier_id AS id FROM purchase AS p JOIN import_batch"
        " AS b ON b.entry = p.entry AND b.id = p.batch_id WHERE b.id = $1) AS s WHERE s.id NOT IN"
        " (SELECT y.supplier_id FROM staging.payee AS y WHERE y.supplier_id IS NOT NULL) AND NOT"
        " EXISTS (SELECT 1 FROM purchase AS o WHERE o.supplier_id = s.id AND o.batch_id <> $1 AND"
        " o.batch_id NOT IN (" BATCHES_OUT ")) ORDER BY s.id",
        DB_ARGS(DB_I(batch)));

    while (rc == DD_OK && (step = db_step(s, err)) == DB_ROW)
        rc = add_bare(st, a, db_int(s, 0), out, err);
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(s);
    return rc;
}

enum dd_rc purchase_compare(struct purchase_stage *st, struct arena *a, int64_t batch,
                            struct purchase_replaced *out, struct dd_error *err)
{
    enum dd_rc rc;

    memset(out, 0, sizeof(*out));
    out->batch = batch;
    rc = compare_years(st, a, batch, out, err);
    return rc == DD_OK ? find_bare(st, a, batch, out, err) : rc;
}
