/* `assess --explain`: why this level, for a reader who does not know the model. */
#include "assess.h"
#include "ddreg/countries.h"

enum { NUMBER = 16 };

static bool starts(const char *s, const char *with)
{
    return strncmp(s, with, strlen(with)) == 0;
}

static const struct risk_factor *factor(const struct risk_rating *r, const char *id)
{
    for (size_t i = 0; i < r->nfactors; i++)
        if (strcmp(r->factors[i].id, id) == 0)
            return &r->factors[i];
    return NULL;
}

static const char *line_of(const struct risk_factor *f)
{
    if (f->kind == RISK_FACTOR_LEAST)
        return "assess.least";
    if (f->kind == RISK_FACTOR_IS)
        return "assess.factor";
    return f->value != 0 ? "assess.adds" : "assess.note";
}

static void say_factor(struct cli *c, const struct assess_picture *p, const struct risk_factor *f)
{
    char value[NUMBER];

    (void)snprintf(value, sizeof(value), "%d", f->value);
    cli_say_in(c, 4, line_of(f),
               MSG_ARGS({"label", assess_factor_label(c, f->id)}, {"value", value},
                        {"reason", assess_reason(c, p, f, false)}));
    cli_say_in(c, 6, "assess.source", MSG_ARGS({"source", assess_reason(c, p, f, true)}));
}

/* The factors whose id begins so. */
static void say_factors(struct cli *c, const struct assess_picture *p, const char *prefix)
{
    for (size_t i = 0; i < p->rating.nfactors; i++) {
        const struct risk_factor *f = &p->rating.factors[i];
        if (starts(f->id, prefix))
            say_factor(c, p, f);
    }
}

bool assess_is_replaced(const struct risk_rating *r, const struct risk_factor *f)
{
    if (strcmp(f->id, "severity.sector") != 0 && strcmp(f->id, "severity.category") != 0)
        return false;
    for (size_t i = 0; i < r->nfactors; i++)
        if (strcmp(r->factors[i].id, "severity.given") == 0 &&
            strcmp(r->factors[i].merged, f->merged) == 0)
            return true;
    return false;
}

/* Numbers that a person gave replace the tables', so they come first. */
void assess_say_severity(struct cli *c, const struct assess_picture *p)
{
    const struct risk_rating *r = &p->rating;
    bool given = factor(r, "severity.given") != NULL, replaced = false;

    if (r->level == RISK_UNKNOWN)
        cli_say_in(c, 2, "assess.why.severity.unknown", NULL, 0);
    else
        cli_say_in(c, 2, given ? "assess.why.severity.given" : "assess.why.severity",
                   MSG_ARGS({"n", cli_digits(c, r->severity)}));
    say_factors(c, p, "severity.given");
    for (size_t i = 0; i < r->nfactors; i++) {
        const struct risk_factor *f = &r->factors[i];
        bool table = starts(f->id, "severity.sector") || starts(f->id, "severity.category");
        replaced = replaced || assess_is_replaced(r, f);
        if (table && !assess_is_replaced(r, f))
            say_factor(c, p, f);
    }
    say_factors(c, p, "severity.finding");
    if (replaced)
        cli_say_in(c, 4, "assess.why.severity.tables", NULL, 0);
    for (size_t i = 0; i < r->nfactors; i++)
        if (assess_is_replaced(r, &r->factors[i]))
            say_factor(c, p, &r->factors[i]);
}

/* --- How the numbers were put together -------------------------------------------------------- */

/* The worst value of the factors whose id is one of two; 0 when there is none. */
static int worst(const struct risk_rating *r, const char *one, const char *other)
{
    int value = 0;

    for (size_t i = 0; i < r->nfactors; i++)
        if ((strcmp(r->factors[i].id, one) == 0 || strcmp(r->factors[i].id, other) == 0) &&
            r->factors[i].value > value)
            value = r->factors[i].value;
    return value;
}

/* What it is at least, and what evidence takes away. */
static void sums(const struct risk_rating *r, int *least, int *taken)
{
    *least = *taken = 0;
    for (size_t i = 0; i < r->nfactors; i++) {
        const struct risk_factor *f = &r->factors[i];
        if (f->kind == RISK_FACTOR_LEAST && f->value > *least)
            *least = f->value;
        else if (f->kind == RISK_FACTOR_ADDS)
            *taken -= f->value;
    }
}

