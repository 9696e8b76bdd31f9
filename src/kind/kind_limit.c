/* Limits: up to what amount the holder of a role may buy without another's approval, since when.
 * What is set for a role is in force until the next is set for it, or it is ended. */
#include "ddreg/roles.h"
#include "kinds.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"role", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_ARGUMENT | KIND_LISTED,
     .arg = "ROLE",
     .words = role_words,
     .nb = "rolle"},
    {.column = {"amount", RECORD_PLAIN, 2},
     .type = KIND_MONEY,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_ARGUMENT | KIND_LISTED,
     .nb = "beløp"},
    {.column = {"since", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_LISTED | KIND_TODAY,
     .option = "from",
     .nb = "fra"},
    KIND_TAIL,
};

static const struct kind_verb verbs[] = {
    {.name = "end", .nb = "avslutt", .from = "in_force", .to = "ended", .how = KIND_REASON},
    {.name = NULL},
};

const struct kind kind_limit = {
    .name = "limit",
    .nb = "beløpsgrense",
    .plural = "limits",
    .letters = "LI",
    .add = "set",
    .add_nb = "sett",
    KIND_TABLE("purchase_limit", fields),
    .first = "in_force",
    .ended = "ended",
    .starts = "since",
    .future = true,
    .verbs = verbs,
    .example = "ddreg limit set buyer 100000 --from 2024-01-01",
};
