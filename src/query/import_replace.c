/* A corrected file that replaces an earlier one: which one, and what becomes different. */
#include "ddreg/db_rows.h"
#include "ddreg/import_batch.h"
#include "ddreg/import_lines.h"

#include "gen/query/import_replace.h"

enum { MAX_CANDIDATES = 4 };

/* --- Which one ------------------------------------------------------------------------------- */

/* The first and the last month that a file has lines in; a line may know its year only. */
struct period {
    char from[MONTH_SIZE], to[MONTH_SIZE];
};

/* The imports that the file may correct. */
struct candidates {
    struct period wanted;
    int64_t same, nsame, nother; /* the last of the same period, how many, how many of others */
    struct buf same_text, other_text;
};

static void add_candidate(struct db_row *r, void *out)
{
    struct candidates *c = r->ctx;
    const int64_t import = row_int(r, "id");
    const char *file = row_peek(r, "file_name");
    const char *from = row_peek(r, "from_month"), *to = row_peek(r, "to_month");
    bool same = strcmp(from, c->wanted.from) == 0 && strcmp(to, c->wanted.to) == 0;
    int64_t n = same ? ++c->nsame : ++c->nother;
    char id[PUBLIC_ID_SIZE];

    (void)out;
    if (same)
        c->same = import;
    if (n > MAX_CANDIDATES)
        return;
    public_id_write(id, IMPORT_ID, import);
    buf_printf(same ? &c->same_text : &c->other_text, "%s%s (%s, %s%s%s)", n > 1 ? ", " : "", id,
               file, from, strcmp(from, to) == 0 ? "" : " \xE2\x80\x93 ",
               strcmp(from, to) == 0 ? "" : to);
}

enum dd_rc import_find_replaced(struct reg *reg, const char *from, const char *to, int64_t *batch,
                                struct dd_error *err)
{
    struct candidates c = {.same_text = BUF_INIT, .other_text = BUF_INIT};
    struct period *period = &c.wanted;
    enum dd_rc rc;

    (void)snprintf(period->from, sizeof(period->from), "%s", from);
    (void)snprintf(period->to, sizeof(period->to), "%s", to);
    rc = db_each(reg->db, NULL, add_candidate, &c, err, months_of_imports_sql, DB_NO_ARGS);
    *batch = c.same;
    if (rc == DD_OK && c.nsame > 1)
        rc = dd_fail(err, DD_REFUSED, "import.replace.several", "from", period->from, "to",
                     period->to, "candidates", buf_str(&c.same_text), NULL);
    else if (rc == DD_OK && c.nsame == 0)
        rc = dd_fail(err, DD_REFUSED,
                     c.nother > 0 ? "import.replace.none" : "import.replace.nothing", "from",
                     period->from, "to", period->to, "candidates", buf_str(&c.other_text), NULL);
    buf_release(&c.same_text);
    buf_release(&c.other_text);
    return rc;
}

/* A line that knows only its year may be of any of its months. */
static const char *first_month(char out[MONTH_SIZE], const char *s)
{
    (void)snprintf(out, MONTH_SIZE, strlen(s) == 4 ? "%.4s-01" : "%.7s", s);
    return out;
}

static const char *last_month(char out[MONTH_SIZE], const char *s)
{
    (void)snprintf(out, MONTH_SIZE, strlen(s) == 4 ? "%.4s-12" : "%.7s", s);
    return out;
}

static void read_beside(struct db_row *r, void *out)
{
    struct import_beside *b = out;

    b->id = row_int(r, "id");
    b->file = row_text(r, "file_name");
    b->from = row_text(r, "from_month");
    b->to = row_text(r, "to_month");
}

enum dd_rc import_beside_find(struct reg *reg, struct arena *a, const char *from, const char *to,
                              struct import_beside **out, size_t *n, struct dd_error *err)
{
    char first[MONTH_SIZE], last[MONTH_SIZE];
    size_t all = 0;
    enum dd_rc rc = db_all(reg->db, a, sizeof(**out), read_beside, NULL, out, &all, err,
                           months_of_imports_sql, DB_NO_ARGS);

    *n = 0;
    for (size_t i = 0; rc == DD_OK && i < all; i++) {
        struct import_beside *b = &(*out)[i];
        if (strcmp(first_month(first, b->from), to) > 0 ||
            strcmp(last_month(last, b->to), from) < 0)
            continue;
        b->within = strcmp(first, from) >= 0 && strcmp(last, to) <= 0;
        (*out)[(*n)++] = *b;
    }
    return rc;
}

/* --- What becomes different ------------------------------------------------------------------ */

static void read_year(struct db_row *r, void *out)
{
    struct replaced_year *y = out;

    y->year = row_text(r, "year");
    y->lines_before = row_int(r, "lines_before");
    y->ore_before = row_int(r, "ore_before");
    y->lines_after = row_int(r, "lines_after");
    y->ore_after = row_int(r, "ore_after");
}

enum dd_rc import_compare(struct reg *reg, struct arena *a, int64_t by, const char *day,
                          struct import_replaced *out, struct dd_error *err)
{
    char id[PUBLIC_ID_SIZE];
    enum dd_rc rc;

    public_id_write(id, IMPORT_ID, by);
    rc = db_all(reg->db, a, sizeof(*out->years), read_year, NULL, &out->years, &out->nyears, err,
                replaced_years_sql, DB_ARGS(DB_I(by), DB_T(id)));
    return rc == DD_OK ? import_bare(reg, a, out->batch, by, day, out->bare, &out->nbare, err) : rc;
}