static void say_likelihood(struct cli *c, const struct assess_picture *p)
{
    const struct risk_rating *r = &p->rating;
    const struct risk_factor *found = factor(r, "likelihood.finding");
    int country = worst(r, "likelihood.country", "likelihood.production_country");
    int note = worst(r, "likelihood.country_note", "likelihood.country_note");
    int trade = worst(r, "likelihood.sector", "likelihood.category"), least, taken, table;

    sums(r, &least, &taken);
    if (r->level == RISK_UNKNOWN)
        return;
    if (found) {
        cli_say_in(c, 4,
                   assess_is_potential(p, found) ? "assess.sum.potential" : "assess.sum.finding",
                   NULL, 0);
        return;
    }
    country = note > country ? note : country;
    table = risk_likelihood_of(country, trade);
    cli_say_in(c, 4, "assess.sum.table",
               MSG_ARGS({"country", cli_digits(c, country)}, {"trade", cli_digits(c, trade)},
                        {"n", cli_digits(c, table)}));
    if (least > table)
        cli_say_in(c, 4, "assess.sum.least", MSG_ARGS({"n", cli_digits(c, least)}));
    if (taken)
        cli_say_in(c, 4, "assess.sum.taken", MSG_ARGS({"n", cli_digits(c, taken)}));
    if (least > table || taken)
        cli_say_in(c, 4, "assess.sum.result", MSG_ARGS({"n", cli_digits(c, r->likelihood)}));
}

static void say_level(struct cli *c, const struct risk_rating *r)
{
    if (r->level == RISK_UNKNOWN) {
        cli_say_in(c, 2, r->floor == RISK_LOW ? "assess.level.unknown.low" : "assess.level.unknown",
                   MSG_ARGS({"level", assess_level_word(c, r->level, r->floor)},
                            {"floor", out_level(c, risk_level_key(r->floor)).shown}));
        return;
    }
    cli_say_in(c, 2, "assess.level",
               MSG_ARGS({"severity", cli_digits(c, r->severity)},
                        {"likelihood", cli_digits(c, r->likelihood)},
                        {"level", out_level(c, risk_level_key(r->level)).shown}));
    if (r->straddles)
        cli_say_in(c, 4, "assess.straddles",
                   MSG_ARGS({"low", out_level(c, risk_level_key(r->level_low)).shown},
                            {"high", out_level(c, risk_level_key(r->level_high)).shown}));
}

/* --- What is unknown, what would lower it ----------------------------------------------------- */

static const char *const lever_ids[LEVERS] = {
    [LEVER_COUNTRY] = "assess.lever.country",
    [LEVER_PRODUCTION] = "assess.lever.production",
    [LEVER_SECTOR] = "assess.lever.sector",
    [LEVER_SUBSUPPLIERS] = "assess.lever.subsuppliers",
    [LEVER_AUDIT] = "assess.lever.audit",
    [LEVER_QUESTIONNAIRE] = "assess.lever.questionnaire",
    [LEVER_CERTIFICATE] = "assess.lever.certificate",
    [LEVER_CLAUSE] = "assess.lever.clause",
    [LEVER_FINDINGS] = "assess.lever.findings",
};

static void say_one_unknown(struct cli *c, const char *id, bool *any)
{
    if (!*any)
        cli_say_in(c, 2, "assess.unknown", NULL, 0);
    *any = true;
    cli_say_in(c, 4, id, NULL, 0);
}

/* Is it in the place of a fact that nobody registered? */
static bool is_proposed(const struct risk_rating *r, enum risk_fact fact)
{
    const char *key = risk_fact_key(fact);

    for (size_t i = 0; i < r->nfactors; i++) {
        const char *id = r->factors[i].id;
        if ((strncmp(id, "proposed.", 9) == 0 && strcmp(id + 9, key) == 0) ||
            (strncmp(id, "derived.", 8) == 0 && strcmp(id + 8, key) == 0))
            return true;
    }
    return false;
}

