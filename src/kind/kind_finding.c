/* Findings: actual adverse impacts. */
#include "ddreg/measure.h"
#include "kinds.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"supplier_id", RECORD_PLAIN, 1},
     .type = KIND_SUPPLIER,
     .how = KIND_FIXED | KIND_ARGUMENT | KIND_LISTED,
     .nb = "leverandør"},
    {.column = {"text", RECORD_PERSONAL, 1},
     .type = KIND_TEXT,
     .how = KIND_REQUIRED | KIND_LISTED,
     .nb = "tekst"},
    {.column = {"severity", RECORD_PLAIN, 1},
     .type = KIND_COUNT,
     .how = KIND_LISTED,
     .arg = "1-5",
     .nb = "alvorlighet"},
    {.column = {"connection", RECORD_PLAIN, 1},
     .type = KIND_WORD,
     .how = KIND_LISTED,
     .arg = "caused|contributed|linked",
     .nb = "tilknytning"},
    {.column = {"found", RECORD_PLAIN, 1},
     .type = KIND_DAY,
     .how = KIND_REQUIRED | KIND_LISTED | KIND_TODAY,
     .nb = "funnet"},
    {.column = {"file", RECORD_PLAIN, 2}, .type = KIND_FILE, .nb = "fil"},
    KIND_TAIL,
};

/* A finding that has measures closes by them: none of them is open, and the result of one at least
 * was accepted. */
static enum dd_rc check(struct reg *reg, const struct kind_row *before,
                        const struct kind_row *after, struct dd_error *err)
{
    const char *move = kind_text(after, "move");
    struct measures measures;
    enum dd_rc rc;

    if (!before || !kind_in_state(before, "open") || !move || strcmp(move, "close") != 0)
        return DD_OK;
    rc = measures_of_finding(reg, &reg->records, kind_number(after), reg->by.day, &measures, err);
    if (rc != DD_OK || measures.n == 0)
        return rc;
    if (*measures.open) {
        rc = kind_fail(DD_REFUSED, "finding.open_measures", after, "", err);
        dd_error_add(err, "measures", measures.open);
    } else if (measures.accepted == 0) {
        rc = kind_fail(DD_REFUSED, "finding.none_accepted", after, "", err);
    }
    return rc;
}

static const struct kind_verb verbs[] = {
    {.name = "close", .nb = "lukk", .from = "open", .to = "closed", .how = KIND_REASON},
    {.name = "reopen", .nb = "gjenåpne", .from = "closed", .to = "open", .how = KIND_REASON},
    {.name = NULL},
};

const struct kind kind_finding = {
    .name = "finding",
    .nb = "funn",
    .plural = "findings",
    .letters = "F",
    .add_nb = "nytt",
    KIND_TABLE_SINCE(1, "finding", fields),
    .first = "open",
    .ended = "closed",
    .counted = "open_findings",
    .starts = "found",
    .verbs = verbs,
    .check = check,
    .example = "ddreg finding add S-12 --text \"Unpaid work\" --severity 3 --connection linked",
};
