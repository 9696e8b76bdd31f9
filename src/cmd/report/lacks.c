#include "lacks.h"

static const char *where(struct cli *c, const struct lint_doc *d, int64_t place)
{
    static const char *const ids[] = {"lint.where.line", "lint.where.page", "lint.where.part"};

    return cli_text(c, place > 0 ? ids[lint_unit(d)] : "lint.where.text",
                    MSG_ARGS({"n", cli_digits(c, place)}));
}

struct lack lack_of_text(struct cli *c, const struct lint_doc *d, const struct lint_finding *f)
{
    const char *id = arena_printf(&c->arena, "lint.%s", f->id);
    const char *fix = arena_printf(&c->arena, "lint.%s.fix", f->id);
    const struct msg_arg args[] = {{"quote", f->quote ? f->quote : ""},
                                   {"computed", f->computed ? f->computed : ""}};
    const size_t n = sizeof(args) / sizeof(args[0]);

    return (struct lack){arena_strndup(&c->arena, f->id, LINT_RULE), lint_severity_key(f->severity),
                         where(c, d, f->place), cli_text(c, id ? id : "", args, n),
                         cli_text(c, fix ? fix : "", args, n)};
}

struct lack lack_of_register(struct cli *c, const struct report_lack *l)
{
    static const enum lint_severity severities[] = {LINT_NOTE, LINT_WARNING, LINT_ERROR};
    const char *id = arena_printf(&c->arena, "check.%s", l->id);
    const char *fix = arena_printf(&c->arena, "check.%s.fix", l->id);
    const struct msg_arg args[] = {{"what", l->what ? l->what : ""},
                                   {"day", l->day ? l->day : ""},
                                   {"count", cli_count(c, l->count)},
                                   {"year", cli_option(c, "year")}};
    const size_t n = sizeof(args) / sizeof(args[0]);

    return (struct lack){l->rule, lint_severity_key(severities[l->severity]),
                         cli_text(c, "check.where", MSG_ARGS({"paragraph", l->paragraph})),
                         cli_text(c, id ? id : "", args, n),
                         l->fill ? l->fill : cli_text(c, fix ? fix : "", args, n)};
}

static void print_json(struct cli *c, const struct lack *all, size_t n)
{
    struct json j;

    json_init(&j, &c->out);
    json_array(&j, NULL);
    for (size_t i = 0; i < n; i++) {
        json_object(&j, NULL);
        json_text(&j, "rule", all[i].rule);
        json_text(&j, "severity", all[i].severity);
        json_text(&j, "where", all[i].where);
        json_text(&j, "message", all[i].message);
        json_text(&j, "fix", all[i].fix);
        json_end_object(&j);
    }
    json_end_array(&j);
    buf_add_char(&c->out, '\n');
}

static void print_text(struct cli *c, const struct lack *all, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        cli_say(c, "lint.line",
                MSG_ARGS({"rule", all[i].rule},
                         {"severity", dd_msg(c->lang, arena_printf(&c->arena, "lint.severity.%s",
                                                                   all[i].severity))},
                         {"where", all[i].where}));
        cli_say_in(c, 2, "lint.said", MSG_ARGS({"text", all[i].message}));
        cli_say_in(c, 2, "lint.said", MSG_ARGS({"text", all[i].fix}));
    }
}

static enum dd_rc print_csv(struct cli *c, const struct lack *all, size_t n, struct dd_error *err)
{
    static const struct out_column columns[] = {{"rule", NULL, FIT_WHOLE},
                                                {"severity", NULL, FIT_WHOLE},
                                                {"where", NULL, FIT_WHOLE},
                                                {"message", NULL, FIT_WRAP},
                                                {"fix", NULL, FIT_WRAP}};
    struct out_list list;
    enum dd_rc rc =
        out_begin(&list, c, "findings", columns, sizeof(columns) / sizeof(columns[0]), err);

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        const struct out_cell cells[] = {out_text(all[i].rule), out_text(all[i].severity),
                                         out_text(all[i].where), out_text(all[i].message),
                                         out_text(all[i].fix)};
        out_row(&list, cells);
    }
    return rc == DD_OK ? out_end(&list, err) : rc;
}

enum dd_rc lacks_print(struct cli *c, const struct lack *all, size_t n, const char *none,
                       struct dd_error *err)
{
    bool error = false;
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; i < n; i++)
        error = error || strcmp(all[i].severity, lint_severity_key(LINT_ERROR)) == 0;
    if (c->format == FORMAT_CSV)
        rc = print_csv(c, all, n, err);
    else if (c->format == FORMAT_JSON)
        print_json(c, all, n);
    else if (n > 0)
        print_text(c, all, n);
    else
        cli_say(c, none, NULL, 0);
    return rc == DD_OK && error ? DD_CHECK : rc;
}
