/* `ddreg privacy report`: all that is kept of a person, as the answer to whoever asks for it. */
#include "cli/doc_file.h"
#include "privacy_rows.h"

static const struct cmd_option options[] = {
    {.name = "as", .nb = "som", .arg = "html|pdf|md|json", .help = "opt.render_as"},
    {.name = "output", .letter = 'o', .arg = "FILE", .file = CMD_FILE_WRITE, .help = "opt.output"},
    {.name = "overwrite", .help = "opt.overwrite"},
    CLI_LIST_OPTIONS,
    {.name = NULL},
};

/* --- The document ----------------------------------------------------------------------------- */

static const char *until(struct cli *c, const struct personal *p)
{
    return p->until ? p->until : dd_msg(c->lang, "privacy.in_use");
}

static void add_table(struct cli *c, struct doc *d, const struct personal *rows, size_t n)
{
    enum { COLUMNS = 5 };
    const char *header[COLUMNS] = {dd_msg(c->lang, "col.id"), dd_msg(c->lang, "col.privacy.field"),
                                   dd_msg(c->lang, "col.privacy.text"),
                                   dd_msg(c->lang, "col.privacy.written"),
                                   dd_msg(c->lang, "col.privacy.until")};
    const char **cells = arena_alloc(&c->arena, (n + 1) * COLUMNS * sizeof(*cells)), **cell = cells;

    d->failed = d->failed || !cells;
    for (size_t i = 0; cells && i < n; i++) {
        *cell++ = rows[i].id;
        *cell++ = privacy_label(c, &rows[i]);
        *cell++ = rows[i].value;
        *cell++ = rows[i].day;
        *cell++ = until(c, &rows[i]);
    }
    if (cells && n > 0)
        doc_table(d, &(struct doc_table){.caption = dd_msg(c->lang, "privacy.table"),
                                         .ncolumns = COLUMNS,
                                         .nrows = n,
                                         .header = header,
                                         .cells = cells});
}

/* Why each group is kept, once. */
static void add_purposes(struct cli *c, struct doc *d, const struct personal *rows, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        size_t before = 0;
        while (before < i && strcmp(rows[before].why.id, rows[i].why.id) != 0)
            before++;
        if (before == i)
            doc_paragraph(d, cli_text(c, "privacy.purpose",
                                      MSG_ARGS({"group", rows[i].why.name[c->lang]},
                                               {"purpose", rows[i].why.purpose[c->lang]},
                                               {"months", cli_count(c, rows[i].why.months)})));
    }
}

static void build(struct cli *c, struct doc *d, const struct personal *rows, size_t n)
{
    doc_init(d, &c->arena, msg_lang_code(c->lang));
    doc_set_title(d, cli_text(c, "privacy.title", MSG_ARGS({"who", c->args[0]})), NULL);
    doc_paragraph(d, cli_text(c, n > 0 ? "privacy.intro" : "privacy.none",
                              MSG_ARGS({"who", c->args[0]}, {"day", c->today},
                                       {"n", cli_count(c, (int64_t)n)})));
    add_table(c, d, rows, n);
    add_purposes(c, d, rows, n);
    doc_paragraph(d, dd_msg(c->lang, "privacy.not_searched"));
    doc_paragraph(d, dd_msg(c->lang, "privacy.rights"));
}

/* What is not shown goes on no page that is sent: that a case is about somebody may be what he or
 * she is not to know. Returns how many are left, which come first. */
static size_t leave_out_hidden(struct cli *c, struct personal *rows, size_t n)
{
    size_t left = 0;

    for (size_t i = 0; i < n; i++) {
        if (rows[i].value)
            rows[left++] = rows[i];
        else
            cli_warn(c, "privacy.not_on_page",
                     MSG_ARGS({"id", rows[i].id}, {"field", privacy_field(c, &rows[i])}));
    }
    return left;
}

static enum dd_rc write_document(struct cli *c, const char *path, struct personal *rows, size_t n,
                                 struct dd_error *err)
{
    const char *form;
    struct doc d;
    enum dd_rc rc = doc_file_form(c, path, &form, err);

    if (rc == DD_OK)
        rc = cli_check_place(c, path, err);
    if (rc != DD_OK)
        return rc;
    build(c, &d, rows, leave_out_hidden(c, rows, n));
    return doc_file_write(c, &d, form, path, "privacy", err);
}

/* --- The command ------------------------------------------------------------------------------ */

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    const char *path = cli_option(c, "output");
    struct personal *rows = NULL;
    int64_t person;
    size_t n = 0;
    enum dd_rc rc = personal_find(c->reg, &c->arena, c->args[0], c->today, &person, &rows, &n, err);

    cli_times_note(&c->times, "find");
    if (rc == DD_OK && path)
        rc = write_document(c, path, rows, n, err);
    if (rc != DD_OK)
        return rc;
    if (n == 0 && c->format == FORMAT_TABLE)
        cli_say(c, "privacy.none", MSG_ARGS({"who", c->args[0]}));
    else
        rc = privacy_list(c, rows, n, err);
    if (rc == DD_OK && c->format == FORMAT_TABLE)
        cli_warn(c, "privacy.not_searched", NULL, 0);
    return rc;
}

const struct dd_cmd cmd_privacy_report = {
    .name = "privacy report",
    .alias = "personvern innsyn",
    .args = "PERSON",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.privacy.report",
    .example = "ddreg privacy report PE-1 -o innsyn.html",
    .reg = CMD_READS,
    .options = options,
    .columns = privacy_columns,
    .ncolumns = PRIVACY_COLUMNS,
    .run = run,
};
