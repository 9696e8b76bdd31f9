#include "fall_said.h"

#include "ddreg/db_rows.h"
#include "assessment_rows.h"
#include "fall_cause.h"

#include "gen/register/assessment/fall_said.h"

/* A fall that was said since. */
struct saying {
    enum risk_level to;
    struct fall_diff *diffs;
    size_t n;
};

struct sayings {
    struct arena *a;
    struct saying *rows;
    size_t n;
};

static void read_saying(struct db_row *r, void *out)
{
    const struct sayings *all = r->ctx;
    struct saying *s = out;
    const char *cause;

    /* Of one that was no supplier or withdrawn nothing was said of its level. */
    r->skip = !risk_level_read(&s->to, row_peek(r, "level"));
    cause = row_peek(r, "cause");
    if (r->rc == DD_OK && !r->skip)
        r->rc = fall_cause_read(all->a, cause, &s->diffs, &s->n, r->err);
}

static bool was_named(const struct sayings *all, const struct fall_diff *diff)
{
    for (size_t i = 0; i < all->n; i++)
        for (size_t k = 0; k < all->rows[i].n; k++)
            if (fall_diff_same(&all->rows[i].diffs[k], diff))
                return true;
    return false;
}

/* --- What was named, alone -------------------------------------------------------------------- */

/* What may differ: the facts, then these. */
enum part {
    SUBSUPPLIERS = RISK_FACTS,
    GIVEN,
    FINDINGS,
    LISTINGS,
    EVIDENCE,
    PROPOSALS,
    MERGED,
    PARTS
};

static const char *part_key(int part)
{
    static const char *const keys[] = {"subsuppliers", "given",     "finding", "listing",
                                       "evidence",     "proposals", "merged"};

    return part < RISK_FACTS ? risk_fact_key((enum risk_fact)part) : keys[part - RISK_FACTS];
}

/* A comparison of what the rating in force was made from with what is known now. */
struct held {
    struct arena *a;
    const struct sayings *all;
    const char *day;
    const struct risk_input *now;
    struct risk_input then;
    struct fall_diff *diffs;
    size_t n;
};

/* Was every difference of the part named? */
static bool all_named(const struct held *h, int part)
{
    for (size_t i = 0; i < h->n; i++)
        if (strcmp(h->diffs[i].what, part_key(part)) == 0 && !was_named(h->all, &h->diffs[i]))
            return false;
    return true;
}

static void take(struct risk_input *in, const struct risk_input *now, int part)
{
    switch (part) {
    case SUBSUPPLIERS:
        in->subsuppliers_known = now->subsuppliers_known;
        break;
    case GIVEN:
        memcpy(in->given, now->given, sizeof(in->given));
        break;
    case FINDINGS:
        in->findings = now->findings, in->nfindings = now->nfindings;
        break;
    case LISTINGS:
        in->listings = now->listings, in->nlistings = now->nlistings;
        break;
    case EVIDENCE:
        in->evidence = now->evidence, in->nevidence = now->nevidence;
        break;
    case PROPOSALS:
        in->proposals = now->proposals, in->nproposals = now->nproposals;
        break;
    case MERGED:
        in->ref = now->ref;
        in->merged = now->merged, in->nmerged = now->nmerged;
        in->apart = now->apart, in->napart = now->napart;
        break;
    default:
        in->facts[part] = now->facts[part];
        in->withdrawn[part] = now->withdrawn[part];
    }
}

/* Was the piece of evidence added since, and not named? */
static bool is_unnamed(const struct held *h, const struct risk_evidence *e)
{
    for (size_t i = 0; i < h->n; i++)
        if (strcmp(h->diffs[i].what, "evidence") == 0 && h->diffs[i].after &&
            strcmp(h->diffs[i].after, e->ref) == 0 && !was_named(h->all, &h->diffs[i]))
            return true;
    return false;
}

/* Of the evidence that there is now what was there then, or was named. */
static enum dd_rc take_evidence(const struct held *h, struct risk_input *in, struct dd_error *err)
{
    struct risk_evidence *list = arena_alloc(h->a, (h->now->nevidence + 1) * sizeof(*list));
    size_t n = 0;

    if (!list)
        return dd_no_memory(err);
    for (size_t i = 0; i < h->now->nevidence; i++)
        if (!is_unnamed(h, &h->now->evidence[i]))
            list[n++] = h->now->evidence[i];
    in->evidence = list;
    in->nevidence = n;
    return DD_OK;
}

