/* Whom payees are that the register knows by another name, or by none. */
#include "two_systems.h"

#include <stdlib.h>

static int compare(int64_t x, int64_t y)
{
    return (x > y) - (x < y);
}

/* Lines are in the order of their payees, sums among them have payees too: by payee, supplier,
 * line.
 */
struct ballot {
    int64_t payee, supplier;
    uint32_t line;
};

static int by_payee(const void *a, const void *b)
{
    const struct ballot *x = a, *y = b;
    int order = compare(x->payee, y->payee);

    order = order ? order : compare(x->supplier, y->supplier);
    return order ? order : compare(x->line, y->line);
}

/* NULL: no memory. */
static struct ballot *sorted_ballots(const struct two_systems *t)
{
    const struct two_vote *votes = t->votes.rows;
    const struct two_line *lines = t->lines.rows;
    struct ballot *b = mem_realloc(NULL, (t->votes.n + 1) * sizeof(*b));

    if (!b)
        return NULL;
    for (size_t i = 0; i < t->votes.n; i++)
        b[i] = (struct ballot){lines[votes[i].line].payee, votes[i].supplier, votes[i].line};
    qsort(b, t->votes.n, sizeof(*b), by_payee);
    return b;
}

/* The lines of a payee: [first, end). Sums come after all of them. */
static void lines_of(struct two_systems *t, int64_t payee, size_t *first, size_t *end)
{
    const struct two_line *lines = t->lines.rows;
    size_t low = 0, high = t->lines.n;

    while (high > 0 && lines[high - 1].is_sum)
        high--;
    *end = high;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (lines[middle].payee < payee)
            low = middle + 1;
        else
            high = middle;
    }
    *first = low;
    for (high = *end, *end = low; *end < high && lines[*end].payee == payee;)
        ++*end;
}

static void become(struct two_systems *t, int64_t payee, int64_t supplier)
{
    struct two_line *lines = t->lines.rows;
    size_t first, end;

    lines_of(t, payee, &first, &end);
    for (size_t i = first; i < end; i++) {
        lines[i].supplier = supplier;
        if (lines[i].sum >= 0)
            lines[lines[i].sum].supplier = supplier;
    }
}

/* How many days of the payee have evidence. */
static size_t evidence_of(struct two_systems *t, int64_t payee)
{
    const struct two_line *lines = t->lines.rows;
    size_t first, end, n = 0;

    lines_of(t, payee, &first, &end);
    for (size_t i = first; i < end; i++)
        n += !lines[i].several;
    return n;
}

/* The supplier with most votes among those of a payee, and how many: each line counts once. */
static size_t most_voted(const struct ballot *b, size_t n, int64_t *supplier)
{
    size_t most = 0, count = 0;

    for (size_t i = 0; i < n; i++) {
        bool first = i == 0 || b[i].supplier != b[i - 1].supplier;
        if (first)
            count = 0;
        count += first || b[i].line != b[i - 1].line;
        if (count > most) {
            most = count;
            *supplier = b[i].supplier;
        }
    }
    return most;
}

/* Two lines and half of what the payee has are enough; with less the names must be alike, of the
 * first few that have its amount. */
static enum dd_rc whom(struct two_systems *t, const struct ballot *b, size_t n, int64_t *supplier,
                       struct dd_error *err)
{
    enum { LOOKED_AT = 4 };
    size_t most = most_voted(b, n, supplier), looked = 0;
    bool alike = false;
    enum dd_rc rc = DD_OK;

    if (most >= 2 && most * 2 >= evidence_of(t, b->payee))
        return DD_OK;
    for (size_t i = 0; rc == DD_OK && !alike && i < n && looked < LOOKED_AT; i++) {
        if (i > 0 && b[i].supplier == b[i - 1].supplier)
            continue;
        looked++;
        *supplier = b[i].supplier;
        rc = t->with->alike ? t->with->alike(t->with->data, b->payee, *supplier, &alike, err)
                            : DD_OK;
    }
    *supplier = alike ? *supplier : 0;
    return rc;
}

enum dd_rc two_systems_name(struct two_systems *t, bool *some, struct dd_error *err)
{
    struct ballot *ballots = sorted_ballots(t);
    enum dd_rc rc = DD_OK;
    size_t n;

    *some = false;
    if (!ballots)
        return dd_no_memory(err);
    for (size_t i = 0; rc == DD_OK && i < t->votes.n; i += n) {
        int64_t supplier = 0;
        for (n = 1; i + n < t->votes.n && ballots[i + n].payee == ballots[i].payee; n++)
            ;
        rc = whom(t, ballots + i, n, &supplier, err);
        if (rc == DD_OK && supplier != 0) {
            become(t, ballots[i].payee, supplier);
            *some = true;
        }
    }
    mem_free(ballots);
    return rc;
}
