#include "ddreg/figure_rows.h"

#include "ddreg/assessment.h"
#include "ddreg/bought_of.h"
#include "ddreg/company.h"
#include "ddreg/date.h"
#include "ddreg/priorities.h"
#include "ddreg/purchase.h"
#include "ddreg/rating_in_force.h"
#include "ddreg/supplier_where.h"

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
static uint64_t second_traits(const struct rating_in_force *r)
{
    const char *second = r && r->second ? r->second : "";

    return trait_if(strcmp(second, "confirmed") == 0, TRAIT_BELOW_CONFIRMED) |
           trait_if(strcmp(second, "attested") == 0, TRAIT_BELOW_ATTESTED) |
           trait_if(strcmp(second, "alone") == 0, TRAIT_BELOW_ALONE) |
           trait_if(r && r->waits, TRAIT_BELOW_WAITING);
}

/* What the year's figures are made of. */
struct reading {
    struct figures *figures;
    const char *last_day;            /* of the year */
    struct suppliers_known known;    /* on that day */
    struct suppliers_where where;    /* likewise */
    struct bought_of *bought;        /* in the year, by place in `known` */
    struct rating_in_force *ratings; /* on the cut-off day */
    size_t nratings;
};

static enum dd_rc set_rating(struct figures_member *m, const struct rating_in_force *r,
                             struct dd_error *err)
{
    if (!r)
        return DD_OK;
    m->rated = true;
    m->decided = r->kind == RATING_DECIDED;
    m->on_unknown = r->on_unknown;
    m->preliminary = r->preliminary;
    m->severity = r->severity;
    m->likelihood = r->likelihood;
    return risk_level_read(&m->level, r->level)
               ? DD_OK
               : dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
}

/* The country that counts, and whether it is one that nobody registered. */
static void take_country(const struct reading *w, size_t place, struct figures_member *m)
{
    enum fact_rank rank;

    m->country =
        supplier_country(&w->where, m->id, known_value(&w->known, place, KNOWN_COUNTRY), &rank);
    m->country_follows = supplier_country_follows(rank) != NULL;
}

/* What the figures count a supplier by. */
static uint64_t traits_of(const struct reading *w, const struct rating_in_force *rating,
                          const struct figures_member *m)
{
    const enum region region = country_region(m->country, w->last_day);

    return FIGURE_TRAIT(TRAIT_SUPPLIER) | FIGURE_TRAIT(TRAIT_NORWAY + (int)region) |
           class_trait(m->class) | rating_traits(m) | second_traits(rating) |
           trait_if(m->country_follows, TRAIT_COUNTRY_FOLLOWS) |
           trait_if(!m->production_country, TRAIT_PRODUCTION_COUNTRY_UNKNOWN) |
           trait_if(m->ore <= 0, TRAIT_NET_NOT_POSITIVE);
}

static const char *class_of(const char *registered)
{
    return !registered                               ? NULL
           : strcmp(registered, SUPPLIER_CHAIN) == 0 ? SUPPLIER_CHAIN
           : strcmp(registered, SUPPLIER_NOT) == 0   ? SUPPLIER_NOT
                                                     : SUPPLIER_PARTNER;
}

static enum dd_rc set_member(const struct reading *w, size_t place, struct figures_member *m,
                             struct dd_error *err)
{
    const struct bought_of *bought = &w->bought[place];
    const struct rating_in_force *rating;
    enum dd_rc rc;

    *m = (struct figures_member){.id = w->known.all[place].id,
                                 .ore = bought->ore,
                                 .production_ore = bought->production_ore,
                                 .unsaid_ore = bought->unsaid_ore};
    m->name = known_value(&w->known, place, KNOWN_NAME);
    m->production_country = known_value(&w->known, place, KNOWN_PRODUCTION_COUNTRY);
    m->sector = known_value(&w->known, place, KNOWN_SECTOR);
    m->class = class_of(known_value(&w->known, place, KNOWN_CLASS));
    take_country(w, place, m);
    rating = rating_of(w->ratings, w->nratings, m->id);
    rc = set_rating(m, rating, err);
    m->traits = m->class && strcmp(m->class, SUPPLIER_NOT) == 0 ? FIGURE_TRAIT(TRAIT_NOT_SUPPLIER)
                                                                : traits_of(w, rating, m);
    return rc;
}

