/* The evidence of a rating, and what else is worth knowing of it. */
#include "ddreg/goods.h"
#include "work.h"

struct risk_factor *work_factor(struct work *w, const struct known *k, const char *id, int value,
                                enum risk_factor_kind kind, const char *subject)
{
    bool room = w->out->nfactors < RISK_MAX_FACTORS;
    struct risk_factor *f = room ? &w->out->factors[w->out->nfactors++] : &w->spare;

    *f = (struct risk_factor){id, value, kind, subject ? subject : "", "", "", k->ref, 0};
    return f;
}

/* What the evidence of each kind takes away, one after the other: together all of it. */
static void find_lowered(const struct work *w, const struct evidence_sum *all,
                         int lowered[RISK_EVIDENCE_KINDS])
{
    struct evidence_sum some;
    int before, after;

    evidence_first(all, 0, &some);
    before = work_likelihood(w, w->where, &some);
    for (int kind = 0; kind < RISK_EVIDENCE_KINDS; kind++) {
        evidence_first(all, kind + 1, &some);
        after = work_likelihood(w, w->where, &some);
        lowered[kind] = before - after;
        before = after;
    }
}

/* One piece of evidence: what it takes away, or why it does nothing. */
static void add_one(struct work *w, const struct risk_evidence *one, int lowered,
                    const char *why_not)
{
    static const char *const ids[] = {
        [RISK_EVIDENCE_COUNTS] = "evidence.counts",
        [RISK_EVIDENCE_LAPSED] = "evidence.lapsed",
        [RISK_EVIDENCE_NOT_YET] = "evidence.not_yet",
        [RISK_EVIDENCE_NOT_PASSED] = "evidence.not_passed",
        [RISK_EVIDENCE_INCOMPLETE] = "evidence.incomplete",
    };
    char until[11] = "";
    const char *lacks = "";
    enum risk_evidence_state state = risk_evidence_on(one, w->day, until);
    const char *id = ids[state];
    struct risk_factor *f;

    if (state == RISK_EVIDENCE_COUNTS && !known_covers(w->in, w->all, one, &lacks))
        id = "evidence.apart";
    else if (state == RISK_EVIDENCE_COUNTS && lowered == 0)
        id = why_not ? why_not : "evidence.no_case";
    f = work_factor(w, w->all, id, -lowered, RISK_FACTOR_ADDS, one->ref);
    f->detail = risk_evidence_key(one->kind);
    f->merged = lacks;
    f->lacks = state == RISK_EVIDENCE_INCOMPLETE ? risk_evidence_lacks(one) : 0;
    memcpy(f->until, until, sizeof(f->until));
}

/* What lowers comes first: should there be no room for all, the sum is still to be seen. */
void work_add_evidence(struct work *w, const struct evidence_sum *e, const char *why_not)
{
    int lowered[RISK_EVIDENCE_KINDS] = {0};

    if (!why_not)
        find_lowered(w, e, lowered);
    for (int lowers = 1; lowers >= 0; lowers--)
        for (size_t i = 0; i < w->in->nevidence; i++) {
            const struct risk_evidence *one = &w->in->evidence[i];
            int by = e->best[one->kind] == one ? lowered[one->kind] : 0;
            if ((by > 0) == (lowers == 1))
                add_one(w, one, by, why_not);
        }
}

/* What the rating leans on that nobody registered. */
static void add_proposals(struct work *w, const struct known *k, const struct risk_proposal *list,
                          size_t n)
{
    static const char *const ids[RISK_FACTS][2] = {
        [RISK_FACT_COUNTRY] = {"proposed.country", "derived.country"},
        [RISK_FACT_PRODUCTION_COUNTRY] = {"proposed.production_country",
                                          "derived.production_country"},
        [RISK_FACT_SECTOR] = {"proposed.sector", "derived.sector"},
        [RISK_FACT_CATEGORY] = {"proposed.category", "derived.category"},
    };

    w->out->preliminary = w->out->preliminary || k->preliminary;
    for (size_t i = 0; i < n; i++)
        if (known_counts(k, &list[i]))
            work_factor(w, k, ids[list[i].fact][list[i].derived], 0, RISK_FACTOR_ADDS,
                        list[i].value)
                ->detail = list[i].source;
}

static void add_all_proposals(struct work *w)
{
    add_proposals(w, w->all, w->in->proposals, w->in->nproposals);
    for (size_t i = 0; i < w->in->nmerged; i++)
        add_proposals(w, &w->all[i + 1], w->in->merged[i].proposals, w->in->merged[i].nproposals);
}

void work_add_rest(struct work *w)
{
    static const char *const withdrawn[RISK_FACTS] = {
        [RISK_FACT_COUNTRY] = "withdrawn.country",
        [RISK_FACT_PRODUCTION_COUNTRY] = "withdrawn.production_country",
        [RISK_FACT_SECTOR] = "withdrawn.sector",
        [RISK_FACT_CATEGORY] = "withdrawn.category",
    };
    const struct known *k = w->all;
    const char *category = k->facts[RISK_FACT_CATEGORY];
    struct goods_dfo dfo;

    for (int i = 0; i < RISK_FACTS; i++)
        if (k->withdrawn[i] && k->facts[i])
            work_factor(w, k, withdrawn[i], 0, RISK_FACTOR_ADDS, k->facts[i]);
    if (category && !k->category)
        work_factor(w, k, "category.unknown", 0, RISK_FACTOR_ADDS, category);
    if (k->category && goods_dfo(k->category->code, &dfo))
        work_factor(w, k, "category.dfo", 0, RISK_FACTOR_ADDS, k->category->code);
    if (w->in->connection != RISK_CONNECTION_NONE)
        work_factor(w, k, "connection", 0, RISK_FACTOR_ADDS,
                    risk_connection_key(w->in->connection));
    add_all_proposals(w);
    if (w->out->straddles)
        work_factor(w, k, "likelihood.uncertain", 0, RISK_FACTOR_ADDS,
                    risk_level_key(w->out->level_low))
            ->detail = risk_level_key(w->out->level_high);
}
