/* Policies: guidelines and routines for due diligence and whatever else the company has laid down.
 * The statement gives the guidelines and routines in force (åpenhetsloven § 5 a). */
#include "ddreg/text.h"
#include "kinds.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"about", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_ARGUMENT | KIND_LISTED,
     .arg = "guidelines|routines|supplier_code|own_operations|other",
     .nb = "om"},
    {.column = {"title", RECORD_PERSONAL, 2},
     .type = KIND_NAME,
     .how = KIND_LISTED,
     .nb = "tittel"},
    {.column = {"version", RECORD_PERSONAL, 2},
     .type = KIND_NAME,
     .how = KIND_LISTED,
     .option = "edition",
     .nb = "utgave"},
    {.column = {"text", RECORD_PERSONAL, 2}, .type = KIND_TEXT, .nb = "tekst"},
    {.column = {"owner", RECORD_PLAIN, 2},
     .type = KIND_PERSON,
     .how = KIND_LISTED,
     .nb = "ansvarlig"},
    {.column = {"review", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_LISTED,
     .nb = "gjennomgang"},
    {.column = {"file", RECORD_PLAIN, 2}, .type = KIND_FILE, .nb = "fil"},
    KIND_TAIL,
};

/* It says something, or names the document that does. */
static enum dd_rc check(struct reg *reg, const struct kind_row *before,
                        const struct kind_row *after, struct dd_error *err)
{
    (void)reg;
    (void)before;
    return text_blank(kind_text(after, "text")) && text_blank(kind_text(after, "title")) &&
                   kind_int(after, "file") == 0
               ? kind_fail(DD_INPUT, "policy.empty", after, "text", err)
               : DD_OK;
}

static enum dd_rc due(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    const char *review = kind_text(row, "review"), *command;

    if (!review || !kind_in_state(row, "in_force"))
        return DD_OK;
    command = arena_printf(d->a, "ddreg policy review PO-%lld --review DATE",
                           (long long)kind_number(row));
    return command ? d->add(d, row, NULL, "policy.review", review, command, err)
                   : dd_no_memory(err);
}

/* The next review was to be before today. */
static enum dd_rc overdue(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    const char *review = kind_text(row, "review");

    return review && strcmp(review, d->today) < 0 ? due(d, row, err) : DD_OK;
}

static const struct kind_verb verbs[] = {
    {.name = "review",
     .nb = "gjennomgå",
     .from = "in_force",
     .to = "in_force",
     .fields = "review|version|text|title|file",
     .needs = "review",
     .example = "--review 2025-06-30"},
    {.name = "repeal", .nb = "opphev", .from = "in_force", .to = "repealed", .how = KIND_REASON},
    {.name = NULL},
};

const struct kind kind_policy = {
    .name = "policy",
    .nb = "retningslinje",
    .plural = "policies",
    .letters = "PO",
    KIND_TABLE("policy", fields),
    .first = "in_force",
    .ended = "repealed",
    .verbs = verbs,
    .example = "ddreg policy add guidelines --title \"Code of conduct\" --edition 2",
    .check = check,
    .due = due,
    .after = overdue,
};
