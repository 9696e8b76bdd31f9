/* Findings: adverse impacts on people, actual or potential. */
#include "ddreg/company.h"
#include "ddreg/impact.h"
#include "ddreg/measure.h"
#include "ddreg/people.h"
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
     .how = KIND_REQUIRED | KIND_LISTED | KIND_LOOKED,
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
    {.column = {"affected", RECORD_PERSONAL, 2},
     .type = KIND_TEXT,
     .how = KIND_LOOKED,
     .nb = "rammede"},
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
    {.column = {"rights", RECORD_PLAIN, 2},
     .type = KIND_NAME,
     .arg = "RIGHTS",
     .nb = "rettigheter"},
    {.column = {"people", RECORD_PLAIN, 2}, .type = KIND_NAME, .arg = "GROUPS", .nb = "grupper"},
    {.column = {"asked", RECORD_PLAIN, 2},
     .type = KIND_TEXT,
     .how = KIND_INTERNAL,
     .nb = "bedt-om"},
    {.column = {"second", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .how = KIND_INTERNAL,
     .arg = "confirmed|attested|alone|changed",
     .nb = "andre"},
    {.column = {"impact", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .arg = "actual|potential",
     .nb = "virkning"},
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

/* The rights and the groups of people are of the tables. */
static enum dd_rc check_ids(const struct kind_row *row, const char *column, const char *failure,
                            bool (*known)(const char *, const char **, size_t *),
                            struct dd_error *err)
{
    const char *ids = kind_text(row, column), *wrong;
    char word[64];
    size_t n = 0;
    enum dd_rc rc;

    if (!ids || known(ids, &wrong, &n))
        return DD_OK;
    (void)snprintf(word, sizeof(word), "%.*s", (int)n, wrong);
    rc = kind_fail(DD_INPUT, failure, row, "", err);
    dd_error_add(err, "word", word);
    return rc;
}

static bool is_move(const struct kind_row *row, const char *name)
{
    const char *move = kind_text(row, "move");

    return move && strcmp(move, name) == 0;
}

/* A finding that has measures closes by them: none of them is open, and the result of one at least
 * was accepted. */
static enum dd_rc check_closes(struct reg *reg, const struct kind_row *before,
                               const struct kind_row *after, struct dd_error *err)
{
    struct measures measures;
    enum dd_rc rc;

    if (!before || kind_in_state(before, "closed") || !kind_in_state(after, "closed") ||
        (!is_move(after, "close") && !is_move(after, "confirm")))
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

/* The result of a measure was accepted by a second person already. What else ends a finding, or
 * makes it milder, waits for one, whether a level falls by it or not. */
static enum dd_rc waits(struct reg *reg, const struct kind_row *row, const struct kind_verb *verb,
                        bool *out, struct dd_error *err)
{
    struct measures measures;
    enum dd_rc rc;

    *out = true;
    if (strcmp(verb->name, "close") != 0)
        return DD_OK;
    rc = measures_of_finding(reg, &reg->records, kind_number(row), reg->by.day, &measures, err);
    *out = measures.accepted == 0;
    return rc;
}

/* Caused is graver than contributed, that than linked; not said: none. */
static int grave(const struct kind_row *row)
{
    const char *connection = kind_text(row, "connection");

    if (!connection)
        return 0;
    return strcmp(connection, "caused") == 0 ? 3 : strcmp(connection, "contributed") == 0 ? 2 : 1;
}

static bool is_substantiated(const struct kind_row *row)
{
    const char *claim = kind_text(row, "claim");

    return claim && strcmp(claim, "substantiated") == 0;
}

static bool is_lower(const struct kind_row *was, const struct kind_row *after, const char *side)
{
    return kind_int(was, side) > 0 && kind_int(after, side) < kind_int(was, side);
}

/* Milder, no longer given as a fact, no longer said to have happened, or found later. One whose
 * severity is no longer known counts as the most serious of its trade. */
static bool is_weaker(const struct kind_row *was, const struct kind_row *after)
{
    static const char *const sides[] = {"scale", "scope", "irremediable"};
    const int64_t before = kind_int(was, "severity"), now = kind_int(after, "severity");
    bool weaker = (before > 0 && now > 0 && now < before) || grave(after) < grave(was) ||
                  (is_substantiated(was) && !is_substantiated(after)) ||
                  (!finding_is_potential(was) && finding_is_potential(after)) ||
                  strcmp(kind_text(after, "found"), kind_text(was, "found")) > 0;

    for (size_t i = 0; i < sizeof(sides) / sizeof(sides[0]); i++)
        weaker = weaker || is_lower(was, after, sides[i]);
    return weaker;
}

/* Is one of the ids, blanks between, no longer among them? */
static bool lacks_one(const char *was, const char *now)
{
    for (const char *p = was ? was : ""; *p; p += strspn(p, " ")) {
        const size_t n = strcspn(p, " ");
        const char *q = now ? now : "";
        while (*q && !(strcspn(q, " ") == n && strncmp(p, q, n) == 0)) {
            q += strcspn(q, " ");
            q += strspn(q, " ");
        }
        if (!*q)
            return true;
        p += n;
    }
    return false;
}

/* Of another supplier or own operations, or it no longer says whom or what it concerns. */
static bool is_elsewhere(const struct kind_row *was, const struct kind_row *after)
{
    return kind_int(was, "supplier_id") != kind_int(after, "supplier_id") ||
           (!text_blank(kind_text(was, "affected")) && text_blank(kind_text(after, "affected"))) ||
           lacks_one(kind_text(was, "rights"), kind_text(after, "rights")) ||
           lacks_one(kind_text(was, "people"), kind_text(after, "people"));
}

static bool differs(const struct kind_row *was, const struct kind_row *after, const char *column)
{
    const char *before = kind_text(was, column), *now = kind_text(after, column);

    return before && (!now || strcmp(before, now) != 0);
}

/* Other words need a reason: of a correction its first row has it. They wait for nobody while
 * something else of the finding does. */
static enum dd_rc check_words(const struct kind_row *was, const struct kind_row *after,
                              struct dd_error *err)
{
    const bool corrects = kind_int(after, "corrector") != 0;

    if (!differs(was, after, "text") && !differs(was, after, "affected"))
        return DD_OK;
    if (kind_waiting(was->kind, kind_state(was)))
        return kind_fail(DD_REFUSED, "finding.waits", after, "", err);
    if (corrects && (kind_int(after, "replaces") == 0 || differs(after, was, "reason")))
        return DD_OK;
    return corrects || !text_has_letters(kind_text(after, "reason"))
               ? kind_fail(DD_REFUSED, "kind.reason", after, "set", err)
               : DD_OK;
}

/* An open finding is made milder by its own move only, which waits for a second person, and is not
 * moved away at all. */
static enum dd_rc guard(const struct kind_row *was, const struct kind_row *after,
                        struct dd_error *err)
{
    const bool moves = is_move(after, "ease") || is_move(after, "confirm");

    if (!kind_in_state(was, "closed")) {
        if (is_elsewhere(was, after))
            return kind_fail(DD_REFUSED, "finding.moved", after, "", err);
        if (is_weaker(was, after) && !(moves && kind_int(after, "corrector") == 0))
            return kind_fail(DD_REFUSED, "finding.milder", after, "", err);
    }
    return check_words(was, after, err);
}

static enum dd_rc check(struct reg *reg, const struct kind_row *before,
                        const struct kind_row *after, struct dd_error *err)
{
    enum dd_rc rc = check_severity(after, err);

    if (rc == DD_OK)
        rc = check_heard(after, err);
    if (rc == DD_OK)
        rc = check_ids(after, "rights", "finding.right", rights_known, err);
    if (rc == DD_OK)
        rc = check_ids(after, "people", "finding.group", affected_known, err);
    return rc == DD_OK ? check_closes(reg, before, after, err) : rc;
}

/* --- What is due ------------------------------------------------------------------------------ */

/* `command` ends before the id. */
static enum dd_rc add_due(struct kind_due *d, const struct kind_row *row, const char *what,
                          const char *day, const char *command, struct dd_error *err)
{
    const char *of = arena_printf(d->a, "ddreg %s F-%lld", command, (long long)kind_number(row));

    return of ? d->add(d, row, NULL, what, day, of, err) : dd_no_memory(err);
}

/* An open finding is due until it is closed: a measure where it has none, what its measures are
 * due, and to be closed when they have ended. */
static enum dd_rc due_open(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    struct measures m;
    enum dd_rc rc = measures_of_finding(d->reg, d->a, kind_number(row), d->today, &m, err);

    if (rc != DD_OK)
        return rc;
    if (m.n == 0)
        return add_due(d, row, "finding.measure", kind_text(row, "found"), "measure add --findings",
                       err);
    if (m.due)
        return add_due(d, row, "finding.open", m.due, "finding show", err);
    return add_due(d, row, "finding.close", m.ended ? m.ended : kind_text(row, "day"),
                   "finding close", err);
}

/* Other words are looked at by another person; what one person did while the company had one, once
 * it has two. */
static enum dd_rc due_look(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    const char *second = kind_text(row, "second");
    const bool changed = second && strcmp(second, "changed") == 0;
    struct company_alone alone;
    enum dd_rc rc;

    if (!second || (!changed && strcmp(second, "alone") != 0))
        return DD_OK;
    rc = company_alone(d->reg, d->a, d->today, &alone, err);
    return rc != DD_OK || alone.yes ? rc
                                    : add_due(d, row, changed ? "finding.changed" : "finding.alone",
                                              kind_text(row, "day"), "finding confirm", err);
}

static enum dd_rc due(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    enum dd_rc rc = due_look(d, row, err);

    if (rc == DD_OK && kind_waiting(row->kind, kind_state(row)))
        return add_due(d, row, "finding.confirm", kind_text(row, "day"), "finding confirm", err);
    return rc == DD_OK && kind_is_open(row, d->today) ? due_open(d, row, err) : rc;
}

static const struct kind_verb verbs[] = {
    {.name = "close",
     .nb = "lukk",
     .from = "open",
     .to = "closed",
     .how = KIND_REASON,
     .waits = "closing"},
    {.name = "ease",
     .nb = "mildne",
     .from = "open",
     .to = "open",
     .how = KIND_REASON,
     .fields = "severity|connection|claim|scale|scope|irremediable|impact|found",
     .waits = "easing",
     .example = "--severity 2 --reason \"Fewer than it seemed\""},
    {.name = "confirm",
     .nb = "bekreft",
     .from = "closing|easing|withdrawing|open|closed",
     .to = "closed",
     .how = KIND_CONFIRMS},
    {.name = "keep",
     .nb = "behold",
     .from = "closing|easing|withdrawing",
     .to = "open",
     .how = KIND_REASON},
    {.name = "reopen", .nb = "gjenåpne", .from = "closed", .to = "open", .how = KIND_REASON},
    {.name = KIND_WITHDRAW_VERB,
     .nb = "trekk",
     .from = "open|closing|easing",
     .to = KIND_WITHDRAWN,
     .how = KIND_REASON,
     .waits = "withdrawing"},
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
    .guard = guard,
    .waits = waits,
    .due = due,
    .example = "ddreg finding add S-12 --text \"Unpaid work\" --severity 3 --connection linked",
};
