#include "ddreg/date.h"
#include "ddreg/statement.h"
#include "cli/doc_file.h"
#include "cli/out.h"
#include "ddreg/companies.h"
#include "ddreg/file_bytes.h"
#include "seal_files.h"

static const struct cmd_option render_options[] = {
    CLI_FOR_FIRST,
    {.name = "year", .nb = "år", .arg = "Y", .help = "opt.year", .required = true},
    {.name = "as-of", .nb = "per", .arg = "DATE", .help = "opt.rated_on"},
    {.name = "now", .help = "opt.render.now", .nb = "nå"},
    {.name = "as", .nb = "som", .arg = "html|pdf|md|json|docx", .help = "opt.render_as"},
    {.name = "output",
     .letter = 'o',
     .arg = "FILE",
     .file = CMD_FILE_WRITE,
     .help = "opt.output",
     .required = true},
    {.name = "fragment", .nb = "utdrag", .help = "opt.fragment"},
    {.name = "overwrite", .help = "opt.overwrite"},
    {.name = NULL},
};

/* There is nothing to say of a year that has not begun. */
static enum dd_rc check_year(struct cli *c, const char *as_of, struct dd_error *err)
{
    const char *last;

    if (cli_year(c) <= date_year(as_of))
        return DD_OK;
    last = arena_printf(&c->arena, "%d", date_year(as_of) - 1);
    return last ? dd_fail(err, DD_INPUT, "report.unbegun", "year", cli_option(c, "year"), "day",
                          as_of, "last", last, NULL)
                : dd_no_memory(err);
}

static enum dd_rc build(struct cli *c, enum dd_lang lang, struct doc *d, struct dd_error *err)
{
    const char *as_of = cli_option(c, "as-of") ? cli_option(c, "as-of") : c->today;
    enum dd_rc rc = check_year(c, as_of, err);

    if (rc != DD_OK)
        return rc;
    doc_init(d, &c->arena, msg_lang_code(lang));
    return statement_build(c->reg, cli_year(c), as_of, lang, d, err);
}

/* Docx and a fragment were not sealed: they are made from the document that was. */
static bool is_made(const struct cli *c, const char *form)
{
    return strcmp(form, "docx") == 0 || cli_option(c, "fragment");
}

/* `seal` NULL: a draft. */
static enum dd_rc show(struct cli *c, const char *path, const char *form, const char *missing,
                       const char *seal, struct dd_error *err)
{
    const struct out_field fields[] = {
        {"year", NULL, out_int(cli_year(c))}, {"file", NULL, out_text(path)},
        {"as", NULL, out_text(form)},         {"draft", NULL, out_flag(missing != NULL)},
        {"missing", NULL, out_text(missing)}, {"seal", NULL, out_text(seal)},
    };

    if (c->format != FORMAT_TABLE)
        return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
    cli_say(c,
            seal      ? (is_made(c, form) ? "report.of_sealed" : "report.is_sealed")
            : missing ? "report.draft"
                      : "report.done",
            MSG_ARGS({"file", path}, {"draft", missing ? missing : ""}, {"id", seal ? seal : ""},
                     {"year", cli_option(c, "year")}));
    return DD_OK;
}

/* --- The sealed version ----------------------------------------------------------------------- */

/* The file in the form and the language that are asked for. */
static enum dd_rc find_sealed(struct cli *c, const struct seal *seal, const char *form,
                              const char **sha256, struct dd_error *err)
{
    const char *lang = msg_lang_code(c->published);
    struct seal_file *files;
    size_t n;
    enum dd_rc rc = seal_files_read(c, seal, &files, &n, err);

    *sha256 = NULL;
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if (files[i].language && strcmp(files[i].language, lang) == 0 &&
            strcmp(files[i].form, form) == 0)
            *sha256 = files[i].sha256;
    if (rc == DD_OK && !*sha256)
        rc = dd_fail(err, DD_INPUT, "report.not_sealed_in", "year", cli_option(c, "year"), "lang",
                     lang, "has", seal->languages, NULL);
    return rc;
}

