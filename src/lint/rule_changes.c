/* W03: "186, against 174 the year before: 12 more, or 6,9 %". */
#include "number.h"
#include "rules.h"
#include "says.h"

/* The number that the words for a change come before. */
static const struct number *changed_by(const struct lint_doc *d, const struct sentence *s,
                                       const struct number *all, size_t n)
{
    for (size_t i = 2; i < n; i++)
        for (size_t back = 1; back <= 3 && all[i].word >= s->word + back; back++)
            if (says_at(d, s, all[i].word - back, "W03.change") == back)
                return &all[i];
    return NULL;
}

static int64_t distance(const struct number *a, const struct number *b)
{
    return a->digits > b->digits ? a->digits - b->digits : b->digits - a->digits;
}

static void look(struct lint_doc *d, const struct sentence *s, const struct number *now,
                 const struct number *then, const struct number *by, const struct number *percent)
{
    const int64_t change = distance(now, then);
    const struct number *last = percent ? percent : by;
    struct buf b = BUF_INIT;

    if (!by->percent && number_counts(by) && by->digits != change) {
        buf_printf(&b, "%lld - %lld = %lld", (long long)now->digits, (long long)then->digits,
                   (long long)(now->digits - then->digits));
    } else if (percent && !share_fits(change, then->digits, percent)) {
        share_show(&b, d, change, then->digits);
    }
    if (b.len > 0)
        find(d, LINT_WARNING, "W03.change", s,
             words_text(d, now->word, last->word + last->words - 1), find_text(d, &b));
    buf_release(&b);
}

void rule_changes(struct lint_doc *d)
{
    struct number all[NUMBERS];

    for (size_t i = 0; i < d->sentences.n; i++) {
        const struct sentence *s = sentence_at(d, i);
        size_t n = numbers_read(d, s->word, s->word + s->words, false, all), used = 0;
        const struct number *by, *percent;
        if (!says(d, s, "W03.change") || !says(d, s, "W03.against"))
            continue;
        for (size_t k = 0; k < n; k++) /* years say when, not how many */
            if (!all[k].year)
                all[used++] = all[k];
        by = changed_by(d, s, all, used);
        if (!by || !number_counts(by - 1) || !number_counts(by - 2) || by[-1].digits == 0)
            continue;
        percent = by->percent ? by : by + 1 < all + used && by[1].percent ? by + 1 : NULL;
        look(d, s, by - 2, by - 1, by, percent);
    }
}
