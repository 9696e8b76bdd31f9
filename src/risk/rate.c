/* From what is known to severity, likelihood and level, with the factors behind. */
#include "ddreg/goods.h"
#include "ddreg/watchlists.h"
#include "work.h"

enum { HIGHEST = 5 };

static int max_int(int a, int b)
{
    return a > b ? a : b;
}

static int min_int(int a, int b)
{
    return a < b ? a : b;
}

/* All factors of the one rated are listed; of those merged into it only what is worse than all
 * before. */
static bool is_listed(const struct work *w, const struct known *k, int value, int before)
{
    return k == w->all || value > before;
}

/* Is the row one of what is bought, else a trade, or the unknown? */
static bool is_category(const struct known *k, const struct trade *row)
{
    bool is = row == k->category;

    for (size_t i = 0; i < k->nmore; i++)
        is = is || row == k->more[i];
    return is;
}

/* --- Severity --------------------------------------------------------------------------------- */

static void rate_severity_of(struct work *w, const struct known *k)
{
    const struct rows r = work_rows(w, k);
    struct risk_rating *out = w->out;
    int side[SEVERITY_SIDES] = {0}, severity = 0, before = out->severity;
    bool given = false;

    if (work_is_apart(w, k))
        return;
    for (int s = 0; s < SEVERITY_SIDES; s++) {
        for (size_t i = 0; i < r.n; i++)
            side[s] = max_int(side[s], r.row[i]->side[s]);
        given = given || k->given[s];
        side[s] = k->given[s] ? k->given[s] : side[s];
        severity = max_int(severity, side[s]);
        out->side[s] = max_int(out->side[s], side[s]);
    }
    out->severity = max_int(before, severity);
    if (!is_listed(w, k, severity, before))
        return;
    for (size_t i = 0; i < r.n; i++)
        if (is_listed(w, k, r.row[i]->severity, before))
            work_factor(w, k, is_category(k, r.row[i]) ? "severity.category" : "severity.sector",
                        r.row[i]->severity, RISK_FACTOR_IS, r.row[i]->code);
    if (given)
        work_factor(w, k, "severity.given", severity, RISK_FACTOR_IS, "");
}

/* What a list, and a person who confirmed it, say of the supplier: no milder than the list's row.
 */
static void rate_listings(struct work *w, bool severity)
{
    for (size_t i = 0; i < w->in->nlistings; i++) {
        const struct risk_listing *l = &w->in->listings[i];
        const struct watchlist *list = watchlist_find(l->list);
        const int value = !list ? HIGHEST : severity ? list->severity : list->likelihood;
        int *so_far = severity ? &w->out->severity : &w->listed;
        if (value <= *so_far)
            continue;
        *so_far = value;
        work_factor(w, w->all, severity ? "severity.watchlist" : "likelihood.watchlist", value,
                    severity ? RISK_FACTOR_IS : RISK_FACTOR_LEAST, l->ref)
            ->detail = l->list;
    }
}

static void rate_severity(struct work *w, const struct risk_finding *finding)
{
    struct risk_rating *out = w->out;

    for (size_t i = 0; i < w->n; i++)
        rate_severity_of(w, &w->all[i]);
    if (finding && finding->severity > 0) {
        out->severity = max_int(out->severity, finding->severity);
        work_factor(w, w->all, "severity.finding", finding->severity, RISK_FACTOR_IS, finding->ref);
    }
    rate_listings(w, true);
}

/* --- Likelihood ------------------------------------------------------------------------------- */

/* Of the work that is rated, wherever it is done. */
static unsigned drivers_of(const struct work *w, const struct known *k)
{
    const struct rows r = work_rows(w, w->of ? w->of->k : k);
    unsigned drivers = 0;

    for (size_t i = 0; i < r.n; i++)
        drivers |= r.row[i]->drivers;
    return drivers;
}

static void add_country(struct work *w, const struct known *k, const char *id, const char *code,
                        bool withdrawn)
{
    int before = w->where;
    struct risk_raise raise = {0, ""};
    struct risk_country c;

    if (!risk_country(code, &c))
        code = NULL;
    else
        raise = risk_country_raise(code, drivers_of(w, k));
    w->where = max_int(w->where, max_int(c.likelihood, raise.at_least));
    w->low = max_int(w->low, max_int(c.likelihood_low, raise.at_least));
    w->high = max_int(w->high, max_int(c.likelihood_high, raise.at_least));
    if (is_listed(w, k, c.likelihood, before))
        work_factor(w, k, id, c.likelihood, RISK_FACTOR_IS, code);
    if (raise.at_least > c.likelihood && is_listed(w, k, raise.at_least, before))
        work_factor(w, k, "likelihood.country_note", raise.at_least, RISK_FACTOR_IS, code)->detail =
            raise.kind;
    if (code && withdrawn)
        add_country(w, k, id, NULL, false);
}

