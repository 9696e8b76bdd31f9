/* Findings: actual adverse impacts. */
#include "ddreg/measure.h"
#include "ddreg/text.h"
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
    {.column = {"claim", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .arg = "alleged|substantiated|contested",
     .nb = "grunnlag"},
    {.column = {"heard", RECORD_PLAIN, 2}, .type = KIND_DAY, .nb = "hørt"},
    {.column = {"reply", RECORD_PERSONAL, 2}, .type = KIND_TEXT, .nb = "tilsvar"},
    {.column = {"affected", RECORD_PERSONAL, 2}, .type = KIND_TEXT, .nb = "rammede"},
    {.column = {"scale", RECORD_PLAIN, 2}, .type = KIND_COUNT, .arg = "1-5", .nb = "grad"},
    {.column = {"scope", RECORD_PLAIN, 2}, .type = KIND_COUNT, .arg = "1-5", .nb = "utbredelse"},
    {.column = {"irremediable", RECORD_PLAIN, 2},
     .type = KIND_COUNT,
     .arg = "1-5",
     .nb = "uopprettelig"},
    {.column = {"source", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .arg = "audit|visit|questionnaire|complaint|report|press|other",
     .nb = "kilde"},
    {.column = {"place", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .arg = "direct|further|raw_material",
     .nb = "ledd"},
    KIND_TAIL,
};

/* The worst of how grave, how widespread and how irremediable it is: never averaged away. */
static enum dd_rc check_severity(const struct kind_row *row, struct dd_error *err)
{
    static const char *const parts[] = {"scale", "scope", "irremediable"};
    int64_t worst = 0;
    char number[24];
    enum dd_rc rc;

    for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
        if (kind_int(row, parts[i]) > worst)
            worst = kind_int(row, parts[i]);
    if (worst <= kind_int(row, "severity"))
        return DD_OK;
    (void)snprintf(number, sizeof(number), "%lld", (long long)worst);
    rc = kind_fail(DD_INPUT, "finding.worst", row, "", err);
    dd_error_add(err, "worst", number);
    return rc;
}

/* What the supplier replied, it did when it was heard; what it contests, it has replied to. */
static enum dd_rc check_heard(const struct kind_row *row, struct dd_error *err)
{
    const char *claim = kind_text(row, "claim"), *heard = kind_text(row, "heard");
    const bool contested = claim && strcmp(claim, "contested") == 0;

    return !heard && (contested || kind_text(row, "reply"))
               ? kind_fail(DD_INPUT, "finding.heard", row, "", err)
               : DD_OK;
}

/* A finding that has measures closes by them: none of them is open, and the result of one at least
 * was accepted. */
static enum dd_rc check_closes(struct reg *reg, const struct kind_row *before,
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

/* An open finding is not made milder without a word on why; one whose severity is no longer known
 * counts as the most serious of its trade. */
static enum dd_rc check_milder(const struct kind_row *before, const struct kind_row *after,
                               struct dd_error *err)
{
    const int64_t was = before ? kind_int(before, "severity") : 0;
    const int64_t is = kind_int(after, "severity");

    return was > 0 && is > 0 && kind_in_state(before, "open") && kind_in_state(after, "open") &&
                   is < was && text_blank(kind_text(after, "reason"))
               ? kind_fail(DD_REFUSED, "finding.milder", after, "reason", err)
               : DD_OK;
}

static enum dd_rc check(struct reg *reg, const struct kind_row *before,
                        const struct kind_row *after, struct dd_error *err)
{
    enum dd_rc rc = check_severity(after, err);

    if (rc == DD_OK)
        rc = check_heard(after, err);
    if (rc == DD_OK)
        rc = check_milder(before, after, err);
    return rc == DD_OK ? check_closes(reg, before, after, err) : rc;
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
