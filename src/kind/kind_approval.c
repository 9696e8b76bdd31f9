/* Approval of a supplier by quality assurance, for one scope: a material or a service, and a site.
 * The table of allowed moves is `steps`; docs/approval.md has it in words, and a test compares. */
#include "approval.h"
#include "audit_rows.h"
#include "ddreg/db_rows.h"
#include "ddreg/rating_gate.h"
#include "ddreg/text.h"
#include "ddreg/person.h"
#include "kinds.h"

#include "gen/kind/kind_approval.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"supplier_id", RECORD_PLAIN, 2},
     .type = KIND_SUPPLIER,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_ARGUMENT | KIND_LISTED,
     .nb = "leverandør"},
    {.column = {"scope", RECORD_PERSONAL, 2},
     .type = KIND_NAME,
     .how = KIND_REQUIRED | KIND_LISTED,
     .nb = "omfang"},
    {.column = {"site", RECORD_PERSONAL, 2}, .type = KIND_NAME, .how = KIND_LISTED, .nb = "sted"},
    {.column = {"production", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .arg = "yes|no",
     .nb = "produksjon"},
    {.column = {"requested", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_TODAY,
     .option = "date",
     .nb = "dato"},
    {.column = {"legacy", RECORD_PLAIN, 2}, .type = KIND_FLAG, .how = KIND_FIXED, .nb = "fra-før"},
    {.column = {"critical", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .how = KIND_LISTED,
     .arg = "yes|no",
     .nb = "kritisk"},
    {.column = {"conditions", RECORD_PERSONAL, 2},
     .type = KIND_TEXT,
     .how = KIND_MOVED,
     .nb = "vilkår"},
    {.column = {"valid_to", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_LISTED,
     .option = "valid-to",
     .nb = "gyldig-til"},
    {.column = {"evidence", RECORD_PLAIN, 2},
     .type = KIND_LINKS,
     .how = KIND_LISTED,
     .arg = "evidence|questionnaire|agreement|audit|inspection|file",
     .nb = "grunnlag"},
    {.column = {"file", RECORD_PLAIN, 2}, .type = KIND_FILE, .nb = "fil"},
    {.column = {"override", RECORD_PERSONAL, 2},
     .type = KIND_TEXT,
     .how = KIND_MOVED,
     .nb = "likevel"},
    {.column = {"gate", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .how = KIND_INTERNAL,
     .arg = RATING_GATE_WORDS},
    {.column = {"second", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .how = KIND_INTERNAL,
     .arg = "confirmed|attested|alone",
     .nb = "andre"},
    {.column = {"rated", RECORD_PLAIN, 2}, .type = KIND_DAY, .how = KIND_INTERNAL},
    {.column = {"interval", RECORD_PLAIN, 2}, .type = KIND_COUNT, .nb = "år-mellom"},
    KIND_TAIL,
};

/* The only allowed moves. */
static const struct kind_step steps[] = {
    {"candidate", "under_review"},  {"candidate", "rejected"},
    {"candidate", "blocked"},       {"under_review", "conditional"},
    {"under_review", "approved"},   {"under_review", "rejected"},
    {"under_review", "blocked"},    {"conditional", "conditional"},
    {"conditional", "approved"},    {"conditional", "suspended"},
    {"conditional", "rejected"},    {"conditional", "blocked"},
    {"conditional", "phased_out"},  {"approved", "approved"},
    {"approved", "conditional"},    {"approved", "suspended"},
    {"approved", "blocked"},        {"approved", "phased_out"},
    {"suspended", "under_review"},  {"suspended", "conditional"},
    {"suspended", "approved"},      {"suspended", "rejected"},
    {"suspended", "blocked"},       {"suspended", "phased_out"},
    {"rejected", "under_review"},   {"blocked", "under_review"},
    {"phased_out", "under_review"}, {NULL, NULL},
};

bool approval_lets_buy(const char *state)
{
    return strcmp(state, "approved") == 0 || strcmp(state, "conditional") == 0 ||
           strcmp(state, "legacy") == 0;
}

/* A new row still has the id of the one before it; one that is restored has its own. */
bool approval_is_decided_now(const struct kind_row *before, const struct kind_row *row)
{
    const char *move = kind_text(row, "move");

    return before && before->id == row->id && move && strcmp(move, "decide") == 0 &&
           kind_int(row, "corrector") == 0;
}

/* --- Rules ------------------------------------------------------------------------------------ */

static bool differs(const struct kind_row *was, const struct kind_row *row, const char *column)
{
    const char *before = kind_text(was, column), *now = kind_text(row, column);

    return (before == NULL) != (now == NULL) || (before && strcmp(before, now) != 0);
}

static enum dd_rc fail_day(enum dd_rc rc, const char *id, const struct kind_row *row,
                           const char *day, const char *limit, struct dd_error *err)
{
    rc = kind_fail(rc, id, row, "", err);
    dd_error_add(err, "day", day);
    dd_error_add(err, "limit", limit);
    return rc;
}

static void read_day(struct db_row *r, void *out)
{
    *(const char **)out = row_text(r, "day");
}

/* An approval of a time before the register: it is older than the first entry, and a document says
 * so. */
static enum dd_rc check_legacy(struct reg *reg, const struct kind_row *row, struct dd_error *err)
{
    const char *day = kind_text(row, "requested"), *first = NULL;
    enum dd_rc rc = audit_first_entry(reg, &first, err);

    if (rc != DD_OK)
        return rc;
    if (strcmp(day, first) >= 0)
        return fail_day(DD_REFUSED, "approval.not_legacy", row, day, first, err);
    return kind_int(row, "file") == 0 ? kind_fail(DD_INPUT, "approval.legacy_file", row, "", err)
                                      : DD_OK;
}

/* A number of years or none. */
static bool differs_in_years(const struct kind_row *was, const struct kind_row *row)
{
    return (was ? kind_int(was, "interval") : 0) != kind_int(row, "interval");
}

/* Only quality assurance says whether a supplier is critical, and how often it is audited, and why.
 */
static enum dd_rc check_critical(struct reg *reg, const struct kind_row *before,
                                 const struct kind_row *row, struct dd_error *err)
{
    bool holds = false;
    enum dd_rc rc;

    if (!differs_in_years(before, row) &&
        (before ? !differs(before, row, "critical") : !kind_text(row, "critical")))
        return DD_OK;
    if (kind_int(row, "interval") > AUDIT_YEARS_MOST)
        return kind_fail(DD_INPUT, "approval.interval", row, "interval", err);
    if (!text_has_letters(kind_text(row, "reason")))
        return kind_fail(DD_REFUSED, "approval.critical_reason", row, "critical", err);
    rc = person_holds_role(reg, kind_int(row, "company_id"), reg->actor, "qa", reg->by.day, &holds,
                           err);
    if (rc == DD_OK && !holds) {
        rc = kind_fail(DD_REFUSED, "approval.critical_role", row, "critical", err);
        dd_error_add(err, "role", "qa");
    }
    return rc;
}

/* What was decided is changed by a decision only. A new record has none of it but an approval of
 * before the register its last day. */
static enum dd_rc check_untouched(const struct kind_row *before, const struct kind_row *row,
                                  struct dd_error *err)
{
    static const char *const decided[] = {"conditions", "valid_to", "override"};

    for (size_t i = 0; i < sizeof(decided) / sizeof(decided[0]); i++)
        if (before ? differs(before, row, decided[i])
                   : kind_text(row, decided[i]) && kind_int(row, "legacy") == 0)
            return kind_fail(DD_REFUSED, "approval.by_decision", row, decided[i], err);
    return DD_OK;
}

/* Nobody who buys from the supplier, or follows it up, decides on it, but in a company that has one
 * person. */
static enum dd_rc check_decider(struct reg *reg, const struct kind_row *row, struct dd_error *err)
{
    const char *as = NULL;
    bool alone = false;
    enum dd_rc rc = reg_is_alone(reg, &alone, err);

    if (rc == DD_OK && !alone)
        rc = approval_involved(reg, row, &as, err);
    if (rc != DD_OK || !as)
        return rc;
    return kind_fail(DD_REFUSED,
                     strcmp(as, "owner") == 0 ? "approval.decider_owner" : "approval.decider_buyer",
                     row, "", err);
}

static enum dd_rc check_decision(struct reg *reg, const struct kind_row *row, struct dd_error *err)
{
    const char *valid_to = kind_text(row, "valid_to"), *day = kind_text(row, "day");
    enum dd_rc rc = check_decider(reg, row, err);

    if (rc != DD_OK || !approval_lets_buy(kind_state(row)))
        return rc;
    if (!kind_text(row, "production"))
        return kind_fail(DD_REFUSED, "approval.production_unsaid", row, "", err);
    if (valid_to && strcmp(valid_to, day) < 0)
        return fail_day(DD_INPUT, "approval.order", row, valid_to, day, err);
    if (kind_in_state(row, "conditional") && text_blank(kind_text(row, "conditions")))
        return kind_fail(DD_INPUT, "approval.no_conditions", row, "", err);
    rc = rating_gate_check(reg, row, kind_int(row, "supplier_id"), day, kind_text(row, "override"),
                           err);
    if (rc == DD_OK)
        rc = approval_check_audit(reg, row, err);
    return rc == DD_OK && strcmp(kind_text(row, "production"), "yes") == 0
               ? approval_check_production(reg, row, err)
               : rc;
}

static enum dd_rc check(struct reg *reg, const struct kind_row *before,
                        const struct kind_row *after, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    if (!before && kind_int(after, "legacy") == 1)
        rc = check_legacy(reg, after, err);
    if (rc == DD_OK)
        rc = check_critical(reg, before, after, err);
    if (rc != DD_OK)
        return rc;
    if (approval_is_decided_now(before, after))
        return check_decision(reg, after, err);
    return before && before->id != after->id ? DD_OK : check_untouched(before, after, err);
}

/* What it was approved for stays: of something else a new one is asked for. Also as a correction,
 * which no gate sees. */
static enum dd_rc guard(const struct kind_row *was, const struct kind_row *after,
                        struct dd_error *err)
{
    static const char *const fixed[] = {"scope", "site", "production"};
    static const char *const decided[] = {"conditions", "valid_to", "override", "requested"};

    if (kind_in_state(was, "candidate") && kind_int(was, "legacy") == 0)
        return DD_OK;
    if (kind_int(was, "supplier_id") != kind_int(after, "supplier_id"))
        return kind_fail(DD_REFUSED, "approval.of_other", after, "supplier", err);
    for (size_t i = 0; i < sizeof(fixed) / sizeof(fixed[0]); i++)
        if (kind_text(was, fixed[i]) && kind_text(after, fixed[i]) && differs(was, after, fixed[i]))
            return kind_fail(DD_REFUSED, "approval.of_other", after, fixed[i], err);
    if (kind_text(was, "production") && !kind_text(after, "production"))
        return kind_fail(DD_REFUSED, "approval.of_other", after, "production", err);
    for (size_t i = 0;
         kind_int(after, "corrector") != 0 && i < sizeof(decided) / sizeof(decided[0]); i++)
        if (differs(was, after, decided[i]))
            return kind_fail(DD_REFUSED, "approval.by_decision", after, decided[i], err);
    return DD_OK;
}

/* Is the row written once more as it was: the record is restored? */
static bool is_as_before(const struct kind_row *was, const struct kind_row *row)
{
    return !differs(was, row, "day") && !differs(was, row, "reason") &&
           !differs(was, row, "state") && kind_int(was, "actor") == kind_int(row, "actor");
}

/* What had to be met until then is no condition of an approval in full. */
static void drop_conditions(const struct kind_row *before, struct kind_row *after)
{
    if (kind_in_state(after, "approved") && !differs(before, after, "conditions"))
        after->values[kind_field(after->kind, "conditions")] = DB_NONE;
}

static enum dd_rc fill(struct reg *reg, const struct kind_row *before, struct kind_row *after,
                       struct dd_error *err)
{
    const char *second = NULL;
    enum dd_rc rc;

    if (!approval_is_decided_now(before, after) || is_as_before(before, after))
        return DD_OK;
    drop_conditions(before, after);
    rc = approval_second(reg, after, &second, err);
    after->values[kind_field(after->kind, "second")] = DB_T(second);
    after->values[kind_field(after->kind, "gate")] = DB_NONE;
    after->values[kind_field(after->kind, "rated")] = DB_NONE;
    return rc == DD_OK && approval_lets_buy(kind_state(after))
               ? approval_note_basis(reg, after, err)
               : rc;
}

/* --- What follows ----------------------------------------------------------------------------- */

/* Past its last day an approval has expired; one of before the register holds until it is decided
 * on. */
static const char *state_on(const struct kind_row *row, const char *day)
{
    const char *state = kind_state(row), *last = kind_text(row, "valid_to");

    if (kind_int(row, "legacy") == 1 &&
        (strcmp(state, "candidate") == 0 || strcmp(state, "under_review") == 0))
        state = "legacy";
    return last && strcmp(day, last) > 0 && approval_lets_buy(state) ? "expired" : state;
}

static const char *const derived[] = {"expired", "legacy", NULL};

/* Rows that were recorded after the day from which they hold. */
static enum dd_rc mark(struct reg *reg, struct arena *a, struct kind_row *rows, size_t n,
                       struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        const char *day = NULL;
        bool found = false;
        rc = db_one(reg->db, a, sizeof(day), read_day, NULL, &day, &found, err, day_of_entry_sql,
                    DB_ARGS(DB_I(rows[i].entry)));
        rows[i].own = rc == DD_OK && found && strcmp(kind_text(&rows[i], "day"), day) < 0;
    }
    return rc;
}

/* What whoever reads it must see: attested on a shared account, decided alone, without a rating ...
 */
static const char *marks(const struct kind_row *row, const char *today, char room[32])
{
    const char *second = kind_text(row, "second"), *gate = kind_text(row, "gate");
    const char *words[3] = {NULL};
    size_t n = 0, at = 0;

    (void)today;
    if (second && strcmp(second, "confirmed") != 0)
        words[n++] = strcmp(second, "attested") == 0 ? "shared" : "alone";
    if (gate && strcmp(gate, "rated") != 0)
        words[n++] = strcmp(gate, "override") == 0 ? "override" : "preliminary";
    if (row->own)
        words[n++] = "afterwards";
    room[0] = '\0';
    for (size_t i = 0; i < n; i++)
        at += (size_t)snprintf(room + at, 32 - at, "%s%s", i > 0 ? " " : "", words[i]);
    return n > 0 ? room : NULL;
}

static const struct kind_computed computed[] = {{"marks", true, marks}, {NULL, false, NULL}};

/* Is an audit of the supplier planned that is no later than the day? */
static enum dd_rc is_planned(struct kind_due *d, const struct kind_row *row, const char *day,
                             bool *planned, struct dd_error *err)
{
    const struct kind_filter filter = {.supplier = row->root,
                                       .company = kind_int(row, "company_id")};
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = kind_read(d->reg, d->a, &kind_audit, &filter, &rows, &n, err);

    *planned = false;
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        *planned = *planned || (strcmp(kind_state_on(&rows[i], d->today), "planned") == 0 &&
                                strcmp(kind_text(&rows[i], "planned"), day) <= 0);
    return rc;
}

/* The next audit, unless one is planned by then, which is due itself. */
static enum dd_rc due_audit(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    struct audit_next next;
    const char *command;
    bool planned = false;
    enum dd_rc rc = audit_next(d->reg, d->a, row, d->today, &next, err);

    if (rc == DD_OK && next.why)
        rc = is_planned(d, row, next.day, &planned, err);
    if (rc != DD_OK || !next.why || planned)
        return rc;
    command = arena_printf(d->a, "ddreg audit add S-%lld --planned DATE", (long long)row->root);
    return command ? d->add(d, row, NULL,
                            strcmp(next.why, "initial") == 0 ? "approval.audit_initial"
                            : strcmp(next.why, "event") == 0 ? "approval.audit_event"
                                                             : "approval.audit",
                            next.day, command, err)
                   : dd_no_memory(err);
}

static enum dd_rc due(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    const char *last = kind_text(row, "valid_to"), *state = kind_state_on(row, d->today);
    const char *command;

    enum dd_rc rc = due_audit(d, row, err);

    if (rc != DD_OK || !last || (!approval_lets_buy(state) && strcmp(state, "expired") != 0))
        return rc;
    command = arena_printf(d->a, "ddreg approval decide AP-%lld --state STATE --reason TEXT",
                           (long long)kind_number(row));
    return command ? d->add(d, row, NULL, "approval.expires", last, command, err)
                   : dd_no_memory(err);
}

static const char *advice(const struct kind_row *row, const char *today)
{
    const char *state = kind_state_on(row, today);

    if (strcmp(state, "candidate") == 0 || strcmp(state, "legacy") == 0)
        return "approval.advice.candidate";
    if (!kind_text(row, "production"))
        return "approval.advice.production";
    return strcmp(state, "under_review") == 0 ? "approval.advice.review" : NULL;
}

static const struct kind_verb verbs[] = {
    {.name = "decide",
     .nb = "avgjør",
     .from = "candidate|under_review|conditional|approved|suspended|rejected|blocked|phased_out",
     .steps = steps,
     .how = KIND_REASON,
     .fields = "conditions|valid_to|evidence|file|override",
     .clears = "override", /* it was given for one decision */
     .example = "--state under_review --reason \"Criteria sent\"",
     .other = "add",
     .role = "qa"},
    {.name = KIND_WITHDRAW_VERB,
     .nb = "trekk",
     .from = "candidate|under_review|conditional|approved|suspended|rejected|blocked|phased_out",
     .to = KIND_WITHDRAWN,
     .how = KIND_REASON,
     .role = "qa"},
    {.name = NULL},
};

const struct kind kind_approval = {
    .name = "approval",
    .nb = "godkjenning",
    .plural = "approvals",
    .letters = "AP",
    .add = "request",
    .add_nb = "be-om",
    KIND_TABLE("approval", fields),
    .first = "candidate",
    .ended = "rejected|phased_out",
    .starts = "requested",
    .state_on = state_on,
    .derived = derived,
    .verbs = verbs,
    .example = "ddreg approval request S-12 --scope \"Cleaning\"",
    .fill = fill,
    .check = check,
    .guard = guard,
    .mark = mark,
    .computed = computed,
    .advice = advice,
    .due = due,
    .charge = "qa",
    .page = true,
};