/* The worse of the seller's country and, for what is made, the country of production. Work is done
 * where the seller is, unless another country is registered. Of others the firm's country counts:
 * they are one firm. */
static void rate_country(struct work *w, const struct known *k)
{
    const char *seller = k->facts[RISK_FACT_COUNTRY];
    const char *production = k->facts[RISK_FACT_PRODUCTION_COUNTRY];
    bool goods = work_rows(w, k).goods;
    size_t before;

    add_country(w, k, "likelihood.country", seller, k->withdrawn[RISK_FACT_COUNTRY]);
    if (w->in->own || (!production && !goods) || work_is_apart(w, k))
        return;
    before = w->out->nfactors;
    add_country(w, k, "likelihood.production_country", production,
                goods && k->withdrawn[RISK_FACT_PRODUCTION_COUNTRY]);
    /* The sentence need not say it all again. */
    if (k == w->all && production && country_known(production) && seller &&
        strcmp(production, seller) == 0)
        w->out->factors[before].detail = "seller";
}

static void rate_trade(struct work *w, const struct known *k)
{
    const struct rows r = work_rows(w, k);
    int before = w->trade;

    for (size_t i = 0; i < r.n; i++) {
        w->trade = max_int(w->trade, r.row[i]->likelihood);
        if (is_listed(w, k, r.row[i]->likelihood, before))
            work_factor(w, k,
                        is_category(k, r.row[i]) ? "likelihood.category" : "likelihood.sector",
                        r.row[i]->likelihood, RISK_FACTOR_IS, r.row[i]->code);
    }
}

/* Goods, or a raw material of theirs, that a public list has from the country of production; from
 * anywhere while that country is not known (any longer). */
static void rate_origin(struct work *w, const struct known *k)
{
    const char *from = k->facts[RISK_FACT_PRODUCTION_COUNTRY];
    const struct rows r = work_rows(w, k);
    struct goods_hit hit;

    if (w->in->own || w->origin)
        return;
    if (k->withdrawn[RISK_FACT_PRODUCTION_COUNTRY] || !country_known(from))
        from = NULL;
    for (size_t i = 0; i < r.n; i++)
        if (r.row[i]->goods && *r.row[i]->made &&
            goods_listed(r.row[i]->made, known_listed(k, r.row[i]), from, &hit)) {
            w->origin = risk_model_int("listed.min");
            work_factor(w, k, "likelihood.listed", w->origin, RISK_FACTOR_LEAST, from)->detail =
                hit.good;
            return;
        }
}

static void rate_subsuppliers(struct work *w, const struct known *k)
{
    const struct rows r = work_rows(w, k);
    bool raw = false;

    for (size_t i = 0; i < r.n; i++)
        raw = raw || (r.row[i]->goods && (r.row[i]->drivers & DRIVER_RAW));
    if (!raw || w->in->own || k->subsuppliers_known || w->visibility)
        return;
    w->visibility = risk_model_int("subsuppliers_unknown.min");
    work_factor(w, k, "likelihood.subsuppliers_unknown", w->visibility, RISK_FACTOR_LEAST, "");
}

/* Is it made somewhere? A country of production is registered, or what it was is goods. */
static bool is_made(const struct work *w, const struct known *k)
{
    return !w->in->own && (work_all_rows(w, k).goods || k->facts[RISK_FACT_PRODUCTION_COUNTRY]);
}

/* What others are known to do makes one that says nothing itself no better than its floor; what is
 * unknown of a merged one is as of the one rated. */
static void add_floor(struct work *w, const struct known *k)
{
    const struct rows r = work_all_rows(w, k);
    enum risk_level floor;

    if (known_says_what(k) || (!w->silent && r.n == 0 && k != w->all))
        return;
    floor = floor_of_country(w->where, is_made(w, k));
    if (floor > w->least)
        w->least = floor;
}

