/* Corrective actions after an audit: who sees to it, by when, what proves that it was done, and
 * that somebody else accepted that. */
#include "kinds.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"observation", RECORD_PLAIN, 2},
     .type = KIND_LINK,
     .how = KIND_PARENT | KIND_REQUIRED | KIND_FIXED | KIND_ARGUMENT | KIND_LISTED,
     .arg = "observation",
     .nb = "revisjonsfunn"},
    {.column = {"text", RECORD_PERSONAL, 2},
     .type = KIND_TEXT,
     .how = KIND_REQUIRED | KIND_LISTED,
     .nb = "tekst"},
    {.column = {"owner", RECORD_PLAIN, 2},
     .type = KIND_PERSON,
     .how = KIND_REQUIRED | KIND_LISTED,
     .nb = "ansvarlig"},
    {.column = {"due", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_REQUIRED | KIND_LISTED,
     .nb = "frist"},
    {.column = {"done", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_MOVED | KIND_LISTED,
     .nb = "gjort"},
    {.column = {"proof", RECORD_PLAIN, 2},
     .type = KIND_LINKS,
     .how = KIND_MOVED | KIND_DECIDED,
     .arg = "file|evidence",
     .nb = "bevis"},
    KIND_TAIL,
};

static enum dd_rc due(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    const bool done = kind_in_state(row, "done");
    const char *command;

    if (!kind_is_open(row, d->today))
        return DD_OK;
    command = arena_printf(d->a, "ddreg action %s CA-%lld%s", done ? "accept" : "done",
                           (long long)kind_number(row), done ? "" : " --proof IDS");
    return command ? d->add(d, row, NULL, done ? "action.accept" : "action.do",
                            kind_text(row, done ? "done" : "due"), command, err)
                   : dd_no_memory(err);
}

static const struct kind_verb verbs[] = {
    {.name = "done",
     .nb = "gjort",
     .from = "open",
     .to = "done",
     .fields = "proof|done=date",
     .needs = "proof",
     .day = "done",
     .example = "--proof FI-1"},
    {.name = "accept",
     .nb = "godta",
     .from = "done",
     .to = "accepted",
     .how = KIND_DECIDES,
     .other = "done"},
    {.name = "reject", .nb = "avvis", .from = "done", .to = "open", .how = KIND_REASON},
    {.name = "drop", .nb = "dropp", .from = "open", .to = "dropped", .how = KIND_REASON},
    {.name = NULL},
};

const struct kind kind_action = {
    .name = "action",
    .nb = "korrigering",
    .plural = "actions",
    .letters = "CA",
    .added_by = "audit action",
    .added_by_nb = "revisjon korrigering",
    KIND_TABLE("corrective_action", fields),
    .first = "open",
    .ended = "accepted|dropped",
    .verbs = verbs,
    .example = "ddreg audit action OB-1 --text \"New routine\" --owner PE-1 --due 2024-09-01",
    .due = due,
    .charge = "qa",
};
