/* Any statement, of any company: what åpenhetsloven § 5 asks for and it lacks. */
#include <strings.h>

#include "cli/out.h"
#include "cmd/confine.h"
#include "lacks.h"
#include "pdf_text.h"
#include "table/decode.h"

enum { LINT_BYTES = 8 * 1024 * 1024, HEAD = 4 };

enum file_form { FORM_PLAIN, FORM_MARKDOWN, FORM_HTML, FORM_PDF, FORM_DOCX };

static const struct cmd_option options[] = {
    {.name = NULL},
};

/* By the file's ending; text where nothing else is known. */
static enum file_form form_of(const char *path)
{
    static const struct {
        const char *ending;
        enum file_form form;
    } endings[] = {{".md", FORM_MARKDOWN}, {".markdown", FORM_MARKDOWN}, {".html", FORM_HTML},
                   {".htm", FORM_HTML},    {".xhtml", FORM_HTML},        {".pdf", FORM_PDF},
                   {".docx", FORM_DOCX}};
    const size_t n = strlen(path);

    for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++) {
        size_t length = strlen(endings[i].ending);
        if (n > length && strcasecmp(path + n - length, endings[i].ending) == 0)
            return endings[i].form;
    }
    return FORM_PLAIN;
}

/* All of a text file as UTF-8, in whatever characters it is. */
static enum dd_rc read_text(const char *path, struct buf *out, struct dd_error *err)
{
    struct source src;
    struct decoder *decoder = NULL;
    const char *text;
    size_t n = 1;
    enum dd_rc rc = source_open_page(&src, path, err);

    if (rc != DD_OK)
        return rc;
    rc = decoder_open(&decoder, &src, err);
    while (rc == DD_OK && n > 0) {
        rc = decoder_read(decoder, &text, &n, err);
        if (rc == DD_OK)
            buf_add_mem(out, text, n);
        if (out->len > LINT_BYTES)
            rc = dd_fail(err, DD_INPUT, "lint.large", "file", path, NULL);
    }
    decoder_free(decoder);
    source_close(&src);
    return rc == DD_OK ? buf_ok(out, err) : rc;
}

/* What starts another program comes before the files are closed to this one. */
static enum dd_rc read_bytes(struct cli *c, const char *path, enum file_form form, struct buf *out,
                             struct dd_error *err)
{
    struct buf head = BUF_INIT;
    enum dd_rc rc = form == FORM_PDF || form == FORM_DOCX
                        ? source_bytes(path, (int64_t)LINT_BYTES * HEAD, &head, err)
                        : DD_OK;

    buf_release(&head);
    if (rc == DD_OK && form == FORM_PDF)
        rc = pdf_text(path, out, err);
    if (rc == DD_OK)
        rc = cmd_confine(c, err);
    if (rc == DD_OK && form != FORM_PDF && form != FORM_DOCX)
        rc = read_text(path, out, err);
    return rc;
}

static enum dd_rc take(struct lint_doc *d, const char *path, enum file_form form,
                       const struct buf *text, struct dd_error *err)
{
    if (form == FORM_DOCX)
        return lint_take_docx(d, path, err);
    return lint_take(d,
                     form == FORM_HTML       ? LINT_HTML
                     : form == FORM_MARKDOWN ? LINT_MARKDOWN
                                             : LINT_PLAIN,
                     buf_str(text), err);
}

static enum dd_rc print(struct cli *c, const struct lint_doc *d, const struct lint_finding *found,
                        size_t n, struct dd_error *err)
{
    struct lack *all = arena_alloc(&c->arena, (n + 1) * sizeof(*all));
    enum dd_rc rc = all ? DD_OK : dd_no_memory(err);

    for (size_t i = 0; all && i < n; i++)
        all[i] = lack_of_text(c, d, &found[i]);
    return rc == DD_OK ? lacks_print(c, all, n, "lint.clean", err) : rc;
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    const char *path = c->args[0];
    const enum file_form form = form_of(path);
    const struct lint_finding *found;
    struct buf text = BUF_INIT;
    struct lint_doc *d = lint_new(&c->arena, form == FORM_PDF    ? LINT_PAGE
                                             : form == FORM_DOCX ? LINT_PART
                                                                 : LINT_LINE);
    size_t n;
    enum dd_rc rc = d ? read_bytes(c, path, form, &text, err) : dd_no_memory(err);

    if (rc == DD_OK)
        rc = take(d, path, form, &text, err);
    if (rc == DD_OK)
        rc = lint_run(d, &found, &n, err);
    if (rc == DD_OK)
        rc = print(c, d, found, n, err);
    buf_release(&text);
    return rc;
}

const struct dd_cmd cmd_report_lint = {
    .name = "report lint",
    .alias = "rapport gjennomgå",
    .args = "FILE",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.report.lint",
    .example = "ddreg report lint redegjorelse.html",
    .reg = CMD_NO_REGISTER,
    .options = options,
    .run = run,
};
