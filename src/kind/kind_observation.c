/* What an audit found. It is closed when its corrective actions have ended; a critical or major one
 * has at least one that was accepted. */
#include "kinds.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"audit", RECORD_PLAIN, 2},
     .type = KIND_LINK,
     .how = KIND_PARENT | KIND_REQUIRED | KIND_FIXED | KIND_ARGUMENT | KIND_LISTED,
     .arg = "audit",
     .nb = "revisjon"},
    {.column = {"class", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .how = KIND_REQUIRED | KIND_LISTED,
     .arg = "critical|major|other",
     .nb = "klasse"},
    {.column = {"text", RECORD_PERSONAL, 2},
     .type = KIND_TEXT,
     .how = KIND_REQUIRED | KIND_LISTED,
     .nb = "tekst"},
    {.column = {"ref", RECORD_PERSONAL, 2}, .type = KIND_NAME, .nb = "ref"},
    KIND_TAIL,
};

static int rank(const struct kind_row *row)
{
    const char *class = kind_text(row, "class");

    return strcmp(class, "critical") == 0 ? 2 : strcmp(class, "major") == 0 ? 1 : 0;
}

/* The actions that serve it: how many are open, how many were accepted, until when. */
struct actions {
    size_t n, open, accepted;
};

static enum dd_rc count_actions(struct reg *reg, struct arena *a, const struct kind_row *row,
                                struct actions *out, struct dd_error *err)
{
    const struct kind_filter filter = {.is = {{"observation", DB_I(kind_number(row))}}};
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = kind_read(reg, a, &kind_action, &filter, &rows, &n, err);

    *out = (struct actions){.n = 0};
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        out->n++;
        out->open += kind_in_state(&rows[i], "open") || kind_in_state(&rows[i], "done");
        out->accepted += kind_in_state(&rows[i], "accepted");
    }
    return rc;
}

/* It closes by its actions: also one that is restored or corrected into another class. */
static enum dd_rc check(struct reg *reg, const struct kind_row *before,
                        const struct kind_row *after, struct dd_error *err)
{
    struct actions actions;
    enum dd_rc rc;

    if (!before || kind_in_state(before, "closed") || !kind_in_state(after, "closed"))
        return DD_OK;
    rc = count_actions(reg, &reg->records, after, &actions, err);
    if (rc == DD_OK && actions.open > 0)
        rc = kind_fail(DD_REFUSED, "observation.open_actions", after, "", err);
    else if (rc == DD_OK && actions.accepted == 0 && rank(after) > 0)
        rc = kind_fail(DD_REFUSED, "observation.no_action", after, "", err);
    return rc;
}

/* A class is made milder with a reason only. */
static enum dd_rc guard(const struct kind_row *was, const struct kind_row *after,
                        struct dd_error *err)
{
    const char *reason = kind_text(after, "reason");

    return rank(after) < rank(was) && (!reason || !*reason)
               ? kind_fail(DD_REFUSED, "kind.reason", after, "set", err)
               : DD_OK;
}

static enum dd_rc due(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    struct actions actions;
    const char *command;
    enum dd_rc rc;

    if (!kind_is_open(row, d->today))
        return DD_OK;
    rc = count_actions(d->reg, d->a, row, &actions, err);
    if (rc != DD_OK || actions.open > 0)
        return rc; /* the actions are due themselves */
    command = arena_printf(d->a,
                           actions.n == 0 ? "ddreg audit action OB-%lld"
                                          : "ddreg observation close OB-%lld --reason TEXT",
                           (long long)kind_number(row));
    return command
               ? d->add(d, row, NULL, actions.n == 0 ? "observation.action" : "observation.close",
                        kind_text(row, "day"), command, err)
               : dd_no_memory(err);
}

static const struct kind_verb verbs[] = {
    {.name = "close", .nb = "lukk", .from = "open", .to = "closed", .how = KIND_REASON},
    {.name = "reopen", .nb = "gjenåpne", .from = "closed", .to = "open", .how = KIND_REASON},
    {.name = NULL},
};

const struct kind kind_observation = {
    .name = "observation",
    .nb = "revisjonsfunn",
    .plural = "observations",
    .letters = "OB",
    .added_by = "audit finding",
    .added_by_nb = "revisjon funn",
    KIND_TABLE("observation", fields),
    .first = "open",
    .ended = "closed",
    .verbs = verbs,
    .example = "ddreg audit finding AU-1 --class major --text \"No change control\"",
    .check = check,
    .guard = guard,
    .due = due,
    .charge = "qa",
};