/* A form that was not sealed is made from the document that was. */
static enum dd_rc make_from_sealed(struct cli *c, const char *form, struct buf *bytes,
                                   struct dd_error *err)
{
    struct buf json = *bytes;
    struct doc d;
    enum dd_rc rc = doc_read_json(&d, &c->arena, buf_str(&json), err);

    *bytes = (struct buf)BUF_INIT;
    if (rc == DD_OK)
        rc = doc_file_bytes(c, &d, form, bytes, err);
    buf_release(&json);
    return rc;
}

static enum dd_rc give_sealed(struct cli *c, const struct seal *seal, const char *form,
                              const char *path, struct dd_error *err)
{
    const char *id = public_id_text(&c->arena, seal_kind()->letters, seal->number), *sha256;
    const bool made = is_made(c, form);
    struct buf bytes = BUF_INIT;
    enum dd_rc rc = find_sealed(c, seal, made ? "json" : form, &sha256, err);

    if (rc == DD_OK)
        rc = file_bytes_read(c->reg, sha256, &bytes, err);
    if (rc == DD_OK && made)
        rc = make_from_sealed(c, form, &bytes, err);
    if (rc == DD_OK)
        rc = cli_give_out(c, path, cli_option(c, "year"), &bytes, err);
    buf_release(&bytes);
    return rc == DD_OK ? show(c, path, form, NULL, id, err) : rc;
}

/* Number 0: none, or the present state is asked for. */
static enum dd_rc find_seal(struct cli *c, struct seal *seal, struct dd_error *err)
{
    *seal = (struct seal){.number = 0};
    if (cli_option(c, "now"))
        return DD_OK;
    return seal_in_force(c->reg, &c->arena, COMPANY_FIRST, cli_year(c), seal, err);
}

/* A statement as of another day is none that was sealed. */
static enum dd_rc check_as_of(struct cli *c, const struct seal *seal, struct dd_error *err)
{
    return !cli_option(c, "as-of") || !seal->number
               ? DD_OK
               : dd_fail(err, DD_REFUSED, "report.is_sealed_as_of", "year", cli_option(c, "year"),
                         "day", cli_option(c, "as-of"), NULL);
}

/* --- The present state ------------------------------------------------------------------------ */

static enum dd_rc give_now(struct cli *c, const char *form, const char *path, struct dd_error *err)
{
    struct doc d;
    enum dd_rc rc = build(c, c->published, &d, err);

    if (rc == DD_OK)
        rc = doc_file_write(c, &d, form, path, cli_option(c, "year"), err);
    /* What is missing is said to whoever runs this, in the language that they read. */
    if (rc == DD_OK && d.draft && c->lang != c->published)
        rc = build(c, c->lang, &d, err);
    return rc == DD_OK ? show(c, path, form, d.draft, NULL, err) : rc;
}

static enum dd_rc run_render(struct cli *c, struct dd_error *err)
{
    const char *form, *path = cli_option(c, "output");
    struct seal seal;
    enum dd_rc rc = doc_file_form(c, path, &form, err);

    if (rc == DD_OK)
        rc = cli_check_place(c, path, err);
    if (rc == DD_OK)
        rc = find_seal(c, &seal, err);
    if (rc == DD_OK)
        rc = check_as_of(c, &seal, err);
    if (rc != DD_OK)
        return rc;
    return seal.number ? give_sealed(c, &seal, form, path, err) : give_now(c, form, path, err);
}

const struct dd_cmd cmd_report_render = {
    .name = "report render",
    .alias = "rapport skriv",
    .args = "--year Y -o FILE",
    .summary = "cmd.report.render",
    .example = "ddreg report render --year 2023 -o redegjorelse-2023.html",
    .reg = CMD_READS,
    .company = CMD_OF_FIRST,
    .options = render_options,
    .run = run_render,
};
