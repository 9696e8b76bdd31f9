#include "ddreg/watch_duty.h"

#include "ddreg/facts.h"
#include "ddreg/goods.h"
#include "ddreg/vec.h"

/* The first category of a text that makes it a duty; NULL: none does. */
static enum dd_rc by_category(struct arena *a, const struct watchlist *l, const char *text,
                              const char **what, struct dd_error *err)
{
    const struct trade *found[GOODS_MAX];
    const char *unknown;
    size_t n = 0;
    enum dd_rc rc = goods_find_all(a, text, found, GOODS_MAX, &n, &unknown, err);

    for (size_t i = 0; rc == DD_OK && !*what && i < n; i++)
        if (watchlist_is_duty(l, NULL, found[i]->code))
            *what = found[i]->code;
    return rc;
}

static enum dd_rc look(struct arena *a, const struct watchlist *l, const struct supplier_facts *s,
                       const char **what, struct dd_error *err)
{
    const struct fact *sector = &s->fact[FACT_SECTOR], *category = &s->fact[FACT_CATEGORY];
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; !*what && i < sector->n; i++)
        if (sector->values[i].in_force && watchlist_is_duty(l, sector->values[i].value, NULL))
            *what = sector->values[i].value;
    for (size_t i = 0; rc == DD_OK && !*what && i < category->n; i++)
        if (category->values[i].in_force)
            rc = by_category(a, l, category->values[i].value, what, err);
    return rc;
}

static bool is_no_supplier(const struct supplier_facts *s)
{
    const struct fact *class = &s->fact[FACT_CLASS];

    for (size_t i = 0; i < class->n; i++)
        if (class->values[i].in_force && class->values[i].rank <= FACT_IMPORT)
            return strcmp(class->values[i].value, SUPPLIER_NOT) == 0;
    return false;
}

static enum dd_rc add(struct arena *a, struct vec *list, const struct supplier_facts *s,
                      const char *what, struct dd_error *err)
{
    struct watch_duty *d = vec_add(list);
    int64_t *parts = arena_alloc(a, (s->nmerged + 1) * sizeof(*parts));

    if (!d || !parts)
        return dd_no_memory(err);
    parts[0] = s->supplier;
    for (size_t i = 0; i < s->nmerged; i++)
        parts[i + 1] = s->merged[i]->supplier;
    *d = (struct watch_duty){s->supplier, s->name, what, parts, s->nmerged + 1};
    return DD_OK;
}

enum dd_rc watch_duties(struct reg *reg, struct arena *a, const struct watchlist *l,
                        const char *day, struct watch_duty **out, size_t *n, struct dd_error *err)
{
    struct vec list = VEC_OF(struct watch_duty);
    struct supplier_facts *all = NULL;
    size_t nall = 0;
    enum dd_rc rc = *l->trades ? facts_read(reg, a, -1, day, &all, &nall, err) : DD_OK;

    for (size_t i = 0; rc == DD_OK && i < nall; i++) {
        const char *what = NULL;
        if (all[i].into != 0 || is_no_supplier(&all[i]))
            continue;
        rc = look(a, l, &all[i], &what, err);
        for (size_t k = 0; rc == DD_OK && k < all[i].nmerged; k++)
            rc = look(a, l, all[i].merged[k], &what, err);
        if (rc == DD_OK && what)
            rc = add(a, &list, &all[i], what, err);
    }
    if (rc == DD_OK)
        rc = vec_keep(&list, a, out, n, err);
    vec_release(&list);
    return rc;
}
