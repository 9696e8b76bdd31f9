/* People: who acts, owns, holds a role, decides or signs. */
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
};
