/* Dialogue with the people affected, with who represents them, and with organisations: information
 * to them and cooperation on remedy are a part of due diligence (åpenhetsloven § 4 e and f). */
#include "ddreg/date.h"
#include "kinds.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"party", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .how = KIND_REQUIRED | KIND_ARGUMENT | KIND_LISTED,
     .arg = "affected|representatives|union|civil_society|community|other",
     .nb = "part"},
    {.column = {"text", RECORD_PERSONAL, 2},
     .type = KIND_TEXT,
     .how = KIND_REQUIRED | KIND_LISTED,
     .nb = "tekst"},
    {.column = {"held", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_REQUIRED | KIND_LISTED | KIND_TODAY,
     .option = "date",
     .nb = "dato"},
    {.column = {"who", RECORD_PERSONAL, 2}, .type = KIND_NAME, .nb = "hvem"},
    {.column = {"supplier_id", RECORD_PLAIN, 2},
     .type = KIND_SUPPLIER,
     .how = KIND_LISTED,
     .nb = "leverandør"},
    {.column = {"findings", RECORD_PLAIN, 2}, .type = KIND_LINKS, .arg = "finding", .nb = "funn"},
    {.column = {"said", RECORD_PERSONAL, 2}, .type = KIND_TEXT, .nb = "sagt"},
    {.column = {"changed", RECORD_PERSONAL, 2}, .type = KIND_TEXT, .nb = "endret"},
    {.column = {"next", RECORD_PLAIN, 2}, .type = KIND_DAY, .how = KIND_LISTED, .nb = "neste"},
    {.column = {"owner", RECORD_PLAIN, 2}, .type = KIND_PERSON, .nb = "ansvarlig"},
    {.column = {"file", RECORD_PLAIN, 2}, .type = KIND_FILE, .nb = "fil"},
    KIND_TAIL,
};

/* The next time, where one was agreed. */
static enum dd_rc due(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    const char *next = kind_text(row, "next"), *command;

    if (!next || !kind_in_state(row, "recorded"))
        return DD_OK;
    command = arena_printf(d->a, "ddreg dialogue follow DG-%lld", (long long)kind_number(row));
    return command ? d->add(d, row, NULL, "dialogue.next", next, command, err) : dd_no_memory(err);
}

/* One that is to go on, or of the last year. */
static bool follows(const struct kind_row *row, const char *today)
{
    enum { MONTHS = 12 };
    const char *next = kind_text(row, "next");
    char until[DATE_SIZE];

    date_add_months(until, kind_text(row, "held"), MONTHS);
    return strcmp(until, today) >= 0 ||
           (next && kind_in_state(row, "recorded") && strcmp(next, today) >= 0);
}

static const struct kind_verb verbs[] = {
    {.name = "follow",
     .nb = "følg",
     .from = "recorded",
     .to = "followed",
     .fields = "changed",
     .example = "--changed \"Wages are paid\""},
    {.name = NULL},
};

const struct kind kind_dialogue = {
    .name = "dialogue",
    .nb = "dialog",
    .plural = "dialogues",
    .letters = "DG",
    .add_nb = "ny",
    KIND_TABLE("dialogue", fields),
    .first = "recorded",
    .ended = "followed",
    .starts = "held",
    .verbs = verbs,
    .example = "ddreg dialogue add union --text \"Hours at the supplier\" --date 2024-05-03",
    .due = due,
    .follows = follows,
};
