/* How a supplier's rating came to be: proposals and decisions, and what changed between them. */
#include "cmd/assess/assess.h"
#include "cmd_risk.h"
#include "cmd/supplier/cmd_supplier.h"
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
    return cli_keep(c, &b);
}

static void add_change(struct cli *c, struct buf *out, const char *field, const char *was,
                       const char *now)
{
    add_sentence(out, cli_text(c, "risk.changed.fact",
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
    return given ? cli_count(c, given) : dd_msg(c->lang, "risk.changed.models");
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
        add_sentence(out, cli_text(c, "risk.changed.unreadable",
                                   MSG_ARGS({"day", was_readable ? row->day : before->day})));
    return rc;
}

/* A level with its severity and likelihood. */
static const char *rating_text(struct cli *c, const struct risk_event_row *row)
{
    if (row->level == RISK_UNKNOWN)
        return assess_level_word(c, row->level, row->floor);
    return cli_text(c, "risk.history.rating",
                    MSG_ARGS({"level", risk_level_word(c, risk_level_key(row->level))},
                             {"severity", cli_count(c, row->severity)},
                             {"likelihood", cli_count(c, row->likelihood)}));
}

static const struct risk_event_row *proposal_before(const struct risk_event_row *rows, size_t at)
{
    int64_t supplier = rows[at].supplier;

    while (at-- > 0)
        if (!rows[at].decided && rows[at].supplier == supplier)
            return &rows[at];
    return NULL;
}

/* The proposal that a decision was made on: it comes before it. */
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
        buf_add(out, cli_text(c, "risk.changed.not_as_proposed",
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
            add_sentence(&b, cli_text(c, "risk.changed.model",
                                      MSG_ARGS({"was", before->model_version},
                                               {"now", row->model_version})));
        rc = add_inputs(c, &b, before, row, err);
        if (b.len == 0)
            buf_add(&b, dd_msg(c->lang, "risk.changed.renewed"));
    }
    *out = cli_keep(c, &b);
    return rc;
}

static const struct cmd_option history_options[] = {
    CLI_FOR_FIRST,
    CLI_LIST_OPTIONS,
    {.name = NULL},
};

/* As JSON and CSV have them; people get lines. */
static const struct out_column columns[] = {
    {"day", "col.day", FIT_WHOLE},
    {"supplier", "col.supplier", FIT_WHOLE},
    {"kind", "col.kind", FIT_WHOLE},
    {"actor", "col.actor", FIT_CUT},
    {"model_version", NULL, FIT_WHOLE},
    {"severity", "col.severity", FIT_WHOLE},
    {"likelihood", "col.likelihood", FIT_WHOLE},
    {"level", "col.level", FIT_WHOLE},
    {"floor", NULL, FIT_WHOLE},
    {"on_unknown", NULL, FIT_WHOLE},
    {"reason", "col.reason", FIT_WRAP},
    {"second", "col.second", FIT_WHOLE},
    {"second_day", NULL, FIT_WHOLE},
    {"second_actor", "col.second_actor", FIT_CUT},
    {"changed", "col.why", FIT_WRAP},
};

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

/* A rating with what changed since the one before, of the supplier that was asked for. */
struct shown {
    const struct risk_event_row *row;
    const char *changed;
    int64_t asked;
};

/* What became of a decision that needed a second person. */
static const char *second_message(const char *second)
{
    static const char *const ids[][2] = {{"waits", "risk.history.waits"},
                                         {"confirmed", "risk.history.confirmed"},
                                         {"attested", "risk.history.attested"},
                                         {"taken_back", "risk.history.taken_back"}};

    for (size_t i = 0; i < sizeof(ids) / sizeof(ids[0]); i++)
        if (strcmp(ids[i][0], second) == 0)
            return ids[i][1];
    return "risk.history.alone";
}

static void say_rating(struct cli *c, const void *of)
{
    const struct shown *s = of;
    const struct risk_event_row *r = s->row;

    cli_say_in(c, 2, r->decided ? "risk.history.decision" : "risk.history.proposal",
               MSG_ARGS({"day", r->day}, {"rating", rating_text(c, r)}, {"actor", r->actor},
                        {"version", r->model_version}));
    if (r->supplier != s->asked)
        cli_say_in(c, 6, "risk.history.merged", MSG_ARGS({"id", public_id(c, r->supplier)}));
    cli_say_in(c, 6, "risk.model.reason", MSG_ARGS({"reason", s->changed}));
    if (r->reason)
        cli_say_in(c, 6, "risk.history.reason", MSG_ARGS({"reason", r->reason}));
    if (r->second)
        cli_say_in(c, 6, second_message(r->second),
                   MSG_ARGS({"day", r->second_day ? r->second_day : ""},
                            {"actor", r->second_actor ? r->second_actor : ""}));
}

static void add_rating(struct out_list *list, const struct shown *s)
{
    struct cli *c = list->c;
    const struct risk_event_row *r = s->row;
    const struct out_cell cells[COLUMNS] = {
        out_text(r->day),
        public_id_cell(c, r->supplier),
        out_text(r->decided ? "decision" : "proposal"),
        out_text(r->actor),
        out_text(r->model_version),
        out_score(r->severity),
        out_score(r->likelihood),
        out_rating(c, risk_level_key(r->level), risk_level_key(r->floor)),
        out_floor(risk_level_key(r->level), risk_level_key(r->floor)),
        out_flag(r->on_unknown),
        out_text(r->reason),
        out_text(r->second),
        out_text(r->second_day),
        out_text(r->second_actor),
        out_text(s->changed),
    };

    out_row_of(list, cells, s);
}

static void json_supplier(struct cli *c, struct json *j, const void *of)
{
    const struct supplier *s = of;

    json_text(j, "id", public_id(c, s->id));
    json_text(j, "name", s->name);
}

static enum dd_rc show(struct cli *c, const struct supplier *s, const struct shown *shown, size_t n,
                       struct dd_error *err)
{
    struct out_list list;
    enum dd_rc rc = out_begin(&list, c, "history", columns, COLUMNS, err);

    if (rc != DD_OK)
        return rc;
    list.of = s;
    list.json_head = json_supplier;
    list.say = say_rating;
    for (size_t i = 0; i < n; i++)
        add_rating(&list, &shown[i]);
    if (c->format == FORMAT_TABLE)
        cli_say(c, "assess.head",
                MSG_ARGS({"id", public_id(c, s->id)}, {"name", s->name ? s->name : ""}));
    if (c->format != FORMAT_TABLE || n > 0)
        return out_end(&list, err);
    cli_say_in(c, 2, "risk.history.none", NULL, 0);
    return DD_OK;
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct risk_event_row *rows = NULL;
    struct shown *shown = NULL;
    struct supplier s;
    int64_t id;
    size_t n = 0;
    enum dd_rc rc = supplier_find(c->reg, c->args[0], c->today, &id, err);

    if (rc == DD_OK)
        rc = supplier_get(c->reg, &c->arena, id, c->today, &s, err);
    if (rc == DD_OK)
        rc = risk_history_read(c->reg, &c->arena, id, &rows, &n, err);
    if (rc == DD_OK && !(shown = arena_alloc(&c->arena, (n + 1) * sizeof(*shown))))
        rc = dd_no_memory(err);
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        shown[i] = (struct shown){&rows[i], NULL, id};
        rc = changed(c, rows, i, &shown[i].changed, err);
    }
    return rc == DD_OK ? show(c, &s, shown, n, err) : rc;
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
    .company = CMD_RATES,
    .options = history_options,
    .columns = columns,
    .ncolumns = COLUMNS,
    .run = run,
};
