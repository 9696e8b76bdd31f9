/* A country's score from open figures; docs/risk-model.md gives the reasons. Whole numbers only. */
#include "ddreg/countries.h"
#include "ddreg/risk.h"
#include "model.h"

enum { WORST = 1000, WORLD_BEST = 250, THOUSANDTHS = 1000 };

static int clamp(int v, int low, int high)
{
    if (v < low)
        return low;
    return v > high ? high : v;
}

static int max_int(int a, int b)
{
    return a > b ? a : b;
}

/* Rounded half up; both positive. */
static int divide(int a, int b)
{
    return (2 * a + b) / (2 * b);
}

/* A governance figure in hundredths (-250 to 250) on the scale 0 to 1000, 1000 the worst. */
static int badness(int hundredths)
{
    return clamp((WORLD_BEST - hundredths) * 2, 0, WORST);
}

/* An end of the range, or its middle. */
struct view {
    int errors;     /* every governance figure is so many standard errors worse; negative: better */
    int missing;    /* what a governance figure that is missing counts as */
    int not_member; /* what the conventions of a state outside the ILO count as, at best */
    int rights;     /* what a missing figure of labour rights counts as */
};

/* The five parts. */
static void parts_at(const struct risk_country *c, const struct view *v, int out[RISK_PARTS])
{
    int b[GOVERNANCE], law;

    for (int i = 0; i < GOVERNANCE; i++)
        b[i] = c->figures_known ? badness(c->figures.value[i] - v->errors * c->figures.error[i])
                                : v->missing;
    law = b[GOVERNANCE_LAW];
    if (risk_model_int("country.law.capped"))
        law = max_int(law, b[GOVERNANCE_VOICE]);
    out[RISK_PART_VOICE] = b[GOVERNANCE_VOICE];
    out[RISK_PART_LAW] = law;
    out[RISK_PART_VIOLENCE] = b[GOVERNANCE_VIOLENCE];
    for (int part = RISK_PART_ASSOCIATION; part <= RISK_PART_CONVENTIONS; part++) {
        int n = c->parts[part].ratified, of = c->parts[part].of;
        int kept = risk_model_int("country.ratified.as_law") ? law : 0;
        out[part] = c->conventions_known ? divide(n * kept + (of - n) * WORST, of)
                                         : max_int(v->not_member, law);
    }
}

static int governance_of(const struct risk_country *c, const int parts[RISK_PARTS])
{
    int sum = 0;

    for (int i = 0; i < RISK_PARTS; i++)
        sum += c->parts[i].weight * parts[i];
    return divide(sum, THOUSANDTHS);
}

/* The figure of labour rights on the scale of the score: the median of the countries in its middle.
 */
static int rights_points(int score)
{
    int middle = risk_model_int("country.rights.middle");

    if (score <= middle)
        return divide(score * (WORST / 2), middle);
    return WORST / 2 + divide((score - middle) * (WORST / 2), WORST - middle);
}

/* Labour rights that are worse than the rest raise it. */
static int raised(const struct risk_country *c, int governance, const struct view *v)
{
    int share = risk_model_int("country.rights.share");
    int rights = c->rights_known ? c->rights_points : v->rights;

    return max_int(governance, divide((100 - share) * governance + share * rights, 100));
}

static int score_at(const struct risk_country *c, const struct view *v)
{
    int parts[RISK_PARTS];

    parts_at(c, v, parts);
    return raised(c, governance_of(c, parts), v);
}

int risk_likelihood_of_score(int score)
{
    static const char *const limits[] = {"country.likelihood.2.min", "country.likelihood.3.min",
                                         "country.likelihood.4.min", "country.likelihood.5.min"};
    int likelihood = 1;

    for (int i = 0; i < 4; i++)
        if (score >= risk_model_int(limits[i]))
            likelihood = i + 2;
    return likelihood;
}

