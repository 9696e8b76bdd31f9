/* From what is known to severity, likelihood and level, with the factors behind. */
#include "ddreg/goods.h"
#include "model.h"

enum { MAX_ROWS = 3 + KNOWN_CATEGORIES, HIGHEST = 5 };

/* What a rating is computed from. */
struct work {
    const struct risk_input *in;
    const struct known *all; /* the one rated, then those merged into it */
    size_t n;
    const char *day;
    struct risk_rating *out;
    struct risk_factor spare; /* taken when there is no room for more */
    int trade;                /* likelihood, 1–5 */
    int where, low, high;     /* the country's likelihood and its range */
    int origin, visibility;   /* what they add */
    bool silent;              /* neither trade nor goods of any of them is known */
    bool found;               /* there is an open finding */
    enum risk_level least;    /* the floors of those that have neither themselves */
};

static int max_int(int a, int b)
{
    return a > b ? a : b;
}

static int min_int(int a, int b)
{
    return a < b ? a : b;
}

/* `k`: whom it is known of. */
static struct risk_factor *add_factor(struct work *w, const struct known *k, const char *id,
                                      int value, bool adds, const char *subject)
{
    bool room = w->out->nfactors < RISK_MAX_FACTORS;
    struct risk_factor *f = room ? &w->out->factors[w->out->nfactors++] : &w->spare;

    *f = (struct risk_factor){id, value, adds, subject ? subject : "", "", "", k->ref};
    return f;
}

/* All factors of the one rated are listed; of those merged into it only what is worse than all
 * before. */
static bool is_listed(const struct work *w, const struct known *k, int value, int before)
{
    return k == w->all || value > before;
}

/* --- The rows of the tables ------------------------------------------------------------------- */

struct rows {
    const struct trade *row[MAX_ROWS]; /* by trade, by category; the unknown trade */
    size_t n;
    bool goods; /* made somewhere, by people nobody here sees */
};

static void add_row(struct rows *r, const struct trade *row)
{
    r->row[r->n++] = row;
    r->goods = r->goods || row->goods;
}

/* The trade and the category; what is withdrawn counts as what it was. Where neither is known of
 * any of them, there is no level; but where something was found, what is unknown counts as the row
 * of the unknown, which is the worst. */
static struct rows find_rows(const struct work *w, const struct known *k)
{
    bool category = k->category && !k->withdrawn[RISK_FACT_CATEGORY];
    struct rows r = {.n = 0};

    if (k->sector)
        add_row(&r, k->sector);
    if (k->category)
        add_row(&r, k->category);
    for (size_t i = 0; i < k->nmore; i++)
        add_row(&r, k->more[i]);
    if (w->found && (k->withdrawn[RISK_FACT_SECTOR] || (!k->sector && !category)))
        add_row(&r, sector_find(NULL));
    if (w->in->own)
        r.goods = false;
    return r;
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
    const struct rows r = find_rows(w, k);
    struct risk_rating *out = w->out;
    int side[SEVERITY_SIDES] = {0}, severity = 0, before = out->severity;
    bool given = false;

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
            add_factor(w, k, is_category(k, r.row[i]) ? "severity.category" : "severity.sector",
                       r.row[i]->severity, false, r.row[i]->code);
    if (given)
        add_factor(w, k, "severity.given", severity, false, "");
}

static void rate_severity(struct work *w, const struct risk_finding *finding)
{
    struct risk_rating *out = w->out;

    for (size_t i = 0; i < w->n; i++)
        rate_severity_of(w, &w->all[i]);
    if (finding && finding->severity > 0) {
        out->severity = max_int(out->severity, finding->severity);
        add_factor(w, w->all, "severity.finding", finding->severity, false, finding->ref);
    }
}

/* --- Likelihood ------------------------------------------------------------------------------- */

