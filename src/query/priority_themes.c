/* The suppliers of a year by risk theme, and those of one theme. */
#include "priority_themes.h"

#include <stdlib.h>

void priorities_count(struct priorities *p)
{
    p->rated = p->unknown = p->unrated = p->later = 0;
    p->proposed_chosen = p->proposed_deferred = 0;
    p->chosen = p->deferred = p->undecided = 0;
    for (int64_t i = 0; i < p->suppliers; i++) {
        const struct priority *row = &p->rows[i];
        bool known = risk_listed_known(&row->of);
        p->rated += known;
        p->unknown += row->of.rated && !known;
        p->unrated += !row->of.rated;
        p->later += row->later;
        p->proposed_chosen += known && row->proposed;
        p->proposed_deferred += known && !row->proposed;
        p->chosen += row->recorded && row->record.chosen;
        p->deferred += row->recorded && !row->record.chosen;
        p->undecided += !row->recorded;
    }
}

/* --- The theme of each ------------------------------------------------------------------------ */

static int by_supplier(const void *a, const void *b)
{
    int64_t x = ((const struct work_item *)a)->of.supplier.id;
    int64_t y = ((const struct work_item *)b)->of.supplier.id;

    return (x > y) - (x < y);
}

enum dd_rc priorities_read_themes(struct reg *reg, struct arena *a, const char *today,
                                  struct priorities *p, struct dd_error *err)
{
    const struct work_filter of_year = {.year = p->year};
    struct work_item *items;
    size_t n;
    enum dd_rc rc = worklist_read(reg, a, today, &of_year, &items, &n, err);

    if (rc != DD_OK)
        return rc;
    if (n > 0)
        qsort(items, n, sizeof(*items), by_supplier);
    for (int64_t i = 0; i < p->suppliers; i++) {
        struct priority *row = &p->rows[i];
        const struct work_item key = {.of.supplier.id = row->of.id};
        const struct work_item *found =
            n > 0 ? bsearch(&key, items, n, sizeof(key), by_supplier) : NULL;
        row->work = found ? *found : key;
        row->work.of.ore = row->of.ore;
        row->work.now.severity = row->of.severity;
        row->work.now.likelihood = row->of.likelihood;
    }
    return DD_OK;
}

void priorities_narrow(struct priorities *p, const char *theme)
{
    char key[THEME_KEY_SIZE];
    int64_t kept = 0;

    for (int64_t i = 0; i < p->suppliers; i++) {
        work_item_key(key, &p->rows[i].work);
        if (theme_means(theme, key))
            p->rows[kept++] = p->rows[i];
    }
    p->suppliers = kept;
    priorities_count(p);
}

/* --- By theme --------------------------------------------------------------------------------- */

static void add_choices(struct priority_theme *t, const struct priority *row)
{
    const bool known = risk_listed_known(&row->of);

    t->proposed_chosen += known && row->proposed;
    t->proposed_deferred += known && !row->proposed;
    t->chosen += row->recorded && row->record.chosen;
    t->deferred += row->recorded && !row->record.chosen;
    t->undecided += !row->recorded;
}

static void count_choices(const struct priorities *p, struct priority_theme *themes, size_t n)
{
    char key[THEME_KEY_SIZE];

    for (int64_t i = 0; i < p->suppliers; i++) {
        work_item_key(key, &p->rows[i].work);
        for (size_t t = 0; t < n; t++)
            if (strcmp(key, themes[t].of.key) == 0)
                add_choices(&themes[t], &p->rows[i]);
    }
}

enum dd_rc priorities_themes(struct arena *a, const struct priorities *p,
                             struct priority_theme **out, size_t *n, struct dd_error *err)
{
    size_t rows = (size_t)p->suppliers;
    struct work_item *items = arena_alloc(a, (rows + 1) * sizeof(*items));
    struct work_theme *themes = NULL;
    enum dd_rc rc;

    *n = 0;
    if (!items)
        return dd_no_memory(err);
    for (size_t i = 0; i < rows; i++)
        items[i] = p->rows[i].work;
    rc = worklist_themes(a, items, rows, &themes, n, err);
    if (rc == DD_OK && !(*out = arena_alloc(a, (*n + 1) * sizeof(**out))))
        rc = dd_no_memory(err);
    if (rc != DD_OK)
        return rc;
    for (size_t i = 0; i < *n; i++)
        (*out)[i] =
            (struct priority_theme){.of = themes[i], .place = themes[i].severity ? (int)i + 1 : 0};
    count_choices(p, *out, *n);
    return DD_OK;
}
