#include "proposals.h"

#include <stdlib.h>

static const enum fact_field fields[RISK_FACTS] = {
    [RISK_FACT_COUNTRY] = FACT_COUNTRY,
    [RISK_FACT_PRODUCTION_COUNTRY] = FACT_PRODUCTION_COUNTRY,
    [RISK_FACT_SECTOR] = FACT_SECTOR,
    [RISK_FACT_CATEGORY] = FACT_CATEGORY,
};

enum dd_rc proposals_load(struct reg *reg, struct arena *a, int64_t supplier, const char *day,
                          struct proposals *out, struct dd_error *err)
{
    return facts_read(reg, a, supplier, day, &out->facts, &out->n, err);
}

static int by_supplier(const void *key, const void *row)
{
    int64_t id = *(const int64_t *)key, other = ((const struct supplier_facts *)row)->supplier;

    return (id > other) - (id < other);
}

static const struct supplier_facts *find(const struct proposals *p, int64_t supplier)
{
    return p->n ? bsearch(&supplier, p->facts, p->n, sizeof(*p->facts), by_supplier) : NULL;
}

bool proposals_ask(const struct proposals *p, int64_t supplier)
{
    const struct supplier_facts *s = find(p, supplier);

    return s && fact_is_asked(&s->fact[FACT_CATEGORY]);
}

static void add(struct risk_proposal *list, size_t *n, enum risk_fact fact, const struct fact *of)
{
    for (size_t i = 0; i < of->n; i++) {
        const struct fact_value *v = &of->values[i];
        if (v->in_force && v->rank >= FACT_DERIVED)
            list[(*n)++] =
                (struct risk_proposal){fact, v->value, v->rank == FACT_DERIVED, v->source};
    }
}

enum dd_rc proposals_of(const struct proposals *p, struct arena *a, int64_t supplier,
                        const struct risk_proposal **out, size_t *n, struct dd_error *err)
{
    const struct supplier_facts *s = find(p, supplier);
    struct risk_proposal *list;
    size_t most = 0;

    *n = 0;
    for (int f = 0; s && f < RISK_FACTS; f++)
        most += s->fact[fields[f]].n;
    *out = list = most ? arena_alloc(a, most * sizeof(*list)) : NULL;
    if (most && !list)
        return dd_no_memory(err);
    for (int f = 0; s && f < RISK_FACTS; f++)
        add(list, n, (enum risk_fact)f, &s->fact[fields[f]]);
    return DD_OK;
}
