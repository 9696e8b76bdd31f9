/* Keys to sealed texts: the public half of each, and whose it is. The commands that make, admit and
 * drop one are made by hand (src/cmd/cases), since they need the key itself. */
#include "ddreg/case_texts.h"

#include "kinds.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"owner", RECORD_PLAIN, 2},
     .type = KIND_PERSON,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_LISTED,
     .nb = "eier"},
    {.column = {"recovery", RECORD_PLAIN, 2},
     .type = KIND_FLAG,
     .how = KIND_FIXED | KIND_LISTED,
     .nb = "reserve"},
    {.column = {"public", RECORD_PLAIN, 2},
     .type = KIND_TEXT,
     .how = KIND_REQUIRED | KIND_INTERNAL},
    KIND_TAIL,
};

const struct kind *key_kind(void)
{
    return &kind_seal_key;
}

/* One that may read is dropped, so that no text is left without readers. */
static enum dd_rc may_withdraw(struct reg *reg, const struct kind_row *row, struct dd_error *err)
{
    (void)reg;
    return kind_in_state(row, "admitted") ? kind_fail(DD_REFUSED, "key.admitted", row, "", err)
                                          : DD_OK;
}

static enum dd_rc due(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    const char *command;

    if (!kind_in_state(row, "waiting"))
        return DD_OK;
    command = arena_printf(d->a, "ddreg key admit KY-%lld --key FILE", (long long)kind_number(row));
    return command ? d->add(d, row, NULL, "key.admit", kind_text(row, "day"), command, err)
                   : dd_no_memory(err);
}

static const struct kind_verb verbs[] = {
    {.name = "admit", .nb = "godta", .from = "waiting", .to = "admitted"},
    {.name = "drop", .nb = "fjern", .from = "admitted", .to = "removed", .how = KIND_REASON},
    {.name = NULL},
};

const struct kind kind_seal_key = {
    .name = "key",
    .nb = "nøkkel",
    .plural = "seal_keys",
    .letters = "KY",
    KIND_TABLE("seal_key", fields),
    .shared = true,
    .discreet = true,
    .by_hand = "add|admit|drop",
    .first = "waiting",
    .ended = "removed",
    .verbs = verbs,
    .may_withdraw = may_withdraw,
    .due = due,
};
