/* W03: the last row of a table is the sum of those above it. */
#include <string.h>

#include "number.h"
#include "rules.h"
#include "says.h"

enum { COLUMNS = 16, ROWS_MIN = 2, TEN = 10 };

/* The numbers of a row by their cells; a cell with none, or with several, has none. */
struct row {
    struct number in[COLUMNS];
    bool has[COLUMNS];
};

static size_t cell_of(const struct block *b, const char *at)
{
    size_t cell = 0;

    for (const char *s = b->text; s < at; s++)
        cell += *s == CELL_END;
    return cell;
}

/* Is the number all that its cell has? "(214)" in a heading is not. */
static bool fills_cell(const struct lint_doc *d, const struct block *b, const struct number *n)
{
    const struct sentence *first = sentence_at(d, b->sentence);
    const struct sentence *last = first + b->sentences - 1;
    const size_t cell = cell_of(b, word_at(d, n->word)->at), next = n->word + n->words;

    return (n->word == first->word || cell_of(b, word_at(d, n->word - 1)->at) < cell) &&
           (next >= last->word + last->words || cell_of(b, word_at(d, next)->at) > cell);
}

static void read_row(const struct lint_doc *d, const struct block *b, struct row *out)
{
    struct number all[NUMBERS];
    size_t n = block_numbers(d, b, all), seen[COLUMNS] = {0};

    *out = (struct row){.has = {false}};
    for (size_t i = 0; i < n; i++) {
        size_t cell = cell_of(b, word_at(d, all[i].word)->at);
        if (cell >= COLUMNS || !fills_cell(d, b, &all[i]))
            continue;
        out->in[cell] = all[i];
        out->has[cell] = seen[cell]++ == 0;
    }
}

/* What the row's first words say. */
static bool row_says(const struct lint_doc *d, const struct block *b, const char *what)
{
    const struct sentence *s = b->sentences > 0 ? sentence_at(d, b->sentence) : NULL;

    return s && says_at(d, s, s->word, what) > 0;
}

/* False: too large. */
static bool scale(const struct number *n, int decimals, int64_t *out)
{
    *out = n->digits;
    for (int i = n->decimals; i < decimals; i++)
        if (__builtin_mul_overflow(*out, TEN, out))
            return false;
    return true;
}

/* A table's rows that are read, from behind its heading up to the sum. */
struct table {
    size_t first, sum; /* blocks */
    struct row total;
};

static int most_decimals(const struct lint_doc *d, const struct table *t, size_t column)
{
    int most = t->total.in[column].decimals;

    for (size_t i = t->first; i < t->sum; i++) {
        struct row r;
        read_row(d, block_at(d, i), &r);
        if (r.has[column] && r.in[column].decimals > most)
            most = r.in[column].decimals;
    }
    return most;
}

/* Whole counts must add up to the last one. Of what is rounded each number is off by half a unit at
 * most, 1/12 of one squared on average: a sum differs by three times its spread, or is wrong. */
static bool may_differ(const struct number *total, int decimals, int64_t by, int64_t rows)
{
    const bool rounded = decimals > 0 || total->percent || total->zeros > 0;

    return by == 0 || (rounded && by >= -rows && by <= rows && by * by * 4 <= (rows + 1) * 3);
}

static void look(struct lint_doc *d, const struct table *t, size_t column)
{
    const struct number *total = &t->total.in[column];
    const int decimals = most_decimals(d, t, column);
    const struct sentence *where = sentence_at(d, block_at(d, t->sum)->sentence);
    struct buf b = BUF_INIT;
    int64_t sum = 0, rows = 0, v, all;

    for (size_t i = t->first; i < t->sum; i++) {
        struct row r;
        read_row(d, block_at(d, i), &r);
        if (!r.has[column])
            continue;
        if (r.in[column].zeros != total->zeros || r.in[column].year)
            return;
        if (!scale(&r.in[column], decimals, &v) || __builtin_add_overflow(sum, v, &sum))
            return;
        rows++;
    }
    if (rows < ROWS_MIN || !scale(total, decimals, &all) ||
        may_differ(total, decimals, sum - all, rows))
        return;
    number_show(&b, d, sum, decimals);
    find(d, LINT_WARNING, "W03.table", where,
         words_text(d, total->word, total->word + total->words - 1), find_text(d, &b));
}

/* Where parts of rows, or sums within, are rows of their own, adding up would be wrong. */
static bool is_plain(const struct lint_doc *d, const struct table *t)
{
    for (size_t i = t->first; i < t->sum; i++)
        if (row_says(d, block_at(d, i), "W03.sum") || row_says(d, block_at(d, i), "W03.of_which"))
            return false;
    return true;
}

void rule_tables(struct lint_doc *d)
{
    struct table t = {.first = 0};

    for (size_t i = 0; i < d->blocks.n; i++) {
        const struct block *b = block_at(d, i);
        if (b->kind != BLOCK_ROW) {
            t.first = i + 1;
            continue;
        }
        if (i == t.first || !row_says(d, b, "W03.sum"))
            continue;
        t.sum = i;
        read_row(d, b, &t.total);
        for (size_t column = 0; column < COLUMNS && is_plain(d, &t); column++)
            if (t.total.has[column])
                look(d, &t, column);
        t.first = i + 1;
    }
}
