/* From what is known to severity, likelihood and level, with the factors behind. */
#include "ddreg/goods.h"
#include "model.h"

enum { MAX_ROWS = 3, HIGHEST = 5 };

/* What a rating is reckoned from. */
struct work {
    const struct risk_input *in;
    const char *day;
    struct risk_rating *out;
    const struct trade *rows[MAX_ROWS]; /* by trade, by category; the unknown trade */
    size_t nrows;
    const struct trade *category;
    bool goods; /* made somewhere, by people nobody here sees */
    struct risk_country country;
    int trade;              /* likelihood, 1–5 */
    int where, low, high;   /* the country's likelihood and its range */
    int origin, visibility; /* what they add */
};

static int max_int(int a, int b)
{
    return a > b ? a : b;
}

static int min_int(int a, int b)
{
    return a < b ? a : b;
}

static const char *fact(const struct work *w, enum risk_fact f)
{
    const char *value = w->in->facts[f];

    return value && *value ? value : NULL;
}

static struct risk_factor *add_factor(struct work *w, const char *id, int value, bool adds,
                                      const char *subject)
{
    struct risk_factor *f = &w->out->factors[w->out->nfactors];

    if (w->out->nfactors == RISK_MAX_FACTORS)
        return f - 1; /* only what is worth knowing comes that late */
    w->out->nfactors++;
    *f = (struct risk_factor){id, value, adds, subject ? subject : "", "", ""};
    return f;
}

/* --- The rows of the tables ------------------------------------------------------------------- */

static void add_row(struct work *w, const struct trade *row)
{
    w->rows[w->nrows++] = row;
    w->goods = w->goods || row->goods;
}

/* The trade, the category and, where neither is known, the row of the unknown, which is the worst.
 * A trade that is withdrawn counts as what it was and as unknown. */
static enum dd_rc find_rows(struct work *w, struct dd_error *err)
{
    const char *code = fact(w, RISK_FACT_SECTOR);
    const struct trade *sector = code ? sector_find(code) : NULL;
    enum dd_rc rc = goods_find(fact(w, RISK_FACT_CATEGORY), &w->category, err);

    if (sector)
        add_row(w, sector);
    if (w->category)
        add_row(w, w->category);
    if (w->nrows == 0 || w->in->withdrawn[RISK_FACT_SECTOR])
        add_row(w, sector_find(NULL));
    if (w->in->own)
        w->goods = false;
    return rc;
}

static bool is_category(const struct work *w, size_t i)
{
    return w->rows[i] == w->category;
}

/* --- Severity --------------------------------------------------------------------------------- */

static void rate_severity(struct work *w, const struct risk_finding *finding)
{
    struct risk_rating *out = w->out;
    bool given = false;

    for (size_t i = 0; i < w->nrows; i++) {
        for (int s = 0; s < SEVERITY_SIDES; s++)
            out->side[s] = max_int(out->side[s], w->rows[i]->side[s]);
        add_factor(w, is_category(w, i) ? "severity.category" : "severity.sector",
                   w->rows[i]->severity, false, w->rows[i]->code);
    }
    for (int s = 0; s < SEVERITY_SIDES; s++) {
        given = given || w->in->given[s];
        if (w->in->given[s])
            out->side[s] = w->in->given[s];
        out->severity = max_int(out->severity, out->side[s]);
    }
    if (given)
        add_factor(w, "severity.given", out->severity, false, "");
    if (finding && finding->severity > 0) {
        out->severity = max_int(out->severity, finding->severity);
        add_factor(w, "severity.finding", finding->severity, false, finding->ref);
    }
}

/* --- Likelihood ------------------------------------------------------------------------------- */

static void add_country(struct work *w, const char *id, const char *code, bool withdrawn)
{
    struct risk_country c;

    if (!risk_country(code, &c))
        code = NULL;
    w->where = max_int(w->where, c.likelihood);
    w->low = max_int(w->low, c.likelihood_low);
    w->high = max_int(w->high, c.likelihood_high);
    add_factor(w, id, c.likelihood, false, code);
    if (code && withdrawn)
        add_country(w, id, NULL, false);
}

