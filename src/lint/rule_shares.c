/* W03: "10 of 214 (2,1 %)". A percentage that belongs to a count is held against every base that it
 * may have, and found wrong only where none of them gives it, rounded or cut. */
#include "number.h"
#include "rules.h"
#include "says.h"

enum { REACH = 8, SHOWN = 2, SHARE_MAX = 100 };

/* The percentage at hand, the count before it, and what counts there are around. */
struct tie {
    struct number part, percent;
    struct number around[NUMBERS];
    size_t n;
};

/* Does the word before it say that it is the same in other words: "37, or 17 %"? */
static bool is_same_thing(const struct lint_doc *d, const struct sentence *s,
                          const struct number *p)
{
    const struct sentence before = {s->block, s->word, p->word - s->word};

    if (p->percent && word_at(d, p->word)->before == '(')
        return true;
    for (size_t i = 1; i <= 3 && p->word >= s->word + i; i++)
        if (says_at(d, &before, p->word - i, p->percent ? "W03.same" : "W03.rate") == i)
            return true;
    return false;
}

static bool find_part(const struct lint_doc *d, const struct sentence *s, struct tie *t)
{
    struct number all[NUMBERS];
    size_t n = numbers_read(d, s->word, t->percent.word, false, all);

    if (n == 0 || !number_counts(&all[n - 1]) || t->percent.word - all[n - 1].word > REACH ||
        all[n - 1].digits == 0)
        return false;
    t->part = all[n - 1];
    /* "10 of 214 (2,1 %)": the part is the number before the base */
    if (n > 1 && number_counts(&all[n - 2]) && all[n - 2].digits < t->part.digits &&
        says_at(d, s, all[n - 2].word, "W03.part_of") > 0)
        t->part = all[n - 2];
    return true;
}

static bool fits(const struct tie *t)
{
    for (size_t i = 0; i < t->n; i++)
        if (number_counts(&t->around[i]) && t->around[i].digits >= t->part.digits &&
            share_fits(t->part.digits, t->around[i].digits, &t->percent))
            return true;
    return false;
}

/* The shares that the nearest bases give; "" where there is none. */
static const char *bases(struct lint_doc *d, const struct tie *t)
{
    struct buf b = BUF_INIT;
    size_t shown = 0;

    for (size_t i = 0; i < t->n && shown < SHOWN; i++) {
        const struct number *base = &t->around[i];
        if (!number_counts(base) || base->digits <= t->part.digits ||
            (base->word > t->part.word && base->word > t->percent.word))
            continue;
        share_show(&b, d, t->part.digits, base->digits);
        shown++;
    }
    return find_text(d, &b);
}

static void look(struct lint_doc *d, const struct sentence *s, struct tie *t)
{
    const struct block *b = block_of(d, s);
    const char *computed;

    if (!find_part(d, s, t) || says(d, s, "W03.change"))
        return;
    t->n = block_numbers(d, b, t->around);
    if (!block_says(d, b, "W03.of") || fits(t))
        return;
    computed = bases(d, t);
    if (*computed)
        find(d, LINT_WARNING, "W03.share", s,
             words_text(d, t->part.word, t->percent.word + t->percent.words - 1), computed);
}

void rule_shares(struct lint_doc *d)
{
    struct number all[NUMBERS];

    for (size_t i = 0; i < d->sentences.n; i++) {
        const struct sentence *s = sentence_at(d, i);
        size_t n = numbers_read(d, s->word, s->word + s->words, false, all);
        for (size_t k = 0; k < n && block_of(d, s)->kind != BLOCK_ROW; k++) {
            struct tie t = {.percent = all[k]};
            if (is_same_thing(d, s, &all[k]) && all[k].digits <= (int64_t)SHARE_MAX * 1000)
                look(d, s, &t);
        }
    }
}
