/* The company's own words for a section of the statement: shown, written, confirmed. */
#include "cli/out.h"
#include "ddreg/statement_text.h"
#include "ddreg/text.h"
#include "cmd/confine.h"
#include "table/source.h"

static const struct cmd_option options[] = {
    CLI_FOR_FIRST,
    {.name = "year", .nb = "år", .arg = "Y", .help = "opt.year", .required = true},
    {.name = "edit", .help = "opt.report.text.edit", .nb = "rediger"},
    {.name = "file",
     .arg = "FILE",
     .file = CMD_FILE_READ,
     .help = "opt.report.text.file",
     .nb = "fil"},
    {.name = "confirm", .help = "opt.report.text.confirm", .nb = "bekreft"},
    {.name = NULL},
};

enum { MOST_BYTES = 1 << 20 };

/* A section's text and where it is from. */
struct section {
    const char *key, *lang;
    int year;
    struct kind_row row;  /* of the year; `kind` NULL: none */
    struct kind_row last; /* of the year before, likewise */
    const char *text;     /* what there is to begin with */
    const char *state;    /* "draft", "confirmed", "carried" from last year, "template" */
};

/* --- Reading ---------------------------------------------------------------------------------- */

static enum dd_rc take_key(struct cli *c, struct section *s, struct dd_error *err)
{
    const struct cmd_option like = {.name = "section", .arg = STATEMENT_SECTIONS};

    s->key = c->args[0];
    s->lang = msg_lang_code(c->published);
    s->year = cli_year(c);
    return cli_option_value(c, &like, &s->key, err);
}

static const char *template_of(struct cli *c, const char *key)
{
    struct buf b = BUF_INIT;
    const char *text;

    statement_text_template(&b, key, c->published);
    text = b.failed ? NULL : arena_strdup(&c->arena, buf_str(&b));
    buf_release(&b);
    return text;
}

static enum dd_rc find(struct cli *c, struct reg *reg, struct section *s, struct dd_error *err)
{
    enum dd_rc rc =
        statement_text_find(reg, &c->arena, s->key, s->year, s->lang, NULL, &s->row, err);

    if (rc == DD_OK)
        rc = statement_text_find(reg, &c->arena, s->key, s->year - 1, s->lang, NULL, &s->last, err);
    if (rc != DD_OK)
        return rc;
    if (s->row.kind && kind_text(&s->row, "text")) {
        s->text = kind_text(&s->row, "text");
        s->state = kind_state(&s->row);
    } else if (s->last.kind && kind_text(&s->last, "text")) {
        s->text = kind_text(&s->last, "text");
        s->state = "carried";
    } else {
        s->text = template_of(c, s->key);
        s->state = "template";
    }
    return s->text ? DD_OK : dd_no_memory(err);
}

/* The editor opens before the register is locked. */
static enum dd_rc before(struct cli *c, struct dd_error *err)
{
    struct section s = {.key = NULL};
    struct reg *reg = NULL;
    const char *text;
    enum dd_rc rc = take_key(c, &s, err);

    if (rc != DD_OK || !cli_option(c, "edit"))
        return rc;
    if (cli_option(c, "file"))
        return dd_fail(err, DD_USAGE, "cli.edit_and", "option", "file", NULL);
    rc = reg_open(&reg, c->register_path, DB_READ, err);
    if (rc == DD_OK) {
        reg->company = COMPANY_FIRST;
        rc = find(c, reg, &s, err);
    }
    reg_free(reg);
    if (rc == DD_OK)
        rc = cli_edit(c, "edit", s.text, &text, err);
    if (rc == DD_OK)
        cli_set_option(c, "edit", text);
    return rc;
}

/* --- Writing ---------------------------------------------------------------------------------- */

static enum dd_rc read_file(struct cli *c, const char *path, const char **text,
                            struct dd_error *err)
{
    struct buf b = BUF_INIT;
    enum dd_rc rc = cmd_confine(c, err);

