/* From what is known of a supplier to severity, likelihood and level, with the factors behind. */
#include "ddreg/countries.h"
#include "ddreg/json.h"
#include "ddreg/risk.h"
#include "ddreg/sectors.h"
#include "model.h"

static int max_int(int a, int b)
{
    return a > b ? a : b;
}

static void add_factor(struct risk_rating *out, const char *id, int value, bool adds,
                       const char *subject)
{
    out->factors[out->nfactors++] = (struct risk_factor){id, value, adds, subject ? subject : ""};
}

/* The worse of the seller's country and the country of production, where that is known. */
static int country_part(const struct risk_input *in, struct risk_rating *out)
{
    int seller = risk_country_likelihood(in->country), production;

    add_factor(out, "likelihood.country", seller, false, in->country);
    if (!in->production_country)
        return seller;
    production = risk_country_likelihood(in->production_country);
    add_factor(out, "likelihood.production_country", production, false, in->production_country);
    return max_int(seller, production);
}

void risk_rate(const struct risk_input *in, struct risk_rating *out)
{
    const struct sector *sector = sector_find(in->sector);
    int country;

    if (!sector)
        sector = sector_find(NULL); /* a code that is none says as little as none at all */
    out->nfactors = 0;
    out->severity = sector->severity;
    add_factor(out, "severity.sector", sector->severity, false, sector->code);
    country = country_part(in, out);
    add_factor(out, "likelihood.sector", sector->likelihood, false, sector->code);
    out->likelihood = (country + sector->likelihood + 1) / 2; /* the mean, rounded up */
    if (!in->production_country && in->class && strcmp(in->class, "supply_chain") == 0) {
        int more = risk_model_int("production_unknown.add");
        add_factor(out, "likelihood.production_unknown", more, true, "");
        out->likelihood += more;
    }
    if (out->likelihood > 5)
        out->likelihood = 5;
    out->level = risk_level_of(out->severity, out->likelihood);
}

void risk_add_input_json(struct buf *out, const struct risk_input *in)
{
    struct json j;

    json_init(&j, out);
    json_object(&j, NULL);
    json_text(&j, "country", in->country);
    json_text(&j, "production_country", in->production_country);
    json_text(&j, "sector", in->sector);
    json_text(&j, "class", in->class);
    json_end_object(&j);
}
