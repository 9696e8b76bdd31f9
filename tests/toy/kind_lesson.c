/* A toy that is a part of another: what was learned in a drill. */
#include "kind/kinds.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"drill", RECORD_PLAIN, 3},
     .type = KIND_LINK,
     .how = KIND_PARENT | KIND_REQUIRED | KIND_FIXED | KIND_ARGUMENT | KIND_LISTED,
     .arg = "drill",
     .nb = "prøve"},
    {.column = {"supplier_id", RECORD_PLAIN, 3}, .type = KIND_SUPPLIER, .nb = "leverandør"},
    {.column = {"text", RECORD_PERSONAL, 3},
     .type = KIND_TEXT,
     .how = KIND_REQUIRED | KIND_LISTED,
     .nb = "tekst"},
    {.column = {"cost", RECORD_PLAIN, 3}, .type = KIND_MONEY, .nb = "pris"},
    {.column = {"source", RECORD_CONFIDENTIAL, 3},
     .type = KIND_TEXT,
     .how = KIND_SETTLED,
     .nb = "kilde"},
    KIND_TAIL,
};

/* What was adopted stays: then it is dropped, not withdrawn. */
static const struct kind_verb verbs[] = {
    {.name = "adopt",
     .nb = "innfør",
     .from = "learned",
     .to = "adopted",
     .fields = "cost",
     .needs = "cost",
     .example = "--cost 1200,50",
     .role = "leader"},
    {.name = KIND_WITHDRAW_VERB, .from = "learned", .to = KIND_WITHDRAWN},
    {.name = NULL},
};

const struct kind kind_lesson = {
    .name = "lesson",
    .nb = "lærdom",
    .plural = "lessons",
    .letters = "LE",
    KIND_TABLE_SINCE(3, "lesson", fields),
    .first = "learned",
    .verbs = verbs,
    .example = "ddreg lesson add DR-1 --text \"Nobody knew whom to call\"",
};
