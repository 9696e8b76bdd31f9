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

/* The five parts when every governance figure is `errors` standard errors worse (or better, when
 * negative), and what is missing counts as `missing`. */
static void parts_at(const struct risk_country *c, int errors, int missing, int out[RISK_PARTS])
{
    int b[GOVERNANCE], law;

    for (int i = 0; i < GOVERNANCE; i++)
        b[i] = c->figures_known ? badness(c->figures.value[i] - errors * c->figures.error[i])
                                : missing;
    law = b[GOVERNANCE_LAW];
    if (risk_model_int("country.law.capped"))
        law = max_int(law, b[GOVERNANCE_VOICE]);
    out[RISK_PART_VOICE] = b[GOVERNANCE_VOICE];
    out[RISK_PART_LAW] = law;
    out[RISK_PART_VIOLENCE] = b[GOVERNANCE_VIOLENCE];
    for (int part = RISK_PART_ASSOCIATION; part <= RISK_PART_CONVENTIONS; part++) {
        int n = c->parts[part].ratified, of = c->parts[part].of;
        int kept = risk_model_int("country.ratified.as_law") ? law : 0;
        out[part] =
            c->conventions_known ? divide(n * kept + (of - n) * WORST, of) : max_int(missing, law);
    }
}

static int score_of(const struct risk_country *c, const int parts[RISK_PARTS])
{
    int sum = 0;

    for (int i = 0; i < RISK_PARTS; i++)
        sum += c->parts[i].weight * parts[i];
    return divide(sum, THOUSANDTHS);
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
    out->parts[RISK_PART_ASSOCIATION].of = CONVENTIONS_ASSOCIATION;
    out->parts[RISK_PART_CONVENTIONS].of = CONVENTIONS - CONVENTIONS_ASSOCIATION;
    for (int i = 0; i < RISK_PARTS; i++)
        out->parts[i].weight = risk_model_int(weights[i]);
    for (int i = 0; out->conventions_known && i < CONVENTIONS; i++)
        if (out->conventions.year[i])
            out->parts[i < CONVENTIONS_ASSOCIATION ? RISK_PART_ASSOCIATION : RISK_PART_CONVENTIONS]
                .ratified++;
}

bool risk_country(const char *code, struct risk_country *out)
{
    int errors = risk_model_int("country.errors"), here[RISK_PARTS], end[RISK_PARTS];
    int unknown = risk_model_int("unknown_country.likelihood");

    memset(out, 0, sizeof(*out));
    out->code = code ? code : "";
    if (!country_known(code)) {
        out->score = out->low = out->high = WORST;
        out->likelihood = out->likelihood_low = out->likelihood_high = unknown;
        return false;
    }
    read_figures(out);
    if (out->figures_known && strcmp(out->figures.of, out->code) != 0)
        errors *= risk_model_int("country.territory.errors");
    parts_at(out, 0, risk_model_int("country.missing"), here);
    for (int i = 0; i < RISK_PARTS; i++)
        out->parts[i].value = here[i];
    out->score = score_of(out, here);
    parts_at(out, -errors, risk_model_int("country.missing.best"), end);
    out->low = score_of(out, end);
    parts_at(out, errors, WORST, end);
    out->high = score_of(out, end);
    out->likelihood = risk_likelihood_of_score(out->score);
    out->likelihood_low = risk_likelihood_of_score(out->low);
    out->likelihood_high = risk_likelihood_of_score(out->high);
    return true;
}
