#include <ctype.h>

#include "ddreg/assessment.h"
#include "ddreg/head.h"
#include "ddreg/journal.h"
#include "ddreg/purchase_sum.h"
#include "cli/out.h"

static const struct cmd_option list_options[] = {
    CLI_LIST_OPTIONS,
    {.name = NULL},
};

static const struct out_column columns[] = {
    {"seq", "col.seq", FIT_WHOLE},
    {"day", "col.day", FIT_WHOLE},
    {"recorded_at", "col.recorded_at", FIT_WHOLE},
    {"afterwards", NULL, FIT_WHOLE},
    {"actor", "col.actor", FIT_CUT},
    {"os_account", "col.os_account", FIT_CUT},
    {"command", "col.command", FIT_CUT},
    {"changes", "col.changes", FIT_WHOLE},
    {"head", NULL, FIT_WHOLE},
};

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

static enum dd_rc run_list(struct cli *c, struct dd_error *err)
{
    struct journal_entry *entries;
    struct out_list list;
    size_t n;
    enum dd_rc rc = journal_list(c->reg, &c->arena, &entries, &n, err);

    if (rc == DD_OK)
        rc = out_begin(&list, c, "journal", columns, COLUMNS, err);
    if (rc != DD_OK)
        return rc;
    for (size_t i = 0; i < n; i++) {
        const struct entry_by *by = &entries[i].by;
        bool afterwards = strncmp(by->day, by->recorded_at, strlen(by->day)) != 0;
        struct out_cell cells[COLUMNS] = {
            out_int(entries[i].seq), out_text(by->day),           out_text(by->recorded_at),
            out_flag(afterwards),    out_text(by->actor),         out_text(by->os_account),
            out_text(by->command),   out_int(entries[i].changes), out_text(entries[i].head),
        };
        if (afterwards) /* a person should see that the entry was made on another day */
            cells[2].mark = MARK_WARN;
        out_row(&list, cells);
    }
    return out_end(&list, err);
}

const struct dd_cmd cmd_journal_list = {
    .name = "journal list",
    .alias = "journal liste",
    .args = "",
    .summary = "cmd.journal.list",
    .example = "ddreg journal list",
    .reg = CMD_READS,
    .options = list_options,
    .columns = columns,
    .ncolumns = COLUMNS,
    .run = run_list,
};

static const struct cmd_option verify_options[] = {
    {.name = "head", .arg = "HASH", .help = "opt.head"},
    {.name = NULL},
};

struct fault_name {
    const char *key; /* in JSON */
    const char *message;
};

static struct fault_name fault_name(enum journal_fault fault)
{
    static const struct fault_name names[] = {
        [JOURNAL_WHOLE] = {NULL, "verify.whole"},
        [JOURNAL_GAP] = {"gap", "verify.gap"},
        [JOURNAL_ENTRY_CHANGED] = {"entry_changed", "verify.entry_changed"},
        [JOURNAL_CHANGE_ALONE] = {"change_alone", "verify.change_alone"},
        [JOURNAL_ROW_CHANGED] = {"row_changed", "verify.row_changed"},
        [JOURNAL_ROW_MISSING] = {"row_missing", "verify.row_missing"},
        [JOURNAL_ROW_UNKNOWN] = {"row_unknown", "verify.row_unknown"},
        [JOURNAL_PERSONAL_WRONG] = {"personal_wrong", "verify.personal_wrong"},
        [JOURNAL_FILE_CHANGED] = {"file_changed", "verify.file_changed"},
        [JOURNAL_FILE_MISSING] = {"file_missing", "verify.file_missing"},
        [JOURNAL_SCHEMA] = {"schema", "verify.schema"},
        [JOURNAL_HEAD_UNKNOWN] = {"head_unknown", "verify.head_unknown"},
    };

    return names[fault];
}

/* A head as it was printed, in either case; "" when none was given. */
static enum dd_rc read_head(const char *given, char head[HASH_HEX], struct dd_error *err)
{
    head[0] = '\0';
    if (!given)
        return DD_OK;
    if (strlen(given) != HASH_HEX - 1 || strspn(given, "0123456789abcdefABCDEF") != HASH_HEX - 1)
        return dd_fail(err, DD_USAGE, "cli.head", "value", given, NULL);
    for (int i = 0; i < HASH_HEX; i++)
        head[i] = (char)tolower((unsigned char)given[i]);
    return DD_OK;
}

static const char *level_name(struct cli *c, const struct assessment_numbers *n)
{
    return out_level(c, risk_level_key(n->level)).shown;
}

/* A rating that does not follow from what it was made from. */
static void say_wrong_rating(struct cli *c, const struct assessment_report *r)
{
    cli_say(c,
            r->decision ? "verify.decision_wrong"
            : r->known  ? "verify.rating_wrong"
                        : "verify.rating_unreadable",
            MSG_ARGS({"table", r->decision ? "decision" : "assessment"},
                     {"key", cli_digits(c, r->wrong)},
                     {"severity", cli_count(c, r->written.severity)},
                     {"likelihood", cli_count(c, r->written.likelihood)},
                     {"level", level_name(c, &r->written)},
                     {"severity_follows", cli_count(c, r->follows.severity)},
                     {"likelihood_follows", cli_count(c, r->follows.likelihood)},
                     {"level_follows", level_name(c, &r->follows)}));
}