void risk_scores_of(int likelihood, int *from, int *to)
{
    *from = WORST;
    *to = 0;
    for (int score = 0; score <= WORST; score++)
        if (risk_likelihood_of_score(score) == likelihood) {
            *from = score < *from ? score : *from;
            *to = score;
        }
}

static void read_figures(struct risk_country *out)
{
    static const char *const weights[RISK_PARTS] = {
        [RISK_PART_VOICE] = "country.weight.voice",
        [RISK_PART_LAW] = "country.weight.law",
        [RISK_PART_VIOLENCE] = "country.weight.violence",
        [RISK_PART_ASSOCIATION] = "country.weight.association",
        [RISK_PART_CONVENTIONS] = "country.weight.conventions",
    };

    out->figures_known = country_figures(out->code, &out->figures);
    out->conventions_known = country_conventions(out->code, &out->conventions);
    out->rights_known = country_rights(out->code, &out->rights);
    out->rights_points = out->rights_known ? rights_points(out->rights.score) : 0;
    out->parts[RISK_PART_ASSOCIATION].of = CONVENTIONS_ASSOCIATION;
    out->parts[RISK_PART_CONVENTIONS].of = CONVENTIONS - CONVENTIONS_ASSOCIATION;
    for (int i = 0; i < RISK_PARTS; i++)
        out->parts[i].weight = risk_model_int(weights[i]);
    for (int i = 0; out->conventions_known && i < CONVENTIONS; i++)
        if (out->conventions.year[i])
            out->parts[i < CONVENTIONS_ASSOCIATION ? RISK_PART_ASSOCIATION : RISK_PART_CONVENTIONS]
                .ratified++;
}

static void compute(struct risk_country *out, int errors)
{
    const struct view best = {-errors, risk_model_int("country.missing.best"), 0, 0};
    const struct view here = {0, risk_model_int("country.missing"),
                              risk_model_int("country.not_member"), 0};
    const struct view worst = {errors, WORST, WORST, risk_model_int("country.rights.missing")};
    int parts[RISK_PARTS];

    parts_at(out, &here, parts);
    for (int i = 0; i < RISK_PARTS; i++)
        out->parts[i].value = parts[i];
    out->governance = governance_of(out, parts);
    out->score = raised(out, out->governance, &here);
    out->low = score_at(out, &best);
    out->high = score_at(out, &worst);
    out->likelihood = risk_likelihood_of_score(out->score);
    out->likelihood_low = risk_likelihood_of_score(out->low);
    out->likelihood_high = risk_likelihood_of_score(out->high);
}

bool risk_country(const char *code, struct risk_country *out)
{
    int errors = risk_model_int("country.errors");
    int unknown = risk_model_int("unknown_country.likelihood");

    memset(out, 0, sizeof(*out));
    out->code = code ? code : "";
    if (!country_known(code)) {
        out->score = out->low = out->high = out->governance = WORST;
        out->likelihood = out->likelihood_low = out->likelihood_high = unknown;
        return false;
    }
    read_figures(out);
    if (out->figures_known && strcmp(out->figures.of, out->code) != 0)
        errors *= risk_model_int("country.territory.errors");
    compute(out, errors);
    return true;
}

static int tier_least(const char *code)
{
    struct country_tier tier;

    if (!country_tier(code, &tier))
        return 0;
    if (strcmp(tier.tier, "3") == 0)
        return risk_model_int("country.tier.3.min");
    return strcmp(tier.tier, "watch") == 0 ? risk_model_int("country.tier.watch.min") : 0;
}

struct risk_raise risk_country_raise(const char *code, unsigned drivers)
{
    struct risk_raise out = {0, ""};
    struct country_note note;

    for (size_t i = 0; country_note_at(code, i, &note); i++)
        if ((note.drivers == 0 || (note.drivers & drivers)) && note.at_least > out.at_least)
            out = (struct risk_raise){note.at_least, note.kind};
    if ((drivers & DRIVER_MIGRANT) && tier_least(code) > out.at_least)
        out = (struct risk_raise){tier_least(code), "tier"};
    return out;
}
