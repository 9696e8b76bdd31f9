/* Deviations at a supplier, by the reference that they have in the company's own system: what went
 * wrong is written there. They bring an audit forward; one about purchases closes those that were
 * made while the supplier was not approved. */
#include "kinds.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"supplier_id", RECORD_PLAIN, 2},
     .type = KIND_SUPPLIER,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_ARGUMENT | KIND_LISTED,
     .nb = "leverandør"},
    {.column = {"ref", RECORD_PERSONAL, 2},
     .type = KIND_NAME,
     .how = KIND_REQUIRED | KIND_LISTED,
     .nb = "ref"},
    {.column = {"about", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .how = KIND_REQUIRED | KIND_LISTED,
     .arg = "quality|recall|site_change|purchase",
     .nb = "gjelder"},
    {.column = {"occurred", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_LISTED | KIND_TODAY,
     .option = "date",
     .nb = "dato"},
    {.column = {"until", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_FIXED | KIND_LISTED,
     .option = "to",
     .nb = "til"},
    {.column = {"text", RECORD_PERSONAL, 2}, .type = KIND_TEXT, .nb = "tekst"},
    {.column = {"file", RECORD_PLAIN, 2}, .type = KIND_FILE, .nb = "fil"},
    KIND_TAIL,
};

static enum dd_rc check(struct reg *reg, const struct kind_row *before,
                        const struct kind_row *after, struct dd_error *err)
{
    const char *until = kind_text(after, "until");

    (void)reg;
    (void)before;
    return until && strcmp(until, kind_text(after, "occurred")) < 0
               ? kind_fail(DD_INPUT, "deviation.order", after, "to", err)
               : DD_OK;
}

static const struct kind_verb verbs[] = {
    {.name = "close", .nb = "lukk", .from = "open", .to = "closed", .how = KIND_REASON},
    {.name = NULL},
};

const struct kind kind_deviation = {
    .name = "deviation",
    .nb = "avvik",
    .plural = "deviations",
    .letters = "DV",
    .add_nb = "nytt",
    KIND_TABLE("deviation", fields),
    .first = "open",
    .ended = "closed",
    .starts = "occurred",
    .verbs = verbs,
    .example = "ddreg deviation add S-12 --ref 2024-17 --about recall --date 2024-05-03",
    .check = check,
};
