#include "cli/out.h"
#include "due_equals.h"

static const struct cmd_option list_options[] = {
    CLI_FOR,
    {.name = "each", .help = "opt.due.each", .nb = "hver"},
    CLI_LIST_OPTIONS,
    {.name = NULL},
};

static const struct out_column columns[] = {
    {"what", "col.what", FIT_WHOLE}, {"id", "col.id", FIT_WHOLE},
    {"name", "col.name", FIT_CUT},   {"company", "col.company", FIT_CUT},
    {"due", "col.due", FIT_WHOLE},   {"days_left", "col.days_left", FIT_WHOLE},
    {"who", "col.owner", FIT_SPARE}, {"command", "col.command", FIT_SPARE},
};

enum { COMPANY = 3, COLUMNS = sizeof(columns) / sizeof(columns[0]) };

static const char *what_word(struct cli *c, const char *what)
{
    const char *id = arena_printf(&c->arena, "due.%s", what);

    return id ? dd_msg(c->lang, id) : what;
}

static struct out_cell name_cell(struct cli *c, const struct due_item *item)
{
    if (item->supplier == 0)
        return out_word("own", dd_msg(c->lang, "due.own"));
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

/* Whose the items are. */
struct whose {
    struct company *rows;
    size_t n;
};

static struct out_cell company_cell(const struct whose *whose, const struct due_item *item)
{
    const struct company *company = company_with(whose->rows, whose->n, item->company);
    struct out_cell cell = out_int(item->company);

    if (!company)
        return out_text(NULL);
    cell.shown = company->name;
    return cell;
}

/* The statement and ratings of own operations know the first company only. */
static void note_first(struct cli *c, const struct whose *whose)
{
    if (whose->n > 1)
        cli_warn(c, "due.first_company", MSG_ARGS({"first", company_text(&whose->rows[0])}));
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct out_column shown[COLUMNS];
    struct whose whose = {.n = 0};
    struct due_item *items;
    struct out_list list;
    bool grouped = false;
    size_t n;
    enum dd_rc rc = due_list(c->reg, &c->arena, c->today, &items, &n, err);

    if (rc == DD_OK && c->format == FORMAT_TABLE && !cli_option(c, "each") &&
        !cli_option(c, "match"))
        rc = due_equals(c, items, &n, &grouped, err);
    if (rc == DD_OK)
        rc = companies_read(c->reg, &c->arena, c->today, &whose.rows, &whose.n, err);
    cli_times_note(&c->times, "find");
    memcpy(shown, columns, sizeof(columns));
    if (whose.n < 2)
        shown[COMPANY].title = NULL;
    if (rc == DD_OK)
        rc = out_begin(&list, c, "due", shown, COLUMNS, err);
    if (rc != DD_OK)
        return rc;
    list.say = terminal_is_narrow() ? say_item : NULL;
    for (size_t i = 0; i < n; i++) {
        struct out_cell cells[COLUMNS] = {
            out_word(items[i].what, what_word(c, items[i].what)),
            out_text(items[i].id),
            name_cell(c, &items[i]),
            company_cell(&whose, &items[i]),
            out_text(items[i].due),
            out_int(items[i].days_left),
            out_text(*items[i].who ? items[i].who : NULL),
            out_word(items[i].command, cli_placeholders(c, items[i].command)),
        };
        if (items[i].days_left < 0)
            cells[0].mark = MARK_BAD;
        out_row_of(&list, cells, &items[i]);
    }
    note_first(c, &whose);
    rc = out_end(&list, err);
    if (rc == DD_OK && grouped)
        cli_say(c, "due.each", NULL, 0);
    return rc;
}

const struct dd_cmd cmd_due = {
    .name = "due",
    .alias = "frister",
    .args = "",
    .summary = "cmd.due",
    .example = "ddreg due",
    .reg = CMD_READS,
    .company = CMD_OF_COMPANIES,
    .options = list_options,
    .columns = columns,
    .ncolumns = COLUMNS,
    .run = run,
};