/* Each payee with a line in the year, merged ones in the one they count as. One that is no supplier
 * has figures of its own and is none of the members. */
static enum dd_rc add_payees(const struct reading *w, struct figures_member *others,
                             struct dd_error *err)
{
    struct figures *f = w->figures;
    size_t members = 0, n = 0;
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < w->known.n; i++) {
        const struct known_supplier *s = &w->known.all[i];
        struct figures_member m;
        if (!w->bought[i].any || !s->counts || s->into != 0)
            continue;
        rc = set_member(w, i, &m, err);
        if (m.traits == FIGURE_TRAIT(TRAIT_NOT_SUPPLIER))
            others[n++] = m;
        else
            f->members[members++] = m;
        if (rc == DD_OK && !figures_add(f, &m))
            rc = dd_fail(err, DD_INPUT, "db.overflow", NULL);
    }
    return rc;
}

/* How many payees the year has that are suppliers, and that are none. */
static void count_payees(const struct reading *w, size_t *members, size_t *others)
{
    *members = *others = 0;
    for (size_t i = 0; i < w->known.n; i++) {
        const char *class = known_value(&w->known, i, KNOWN_CLASS);
        if (w->bought[i].any)
            ++*(class && strcmp(class, SUPPLIER_NOT) == 0 ? others : members);
    }
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

static enum dd_rc read_all(struct reg *reg, struct arena *a, struct reading *w,
                           struct dd_error *err)
{
    static const unsigned wanted = SUPPLIER_WHERE_KNOWN | KNOWN_IN(KNOWN_PRODUCTION_COUNTRY) |
                                   KNOWN_IN(KNOWN_SECTOR) | KNOWN_IN(KNOWN_CLASS) |
                                   KNOWN_IN(KNOWN_PRODUCTION);
    const struct figures *f = w->figures;
    char from[8], to[8];
    enum dd_rc rc =
        suppliers_known(reg, a, -1, w->last_day, wanted, KNOWN_IN(KNOWN_COUNTRY), &w->known, err);

    (void)snprintf(from, sizeof(from), "%04u", (unsigned)f->year % 10000U);
    (void)snprintf(to, sizeof(to), "%04u", (unsigned)(f->year + 1) % 10000U);
    if (rc == DD_OK)
        rc = suppliers_where_of(reg, a, -1, w->last_day, &w->known, &w->where, err);
    if (rc == DD_OK)
        rc = bought_of_all(reg, a, from, to, &w->known, &w->bought, err);
    return rc == DD_OK ? ratings_in_force(reg, a, f->as_of, &w->ratings, &w->nratings, err) : rc;
}

static enum dd_rc read_payees(struct reg *reg, struct arena *a, struct figures *f,
                              struct dd_error *err)
{
    char last_day[DATE_SIZE];
    struct reading w = {.figures = f, .last_day = last_day};
    size_t members, others;
    enum dd_rc rc;

    date_format(last_day, f->year, 12, 31);
    rc = read_all(reg, a, &w, err);
    if (rc != DD_OK)
        return rc;
    count_payees(&w, &members, &others);
    f->members = arena_alloc(a, (members + 1) * sizeof(*f->members));
    f->others = arena_alloc(a, (others + 1) * sizeof(*f->others));
    return f->members && f->others ? add_payees(&w, f->others, err) : dd_no_memory(err);
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
    if (rc == DD_OK)
        rc = contract_figures(reg, a, COMPANY_FIRST, year, as_of, &out->contracts, err);
    if (rc == DD_OK)
        rc = form_figures(reg, a, COMPANY_FIRST, year, as_of, &out->forms, err);
    return rc == DD_OK ? figures_read_year_vat(reg, a, year, &out->vat, err) : rc;
}