static void add_country(struct work *w, const struct known *k, const char *id, const char *code,
                        bool withdrawn)
{
    int before = w->where;
    struct risk_country c;

    if (!risk_country(code, &c))
        code = NULL;
    w->where = max_int(w->where, c.likelihood);
    w->low = max_int(w->low, c.likelihood_low);
    w->high = max_int(w->high, c.likelihood_high);
    if (is_listed(w, k, c.likelihood, before))
        add_factor(w, k, id, c.likelihood, false, code);
    if (code && withdrawn)
        add_country(w, k, id, NULL, false);
}

/* The worse of the seller's country and, for what is made, the country of production. Work is done
 * where the seller is, unless another country is registered. */
static void rate_country(struct work *w, const struct known *k)
{
    const char *seller = k->facts[RISK_FACT_COUNTRY];
    const char *production = k->facts[RISK_FACT_PRODUCTION_COUNTRY];
    bool goods = find_rows(w, k).goods;
    size_t before;

    add_country(w, k, "likelihood.country", seller, k->withdrawn[RISK_FACT_COUNTRY]);
    if (w->in->own || (!production && !goods))
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
    const struct rows r = find_rows(w, k);
    int before = w->trade;

    for (size_t i = 0; i < r.n; i++) {
        w->trade = max_int(w->trade, r.row[i]->likelihood);
        if (is_listed(w, k, r.row[i]->likelihood, before))
            add_factor(w, k, is_category(k, r.row[i]) ? "likelihood.category" : "likelihood.sector",
                       r.row[i]->likelihood, false, r.row[i]->code);
    }
}

/* Goods, or a raw material of theirs, that a public list has from the country of production; from
 * anywhere while that country is not known (any longer). */
static void rate_origin(struct work *w, const struct known *k)
{
    const char *from = k->facts[RISK_FACT_PRODUCTION_COUNTRY];
    const struct rows r = find_rows(w, k);
    struct goods_hit hit;

    if (w->in->own || w->origin)
        return;
    if (k->withdrawn[RISK_FACT_PRODUCTION_COUNTRY] || !country_known(from))
        from = NULL;
    for (size_t i = 0; i < r.n; i++)
        if (*r.row[i]->made &&
            goods_listed(r.row[i]->made, r.row[i] == k->category ? k->listed : "", from, &hit)) {
            w->origin = risk_model_int("hit.add");
            add_factor(w, k, "likelihood.listed", w->origin, true, from)->detail = hit.good;
            return;
        }
}

static void rate_subsuppliers(struct work *w, const struct known *k)
{
    const struct rows r = find_rows(w, k);
    bool raw = false;

    for (size_t i = 0; i < r.n; i++)
        raw = raw || (r.row[i]->goods && (r.row[i]->drivers & DRIVER_RAW));
    if (!raw || w->in->own || k->subsuppliers_known || w->visibility)
        return;
    w->visibility = risk_model_int("subsuppliers_unknown.add");
    add_factor(w, k, "likelihood.subsuppliers_unknown", w->visibility, true, "");
}

/* Is it made somewhere? A country of production is registered, or what it was is goods. */
static bool is_made(const struct work *w, const struct known *k)
{
    return !w->in->own && (find_rows(w, k).goods || k->facts[RISK_FACT_PRODUCTION_COUNTRY]);
}

/* What others are known to do makes one that says nothing itself no better than its floor; what is
 * unknown of a merged one is as of the one rated. */
static void add_floor(struct work *w, const struct known *k)
{
    const struct rows r = find_rows(w, k);
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
        add_floor(w, &w->all[i]);
    }
    for (size_t i = 0; i < w->n; i++)
        rate_trade(w, &w->all[i]);
    for (size_t i = 0; i < w->n; i++)
        rate_origin(w, &w->all[i]);
    for (size_t i = 0; i < w->n; i++)
        rate_subsuppliers(w, &w->all[i]);
    if (w->in->no_answer) {
        w->visibility += risk_model_int("no_answer.add");
        add_factor(w, w->all, "likelihood.no_answer", risk_model_int("no_answer.add"), true, "");
    }
}

/* The lowest likelihood at which the severity gives the level. */
static int likelihood_for(int severity, enum risk_level level)
{
    int likelihood = 1;

    while (likelihood < HIGHEST && risk_level_of(severity, likelihood) < level)
        likelihood++;
    return likelihood;
}

