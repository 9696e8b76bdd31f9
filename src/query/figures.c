#include "ddreg/figures.h"

#include "ddreg/assessment.h"
#include "ddreg/company.h"
#include "ddreg/date.h"
#include "ddreg/db_rows.h"
#include "ddreg/kind.h"
#include "ddreg/money.h"
#include "ddreg/purchase.h"
#include "ddreg/request.h"
#include "ddreg/supplier_where.h"

#include "gen/query/figures.h"

int64_t figures_foreign(const struct figures_breakdown *b)
{
    return b->total - b->region[REGION_NORWAY] - b->region[REGION_UNKNOWN];
}

int64_t figures_outside_eu(const struct figures_breakdown *b)
{
    return figures_foreign(b) - b->region[REGION_EU];
}

static void count_class(struct figures *f, const char *class)
{
    if (!class)
        f->unclassified++;
    else if (strcmp(class, SUPPLIER_CHAIN) == 0)
        f->supply_chain++;
    else
        f->business_partner++;
}

static void count_rating(struct figures *f, const struct figures_member *m)
{
    if (!m->rated) {
        f->none++;
        return;
    }
    if (m->level == RISK_UNKNOWN) {
        f->unknown++;
        return;
    }
    f->level[m->level]++;
    f->decided_on_unknown += m->on_unknown;
    f->preliminary += m->preliminary;
    if (m->decided)
        f->decided++;
    else
        f->proposed++;
}

/* Decisions below the proposal, by who besides the one who decided looked. */
static void count_second(struct figures *f, struct db_row *r)
{
    const char *second = row_peek_or_null(r, "second");

    f->below_confirmed += second && strcmp(second, "confirmed") == 0;
    f->below_attested += second && strcmp(second, "attested") == 0;
    f->below_alone += second && strcmp(second, "alone") == 0;
    f->below_waiting += row_int(r, "waits");
}

static bool add_money(struct figures *f, struct db_row *r, enum region region)
{
    int64_t ore = row_int(r, "ore");
    bool fits = money_add(&f->purchases.total, ore) &&
                money_add(&f->purchases.region[region], ore) &&
                money_add(&f->production_ore, row_int(r, "production_ore")) &&
                money_add(&f->production_unknown_ore, row_int(r, "unsaid_ore"));

    if (fits && row_is_null(r, "production_country")) {
        f->production_country_unknown++;
        fits = money_add(&f->production_country_unknown_ore, ore);
    }
    return fits;
}

static void read_member(struct db_row *r, struct figures_member *m)
{
    m->id = row_int(r, "id");
    m->name = row_text_or_null(r, "name");
    m->production_country = row_text_or_null(r, "production_country");
    m->ore = row_int(r, "ore");
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
    const char *last_day;         /* of the year */
    struct suppliers_where where; /* on that day */
};

/* The country that counts, and whether it is one that nobody registered. */
static bool take_country(struct db_row *r, struct figures_member *m)
{
    const struct reading *reading = r->ctx;
    struct figures *f = reading->figures;
    enum fact_rank rank;

    m->country =
        supplier_country(&reading->where, row_int(r, "id"), row_text_or_null(r, "country"), &rank);
    m->country_follows = supplier_country_follows(rank) != NULL;
    if (!m->country_follows)
        return true;
    f->country_follows++;
    return money_add(&f->country_follows_ore, row_int(r, "ore"));
}

/* A payee that is no supplier has a sum of its own and is none of the members. */
static void add_payee(struct db_row *r, void *out)
{
    const struct reading *reading = r->ctx;
    struct figures *f = reading->figures;
    const char *class = row_peek_or_null(r, "class");
    struct figures_member *m = out;
    enum region region;
    bool fits;

    r->skip = class && strcmp(class, SUPPLIER_NOT) == 0;
    if (r->skip) {
        f->not_suppliers++;
        fits = money_add(&f->not_suppliers_ore, row_int(r, "ore"));
    } else {
        fits = take_country(r, m);
        region = country_region(m->country, reading->last_day);
        read_member(r, m);
        f->suppliers.total++;
        f->suppliers.region[region]++;
        f->net_not_positive += row_int(r, "ore") <= 0;
        count_class(f, class);
        count_rating(f, m);
        count_second(f, r);
        fits = add_money(f, r, region) && fits;
    }
    if (!fits && r->rc == DD_OK)
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

/* Whether a second person looked where a finding ended or became milder. */
static enum dd_rc read_findings(struct reg *reg, struct arena *a, struct figures *f,
                                struct dd_error *err)
{
    const struct kind_filter filter = {.as_of = f->as_of};
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = kind_read(reg, a, kind_named("finding"), &filter, &rows, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        const char *second = kind_text(&rows[i], "second");
        f->findings_attested += second && strcmp(second, "attested") == 0;
        f->findings_alone += second && strcmp(second, "alone") == 0;
        f->findings_waiting += kind_waiting(rows[i].kind, kind_state(&rows[i])) != NULL;
    }
    return rc;
}

/* Of the first company, as all figures are. */
static enum dd_rc read_requests(struct reg *reg, struct arena *a, struct figures *f,
                                struct dd_error *err)
{
    struct request_breach *rows;
    size_t n;
    enum dd_rc rc = request_breaches(reg, a, COMPANY_FIRST, f->as_of, &rows, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if (rows[i].year == f->year) {
            f->requests_due += rows[i].due;
            f->requests_breached += rows[i].breached;
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
    rc = read_findings(reg, a, f, err);
    return rc == DD_OK ? falls_looks(reg, a, f->as_of, &f->falls, err) : rc;
}

enum dd_rc figures_read(struct reg *reg, struct arena *a, int year, const char *as_of,
                        struct figures *out, struct dd_error *err)
{
    char from[8], to[8], last_day[DATE_SIZE];
    struct reading reading = {.figures = out, .last_day = last_day};
    size_t n;
    enum dd_rc rc;

    memset(out, 0, sizeof(*out));
    out->year = year;
    out->as_of = as_of;
    (void)snprintf(from, sizeof(from), "%04u", (unsigned)year % 10000U);
    (void)snprintf(to, sizeof(to), "%04u", (unsigned)(year + 1) % 10000U);
    date_format(last_day, year, 12, 31);
    rc = suppliers_where(reg, a, -1, last_day, &reading.where, err);
    if (rc == DD_OK)
        rc = db_all(reg->db, a, sizeof(*out->members), add_payee, &reading, &out->members, &n, err,
                    figures_sql, DB_ARGS(DB_T(last_day), DB_T(from), DB_T(to), DB_T(as_of)));
    if (rc == DD_OK)
        rc = read_own(reg, a, out, err);
    if (rc == DD_OK)
        rc = read_eyes(reg, a, out, err);
    if (rc == DD_OK)
        rc = read_requests(reg, a, out, err);
    return rc == DD_OK ? figures_read_year_vat(reg, a, year, &out->vat, err) : rc;
}
