#include "commands.h"
#include "ddreg/assessment.h"
#include "ddreg/supplier.h"
#include "out.h"

static const struct cmd_option options[] = {
    {"all", 0, NULL, "opt.assess.all", false},
    {"explain", 0, NULL, "opt.assess.explain", false},
    {"accept", 0, NULL, "opt.assess.accept", false},
    {"severity", 0, "1-5", "opt.assess.severity", false},
    {"likelihood", 0, "1-5", "opt.assess.likelihood", false},
    {"reason", 0, "TEXT", "opt.assess.reason", false},
    {NULL, 0, NULL, NULL, false},
};

/* 1–5, or 0 when the option was not given. */
static int score(const struct cli *c, const char *name)
{
    const char *value = cli_option(c, name);

    return value ? *value - '0' : 0;
}

struct request {
    bool all, decides;
    int severity, likelihood;
    int64_t *ids;
    size_t nids;
};

static enum dd_rc read_request(struct cli *c, struct request *r, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    r->severity = score(c, "severity");
    r->likelihood = score(c, "likelihood");
    r->all = cli_option(c, "all") != NULL;
    r->decides = r->severity || r->likelihood || cli_option(c, "accept");
    r->nids = (size_t)c->nargs;
    r->ids = arena_alloc(&c->arena, (r->nids + 1) * sizeof(*r->ids));
    if (rc == DD_OK && !r->ids)
        rc = dd_no_memory(err);
    if (rc == DD_OK && r->all == (c->nargs > 0))
        rc = dd_fail(err, DD_USAGE, "assess.whom", NULL);
    if (rc == DD_OK && r->decides && c->nargs != 1)
        rc = dd_fail(err, DD_USAGE, "assess.decide_one", NULL);
    if (rc == DD_OK && cli_option(c, "reason") && !r->decides)
        rc = dd_fail(err, DD_USAGE, "assess.reason_alone", NULL);
    for (size_t i = 0; rc == DD_OK && i < r->nids; i++)
        rc = supplier_find_whole(c->reg, c->args[i], &r->ids[i], err);
    return rc;
}

/* --- One supplier, with the reasons ----------------------------------------------------------- */

static const char *reason_of(struct cli *c, const struct risk_factor *f, bool source)
{
    struct buf b = BUF_INIT;
    char *copy;

    if (source)
        risk_add_source(&b, c->lang, f);
    else
        risk_add_reason(&b, c->lang, f);
    copy = arena_strdup(&c->arena, buf_str(&b));
    buf_release(&b);
    return copy ? copy : "";
}

static const char *factor_label(const struct risk_factor *f)
{
    static const char *const labels[][2] = {
        {"severity.sector", "factor.severity.sector"},
        {"likelihood.country", "factor.likelihood.country"},
        {"likelihood.production_country", "factor.likelihood.production_country"},
        {"likelihood.sector", "factor.likelihood.sector"},
        {"likelihood.production_unknown", "factor.likelihood.production_unknown"},
    };

    for (size_t i = 0; i < sizeof(labels) / sizeof(labels[0]); i++)
        if (strcmp(labels[i][0], f->id) == 0)
            return labels[i][1];
    return f->id;
}

struct picture {
    struct supplier supplier;
    struct risk_rating rating; /* the model's, now */
    struct assessment proposal, decision, in_force;
};

static enum dd_rc look(struct cli *c, int64_t id, struct picture *p, struct dd_error *err)
{
    struct risk_input in;
    enum dd_rc rc = supplier_get(c->reg, &c->arena, id, c->today, &p->supplier, err);

    if (rc == DD_OK)
        rc = assessment_input(c->reg, &c->arena, id, c->today, &in, err);
    if (rc == DD_OK)
        risk_rate(&in, &p->rating);
    if (rc == DD_OK)
        rc = assessment_get(c->reg, &c->arena, id, c->today, &p->proposal, &p->decision,
                            &p->in_force, err);
    return rc;
}

static void json_assessment(struct json *j, const char *key, const struct assessment *a)
{
    if (a->id == 0) {
        json_null(j, key);
        return;
    }
    json_object(j, key);
    json_text(j, "day", a->day);
    json_int(j, "severity", a->severity);
    json_int(j, "likelihood", a->likelihood);
    json_text(j, "level", risk_level_key(a->level));
    json_text(j, "model_version", a->model_version);
    json_text(j, "actor", a->actor);
    json_text(j, "reason", a->reason);
    json_end_object(j);
}