/* Of country and trade the mean, rounded up. */
static int base_likelihood(int where, int trade)
{
    return (where + trade + 1) / 2;
}

/* The likelihood where the country's is `where`. Evidence undoes what an origin or missing
 * visibility added, and lowers the rest; without an audit never below a medium level. */
static int likelihood_at(const struct work *w, int where, const struct evidence_sum *e)
{
    int base = base_likelihood(where, w->trade);
    int before = min_int(HIGHEST, base + w->origin + w->visibility);
    int after = base + max_int(0, w->origin - e->points[CASE_ORIGIN]) +
                max_int(0, w->visibility - e->points[CASE_VISIBILITY]);

    after = max_int(1, min_int(HIGHEST, after) - e->points[CASE_WORK]);
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
    int trade = w->trade ? w->trade : floor_work();
    int likelihood = min_int(HIGHEST, base_likelihood(w->where, trade) + w->origin + w->visibility);

    out->floor = w->least;
    if (out->severity && risk_level_of(out->severity, likelihood) > out->floor)
        out->floor = risk_level_of(out->severity, likelihood);
    out->level = out->level_low = out->level_high = RISK_UNKNOWN;
    out->severity = out->likelihood = out->likelihood_low = out->likelihood_high = 0;
    add_factor(w, w->all, "facts.unknown", 0, true, risk_level_key(out->floor));
}

/* --- Evidence, and what else is worth knowing --------------------------------------------------
 */

/* Is there anything that this case could lower? */
static bool has_case(const struct work *w, enum risk_case c)
{
    return c == CASE_WORK || (c == CASE_ORIGIN ? w->origin : w->visibility) > 0;
}

/* One piece of evidence: what it does, or why it does nothing. */
static void add_one(struct work *w, const struct risk_evidence *one, bool used, const char *why_not)
{
    static const char *const ids[] = {
        [RISK_EVIDENCE_COUNTS] = "evidence.counts",
        [RISK_EVIDENCE_LAPSED] = "evidence.lapsed",
        [RISK_EVIDENCE_NOT_YET] = "evidence.not_yet",
        [RISK_EVIDENCE_NOT_PASSED] = "evidence.not_passed",
        [RISK_EVIDENCE_INCOMPLETE] = "evidence.incomplete",
    };
    char until[11] = "";
    const char *lacks = "";
    enum risk_evidence_state state = risk_evidence_on(one, w->day, until);
    const char *id = ids[state];
    struct risk_factor *f;

    if (state == RISK_EVIDENCE_COUNTS && !known_covers(w->in, w->all, one, &lacks))
        id = "evidence.apart";
    else if (state == RISK_EVIDENCE_COUNTS && !used)
        id = why_not ? why_not : "evidence.no_case";
    f = add_factor(w, w->all, id, used ? -evidence_points(one->kind) : 0, true, one->ref);
    f->detail = risk_evidence_key(one->kind);
    f->merged = lacks;
    memcpy(f->until, until, sizeof(f->until));
}

/* What lowers comes first: should there be no room for all, the sum is still to be seen. `why_not`:
 * why none counts; NULL: it does. */
static void add_evidence(struct work *w, const struct evidence_sum *e, const char *why_not)
{
    for (int lowers = 1; lowers >= 0; lowers--)
        for (size_t i = 0; i < w->in->nevidence; i++) {
            const struct risk_evidence *one = &w->in->evidence[i];
            bool used =
                !why_not && e->best[one->kind] == one && has_case(w, evidence_case(one->kind));
            if (used == (lowers == 1))
                add_one(w, one, used, why_not);
        }
}

