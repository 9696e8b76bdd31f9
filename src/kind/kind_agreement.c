/* Quality agreements with suppliers of goods for production: who answers for what, how changes are
 * notified beforehand, and when it is looked through again. A contract is something else: what is
 * bought at what price. */
#include "ddreg/text.h"
#include "kinds.h"

#define WHERE_IT_APPLIES "covered|not_applicable"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"supplier_id", RECORD_PLAIN, 2},
     .type = KIND_SUPPLIER,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_ARGUMENT | KIND_LISTED,
     .nb = "leverandør"},
    {.column = {"signed", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_LISTED,
     .nb = "signert"},
    {.column = {"responsibilities", RECORD_PERSONAL, 2},
     .type = KIND_TEXT,
     .how = KIND_REQUIRED,
     .nb = "ansvar"},
    {.column = {"changes", RECORD_PERSONAL, 2},
     .type = KIND_TEXT,
     .how = KIND_REQUIRED,
     .nb = "endringer"},
    {.column = {"traceability", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .how = KIND_REQUIRED | KIND_LISTED,
     .arg = WHERE_IT_APPLIES,
     .nb = "sporbarhet"},
    {.column = {"tse_bse", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .how = KIND_REQUIRED | KIND_LISTED,
     .arg = WHERE_IT_APPLIES,
     .option = "tse-bse"},
    {.column = {"review", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_REQUIRED | KIND_LISTED,
     .nb = "gjennomgang"},
    {.column = {"scope", RECORD_PERSONAL, 2}, .type = KIND_NAME, .nb = "omfang"},
    {.column = {"owner", RECORD_PLAIN, 2}, .type = KIND_PERSON, .nb = "ansvarlig"},
    {.column = {"file", RECORD_PLAIN, 2}, .type = KIND_FILE, .nb = "fil"},
    KIND_TAIL,
};

static enum dd_rc check(struct reg *reg, const struct kind_row *before,
                        const struct kind_row *after, struct dd_error *err)
{
    (void)reg;
    (void)before;
    return strcmp(kind_text(after, "review"), kind_text(after, "signed")) <= 0
               ? kind_fail(DD_INPUT, "agreement.order", after, "review", err)
               : DD_OK;
}

static enum dd_rc due(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    const char *command;

    if (!kind_is_open(row, d->today))
        return DD_OK;
    command = arena_printf(d->a, "ddreg agreement set AG-%lld --review DATE",
                           (long long)kind_number(row));
    return command
               ? d->add(d, row, NULL, "agreement.review", kind_text(row, "review"), command, err)
               : dd_no_memory(err);
}

static const struct kind_verb verbs[] = {
    {.name = "end", .nb = "avslutt", .from = "signed", .to = "ended", .how = KIND_REASON},
    {.name = NULL},
};

const struct kind kind_agreement = {
    .name = "agreement",
    .nb = "kvalitetsavtale",
    .plural = "agreements",
    .letters = "AG",
    KIND_TABLE("agreement", fields),
    .first = "signed",
    .ended = "ended",
    .starts = "signed",
    .verbs = verbs,
    .example = "ddreg agreement add S-12 --signed 2024-03-01 --responsibilities \"Annex 1\" "
               "--changes \"Annex 2\" --traceability covered --tse-bse not_applicable "
               "--review 2027-03-01",
    .check = check,
    .due = due,
    .charge = "qa",
};