/* The worse of the seller's country and, for what is made, the country of production. Work is done
 * where the seller is, unless another country is registered. */
static void rate_country(struct work *w)
{
    const char *seller = fact(w, RISK_FACT_COUNTRY);
    const char *production = fact(w, RISK_FACT_PRODUCTION_COUNTRY);
    size_t before;

    add_country(w, "likelihood.country", seller, w->in->withdrawn[RISK_FACT_COUNTRY]);
    if (w->in->own || (!production && !w->goods))
        return;
    before = w->out->nfactors;
    add_country(w, "likelihood.production_country", production,
                w->goods && w->in->withdrawn[RISK_FACT_PRODUCTION_COUNTRY]);
    /* The sentence need not say it all again. */
    if (country_known(production) && seller && strcmp(production, seller) == 0)
        w->out->factors[before].detail = "seller";
}

static void rate_trade(struct work *w)
{
    for (size_t i = 0; i < w->nrows; i++) {
        w->trade = max_int(w->trade, w->rows[i]->likelihood);
        add_factor(w, is_category(w, i) ? "likelihood.category" : "likelihood.sector",
                   w->rows[i]->likelihood, false, w->rows[i]->code);
    }
}

/* Goods, or a raw material of theirs, that a public list has from the country of production; from
 * anywhere while that country is not known (any longer). */
static void rate_origin(struct work *w)
{
    const char *from = fact(w, RISK_FACT_PRODUCTION_COUNTRY);
    struct goods_hit hit;

    if (w->in->own)
        return;
    if (w->in->withdrawn[RISK_FACT_PRODUCTION_COUNTRY] || !country_known(from))
        from = NULL;
    for (size_t i = 0; i < w->nrows; i++)
        if (*w->rows[i]->made && goods_listed(w->rows[i]->made, from, &hit)) {
            w->origin = risk_model_int("hit.add");
            add_factor(w, "likelihood.listed", w->origin, true, from)->detail = hit.good;
            return;
        }
}

static void rate_visibility(struct work *w)
{
    bool raw = false;

    for (size_t i = 0; i < w->nrows; i++)
        raw = raw || (w->rows[i]->goods && (w->rows[i]->drivers & DRIVER_RAW));
    if (raw && !w->in->own && !w->in->subsuppliers_known) {
        w->visibility += risk_model_int("subsuppliers_unknown.add");
        add_factor(w, "likelihood.subsuppliers_unknown", risk_model_int("subsuppliers_unknown.add"),
                   true, "");
    }
    if (w->in->no_answer) {
        w->visibility += risk_model_int("no_answer.add");
        add_factor(w, "likelihood.no_answer", risk_model_int("no_answer.add"), true, "");
    }
}

/* The lowest likelihood at which the severity gives a medium level. */
static int medium_from(int severity)
{
    int likelihood = 1;

    while (likelihood < HIGHEST && risk_level_of(severity, likelihood) < RISK_MEDIUM)
        likelihood++;
    return likelihood;
}

/* The likelihood where the country's is `where`. Evidence undoes what an origin or missing
 * visibility added, and lowers the rest; without an audit never below a medium level. */
static int likelihood_at(const struct work *w, int where, const struct evidence_sum *e)
{
    int base = (where + w->trade + 1) / 2; /* the mean, rounded up */
    int before = min_int(HIGHEST, base + w->origin + w->visibility);
    int after = base + max_int(0, w->origin - e->points[CASE_ORIGIN]) +
                max_int(0, w->visibility - e->points[CASE_VISIBILITY]);

    after = max_int(1, min_int(HIGHEST, after) - e->points[CASE_WORK]);
    if (e->only_paper)
        after = max_int(after, min_int(before, medium_from(w->out->severity)));
    return after;
}

static void set_levels(struct risk_rating *out)
{
    out->level = risk_level_of(out->severity, out->likelihood);
    out->level_low = risk_level_of(out->severity, out->likelihood_low);
    out->level_high = risk_level_of(out->severity, out->likelihood_high);
    out->straddles = out->level_low != out->level_high;
}

/* --- Evidence, and what else is worth knowing --------------------------------------------------
 */

