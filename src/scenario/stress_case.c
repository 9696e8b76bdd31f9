#include "stress_case.h"

/* Of what an item needs: from when until when how much of it there is. */
struct input {
    int64_t from, to, supply;
};

static struct input inputs_of(struct stress_case *items, const struct stress_case *it)
{
    struct input in = {STRESS_NEVER, 0, STRESS_FULL};

    for (size_t k = 0; k < it->nneeds; k++) {
        const struct stress_case *need = &items[it->needs[k]];
        stress_case_of(items, it->needs[k]);
        if (need->empty == STRESS_NEVER)
            continue;
        in.from = need->empty < in.from ? need->empty : in.from;
        in.to = need->end > in.to ? need->end : in.to;
        in.supply = need->supply < in.supply ? need->supply : in.supply;
    }
    return in;
}

/* What is there for use at a time, thousandths of normal use, and what is asked for. */
static int64_t supply_at(const struct stress_case *it, const struct input *in, int64_t t,
                         int64_t *asked)
{
    int64_t there;

    *asked = t < it->demand_until ? it->demand : STRESS_FULL;
    there = t < it->until ? STRESS_FULL - it->lost : *asked;
    if (t >= in->from && t < in->to && in->supply < there)
        there = in->supply;
    return there;
}

/* The next time after t at which supply or demand changes. */
static int64_t next_event(const struct stress_case *it, const struct input *in, int64_t t)
{
    const int64_t events[] = {it->until, it->demand_until, in->from, in->to};
    int64_t next = STRESS_NEVER;

    for (size_t i = 0; i < sizeof(events) / sizeof(events[0]); i++)
        if (events[i] > t && events[i] < next)
            next = events[i];
    return next;
}

/* From t on nothing is left: counts the hours in which less comes than is asked for. */
static void count_gap(struct stress_case *it, const struct input *in, int64_t t)
{
    int64_t asked;

    it->supply = STRESS_FULL;
    for (int64_t next; (next = next_event(it, in, t)) != STRESS_NEVER; t = next) {
        int64_t there = supply_at(it, in, t, &asked);
        if (there >= asked)
            continue;
        it->gap += next - t;
        it->end = next;
        it->supply = there < it->supply ? there : it->supply;
    }
}

static void run(struct stress_case *it, const struct input *in)
{
    /* Thousandths of an hour's use: no rounding but of the last hour. */
    int64_t left = it->stock == STRESS_NEVER ? STRESS_NEVER : it->stock * STRESS_FULL;
    int64_t asked = STRESS_FULL;

    for (int64_t t = 0, next; (next = next_event(it, in, t)) != STRESS_NEVER; t = next) {
        int64_t there = supply_at(it, in, t, &asked);
        int64_t drain = asked - there;
        int64_t time = drain > 0 && left != STRESS_NEVER ? left / drain : STRESS_NEVER;
        if (time < next - t) {
            it->empty = t + time;
            count_gap(it, in, it->empty);
            return;
        }
        if (drain > 0 && left != STRESS_NEVER)
            left -= (next - t) * drain;
    }
}

void stress_case_of(struct stress_case *items, size_t i)
{
    struct stress_case *it = &items[i];
    struct input in;

    if (it->done || it->begun) /* begun: a circle, which the register refuses */
        return;
    it->begun = true;
    it->empty = STRESS_NEVER;
    it->end = it->gap = 0;
    it->supply = STRESS_FULL;
    in = inputs_of(items, it);
    run(it, &in);
    it->done = true;
}
