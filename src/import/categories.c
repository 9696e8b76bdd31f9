#include "categories.h"

#include <stdlib.h>

#include "ddreg/goods.h"
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

/* The categories of the rows, equal ones together; NULL without memory. */
static const char **sorted(const struct supplier_stage *st, size_t *n)
{
    const char **all = mem_realloc(NULL, ((size_t)st->n + 1) * sizeof(*all));

    *n = 0;
    for (const struct staged *row = st->first; all && row; row = row->next)
        if (is_rated(row))
            all[(*n)++] = row->s.category;
    if (all)
        qsort(all, *n, sizeof(*all), by_text);
    return all;
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
    size_t n, from = 0;
    const char **all = sorted(st, &n);
    enum dd_rc rc = all ? DD_OK : dd_no_memory(err);

    for (size_t i = 1; rc == DD_OK && i <= n; i++)
        if (i == n || strcmp(all[i], all[from]) != 0) {
            rc = note(run, all[from], (int64_t)(i - from), err);
            from = i;
        }
    free(all);
    return rc;
}
