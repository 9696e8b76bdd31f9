#include "stress_fill.h"

static int64_t least(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

static int64_t most(int64_t a, int64_t b)
{
    return a > b ? a : b;
}

/* A time of which more is worse, in a case. */
static int64_t of_wait(const struct span *s, enum stress_which w)
{
    return w == WORST ? s->high : w == BEST ? s->low : s->likely;
}

/* --- How much of an item's supply is lost -------------------------------------------------------
 */

/* What of the sources has no share: their part of the whole, and the most and least of it that may
 * be lost. */
struct unshared {
    size_t n;
    int64_t part, most, least;
    bool maybe;
};

static int64_t lost_of(const struct stress_source *s, enum stress_which w)
{
    if (s->hit == STRESS_MISSED || (s->hit == STRESS_MAYBE && w == BEST))
        return 0;
    return w == BEST ? least(s->lost - s->unsure, STRESS_FULL) : least(s->lost, STRESS_FULL);
}

static struct unshared unshared_of(const struct stress_item *it)
{
    struct unshared u = {.part = STRESS_FULL, .least = STRESS_FULL};

    for (size_t i = 0; i < it->nsources; i++) {
        const struct stress_source *s = &it->sources[i];
        if (!s->approved)
            continue;
        if (s->share.known) {
            u.part -= s->share.likely;
            continue;
        }
        u.n++;
        u.most = most(u.most, lost_of(s, WORST));
        u.least = least(u.least, lost_of(s, BEST));
        u.maybe = u.maybe || s->hit == STRESS_MAYBE;
    }
    u.part = most(u.part, 0);
    return u;
}

/* Thousandths that are lost in a case. */
static int64_t lost_in(const struct stress_item *it, const struct unshared *u, enum stress_which w)
{
    int64_t sum = 0;

    for (size_t i = 0; i < it->nsources; i++) {
        const struct stress_source *s = &it->sources[i];
        if (s->approved && s->share.known)
            sum += of_wait(&s->share, w) * lost_of(s, w) / STRESS_FULL;
    }
    if (u->n > 0)
        sum += u->part * (w == BEST ? u->least : u->most) / STRESS_FULL;
    return least(sum, STRESS_FULL);
}

/* --- When another source covers it --------------------------------------------------------------
 */

/* Hours until the best source that is not hit delivers; STRESS_NEVER: none does. */
static int64_t alternative_in(const struct stress_item *it, enum stress_which w, unsigned *unknown)
{
    int64_t best = STRESS_NEVER;

    for (size_t i = 0; i < it->nsources; i++) {
        const struct stress_source *s = &it->sources[i];
        int64_t time;
        if (s->hit == STRESS_HIT || (s->hit == STRESS_MAYBE && w != BEST))
            continue;
        if (!s->lead.known || (!s->approved && !s->approval.known)) {
            *unknown |= STRESS_NO_LEAD;
            if (w != BEST)
                continue;
            time = 0;
        } else {
            time = of_wait(&s->lead, w) + (s->approved ? 0 : of_wait(&s->approval, w));
        }
        best = least(best, time);
    }
    return best;
}

static unsigned unknown_of(const struct stress_item *it, const struct unshared *u)
{
    unsigned bits = 0;

    for (size_t i = 0; i < it->nsources; i++)
        if (it->sources[i].hit == STRESS_MAYBE || it->sources[i].unsure > 0)
            bits |= STRESS_NO_PLACE;
    if (u->n > 1 && u->most != u->least)
        bits |= STRESS_NO_SHARE;
    return bits;
}

/* One item in one case; *unknown gets what decides and is not known. */
struct stress_case stress_fill(const struct stress_item *it, int64_t hours, enum stress_which w,
                               unsigned *unknown)
{
    const struct unshared u = unshared_of(it);
    struct stress_case c = {.demand = it->demand, .needs = it->needs, .nneeds = it->nneeds};

    c.demand_until = it->demand > STRESS_FULL ? hours : 0;
    c.stock = it->stock.known ? of_wait(&it->stock, (enum stress_which)(CASES - 1 - w))
                              : (w == BEST ? STRESS_NEVER : 0);
    if (it->down) {
        c.lost = STRESS_FULL;
        c.until = it->repair.known ? of_wait(&it->repair, w) : hours;
        *unknown |= it->repair.known ? 0 : STRESS_NO_REPAIR;
        return c;
    }
    c.lost = lost_in(it, &u, w);
    if (c.lost > 0 || it->demand > STRESS_FULL) {
        *unknown |= unknown_of(it, &u);
        c.until = least(hours, alternative_in(it, w, unknown));
    }
    return c;
}
