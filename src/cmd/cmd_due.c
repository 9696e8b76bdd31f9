#include "ddreg/due.h"
#include "cli/out.h"

static const struct cmd_option list_options[] = {
    CLI_LIST_OPTIONS,
    {.name = NULL},
};

static const struct out_column columns[] = {
    {"what", "col.what", FIT_WHOLE},
    {"id", "col.id", FIT_WHOLE},
    {"name", "col.name", FIT_CUT},
    {"due", "col.due", FIT_WHOLE},
    {"days_left", "col.days_left", FIT_WHOLE},
    {"who", "col.owner", FIT_SPARE},
    {"command", "col.command", FIT_SPARE},
};

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

static const char *what_word(const struct cli *c, const char *what)
{
    static const char *const words[][2] = {
        {"rating.never", "due.rating.never"},
        {"rating.overdue", "due.rating.overdue"},
        {"rating.finding", "due.rating.finding"},
        {"rating.production", "due.rating.production"},
        {"rating.spend", "due.rating.spend"},
        {"rating.undecided", "due.rating.undecided"},
        {"rating.moved", "due.rating.moved"},
        {"rating.changed", "due.rating.changed"},
        {"statement.overdue", "due.statement.overdue"},
    };

    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (strcmp(words[i][0], what) == 0)
            return dd_msg(c->lang, words[i][1]);
    return dd_msg(c->lang, "due.statement");
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct due_item *items;
    struct out_list list;
    size_t n;
    enum dd_rc rc = due_list(c->reg, &c->arena, c->today, &items, &n, err);

    cli_times_note(&c->times, "find");
    if (rc == DD_OK)
        rc = out_begin(&list, c, "due", columns, COLUMNS, err);
    if (rc != DD_OK)
        return rc;
    for (size_t i = 0; i < n; i++) {
        struct out_cell cells[COLUMNS] = {
            out_word(items[i].what, what_word(c, items[i].what)),
            out_text(items[i].id),
            out_text(items[i].supplier == 0 ? dd_msg(c->lang, "due.own") : items[i].name),
            out_text(items[i].due),
            out_int(items[i].days_left),
            out_text(items[i].who),
            out_word(items[i].command, cli_placeholders(c, items[i].command)),
        };
        if (items[i].days_left < 0)
            cells[0].mark = MARK_BAD;
        out_row(&list, cells);
    }
    rc = out_end(&list, err);
    if (rc == DD_OK && list.nrows > 0 && c->format == FORMAT_TABLE && terminal_is_narrow())
        cli_say(c, "due.commands", NULL, 0);
    return rc;
}

const struct dd_cmd cmd_due = {
    .name = "due",
    .alias = "frister",
    .args = "",
    .summary = "cmd.due",
    .example = "ddreg due",
    .reg = CMD_READS,
    .options = list_options,
    .columns = columns,
    .ncolumns = COLUMNS,
    .run = run,
};
