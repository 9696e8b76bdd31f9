/* Which questions a supplier is asked, by what is bought of it and where that comes from. */
#include "ddreg/assessment.h"
#include "ddreg/question_form.h"
#include "ddreg/themes.h"

/* Is the word, whole, among those with blanks between? */
static bool among(const char *words, const char *word)
{
    const size_t n = strlen(word);

    for (const char *w = words; *w; w += strcspn(w, " "), w += strspn(w, " "))
        if (strcspn(w, " ") == n && memcmp(w, word, n) == 0)
            return true;
    return false;
}

/* What is known of one firm: of a supplier, or of one that is merged into it. */
struct firm {
    const char *const *facts; /* by enum risk_fact */
    const struct risk_proposal *proposals;
    size_t nproposals;
};

/* Value i of a fact: what is registered, else each that is proposed; NULL after the last. */
static const char *value_at(const struct firm *f, enum risk_fact fact, size_t i)
{
    const char *known = f->facts[fact];

    if (known && *known)
        return i == 0 ? known : NULL;
    for (size_t p = 0; p < f->nproposals; p++)
        if (f->proposals[p].fact == fact && i-- == 0)
            return f->proposals[p].value;
    return NULL;
}

/* Is it made, or else sold, in one of these parts of the world? Where nobody knows: "unknown". */
static bool comes_from(const struct firm *f, const char *origins)
{
    const char *made = value_at(f, RISK_FACT_PRODUCTION_COUNTRY, 0);
    const enum risk_fact of = made ? RISK_FACT_PRODUCTION_COUNTRY : RISK_FACT_COUNTRY;

    if (*origins == '\0')
        return true;
    for (size_t i = 0; value_at(f, of, i); i++)
        if (among(origins, theme_origin(value_at(f, of, i))))
            return true;
    return !value_at(f, of, 0) && among(origins, theme_origin(NULL));
}

/* Is the trade or category one of these themes? */
static bool is_of(const struct trade *trade, const char *themes)
{
    const struct theme *theme = theme_of(trade);

    return theme && among(themes, theme->id);
}

static enum dd_rc sells(struct arena *a, const struct firm *f, const char *themes, bool *out,
                        struct dd_error *err)
{

    const struct trade *goods[GOODS_MAX];
    const char *unknown;
    enum dd_rc rc = DD_OK;

    *out = false;
    for (size_t i = 0; rc == DD_OK && value_at(f, RISK_FACT_CATEGORY, i); i++) {
        size_t n = 0;
        rc = goods_find_all(a, value_at(f, RISK_FACT_CATEGORY, i), goods, GOODS_MAX, &n, &unknown,
                            err);
        for (size_t g = 0; rc == DD_OK && g < n; g++)
            *out = *out || is_of(goods[g], themes);
    }
    for (size_t i = 0; value_at(f, RISK_FACT_SECTOR, i); i++)
        *out = *out || is_of(sector_find(value_at(f, RISK_FACT_SECTOR, i)), themes);
    return rc;
}

/* Is the branch for the supplier, or for one that is merged into it? */
static enum dd_rc is_for(struct arena *a, const struct risk_input *in,
                         const struct question_branch *b, bool *out, struct dd_error *err)
{
    struct firm f = {in->facts, in->proposals, in->nproposals};
    bool sold = false;
    enum dd_rc rc = sells(a, &f, b->themes, &sold, err);

    *out = sold && comes_from(&f, b->origins);
    for (size_t i = 0; rc == DD_OK && !*out && i < in->nmerged; i++) {
        const struct risk_merged *m = &in->merged[i];
        f = (struct firm){m->facts, m->proposals, m->nproposals};
        rc = sells(a, &f, b->themes, &sold, err);
        *out = sold && comes_from(&f, b->origins);
    }
    return rc;
}

static size_t of_branch(const struct question_set *set, const char *branch)
{
    size_t n = 0;

    for (size_t i = 0; i < set->n; i++)
        n += strcmp(set->questions[i].branch, branch) == 0;
    return n;
}

static enum dd_rc open_branches(struct arena *a, const struct question_set *set,
                                const struct risk_input *in, struct question_pick *out,
                                struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < set->nbranches; i++) {
        const struct question_branch *b = &set->branches[i];
        const size_t more = of_branch(set, b->id);
        bool wanted = false;
        rc = is_for(a, in, b, &wanted, err);
        if (rc != DD_OK || !wanted)
            continue;
        out->open[i] = out->n + more <= (size_t)set->at_most;
        if (out->open[i])
            out->n += more;
        else
            out->left_out =
                arena_printf(a, "%s%s%s", out->left_out, *out->left_out ? " " : "", b->id);
        if (!out->left_out)
            return dd_no_memory(err);
    }
    return rc;
}

enum dd_rc question_pick(struct reg *reg, struct arena *a, const struct question_set *set,
                         int64_t supplier, const char *day, struct question_pick *out,
                         struct dd_error *err)
{
    struct assessment_known known;
    enum dd_rc rc = assessment_known(reg, a, supplier, day, &known, err);

    *out = (struct question_pick){.n = of_branch(set, ""), .left_out = ""};
    if (rc == DD_OK)
        rc = open_branches(a, set, &known.input, out, err);
    for (size_t i = 0; rc == DD_OK && i < set->n; i++) {
        const char *branch = set->questions[i].branch;
        out->asked[i] = *branch == '\0' || out->open[question_branch_named(set, branch)];
    }
    return rc;
}
