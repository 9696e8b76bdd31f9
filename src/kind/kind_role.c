/* Roles: who is chair, chief executive, responsible for due diligence ... and since when. */
#include "ddreg/person.h"
#include "ddreg/roles.h"
#include "kinds.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"role", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_ARGUMENT | KIND_LISTED,
     .arg = "ROLE",
     .words = role_words,
     .nb = "rolle"},
    {.column = {"holder", RECORD_PLAIN, 2},
     .type = KIND_PERSON,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_ARGUMENT | KIND_LISTED,
     .nb = "innehaver"},
    {.column = {"since", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_LISTED | KIND_TODAY,
     .option = "from",
     .nb = "fra"},
    {.column = {"until", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_LISTED,
     .option = "to",
     .nb = "til"},
    KIND_TAIL,
};

/* Whoever holds it already does not get it once more. */
static enum dd_rc check(struct reg *reg, const struct kind_row *before,
                        const struct kind_row *after, struct dd_error *err)
{
    const char *since = kind_text(after, "since"), *until = kind_text(after, "until");
    bool holds = false;
    enum dd_rc rc = DD_OK;

    if (until && strcmp(until, since) < 0) {
        rc = kind_fail(DD_INPUT, "role.order", after, "to", err);
        dd_error_add(err, "since", since);
        dd_error_add(err, "until", until);
        return rc;
    }
    if (!before)
        rc = person_holds_role(reg, kind_int(after, "holder"), kind_text(after, "role"), since,
                               &holds, err);
    return rc == DD_OK && holds ? kind_fail(DD_REFUSED, "role.held", after, "role", err) : rc;
}

/* A role that every company needs and that nobody holds today. */
static enum dd_rc missing(struct kind_due *d, struct dd_error *err)
{
    const struct kind_filter filter = {.as_of = d->today};
    struct kind_row *rows;
    struct role_def def;
    size_t n;
    enum dd_rc rc = kind_read(d->reg, d->a, &kind_role, &filter, &rows, &n, err);

    for (size_t i = 0; rc == DD_OK && role_at(i, &def); i++) {
        bool held = !def.needed;
        const char *last = NULL, *command;
        for (size_t r = 0; r < n; r++) {
            const char *until = kind_text(&rows[r], "until");
            if (strcmp(kind_text(&rows[r], "role"), def.key) != 0)
                continue;
            held = held ||
                   (kind_in_state(&rows[r], "held") && (!until || strcmp(until, d->today) >= 0));
            last = until && (!last || strcmp(until, last) > 0) ? until : last;
        }
        if (held)
            continue;
        command = arena_printf(d->a, "ddreg role give %s NAME", def.key);
        rc = command ? d->add(d, NULL, def.key, "role.vacant", last ? last : d->today, command, err)
                     : dd_no_memory(err);
    }
    return rc;
}

/* A role that is given for a time ends. */
static enum dd_rc due(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    const char *until = kind_text(row, "until"), *command;

    if (!until || strcmp(until, d->today) < 0 || !kind_in_state(row, "held"))
        return DD_OK;
    command = arena_printf(d->a, "ddreg role give %s NAME", kind_text(row, "role"));
    return command ? d->add(d, row, NULL, "role.ends", until, command, err) : dd_no_memory(err);
}

static const struct kind_verb verbs[] = {
    {.name = "end", .nb = "avslutt", .from = "held", .to = "ended"},
    {.name = NULL},
};

const struct kind kind_role = {
    .name = "role",
    .nb = "rolle",
    .plural = "roles",
    .letters = "RO",
    .add = "give",
    .add_nb = "gi",
    KIND_TABLE("role", fields),
    .first = "held",
    .ended = "ended",
    .starts = "since",
    .future = true,
    .verbs = verbs,
    .example = "ddreg role give responsible \"Kari Nordmann\" --from 2024-01-01",
    .check = check,
    .due = due,
    .missing = missing,
};
