#include "ddreg/journal.h"
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