/* What the rating leans on that nobody registered. */
static void add_proposals(struct work *w, const struct known *k, const struct risk_proposal *list,
                          size_t n)
{
    static const char *const ids[RISK_FACTS][2] = {
        [RISK_FACT_COUNTRY] = {"proposed.country", "derived.country"},
        [RISK_FACT_PRODUCTION_COUNTRY] = {"proposed.production_country",
                                          "derived.production_country"},
        [RISK_FACT_SECTOR] = {"proposed.sector", "derived.sector"},
        [RISK_FACT_CATEGORY] = {"proposed.category", "derived.category"},
    };

    w->out->preliminary = w->out->preliminary || k->preliminary;
    for (size_t i = 0; i < n; i++)
        if (known_counts(k, &list[i]))
            add_factor(w, k, ids[list[i].fact][list[i].derived], 0, true, list[i].value)->detail =
                list[i].source;
}

static void add_all_proposals(struct work *w)
{
    add_proposals(w, w->all, w->in->proposals, w->in->nproposals);
    for (size_t i = 0; i < w->in->nmerged; i++)
        add_proposals(w, &w->all[i + 1], w->in->merged[i].proposals, w->in->merged[i].nproposals);
}

static void add_rest(struct work *w)
{
    static const char *const withdrawn[RISK_FACTS] = {
        [RISK_FACT_COUNTRY] = "withdrawn.country",
        [RISK_FACT_PRODUCTION_COUNTRY] = "withdrawn.production_country",
        [RISK_FACT_SECTOR] = "withdrawn.sector",
        [RISK_FACT_CATEGORY] = "withdrawn.category",
    };
    const struct known *k = w->all;
    const char *category = k->facts[RISK_FACT_CATEGORY];
    struct goods_dfo dfo;

    for (int i = 0; i < RISK_FACTS; i++)
        if (k->withdrawn[i] && k->facts[i])
            add_factor(w, k, withdrawn[i], 0, true, k->facts[i]);
    if (category && !k->category)
        add_factor(w, k, "category.unknown", 0, true, category);
    if (k->category && goods_dfo(k->category->code, &dfo))
        add_factor(w, k, "category.dfo", 0, true, k->category->code);
    if (w->in->connection != RISK_CONNECTION_NONE)
        add_factor(w, k, "connection", 0, true, risk_connection_key(w->in->connection));
    add_all_proposals(w);
    if (w->out->straddles)
        add_factor(w, k, "likelihood.uncertain", 0, true, risk_level_key(w->out->level_low))
            ->detail = risk_level_key(w->out->level_high);
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
    out->likelihood = likelihood_at(w, w->where, &evidence);
    out->likelihood_low = likelihood_at(w, w->low, &evidence);
    out->likelihood_high = likelihood_at(w, w->high, &evidence);
    if (finding) {
        out->likelihood = out->likelihood_low = out->likelihood_high =
            risk_model_int("finding.likelihood");
        add_factor(w, w->all, "likelihood.finding", out->likelihood, false, finding->ref);
    }
    set_levels(out);
    add_evidence(w, &evidence, finding ? "evidence.finding" : NULL);
}

static void rate_all(struct work *w)
{
    const struct risk_finding *finding = finding_open(w->in, w->day);
    const struct evidence_sum none = {.only_paper = true};

    w->found = finding != NULL;
    w->silent = is_silent(w);
    rate_severity(w, finding);
    rate_likelihood(w);
    if (w->silent && !finding) {
        set_unknown(w);
        add_evidence(w, &none, "evidence.unknown");
    } else {
        rate_known(w, finding);
    }
    add_rest(w);
}

enum dd_rc risk_rate(const struct risk_input *in, const char *day, struct risk_rating *out,
                     struct dd_error *err)
{
    struct known one, *all = &one;
    struct work w = {.in = in, .n = in->nmerged + 1, .day = day, .out = out};
    enum dd_rc rc;

    memset(out, 0, sizeof(*out));
    out->connection = in->connection;
    if (in->nmerged > 0 && !(all = mem_realloc(NULL, w.n * sizeof(*all))))
        return dd_no_memory(err);
    rc = known_settle(in, all, err);
    w.all = all;
    if (rc == DD_OK) {
        rate_all(&w);
        risk_about(all, w.n, out);
    }
    if (all != &one)
        mem_free(all);
    return rc;
}
