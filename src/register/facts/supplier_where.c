/* Where the suppliers are of which no country is registered. */
#include "ddreg/supplier_where.h"

#include <stdlib.h>

#include "ddreg/db_rows.h"
#include "facts_of.h"

#include "gen/register/facts/supplier_where.h"

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

enum dd_rc suppliers_where(struct reg *reg, struct arena *a, int64_t supplier, const char *day,
                           struct suppliers_where *out, struct dd_error *err)
{
    struct facts_build b = {.reg = reg, .a = a, .day = day};
    const int64_t first = supplier < 0 ? 0 : supplier, last = supplier < 0 ? INT64_MAX : supplier;
    struct facts_of *all = NULL;
    size_t n = 0;
    enum dd_rc rc = db_all(reg->db, a, sizeof(*all), facts_read_who, NULL, &all, &n, err,
                           facts_without_country_sql, DB_ARGS(DB_T(day), DB_I(first), DB_I(last)));

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
