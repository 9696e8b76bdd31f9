/* How a supplier's rating came to be: proposals and decisions, and what changed between them. */
#include "assess.h"
#include "cmd_risk.h"
#include "cmd_supplier.h"
#include "cli/cli.h"
#include "ddreg/risk_list.h"

static void add_sentence(struct buf *b, const char *text)
{
    if (b->len > 0)
        buf_add_char(b, ' ');
    buf_add(b, text);
}

static const char *fact_text(struct cli *c, enum risk_fact fact, const char *value)
{
    const char *text = assess_fact_text(c, fact, value);

    return text ? text : dd_msg(c->lang, "risk.changed.unknown");
}

/* What else is kept as a list: each alone, as JSON, so that two can be compared. */
enum other { OTHER_EVIDENCE, OTHER_FINDINGS, OTHER_MERGED, OTHERS };

static const char *other_json(struct cli *c, const struct risk_input *in, int which)
{
    struct risk_input one = {0};
    struct buf b = BUF_INIT;

    if (which == OTHER_EVIDENCE) {
        one.evidence = in->evidence;
        one.nevidence = in->nevidence;
    } else if (which == OTHER_MERGED) {
        one.ref = in->ref;
        one.merged = in->merged;
        one.nmerged = in->nmerged;
    } else {
        one.findings = in->findings;
        one.nfindings = in->nfindings;
    }
    risk_add_input_json(&b, &one);
    return risk_keep(c, &b);
}

static void add_change(struct cli *c, struct buf *out, const char *field, const char *was,
                       const char *now)
{
    add_sentence(out, risk_text(c, "risk.changed.fact",
                                MSG_ARGS({"field", field}, {"was", was}, {"now", now})));
}

static void add_facts(struct cli *c, struct buf *out, const struct risk_input *was,
                      const struct risk_input *is)
{
    for (int i = 0; i < RISK_FACTS; i++) {
        const char *before = was->withdrawn[i] ? NULL : was->facts[i];
        const char *after = is->withdrawn[i] ? NULL : is->facts[i];
        if (strcmp(before ? before : "", after ? after : "") == 0)
            continue;
        add_change(c, out, assess_fact_label(c, (enum risk_fact)i),
                   fact_text(c, (enum risk_fact)i, before), fact_text(c, (enum risk_fact)i, after));
    }
}

/* A side of severity: the model's own where no person gave one. */
static const char *side_text(struct cli *c, int given)
{
    return given ? risk_int(c, given) : dd_msg(c->lang, "risk.changed.models");
}

/* What a person said. */
static void add_said(struct cli *c, struct buf *out, const struct risk_input *was,
                     const struct risk_input *is)
{
    for (int i = 0; i < SEVERITY_SIDES; i++)
        if (was->given[i] != is->given[i])
            add_change(c, out, assess_side_label(c, i), side_text(c, was->given[i]),
                       side_text(c, is->given[i]));
    if (was->connection != is->connection)
        add_change(c, out, dd_msg(c->lang, "factor.connection"),
                   assess_connection(c, was->connection), assess_connection(c, is->connection));
    if (was->subsuppliers_known != is->subsuppliers_known)
        add_change(c, out, dd_msg(c->lang, "col.subsuppliers"),
                   assess_known_word(c, was->subsuppliers_known),
                   assess_known_word(c, is->subsuppliers_known));
    if (was->no_answer != is->no_answer)
        add_sentence(out, dd_msg(c->lang, "risk.changed.answers"));
}

/* False where they cannot be read, and another version of the model wrote them. */
static enum dd_rc read_inputs(struct cli *c, const struct risk_event_row *row,
                              struct risk_input *out, bool *readable, struct dd_error *err)
{
    enum dd_rc rc = risk_read_input_json(&c->arena, row->inputs, out, err);

    *readable = rc == DD_OK;
    if (rc != DD_DAMAGED || strcmp(row->model_version, risk_model_version()) == 0)
        return rc;
    return DD_OK;
}

