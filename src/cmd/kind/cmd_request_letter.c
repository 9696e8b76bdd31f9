/* The letters of a request, as a draft for a program for e-mail or as Markdown. */
#include <strings.h>

#include "cli/out.h"
#include "ddreg/doc.h"
#include "ddreg/request_letter.h"

static const struct cmd_option options[] = {
    {.name = "what",
     .arg = REQUEST_LETTERS,
     .help = "opt.request.letter.what",
     .required = true,
     .nb = "hva"},
    {.name = "name-suppliers",
     .help = "opt.request.letter.name_suppliers",
     .nb = "navngi-leverandører"},
    CLI_FOR,
    {.name = "output",
     .letter = 'o',
     .arg = "FILE",
     .file = CMD_FILE_WRITE,
     .help = "opt.request.letter.output",
     .required = true},
    {.name = "overwrite", .help = "opt.overwrite"},
    {.name = NULL},
};

static bool ends_in(const char *path, const char *ending)
{
    const size_t n = strlen(path), m = strlen(ending);

    return n > m && strcasecmp(path + n - m, ending) == 0;
}

static enum dd_rc write_markdown(struct cli *c, const struct mail *letter, struct buf *out,
                                 struct dd_error *err)
{
    struct doc d;

    doc_init(&d, &c->arena, msg_lang_code(c->published));
    doc_set_title(&d, letter->subject, NULL);
    for (size_t i = 0; i < letter->n; i++)
        doc_paragraph(&d, letter->paragraphs[i]);
    return doc_write_markdown(&d, out, err);
}

static enum dd_rc show(struct cli *c, const char *path, struct dd_error *err)
{
    const struct out_field fields[] = {
        {"id", NULL, out_text(c->args[0])},
        {"what", NULL, out_text(cli_option(c, "what"))},
        {"file", NULL, out_text(path)},
    };

    if (c->format != FORMAT_TABLE)
        return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
    cli_say(c, "request.letter", MSG_ARGS({"file", path}));
    return DD_OK;
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    const char *path = cli_option(c, "output");
    const bool mail = ends_in(path, ".eml");
    struct buf bytes = BUF_INIT;
    struct mail letter;
    enum dd_rc rc = mail || ends_in(path, ".md")
                        ? cli_check_place(c, path, err)
                        : dd_fail(err, DD_USAGE, "request.letter.form", "file", path, NULL);

    if (rc == DD_OK)
        rc = request_letter(c->reg, &c->arena, c->args[0], cli_option(c, "what"), c->today,
                            c->published, cli_option(c, "name-suppliers") != NULL, &letter, err);
    if (rc == DD_OK)
        rc = mail ? mail_write(&letter, &bytes, err) : write_markdown(c, &letter, &bytes, err);
    if (rc == DD_OK)
        rc = cli_give_out(c, path, c->args[0], &bytes, err);
    buf_release(&bytes);
    return rc == DD_OK ? show(c, path, err) : rc;
}

const struct dd_cmd cmd_request_letter = {
    .name = "request letter",
    .alias = "informasjonskrav brev",
    .args = "ID",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.request.letter",
    .example = "ddreg request letter RQ-1 --what answer -o svar.eml",
    .reg = CMD_READS,
    .company = CMD_OF_COMPANIES,
    .options = options,
    .run = run,
};
