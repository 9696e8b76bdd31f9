/* What suppliers are asked for, as a part of the routines: the clause in contracts, and forms. Each
 * figure with its base (docs/figures.md). */
#include "asked_said.h"

static void say_part(struct say *s, const char *id, int64_t part, int64_t base)
{
    if (base > 0)
        say_paragraph(s, id,
                      MSG_ARGS({"part", say_count(s, part)}, {"base", say_count(s, base)},
                               {"share", say_share(s, part, base)}));
}

static void say_contracts(struct say *s, const struct contract_figures *f)
{
    say_part(s, "statement.contracts.made", f->made_with, f->made);
    if (f->made_overridden > 0)
        say_part(s, "statement.contracts.overridden", f->made_overridden, f->made);
    say_part(s, "statement.contracts.in_force", f->in_force_with, f->in_force);
    say_part(s, "statement.contracts.legacy", f->legacy_with, f->legacy);
}

void say_asked(struct say *s)
{
    const struct contract_figures *contracts = &s->in->figures.contracts;
    const struct form_figures *forms = &s->in->figures.forms;

    if (contracts->made + contracts->in_force + contracts->legacy + forms->sent == 0)
        return;
    say_heading(s, 3, "statement.asked.heading");
    say_contracts(s, contracts);
    if (forms->sent > 0)
        say_paragraph(s, "statement.forms",
                      MSG_ARGS({"sent", say_count(s, forms->sent)},
                               {"answered", say_count(s, forms->answered)},
                               {"answered_share", say_share(s, forms->answered, forms->sent)},
                               {"evaluated", say_count(s, forms->evaluated)},
                               {"evaluated_share", say_share(s, forms->evaluated, forms->sent)}));
}