static void add_differences(struct cli *c, struct buf *out, const struct risk_input *was,
                            const struct risk_input *is)
{
    static const char *const messages[OTHERS] = {
        [OTHER_EVIDENCE] = "risk.changed.evidence",
        [OTHER_FINDINGS] = "risk.changed.findings",
        [OTHER_MERGED] = "risk.changed.merged",
    };

    add_facts(c, out, was, is);
    for (int i = 0; i < OTHERS; i++)
        if (strcmp(other_json(c, was, i), other_json(c, is, i)) != 0)
            add_sentence(out, dd_msg(c->lang, messages[i]));
    add_said(c, out, was, is);
}

static enum dd_rc add_inputs(struct cli *c, struct buf *out, const struct risk_event_row *before,
                             const struct risk_event_row *row, struct dd_error *err)
{
    struct risk_input was, is;
    bool was_readable, is_readable = false;
    enum dd_rc rc = read_inputs(c, before, &was, &was_readable, err);

    if (rc == DD_OK)
        rc = read_inputs(c, row, &is, &is_readable, err);
    if (rc == DD_OK && was_readable && is_readable)
        add_differences(c, out, &was, &is);
    else if (rc == DD_OK)
        add_sentence(out, risk_text(c, "risk.changed.unreadable",
                                    MSG_ARGS({"day", was_readable ? row->day : before->day})));
    return rc;
}

/* A level with its severity and likelihood. */
static const char *rating_text(struct cli *c, const struct risk_event_row *row)
{
    return risk_text(c, "risk.history.rating",
                     MSG_ARGS({"level", risk_level_word(c, risk_level_key(row->level))},
                              {"severity", risk_int(c, row->severity)},
                              {"likelihood", risk_int(c, row->likelihood)}));
}

static const struct risk_event_row *proposal_before(const struct risk_event_row *rows, size_t at)
{
    int64_t supplier = rows[at].supplier;

    while (at-- > 0)
        if (!rows[at].decided && rows[at].supplier == supplier)
            return &rows[at];
    return NULL;
}

/* The proposal that a decision was made on: it stands before it. */
static const struct risk_event_row *proposal_of(const struct risk_event_row *rows, size_t at)
{
    for (size_t i = at; i-- > 0;)
        if (!rows[i].decided && rows[i].id == rows[at].made_on)
            return &rows[i];
    return NULL;
}

static void add_decided(struct cli *c, struct buf *out, const struct risk_event_row *rows,
                        size_t at)
{
    const struct risk_event_row *p = proposal_of(rows, at), *row = &rows[at];

    if (!p)
        return;
    if (p->severity == row->severity && p->likelihood == row->likelihood)
        buf_add(out, dd_msg(c->lang, "risk.changed.as_proposed"));
    else
        buf_add(out, risk_text(c, "risk.changed.not_as_proposed",
                               MSG_ARGS({"rating", rating_text(c, p)})));
}

static enum dd_rc changed(struct cli *c, const struct risk_event_row *rows, size_t at,
                          const char **out, struct dd_error *err)
{
    const struct risk_event_row *row = &rows[at], *before = proposal_before(rows, at);
    struct buf b = BUF_INIT;
    enum dd_rc rc = DD_OK;

    if (row->decided) {
        add_decided(c, &b, rows, at);
    } else if (!before) {
        buf_add(&b, dd_msg(c->lang, "risk.changed.first"));
    } else {
        if (strcmp(before->model_version, row->model_version) != 0)
            add_sentence(&b, risk_text(c, "risk.changed.model",
                                       MSG_ARGS({"was", before->model_version},
                                                {"now", row->model_version})));
        rc = add_inputs(c, &b, before, row, err);
        if (b.len == 0)
            buf_add(&b, dd_msg(c->lang, "risk.changed.renewed"));
    }
    *out = risk_keep(c, &b);
    return rc;
}

static const char *kind_key(const struct risk_event_row *row)
{
    return row->decided ? "decision" : "proposal";
}

static void say_history(struct cli *c, int64_t id, const struct risk_event_row *rows,
                        const char *const *news, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const struct risk_event_row *r = &rows[i];
        cli_say_in(c, 2, r->decided ? "risk.history.decision" : "risk.history.proposal",
                   MSG_ARGS({"day", r->day}, {"rating", rating_text(c, r)}, {"actor", r->actor},
                            {"version", r->model_version}));
        if (r->supplier != id)
            cli_say_in(c, 6, "risk.history.merged", MSG_ARGS({"id", public_id(c, r->supplier)}));
        cli_say_in(c, 6, "risk.model.reason", MSG_ARGS({"reason", news[i]}));
        if (r->reason)
            cli_say_in(c, 6, "risk.history.reason", MSG_ARGS({"reason", r->reason}));
    }
    if (n == 0)
        cli_say_in(c, 2, "risk.history.none", NULL, 0);
}

