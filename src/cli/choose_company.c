/* Which company of the register a command is about. */
#include "cli.h"
#include "ddreg/companies.h"

static enum dd_rc fail(struct cli *c, enum dd_rc rc, const char *id, const struct company *rows,
                       size_t n, const char *company, struct dd_error *err)
{
    const char *all = companies_text(&c->arena, rows, n);

    return all ? dd_fail(err, rc, id, "command", c->cmd->name, "companies", all, "company", company,
                         "first", company_text(&rows[0]), NULL)
               : dd_no_memory(err);
}

/* Without --for. */
static enum dd_rc take_usual(struct cli *c, const struct company *rows, size_t n,
                             struct dd_error *err)
{
    switch (c->cmd->company) {
    case CMD_OF_GROUP:
    case CMD_OF_COMPANIES:
        break;
    case CMD_RATES:
        c->reg->company = COMPANY_FIRST;
        break;
    case CMD_OF_COMPANY:
    case CMD_OF_FIRST:
        if (n != 1)
            return fail(c, DD_USAGE, "company.which", rows, n, "", err);
        c->reg->company = rows[0].id;
        break;
    }
    return DD_OK;
}

enum dd_rc cli_choose_company(struct cli *c, struct dd_error *err)
{
    const enum cmd_company of = c->cmd->company;
    const char *word = cli_option(c, "for");
    const struct company *chosen;
    struct company *rows;
    size_t n;
    enum dd_rc rc;

    c->reg->company = 0;
    if (of == CMD_OF_GROUP)
        return DD_OK;
    rc = companies_read(c->reg, &c->arena, c->today, &rows, &n, err);
    if (rc == DD_OK && !word)
        return take_usual(c, rows, n, err);
    if (rc == DD_OK)
        rc = company_named(&c->arena, rows, n, word, &chosen, err);
    if (rc != DD_OK)
        return rc;
    if ((of == CMD_OF_FIRST || of == CMD_RATES) && chosen->id != COMPANY_FIRST)
        return fail(c, DD_REFUSED, "company.not_yet", rows, n, company_text(chosen), err);
    c->reg->company = chosen->id;
    return DD_OK;
}
