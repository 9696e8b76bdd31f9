#include "report_published.h"

#include "ddreg/report_check.h"
#include "report_denied.h"

enum dd_rc report_published(struct cli *c, const struct kind *added, struct dd_error *err)
{
    const struct report_lack *lacks = NULL;
    struct statement_input in;
    struct lack denied;
    struct doc d;
    size_t n = 0, errors = 0;
    enum dd_rc rc;

    if (added != kind_named("report") || c->format != FORMAT_TABLE ||
        c->reg->company != COMPANY_FIRST)
        return DD_OK;
    doc_init(&d, &c->arena, msg_lang_code(c->lang));
    rc = report_check(c->reg, cli_year(c), c->today, c->today, c->lang, &d, &in, &lacks, &n, err);
    if (rc == DD_OK)
        rc = report_denied(c, &in, &denied, &errors, err);
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        errors += report_lack_of_content(&lacks[i]);
    if (rc == DD_OK && errors > 0)
        cli_warn(
            c, "check.published",
            MSG_ARGS({"year", cli_option(c, "year")}, {"count", cli_count(c, (int64_t)errors)}));
    return rc;
}
