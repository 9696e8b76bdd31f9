#include "report_gate.h"

#include "cli/out.h"
#include "report_denied.h"

/* Of a statement in another language than the user's it says which. */
static void say_one(struct cli *c, enum dd_lang lang, const struct lack *l)
{
    const char *word = out_key(c, msg_lang_code(lang)).shown;

    cli_warn(c, lang == c->lang ? "check.line" : "check.line_in",
             MSG_ARGS({"rule", l->rule}, {"message", l->message}, {"fix", l->fix},
                      {"lang", word ? word : msg_lang_code(lang)}));
}

enum dd_rc report_gate(struct cli *c, enum dd_lang lang, const char *as_of, bool say,
                       size_t *errors, struct dd_error *err)
{
    const struct report_lack *lacks = NULL;
    struct statement_input in;
    struct lack denied, one;
    struct doc d;
    size_t n = 0;
    enum dd_rc rc;

    *errors = 0;
    doc_init(&d, &c->arena, msg_lang_code(lang));
    rc =
        report_check(c->reg, cli_year(c), as_of, c->today, lang, c->lang, &d, &in, &lacks, &n, err);
    if (rc == DD_OK)
        rc = report_denied(c, lang, &in, &denied, errors, err);
    if (rc == DD_OK && *errors > 0 && say)
        say_one(c, lang, &denied);
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        if (!report_lack_of_content(&lacks[i]))
            continue;
        ++*errors;
        one = lack_of_register(c, &lacks[i]);
        if (say)
            say_one(c, lang, &one);
    }
    return rc;
}
