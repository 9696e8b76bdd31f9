/* Evidence: what is in a supplier's favour. What counts, and how much, is the model's matter
 * (risk.h).
 */
#include "ddreg/date.h"
#include "ddreg/evidence_read.h"
#include "ddreg/risk.h"
#include "ddreg/text.h"
#include "ddreg/web_address.h"
#include "kinds.h"

/* An audit is passed or not; a certificate or a clause is not. */
static bool has_result(const struct kind_row *row)
{
    enum risk_evidence_kind kind;

    return risk_evidence_kind_read(&kind, kind_text(row, "kind")) && risk_evidence_has_result(kind);
}

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"supplier_id", RECORD_PLAIN, 1},
     .type = KIND_SUPPLIER,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_ARGUMENT | KIND_LISTED,
     .nb = "leverandør"},
    {.column = {"kind", RECORD_PLAIN, 1},
     .type = KIND_WORD,
     .how = KIND_REQUIRED | KIND_LISTED,
     .arg = "certificate|audit|questionnaire|clause",
     .nb = "slag"},
    {.column = {"ref", RECORD_PERSONAL, 1},
     .type = KIND_NAME,
     .how = KIND_REQUIRED | KIND_LISTED,
     .nb = "ref"},
    {.column = {"issuer", RECORD_PERSONAL, 1},
     .type = KIND_NAME,
     .how = KIND_LISTED,
     .nb = "utsteder"},
    {.column = {"issued", RECORD_PLAIN, 1},
     .type = KIND_DAY,
     .how = KIND_REQUIRED | KIND_LISTED,
     .nb = "utstedt"},
    {.column = {"expires", RECORD_PLAIN, 1}, .type = KIND_DAY, .nb = "utløper"},
    {.column = {"passed", RECORD_PLAIN, 1},
     .type = KIND_FLAG,
     .nb = "bestått",
     .applies = has_result},
    {.column = {"file", RECORD_PLAIN, 2}, .type = KIND_FILE, .nb = "fil"},
    {.column = {"address", RECORD_PERSONAL, 2}, .type = KIND_TEXT, .arg = "URL", .nb = "adresse"},
    KIND_TAIL,
};

/* What was there before is not asked again. */
static enum dd_rc check_address(const struct kind_row *before, const struct kind_row *after,
                                struct dd_error *err)
{
    const char *was = before ? kind_text(before, "address") : NULL;
    const char *address = kind_text(after, "address");

    if (!address || (was && strcmp(was, address) == 0) || web_address_is(address))
        return DD_OK;
    return dd_fail(err, DD_INPUT, "evidence.address", "address", address, NULL);
}

/* Nobody vouches for oneself: what the company says has no issuer, and lowers nothing. */
static enum dd_rc check_issuer(struct reg *reg, const struct kind_row *before,
                               const struct kind_row *after, struct dd_error *err)
{
    const char *was = before ? kind_text(before, "issuer") : NULL;
    const char *issuer = kind_text(after, "issuer");
    bool own = false;
    enum dd_rc rc;

    if (!issuer || (was && strcmp(was, issuer) == 0))
        return DD_OK;
    rc = evidence_is_own(reg, &reg->records, issuer, &own, err);
    if (rc == DD_OK && own)
        return dd_fail(err, DD_REFUSED, "evidence.issuer_self", "issuer", issuer, NULL);
    if (rc == DD_OK && evidence_needs_other(after))
        rc = evidence_is_suppliers(reg, &reg->records, kind_int(after, "supplier_id"), issuer, &own,
                                   err);
    return rc == DD_OK && own
               ? dd_fail(err, DD_REFUSED, "evidence.issuer_supplier", "issuer", issuer, NULL)
               : rc;
}

static enum dd_rc check(struct reg *reg, const struct kind_row *before,
                        const struct kind_row *after, struct dd_error *err)
{
    const char *issued = kind_text(after, "issued"), *expires = kind_text(after, "expires");

    enum dd_rc rc = check_issuer(reg, before, after, err);

    if (rc != DD_OK)
        return rc;
    if (expires && strcmp(expires, issued) < 0)
        return dd_fail(err, DD_INPUT, "evidence.order", "issued", issued, "expires", expires, NULL);
    return check_address(before, after, err);
}

/* As the model takes it. */
static struct risk_evidence as_rated(const struct kind_row *row)
{
    struct risk_evidence e = {.ref = kind_text(row, "ref"),
                              .issuer = row->own ? NULL : kind_text(row, "issuer"),
                              .issued = kind_text(row, "issued"),
                              .expires = kind_text(row, "expires"),
                              .passed = kind_int(row, "passed") == 1 && !row->outjudged,
                              .documented = evidence_is_documented(row)};

    (void)risk_evidence_kind_read(&e.kind, kind_text(row, "kind"));
    return e;
}

/* Does it count for the model on the day? `until` gets the last day on which it does. */
static enum risk_evidence_state state_on(const struct kind_row *row, const char *today,
                                         char until[32])
{
    const struct risk_evidence e = as_rated(row);

    return risk_evidence_on(&e, today, until);
}

static const char *counts(const struct kind_row *row, const char *today, char room[32])
{
    static const char *const words[] = {
        [RISK_EVIDENCE_COUNTS] = "counts",         [RISK_EVIDENCE_LAPSED] = "lapsed",
        [RISK_EVIDENCE_NOT_YET] = "not_yet",       [RISK_EVIDENCE_NOT_PASSED] = "not_passed",
        [RISK_EVIDENCE_INCOMPLETE] = "incomplete",
    };

    return !kind_in_state(row, "registered") ? NULL : words[state_on(row, today, room)];
}

static const char *until(const struct kind_row *row, const char *today, char room[32])
{
    *room = '\0';
    (void)state_on(row, today, room);
    return *room ? room : NULL;
}

