/* The model itself: version, weights and thresholds with their reasons, what evidence can do, when
 * a rating is due again. */
#include "cmd_risk.h"
#include "cli/cli.h"
#include "ddreg/risk.h"

enum { KEY_SIZE = 64, SCORES = 5 };

static bool is_version(const struct risk_number *n)
{
    return strcmp(n->key, "version") == 0;
}

static void json_numbers(struct json *j, const struct cli *c)
{
    struct risk_number n;

    json_array(j, "numbers");
    for (size_t i = 0; risk_number_at(i, &n); i++) {
        if (is_version(&n))
            continue;
        json_object(j, NULL);
        json_text(j, "key", n.key);
        json_int(j, "value", strtoll(n.value, NULL, 10));
        json_text(j, "reason", n.reason[c->lang]);
        json_end_object(j);
    }
    json_end_array(j);
}

static void json_evidence(struct json *j, const struct cli *c)
{
    struct risk_evidence_rule rule;

    json_array(j, "evidence");
    for (int kind = 0; kind < RISK_EVIDENCE_KINDS; kind++) {
        risk_evidence_rule((enum risk_evidence_kind)kind, &rule);
        json_object(j, NULL);
        json_text(j, "kind", risk_evidence_key((enum risk_evidence_kind)kind));
        json_text(j, "lowers", rule.lowers);
        json_int(j, "points", rule.points);
        json_int(j, "max_age_months", rule.max_age_months);
        json_bool(j, "form_only", rule.form_only);
        json_text(j, "reason", rule.reason[c->lang]);
        json_end_object(j);
    }
    json_end_array(j);
}

static void json_model(struct cli *c)
{
    struct json j;

    json_init(&j, &c->out);
    json_object(&j, NULL);
    json_text(&j, "version", risk_model_version());
    json_numbers(&j, c);
    json_evidence(&j, c);
    json_array(&j, "levels");
    for (int level = 0; level < RISK_LEVELS; level++) {
        json_object(&j, NULL);
        json_text(&j, "level", risk_level_key((enum risk_level)level));
        json_int(&j, "interval_months", risk_interval_months((enum risk_level)level));
        json_end_object(&j);
    }
    json_end_array(&j);
    json_array(&j, "matrix");
    for (int severity = 1; severity <= SCORES; severity++)
        for (int likelihood = 1; likelihood <= SCORES; likelihood++) {
            json_object(&j, NULL);
            json_int(&j, "severity", severity);
            json_int(&j, "likelihood", likelihood);
            json_text(&j, "level", risk_level_key(risk_level_of(severity, likelihood)));
            json_end_object(&j);
        }
    json_end_array(&j);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
}

/* --- CSV: one list of all ----------------------------------------------------------------------
 */

static void add_row(struct out_list *l, const char *key, const char *value, const char *reason)
{
    const struct out_cell cells[] = {out_text(key), out_text(value), out_text(reason)};

    out_row(l, cells);
}

static void csv_tables(struct out_list *l, struct cli *c)
{
    struct risk_evidence_rule rule;

    for (int kind = 0; kind < RISK_EVIDENCE_KINDS; kind++) {
        const char *name = risk_evidence_key((enum risk_evidence_kind)kind);
        risk_evidence_rule((enum risk_evidence_kind)kind, &rule);
        add_row(l, arena_printf(&c->arena, "evidence.%s.points", name),
                arena_printf(&c->arena, "%d", rule.points), rule.reason[c->lang]);
        add_row(l, arena_printf(&c->arena, "evidence.%s.max_age_months", name),
                arena_printf(&c->arena, "%d", rule.max_age_months), NULL);
    }
    for (int level = 0; level < RISK_LEVELS; level++)
        add_row(l,
                arena_printf(&c->arena, "level.%s.interval_months",
                             risk_level_key((enum risk_level)level)),
                arena_printf(&c->arena, "%d", risk_interval_months((enum risk_level)level)), NULL);
    for (int severity = 1; severity <= SCORES; severity++)
        for (int likelihood = 1; likelihood <= SCORES; likelihood++)
            add_row(l, arena_printf(&c->arena, "matrix.%d.%d", severity, likelihood),
                    risk_level_key(risk_level_of(severity, likelihood)), NULL);
}

