/* What a shock hits. */
#include <stdlib.h>
#include <string.h>

#include "ddreg/chain.h"
#include "ddreg/countries.h"
#include "ddreg/themes.h"

enum { PERCENT = 10 };

bool chain_shock_of(const struct scenario *s, struct chain_shock *out)
{
    static const struct {
        const char *word;
        enum chain_target target;
    } targets[] = {{"country", CHAIN_COUNTRY}, {"stage", CHAIN_STAGE},
                   {"system", CHAIN_SYSTEM},   {"abroad", CHAIN_ABROAD},
                   {"demand", CHAIN_DEMAND},   {"one-of-two", CHAIN_ONE_OF_TWO}};
    const size_t n = strcspn(s->target, ":");

    for (size_t i = 0; i < sizeof(targets) / sizeof(targets[0]); i++)
        if (strlen(targets[i].word) == n && memcmp(targets[i].word, s->target, n) == 0) {
            *out = (struct chain_shock){.target = targets[i].target,
                                        .of = s->target[n] ? s->target + n + 1 : NULL};
            out->size =
                (int64_t)PERCENT * (out->target == CHAIN_DEMAND ? s->demand.value : s->lost.value);
            return true;
        }
    return false;
}

static enum stress_hit either(enum stress_hit a, enum stress_hit b)
{
    return a > b ? a : b;
}

static enum stress_hit in_country(const char *country, const char *of)
{
    if (!country)
        return STRESS_MAYBE;
    return strcmp(country, of) == 0 ? STRESS_HIT : STRESS_MISSED;
}

static enum stress_hit in_region(const char *country, const char *of, const char *day)
{
    if (!country)
        return STRESS_MAYBE;
    return strcmp(region_key(country_region(country, day)), of) == 0 ||
                   strcmp(theme_origin(country), of) == 0
               ? STRESS_HIT
               : STRESS_MISSED;
}

/* Of a source: is it hit? A tier before it that is not known is not held against it. */
static enum stress_hit hits(const struct chain_place *p, const struct chain_offer *o,
                            const struct chain_shock *shock, const char *day)
{
    switch (shock->target) {
    case CHAIN_SUPPLIER:
        if (!o->id)
            return STRESS_MAYBE;
        return o->supplier == shock->supplier ? STRESS_HIT : STRESS_MISSED;
    case CHAIN_COUNTRY:
        return o->next_tier
                   ? either(in_country(o->made_in, shock->of), in_country(o->next_tier, shock->of))
                   : in_country(o->made_in, shock->of);
    case CHAIN_REGION:
        return o->next_tier ? either(in_region(o->made_in, shock->of, day),
                                     in_region(o->next_tier, shock->of, day))
                            : in_region(o->made_in, shock->of, day);
    case CHAIN_ABROAD:
        if (!o->made_in)
            return STRESS_MAYBE;
        return strcmp(o->made_in, "NO") == 0 ? STRESS_MISSED : STRESS_HIT;
    case CHAIN_STAGE:
        if (!p->stage)
            return STRESS_MAYBE;
        return strcmp(p->stage, shock->of) == 0 ? STRESS_HIT : STRESS_MISSED;
    case CHAIN_SYSTEM:
        return o->relies_on && strcmp(o->relies_on, shock->of) == 0 ? STRESS_HIT : STRESS_MISSED;
    default:
        return STRESS_MISSED;
    }
}

static void lose(struct stress_source *s, enum stress_hit hit, int64_t size)
{
    s->hit = either(s->hit, hit);
    s->lost += size;
    s->unsure += hit == STRESS_MAYBE ? size : 0;
}

/* The largest approved source of an item that has one or two; sources without a share are equal,
 * and any of them may be it. */
static size_t hit_one_of_two(struct chain *c, size_t i, int64_t size)
{
    const struct stress_item *it = &c->items[i];
    struct stress_source *s = c->sources + c->places[i].first, *most = NULL;
    size_t approved = 0;
    bool alike = false;

    for (size_t k = 0; k < it->nsources; k++) {
        if (!s[k].approved)
            continue;
        approved++;
        alike = alike || !s[k].share.known;
        if (!most ||
            (s[k].share.known && most->share.known && s[k].share.likely > most->share.likely))
            most = &s[k];
    }
    if (approved == 0 || approved > 2)
        return 0;
    for (size_t k = 0; k < it->nsources; k++)
        if (s[k].approved && (&s[k] == most || (alike && approved > 1)))
            lose(&s[k], alike && approved > 1 ? STRESS_MAYBE : STRESS_HIT, size);
    return 1;
}

static size_t hit_sources(struct chain *c, size_t i, const struct chain_shock *shock,
                          const char *day)
{
    const struct chain_place *p = &c->places[i];
    size_t n = 0;

    for (size_t k = p->first; k < p->first + c->items[i].nsources; k++) {
        enum stress_hit hit = hits(p, &c->offers[k], shock, day);
        if (hit == STRESS_MISSED)
            continue;
        lose(&c->sources[k], hit, shock->size);
        n++;
    }
    return n;
}

void chain_hit(struct chain *c, const struct chain_shock *shock, const char *day, size_t *hit)
{
    for (size_t i = 0; i < c->n; i++) {
        const struct chain_place *p = &c->places[i];
        struct stress_item *it = &c->items[i];
        if (shock->target == CHAIN_RESOURCE && p->resource && strcmp(p->id, shock->of) == 0) {
            it->down = true;
            ++*hit;
        } else if (p->resource) {
            continue;
        } else if (shock->target == CHAIN_DEMAND) {
            it->demand += shock->size;
            ++*hit;
        } else if (shock->target == CHAIN_ONE_OF_TWO) {
            *hit += hit_one_of_two(c, i, shock->size);
        } else {
            *hit += hit_sources(c, i, shock, day);
        }
    }
}
