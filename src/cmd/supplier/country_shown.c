/* The country that counts of a supplier, as lists show it. */
#include "cmd_supplier.h"
#include "cli/cli.h"

struct out_cell country_counts_cell(struct cli *c, const char *code, const char *follows)
{
    return out_word(code, code && follows ? arena_printf(&c->arena, "%s *", code) : code);
}

void say_country_follows(struct cli *c, bool any)
{
    if (any && c->format == FORMAT_TABLE && !cli_option(c, "columns"))
        cli_say(c, "supplier.country_follows", NULL, 0);
}
