/* A toy that is a part of another: what was learned in an exercise. */
#include "kind/kinds.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"exercise", RECORD_PLAIN, 3},
     .type = KIND_LINK,
     .how = KIND_PARENT | KIND_REQUIRED | KIND_FIXED | KIND_ARGUMENT | KIND_LISTED,
     .arg = "exercise",
     .nb = "øvelse"},
    {.column = {"supplier_id", RECORD_PLAIN, 3}, .type = KIND_SUPPLIER, .nb = "leverandør"},
    {.column = {"text", RECORD_PERSONAL, 3},
     .type = KIND_TEXT,
     .how = KIND_REQUIRED | KIND_LISTED,
     .nb = "tekst"},
    KIND_TAIL,
};

const struct kind kind_lesson = {
    .name = "lesson",
    .nb = "lærdom",
    .plural = "lessons",
    .letters = "LE",
    KIND_TABLE_SINCE(3, "lesson", fields),
    .first = "learned",
    .example = "ddreg lesson add EX-1 --text \"Nobody knew whom to call\"",
};
