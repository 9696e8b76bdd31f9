#include "fall_cause.h"

#include "ddreg/json.h"

static bool same(const char *a, const char *b)
{
    return strcmp(a ? a : "", b ? b : "") == 0;
}

static void add(struct json *j, const char *what, const char *before, const char *after)
{
    json_object(j, NULL);
    json_text(j, "what", what);
    json_text(j, "before", before);
    json_text(j, "after", after);
    json_end_object(j);
}

static void add_facts(struct json *j, const struct risk_input *was, const struct risk_input *now)
{
    for (int i = 0; i < RISK_FACTS; i++)
        if (!same(was->facts[i], now->facts[i]) || was->withdrawn[i] != now->withdrawn[i])
            add(j, risk_fact_key((enum risk_fact)i), was->withdrawn[i] ? NULL : was->facts[i],
                now->withdrawn[i] ? NULL : now->facts[i]);
    if (was->subsuppliers_known != now->subsuppliers_known)
        add(j, "subsuppliers", was->subsuppliers_known ? "known" : "unknown",
            now->subsuppliers_known ? "known" : "unknown");
    if (memcmp(was->given, now->given, sizeof(was->given)) != 0)
        add(j, "given", NULL, NULL);
}

/* Findings that are gone, closed or milder. */
static void add_findings(struct json *j, const struct risk_input *was, const struct risk_input *now,
                         const char *day)
{
    for (size_t i = 0; i < was->nfindings; i++) {
        const struct risk_finding *f = &was->findings[i], *same_one = NULL;
        bool still;
        for (size_t k = 0; k < now->nfindings; k++)
            if (same(now->findings[k].ref, f->ref))
                same_one = &now->findings[k];
        still = same_one && finding_is_open(same_one->opened, same_one->closed, day);
        if (finding_is_open(f->opened, f->closed, day) &&
            (!still || same_one->severity != f->severity))
            add(j, "finding", f->ref, still ? f->ref : NULL);
    }
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

static void add_others(struct json *j, const struct risk_input *was, const struct risk_input *now)
{
    for (size_t i = 0; i < now->nevidence; i++)
        if (!has_evidence(was, &now->evidence[i]))
            add(j, "evidence", NULL, now->evidence[i].ref);
    for (size_t i = 0; i < was->nmerged; i++)
        if (!has_merged(now, was->merged[i].ref))
            add(j, "merged", was->merged[i].ref, NULL);
    for (size_t i = 0; i < now->nmerged; i++)
        if (!has_merged(was, now->merged[i].ref))
            add(j, "merged", NULL, now->merged[i].ref);
    for (size_t i = 0; i < was->nproposals; i++)
        if (!has_proposal(now, &was->proposals[i]))
            add(j, "proposals", was->proposals[i].value, NULL);
    for (size_t i = 0; i < now->nproposals; i++)
        if (!has_proposal(was, &now->proposals[i]))
            add(j, "proposals", NULL, now->proposals[i].value);
}

enum dd_rc fall_cause(struct arena *a, const struct risk_input *was, const struct risk_input *now,
                      const char *day, const char **out, struct dd_error *err)
{
    struct buf b = BUF_INIT;
    struct json j;
    enum dd_rc rc;

    json_init(&j, &b);
    json_object(&j, NULL);
    json_array(&j, "causes");
    if (now) {
        add_facts(&j, was, now);
        add_findings(&j, was, now, day);
        add_others(&j, was, now);
    }
    json_end_array(&j);
    json_end_object(&j);
    rc = buf_ok(&b, err);
    *out = rc == DD_OK ? arena_strdup(a, buf_str(&b)) : NULL;
    buf_release(&b);
    return rc == DD_OK && !*out ? dd_no_memory(err) : rc;
}
