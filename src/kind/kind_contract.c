/* Contracts with suppliers, and whether the clause on human rights and working conditions is in
 * them: that it is asked for is a measure (åpenhetsloven § 4 c). A contract is made with a supplier
 * whose risk somebody has looked at before, or with a reason why not (contract_gate.h). */
#include "ddreg/clauses.h"
#include "ddreg/contract.h"
#include "ddreg/text.h"
#include "contract_gate.h"
#include "kinds.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"supplier_id", RECORD_PLAIN, 2},
     .type = KIND_SUPPLIER,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_ARGUMENT | KIND_LISTED,
     .nb = "leverandør"},
    {.column = {"text", RECORD_PERSONAL, 2}, .type = KIND_TEXT, .how = KIND_LISTED, .nb = "tekst"},
    {.column = {"concluded", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_LISTED,
     .option = "date",
     .nb = "dato"},
    {.column = {"clause", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .how = KIND_LISTED,
     .arg = "CLAUSE",
     .words = clause_words,
     .nb = "klausul"},
    {.column = {"no_clause", RECORD_PERSONAL, 2},
     .type = KIND_TEXT,
     .option = "no-clause",
     .nb = "uten-klausul"},
    {.column = {"until", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_LISTED,
     .option = "to",
     .nb = "til"},
    {.column = {"owner", RECORD_PLAIN, 2}, .type = KIND_PERSON, .nb = "ansvarlig"},
    {.column = {"file", RECORD_PLAIN, 2}, .type = KIND_FILE, .nb = "fil"},
    {.column = {"override", RECORD_PERSONAL, 2}, .type = KIND_TEXT, .nb = "likevel"},
    {.column = {"gate", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .how = KIND_INTERNAL | KIND_LISTED,
     .arg = CONTRACT_GATES},
    KIND_TAIL,
};

bool contract_is_in_force(const struct kind_row *row, const char *day)
{
    const char *until = kind_text(row, "until");

    return kind_in_state(row, "in_force") && (!until || strcmp(until, day) >= 0);
}

/* With the clause, or with a reason why not; what was erased is as it is. */
static enum dd_rc check_clause(const struct kind_row *before, const struct kind_row *row,
                               struct dd_error *err)
{
    const bool with = kind_text(row, "clause") != NULL;
    const bool without = !text_blank(kind_text(row, "no_clause"));

    if (with && without)
        return kind_fail(DD_INPUT, "contract.clause_both", row, "", err);
    if (with || without || (before && !kind_text(before, "clause")))
        return DD_OK;
    return kind_fail(DD_INPUT, "contract.clause_none", row, "", err);
}

static enum dd_rc check(struct reg *reg, const struct kind_row *before,
                        const struct kind_row *after, struct dd_error *err)
{
    const char *concluded = kind_text(after, "concluded"), *until = kind_text(after, "until");
    enum dd_rc rc = DD_OK;

    (void)reg;
    if (until && strcmp(until, concluded) < 0) {
        rc = kind_fail(DD_INPUT, "contract.order", after, "to", err);
        dd_error_add(err, "day", until);
        dd_error_add(err, "limit", concluded);
    }
    return rc == DD_OK ? check_clause(before, after, err) : rc;
}

/* Its last day has passed. */
static const char *now(const struct kind_row *row, const char *today, char room[32])
{
    (void)room;
    return kind_in_state(row, "in_force") && !contract_is_in_force(row, today) ? "lapsed" : NULL;
}

static const struct kind_computed computed[] = {{"now", true, now}, {NULL, false, NULL}};

static const char *advice(const struct kind_row *row, const char *today)
{
    const char *how = kind_in_state(row, "in_force") ? kind_text(row, "gate") : NULL;

    (void)today;
    if (how && strcmp(how, CONTRACT_PRELIMINARY) == 0)
        return "contract.advice.preliminary";
    return how && strcmp(how, CONTRACT_OVERRIDDEN) == 0 ? "contract.advice.overridden" : NULL;
}

/* What ends is made once more, with the clause, or left. */
static enum dd_rc due(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    const char *until = kind_text(row, "until"), *command;

    if (!until || !kind_in_state(row, "in_force"))
        return DD_OK;
    command = arena_printf(d->a, "ddreg contract end CT-%lld", (long long)kind_number(row));
    return command ? d->add(d, row, NULL, "contract.ends", until, command, err) : dd_no_memory(err);
}

static const struct kind_verb verbs[] = {
    {.name = "end", .nb = "avslutt", .from = "in_force", .to = "ended", .how = KIND_REASON},
    {.name = NULL},
};

const struct kind kind_contract = {
    .name = "contract",
    .nb = "kontrakt",
    .plural = "contracts",
    .letters = "CT",
    KIND_TABLE("contract", fields),
    .first = "in_force",
    .ended = "ended",
    .starts = "concluded",
    .verbs = verbs,
    .example = "ddreg contract add S-12 --date 2023-05-03 --clause 1",
    .fill = contract_gate,
    .check = check,
    .computed = computed,
    .advice = advice,
    .due = due,
};
