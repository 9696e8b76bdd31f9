#include "ddreg/figure_rows.h"

#include "ddreg/assessment.h"
#include "ddreg/company.h"
#include "ddreg/date.h"
#include "ddreg/db_rows.h"
#include "ddreg/priorities.h"
#include "ddreg/purchase.h"
#include "ddreg/supplier_where.h"
#include "ddreg/vec.h"

#include "gen/query/figures.h"

int64_t figures_foreign(const struct figures_breakdown *b)
{
    return b->total - b->region[REGION_NORWAY] - b->region[REGION_UNKNOWN];
}

int64_t figures_outside_eu(const struct figures_breakdown *b)
{
    return figures_foreign(b) - b->region[REGION_EU];
}

static uint64_t trait_if(bool has, enum figure_trait trait)
{
    return has ? FIGURE_TRAIT(trait) : 0;
}

static uint64_t class_trait(const char *class)
{
    if (!class)
        return FIGURE_TRAIT(TRAIT_UNCLASSIFIED);
    return FIGURE_TRAIT(strcmp(class, SUPPLIER_CHAIN) == 0 ? TRAIT_CHAIN : TRAIT_PARTNER);
}

static uint64_t rating_traits(const struct figures_member *m)
{
    if (!m->rated)
        return FIGURE_TRAIT(TRAIT_NO_RATING);
    if (m->level == RISK_UNKNOWN)
        return FIGURE_TRAIT(TRAIT_UNKNOWN_LEVEL);
    return FIGURE_TRAIT(TRAIT_LOW + (int)m->level) |
           FIGURE_TRAIT(m->decided ? TRAIT_DECIDED : TRAIT_PROPOSED) |
           trait_if(m->on_unknown, TRAIT_ON_UNKNOWN) | trait_if(m->preliminary, TRAIT_PRELIMINARY);
}

/* Decisions below the proposal, by who besides the one who decided looked. */
static uint64_t second_traits(struct db_row *r)
{
    const char *second = row_peek_or_null(r, "second");

    if (!second)
        second = "";
    return trait_if(strcmp(second, "confirmed") == 0, TRAIT_BELOW_CONFIRMED) |
           trait_if(strcmp(second, "attested") == 0, TRAIT_BELOW_ATTESTED) |
           trait_if(strcmp(second, "alone") == 0, TRAIT_BELOW_ALONE) |
           trait_if(row_int(r, "waits") == 1, TRAIT_BELOW_WAITING);
}

static void read_member(struct db_row *r, struct figures_member *m)
{
    m->id = row_int(r, "id");
    m->name = row_text_or_null(r, "name");
    m->production_country = row_text_or_null(r, "production_country");
    m->ore = row_int(r, "ore");
    m->production_ore = row_int(r, "production_ore");
    m->unsaid_ore = row_int(r, "unsaid_ore");
    m->rated = !row_is_null(r, "level");
    m->decided = strcmp(row_peek(r, "kind"), "decision") == 0;
    if (m->rated && !risk_level_read(&m->level, row_peek(r, "level")))
        row_damaged(r);
    m->on_unknown = row_int(r, "on_unknown") == 1;
    m->preliminary = row_int(r, "preliminary") == 1;
    m->severity = (int)row_int(r, "severity");
    m->likelihood = (int)row_int(r, "likelihood");
    m->sector = row_text_or_null(r, "sector");
}

struct reading {
    struct figures *figures;
    struct vec others;            /* payees that are no suppliers */
    const char *last_day;         /* of the year */
    struct suppliers_where where; /* on that day */
};

/* The country that counts, and whether it is one that nobody registered. */
static void take_country(struct db_row *r, struct figures_member *m)
{
    const struct reading *reading = r->ctx;
    enum fact_rank rank;

    m->country =
        supplier_country(&reading->where, row_int(r, "id"), row_text_or_null(r, "country"), &rank);
    m->country_follows = supplier_country_follows(rank) != NULL;
}

/* What the figures count a supplier by. */
static uint64_t traits_of(struct db_row *r, const struct figures_member *m)
{
    const struct reading *reading = r->ctx;
    const enum region region = country_region(m->country, reading->last_day);

    return FIGURE_TRAIT(TRAIT_SUPPLIER) | FIGURE_TRAIT(TRAIT_NORWAY + (int)region) |
           class_trait(m->class) | rating_traits(m) | second_traits(r) |
           trait_if(m->country_follows, TRAIT_COUNTRY_FOLLOWS) |
           trait_if(!m->production_country, TRAIT_PRODUCTION_COUNTRY_UNKNOWN) |
           trait_if(m->ore <= 0, TRAIT_NET_NOT_POSITIVE);
}

static void keep_other(struct reading *reading, const struct figures_member *m)
{
    struct figures_member *kept = vec_add(&reading->others);

    if (kept)
        *kept = *m;
}