/* Of all that count as the supplier the worst of each. */
static void rate_likelihood(struct work *w)
{
    for (size_t i = 0; i < w->n; i++) {
        rate_country(w, &w->all[i]);
        if (!w->of)
            add_floor(w, &w->all[i]);
    }
    for (size_t i = 0; i < w->n; i++)
        rate_trade(w, &w->all[i]);
    for (size_t i = 0; i < w->n; i++)
        rate_origin(w, &w->all[i]);
    for (size_t i = 0; i < w->n; i++)
        rate_subsuppliers(w, &w->all[i]);
    if (w->in->no_answer) {
        int least = risk_model_int("no_answer.min");
        w->visibility = max_int(w->visibility, least);
        work_factor(w, w->all, "likelihood.no_answer", least, RISK_FACTOR_LEAST, "");
    }
    rate_listings(w, false);
}

/* The lowest likelihood at which the severity gives the level. */
static int likelihood_for(int severity, enum risk_level level)
{
    int likelihood = 1;

    while (likelihood < HIGHEST && risk_level_of(severity, likelihood) < level)
        likelihood++;
    return likelihood;
}

/* By the table, and no less than a listed origin or missing visibility make it. */
static int base_likelihood(const struct work *w, int where, int trade)
{
    return max_int(risk_likelihood_of(where, trade),
                   max_int(w->listed, max_int(w->origin, w->visibility)));
}

int work_likelihood(const struct work *w, int where, const struct evidence_sum *e)
{
    int before = base_likelihood(w, where, w->trade);
    int after = max_int(
        risk_likelihood_of(where, w->trade),
        max_int(w->origin - e->points[CASE_ORIGIN], w->visibility - e->points[CASE_VISIBILITY]));

    after = max_int(max_int(1, w->listed), after - e->points[CASE_WORK]);
    if (e->only_paper)
        after = max_int(after, min_int(before, likelihood_for(w->out->severity, RISK_MEDIUM)));
    return max_int(after, likelihood_for(w->out->severity, w->least));
}

static void set_levels(struct risk_rating *out)
{
    out->level = out->floor = risk_level_of(out->severity, out->likelihood);
    out->level_low = risk_level_of(out->severity, out->likelihood_low);
    out->level_high = risk_level_of(out->severity, out->likelihood_high);
    out->straddles = out->level_low != out->level_high;
}

/* No level: what it comes to at least, by its countries, and by what it was or what a person gave
 * of it. Evidence lowers nothing. */
static void set_unknown(struct work *w)
{
    struct risk_rating *out = w->out;
    int trade = w->trade ? w->trade : floor_work(false);
    int likelihood = base_likelihood(w, w->where, trade);

    out->floor = w->least;
    if (out->severity && risk_level_of(out->severity, likelihood) > out->floor)
        out->floor = risk_level_of(out->severity, likelihood);
    out->level = out->level_low = out->level_high = RISK_UNKNOWN;
    out->severity = out->likelihood = out->likelihood_low = out->likelihood_high = 0;
    work_factor(w, w->all, "facts.unknown", 0, RISK_FACTOR_ADDS, risk_level_key(out->floor));
}

static bool is_silent(const struct work *w)
{
    for (size_t i = 0; i < w->n; i++)
        if (known_says_what(&w->all[i]))
            return false;
    return true;
}

/* With a level: something is known, or was found. */
static void rate_known(struct work *w, const struct risk_finding *finding)
{
    struct risk_rating *out = w->out;
    struct evidence_sum evidence;

    evidence_add_up(w->in, w->all, w->day, &evidence);
    out->likelihood = work_likelihood(w, w->where, &evidence);
    out->likelihood_low = work_likelihood(w, w->low, &evidence);
    out->likelihood_high = work_likelihood(w, w->high, &evidence);
    if (finding) {
        out->likelihood = out->likelihood_low = out->likelihood_high =
            risk_model_int("finding.likelihood");
        work_factor(w, w->all, "likelihood.finding", out->likelihood, RISK_FACTOR_IS, finding->ref);
    }
    set_levels(out);
    work_add_evidence(w, &evidence, finding ? "evidence.finding" : NULL);
}

