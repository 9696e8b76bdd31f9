#include "report_denied.h"

enum dd_rc report_denied(struct cli *c, enum dd_lang lang, const struct statement_input *in,
                         struct lack *all, size_t *n, struct dd_error *err)
{
    const struct statement_words *words = &in->words[lang][SECTION_IMPACTS];
    struct lint_doc *text;
    const char *quote = NULL;
    enum dd_rc rc;

    if (!words->confirmed || !words->text || impacts_given(in) == 0)
        return DD_OK;
    if (!(text = lint_new(&c->arena, LINT_LINE)))
        return dd_no_memory(err);
    rc = lint_take(text, LINT_MARKDOWN, words->text, err);
    if (rc == DD_OK)
        rc = lint_denial(text, &quote, err);
    if (rc == DD_OK && quote)
        all[(*n)++] = (struct lack){
            "E05", lint_severity_key(LINT_ERROR),
            cli_text(c, "check.where", MSG_ARGS({"paragraph", "5 b"})),
            cli_text(c, "check.denied",
                     MSG_ARGS({"quote", quote}, {"n", cli_count(c, (int64_t)impacts_given(in))})),
            cli_text(c, "check.denied.fix", MSG_ARGS({"year", cli_digits(c, in->figures.year)}))};
    return rc;
}
