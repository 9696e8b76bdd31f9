/* Where the suppliers are of which no country is registered. */
#include "ddreg/supplier_where.h"

#include <stdlib.h>

#include "facts_of.h"

/* The first of the highest rank that counts; NULL: none does. */
static const struct fact_value *best(const struct vec *values)
{
    const struct fact_value *all = values->rows, *found = NULL;

    for (size_t i = 0; i < values->n; i++)
        if (all[i].rank != FACT_HINT && (!found || all[i].rank < found->rank))
            found = &all[i];
    return found;
}

static enum dd_rc find(struct facts_build *b, const struct facts_of *s, struct suppliers_where *out,
                       struct dd_error *err)
{
    struct vec *values = &b->values[FACT_COUNTRY];
    const struct fact_value *v;
    enum dd_rc rc;

    for (int f = 0; f < FACT_FIELDS; f++)
        b->values[f].n = 0;
    facts_add_registered(b, s);
    rc = facts_add_country(b, s, err);
    if (rc == DD_OK && values->failed)
        rc = dd_no_memory(err);
    v = rc == DD_OK ? best(values) : NULL;
    if (v)
        out->rows[out->n++] = (struct supplier_where){s->out.supplier, v->value, v->rank};
    return rc;
}

/* What a public register says of them; both are by supplier. */
static enum dd_rc add_units(struct facts_build *b, int64_t supplier, struct facts_of *all, size_t n,
                            struct dd_error *err)
{
    struct supplier_unit *units = NULL;
    size_t nunits = 0, at = 0;
    enum dd_rc rc =
        n == 0 ? DD_OK : supplier_units(b->reg, b->a, supplier, b->day, &units, &nunits, err);

    for (size_t i = 0; rc == DD_OK && i < nunits; i++) {
        while (at < n && all[at].out.supplier < units[i].supplier)
            at++;
        if (at < n && all[at].out.supplier == units[i].supplier)
            all[at].unit = &units[i];
    }
    return rc;
}

/* Those that count and of which no country was ever registered; one that was taken back stays
 * unknown. */
static struct facts_of *without_country(struct arena *a, const struct suppliers_known *k, size_t *n)
{
    struct facts_of *all;

    *n = 0;
    for (size_t i = 0; i < k->n; i++)
        *n += k->all[i].counts && !k->source[KNOWN_COUNTRY][i];
    all = arena_alloc(a, (*n + 1) * sizeof(*all));
    *n = 0;
    for (size_t i = 0; all && i < k->n; i++)
        if (k->all[i].counts && !k->source[KNOWN_COUNTRY][i])
            facts_of_known(k, i, &all[(*n)++]);
    return all;
}

enum dd_rc suppliers_where_of(struct reg *reg, struct arena *a, int64_t supplier, const char *day,
                              const struct suppliers_known *k, struct suppliers_where *out,
                              struct dd_error *err)
{
    struct facts_build b = {.reg = reg, .a = a, .day = day};
    size_t n = 0;
    struct facts_of *all = without_country(a, k, &n);
    enum dd_rc rc = all ? DD_OK : dd_no_memory(err);

    *out = (struct suppliers_where){NULL, 0};
    for (int f = 0; f < FACT_FIELDS; f++)
        b.values[f] = VEC_OF(struct fact_value);
    if (rc == DD_OK && !(out->rows = arena_alloc(a, (n + 1) * sizeof(*out->rows))))
        rc = dd_no_memory(err);
    if (rc == DD_OK)
        rc = add_units(&b, supplier, all, n, err);
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        rc = find(&b, &all[i], out, err);
    for (int f = 0; f < FACT_FIELDS; f++)
        vec_release(&b.values[f]);
    return rc;
}

enum dd_rc suppliers_where(struct reg *reg, struct arena *a, int64_t supplier, const char *day,
                           struct suppliers_where *out, struct dd_error *err)
{
    struct suppliers_known k;
    enum dd_rc rc = suppliers_known(reg, a, supplier, day, SUPPLIER_WHERE_KNOWN,
                                    KNOWN_IN(KNOWN_COUNTRY), &k, err);

    return rc == DD_OK ? suppliers_where_of(reg, a, supplier, day, &k, out, err) : rc;
}

static int by_id(const void *key, const void *row)
{
    int64_t id = *(const int64_t *)key, other = ((const struct supplier_where *)row)->supplier;

    return (id > other) - (id < other);
}

const char *supplier_country(const struct suppliers_where *where, int64_t supplier,
                             const char *registered, enum fact_rank *rank)
{
    const struct supplier_where *found =
        !registered && where->n > 0
            ? bsearch(&supplier, where->rows, where->n, sizeof(*where->rows), by_id)
            : NULL;

    if (rank)
        *rank = registered ? FACT_PERSON : found ? found->rank : FACT_HINT;
    return found ? found->country : registered;
}

const char *supplier_country_follows(enum fact_rank rank)
{
    return rank == FACT_DERIVED || rank == FACT_PROPOSED ? fact_rank_key(rank) : NULL;
}
