/* `ddreg company scope`: is the company covered by åpenhetsloven in a year, and why. */
#include "ddreg/scope.h"

#include "cli/out.h"
#include "ddreg/company.h"

static const struct cmd_option options[] = {
    CLI_FOR,
    {.name = "year", .nb = "år", .arg = "Y", .help = "opt.scope.year"},
    {.name = NULL},
};

static const char *const whys[] = {
    [SCOPE_NO_LAW] = "no_law",       [SCOPE_PUBLIC_INTEREST] = "public_interest",
    [SCOPE_SIZE] = "size",           [SCOPE_SIZE_TWO_YEARS] = "two_years",
    [SCOPE_AS_BEFORE] = "as_before", [SCOPE_NOT_KNOWN] = "not_known",
};

/* A sentence of a group, "scope.why.", by its key. */
static const char *word(struct cli *c, const char *group, const char *key)
{
    const char *id = arena_printf(&c->arena, "%s%s", group, key);

    return id ? dd_msg(c->lang, id) : key;
}

static const char *label(struct cli *c, const char *key)
{
    const char *id = arena_printf(&c->arena, "company.%s", key);

    return id ? dd_msg(c->lang, id) : key;
}

/* "78000000" in the language's form; one with decimals as it is. */
static const char *number(struct cli *c, const char *value)
{
    return strchr(value, ',') ? value : cli_count(c, strtoll(value, NULL, 10));
}

static void say_measure(struct cli *c, const struct scope_year *y, const struct scope_measure *m)
{
    const char *year = cli_digits(c, y->year);

    if (!m->value)
        cli_say_in(c, 2, "scope.missing",
                   MSG_ARGS({"what", label(c, m->key)}, {"key", m->key}, {"year", year}));
    else
        cli_say_in(c, 2, m->exceeds == SCOPE_YES ? "scope.over" : "scope.within",
                   MSG_ARGS({"what", label(c, m->key)}, {"value", number(c, m->value)},
                            {"limit", cli_count(c, m->limit)}));
}

static void say_year(struct cli *c, const struct scope_year *y)
{
    cli_say(c, "scope.year",
            MSG_ARGS({"year", cli_digits(c, y->year)},
                     {"larger", word(c, "scope.larger.", scope_answer_key(y->larger))}));
    for (size_t i = 0; i < SCOPE_MEASURES; i++)
        say_measure(c, y, &y->measures[i]);
}

static void say(struct cli *c, const struct scope *s)
{
    cli_say(c, "scope.answer",
            MSG_ARGS({"year", cli_digits(c, s->year)},
                     {"covered", word(c, "scope.covered.", scope_answer_key(s->covered))},
                     {"why", word(c, "scope.why.", whys[s->why])}));
    if (s->why == SCOPE_NO_LAW)
        return;
    for (size_t i = 0; i < s->nyears; i++)
        say_year(c, &s->years[i]);
    cli_say(c, "scope.public_interest",
            MSG_ARGS({"answer", word(c, "scope.interest.", scope_answer_key(s->public_interest))}));
    cli_say(c, s->rule_years > 1 ? "scope.rule.two" : "scope.rule.one", NULL, 0);
    cli_say(c, "scope.group", NULL, 0);
}

static void json_year(struct cli *c, struct json *j, const struct scope_year *y)
{
    json_object(j, NULL);
    json_int(j, "year", y->year);
    json_text(j, "larger", scope_answer_key(y->larger));
    json_array(j, "measures");
    for (size_t i = 0; i < SCOPE_MEASURES; i++) {
        const struct scope_measure *m = &y->measures[i];
        const struct out_field fields[] = {
            {"key", NULL, out_text(m->key)},
            {"value", NULL, out_text(m->value)},
            {"limit", NULL, out_int(m->limit)},
            {"exceeds", NULL, out_text(scope_answer_key(m->exceeds))},
        };
        json_object(j, NULL);
        out_json_fields(j, fields, sizeof(fields) / sizeof(fields[0]));
        json_end_object(j);
    }
    json_end_array(j);
    json_end_object(j);
    (void)c;
}

static enum dd_rc record(struct cli *c, const struct scope *s, struct dd_error *err)
{
    const struct out_field fields[] = {
        {"year", NULL, out_int(s->year)},
        {"covered", NULL, out_text(scope_answer_key(s->covered))},
        {"why", NULL, out_text(whys[s->why])},
        {"rule_years", NULL, out_int(s->rule_years)},
        {"public_interest", NULL, out_text(scope_answer_key(s->public_interest))},
    };
    const size_t n = sizeof(fields) / sizeof(fields[0]);
    struct json j;

    if (c->format == FORMAT_CSV)
        return out_record(c, fields, n, err);
    json_init(&j, &c->out);
    json_object(&j, NULL);
    out_json_fields(&j, fields, n);
    json_array(&j, "years");
    for (size_t i = 0; i < s->nyears; i++)
        json_year(c, &j, &s->years[i]);
    json_end_array(&j);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
    return DD_OK;
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct scope s;
    enum dd_rc rc =
        scope_read(c->reg, &c->arena, cli_year(c) ? cli_year(c) : date_year(c->today), &s, err);

    if (rc != DD_OK)
        return rc;
    if (c->format != FORMAT_TABLE)
        return record(c, &s, err);
    say(c, &s);
    return DD_OK;
}

const struct dd_cmd cmd_company_scope = {
    .name = "company scope",
    .alias = "selskap omfang",
    .args = "",
    .summary = "cmd.company.scope",
    .example = "ddreg company scope --year 2024",
    .reg = CMD_READS,
    .company = CMD_OF_COMPANY,
    .options = options,
    .run = run,
};