static void json_one(struct cli *c, const struct picture *p)
{
    char id[PUBLIC_ID_SIZE];
    struct json j;

    supplier_public_id(id, p->supplier.id);
    json_init(&j, &c->out);
    json_object(&j, NULL);
    json_text(&j, "id", id);
    json_text(&j, "name", p->supplier.name);
    json_int(&j, "severity", p->in_force.severity);
    json_int(&j, "likelihood", p->in_force.likelihood);
    json_text(&j, "level", risk_level_key(p->in_force.level));
    json_bool(&j, "decided", p->in_force.decided);
    json_array(&j, "factors");
    for (size_t i = 0; i < p->rating.nfactors; i++) {
        const struct risk_factor *f = &p->rating.factors[i];
        json_object(&j, NULL);
        json_text(&j, "id", f->id);
        json_int(&j, "value", f->value);
        json_bool(&j, "adds", f->adds);
        json_text(&j, "reason", reason_of(c, f, false));
        json_text(&j, "source", reason_of(c, f, true));
        json_end_object(&j);
    }
    json_end_array(&j);
    json_assessment(&j, "proposal", &p->proposal);
    json_assessment(&j, "decision", &p->decision);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
}

static void say_assessment(struct cli *c, const char *id, const struct assessment *a)
{
    char severity[16], likelihood[16];

    if (a->id == 0)
        return;
    (void)snprintf(severity, sizeof(severity), "%d", a->severity);
    (void)snprintf(likelihood, sizeof(likelihood), "%d", a->likelihood);
    cli_say_in(c, 2, id,
               MSG_ARGS({"severity", severity}, {"likelihood", likelihood},
                        {"level", out_level(c, risk_level_key(a->level)).shown}, {"day", a->day},
                        {"actor", a->actor}, {"version", a->model_version},
                        {"reason", a->reason ? a->reason : "-"}));
}

static void say_factors(struct cli *c, const struct picture *p)
{
    char value[16];

    cli_say_in(c, 2, "assess.why", NULL, 0);
    for (size_t i = 0; i < p->rating.nfactors; i++) {
        const struct risk_factor *f = &p->rating.factors[i];
        (void)snprintf(value, sizeof(value), f->adds ? "+%d" : "%d", f->value);
        cli_say_in(c, 2, "assess.factor",
                   MSG_ARGS({"label", dd_msg(c->lang, factor_label(f))}, {"value", value},
                            {"reason", reason_of(c, f, false)}));
        cli_say_in(c, 4, "assess.source", MSG_ARGS({"source", reason_of(c, f, true)}));
    }
    cli_say_in(c, 2, "assess.method", NULL, 0);
}

static void say_one(struct cli *c, const struct picture *p)
{
    char id[PUBLIC_ID_SIZE];

    supplier_public_id(id, p->supplier.id);
    cli_say(c, "assess.head",
            MSG_ARGS({"id", id}, {"name", p->supplier.name ? p->supplier.name : ""}));
    say_assessment(c, "assess.proposal", &p->proposal);
    say_assessment(c, "assess.decision", &p->decision);
    if (cli_option(c, "explain"))
        say_factors(c, p);
}

/* --- Several ---------------------------------------------------------------------------------- */

static enum dd_rc summary(struct cli *c, const struct request *r, int64_t rated, int64_t written,
                          struct dd_error *err)
{
    const struct out_field fields[] = {
        {"rated", NULL, out_int(rated)},
        {"proposals_written", NULL, out_int(written)},
        {"unchanged", NULL, out_int(rated - written)},
    };
    char n[24], w[24];

    (void)r;
    if (c->format != FORMAT_TABLE)
        return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
    (void)snprintf(n, sizeof(n), "%lld", (long long)rated);
    (void)snprintf(w, sizeof(w), "%lld", (long long)written);
    cli_say(c, cli_plural(c, "assess.done", rated), MSG_ARGS({"rated", n}, {"written", w}));
    cli_say(c, "assess.only_proposed", NULL, 0);
    return DD_OK;
}

static enum dd_rc show_each(struct cli *c, const struct request *r, struct dd_error *err)
{
    struct picture p;
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < r->nids; i++) {
        rc = look(c, r->ids[i], &p, err);
        if (rc != DD_OK)
            break;
        buf_add(&c->out, i > 0 && c->format == FORMAT_TABLE ? "\n" : "");
        if (c->format == FORMAT_JSON)
            json_one(c, &p);
        else
            say_one(c, &p);
    }
    return rc;
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct request r;
    int64_t rated, written;
    enum dd_rc rc = read_request(c, &r, err);

    if (rc == DD_OK)
        rc = assessment_propose(c->reg, r.all ? NULL : r.ids, r.nids, &rated, &written, err);
    if (rc == DD_OK && r.decides)
        rc = assessment_decide(c->reg, r.ids[0], r.severity, r.likelihood, cli_option(c, "reason"),
                               err);
    if (rc != DD_OK)
        return rc;
    /* One document a command: several suppliers in JSON or CSV give the summary. */
    if (r.all || (r.nids > 1 && c->format != FORMAT_TABLE) || c->format == FORMAT_CSV)
        return summary(c, &r, rated, written, err);
    return show_each(c, &r, err);
}

const struct dd_cmd cmd_assess = {
    "assess", "vurder",     "SUPPLIER... | --all",         0,
    -1,       "cmd.assess", "ddreg assess S-12 --explain", CMD_WRITES,
    options,  run,
};