/* Of the rest what makes it worse is taken as it is now, too. */
static enum dd_rc take_worse(const struct held *h, struct risk_input *in, struct risk_rating *out,
                             struct dd_error *err)
{
    struct risk_rating with;
    enum dd_rc rc = risk_rate(in, h->day, out, err);

    for (int part = 0; rc == DD_OK && part < PARTS; part++) {
        struct risk_input more = *in;
        if (all_named(h, part))
            continue;
        take(&more, h->now, part);
        rc = risk_rate(&more, h->day, &with, err);
        if (rc == DD_OK && risk_level_fell(out->level, out->floor, with.level, with.floor)) {
            *in = more;
            *out = with;
        }
    }
    return rc;
}

/* What the rating in force was made from, with what was named as it is now. */
static enum dd_rc rate_named(const struct held *h, struct risk_rating *out, struct dd_error *err)
{
    struct risk_input in = h->then;
    enum dd_rc rc = DD_OK;

    in.no_answer = h->then.no_answer || h->now->no_answer;
    in.connection = h->now->connection;
    for (int part = 0; part < PARTS; part++)
        if (all_named(h, part))
            take(&in, h->now, part);
    if (!all_named(h, EVIDENCE))
        rc = take_evidence(h, &in, err);
    return rc == DD_OK ? take_worse(h, &in, out, err) : rc;
}

/* Does what the rating in force was made from still give it on the day, and does what was named
 * lower it as far as it falls? */
static enum dd_rc is_explained(struct held *h, const char *inputs, const struct fall_rank *was,
                               const struct fall_rank *now, bool *said, struct dd_error *err)
{
    struct risk_rating then, named;
    enum dd_rc rc = risk_read_input_json(h->a, inputs, &h->then, err);

    if (rc == DD_DAMAGED) /* as another version of the model wrote it */
        return DD_OK;
    if (rc == DD_OK)
        rc = risk_rate(&h->then, h->day, &then, err);
    if (rc != DD_OK || risk_level_fell(then.level, then.floor, was->force, was->force_floor))
        return rc;
    rc = fall_diffs(h->a, &h->then, h->now, h->day, &h->diffs, &h->n, err);
    if (rc == DD_OK)
        rc = rate_named(h, &named, err);
    *said = rc == DD_OK && !risk_level_fell(now->force, now->force_floor, named.level, named.floor);
    return rc;
}

/* Was the level, or a lower one, said? One that cannot be rated yet is neither. */
static bool reaches(const struct saying *s, enum risk_level level)
{
    return s->to == level || (s->to != RISK_UNKNOWN && level != RISK_UNKNOWN && s->to < level);
}

enum dd_rc fall_was_said(struct fall_side *before, const struct fall_rank *was,
                         const struct fall_rank *now, bool *said, struct dd_error *err)
{
    struct sayings all = {.a = &before->a};
    struct assessment in_force;
    bool reached = false;
    int64_t entry = 0;
    enum dd_rc rc =
        assessment_get(before->reg, &before->a, was->id, before->day, NULL, NULL, &in_force, err);

    *said = false;
    /* Of a rating below what the model gives, facts are not the cause. */
    if (rc != DD_OK || in_force.id == 0 || !now->input ||
        risk_level_fell(now->force, now->force_floor, now->model, now->model_floor))
        return rc;
    rc = db_get_int(before->reg->db, &entry, 0, err,
                    in_force.decided ? "SELECT entry FROM decision WHERE id = $1"
                                     : "SELECT entry FROM assessment WHERE id = $1",
                    DB_ARGS(DB_I(in_force.id)));
    if (rc == DD_OK)
        rc = db_all(before->reg->db, &before->a, sizeof(*all.rows), read_saying, &all, &all.rows,
                    &all.n, err, fall_said_sql, DB_ARGS(assessment_whose(was->id), DB_I(entry)));
    for (size_t i = 0; rc == DD_OK && i < all.n; i++)
        reached = reached || reaches(&all.rows[i], now->force);
    if (rc != DD_OK || !reached)
        return rc;
    return is_explained(
        &(struct held){.a = &before->a, .all = &all, .day = before->day, .now = now->input},
        in_force.inputs, was, now, said, err);
}