/* A payee that is no supplier has figures of its own and is none of the members. */
static void add_payee(struct db_row *r, void *out)
{
    struct reading *reading = r->ctx;
    const char *class = row_peek_or_null(r, "class");
    struct figures_member *m = out;

    r->skip = class && strcmp(class, SUPPLIER_NOT) == 0;
    m->class = !class                               ? NULL
               : strcmp(class, SUPPLIER_CHAIN) == 0 ? SUPPLIER_CHAIN
               : r->skip                            ? SUPPLIER_NOT
                                                    : SUPPLIER_PARTNER;
    take_country(r, m);
    read_member(r, m);
    m->traits = r->skip ? FIGURE_TRAIT(TRAIT_NOT_SUPPLIER) : traits_of(r, m);
    if (r->skip)
        keep_other(reading, m);
    if (!figures_add(reading->figures, m) && r->rc == DD_OK)
        r->rc = dd_fail(r->err, DD_INPUT, "db.overflow", NULL);
}

static enum dd_rc read_own(struct reg *reg, struct arena *a, struct figures *f,
                           struct dd_error *err)
{
    struct assessment own;
    enum dd_rc rc = assessment_get(reg, a, ASSESSMENT_OWN, f->as_of, NULL, NULL, &own, err);

    if (rc == DD_OK && own.id != 0)
        f->own = (struct figures_own){.rated = true,
                                      .decided = own.decided,
                                      .on_unknown = own.on_unknown,
                                      .level = own.level,
                                      .floor = own.floor,
                                      .severity = own.severity,
                                      .likelihood = own.likelihood,
                                      .day = own.day};
    return rc;
}

/* What is counted of records: requests, their deadlines, findings that another person looked at. */
static enum dd_rc read_records(struct reg *reg, struct arena *a, struct figures *f,
                               struct dd_error *err)
{
    static const enum figure_of of[] = {FIGURE_OF_REQUESTS, FIGURE_OF_DEADLINES,
                                        FIGURE_OF_FINDINGS};
    struct figure_row *rows;
    size_t n;
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < sizeof(of) / sizeof(of[0]); i++) {
        rc = figure_rows(reg, a, f, of[i], &rows, &n, err);
        for (size_t row = 0; rc == DD_OK && row < n; row++)
            figures_count(f, of[i], rows[row].traits);
    }
    return rc;
}

/* Which suppliers of the year are followed up first, and which are deferred. Both lists are sorted
 * by supplier. */
static enum dd_rc read_priorities(struct reg *reg, struct arena *a, struct figures *f,
                                  struct dd_error *err)
{
    struct priority_record *records = NULL;
    size_t n = 0, at = 0;
    enum dd_rc rc = priorities_recorded(reg, a, f->year, f->as_of, &records, &n, err);

    for (int64_t i = 0; rc == DD_OK && i < f->suppliers.total; i++) {
        struct figures_member *m = &f->members[i];
        while (at < n && records[at].supplier_id < m->id)
            at++;
        if (at == n || records[at].supplier_id != m->id)
            continue;
        m->traits |= FIGURE_TRAIT(records[at].chosen ? TRAIT_CHOSEN : TRAIT_DEFERRED);
        f->chosen += records[at].chosen;
        f->deferred += !records[at].chosen;
    }
    return rc;
}

/* Whether two look where two are needed. */
static enum dd_rc read_eyes(struct reg *reg, struct arena *a, struct figures *f,
                            struct dd_error *err)
{
    struct company_alone alone;
    enum dd_rc rc = company_alone(reg, a, f->as_of, &alone, err);

    if (rc != DD_OK)
        return rc;
    f->one_person = alone.yes;
    f->one_person_reason = alone.yes ? alone.reason : NULL;
    return falls_looks(reg, a, f->as_of, &f->falls, err);
}

static enum dd_rc read_payees(struct reg *reg, struct arena *a, struct figures *f,
                              struct dd_error *err)
{
    char from[8], to[8], last_day[DATE_SIZE];
    struct reading reading = {
        .figures = f, .others = VEC_OF(struct figures_member), .last_day = last_day};
    size_t n;
    enum dd_rc rc;

    (void)snprintf(from, sizeof(from), "%04u", (unsigned)f->year % 10000U);
    (void)snprintf(to, sizeof(to), "%04u", (unsigned)(f->year + 1) % 10000U);
    date_format(last_day, f->year, 12, 31);
    rc = suppliers_where(reg, a, -1, last_day, &reading.where, err);
    if (rc == DD_OK)
        rc = db_all(reg->db, a, sizeof(*f->members), add_payee, &reading, &f->members, &n, err,
                    figures_sql, DB_ARGS(DB_T(last_day), DB_T(from), DB_T(to), DB_T(f->as_of)));
    if (rc == DD_OK)
        return vec_keep(&reading.others, a, &f->others, &n, err);
    vec_release(&reading.others);
    return rc;
}

enum dd_rc figures_read(struct reg *reg, struct arena *a, int year, const char *as_of,
                        struct figures *out, struct dd_error *err)
{
    enum dd_rc rc;

    memset(out, 0, sizeof(*out));
    out->year = year;
    out->as_of = as_of;
    rc = read_payees(reg, a, out, err);
    if (rc == DD_OK)
        rc = read_own(reg, a, out, err);
    if (rc == DD_OK)
        rc = read_eyes(reg, a, out, err);
    if (rc == DD_OK)
        rc = read_records(reg, a, out, err);
    if (rc == DD_OK)
        rc = read_priorities(reg, a, out, err);
    return rc == DD_OK ? figures_read_year_vat(reg, a, year, &out->vat, err) : rc;
}
