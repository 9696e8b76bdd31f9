/* Contracts and the clause in them, and questionnaires: said and in JSON beside the figures. */
#include "ddreg/money.h"
#include "cli/out.h"
#include "figures_eyes.h"

void figures_json_contracts(struct json *j, const struct contract_figures *f)
{
    json_object(j, "contracts");
    json_int(j, "made", f->made);
    json_int(j, "made_with_clause", f->made_with);
    json_int(j, "made_preliminary", f->made_preliminary);
    json_int(j, "made_overridden", f->made_overridden);
    json_int(j, "in_force", f->in_force);
    json_int(j, "in_force_with_clause", f->in_force_with);
    json_int(j, "legacy", f->legacy);
    json_int(j, "legacy_with_clause", f->legacy_with);
    json_end_object(j);
}

/* "9 of 12 (75.0%)": never a share without its base. */
static void say_part(struct cli *c, const char *id, int64_t part, int64_t base)
{
    struct buf share = BUF_INIT;

    if (base == 0)
        return;
    share_add(&share, c->lang, part, base);
    cli_say(c, id,
            MSG_ARGS({"part", cli_count(c, part)}, {"base", cli_count(c, base)},
                     {"share", cli_keep(c, &share)}));
}

void figures_say_contracts(struct cli *c, const struct contract_figures *f)
{
    say_part(c, "fig.contracts.made", f->made_with, f->made);
    say_part(c, "fig.contracts.in_force", f->in_force_with, f->in_force);
    say_part(c, "fig.contracts.legacy", f->legacy_with, f->legacy);
    if (f->made_overridden > 0)
        say_part(c, "fig.contracts.overridden", f->made_overridden, f->made);
    if (f->made_preliminary > 0)
        say_part(c, "fig.contracts.preliminary", f->made_preliminary, f->made);
}

void figures_json_forms(struct json *j, const struct form_figures *f)
{
    json_object(j, "forms");
    json_int(j, "sent", f->sent);
    json_int(j, "answered", f->answered);
    json_int(j, "evaluated", f->evaluated);
    json_end_object(j);
}

void figures_say_forms(struct cli *c, const struct form_figures *f)
{
    say_part(c, "fig.forms.answered", f->answered, f->sent);
    say_part(c, "fig.forms.evaluated", f->evaluated, f->sent);
}