static enum dd_rc csv_model(struct cli *c, struct dd_error *err)
{
    static const struct out_column columns[] = {
        {"key", NULL, FIT_WHOLE}, {"value", NULL, FIT_WHOLE}, {"reason", NULL, FIT_WHOLE}};
    struct out_list list;
    struct risk_number n;
    enum dd_rc rc = out_begin(&list, c, "numbers", columns, 3, err);

    if (rc != DD_OK)
        return rc;
    for (size_t i = 0; risk_number_at(i, &n); i++)
        add_row(&list, n.key, n.value, n.reason[c->lang]);
    csv_tables(&list, c);
    return out_end(&list, err);
}

/* --- For people ------------------------------------------------------------------------------- */

static void say_numbers(struct cli *c)
{
    struct risk_number n;

    cli_say(c, "risk.model.numbers", NULL, 0);
    for (size_t i = 0; risk_number_at(i, &n); i++) {
        if (is_version(&n))
            continue;
        buf_printf(&c->out, "\n  %s = %s\n", n.key, n.value);
        cli_say_in(c, 4, "risk.model.reason", MSG_ARGS({"reason", n.reason[c->lang]}));
    }
}

static void say_evidence(struct cli *c)
{
    static const char *const lowers[][2] = {{"work", "risk.model.lowers.work"},
                                            {"origin", "risk.model.lowers.origin"},
                                            {"visibility", "risk.model.lowers.visibility"}};
    struct risk_evidence_rule rule;
    char id[KEY_SIZE];

    cli_say(c, "risk.model.evidence", NULL, 0);
    for (int kind = 0; kind < RISK_EVIDENCE_KINDS; kind++) {
        const char *what = "";
        risk_evidence_rule((enum risk_evidence_kind)kind, &rule);
        for (size_t i = 0; i < sizeof(lowers) / sizeof(lowers[0]); i++)
            if (strcmp(lowers[i][0], rule.lowers) == 0)
                what = dd_msg(c->lang, lowers[i][1]);
        (void)snprintf(id, sizeof(id), "risk.evidence.kind.%s",
                       risk_evidence_key((enum risk_evidence_kind)kind));
        cli_say_in(c, 2, "risk.model.evidence_line",
                   MSG_ARGS({"kind", dd_msg(c->lang, id)}, {"lowers", what},
                            {"points", cli_count(c, rule.points)},
                            {"months", cli_count(c, rule.max_age_months)},
                            {"reason", rule.reason[c->lang]}));
    }
    cli_say(c, "risk.model.evidence_limits", NULL, 0);
}

static void say_levels(struct cli *c)
{
    cli_say(c, "risk.model.levels", NULL, 0);
    for (int level = RISK_LEVELS - 1; level >= 0; level--)
        cli_say_in(
            c, 2, "risk.model.level_line",
            MSG_ARGS({"level", risk_level_word(c, risk_level_key((enum risk_level)level))},
                     {"months", cli_count(c, risk_interval_months((enum risk_level)level))}));
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    if (c->format == FORMAT_CSV)
        return csv_model(c, err);
    if (c->format == FORMAT_JSON) {
        json_model(c);
        return DD_OK;
    }
    cli_say(c, "risk.model.head", MSG_ARGS({"version", risk_model_version()}));
    buf_add_char(&c->out, '\n');
    say_levels(c);
    buf_add_char(&c->out, '\n');
    say_evidence(c);
    buf_add_char(&c->out, '\n');
    say_numbers(c);
    return DD_OK;
}

const struct dd_cmd cmd_risk_model = {
    .name = "risk model",
    .alias = "risiko modell",
    .args = "",
    .summary = "cmd.risk.model",
    .example = "ddreg risk model",
    .reg = CMD_NO_REGISTER,
    .run = run,
};
