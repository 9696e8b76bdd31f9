/* Audits of suppliers: planned, done, and what came of them. One from before the register is
 * recorded with its own day and document. What is found is the kind `observation`, a part of it. */
#include "audit_rows.h"
#include "ddreg/text.h"
#include "kinds.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"supplier_id", RECORD_PLAIN, 2},
     .type = KIND_SUPPLIER,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_ARGUMENT | KIND_LISTED,
     .nb = "leverandør"},
    {.column = {"noted", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_TODAY,
     .option = "date",
     .nb = "dato"},
    {.column = {"planned", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_LISTED,
     .nb = "planlagt"},
    {.column = {"way", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .how = KIND_LISTED,
     .arg = "on_site|remote|desk",
     .option = "how",
     .nb = "måte"},
    {.column = {"scope", RECORD_PERSONAL, 2}, .type = KIND_NAME, .nb = "omfang"},
    {.column = {"owner", RECORD_PLAIN, 2}, .type = KIND_PERSON, .nb = "ansvarlig"},
    {.column = {"legacy", RECORD_PLAIN, 2}, .type = KIND_FLAG, .how = KIND_FIXED, .nb = "fra-før"},
    {.column = {"done", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_MOVED | KIND_FIXED | KIND_LISTED,
     .nb = "gjort"},
    {.column = {"result", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .how = KIND_LISTED,
     .arg = "acceptable|with_actions|unacceptable",
     .nb = "resultat"},
    {.column = {"text", RECORD_PERSONAL, 2}, .type = KIND_TEXT, .nb = "tekst"},
    {.column = {"file", RECORD_PLAIN, 2}, .type = KIND_FILE, .nb = "fil"},
    KIND_TAIL,
};

const char *audit_done_on(const struct kind_row *row, const char *day)
{
    const char *done = kind_text(row, kind_int(row, "legacy") == 1 ? "noted" : "done");

    return done && !kind_in_state(row, KIND_WITHDRAWN) && !kind_in_state(row, "cancelled") &&
                   strcmp(done, day) <= 0
               ? done
               : NULL;
}

static enum dd_rc fail_day(const char *id, const struct kind_row *row, const char *day,
                           const char *limit, struct dd_error *err)
{
    const enum dd_rc rc = kind_fail(DD_INPUT, id, row, "", err);

    dd_error_add(err, "day", day);
    dd_error_add(err, "limit", limit);
    return rc;
}

/* One from before the register was done then, in a way and with a document. */
static enum dd_rc check_legacy(struct reg *reg, const struct kind_row *row, struct dd_error *err)
{
    const char *first;
    enum dd_rc rc = audit_first_entry(reg, &first, err);

    if (rc != DD_OK)
        return rc;
    if (strcmp(kind_text(row, "noted"), first) >= 0)
        return fail_day("audit.not_legacy", row, kind_text(row, "noted"), first, err);
    return !kind_text(row, "way") || kind_int(row, "file") == 0
               ? kind_fail(DD_INPUT, "audit.legacy_lacks", row, "", err)
               : DD_OK;
}

static enum dd_rc check(struct reg *reg, const struct kind_row *before,
                        const struct kind_row *after, struct dd_error *err)
{
    const bool legacy = kind_int(after, "legacy") == 1;
    const char *done = kind_text(after, "done");

    if (!before && legacy)
        return check_legacy(reg, after, err);
    if (legacy && before && !kind_in_state(after, kind_state(before)))
        return kind_fail(DD_REFUSED, "audit.legacy_done", after, "", err);
    if (!legacy && !kind_text(after, "planned") && !done)
        return kind_fail(DD_INPUT, "audit.when", after, "planned", err);
    if (!legacy && !done && kind_text(after, "result"))
        return kind_fail(DD_INPUT, "audit.not_done", after, "result", err);
    if (done && strcmp(done, reg->by.day) > 0)
        return fail_day("kind.future", after, done, reg->by.day, err);
    return kind_in_state(after, "done") && !kind_text(after, "way")
               ? kind_fail(DD_INPUT, "audit.way", after, "how", err)
               : DD_OK;
}

/* What an audit came to is not made better afterwards. */
static enum dd_rc guard(const struct kind_row *was, const struct kind_row *after,
                        struct dd_error *err)
{
    const char *before = kind_text(was, "result"), *now = kind_text(after, "result");

    return before && (!now || strcmp(before, now) != 0) &&
                   !text_has_letters(kind_text(after, "reason"))
               ? kind_fail(DD_REFUSED, "kind.reason", after, "set", err)
               : DD_OK;
}

static const char *state_on(const struct kind_row *row, const char *day)
{
    (void)day;
    return kind_int(row, "legacy") == 1 && kind_in_state(row, "planned") ? "done" : kind_state(row);
}

static enum dd_rc due(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    const char *command;

    if (strcmp(kind_state_on(row, d->today), "planned") != 0)
        return DD_OK;
    command = arena_printf(d->a, "ddreg audit record AU-%lld", (long long)kind_number(row));
    return command ? d->add(d, row, NULL, "audit.do", kind_text(row, "planned"), command, err)
                   : dd_no_memory(err);
}

static const char *advice(const struct kind_row *row, const char *today)
{
    return strcmp(kind_state_on(row, today), "planned") == 0 ? "audit.advice.planned" : NULL;
}

static const struct kind_verb verbs[] = {
    {.name = "record",
     .nb = "før",
     .from = "planned",
     .to = "done",
     .fields = "done=date|way|result|text|file|scope",
     .needs = "result",
     .day = "done",
     .example = "--how on_site --result with_actions"},
    {.name = "cancel", .nb = "avlys", .from = "planned", .to = "cancelled", .how = KIND_REASON},
    {.name = NULL},
};

const struct kind kind_audit = {
    .name = "audit",
    .nb = "revisjon",
    .plural = "audits",
    .letters = "AU",
    KIND_TABLE("audit", fields),
    .first = "planned",
    .ended = "done|cancelled",
    .starts = "noted",
    .state_on = state_on,
    .verbs = verbs,
    .example = "ddreg audit add S-12 --planned 2024-09-01",
    .check = check,
    .guard = guard,
    .advice = advice,
    .due = due,
    .charge = "qa",
};
