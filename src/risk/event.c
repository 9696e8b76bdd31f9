/* What makes a rating due again before its time. */
#include "model.h"

static bool same(const char *a, const char *b)
{
    return strcmp(a ? a : "", b ? b : "") == 0;
}

int64_t risk_spend_min_ore(void)
{
    return risk_model_int("event.spend.min_ore");
}

/* The country of production: i 0 is the supplier itself, then those merged into it. */
static const char *production(const struct risk_input *in, size_t i)
{
    return i == 0 ? in->facts[RISK_FACT_PRODUCTION_COUNTRY]
                  : in->merged[i - 1].facts[RISK_FACT_PRODUCTION_COUNTRY];
}

bool risk_merged_production(const struct risk_input *then, const struct risk_input *now)
{
    for (size_t i = 1; i <= now->nmerged; i++) {
        bool seen = same(production(now, i), NULL);
        for (size_t k = 0; k <= then->nmerged; k++)
            seen = seen || same(production(now, i), production(then, k));
        if (!seen)
            return true;
    }
    return false;
}

unsigned risk_events(const struct risk_since *since, const char *day)
{
    int factor = risk_model_int("event.spend.factor");
    unsigned events = 0;

    for (size_t i = 0; i < since->nfindings; i++) {
        const char *opened = since->findings[i].opened;
        if (opened && strcmp(opened, since->rated) > 0 && strcmp(opened, day) <= 0)
            events |= RISK_EVENT_FINDING;
    }
    if (!same(since->production_then, since->production_now))
        events |= RISK_EVENT_PRODUCTION;
    /* Divided, since a product may overflow; a whole multiple or more. */
    if (since->ore_now >= risk_spend_min_ore() && since->ore_now / factor >= since->ore_before)
        events |= RISK_EVENT_SPEND;
    return events;
}
