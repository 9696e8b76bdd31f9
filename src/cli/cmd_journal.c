#include <ctype.h>

#include "commands.h"
#include "ddreg/journal.h"
#include "out.h"

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
        rc = out_begin(&list, c, "journal", columns, COLUMNS, n, err);
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
    "journal list",     "journal liste",      "",        0,    0,
    "cmd.journal.list", "ddreg journal list", CMD_READS, NULL, run_list,
};

static const struct cmd_option verify_options[] = {
    {"head", 0, "HASH", "opt.head", false},
    {NULL, 0, NULL, NULL, false},
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

static enum dd_rc run_verify(struct cli *c, struct dd_error *err)
{
    struct journal_report report;
    struct fault_name name;
    char entries[24], rows[24];
    char head[HASH_HEX];
    enum dd_rc rc = read_head(cli_option(c, "head"), head, err);

    if (rc == DD_OK)
        rc = journal_verify(c->reg, *head ? head : NULL, &report, err);
    if (rc != DD_OK)
        return rc;
    name = fault_name(report.fault);
    if (c->format != FORMAT_TABLE) {
        bool whole = report.fault == JOURNAL_WHOLE;
        const struct out_field fields[] = {
            {"whole", NULL, out_flag(whole)},
            {"fault", NULL, out_text(name.key)},
            {"table", NULL, out_text(whole ? NULL : report.table)},
            {"key", NULL, out_text(whole ? NULL : report.key)},
            {"entries", NULL, out_int(report.entries)},
            {"rows", NULL, out_int(report.rows)},
            {"head", NULL, out_text(report.head)},
        };
        rc = out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
    } else {
        (void)snprintf(entries, sizeof(entries), "%lld", (long long)report.entries);
        (void)snprintf(rows, sizeof(rows), "%lld", (long long)report.rows);
        cli_say(c,
                report.fault == JOURNAL_WHOLE ? cli_plural(c, name.message, report.entries)
                                              : name.message,
                MSG_ARGS({"table", report.table}, {"key", report.key}, {"entries", entries},
                         {"rows", rows}, {"head", report.head}));
    }
    return rc == DD_OK && report.fault != JOURNAL_WHOLE ? DD_CHECK : rc;
}

const struct dd_cmd cmd_journal_verify = {
    "journal verify",
    "journal kontroller",
    "",
    0,
    0,
    "cmd.journal.verify",
    "ddreg journal verify",
    CMD_READS,
    verify_options,
    run_verify,
};
