#include "fall_cause.h"

#include "ddreg/json.h"
#include "ddreg/json_read.h"
#include "ddreg/vec.h"

struct diffs {
    struct arena *a;
    struct vec list; /* of struct fall_diff */
    bool failed;
};

static bool same(const char *a, const char *b)
{
    return strcmp(a ? a : "", b ? b : "") == 0;
}

static void add(struct diffs *d, const char *what, const char *before, const char *after,
                const char *as)
{
    struct fall_diff *one = vec_add(&d->list);

    d->failed = d->failed || !one;
    if (one)
        *one = (struct fall_diff){what, before, after, as};
}

/* The text, or a failure that is remembered. */
static const char *kept(struct diffs *d, const char *text)
{
    d->failed = d->failed || !text;
    return text;
}

static const char *given_text(struct diffs *d, const struct risk_input *in)
{
    return kept(d, arena_printf(d->a, "%d %d %d", in->given[SEVERITY_SCALE],
                                in->given[SEVERITY_SCOPE], in->given[SEVERITY_IRREMEDIABLE]));
}

static void add_facts(struct diffs *d, const struct risk_input *was, const struct risk_input *now)
{
    for (int i = 0; i < RISK_FACTS; i++)
        if (!same(was->facts[i], now->facts[i]) || was->withdrawn[i] != now->withdrawn[i])
            add(d, risk_fact_key((enum risk_fact)i), was->withdrawn[i] ? NULL : was->facts[i],
                now->withdrawn[i] ? NULL : now->facts[i], NULL);
    if (was->subsuppliers_known != now->subsuppliers_known)
        add(d, "subsuppliers", was->subsuppliers_known ? "known" : "unknown",
            now->subsuppliers_known ? "known" : "unknown", NULL);
    if (memcmp(was->given, now->given, sizeof(was->given)) != 0)
        add(d, "given", NULL, NULL, given_text(d, now));
}

static const struct risk_finding *find_finding(const struct risk_input *in, const char *ref)
{
    const struct risk_finding *found = NULL;

    for (size_t i = 0; i < in->nfindings; i++)
        if (same(in->findings[i].ref, ref))
            found = &in->findings[i];
    return found;
}

/* Findings that are gone, closed or milder. */
static void add_findings(struct diffs *d, const struct risk_input *was,
                         const struct risk_input *now, const char *day)
{
    for (size_t i = 0; i < was->nfindings; i++) {
        const struct risk_finding *f = &was->findings[i], *after = find_finding(now, f->ref);
        const bool still = after && finding_is_open(after->opened, after->closed, day);
        if (finding_is_open(f->opened, f->closed, day) &&
            (!still || after->severity != f->severity))
            add(d, "finding", f->ref, still ? f->ref : NULL,
                still ? kept(d, arena_printf(d->a, "%d", after->severity)) : NULL);
    }
}

static bool has_listing(const struct risk_input *in, const struct risk_listing *l)
{
    for (size_t i = 0; i < in->nlistings; i++)
        if (same(in->listings[i].list, l->list) && in->listings[i].absent == l->absent)
            return true;
    return false;
}

static void add_listings(struct diffs *d, const struct risk_input *was,
                         const struct risk_input *now)
{
    for (size_t i = 0; i < was->nlistings; i++)
        if (!has_listing(now, &was->listings[i]))
            add(d, "listing", was->listings[i].list, NULL, was->listings[i].ref);
}

static bool has_evidence(const struct risk_input *in, const struct risk_evidence *e)
{
    for (size_t i = 0; i < in->nevidence; i++)
        if (same(in->evidence[i].ref, e->ref) && in->evidence[i].passed == e->passed &&
            same(in->evidence[i].issued, e->issued) && same(in->evidence[i].expires, e->expires) &&
            same(in->evidence[i].issuer, e->issuer) && in->evidence[i].kind == e->kind &&
            in->evidence[i].documented == e->documented)
            return true;
    return false;
}

static const char *evidence_text(struct diffs *d, const struct risk_evidence *e)
{
    return kept(d, arena_printf(d->a, "%s %s %s %s%s%s", risk_evidence_key(e->kind), e->issued,
                                e->expires ? e->expires : "-", e->passed ? "passed " : "",
                                e->documented ? "documented " : "",
                                e->issuer && *e->issuer ? "issuer" : ""));
}

static bool has_merged(const struct risk_input *in, const char *ref)
{
    for (size_t i = 0; i < in->nmerged; i++)
        if (same(in->merged[i].ref, ref))
            return true;
    return false;
}