/* What it needs to count, and lacks. */
static const char *lacks(const struct kind_row *row, const char *today, char room[32])
{
    const struct risk_evidence e = as_rated(row);
    struct buf keys = BUF_INIT;

    (void)today;
    if (kind_in_state(row, "registered"))
        risk_add_lacks_keys(&keys, risk_evidence_lacks(&e));
    (void)snprintf(room, 32, "%s", buf_str(&keys));
    buf_release(&keys);
    return *room ? room : NULL;
}

/* Why it does not count, and what to do about it. */
static const char *advice(const struct kind_row *row, const char *today)
{
    static const char *const ids[] = {
        [RISK_EVIDENCE_COUNTS] = NULL,
        [RISK_EVIDENCE_LAPSED] = "evidence.lacks.age",
        [RISK_EVIDENCE_NOT_YET] = NULL,
        [RISK_EVIDENCE_NOT_PASSED] = "evidence.lacks.passed",
        [RISK_EVIDENCE_INCOMPLETE] = "evidence.lacks.part",
    };
    char room[32];

    if (row->outjudged && kind_in_state(row, "registered"))
        return "evidence.outjudged";
    return kind_in_state(row, "registered") ? ids[state_on(row, today, room)] : NULL;
}

/* What was entered before nobody could vouch for oneself, or before the company had the name. */
static enum dd_rc due_self(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    const char *command = arena_printf(d->a, "ddreg evidence set E-%lld --issuer TEXT --correct",
                                       (long long)kind_number(row));

    return command ? d->add(d, row, NULL, "evidence.self", kind_text(row, "day"), command, err)
                   : dd_no_memory(err);
}

/* The last day on which it holds: for the model, or as it says itself where it lacks something that
 * the model wants. False: none, or it was not passed. */
static bool last_day(const struct kind_row *row, const char *today, char last[32])
{
    enum risk_evidence_state state;

    *last = '\0';
    if (!kind_in_state(row, "registered"))
        return false;
    state = state_on(row, today, last);
    if (state == RISK_EVIDENCE_INCOMPLETE && kind_text(row, "expires"))
        (void)snprintf(last, 32, "%s", kind_text(row, "expires"));
    return state != RISK_EVIDENCE_NOT_PASSED && *last != '\0';
}

static bool same_name(struct arena *a, const struct kind_row *later, const struct kind_row *row,
                      const char *column)
{
    const char *one = kind_text(later, column), *other = kind_text(row, column);
    const char *of_one = one ? text_fold(a, one) : NULL,
               *of_other = other ? text_fold(a, other) : NULL;

    return of_one && of_other && *of_one && strcmp(of_one, of_other) == 0;
}

/* A certificate of another standard renews none: the reference or the issuer is the same, too. */
static bool renews(struct arena *a, const struct kind_row *later, const struct kind_row *row)
{
    return same_name(a, later, row, "ref") || same_name(a, later, row, "issuer");
}

/* Has the supplier something of the same sort that holds for longer than until that day? */
static enum dd_rc is_renewed(struct kind_due *d, const struct kind_row *row, const char *last,
                             bool *is, struct dd_error *err)
{
    const struct kind_filter filter = {
        .as_of = d->today, .supplier = row->root, .is = {{"kind", DB_T(kind_text(row, "kind"))}}};
    struct kind_row *rows;
    char other[32];
    size_t n;
    enum dd_rc rc = kind_read(d->reg, d->a, &kind_evidence, &filter, &rows, &n, err);

    *is = false;
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        *is = *is || (renews(d->a, &rows[i], row) && last_day(&rows[i], d->today, other) &&
                      strcmp(other, last) > 0);
    return rc;
}

/* It counts no longer, or not for much longer, and nothing takes its place. */
static enum dd_rc due(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    enum { AHEAD_DAYS = 90 };
    char last[32], ahead[DATE_SIZE];
    bool renewed;
    const char *day, *command;
    enum dd_rc rc;

    if (row->own && kind_in_state(row, "registered"))
        return due_self(d, row, err);
    date_add_days(ahead, d->today, AHEAD_DAYS);
    if (!last_day(row, d->today, last) || strcmp(last, ahead) > 0)
        return DD_OK;
    rc = is_renewed(d, row, last, &renewed, err);
    if (rc != DD_OK || renewed)
        return rc;
    day = arena_strdup(d->a, last);
    command = arena_printf(d->a, "ddreg evidence show E-%lld", (long long)kind_number(row));
    return day && command ? d->add(d, row, NULL, "evidence.expires", day, command, err)
                          : dd_no_memory(err);
}

/* What holds, and was not said by the company of itself. */
static bool follows(const struct kind_row *row, const char *today)
{
    char last[32];

    return !row->own && last_day(row, today, last) && strcmp(last, today) >= 0;
}

static const struct kind_computed computed[] = {
    {"counts", true, counts}, {"lacks", true, lacks}, {"until", false, until}, {NULL, false, NULL}};

static const struct kind_verb verbs[] = {
    {.name = "revoke", .nb = "opphev", .from = "registered", .to = "revoked", .how = KIND_REASON},
    {.name = NULL},
};

const struct kind kind_evidence = {
    .name = "evidence",
    .nb = "dokumentasjon",
    .plural = "evidence",
    .letters = "E",
    KIND_TABLE_SINCE(1, "evidence", fields),
    .first = "registered",
    .ended = "revoked",
    .starts = "issued",
    .verbs = verbs,
    .example = "ddreg evidence add S-12 --kind audit --ref 2024-7 --issued 2024-03-01 --passed",
    .check = check,
    .mark = evidence_mark,
    .computed = computed,
    .advice = advice,
    .due = due,
    .follows = follows,
};
