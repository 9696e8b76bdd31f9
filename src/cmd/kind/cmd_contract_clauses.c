/* The text of the clause, of the latest version or of another. */
#include "cli/out.h"
#include "ddreg/clauses.h"

static const struct out_column columns[] = {
    {"version", "col.version", FIT_WHOLE},
    {"paragraph", NULL, FIT_WHOLE},
    {"nb", NULL, FIT_WHOLE},
    {"en", NULL, FIT_WHOLE},
};
enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

static const char *latest(void)
{
    size_t n = 0;

    while (clause_version_at(n))
        n++;
    return clause_version_at(n - 1);
}

static enum dd_rc list(struct cli *c, const char *version, struct dd_error *err)
{
    struct out_list list;
    const char *text[2];
    enum dd_rc rc = out_begin(&list, c, "paragraphs", columns, COLUMNS, err);

    for (size_t i = 0; rc == DD_OK && clause_paragraph(version, i, text); i++) {
        const struct out_cell cells[COLUMNS] = {out_text(version), out_int((int64_t)i),
                                                out_text(text[DD_NB]), out_text(text[DD_EN])};
        out_row(&list, cells);
    }
    return rc == DD_OK ? out_end(&list, err) : rc;
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    const char *version = c->nargs > 0 ? c->args[0] : latest(), *text[2];

    if (!clause_paragraph(version, 0, text))
        return dd_fail(err, DD_INPUT, "contract.clauses.unknown", "version", version, NULL);
    if (c->format != FORMAT_TABLE)
        return list(c, version, err);
    cli_say(c, "contract.clauses.head", MSG_ARGS({"version", version}));
    for (size_t i = 0; clause_paragraph(version, i, text); i++) {
        buf_add_char(&c->out, '\n');
        cli_say(c, "contract.clauses.paragraph", MSG_ARGS({"text", text[c->lang]}));
    }
    buf_add_char(&c->out, '\n');
    cli_say(c, "contract.clauses.next", MSG_ARGS({"version", version}));
    return DD_OK;
}

const struct dd_cmd cmd_contract_clauses = {
    .name = "contract clauses",
    .alias = "kontrakt klausuler",
    .args = "[CLAUSE]",
    .summary = "cmd.contract.clauses",
    .example = "ddreg contract clauses",
    .reg = CMD_NO_REGISTER,
    .run = run,
};
