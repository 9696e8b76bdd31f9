#include "ddreg/facts_survey.h"

#include <stdlib.h>

#include "ddreg/money.h"

/* The value in force, the first of several; NULL: none. */
static const struct fact_value *in_force(const struct fact *fact)
{
    return fact->n > 0 && fact->values[0].in_force ? &fact->values[0] : NULL;
}

static enum fact_known known_by(enum fact_rank rank)
{
    if (rank == FACT_PROPOSED)
        return KNOWN_PROPOSED;
    return rank == FACT_DERIVED ? KNOWN_DERIVED : KNOWN_YES;
}

static enum fact_known known_alone(const struct supplier_facts *s, enum fact_field field)
{
    const struct fact *fact = &s->fact[field];

    for (size_t i = 0; i < fact->n; i++)
        if (fact->values[i].in_force &&
            (field != FACT_SECTOR || sector_says(fact->values[i].value)))
            return known_by(fact->values[i].rank);
    return KNOWN_MISSING;
}

static enum fact_known bought_alone(const struct supplier_facts *s)
{
    enum fact_known sector = known_alone(s, FACT_SECTOR), goods = known_alone(s, FACT_CATEGORY);

    return sector > goods ? sector : goods;
}

/* The less well known; what is missing of one says nothing of the other. */
static enum fact_known less_known(enum fact_known x, enum fact_known y)
{
    if (x == KNOWN_MISSING || y == KNOWN_MISSING)
        return x > y ? x : y;
    return x < y ? x : y;
}

/* Proposed is what those merged into it suggest, where nothing is known of it. */
static enum fact_known known_class(const struct supplier_facts *s)
{
    enum fact_known known = known_alone(s, FACT_CLASS);

    for (size_t i = 0; known == KNOWN_MISSING && i < s->nmerged; i++)
        if (known_alone(s->merged[i], FACT_CLASS) == KNOWN_PROPOSED)
            known = KNOWN_PROPOSED;
    return known;
}

static bool is_of_whole(enum fact_field field)
{
    return field == FACT_COUNTRY || field == FACT_PRODUCTION_COUNTRY;
}

enum fact_known fact_known(const struct supplier_facts *s, enum fact_field field)
{
    enum fact_known known = known_alone(s, field);

    if (field == FACT_CLASS)
        return known_class(s);
    if (known == KNOWN_MISSING && is_of_whole(field))
        return known;
    for (size_t i = 0; i < s->nmerged; i++)
        known = less_known(known, known_alone(s->merged[i], field));
    return known;
}

enum fact_known fact_known_bought(const struct supplier_facts *s)
{
    enum fact_known known = bought_alone(s);

    for (size_t i = 0; i < s->nmerged; i++)
        known = less_known(known, bought_alone(s->merged[i]));
    return known;
}

/* --- Who counts ------------------------------------------------------------------------------- */

static bool counts(const struct supplier_facts *s)
{
    const struct fact_value *class = in_force(&s->fact[FACT_CLASS]);

    return s->into == 0 &&
           !(class && class->rank < FACT_DERIVED && strcmp(class->value, SUPPLIER_NOT) == 0);
}

/* What was bought of those that are merged into it is bought of it. */
static enum dd_rc add_merged(struct supplier_facts *s, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < s->nmerged; i++)
        rc = ore_add(&s->ore, s->merged[i]->ore, err);
    return rc;
}

static enum dd_rc add_known(struct facts_survey *out, const struct supplier_facts *s,
                            struct dd_error *err)
{
    enum dd_rc rc = ore_add(&out->ore, s->ore, err);

    out->suppliers++;
    for (int f = 0; rc == DD_OK && f <= SURVEY_BOUGHT; f++) {
        enum fact_known known =
            f == SURVEY_BOUGHT ? fact_known_bought(s) : fact_known(s, (enum fact_field)f);
        out->known[f][known]++;
        rc = ore_add(&out->known_ore[f][known], s->ore, err);
    }
    return rc;
}

/* --- Groups ----------------------------------------------------------------------------------- */

/* A proposal of one supplier. */
struct proposal {
    enum fact_field field;
    const struct fact_value *value;
    const struct supplier_facts *of;
};

static bool is_several(const struct supplier_facts *s, enum fact_field field)
{
    size_t n = 0;

    for (size_t i = 0; i < s->fact[field].n; i++)
        n += s->fact[field].values[i].in_force;
    return n > 1;
}

const char *fact_basis_key(enum fact_basis basis)
{
    static const char *const keys[] = {
        [BASIS_ACCOUNTS] = "accounts", [BASIS_LINES] = "lines", [BASIS_BOUGHT] = "bought"};

    return keys[basis];
}

enum fact_basis fact_basis(const struct fact_value *value)
{
    if (value->ore == 0)
        return BASIS_BOUGHT;
    return strcmp(value->source, "production") == 0 ? BASIS_LINES : BASIS_ACCOUNTS;
}

static int64_t rests_on(const struct proposal *p)
{
    return p->value->ore ? p->value->ore : p->of->ore;
}

static int same_group(const struct proposal *x, const struct proposal *y)
{
    int cmp = (int)x->field - (int)y->field;

    if (cmp == 0)
        cmp = strcmp(x->value->value, y->value->value);
    return cmp ? cmp : strcmp(x->value->source, y->value->source);
}

