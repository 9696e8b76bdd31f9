#include "ddreg/due.h"

#include "due_parts.h"

bool due_is_rating(const struct due_item *item)
{
    static const char *const kinds[] = {"rating.never",      "rating.overdue", "rating.finding",
                                        "rating.production", "rating.spend",   "rating.changed",
                                        "rating.known",      "rating.lost"};

    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
        if (strcmp(item->what, kinds[i]) == 0)
            return true;
    return false;
}

bool due_is_overdue(const struct due_item *item)
{
    return due_is_rating(item) || strcmp(item->what, "rating.unknown") == 0 ||
           strcmp(item->what, "statement.overdue") == 0 ||
           (item->supplier == DUE_OF_KIND && item->days_left < 0) ||
           item->days_left < -DUE_WAITS_DAYS;
}

/* A total order: of one name by id, of one supplier by what is due, and by key. */
static int by_day(const void *a, const void *b)
{
    const struct due_item *x = a, *y = b;
    int cmp = strcmp(x->due, y->due);

    if (due_is_overdue(x) != due_is_overdue(y))
        return due_is_overdue(x) ? -1 : 1;
    if (cmp == 0)
        cmp = strcmp(x->name, y->name);
    if (cmp == 0)
        cmp = (x->supplier > y->supplier) - (x->supplier < y->supplier);
    if (cmp == 0)
        cmp = strcmp(x->what, y->what);
    return cmp != 0 ? cmp : strcmp(x->key ? x->key : "", y->key ? y->key : "");
}

struct due_item *due_add(struct due_work *w)
{
    return vec_add(&w->items);
}

const char *due_for(const struct due_work *w, int64_t company)
{
    return w->ncompanies > 1 ? arena_printf(w->a, " --for %lld", (long long)company) : "";
}

/* Leaves what is the chosen company's, or shared. */
static void keep_chosen(const struct reg *reg, struct due_item *items, size_t *n)
{
    size_t kept = 0;

    for (size_t i = 0; i < *n; i++)
        if (reg->company == 0 || items[i].company == 0 || items[i].company == reg->company)
            items[kept++] = items[i];
    *n = kept;
}

enum dd_rc due_list(struct reg *reg, struct arena *a, const char *today, struct due_item **out,
                    size_t *n, struct dd_error *err)
{
    /* Whoever has something that is due. */
    static enum dd_rc (*const sources[])(struct due_work *, struct dd_error *) = {
        due_add_ratings, due_add_units, due_add_watch, due_add_statements,
        due_add_kinds,   due_add_head,  due_add_alone};
    struct due_work w = {.reg = reg, .a = a, .today = today, .items = VEC_OF(struct due_item)};
    struct company *companies;
    enum dd_rc rc = companies_read(reg, a, today, &companies, &w.ncompanies, err);

    w.companies = companies;
    for (size_t i = 0; rc == DD_OK && i < sizeof(sources) / sizeof(sources[0]); i++)
        rc = sources[i](&w, err);
    if (rc == DD_OK)
        rc = due_fill_who(&w, err);
    *n = 0;
    if (rc == DD_OK)
        rc = vec_keep(&w.items, a, out, n, err);
    vec_release(&w.items);
    if (rc == DD_OK)
        keep_chosen(reg, *out, n);
    if (rc == DD_OK)
        qsort(*out, *n, sizeof(**out), by_day);
    return rc;
}
