/* Customers who ask the company about its own due diligence: who asked, until when, and that the
 * standard answer went to them (answer_pack.h), so that the company answers once. A request under
 * åpenhetsloven § 6 is another kind (kind_request.c), with deadlines of law. */
#include "kinds.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"customer", RECORD_PERSONAL, 2},
     .type = KIND_NAME,
     .how = KIND_REQUIRED | KIND_ARGUMENT | KIND_LISTED,
     .nb = "kunde"},
    {.column = {"asked", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_LISTED | KIND_TODAY,
     .option = "date",
     .nb = "dato"},
    {.column = {"due", RECORD_PLAIN, 2}, .type = KIND_DAY, .how = KIND_LISTED, .nb = "frist"},
    {.column = {"address", RECORD_PERSONAL, 2}, .type = KIND_EMAIL, .nb = "adresse"},
    {.column = {"text", RECORD_PERSONAL, 2}, .type = KIND_TEXT, .nb = "tekst"},
    {.column = {"owner", RECORD_PLAIN, 2}, .type = KIND_PERSON, .nb = "ansvarlig"},
    {.column = {"file", RECORD_PLAIN, 2}, .type = KIND_FILE, .nb = "fil"},
    {.column = {"sent", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_MOVED | KIND_LISTED,
     .nb = "sendt"},
    KIND_TAIL,
};

/* Its days in the order in which things can happen. */
static enum dd_rc check(struct reg *reg, const struct kind_row *before,
                        const struct kind_row *after, struct dd_error *err)
{
    static const char *const later[] = {"due", "sent"};
    const char *asked = kind_text(after, "asked");

    (void)reg;
    (void)before;
    for (size_t i = 0; i < sizeof(later) / sizeof(later[0]); i++) {
        const char *day = kind_text(after, later[i]);
        enum dd_rc rc;
        if (!day || strcmp(day, asked) >= 0)
            continue;
        rc = kind_fail(DD_INPUT, "answer.order", after, later[i], err);
        dd_error_add(err, "day", day);
        dd_error_add(err, "limit", asked);
        return rc;
    }
    return DD_OK;
}

static enum dd_rc due(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    const char *day = kind_text(row, "due"), *command;

    if (!kind_in_state(row, "asked"))
        return DD_OK;
    command = arena_printf(d->a, "ddreg answer pack AN-%lld -o DIR", (long long)kind_number(row));
    return command ? d->add(d, row, NULL, "answer.send", day ? day : kind_text(row, "asked"),
                            command, err)
                   : dd_no_memory(err);
}

static const char *advice(const struct kind_row *row, const char *today)
{
    (void)today;
    return kind_in_state(row, "asked") ? "answer.advice.asked" : NULL;
}

static const struct kind_verb verbs[] = {
    {.name = "send", .nb = "send", .from = "asked", .to = "sent", .fields = "sent", .day = "sent"},
    {.name = "decline", .nb = "avslå", .from = "asked", .to = "declined", .how = KIND_REASON},
    {.name = NULL},
};

const struct kind kind_answer = {
    .name = "answer",
    .nb = "kundesvar",
    .plural = "customer_answers",
    .letters = "AN",
    KIND_TABLE("customer_answer", fields),
    .first = "asked",
    .ended = "sent|declined",
    .starts = "asked",
    .verbs = verbs,
    .example = "ddreg answer add \"Kunde AS\" --date 2024-05-03 --due 2024-05-24",
    .check = check,
    .advice = advice,
    .due = due,
};
