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

static const char *what_word(struct cli *c, const char *what)
{
    const char *id = arena_printf(&c->arena, "due.%s", what);

    return id ? dd_msg(c->lang, id) : what;
}

static struct out_cell name_cell(struct cli *c, const struct due_item *item)
{
    if (item->supplier == 0)
        return out_text(dd_msg(c->lang, "due.own"));
    return item->supplier == DUE_OF_KIND ? out_key(c, item->name) : out_text(item->name);
}

/* Where a table has no room for the command: what it is about, and the command below. */
static void say_item(struct cli *c, const void *of)
{
    const struct due_item *item = of;
    const struct out_cell cell = name_cell(c, item);
    const char *name = cell.shown ? cell.shown : cell.text ? cell.text : "";
    const char *both =
        arena_printf(&c->arena, "%s%s%s", item->id, *item->id && *name ? " " : "", name);

    cli_say(c, "due.line",
            MSG_ARGS({"day", item->due}, {"what", what_word(c, item->what)},
                     {"name", both ? both : item->id}));
    cli_say_in(c, 2, "due.line.command", MSG_ARGS({"command", cli_placeholders(c, item->command)}));
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
    list.say = terminal_is_narrow() ? say_item : NULL;
    for (size_t i = 0; i < n; i++) {
        struct out_cell cells[COLUMNS] = {
            out_word(items[i].what, what_word(c, items[i].what)),
            out_text(items[i].id),
            name_cell(c, &items[i]),
            out_text(items[i].due),
            out_int(items[i].days_left),
            out_text(items[i].who),
            out_word(items[i].command, cli_placeholders(c, items[i].command)),
        };
        if (items[i].days_left < 0)
            cells[0].mark = MARK_BAD;
        out_row_of(&list, cells, &items[i]);
    }
    return out_end(&list, err);
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
