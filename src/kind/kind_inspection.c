/* Inspections by an authority, of the company or of a supplier: what it asked, and the answer. */
#include "kinds.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"authority", RECORD_PERSONAL, 2},
     .type = KIND_NAME,
     .how = KIND_REQUIRED | KIND_ARGUMENT | KIND_LISTED,
     .nb = "myndighet"},
    {.column = {"inspected", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_REQUIRED | KIND_LISTED | KIND_TODAY,
     .option = "date",
     .nb = "dato"},
    {.column = {"supplier_id", RECORD_PLAIN, 2},
     .type = KIND_SUPPLIER,
     .how = KIND_LISTED,
     .nb = "leverandør"},
    {.column = {"text", RECORD_PERSONAL, 2}, .type = KIND_TEXT, .nb = "tekst"},
    {.column = {"findings", RECORD_PLAIN, 2}, .type = KIND_LINKS, .arg = "finding", .nb = "funn"},
    {.column = {"due", RECORD_PLAIN, 2}, .type = KIND_DAY, .how = KIND_LISTED, .nb = "frist"},
    {.column = {"owner", RECORD_PLAIN, 2}, .type = KIND_PERSON, .nb = "ansvarlig"},
    {.column = {"file", RECORD_PLAIN, 2}, .type = KIND_FILE, .nb = "fil"},
    {.column = {"answered", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_MOVED | KIND_LISTED,
     .nb = "besvart"},
    {.column = {"answer", RECORD_PERSONAL, 2}, .type = KIND_TEXT, .how = KIND_MOVED, .nb = "svar"},
    KIND_TAIL,
};

/* Its days in the order in which things can happen. */
static enum dd_rc check(struct reg *reg, const struct kind_row *before,
                        const struct kind_row *after, struct dd_error *err)
{
    const char *inspected = kind_text(after, "inspected"), *due = kind_text(after, "due");

    (void)reg;
    (void)before;
    return due && strcmp(due, inspected) < 0
               ? kind_fail(DD_INPUT, "inspection.order", after, "", err)
               : DD_OK;
}

static enum dd_rc due(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    const char *day = kind_text(row, "due"), *command;

    if (!kind_in_state(row, "received") || !day)
        return DD_OK;
    command = arena_printf(d->a, "ddreg inspection answer IP-%lld", (long long)kind_number(row));
    return command ? d->add(d, row, NULL, "inspection.answer", day, command, err)
                   : dd_no_memory(err);
}

static const struct kind_verb verbs[] = {
    {.name = "answer",
     .nb = "besvar",
     .from = "received",
     .to = "answered",
     .fields = "answered=sent|answer",
     .day = "answered"},
    {.name = "close",
     .nb = "lukk",
     .from = "received|answered",
     .to = "closed",
     .how = KIND_REASON},
    {.name = NULL},
};

const struct kind kind_inspection = {
    .name = "inspection",
    .nb = "tilsyn",
    .plural = "inspections",
    .letters = "IP",
    .add_nb = "nytt",
    KIND_TABLE("inspection", fields),
    .first = "received",
    .ended = "closed",
    .starts = "inspected",
    .verbs = verbs,
    .check = check,
    .example = "ddreg inspection add Arbeidstilsynet --date 2024-05-03 --due 2024-05-31",
    .due = due,
};
