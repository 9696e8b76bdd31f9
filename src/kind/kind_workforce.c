/* Facts on the company's own workforce of a year, which the statement gives: agreement on an
 * inclusive working life (IA), equality, absence, safety, training, pay, who is organised. */
#include "kinds.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"topic", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .how = KIND_REQUIRED | KIND_ARGUMENT | KIND_LISTED,
     .arg = "inclusion|equality|absence|safety|training|pay|organised|other",
     .nb = "tema"},
    {.column = {"year", RECORD_PLAIN, 2},
     .type = KIND_COUNT,
     .how = KIND_REQUIRED | KIND_LISTED,
     .arg = "2000-9999",
     .nb = "år"},
    {.column = {"text", RECORD_PERSONAL, 2},
     .type = KIND_TEXT,
     .how = KIND_REQUIRED | KIND_LISTED,
     .nb = "tekst"},
    {.column = {"source", RECORD_PERSONAL, 2}, .type = KIND_NAME, .nb = "kilde"},
    {.column = {"file", RECORD_PLAIN, 2}, .type = KIND_FILE, .nb = "fil"},
    KIND_TAIL,
};

const struct kind kind_workforce = {
    .name = "workforce",
    .nb = "arbeidsforhold",
    .plural = "workforce_facts",
    .letters = "EF",
    .add_nb = "nytt",
    KIND_TABLE("workforce", fields),
    .first = "known",
    .example = "ddreg workforce add equality --year 2023 --text \"45 % women\"",
};
