/* Measures with an effect on the arithmetic, and how much would be enough. */
#include <stdlib.h>
#include <string.h>

#include "ddreg/chain.h"

enum { PERCENT = 10, LONGEST = 3650 };

static const struct {
    const char *word;
    enum chain_effect effect;
} effects[] = {{"stock+", CHAIN_MORE_STOCK},
               {"lead-", CHAIN_LESS_LEAD},
               {"demand-", CHAIN_LESS_DEMAND},
               {"outage-", CHAIN_LESS_OUTAGE}};

bool chain_measure_parse(const char *text, struct chain_measure *out)
{
    struct span amount;

    if (strcmp(text, "approved") == 0) {
        *out = (struct chain_measure){CHAIN_APPROVED, 0};
        return true;
    }
    for (size_t i = 0; i < sizeof(effects) / sizeof(effects[0]); i++) {
        size_t n = strlen(effects[i].word);
        if (strncmp(text, effects[i].word, n) == 0 && span_parse(text + n, 1, &amount) &&
            amount.low == amount.high && amount.low <= LONGEST) {
            *out = (struct chain_measure){effects[i].effect, amount.low};
            return true;
        }
    }
    return false;
}

static int64_t less(int64_t value, int64_t by, int64_t least)
{
    return value - by > least ? value - by : least;
}

static void shorten(struct span *s, int64_t by)
{
    s->low = less(s->low, by, 0);
    s->likely = less(s->likely, by, 0);
    s->high = less(s->high, by, 0);
}

static void lengthen(struct span *s, int64_t by)
{
    s->low += by;
    s->likely += by;
    s->high += by;
}

void chain_help(struct chain *c, const struct chain_measure *m, int64_t *hours)
{
    const int64_t time = m->amount * STRESS_DAY;

    if (m->effect == CHAIN_LESS_OUTAGE)
        *hours = less(*hours, time, 0);
    for (size_t i = 0; i < c->n; i++) {
        if (m->effect == CHAIN_MORE_STOCK && !c->places[i].resource)
            lengthen(&c->items[i].stock, time);
        if (m->effect == CHAIN_LESS_DEMAND && c->items[i].demand > STRESS_FULL)
            c->items[i].demand = less(c->items[i].demand, m->amount * PERCENT, STRESS_FULL);
    }
    for (size_t k = 0; k < c->nsources; k++) {
        if (m->effect == CHAIN_LESS_LEAD)
            shorten(&c->sources[k].lead, time);
        if (m->effect == CHAIN_APPROVED && !c->sources[k].approved)
            c->sources[k].approval = (struct span){.known = true};
    }
}

/* The gap of one item with more days in stock. */
static enum dd_rc gap_with(struct arena *a, const struct chain *c, size_t item, int64_t hours,
                           int64_t days, struct stress_item *items, struct stress_result *results,
                           int64_t *gap, struct dd_error *err)
{
    enum dd_rc rc;

    memcpy(items, c->items, c->n * sizeof(*items));
    lengthen(&items[item].stock, days * STRESS_DAY);
    rc = stress_run(a, items, c->n, hours, results, err);
    *gap = results[item].likely_known ? results[item].gap.likely : results[item].gap.worst;
    return rc;
}

enum dd_rc chain_stock_needed(struct arena *a, const struct chain *c, size_t item, int64_t hours,
                              int64_t *days, struct dd_error *err)
{
    struct stress_item *items = arena_alloc(a, (c->n + 1) * sizeof(*items));
    struct stress_result *results = arena_alloc(a, (c->n + 1) * sizeof(*results));
    int64_t low = 0, high = LONGEST, gap;
    enum dd_rc rc = items && results ? gap_with(a, c, item, hours, high, items, results, &gap, err)
                                     : dd_no_memory(err);

    *days = -1;
    if (rc != DD_OK || gap > 0)
        return rc;
    while (rc == DD_OK && low < high) {
        int64_t middle = low + (high - low) / 2;
        rc = gap_with(a, c, item, hours, middle, items, results, &gap, err);
        if (gap > 0)
            low = middle + 1;
        else
            high = middle;
    }
    *days = low;
    return rc;
}
