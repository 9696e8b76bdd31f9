#include "ddreg/levers.h"

#include "ddreg/sectors.h"

static bool is_known(const struct risk_input *in, enum risk_fact f)
{
    return in->facts[f] && *in->facts[f] && !in->withdrawn[f];
}

/* The inputs with one thing more. `evidence` has room for one more than there is. */
static void pull(struct risk_input *in, enum lever_kind kind, const char *day,
                 struct risk_evidence *evidence)
{
    static const enum risk_evidence_kind kinds[] = {[LEVER_AUDIT] = RISK_AUDIT,
                                                    [LEVER_QUESTIONNAIRE] = RISK_QUESTIONNAIRE,
                                                    [LEVER_CERTIFICATE] = RISK_CERTIFICATE,
                                                    [LEVER_CLAUSE] = RISK_CLAUSE};

    switch (kind) {
    case LEVER_COUNTRY:
        in->facts[RISK_FACT_COUNTRY] = "NO";
        in->withdrawn[RISK_FACT_COUNTRY] = false;
        break;
    case LEVER_PRODUCTION:
        in->facts[RISK_FACT_PRODUCTION_COUNTRY] = "NO";
        in->withdrawn[RISK_FACT_PRODUCTION_COUNTRY] = false;
        break;
    case LEVER_SUBSUPPLIERS:
        in->subsuppliers_known = true;
        break;
    case LEVER_FINDINGS:
        in->nfindings = 0;
        break;
    case LEVER_SECTOR:
        break;
    case LEVER_AUDIT:
    case LEVER_QUESTIONNAIRE:
    case LEVER_CERTIFICATE:
    case LEVER_CLAUSE:
        for (size_t i = 0; i < in->nevidence; i++)
            evidence[i] = in->evidence[i];
        evidence[in->nevidence++] =
            (struct risk_evidence){kinds[kind], "-", "-", day, "9999-12-31", true, true};
        in->evidence = evidence;
        break;
    }
}

/* Could it be pulled at all? A country that is known is what it is. */
static bool can(const struct risk_input *in, enum lever_kind kind)
{
    switch (kind) {
    case LEVER_COUNTRY:
        return !in->own && !is_known(in, RISK_FACT_COUNTRY);
    case LEVER_PRODUCTION:
        return !in->own && !is_known(in, RISK_FACT_PRODUCTION_COUNTRY);
    case LEVER_SECTOR:
        return !is_known(in, RISK_FACT_SECTOR);
    case LEVER_FINDINGS:
        return in->nfindings > 0;
    case LEVER_SUBSUPPLIERS:
        return !in->own && !in->subsuppliers_known;
    case LEVER_AUDIT:
    case LEVER_QUESTIONNAIRE:
    case LEVER_CERTIFICATE:
    case LEVER_CLAUSE:
        return !in->own;
    }
    return false;
}

/* The trade at its best: with a trade that is known beside what is bought the worse counts, so it
 * lowers only what was rated by one that was withdrawn. */
static enum dd_rc best_trade(const struct risk_input *in, const char *day, struct risk_rating *best,
                             struct dd_error *err)
{
    struct risk_input copy = *in;
    struct risk_rating then;
    enum dd_rc rc = risk_rate(in, day, best, err);

    copy.withdrawn[RISK_FACT_SECTOR] = false;
    for (size_t i = 0; rc == DD_OK && sector_at(i); i++) {
        if (!sector_says(sector_at(i)->code))
            continue;
        copy.facts[RISK_FACT_SECTOR] = sector_at(i)->code;
        rc = risk_rate(&copy, day, &then, err);
        if (rc == DD_OK && risk_level_below(then.level, then.floor, best->level, best->floor))
            *best = then;
    }
    return rc;
}

enum dd_rc levers_find(const struct risk_input *in, const char *day, struct lever out[LEVERS],
                       struct dd_error *err)
{
    struct risk_evidence *evidence = mem_realloc(NULL, (in->nevidence + 1) * sizeof(*evidence));
    struct risk_rating now, then;
    enum dd_rc rc = evidence ? risk_rate(in, day, &now, err) : dd_no_memory(err);

    memset(out, 0, LEVERS * sizeof(*out));
    for (int k = 0; rc == DD_OK && k < LEVERS; k++) {
        struct risk_input copy = *in;
        if (!can(in, (enum lever_kind)k))
            continue;
        pull(&copy, (enum lever_kind)k, day, evidence);
        rc =
            k == LEVER_SECTOR ? best_trade(in, day, &then, err) : risk_rate(&copy, day, &then, err);
        out[k].severity = then.severity;
        out[k].likelihood = then.likelihood;
        out[k].level = then.level;
        out[k].applies =
            rc == DD_OK && risk_level_below(then.level, then.floor, now.level, now.floor);
    }
    mem_free(evidence);
    return rc;
}

/* --- Why it moved ----------------------------------------------------------------------------- */

static bool is_same(const struct risk_factor *a, const struct risk_factor *b)
{
    return strcmp(a->id, b->id) == 0 && strcmp(a->subject, b->subject) == 0;
}

static const struct risk_factor *find(const struct risk_rating *r, const struct risk_factor *f)
{
    for (size_t i = 0; i < r->nfactors; i++)
        if (is_same(&r->factors[i], f))
            return &r->factors[i];
    return NULL;
}

static struct moved_factor *entry(struct moved *out, const char *id)
{
    for (size_t i = 0; i < out->n; i++)
        if (strcmp(out->factor[i].id, id) == 0)
            return &out->factor[i];
    out->factor[out->n] = (struct moved_factor){.id = id};
    return &out->factor[out->n++];
}

/* What was and is not, or is worth something else; then what is and was not. */
static void compare(const struct risk_rating *before, const struct risk_rating *now,
                    struct moved *out)
{
    for (size_t i = 0; i < before->nfactors; i++) {
        const struct risk_factor *f = &before->factors[i], *other = find(now, f);
        if (other && other->value == f->value)
            continue;
        *entry(out, f->id) = (struct moved_factor){.id = f->id, .before = f->value, .had = true};
        if (other) {
            entry(out, f->id)->has = true;
            entry(out, f->id)->now = other->value;
        }
    }
    for (size_t i = 0; i < now->nfactors; i++) {
        const struct risk_factor *f = &now->factors[i];
        if (find(before, f))
            continue;
        entry(out, f->id)->has = true;
        entry(out, f->id)->now = f->value;
    }
}

enum dd_rc moved_why(struct arena *a, const struct assessment_view *view, const char *day,
                     struct moved *out, struct dd_error *err)
{
    const struct assessment *latest = &view->latest;
    struct risk_rating before, now;
    struct risk_input then, in;
    enum dd_rc rc;

    memset(out, 0, sizeof(*out));
    if (latest->id == 0)
        return DD_OK;
    rc = risk_read_input_json(a, view->inputs, &in, err);
    if (rc == DD_OK)
        rc = risk_rate(&in, day, &now, err);
    /* Inputs of another version of the model may be written otherwise: then it is the model. */
    if (rc == DD_OK && risk_read_input_json(a, latest->inputs, &then, err) != DD_OK) {
        out->model = true;
        return strcmp(latest->model_version, risk_model_version()) != 0 ? DD_OK : err->rc;
    }
    if (rc == DD_OK)
        rc = risk_rate(&then, latest->day, &before, err);
    if (rc != DD_OK)
        return rc;
    out->model = before.severity != latest->severity || before.likelihood != latest->likelihood ||
                 before.level != latest->level;
    compare(&before, &now, out);
    return DD_OK;
}
