/* Accepting what is proposed: which proposals were chosen, what it makes of each supplier, and what
 * that comes to. */
#include <stdlib.h>

#include "ddreg/facts_survey.h"
#include "ddreg/goods.h"
#include "ddreg/money.h"

bool facts_is_chosen(const struct fact_group *g, const struct facts_chosen *chosen)
{
    const char *source = g->value->source;
    const size_t n = chosen->source ? strlen(chosen->source) : 0;

    if (chosen->account && (strncmp(source, "account:", strlen("account:")) != 0 ||
                            strcmp(source + strlen("account:"), chosen->account) != 0))
        return false;
    if (chosen->category &&
        (g->field != FACT_CATEGORY || strcmp(g->value->value, chosen->category) != 0))
        return false;
    if (chosen->country && ((g->field != FACT_COUNTRY && g->field != FACT_PRODUCTION_COUNTRY) ||
                            strcmp(g->value->value, chosen->country) != 0))
        return false;
    return !chosen->source ||
           (strncmp(source, chosen->source, n) == 0 && (source[n] == '\0' || source[n] == ':'));
}

static size_t field_of(const struct change_sort *sort, const char *key)
{
    size_t i = 0;

    while (i < sort->nfields && strcmp(sort->key[i], key) != 0)
        i++;
    return i;
}

static const char *why_text(struct arena *a, const struct fact_value *v)
{
    struct buf b = BUF_INIT;
    const char *copy;

    fact_add_why(&b, DD_NB, v);
    copy = b.failed ? NULL : arena_strdup(a, buf_str(&b));
    buf_release(&b);
    return copy;
}

/* Is it a category that is proposed and counts? */
static bool is_proposed(const struct fact_value *v)
{
    return v->in_force && v->rank == FACT_PROPOSED;
}

/* Of a supplier all categories that are proposed, by what they come to; NULL without memory. */
static const char *categories_of(struct arena *a, const struct supplier_facts *s)
{
    const struct fact *fact = &s->fact[FACT_CATEGORY];
    const char *all = "";

    for (size_t i = 0; all && i < fact->n; i++) {
        const struct trade *goods =
            is_proposed(&fact->values[i]) ? goods_by_id(fact->values[i].value) : NULL;
        if (goods)
            all = *all ? arena_printf(a, "%s%c %s", all, GOODS_BETWEEN, goods->name[DD_NB])
                       : goods->name[DD_NB];
    }
    return all;
}

/* A supplier and what is accepted of it. */
struct pick {
    const struct supplier_facts *of;
    const struct fact_value *value;
    const struct fact_group *group;
};

static enum dd_rc give(struct change_set *set, struct change *change, const struct pick *p,
                       struct dd_error *err)
{
    const struct fact_group *g = p->group;
    const size_t field = field_of(set->sort, fact_field_key(g->field));
    const size_t reason = field_of(set->sort, "class_reason");

    if (field == set->sort->nfields)
        return DD_OK;
    change->after[field] =
        g->field == FACT_CATEGORY ? categories_of(set->a, p->of) : g->value->value;
    if (!change->after[field])
        return dd_no_memory(err);
    if (g->field == FACT_CLASS && strcmp(g->value->value, SUPPLIER_NOT) == 0 &&
        !(change->after[reason] = why_text(set->a, g->value)))
        return dd_no_memory(err);
    return DD_OK;
}

static int by_supplier(const void *a, const void *b)
{
    const struct pick *x = a, *y = b;

    if (x->of->supplier != y->of->supplier)
        return x->of->supplier < y->of->supplier ? -1 : 1;
    return (int)x->group->field - (int)y->group->field;
}

static void pick(struct vec *out, const struct facts_survey *survey,
                 const struct facts_chosen *chosen)
{
    for (size_t i = 0; i < survey->ngroups; i++) {
        const struct fact_group *g = &survey->groups[i];
        for (size_t m = 0; m < g->n && facts_is_chosen(g, chosen); m++) {
            struct pick *p = vec_add(out);
            if (p)
                *p = (struct pick){g->members[m], g->values[m], g};
        }
    }
}

/* --- What was accepted ------------------------------------------------------------------------ */