    if (rc == DD_OK)
        rc = source_bytes(path, MOST_BYTES, &b, err);
    if (rc == DD_OK && (!text_valid_utf8(buf_str(&b), b.len) || text_blank(buf_str(&b))))
        rc = dd_fail(err, DD_INPUT, "report.text.file", "file", path, NULL);
    if (rc == DD_OK && !(*text = arena_strdup(&c->arena, buf_str(&b))))
        rc = dd_no_memory(err);
    buf_release(&b);
    return rc;
}

/* A new record, or the text of the one that there is. */
static enum dd_rc keep(struct cli *c, struct section *s, const char *text, struct dd_error *err)
{
    struct kind_change change = {.reason = NULL};
    struct kind_done done;
    int64_t number;

    kind_change_give(&change, statement_text_kind(), "text", DB_T(text));
    if (s->row.kind)
        return kind_set(c->reg, statement_text_kind(), kind_number(&s->row), &change, &done, err);
    kind_change_give(&change, statement_text_kind(), "section", DB_T(s->key));
    kind_change_give(&change, statement_text_kind(), "year", DB_I(s->year));
    kind_change_give(&change, statement_text_kind(), "language", DB_T(s->lang));
    return kind_add(c->reg, statement_text_kind(), &change, &number, err);
}

/* What is carried over becomes this year's by being confirmed. */
static enum dd_rc confirm(struct cli *c, struct section *s, struct dd_error *err)
{
    const struct kind_change none = {.reason = NULL};
    const struct kind *kind = statement_text_kind();
    enum dd_rc rc = DD_OK;

    if (strcmp(s->state, "template") == 0)
        return dd_fail(err, DD_REFUSED, "report.text.nothing", "section", s->key, "year",
                       cli_option(c, "year"), "lang", s->lang, NULL);
    if (strcmp(s->state, "confirmed") == 0)
        return DD_OK;
    if (strcmp(s->state, "carried") == 0) {
        rc = keep(c, s, s->text, err);
        if (rc == DD_OK)
            rc = find(c, c->reg, s, err);
    }
    return rc == DD_OK ? kind_move(c->reg, kind, kind_number(&s->row), kind_verb(kind, "confirm"),
                                   &none, err)
                       : rc;
}

/* --- Showing ---------------------------------------------------------------------------------- */

static enum dd_rc show(struct cli *c, const struct section *s, struct dd_error *err)
{
    const char *id =
        s->row.kind ? public_id_text(&c->arena, s->row.kind->letters, kind_number(&s->row)) : NULL;
    const struct out_field fields[] = {
        {"id", NULL, out_text(id)},          {"year", NULL, out_int(s->year)},
        {"section", NULL, out_text(s->key)}, {"language", NULL, out_text(s->lang)},
        {"state", NULL, out_text(s->state)}, {"text", NULL, out_text(s->text)},
    };
    char said[64];

    if (c->format != FORMAT_TABLE)
        return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
    (void)snprintf(said, sizeof(said), "report.text.%s", s->state);
    buf_printf(&c->out, "%s\n", s->text);
    cli_warn(c, said,
             MSG_ARGS({"id", id ? id : ""}, {"section", s->key}, {"lang", s->lang},
                      {"year", cli_option(c, "year")}));
    return DD_OK;
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    const char *path = cli_option(c, "file"), *text = cli_option(c, "edit");
    struct section s = {.key = NULL};
    enum dd_rc rc = take_key(c, &s, err);

    if (rc == DD_OK)
        rc = find(c, c->reg, &s, err);
    if (rc == DD_OK && path)
        rc = read_file(c, path, &text, err);
    if (rc == DD_OK && text && !c->rehearsing) {
        rc = keep(c, &s, text, err);
        if (rc == DD_OK)
            rc = find(c, c->reg, &s, err);
    }
    if (rc == DD_OK && cli_option(c, "confirm")) {
        rc = confirm(c, &s, err);
        if (rc == DD_OK)
            rc = find(c, c->reg, &s, err);
    }
    return rc == DD_OK ? show(c, &s, err) : rc;
}

const struct dd_cmd cmd_report_text = {
    .name = "report text",
    .alias = "rapport tekst",
    .args = "SECTION",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.report.text",
    .example = "ddreg report text plans --year 2023 --confirm",
    .reg = CMD_DECIDES,
    .company = CMD_OF_FIRST,
    .options = options,
    .before = before,
    .run = run,
};