static void json_history(struct cli *c, const struct supplier *s, const struct risk_event_row *rows,
                         const char *const *news, size_t n)
{
    struct json j;

    json_init(&j, &c->out);
    json_object(&j, NULL);
    json_text(&j, "id", public_id(c, s->id));
    json_text(&j, "name", s->name);
    json_array(&j, "history");
    for (size_t i = 0; i < n; i++) {
        json_object(&j, NULL);
        json_text(&j, "day", rows[i].day);
        json_text(&j, "supplier", public_id(c, rows[i].supplier));
        json_text(&j, "kind", kind_key(&rows[i]));
        json_text(&j, "actor", rows[i].actor);
        json_text(&j, "model_version", rows[i].model_version);
        json_int(&j, "severity", rows[i].severity);
        json_int(&j, "likelihood", rows[i].likelihood);
        json_text(&j, "level", risk_level_key(rows[i].level));
        json_text(&j, "reason", rows[i].reason);
        json_text(&j, "changed", news[i]);
        json_end_object(&j);
    }
    json_end_array(&j);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
}

static enum dd_rc csv_history(struct cli *c, const struct risk_event_row *rows,
                              const char *const *news, size_t n, struct dd_error *err)
{
    static const struct out_column columns[] = {
        {"day", NULL, FIT_WHOLE},           {"supplier", NULL, FIT_WHOLE},
        {"kind", NULL, FIT_WHOLE},          {"actor", NULL, FIT_WHOLE},
        {"model_version", NULL, FIT_WHOLE}, {"severity", NULL, FIT_WHOLE},
        {"likelihood", NULL, FIT_WHOLE},    {"level", NULL, FIT_WHOLE},
        {"reason", NULL, FIT_WHOLE},        {"changed", NULL, FIT_WHOLE},
    };
    struct out_list list;
    enum dd_rc rc =
        out_begin(&list, c, "history", columns, sizeof(columns) / sizeof(columns[0]), n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        const struct out_cell cells[] = {
            out_text(rows[i].day),           out_text(public_id(c, rows[i].supplier)),
            out_text(kind_key(&rows[i])),    out_text(rows[i].actor),
            out_text(rows[i].model_version), out_int(rows[i].severity),
            out_int(rows[i].likelihood),     out_text(risk_level_key(rows[i].level)),
            out_text(rows[i].reason),        out_text(news[i]),
        };
        out_row(&list, cells);
    }
    return rc == DD_OK ? out_end(&list, err) : rc;
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct risk_event_row *rows = NULL;
    struct supplier s;
    const char **news = NULL;
    int64_t id;
    size_t n = 0;
    enum dd_rc rc = supplier_find(c->reg, c->args[0], &id, err);

    if (rc == DD_OK)
        rc = supplier_get(c->reg, &c->arena, id, c->today, &s, err);
    if (rc == DD_OK)
        rc = risk_history_read(c->reg, &c->arena, id, &rows, &n, err);
    if (rc == DD_OK && !(news = arena_alloc(&c->arena, (n + 1) * sizeof(*news))))
        rc = dd_no_memory(err);
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        rc = changed(c, rows, i, &news[i], err);
    if (rc != DD_OK)
        return rc;
    if (c->format == FORMAT_CSV)
        return csv_history(c, rows, news, n, err);
    if (c->format == FORMAT_JSON) {
        json_history(c, &s, rows, news, n);
        return DD_OK;
    }
    cli_say(c, "assess.head", MSG_ARGS({"id", public_id(c, id)}, {"name", s.name ? s.name : ""}));
    say_history(c, id, rows, news, n);
    return DD_OK;
}

const struct dd_cmd cmd_risk_history = {
    .name = "risk history",
    .alias = "risiko historikk",
    .args = "SUPPLIER",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.risk.history",
    .example = "ddreg risk history S-12",
    .reg = CMD_READS,
    .run = run,
};
