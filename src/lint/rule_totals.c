/* W03: the same total is the same wherever the text has it. */
#include "number.h"
#include "rules.h"
#include "says.h"

enum { TOTALS = 16, TEN = 10, POWER_MAX = 16 };

struct total {
    struct number n;
    const struct sentence *where;
};

struct totals {
    struct total of[TOTALS];
    size_t n;
};

/* The number in, or behind, the words that say what it is the total of. */
static void add(const struct lint_doc *d, const struct sentence *s, const char *what, bool amounts,
                struct totals *t)
{
    for (size_t i = 0; i < s->words && t->n < TOTALS; i++) {
        size_t n = says_at(d, s, s->word + i, what);
        struct number all[NUMBERS];
        size_t found = n > 0 ? numbers_read(d, s->word + i, s->word + s->words, false, all) : 0;
        for (size_t k = 0; k < found && all[k].word < s->word + i + n; k++)
            if (amounts ? all[k].zeros > 0 || all[k].money : number_counts(&all[k])) {
                t->of[t->n++] = (struct total){all[k], s};
                return;
            }
    }
}

/* Do they differ by less than a unit of the last digit that is written of the rougher of both? A
 * number has fewer digits than POWER_MAX noughts. */
static bool same(const struct number *a, const struct number *b)
{
    const int ea = a->zeros - a->decimals, eb = b->zeros - b->decimals;
    const struct number *rough = ea > eb ? a : b, *fine = ea > eb ? b : a;
    int64_t unit = 1, by;

    for (int i = 0; i < POWER_MAX && i < (ea > eb ? ea - eb : eb - ea); i++)
        unit *= TEN;
    by = rough->digits - fine->digits / unit;
    return by == 0 || (by == 1 && fine->digits % unit > 0);
}

static void compare(struct lint_doc *d, const struct totals *t)
{
    for (size_t i = 1; i < t->n; i++) {
        const struct total *a = &t->of[0], *b = &t->of[i];
        if (same(&a->n, &b->n))
            continue;
        find(d, LINT_WARNING, "W03.total", b->where,
             words_text(d, b->n.word, b->n.word + b->n.words - 1),
             words_text(d, a->n.word, a->n.word + a->n.words - 1));
        return;
    }
}

static void look(struct lint_doc *d, const char *what, bool amounts)
{
    struct totals t = {.n = 0};

    for (size_t i = 0; i < d->sentences.n; i++) {
        const struct sentence *s = sentence_at(d, i);
        if (sentence_is_prose(d, s) && !says(d, s, "W03.other_year"))
            add(d, s, what, amounts, &t);
    }
    compare(d, &t);
}

void rule_totals(struct lint_doc *d)
{
    look(d, "W03.suppliers", false);
    look(d, "W03.purchases", true);
}
