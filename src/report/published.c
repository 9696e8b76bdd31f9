#include "published.h"

bool published_few(int64_t suppliers)
{
    return suppliers > 0 && suppliers < PUBLISHED_LEAST;
}

const char *published_count(struct say *s, int64_t suppliers)
{
    return published_few(suppliers) ? dd_msg(s->lang, "statement.few") : say_count(s, suppliers);
}

static int64_t sum_of(const struct statement_group *g, size_t n, bool decided)
{
    int64_t sum = 0;

    for (size_t i = 0; i < n; i++)
        sum += decided ? g[i].decided : g[i].high + g[i].very_high;
    return sum;
}

int64_t published_high(const struct statement_input *in)
{
    return sum_of(in->sectors, in->nsectors, false);
}

int64_t published_high_decided(const struct statement_input *in)
{
    return sum_of(in->sectors, in->nsectors, true);
}

bool published_shows_high(const struct statement_input *in)
{
    const int64_t *level = in->figures.level;

    return !published_few(level[RISK_MEDIUM] + level[RISK_LOW]);
}

bool published_shows_decided(const struct statement_input *in)
{
    const struct figures *f = &in->figures;
    const int64_t decided = published_high_decided(in), proposed = published_high(in) - decided;

    return !published_few(f->decided) && !published_few(f->proposed) &&
           !published_few(f->decided - decided) && !published_few(f->proposed - proposed);
}

/* The smallest row that is shown alone and not empty; n where there is none. */
static size_t smallest(const int64_t *suppliers, size_t n, const bool *in)
{
    size_t found = n;

    for (size_t i = 0; i < n; i++)
        if (!in[i] && suppliers[i] > 0 && (found == n || suppliers[i] < suppliers[found]))
            found = i;
    return found;
}

enum { MOST_ROWS = 512 }; /* more than there are countries or divisions */

void published_parts(const int64_t *suppliers, size_t n, size_t *part)
{
    bool in[MOST_ROWS] = {false};
    size_t first = n, other;
    int64_t sum = 0;

    for (size_t i = 0; i < n && i < MOST_ROWS; i++) {
        in[i] = published_few(suppliers[i]);
        sum += in[i] ? suppliers[i] : 0;
    }
    while (published_few(sum) && (other = smallest(suppliers, n, in)) < n) {
        in[other] = true;
        sum += suppliers[other];
    }
    for (size_t i = 0; i < n; i++) {
        if (in[i] && first == n)
            first = i;
        part[i] = in[i] ? first : i;
    }
}

bool published_whole(const size_t *part, const bool *chosen, size_t n)
{
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < n; k++)
            if (part[i] == part[k] && chosen[i] != chosen[k])
                return false;
    return true;
}

size_t published_rows(struct say *s, const char **labels, int64_t *counts, size_t n)
{
    enum { MOST = 8 };
    const char *label[MOST] = {NULL};
    int64_t sum[MOST] = {0};
    size_t part[MOST], rows = 0;

    published_parts(counts, n, part);
    for (size_t i = 0; i < n; i++)
        sum[part[i]] += counts[i];
    for (size_t i = 0; i < n; i++)
        label[i] = published_label(s, labels, part, n, i);
    for (size_t i = 0; i < n; i++)
        if (label[i]) {
            labels[rows] = label[i];
            counts[rows++] = sum[i];
        }
    return rows;
}

const char *published_label(struct say *s, const char *const *labels, const size_t *part, size_t n,
                            size_t first)
{
    struct buf b = BUF_INIT;
    size_t left = 0, all;
    bool commas = false;

    if (part[first] != first)
        return NULL;
    for (size_t i = 0; i < n; i++) {
        left += part[i] == first;
        commas = commas || (part[i] == first && labels[i][strcspn(labels[i], ",(")] == ',');
    }
    all = left;
    for (size_t i = 0; i < n; i++) {
        if (part[i] != first)
            continue;
        if (left < all && commas)
            buf_add(&b, "; ");
        else if (left < all && left == 1)
            buf_printf(&b, " %s ", dd_msg(s->lang, "statement.and"));
        else if (left < all)
            buf_add(&b, ", ");
        buf_add(&b, labels[i]);
        left--;
    }
    return say_keep(s, &b);
}
