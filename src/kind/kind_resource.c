/* Resources: what is no purchase and yet stops production (a cyclotron, quality control, the
 * qualified person, ventilation). Items name those that they need. */
#include "kinds.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"name", RECORD_PERSONAL, 2},
     .type = KIND_NAME,
     .how = KIND_REQUIRED | KIND_ARGUMENT | KIND_LISTED,
     .nb = "navn"},
    {.column = {"about", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .how = KIND_LISTED,
     .arg = "equipment|premises|people|control|other",
     .nb = "om"},
    {.column = {"repair", RECORD_PLAIN, 2},
     .type = KIND_SPAN,
     .how = KIND_LISTED,
     .nb = "reparasjon"},
    {.column = {"spare", RECORD_PLAIN, 2}, .type = KIND_SPAN, .nb = "reservedel"},
    {.column = {"service", RECORD_PLAIN, 2}, .type = KIND_DAY, .how = KIND_LISTED, .nb = "service"},
    {.column = {"text", RECORD_PERSONAL, 2}, .type = KIND_TEXT, .nb = "tekst"},
    KIND_TAIL,
};

static enum dd_rc due(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    const char *service = kind_text(row, "service"), *command;

    if (!service || !kind_in_state(row, "used"))
        return DD_OK;
    command = arena_printf(d->a, "ddreg resource set RS-%lld --service DATE",
                           (long long)kind_number(row));
    return command ? d->add(d, row, NULL, "resource.service", service, command, err)
                   : dd_no_memory(err);
}

const struct kind kind_resource = {
    .name = "resource",
    .nb = "ressurs",
    .plural = "resources",
    .letters = "RS",
    KIND_TABLE("resource", fields),
    .first = "used",
    .ended = "phased_out",
    .verbs =
        (const struct kind_verb[]){
            {.name = "end", .nb = "avslutt", .from = "used", .to = "phased_out"},
            {.name = NULL},
        },
    .example = "ddreg resource add Cyclotron --about equipment --repair 2-5-20",
    .due = due,
};
