#include "ddreg/find_out.h"

#include <stdlib.h>

#include "ddreg/countries.h"
#include "ddreg/evidence_read.h"
#include "ddreg/facts.h"
#include "ddreg/firm_words.h"
#include "ddreg/goods.h"

enum { UNKNOWN_COUNTRY = 5, COUNTRIES = 300 };

/* --- Order ------------------------------------------------------------------------------------ */

int find_out_size(int64_t ore)
{
    const int64_t first = INT64_C(1000000); /* 10,000 kroner */
    int points = 0;

    for (int64_t least = first; ore >= least && points < 9; least *= 10)
        points++;
    return points;
}

int find_out_points(const struct find_out *of, int64_t ore)
{
    if (!of)
        return 0;
    return of->country - 1 + of->listed + (of->account != NULL) + of->trades + (of->word != NULL) +
           (of->finding ? FIND_OUT_FINDING : 0) + find_out_size(ore);
}

int find_out_compare(const struct find_out_place *x, const struct find_out_place *y)
{
    if (x->floor != y->floor)
        return x->floor > y->floor ? -1 : 1;
    if (x->points != y->points)
        return y->points - x->points;
    if (x->ore != y->ore)
        return x->ore > y->ore ? -1 : 1;
    return (x->id > y->id) - (x->id < y->id);
}

/* --- Hints ------------------------------------------------------------------------------------ */

/* Whether a list has a country, each looked up once. */
struct lists {
    char code[COUNTRIES][3];
    bool has[COUNTRIES];
    size_t n;
};

static bool on_a_list(const char *country)
{
    struct country_tier tier;
    struct country_note note;
    struct goods_hit hit;

    if (country_note_at(country, 0, &note) ||
        (country_tier(country, &tier) &&
         (strcmp(tier.tier, "3") == 0 || strcmp(tier.tier, "watch") == 0)))
        return true;
    for (size_t i = 0; goods_at(i); i++)
        if (goods_listed(goods_at(i)->code, "", country, &hit))
            return true;
    return false;
}

static bool is_listed(struct lists *l, const char *country)
{
    for (size_t i = 0; i < l->n; i++)
        if (strcmp(l->code[i], country) == 0)
            return l->has[i];
    if (l->n == COUNTRIES || strlen(country) != 2)
        return on_a_list(country);
    memcpy(l->code[l->n], country, 3);
    l->has[l->n] = on_a_list(country);
    return l->has[l->n++];
}

static void add_country(struct find_out *out, struct lists *lists, const char *country)
{
    const int number = risk_country_likelihood(country);

    if (!out->country_known || number > out->country)
        out->country = number;
    out->country_known = true;
    out->listed = out->listed || is_listed(lists, country);
}

/* Those that count; where none does, those that are hinted at. */
static void add_countries(struct find_out *out, struct lists *lists, const struct fact *fact)
{
    for (size_t i = 0; i < fact->n; i++)
        if (fact->values[i].in_force || fact->values[0].rank == FACT_HINT)
            add_country(out, lists, fact->values[i].value);
}

/* The account that a proposed value rests on: "6360" of "account:6360". */
static const char *account_of(const struct fact *fact, const char *value)
{
    for (size_t i = 0; i < fact->n; i++)
        if (fact->values[i].rank == FACT_PROPOSED && strcmp(fact->values[i].value, value) == 0 &&
            *fact->values[i].what)
            return fact->values[i].what;
    return NULL;
}

static void add_facts(struct find_out *out, struct lists *lists, const struct supplier_facts *f)
{
    const struct fact *sector = &f->fact[FACT_SECTOR];

    add_countries(out, lists, &f->fact[FACT_COUNTRY]);
    add_countries(out, lists, &f->fact[FACT_PRODUCTION_COUNTRY]);
    if (!out->account)
        out->account = account_of(&f->fact[FACT_PRODUCTION], "yes");
    if (!out->account)
        out->account = account_of(&f->fact[FACT_CLASS], SUPPLIER_CHAIN);
    for (size_t i = 0; i < sector->n; i++) {
        const struct trade *row = sector_find(sector->values[i].value);
        out->trades = out->trades || (row && row->goods);
    }
}

/* The whole of a supplier and those that are merged into it. */
static enum dd_rc look_at(const struct supplier_facts *f, struct lists *lists, struct find_out *out,
                          struct dd_error *err)
{
    enum dd_rc rc = firm_hint_find(f->name, &out->word, err);

    out->supplier = f->supplier;
    out->country = UNKNOWN_COUNTRY;
    add_facts(out, lists, f);
    for (size_t i = 0; rc == DD_OK && i < f->nmerged; i++) {
        const char *word = NULL;
        add_facts(out, lists, f->merged[i]);
        rc = firm_hint_find(f->merged[i]->name, &word, err);
        out->word = out->word ? out->word : word;
    }
    return rc;
}

/* --- Reading ---------------------------------------------------------------------------------- */

static int by_id(const void *key, const void *row)
{
    int64_t id = *(const int64_t *)key, other = ((const struct find_out *)row)->supplier;

    return (id > other) - (id < other);
}

const struct find_out *find_out_of(const struct find_out *all, size_t n, int64_t supplier)
{
    return n > 0 ? bsearch(&supplier, all, n, sizeof(*all), by_id) : NULL;
}

static enum dd_rc add_findings(struct reg *reg, struct arena *a, const char *day,
                               struct find_out *all, size_t n, struct dd_error *err)
{
    struct finding *findings = NULL;
    size_t nfindings = 0;
    enum dd_rc rc = findings_read(reg, a, -1, 0, day, &findings, &nfindings, err);

    for (size_t i = 0; rc == DD_OK && n > 0 && i < nfindings; i++) {
        struct find_out *of = bsearch(&findings[i].root, all, n, sizeof(*all), by_id);
        if (of)
            of->finding = true;
    }
    return rc;
}

enum dd_rc find_out_read(struct reg *reg, struct arena *a, const char *day, struct find_out **out,
                         size_t *n, struct dd_error *err)
{
    struct supplier_facts *facts = NULL;
    struct lists lists = {.n = 0};
    size_t nfacts = 0;
    enum dd_rc rc = facts_read(reg, a, -1, day, &facts, &nfacts, err);

    *n = 0;
    if (rc == DD_OK && !(*out = arena_alloc(a, (nfacts + 1) * sizeof(**out))))
        rc = dd_no_memory(err);
    for (size_t i = 0; rc == DD_OK && i < nfacts; i++)
        if (!facts[i].into)
            rc = look_at(&facts[i], &lists, &(*out)[(*n)++], err);
    return rc == DD_OK ? add_findings(reg, a, day, *out, *n, err) : rc;
}
