/* A toy by the recipe of docs/architecture.md: drills, which somebody else must approve. */
#include "kind/kinds.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"title", RECORD_PERSONAL, 3},
     .type = KIND_NAME,
     .how = KIND_REQUIRED | KIND_ARGUMENT | KIND_LISTED,
     .nb = "tittel"},
    {.column = {"scale", RECORD_PLAIN, 3},
     .type = KIND_WORD,
     .how = KIND_REQUIRED | KIND_DECIDED | KIND_LISTED,
     .arg = "small|large",
     .nb = "omfang"},
    {.column = {"leader", RECORD_PLAIN, 3}, .type = KIND_PERSON, .how = KIND_LISTED, .nb = "leder"},
    {.column = {"about", RECORD_PLAIN, 3},
     .type = KIND_LINKS,
     .arg = "finding|policy",
     .nb = "gjelder"},
    {.column = {"planned", RECORD_PLAIN, 3},
     .type = KIND_DAY,
     .how = KIND_REQUIRED | KIND_LISTED,
     .nb = "planlagt"},
    KIND_TAIL,
};

static enum dd_rc due(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    const char *command;

    if (!kind_in_state(row, "approved"))
        return DD_OK;
    command = arena_printf(d->a, "ddreg drill hold DR-%lld", (long long)kind_number(row));
    return command ? d->add(d, row, NULL, "drill.hold", kind_text(row, "planned"), command, err)
                   : dd_no_memory(err);
}

static const struct kind_verb verbs[] = {
    {.name = "approve",
     .nb = "godkjenn",
     .from = "proposed",
     .to = "approved",
     .how = KIND_REASON | KIND_DECIDES,
     .other = "add"},
    {.name = "hold", .nb = "hold", .from = "approved", .to = "tried"},
    {.name = "resume", .nb = "gjenoppta", .from = "tried", .to = "approved"},
    {.name = NULL},
};

const struct kind kind_drill = {
    .name = "drill",
    .nb = "prøve",
    .plural = "drills",
    .letters = "DR",
    KIND_TABLE_SINCE(3, "drill", fields),
    .first = "proposed",
    .ended = "tried",
    .verbs = verbs,
    .example = "ddreg drill add \"A case from abroad\" --scale small --planned 2024-06-03",
    .due = due,
};