static bool has_proposal(const struct risk_input *in, const struct risk_proposal *p)
{
    for (size_t i = 0; i < in->nproposals; i++)
        if (in->proposals[i].fact == p->fact && same(in->proposals[i].value, p->value) &&
            same(in->proposals[i].source, p->source))
            return true;
    return false;
}

static const char *proposal_text(struct diffs *d, const struct risk_proposal *p)
{
    return kept(d, arena_printf(d->a, "%s %s", risk_fact_key(p->fact), p->source));
}

static void add_others(struct diffs *d, const struct risk_input *was, const struct risk_input *now)
{
    for (size_t i = 0; i < now->nevidence; i++)
        if (!has_evidence(was, &now->evidence[i]))
            add(d, "evidence", NULL, now->evidence[i].ref, evidence_text(d, &now->evidence[i]));
    for (size_t i = 0; i < was->nmerged; i++)
        if (!has_merged(now, was->merged[i].ref))
            add(d, "merged", was->merged[i].ref, NULL, NULL);
    for (size_t i = 0; i < now->nmerged; i++)
        if (!has_merged(was, now->merged[i].ref))
            add(d, "merged", NULL, now->merged[i].ref, NULL);
    for (size_t i = 0; i < was->nproposals; i++)
        if (!has_proposal(now, &was->proposals[i]))
            add(d, "proposals", was->proposals[i].value, NULL,
                proposal_text(d, &was->proposals[i]));
    for (size_t i = 0; i < now->nproposals; i++)
        if (!has_proposal(was, &now->proposals[i]))
            add(d, "proposals", NULL, now->proposals[i].value,
                proposal_text(d, &now->proposals[i]));
}

enum dd_rc fall_diffs(struct arena *a, const struct risk_input *was, const struct risk_input *now,
                      const char *day, struct fall_diff **out, size_t *n, struct dd_error *err)
{
    struct diffs d = {.a = a, .list = VEC_OF(struct fall_diff)};
    enum dd_rc rc;

    add_facts(&d, was, now);
    add_findings(&d, was, now, day);
    add_listings(&d, was, now);
    add_others(&d, was, now);
    rc = d.failed ? dd_no_memory(err) : vec_keep(&d.list, a, out, n, err);
    vec_release(&d.list);
    return rc;
}

bool fall_diff_same(const struct fall_diff *x, const struct fall_diff *y)
{
    return same(x->what, y->what) && same(x->before, y->before) && same(x->after, y->after) &&
           same(x->as, y->as);
}

/* --- As JSON ---------------------------------------------------------------------------------- */

enum dd_rc fall_cause(struct arena *a, const struct risk_input *was, const struct risk_input *now,
                      const char *day, const char *model, const char **out, struct dd_error *err)
{
    struct fall_diff *diffs = NULL, by_model = {"model", model, risk_model_version(), NULL};
    struct buf b = BUF_INIT;
    struct json j;
    size_t n = 0;
    enum dd_rc rc = now ? fall_diffs(a, was, now, day, &diffs, &n, err) : DD_OK;

    if (rc == DD_OK && n == 0 && model && !same(model, risk_model_version())) {
        diffs = &by_model;
        n = 1;
    }
    json_init(&j, &b);
    json_object(&j, NULL);
    json_array(&j, "causes");
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        json_object(&j, NULL);
        json_text(&j, "what", diffs[i].what);
        json_text(&j, "before", diffs[i].before);
        json_text(&j, "after", diffs[i].after);
        json_text(&j, "as", diffs[i].as);
        json_end_object(&j);
    }
    json_end_array(&j);
    json_end_object(&j);
    rc = rc == DD_OK ? buf_ok(&b, err) : rc;
    *out = rc == DD_OK ? arena_strdup(a, buf_str(&b)) : NULL;
    buf_release(&b);
    return rc == DD_OK && !*out ? dd_no_memory(err) : rc;
}

enum dd_rc fall_cause_read(struct arena *a, const char *cause, struct fall_diff **out, size_t *n,
                           struct dd_error *err)
{
    struct json_reader reader;
    struct json_at all = json_read(&reader, a, cause), list, one;

    *out = json_get_array(&all, "causes", sizeof(**out), &list, n);
    for (size_t i = 0; i < *n; i++) {
        one = json_next_item(&list);
        (*out)[i] = (struct fall_diff){
            json_get_text(&one, "what"), json_get_text_or_null(&one, "before"),
            json_get_text_or_null(&one, "after"), json_get_text_or_null(&one, "as")};
        json_no_more(&one);
    }
    json_no_more(&all);
    return json_read_end(&reader, DD_DAMAGED, "register.damaged", err);
}
