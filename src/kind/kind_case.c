/* The case log: deviations, concerns from outside (åpenhetsloven § 4 f) and whistle-blowing by
 * employees and hired workers (arbeidsmiljøloven chapter 2 A), which come in by doors of their own.
 * Of whistle-blowing the register has by default no more than the number that the case has in the
 * company's own system. What is confidential is sealed (case_texts.h); all else is to be without
 * names. */
#include "ddreg/case_texts.h"

#include "ddreg/identifying.h"
#include "ddreg/text.h"
#include "kinds.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"type", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_ARGUMENT | KIND_LISTED,
     .arg = "deviation|concern|whistleblowing",
     .nb = "type"},
    {.column = {"received", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_REQUIRED | KIND_LISTED | KIND_TODAY,
     .option = "date",
     .nb = "dato"},
    {.column = {"subject", RECORD_CONFIDENTIAL, 2},
     .type = KIND_NAME,
     .how = KIND_LISTED,
     .nb = "emne"},
    {.column = {"supplier_id", RECORD_PLAIN, 2},
     .type = KIND_SUPPLIER,
     .how = KIND_LISTED,
     .nb = "leverandør"},
    {.column = {"impact", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .how = KIND_REQUIRED | KIND_LISTED,
     .arg = "yes|no|unknown",
     .nb = "konsekvens"},
    {.column = {"reference", RECORD_CONFIDENTIAL, 2}, .type = KIND_NAME, .nb = "referanse"},
    {.column = {"here", RECORD_PLAIN, 2}, .type = KIND_FLAG, .nb = "her"},
    {.column = {"owner", RECORD_PLAIN, 2},
     .type = KIND_PERSON,
     .how = KIND_LISTED,
     .nb = "ansvarlig"},
    {.column = {"findings", RECORD_PLAIN, 2}, .type = KIND_LINKS, .arg = "finding", .nb = "funn"},
    {.column = {"basis", RECORD_CONFIDENTIAL, 2}, .type = KIND_NAME, .nb = "grunnlag"},
    {.column = {"action", RECORD_CONFIDENTIAL, 2}, .type = KIND_TEXT, .nb = "handling"},
    {.column = {"informed", RECORD_PLAIN, 2}, .type = KIND_DAY, .nb = "informert"},
    {.column = {"informed_of", RECORD_CONFIDENTIAL, 2},
     .type = KIND_TEXT,
     .option = "notice",
     .nb = "orientering"},
    {.column = {"protection", RECORD_CONFIDENTIAL, 2}, .type = KIND_TEXT, .nb = "vern"},
    {.column = {"follow_up", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_LISTED,
     .option = "follow-up",
     .nb = "oppfølging"},
    {.column = {"feedback_due", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .option = "feedback-due",
     .nb = "tilbakemeldingsfrist"},
    {.column = {"feedback", RECORD_PLAIN, 2}, .type = KIND_DAY, .nb = "tilbakemelding"},
    {.column = {"delete_on", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .option = "delete-on",
     .nb = "slettes"},
    {.column = {"outcome", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .how = KIND_MOVED,
     .arg = "confirmed|unfounded|undecided",
     .nb = "utfall"},
    {.column = {"closed", RECORD_PLAIN, 2}, .type = KIND_DAY, .how = KIND_MOVED, .nb = "lukket"},
    {.column = {"sealed", RECORD_CONFIDENTIAL, 2},
     .type = KIND_SEALED,
     .how = KIND_INTERNAL | KIND_SAID},
    KIND_TAIL,
};

const struct kind *case_kind(void)
{
    return &kind_case;
}

/* --- Rules ------------------------------------------------------------------------------------ */

static bool is_whistleblowing(const struct kind_row *row)
{
    return strcmp(kind_text(row, "type"), "whistleblowing") == 0;
}

/* The words of one's own, which are not sealed. */
static bool is_open_text(const struct kind_field *f)
{
    return kind_is_text(f->type) && f->column.class != RECORD_PLAIN &&
           strcmp(f->column.name, "reference") != 0;
}

/* What points at a person does not belong where everyone who has the register reads it. */
static enum dd_rc check_identifying(const struct kind_row *before, const struct kind_row *row,
                                    struct dd_error *err)
{
    char option[KIND_KEY_SIZE];

    for (size_t i = 0; i < row->kind->table.ncolumns; i++) {
        const struct kind_field *f = &row->kind->fields[i];
        const struct db_value is = row->values[i];
        const char *was = before ? kind_text(before, f->column.name) : NULL;
        if (!is_open_text(f) || is.kind != DB_TEXT || (was && strcmp(was, is.t) == 0))
            continue;
        if (identifying(is.t))
            return kind_fail(DD_REFUSED, "case.identifying", row, kind_option(f, option), err);
    }
    return DD_OK;
}

static enum dd_rc fail_day(const char *id, const struct kind_row *row, const char *day,
                           const char *limit, struct dd_error *err)
{
    const enum dd_rc rc = kind_fail(DD_INPUT, id, row, "", err);

    dd_error_add(err, "day", day);
    dd_error_add(err, "limit", limit);
    return rc;
}

/* Days in the order in which things can happen, none of what has happened to come. */
static enum dd_rc check_days(const struct reg *reg, const struct kind_row *row,
                             struct dd_error *err)
{
    static const char *const happened[] = {"received", "informed", "feedback", "closed"};
    static const char *const later[] = {"informed", "follow_up", "feedback_due",
                                        "feedback", "delete_on", "closed"};
    const char *received = kind_text(row, "received"), *day;

    for (size_t i = 0; i < sizeof(happened) / sizeof(happened[0]); i++)
        if ((day = kind_text(row, happened[i])) && strcmp(day, reg->by.day) > 0)
            return fail_day("kind.future", row, day, reg->by.day, err);
    for (size_t i = 0; i < sizeof(later) / sizeof(later[0]); i++)
        if ((day = kind_text(row, later[i])) && strcmp(day, received) < 0)
            return fail_day("case.order", row, day, received, err);
    return DD_OK;
}

/* A case of whistle-blowing is in the company's own system, or it was chosen to keep it here. */
static enum dd_rc check_door(const struct kind_row *before, const struct kind_row *row,
                             struct dd_error *err)
{
    const bool erased = before && !kind_text(before, "reference") && kind_int(before, "here") == 0;

    if (!is_whistleblowing(row))
        return kind_int(row, "here") == 1 ? kind_fail(DD_INPUT, "case.here", row, "", err) : DD_OK;
    return text_blank(kind_text(row, "reference")) && kind_int(row, "here") == 0 && !erased
               ? kind_fail(DD_INPUT, "case.reference", row, "", err)
               : DD_OK;
}

static enum dd_rc check(struct reg *reg, const struct kind_row *before,
                        const struct kind_row *after, struct dd_error *err)
{
    enum dd_rc rc = check_door(before, after, err);

    if (rc == DD_OK && !before && text_blank(kind_text(after, "subject")) &&
        !is_whistleblowing(after))
        rc = kind_fail(DD_INPUT, "kind.required", after, "subject", err);
    if (rc == DD_OK && !kind_in_state(after, KIND_WITHDRAWN))
        rc = check_days(reg, after, err);
    return rc == DD_OK ? check_identifying(before, after, err) : rc;
}

/* --- What is due ------------------------------------------------------------------------------ */

/* Is there anything left that is to be deleted? */
static bool has_words(const struct kind_row *row)
{
    for (size_t i = 0; i < row->kind->table.ncolumns; i++)
        if (row->kind->fields[i].column.class != RECORD_PLAIN && row->values[i].kind == DB_TEXT)
            return true;
    return false;
}

static enum dd_rc add_due(struct kind_due *d, const struct kind_row *row, const char *what,
                          const char *day, const char *command, const char *options,
                          struct dd_error *err)
{
    command =
        arena_printf(d->a, "ddreg %s CS-%lld %s", command, (long long)kind_number(row), options);
    return command ? d->add(d, row, NULL, what, day, command, err) : dd_no_memory(err);
}

/* Without a day for it, an open case is to be followed up since it came in. */
static enum dd_rc due_open(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    const char *next = kind_text(row, "follow_up"), *feedback = kind_text(row, "feedback_due");
    enum dd_rc rc = add_due(d, row, "case.follow_up", next ? next : kind_text(row, "received"),
                            "case set", "--follow-up DATE", err);

    if (rc == DD_OK && feedback && !kind_text(row, "feedback"))
        rc = add_due(d, row, "case.feedback", feedback, "case set", "--feedback DATE", err);
    return rc;
}

/* Closed as an actual impact, and no finding is named: it is to be one, too. */
static bool lacks_finding(const struct kind_row *row)
{
    const char *outcome = kind_text(row, "outcome");

    return kind_in_state(row, "closed") && outcome && strcmp(outcome, "confirmed") == 0 &&
           strcmp(kind_text(row, "impact"), "yes") == 0 && text_blank(kind_text(row, "findings"));
}

/* A finding of the same supplier, or of own operations, since the case came in will be the one. */
static enum dd_rc due_finding(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    const struct kind_filter filter = {
        .company = kind_int(row, "company_id"), .supplier = row->root, .own = row->root == 0};
    const char *received = kind_text(row, "received");
    struct kind_row *rows;
    bool found = false;
    size_t n = 0;
    enum dd_rc rc = kind_read(d->reg, d->a, &kind_finding, &filter, &rows, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++)
        found = found || strcmp(kind_text(&rows[i], "found"), received) >= 0;
    return rc == DD_OK && !found ? add_due(d, row, "case.finding", kind_text(row, "closed"),
                                           "case set", "--findings FINDING", err)
                                 : rc;
}

static enum dd_rc due(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    const char *deleted = kind_text(row, "delete_on");
    enum dd_rc rc = kind_in_state(row, "open") ? due_open(d, row, err) : DD_OK;

    if (rc == DD_OK && lacks_finding(row))
        rc = due_finding(d, row, err);
    if (rc == DD_OK && deleted && has_words(row))
        rc = add_due(d, row, "case.delete", deleted, "journal erase", "--reason TEXT", err);
    return rc;
}

static const char *advice(const struct kind_row *row, const char *today)
{
    (void)today;
    if (!kind_in_state(row, "open"))
        return lacks_finding(row) ? "case.advice.finding" : NULL;
    return is_whistleblowing(row) && kind_int(row, "here") == 0 ? "case.advice.elsewhere"
                                                                : "case.advice.seal";
}

static const struct kind_verb verbs[] = {
    {.name = "close",
     .nb = "lukk",
     .from = "open",
     .to = "closed",
     .fields = "outcome|action|delete_on|informed|informed_of|feedback|closed=date",
     .needs = "outcome|delete_on",
     .day = "closed",
     .example = "--outcome confirmed --delete-on 2027-06-01"},
    {.name = "reopen",
     .nb = "gjenåpne",
     .from = "closed",
     .to = "open",
     .how = KIND_REASON,
     .fields = "follow_up",
     .clears = "outcome|closed"},
    {.name = NULL},
};

const struct kind kind_case = {
    .name = "case",
    .nb = "sak",
    .plural = "cases",
    .letters = "CS",
    KIND_TABLE("case_record", fields),
    .first = "open",
    .ended = "closed",
    .starts = "received",
    .discreet = true,
    .verbs = verbs,
    .example = "ddreg case add deviation --subject \"Label not checked\" --impact no",
    .check = check,
    .due = due,
    .advice = advice,
};
