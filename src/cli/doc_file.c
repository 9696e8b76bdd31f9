#include "doc_file.h"

#include <strings.h>

#include "docx_made.h"
#include "out.h"
#include "pdf_made.h"

/* What --as says, else the file's ending. */
enum dd_rc doc_file_form(const struct cli *c, const char *path, const char **form,
                         struct dd_error *err)
{
    static const char *const endings[][2] = {
        {".html", "html"},   {".htm", "html"},  {".md", "md"},    {".pdf", "pdf"},
        {".markdown", "md"}, {".json", "json"}, {".docx", "docx"}};
    size_t n = strlen(path);

    *form = cli_option(c, "as");
    for (size_t i = 0; !*form && i < sizeof(endings) / sizeof(endings[0]); i++) {
        size_t length = strlen(endings[i][0]);
        if (n > length && strcasecmp(path + n - length, endings[i][0]) == 0)
            *form = endings[i][1];
    }
    if (*form && cli_option(c, "fragment") && strcmp(*form, "html") != 0)
        return dd_fail(err, DD_USAGE, "report.fragment", NULL);
    return *form ? DD_OK : dd_fail(err, DD_USAGE, "report.form", "file", path, NULL);
}

enum dd_rc doc_file_bytes(const struct cli *c, const struct doc *d, const char *form,
                          struct buf *out, struct dd_error *err)
{
    if (strcmp(form, "html") == 0)
        return cli_option(c, "fragment") ? doc_write_html_fragment(d, out, err)
                                         : doc_write_html(d, out, err);
    if (strcmp(form, "md") == 0)
        return doc_write_markdown(d, out, err);
    if (strcmp(form, "json") == 0)
        return doc_write_json(d, out, err);
    if (strcmp(form, "docx") == 0)
        return docx_made(d, out, err);
    return pdf_made(d, out, err);
}

enum dd_rc doc_file_write(struct cli *c, const struct doc *d, const char *form, const char *path,
                          const char *what, struct dd_error *err)
{
    struct buf bytes = BUF_INIT;
    enum dd_rc rc = doc_file_bytes(c, d, form, &bytes, err);

    if (rc == DD_OK)
        rc = cli_give_out(c, path, what, &bytes, err);
    buf_release(&bytes);
    return rc;
}

enum dd_rc doc_file_said(struct cli *c, const char *path, const char *form, const char *message,
                         struct dd_error *err)
{
    const struct out_field fields[] = {
        {"year", NULL, out_int(cli_year(c))},
        {"file", NULL, out_text(path)},
        {"as", NULL, out_text(form)},
    };

    if (c->format != FORMAT_TABLE)
        return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
    cli_say(c, message, MSG_ARGS({"file", path}));
    return DD_OK;
}