/* One part, or all there is. */
static void rate_one(struct work *w, const struct whole *of, struct risk_rating *out)
{
    const struct risk_finding *finding = finding_open(w->in, w->day);
    const struct evidence_sum none = {.only_paper = true};

    memset(out, 0, sizeof(*out));
    out->connection = w->in->connection;
    w->out = out;
    w->of = of;
    w->trade = w->where = w->low = w->high = w->origin = w->visibility = 0;
    w->least = of ? w->least : RISK_LOW;
    rate_severity(w, finding);
    rate_likelihood(w);
    if (w->silent && !finding) {
        set_unknown(w);
        work_add_evidence(w, &none, "evidence.unknown");
    } else {
        rate_known(w, finding);
    }
}

/* Negative: the first is worse. */
static int worst_first(const struct risk_rating *x, const struct risk_rating *y)
{
    if (x->level != y->level)
        return (int)y->level - (int)x->level;
    if (x->severity != y->severity)
        return y->severity - x->severity;
    return y->likelihood - x->likelihood;
}

/* The parts that are not the worst, each with its own level. */
struct others {
    struct {
        struct whole whole;
        enum risk_level level;
    } all[RISK_MAX_FACTORS];
    size_t n;
};

/* Of one row the worst: what it comes to elsewhere is no worse. */
static void note_other(struct others *others, const struct whole *whole,
                       const struct risk_rating *rated)
{
    for (size_t i = 0; i < others->n; i++) {
        if (whole_row(&others->all[i].whole) != whole_row(whole))
            continue;
        if (rated->level > others->all[i].level) {
            others->all[i].whole = *whole;
            others->all[i].level = rated->level;
        }
        return;
    }
    if (others->n == RISK_MAX_FACTORS)
        return;
    others->all[others->n].whole = *whole;
    others->all[others->n++].level = rated->level;
}

/* Each part as a whole; the worst is kept, the range is that of all. None is below the floors of
 * those of which nothing is known. */
static bool rate_wholes(struct work *w, struct whole *best, struct others *others)
{
    struct risk_rating *out = w->out, one;
    struct whole wholes[WHOLES_MAX];
    enum risk_level low = RISK_LOW, high = RISK_LOW;
    bool any = false;

    if (w->n > 1 || w->silent)
        rate_one(w, NULL, &one);
    for (size_t i = 0; i < w->n; i++) {
        const size_t n = work_wholes(w, &w->all[i], wholes);
        for (size_t k = 0; k < n; k++) {
            rate_one(w, &wholes[k], &one);
            low = one.level_low > low ? one.level_low : low;
            high = one.level_high > high ? one.level_high : high;
            if (any && worst_first(out, &one) <= 0) {
                note_other(others, &wholes[k], &one);
                continue;
            }
            if (any)
                note_other(others, best, out);
            *best = wholes[k];
            *out = one;
            any = true;
        }
    }
    out->level_low = low;
    out->level_high = high;
    out->straddles = low != high;
    w->out = out;
    w->of = best;
    return any;
}

static void add_others(struct work *w, const struct others *others)
{
    for (size_t i = 0; i < others->n; i++) {
        const struct whole *whole = &others->all[i].whole;
        const struct trade *row = whole_row(whole);
        if (row == whole_row(w->of) || row->says == SAYS_NOTHING)
            continue;
        work_factor(w, whole->k, is_category(whole->k, row) ? "besides.category" : "besides.sector",
                    0, RISK_FACTOR_ADDS, row->code)
            ->detail = risk_level_key(others->all[i].level);
    }
}

static void rate_all(struct work *w)
{
    struct risk_rating *out = w->out;
    struct others others = {.n = 0};
    struct whole best;

    w->found = finding_open(w->in, w->day) != NULL;
    w->silent = is_silent(w);
    if ((w->silent && !w->found) || !rate_wholes(w, &best, &others))
        rate_one(w, NULL, out);
    if (w->of)
        add_others(w, &others);
    work_add_rest(w);
    risk_about(w);
}

enum dd_rc risk_rate(const struct risk_input *in, const char *day, struct risk_rating *out,
                     struct dd_error *err)
{
    struct known one, *all = &one;
    struct work w = {.in = in, .n = in->nmerged + 1, .day = day, .out = out};
    enum dd_rc rc;

    memset(out, 0, sizeof(*out));
    if (in->nmerged > 0 && !(all = mem_realloc(NULL, w.n * sizeof(*all))))
        return dd_no_memory(err);
    rc = known_settle(in, all, err);
    w.all = all;
    if (rc == DD_OK)
        rate_all(&w);
    if (all != &one)
        mem_free(all);
    return rc;
}