static void say_ratings(struct cli *c, const struct assessment_report *r)
{
    if (r->wrong)
        say_wrong_rating(c, r);
    else if (r->checked)
        cli_say(c, cli_plural(c, "verify.ratings", r->checked),
                MSG_ARGS({"n", cli_count(c, r->checked)}));
    if (r->others)
        cli_say(c, cli_plural(c, "verify.ratings_others", r->others),
                MSG_ARGS({"n", cli_count(c, r->others)}, {"version", risk_model_version()}));
}

static enum dd_rc json_verify(struct cli *c, const struct journal_report *report,
                              const struct assessment_report *ratings, enum cli_readers readers,
                              const struct head_given *given, struct dd_error *err)
{
    const char *fault = fault_name(report->fault).key, *table = fault ? report->table : NULL;
    const char *key = fault ? report->key : NULL;

    if (ratings->wrong) {
        fault = "rating_wrong";
        table = ratings->decision ? "decision" : "assessment";
        key = cli_digits(c, ratings->wrong);
    }
    const struct out_field fields[] = {
        {"whole", NULL, out_flag(!fault)},
        {"fault", NULL, out_text(fault)},
        {"table", NULL, out_text(table)},
        {"key", NULL, out_text(key)},
        {"entries", NULL, out_int(report->entries)},
        {"rows", NULL, out_int(report->rows)},
        {"erased", NULL, out_int(report->erased)},
        {"clock_back", NULL, out_int(report->back)},
        {"others_may_read", NULL, out_flag(readers != READERS_NONE)},
        {"ratings", NULL, out_int(ratings->checked)},
        {"ratings_other_model", NULL, out_int(ratings->others)},
        {"head", NULL, out_text(report->head)},
        {"head_given", NULL, out_text(given->never ? NULL : given->last)},
        {"head_due", NULL, out_flag(given->is_due)},
    };
    return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
}

/* Who may read it is no fault of the journal's, but is said where a register is looked over. */
static void say_readers(struct cli *c, enum cli_readers readers, const struct cli_readable *r)
{
    if (readers == READERS_SOME)
        cli_say(c, "register.readable", MSG_ARGS({"file", r->file}, {"quoted", r->quoted}));
    if (readers == READERS_EVER)
        cli_say(c, "verify.readable_ever", MSG_ARGS({"file", r->file}, {"system", r->on}));
}

static void say_verify(struct cli *c, const struct journal_report *report,
                       const struct assessment_report *ratings, const struct head_given *given)
{
    const char *message = fault_name(report->fault).message;
    const bool whole = report->fault == JOURNAL_WHOLE;

    cli_say(c, whole ? cli_plural(c, message, report->entries) : message,
            MSG_ARGS({"table", report->table}, {"key", report->key},
                     {"entries", cli_count(c, report->entries)},
                     {"rows", cli_count(c, report->rows)}, {"head", report->head}));
    if (whole && report->erased > 0)
        cli_say(c, cli_plural(c, "verify.erased", report->erased),
                MSG_ARGS({"n", cli_count(c, report->erased)}));
    if (report->back > 0)
        cli_say(c, cli_plural(c, "verify.clock_back", report->back),
                MSG_ARGS({"n", cli_count(c, report->back)}));
    say_ratings(c, ratings);
    if (whole && given->is_due)
        cli_say(c, given->never ? "head.never" : "head.long_ago", MSG_ARGS({"day", given->last}));
}

/* Whether the register is what the journal says, then whether its ratings are what the model says.
 */
static enum dd_rc run_verify(struct cli *c, struct dd_error *err)
{
    struct journal_report report;
    struct assessment_report ratings = {.wrong = 0};
    struct cli_readable readable;
    enum cli_readers readers;
    struct head_given given = {.never = true};
    char head[HASH_HEX];
    enum dd_rc rc = read_head(cli_option(c, "head"), head, err);

    if (rc == DD_OK)
        rc = journal_verify(c->reg, *head ? head : NULL, &report, err);
    if (rc == DD_OK && report.fault == JOURNAL_WHOLE)
        rc = purchase_sums_verify(c->reg, &report, err);
    if (rc == DD_OK && report.fault == JOURNAL_WHOLE)
        rc = assessment_verify(c->reg, &ratings, err);
    if (rc == DD_OK && report.fault == JOURNAL_WHOLE)
        rc = head_last_given(c->reg, c->today, &given, err);
    if (rc != DD_OK)
        return rc;
    readers = cli_readers(c, &readable);
    if (c->format != FORMAT_TABLE) {
        rc = json_verify(c, &report, &ratings, readers, &given, err);
    } else {
        say_verify(c, &report, &ratings, &given);
        say_readers(c, readers, &readable);
    }
    return rc == DD_OK && (report.fault != JOURNAL_WHOLE || ratings.wrong) ? DD_CHECK : rc;
}

const struct dd_cmd cmd_journal_verify = {
    .name = "journal verify",
    .alias = "journal kontroller",
    .args = "",
    .summary = "cmd.journal.verify",
    .example = "ddreg journal verify",
    .reg = CMD_READS,
    .options = verify_options,
    .run = run_verify,
};