static enum dd_rc add_accepted(struct vec *out, enum fact_field field, const struct fact_value *v,
                               const struct supplier_facts *of, struct dd_error *err)
{
    const enum fact_basis basis = fact_basis(v);
    struct fact_accepted *all = out->rows, *at = NULL;

    for (size_t i = 0; !at && i < out->n; i++)
        if (all[i].field == field && all[i].basis == basis && strcmp(all[i].value, v->value) == 0)
            at = &all[i];
    if (!at && (at = vec_add(out)) != NULL)
        *at = (struct fact_accepted){.field = field, .value = v->value, .basis = basis};
    if (!at)
        return dd_no_memory(err);
    at->suppliers++;
    return ore_add(&at->ore, v->ore ? v->ore : of->ore, err);
}

/* Of a category all that are accepted together, once. */
static enum dd_rc note_pick(struct vec *out, const struct pick *p, bool again, struct dd_error *err)
{
    const struct fact *fact = &p->of->fact[FACT_CATEGORY];
    enum dd_rc rc = DD_OK;

    if (p->group->field != FACT_CATEGORY)
        return add_accepted(out, p->group->field, p->value, p->of, err);
    for (size_t i = 0; rc == DD_OK && !again && i < fact->n; i++)
        if (is_proposed(&fact->values[i]))
            rc = add_accepted(out, FACT_CATEGORY, &fact->values[i], p->of, err);
    return rc;
}

static int by_field(const void *a, const void *b)
{
    const struct fact_accepted *x = a, *y = b;

    if (x->field != y->field)
        return x->field < y->field ? -1 : 1;
    if (x->ore != y->ore)
        return x->ore > y->ore ? -1 : 1;
    return strcmp(x->value, y->value) ? strcmp(x->value, y->value) : (int)x->basis - (int)y->basis;
}

static enum dd_rc note_picks(const struct pick *p, size_t npicks, struct arena *a,
                             struct fact_accepted **out, size_t *n, struct dd_error *err)
{
    struct vec all = VEC_OF(struct fact_accepted);
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < npicks; i++)
        rc = note_pick(&all, &p[i], i > 0 && by_supplier(&p[i - 1], &p[i]) == 0, err);
    if (rc != DD_OK) {
        vec_release(&all);
        return rc;
    }
    rc = vec_keep(&all, a, out, n, err);
    if (rc == DD_OK && *n > 0)
        qsort(*out, *n, sizeof(**out), by_field);
    return rc;
}

/* To accept for many is no answer to a question about one: its categories are left as they are. */
static size_t leave_asked(struct pick *p, size_t n, size_t *asked)
{
    size_t kept = 0;
    int64_t last = 0;

    for (size_t i = 0; i < n; i++) {
        if (p[i].group->field != FACT_CATEGORY || !fact_is_asked(&p[i].of->fact[FACT_CATEGORY])) {
            p[kept++] = p[i];
            continue;
        }
        *asked += p[i].of->supplier != last;
        last = p[i].of->supplier;
    }
    return kept;
}

enum dd_rc facts_accept(struct change_set *set, const struct facts_survey *survey,
                        const struct facts_chosen *chosen, struct fact_accepted **out, size_t *n,
                        size_t *asked, struct dd_error *err)
{
    struct vec picks = VEC_OF(struct pick);
    struct change *change = NULL;
    struct pick *p;
    enum dd_rc rc;

    pick(&picks, survey, chosen);
    rc = picks.failed ? dd_no_memory(err) : DD_OK;
    p = picks.rows;
    if (rc == DD_OK && picks.n > 0)
        qsort(p, picks.n, sizeof(*p), by_supplier);
    *asked = 0;
    picks.n = rc == DD_OK ? leave_asked(p, picks.n, asked) : 0;
    for (size_t i = 0; rc == DD_OK && i < picks.n; i++) {
        if (!change || change->number != p[i].of->supplier)
            rc = change_set_add(set, p[i].of->supplier, &change, err);
        if (rc == DD_OK)
            rc = give(set, change, &p[i], err);
    }
    if (rc == DD_OK)
        rc = note_picks(p, picks.n, set->a, out, n, err);
    vec_release(&picks);
    return rc == DD_OK ? change_set_look(set, err) : rc;
}
