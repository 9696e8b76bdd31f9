#include "report_published.h"

#include "ddreg/companies.h"
#include "ddreg/seal.h"
#include "report_gate.h"

static bool is_publication(const struct cli *c, const struct kind *kind)
{
    return kind == kind_named("report") && c->reg->company == COMPANY_FIRST;
}

/* The errors in each language of the seal in force; where there is no seal in that of what is
 * published. */
static enum dd_rc count_errors(struct cli *c, bool say, size_t *errors, bool *sealed,
                               struct dd_error *err)
{
    struct seal seal;
    size_t found;
    enum dd_rc rc = seal_in_force(c->reg, &c->arena, COMPANY_FIRST, cli_year(c), &seal, err);

    *errors = 0;
    *sealed = rc == DD_OK && seal.number > 0;
    for (int lang = 0; rc == DD_OK && lang <= DD_EN; lang++) {
        const char *code = msg_lang_code((enum dd_lang)lang);
        if (seal.number ? !strstr(seal.languages, code) : lang != (int)c->published)
            continue;
        rc = report_gate(c, (enum dd_lang)lang, c->today, say, &found, err);
        *errors += rc == DD_OK ? found : 0;
    }
    return rc;
}

enum dd_rc report_may_publish(struct cli *c, const struct kind *added, struct dd_error *err)
{
    size_t errors = 0;
    bool sealed;
    enum dd_rc rc;

    if (!is_publication(c, added) || cli_option(c, "unsigned"))
        return DD_OK;
    rc = count_errors(c, false, &errors, &sealed, err);
    if (rc == DD_OK && sealed && errors > 0)
        rc = count_errors(c, true, &errors, &sealed, err);
    return rc != DD_OK || errors == 0 || !sealed /* which is refused after this */
               ? rc
               : dd_fail(err, DD_REFUSED, "report.not_clean", "year", cli_option(c, "year"),
                         "count", cli_count(c, (int64_t)errors), NULL);
}

enum dd_rc report_published(struct cli *c, const struct kind *added, struct dd_error *err)
{
    size_t errors = 0;
    bool sealed;
    enum dd_rc rc;

    if (!is_publication(c, added) || c->format != FORMAT_TABLE)
        return DD_OK;
    rc = count_errors(c, false, &errors, &sealed, err);
    if (rc == DD_OK && errors > 0)
        cli_warn(
            c, "check.published",
            MSG_ARGS({"year", cli_option(c, "year")}, {"count", cli_count(c, (int64_t)errors)}));
    return rc;
}
