#include "categories.h"

#include <stdlib.h>

#include "ddreg/goods.h"
#include "ddreg/vec.h"
#include "table/plain.h"

enum { NAME_BYTES = 120 };

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool is_rated(const struct staged *row)
{
    return !row->refused && row->s.category && *row->s.category &&
           !(row->s.class && strcmp(row->s.class, SUPPLIER_NOT) == 0);
}

/* Of several categories of a row the first that is not known; NULL where all are. */
static enum dd_rc one_of(struct import_run *run, const char **category, struct dd_error *err)
{
    size_t n;

    if (!strchr(*category, GOODS_BETWEEN))
        return DD_OK;
    return goods_find_all(run->a, *category, NULL, 0, &n, category, err);
}

/* A category of each row, equal ones together. */
static enum dd_rc sorted(struct import_run *run, const struct supplier_stage *st, struct vec *all,
                         struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    for (const struct staged *row = st->first; rc == DD_OK && row; row = row->next) {
        const char *category = is_rated(row) ? row->s.category : NULL, **to;
        if (category)
            rc = one_of(run, &category, err);
        if (rc == DD_OK && category && (to = vec_add(all)) != NULL)
            *to = category;
    }
    if (rc == DD_OK && all->failed)
        rc = dd_no_memory(err);
    if (rc == DD_OK && all->n > 0)
        qsort(all->rows, all->n, all->size, by_text);
    return rc;
}

/* Among those that are listed, which most have; of as many, in the order of the alphabet. */
static enum dd_rc list(struct import_run *run, const char *name, int64_t rows, struct dd_error *err)
{
    struct import_result *out = run->out;
    size_t at = out->ncategories;
    const char *copy;

    while (at > 0 && out->categories[at - 1].rows < rows)
        at--;
    if (at == IMPORT_MAX_CATEGORIES)
        return DD_OK;
    if (!(copy = plain_cut(run->a, name, NAME_BYTES)))
        return dd_no_memory(err);
    out->ncategories += out->ncategories < IMPORT_MAX_CATEGORIES;
    memmove(&out->categories[at + 1], &out->categories[at],
            (out->ncategories - at - 1) * sizeof(out->categories[0]));
    out->categories[at] = (struct import_category){copy, rows};
    return DD_OK;
}

static enum dd_rc note(struct import_run *run, const char *name, int64_t rows, struct dd_error *err)
{
    const struct trade *known;
    enum dd_rc rc = goods_find(name, &known, err);

    if (rc != DD_OK || known)
        return rc;
    run->out->categories_unknown++;
    run->out->categories_rows += rows;
    return list(run, name, rows, err);
}

enum dd_rc categories_note(struct import_run *run, const struct supplier_stage *st,
                           struct dd_error *err)
{
    struct vec names = VEC_OF(const char *);
    enum dd_rc rc = sorted(run, st, &names, err);
    const char *const *all = names.rows;

    for (size_t i = 1, from = 0; rc == DD_OK && i <= names.n; i++)
        if (i == names.n || strcmp(all[i], all[from]) != 0) {
            rc = note(run, all[from], (int64_t)(i - from), err);
            from = i;
        }
    vec_release(&names);
    return rc;
}
