/* People: who acts, owns, holds a role, decides or signs. */
#include "ddreg/person.h"
#include "kinds.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"name", RECORD_PERSONAL, 2},
     .type = KIND_TEXT,
     .how = KIND_REQUIRED | KIND_ARGUMENT | KIND_LISTED,
     .arg = "NAME",
     .nb = "navn"},
    {.column = {"accounts", RECORD_PERSONAL, 2},
     .type = KIND_TEXT,
     .how = KIND_LISTED,
     .nb = "kontoer"},
    {.column = {"email", RECORD_PERSONAL, 2},
     .type = KIND_TEXT,
     .how = KIND_LISTED,
     .arg = "ADDRESS",
     .nb = "epost"},
    KIND_TAIL,
};

/* How the role of someone who has left on a day is ended; NULL: no memory. */
static const char *end_role(struct arena *a, const struct kind_row *role, const char *gone)
{
    long long number = kind_number(role);

    return strcmp(kind_text(role, "since"), gone) > 0
               ? arena_printf(a, "ddreg role withdraw RO-%lld --reason TEXT", number)
               : arena_printf(a, "ddreg role end RO-%lld --date %s", number, gone);
}

/* Whoever has left holds no role. */
static enum dd_rc due(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    const struct kind_filter filter = {.column = "holder", .value = DB_I(kind_number(row))};
    struct kind_row *roles = NULL;
    const char *gone = NULL, *command;
    size_t n = 0;
    enum dd_rc rc = DD_OK;

    if (!kind_in_force(row, d->today))
        rc = person_gone(d->reg, kind_number(row), d->today, &gone, err);
    if (rc == DD_OK && gone)
        rc = kind_read(d->reg, d->a, &kind_role, &filter, &roles, &n, err);
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        const char *until = kind_text(&roles[i], "until");
        if (!kind_is_open(&roles[i], d->today) || (until && strcmp(until, gone) <= 0))
            continue;
        command = end_role(d->a, &roles[i], gone);
        rc = command ? d->add(d, &roles[i], NULL, "role.left", gone, command, err)
                     : dd_no_memory(err);
    }
    return rc;
}

static const struct kind_verb verbs[] = {
    {.name = "leave", .nb = "slutt", .from = "active", .to = "left"},
    {.name = "return", .nb = "tilbake", .from = "left", .to = "active"},
    {.name = NULL},
};

const struct kind kind_person = {
    .name = "person",
    .nb = "person",
    .plural = "persons",
    .letters = "PE",
    KIND_TABLE("person", fields),
    .first = "active",
    .verbs = verbs,
    .example = "ddreg person add \"Kari Nordmann\" --accounts kari --email kari@example.no",
    .due = due,
    .after = due,
};