static int by_group(const void *a, const void *b)
{
    const struct proposal *x = a, *y = b;
    int cmp = same_group(x, y);

    if (cmp != 0)
        return cmp;
    if (rests_on(x) != rests_on(y))
        return rests_on(x) > rests_on(y) ? -1 : 1;
    return (x->of->supplier > y->of->supplier) - (x->of->supplier < y->of->supplier);
}

static int largest_first(const void *a, const void *b)
{
    const struct fact_group *x = a, *y = b;

    if (x->ore != y->ore)
        return x->ore > y->ore ? -1 : 1;
    if (x->n != y->n)
        return x->n > y->n ? -1 : 1;
    return strcmp(x->value->source, y->value->source);
}

static enum dd_rc add_group(struct vec *groups, struct arena *a, const struct proposal *p, size_t n,
                            struct dd_error *err)
{
    struct fact_group *g = vec_add(groups);
    enum dd_rc rc = DD_OK;

    if (!g)
        return dd_no_memory(err);
    *g = (struct fact_group){.field = p->field, .value = p->value};
    g->members = arena_alloc(a, n * sizeof(const struct supplier_facts *));
    g->values = arena_alloc(a, n * sizeof(const struct fact_value *));
    if (!g->members || !g->values)
        return dd_no_memory(err);
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        g->values[g->n] = p[i].value;
        g->members[g->n++] = p[i].of;
        g->several += is_several(p[i].of, p->field);
        rc = ore_add(&g->ore, rests_on(&p[i]), err);
    }
    return rc;
}

static void add_proposal(struct vec *out, enum fact_field field, const struct fact_value *v,
                         const struct supplier_facts *of)
{
    struct proposal *p = vec_add(out);

    if (p)
        *p = (struct proposal){field, v, of};
}

/* Of one that is merged into another all but its class. */
static void add_own(struct vec *out, const struct supplier_facts *s)
{
    for (int f = 0; f < FACT_FIELDS; f++)
        for (size_t i = 0; i < s->fact[f].n; i++) {
            const struct fact_value *v = &s->fact[f].values[i];
            if (v->in_force && (v->rank == FACT_DERIVED || v->rank == FACT_PROPOSED) &&
                (f != FACT_CLASS || !s->into))
                add_proposal(out, (enum fact_field)f, v, s);
        }
}

/* A class that those merged into it suggest, where nothing says one of it: the supply chain goes
 * before others. */
static void add_class(struct vec *out, const struct supplier_facts *s)
{
    const struct fact_value *found = NULL;

    for (size_t i = 0; s->fact[FACT_CLASS].n == 0 && i < s->nmerged; i++) {
        const struct fact_value *v = in_force(&s->merged[i]->fact[FACT_CLASS]);
        if (v && v->rank == FACT_PROPOSED && (!found || strcmp(v->value, SUPPLIER_CHAIN) == 0))
            found = v;
    }
    if (found)
        add_proposal(out, FACT_CLASS, found, s);
}

static void add_proposals(struct vec *out, const struct supplier_facts *s)
{
    add_own(out, s);
    for (size_t i = 0; i < s->nmerged; i++)
        add_own(out, s->merged[i]);
    add_class(out, s);
}

static enum dd_rc find_groups(struct facts_survey *out, struct arena *a,
                              const struct vec *proposals, struct dd_error *err)
{
    struct vec groups = VEC_OF(struct fact_group);
    struct proposal *p = proposals->rows;
    enum dd_rc rc = proposals->failed ? dd_no_memory(err) : DD_OK;

    if (rc == DD_OK && proposals->n > 0)
        qsort(p, proposals->n, sizeof(*p), by_group);
    for (size_t i = 0, end; rc == DD_OK && i < proposals->n; i = end) {
        for (end = i + 1; end < proposals->n && same_group(&p[i], &p[end]) == 0;)
            end++;
        rc = add_group(&groups, a, &p[i], end - i, err);
    }
    if (rc != DD_OK) {
        vec_release(&groups);
        return rc;
    }
    rc = vec_keep(&groups, a, &out->groups, &out->ngroups, err);
    if (rc == DD_OK)
        qsort(out->groups, out->ngroups, sizeof(*out->groups), largest_first);
    for (size_t i = 0; rc == DD_OK && i < out->ngroups; i++) {
        out->acceptable += out->groups[i].n;
        rc = ore_add(&out->acceptable_ore, out->groups[i].ore, err);
    }
    return rc;
}

enum dd_rc facts_survey(struct reg *reg, struct arena *a, const char *day, struct facts_survey *out,
                        struct dd_error *err)
{
    struct vec proposals = VEC_OF(struct proposal);
    struct supplier_facts *all;
    size_t n;
    enum dd_rc rc = facts_read(reg, a, -1, day, &all, &n, err);

    *out = (struct facts_survey){.suppliers = 0};
    if (rc != DD_OK)
        return rc;
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        if (!counts(&all[i]))
            continue;
        rc = add_merged(&all[i], err);
        if (rc == DD_OK)
            rc = add_known(out, &all[i], err);
        add_proposals(&proposals, &all[i]);
    }
    if (rc == DD_OK)
        rc = find_groups(out, a, &proposals, err);
    vec_release(&proposals);
    return rc;
}
