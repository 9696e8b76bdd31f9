#include "stress_case.h"

/* What is there for use at a time, thousandths of normal use, and what is asked for. Of what it
   needs, each is missing from when that is empty until its supply is back. */
static int64_t supply_at(const struct stress_case *items, const struct stress_case *it, int64_t t,
                         int64_t *asked)
{
    int64_t there;

    *asked = t < it->demand_until ? it->demand : STRESS_FULL;
    there = t < it->until ? STRESS_FULL - it->lost : *asked;
    for (size_t k = 0; k < it->nneeds; k++) {
        const struct stress_case *need = &items[it->needs[k]];
        if (t >= need->empty && t < need->end && need->supply < there)
            there = need->supply;
    }
    return there;
}

static int64_t sooner(int64_t t, int64_t event, int64_t next)
{
    return event > t && event < next ? event : next;
}

/* The next time after t at which supply or demand changes. */
static int64_t next_event(const struct stress_case *items, const struct stress_case *it, int64_t t)
{
    int64_t next = sooner(t, it->demand_until, sooner(t, it->until, STRESS_NEVER));

    for (size_t k = 0; k < it->nneeds; k++) {
        const struct stress_case *need = &items[it->needs[k]];
        next = sooner(t, need->empty, sooner(t, need->end, next));
    }
    return next;
}

/* From t on nothing is left: counts the hours in which less comes than is asked for. */
static void count_gap(const struct stress_case *items, struct stress_case *it, int64_t t)
{
    int64_t asked;

    it->supply = STRESS_FULL;
    for (int64_t next; (next = next_event(items, it, t)) != STRESS_NEVER; t = next) {
        int64_t there = supply_at(items, it, t, &asked);
        if (there >= asked)
            continue;
        it->gap += next - t;
        it->end = next;
        it->supply = there < it->supply ? there : it->supply;
    }
}

static void run(const struct stress_case *items, struct stress_case *it)
{
    /* Thousandths of an hour's use: no rounding but of the last hour. */
    int64_t left = it->stock == STRESS_NEVER ? STRESS_NEVER : it->stock * STRESS_FULL;
    int64_t asked = STRESS_FULL;

    for (int64_t t = 0, next; (next = next_event(items, it, t)) != STRESS_NEVER; t = next) {
        int64_t there = supply_at(items, it, t, &asked);
        int64_t drain = asked - there;
        int64_t time = drain > 0 && left != STRESS_NEVER ? left / drain : STRESS_NEVER;
        if (time < next - t) {
            it->empty = t + time;
            count_gap(items, it, it->empty);
            return;
        }
        if (drain > 0 && left != STRESS_NEVER)
            left -= (next - t) * drain;
    }
}

void stress_case_of(struct stress_case *items, size_t i)
{
    struct stress_case *it = &items[i];

    if (it->done || it->begun) /* begun: a circle, which the register refuses */
        return;
    it->begun = true;
    it->empty = STRESS_NEVER;
    it->end = it->gap = 0;
    it->supply = STRESS_FULL;
    for (size_t k = 0; k < it->nneeds; k++)
        stress_case_of(items, it->needs[k]);
    run(items, it);
    it->done = true;
}