/* Is there anything that this case could lower? */
static bool has_case(const struct work *w, enum risk_case c)
{
    return c == CASE_WORK || (c == CASE_ORIGIN ? w->origin : w->visibility) > 0;
}

static void tell_evidence(struct work *w, const struct evidence_sum *e, bool counts)
{
    static const char *const ids[] = {
        [RISK_EVIDENCE_COUNTS] = "evidence.counts",
        [RISK_EVIDENCE_LAPSED] = "evidence.lapsed",
        [RISK_EVIDENCE_NOT_YET] = "evidence.not_yet",
        [RISK_EVIDENCE_NOT_PASSED] = "evidence.not_passed",
        [RISK_EVIDENCE_INCOMPLETE] = "evidence.incomplete",
    };

    for (size_t i = 0; i < w->in->nevidence; i++) {
        const struct risk_evidence *one = &w->in->evidence[i];
        char until[11] = "";
        enum risk_evidence_state state = risk_evidence_on(one, w->day, until);
        bool used = counts && e->best[one->kind] == one && has_case(w, evidence_case(one->kind));
        struct risk_factor *f;
        if (state == RISK_EVIDENCE_COUNTS && !used)
            f = add_factor(w, counts ? "evidence.no_case" : "evidence.finding", 0, true, one->ref);
        else
            f = add_factor(w, ids[state], used ? -evidence_points(one->kind) : 0, true, one->ref);
        f->detail = risk_evidence_key(one->kind);
        memcpy(f->until, until, sizeof(f->until));
    }
}

static void tell_rest(struct work *w)
{
    static const char *const withdrawn[RISK_FACTS] = {
        [RISK_FACT_COUNTRY] = "withdrawn.country",
        [RISK_FACT_PRODUCTION_COUNTRY] = "withdrawn.production_country",
        [RISK_FACT_SECTOR] = "withdrawn.sector",
        [RISK_FACT_CATEGORY] = "withdrawn.category",
    };
    const char *category = fact(w, RISK_FACT_CATEGORY);
    struct goods_dfo dfo;

    for (int i = 0; i < RISK_FACTS; i++)
        if (w->in->withdrawn[i] && fact(w, (enum risk_fact)i))
            add_factor(w, withdrawn[i], 0, true, w->in->facts[i]);
    if (category && !w->category)
        add_factor(w, "category.unknown", 0, true, category);
    if (w->category && goods_dfo(w->category->code, &dfo))
        add_factor(w, "category.dfo", 0, true, w->category->code);
    if (w->in->connection != RISK_CONNECTION_NONE)
        add_factor(w, "connection", 0, true, risk_connection_key(w->in->connection));
    if (w->out->straddles)
        add_factor(w, "likelihood.uncertain", 0, true, risk_level_key(w->out->level_low))->detail =
            risk_level_key(w->out->level_high);
}

enum dd_rc risk_rate(const struct risk_input *in, const char *day, struct risk_rating *out,
                     struct dd_error *err)
{
    struct work w = {.in = in, .day = day, .out = out};
    const struct risk_finding *finding = finding_open(in, day);
    struct evidence_sum evidence;
    enum dd_rc rc;

    memset(out, 0, sizeof(*out));
    out->connection = in->connection;
    rc = find_rows(&w, err);
    if (rc != DD_OK)
        return rc;
    rate_severity(&w, finding);
    rate_country(&w);
    rate_trade(&w);
    rate_origin(&w);
    rate_visibility(&w);
    evidence_add_up(in, day, &evidence);
    out->likelihood = likelihood_at(&w, w.where, &evidence);
    out->likelihood_low = likelihood_at(&w, w.low, &evidence);
    out->likelihood_high = likelihood_at(&w, w.high, &evidence);
    if (finding) {
        out->likelihood = out->likelihood_low = out->likelihood_high =
            risk_model_int("finding.likelihood");
        add_factor(&w, "likelihood.finding", out->likelihood, false, finding->ref);
    }
    set_levels(out);
    tell_evidence(&w, &evidence, finding == NULL);
    tell_rest(&w);
    return DD_OK;
}
