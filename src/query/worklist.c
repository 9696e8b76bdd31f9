#include "ddreg/worklist.h"

#include <stdlib.h>

#include "ddreg/due.h"
#include "ddreg/evidence_read.h"
#include "ddreg/money.h"

/* What the list is made from, each sorted by supplier. */
struct sources {
    struct assessment_view *views;
    struct due_item *due;
    struct finding *findings;
    size_t nviews, ndue, nfindings;
};

static int by_id(int64_t x, int64_t y)
{
    return (x > y) - (x < y);
}

static int compare_views(const void *a, const void *b)
{
    const struct assessment_view *x = a, *y = b;

    return by_id(x->supplier, y->supplier);
}

static int compare_due(const void *a, const void *b)
{
    const struct due_item *x = a, *y = b;

    return by_id(x->supplier, y->supplier);
}

static int compare_findings(const void *a, const void *b)
{
    const struct finding *x = a, *y = b;

    return by_id(x->root, y->root);
}

/* Is it seen to by a decision on the rating? Not what asks for a follow-up or for a fact. */
static bool asks_for_decision(const struct due_item *item)
{
    return item->supplier > 0 && strcmp(item->what, "followup.none") != 0 &&
           strcmp(item->what, "bought.asked") != 0;
}

/* The ratings among what is due, and the open ones among the findings. */
static void keep_what_matters(struct sources *s, const char *today)
{
    size_t n = 0;

    for (size_t i = 0; i < s->ndue; i++)
        if (asks_for_decision(&s->due[i]))
            s->due[n++] = s->due[i];
    s->ndue = n;
    n = 0;
    for (size_t i = 0; i < s->nfindings; i++) {
        const struct finding *f = &s->findings[i];
        if (finding_is_open(f->found, f->closed, today))
            s->findings[n++] = *f;
    }
    s->nfindings = n;
}

static enum dd_rc read_sources(struct reg *reg, struct arena *a, const char *today,
                               struct sources *s, struct dd_error *err)
{
    const struct assessment_whom all = {NULL, 0, NULL, NULL};
    enum dd_rc rc = assessment_look(reg, a, today, &all, &s->views, &s->nviews, err);

    if (rc == DD_OK)
        rc = due_list(reg, a, today, &s->due, &s->ndue, err);
    if (rc == DD_OK)
        rc = findings_read(reg, a, -1, 0, today, &s->findings, &s->nfindings, err);
    if (rc != DD_OK)
        return rc;
    keep_what_matters(s, today);
    if (s->nviews > 0)
        qsort(s->views, s->nviews, sizeof(*s->views), compare_views);
    if (s->ndue > 0)
        qsort(s->due, s->ndue, sizeof(*s->due), compare_due);
    if (s->nfindings > 0)
        qsort(s->findings, s->nfindings, sizeof(*s->findings), compare_findings);
    return DD_OK;
}

/* Sets what is due of the supplier. */
static void fill_due(struct work_item *out, const struct sources *s)
{
    const struct due_item key = {.supplier = out->of.supplier.id};
    const struct due_item *found =
        s->ndue ? bsearch(&key, s->due, s->ndue, sizeof(key), compare_due) : NULL;

    out->waits = !out->of.decided || found;
    while (found && found > s->due && found[-1].supplier == key.supplier)
        found--;
    for (; found && found < s->due + s->ndue && found->supplier == key.supplier; found++)
        out->grave = out->grave || strcmp(found->what, "rating.undecided") == 0;
}

/* False: it is not rated. */
static bool fill(struct work_item *out, const struct supplier_row *row, const struct sources *s)
{
    const int64_t id = row->supplier.id;
    const struct assessment_view view = {.supplier = id};
    const struct finding finding = {.root = id};
    const struct assessment_view *now =
        s->nviews ? bsearch(&view, s->views, s->nviews, sizeof(view), compare_views) : NULL;
    const struct finding *open = s->nfindings ? bsearch(&finding, s->findings, s->nfindings,
                                                        sizeof(finding), compare_findings)
                                              : NULL;

    if (!now)
        return false;
    *out = (struct work_item){.of = *row, .now = *now};
    out->theme = theme_of(now->trade);
    out->origin = theme_origin(now->origin);
    out->finding = open ? open->number : 0;
    fill_due(out, s);
    return true;
}

void work_item_key(char out[THEME_KEY_SIZE], const struct work_item *w)
{
    if (w->theme)
        theme_key(out, w->theme, w->origin);
    else
        (void)snprintf(out, THEME_KEY_SIZE, "unknown");
}

static bool fits(const struct work_item *w, const struct work_filter *f)
{
    char key[THEME_KEY_SIZE];

    work_item_key(key, w);
    if (f->owner && (!w->of.supplier.owner || strcasecmp(f->owner, w->of.supplier.owner) != 0))
        return false;
    if (f->level && strcmp(f->level, risk_level_key(w->now.level)) != 0)
        return false;
    return (!f->theme || theme_means(f->theme, key)) && (!f->waiting || w->waits);
}