static void say_unknown(struct cli *c, const struct assess_picture *p)
{
    static const char *const ids[RISK_FACTS] = {
        [RISK_FACT_COUNTRY] = "assess.unknown.country",
        [RISK_FACT_PRODUCTION_COUNTRY] = "assess.unknown.production",
        [RISK_FACT_SECTOR] = "assess.unknown.sector",
        [RISK_FACT_CATEGORY] = "assess.unknown.category",
    };
    bool any = false;

    for (int i = 0; i < RISK_FACTS; i++) {
        const char *value = p->input.facts[i];
        bool of_goods = i == RISK_FACT_PRODUCTION_COUNTRY || i == RISK_FACT_CATEGORY;
        if ((value && *value && !p->input.withdrawn[i]) || (p->input.own && of_goods) ||
            is_proposed(&p->rating, (enum risk_fact)i))
            continue;
        say_one_unknown(c, ids[i], &any);
    }
    if (factor(&p->rating, "likelihood.subsuppliers_unknown"))
        say_one_unknown(c, "assess.unknown.subsuppliers", &any);
    if (!any)
        cli_say_in(c, 2, "assess.unknown.none", NULL, 0);
}

static enum dd_rc say_levers(struct cli *c, const struct assess_picture *p, struct dd_error *err)
{
    struct lever levers[LEVERS];
    bool any = false;
    enum dd_rc rc = levers_find(&p->input, c->today, levers, err);

    if (rc != DD_OK)
        return rc;
    if (p->rating.level == RISK_UNKNOWN) {
        cli_say_in(c, 2, "assess.levers.unknown", NULL, 0);
        return DD_OK;
    }
    if (p->rating.level == RISK_LOW) {
        cli_say_in(c, 2, "assess.levers.low", NULL, 0);
        return DD_OK;
    }
    cli_say_in(c, 2, "assess.levers", NULL, 0);
    for (int k = 0; k < LEVERS; k++) {
        const struct lever *l = &levers[k];
        if (!l->applies)
            continue;
        any = true;
        cli_say_in(c, 4, lever_ids[k],
                   MSG_ARGS({"severity", cli_digits(c, l->severity)},
                            {"likelihood", cli_digits(c, l->likelihood)},
                            {"level", out_level(c, risk_level_key(l->level)).shown}));
    }
    if (!any)
        cli_say_in(c, 4, "assess.lever.none", NULL, 0);
    cli_say_in(c, 4, p->input.own ? "assess.lever.severity.own" : "assess.lever.severity", NULL, 0);
    return DD_OK;
}

static void say_notes(struct cli *c, const struct assess_picture *p)
{
    static const char *const shown[] = {"severity.", "likelihood.", "evidence."};

    for (size_t i = 0; i < p->rating.nfactors; i++) {
        const char *id = p->rating.factors[i].id;
        bool before = false;
        for (size_t k = 0; k < sizeof(shown) / sizeof(shown[0]); k++)
            before = before || starts(id, shown[k]);
        if (!before)
            cli_say_in(c, 4, "assess.note",
                       MSG_ARGS({"label", assess_factor_label(c, id)},
                                {"reason", assess_reason(c, p, &p->rating.factors[i], false)}));
    }
}

enum dd_rc assess_explain(struct cli *c, const struct assess_picture *p, struct dd_error *err)
{
    const struct risk_rating *r = &p->rating;
    enum dd_rc rc = assess_opening(c, p, err);

    if (rc != DD_OK)
        return rc;
    buf_add_char(&c->out, '\n');
    assess_say_severity(c, p);
    buf_add_char(&c->out, '\n');
    cli_say_in(c, 2,
               r->level == RISK_UNKNOWN ? "assess.why.likelihood.unknown" : "assess.why.likelihood",
               MSG_ARGS({"n", cli_digits(c, r->likelihood)}));
    say_factors(c, p, "likelihood.");
    say_factors(c, p, "evidence.");
    say_likelihood(c, p);
    buf_add_char(&c->out, '\n');
    say_level(c, r);
    say_notes(c, p);
    buf_add_char(&c->out, '\n');
    say_unknown(c, p);
    buf_add_char(&c->out, '\n');
    return say_levers(c, p, err);
}