/* Positive: `y` is the graver. */
static int less_grave(int severity_x, int likelihood_x, int severity_y, int likelihood_y)
{
    return severity_x != severity_y ? severity_y - severity_x : likelihood_y - likelihood_x;
}

static int worst_first(const void *a, const void *b)
{
    const struct work_item *x = a, *y = b;
    int order = (x->theme == NULL) - (y->theme == NULL);

    if (order == 0 && !x->theme)
        return find_out_compare(
            &(struct find_out_place){x->now.floor, x->points, x->of.ore, x->of.supplier.id},
            &(struct find_out_place){y->now.floor, y->points, y->of.ore, y->of.supplier.id});
    if (order == 0)
        order = less_grave(x->now.severity, x->now.likelihood, y->now.severity, y->now.likelihood);
    if (order == 0)
        order = (x->of.ore < y->of.ore) - (x->of.ore > y->of.ore);
    return order ? order : by_id(x->of.supplier.id, y->of.supplier.id);
}

/* Where there is one of which it is not known what is bought. */
static enum dd_rc add_points(struct reg *reg, struct arena *a, const char *today,
                             struct work_item *items, size_t n, struct dd_error *err)
{
    struct find_out *all = NULL;
    size_t nall = 0, first = 0;
    enum dd_rc rc;

    while (first < n && items[first].theme)
        first++;
    if (first == n)
        return DD_OK;
    rc = find_out_read(reg, a, today, &all, &nall, err);
    for (size_t i = first; rc == DD_OK && i < n; i++)
        if (!items[i].theme)
            items[i].points =
                find_out_points(find_out_of(all, nall, items[i].of.supplier.id), items[i].of.ore);
    return rc;
}

enum dd_rc worklist_read(struct reg *reg, struct arena *a, const char *today,
                         const struct work_filter *filter, struct work_item **out, size_t *n,
                         struct dd_error *err)
{
    const struct supplier_filter of = {.year = filter->year};
    struct sources s = {.nviews = 0};
    struct supplier_row *rows;
    size_t nrows;
    enum dd_rc rc = supplier_list(reg, a, &of, today, &rows, &nrows, err);

    *n = 0;
    if (rc == DD_OK)
        rc = read_sources(reg, a, today, &s, err);
    if (rc == DD_OK && !(*out = arena_alloc(a, (nrows + 1) * sizeof(**out))))
        rc = dd_no_memory(err);
    if (rc != DD_OK)
        return rc;
    for (size_t i = 0; i < nrows; i++)
        if (fill(&(*out)[*n], &rows[i], &s) && fits(&(*out)[*n], filter))
            ++*n;
    rc = add_points(reg, a, today, *out, *n, err);
    if (rc == DD_OK && *n > 0)
        qsort(*out, *n, sizeof(**out), worst_first);
    return rc;
}

/* --- Themes ----------------------------------------------------------------------------------- */

static struct work_theme *theme_of_item(struct work_theme *themes, size_t *n,
                                        const struct work_item *w)
{
    char key[THEME_KEY_SIZE];

    work_item_key(key, w);
    for (size_t i = 0; i < *n; i++)
        if (strcmp(themes[i].key, key) == 0)
            return &themes[i];
    themes[*n] = (struct work_theme){.theme = w->theme, .origin = w->origin};
    memcpy(themes[*n].key, key, sizeof(key));
    return &themes[(*n)++];
}

static enum dd_rc count(struct work_theme *t, const struct work_item *w, struct dd_error *err)
{
    enum risk_level level = w->now.level;

    if (w->of.level)
        (void)risk_level_read(&level, w->of.level);
    t->suppliers++;
    t->at[level]++;
    t->decided += w->of.decided && !w->waits;
    t->findings += w->finding != 0;
    if (!t->trade ||
        less_grave(t->severity, t->likelihood, w->now.severity, w->now.likelihood) > 0) {
        t->trade = w->now.trade;
        t->severity = w->now.severity;
        t->likelihood = w->now.likelihood;
    }
    return ore_add(&t->ore, w->of.ore, err);
}

static int gravest_first(const void *a, const void *b)
{
    const struct work_theme *x = a, *y = b;
    int order = (x->theme == NULL) - (y->theme == NULL);

    if (order == 0)
        order = less_grave(x->severity, x->likelihood, y->severity, y->likelihood);
    if (order == 0)
        order = (x->ore < y->ore) - (x->ore > y->ore);
    return order ? order : strcmp(x->key, y->key);
}

enum dd_rc worklist_themes(struct arena *a, const struct work_item *items, size_t n,
                           struct work_theme **out, size_t *nthemes, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    *nthemes = 0;
    if (!(*out = arena_alloc(a, (n + 1) * sizeof(**out))))
        return dd_no_memory(err);
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        rc = count(theme_of_item(*out, nthemes, &items[i]), &items[i], err);
    if (*nthemes > 0)
        qsort(*out, *nthemes, sizeof(**out), gravest_first);
    return rc;
}
