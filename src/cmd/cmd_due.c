#include "cli/out.h"
#include "ddreg/alias.h"
#include "ddreg/assessment.h"
#include "ddreg/supplier.h"
#include "due_calendar.h"
#include "due_equals.h"
#include "due_lines.h"

static const struct cmd_option list_options[] = {
    CLI_FOR,
    {.name = "within", .nb = "innen", .arg = "COUNT", .help = "opt.due.within"},
    {.name = "what", .nb = "hva", .arg = "DUE", .help = "opt.due.what"},
    {.name = "owner", .nb = "ansvarlig", .arg = "PERSON", .help = "opt.due.owner"},
    {.name = "role", .nb = "rolle", .arg = "ROLE", .help = "opt.due.role"},
    {.name = "supplier", .nb = "leverandør", .arg = "SUPPLIER", .help = "opt.due.supplier"},
    {.name = "each", .help = "opt.due.each", .nb = "hver"},
    {.name = "ics", .arg = "FILE", .file = CMD_FILE_WRITE, .help = "opt.due.ics"},
    {.name = "overwrite", .help = "opt.overwrite"},
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

static struct out_cell company_cell(const struct due_whose *whose, const struct due_item *item)
{
    const struct company *company = company_with(whose->rows, whose->n, item->company);
    struct out_cell cell = out_int(item->company);

    if (!company)
        return out_text(NULL);
    cell.shown = company->name;
    return cell;
}

static struct out_cell name_cell(struct cli *c, const struct due_item *item)
{
    if (item->supplier == ASSESSMENT_OWN)
        return out_word("own", due_about(c, item));
    if (item->supplier < 0 && item->supplier != DUE_OF_KIND && *item->name)
        return out_word(item->name, due_about(c, item));
    return item->supplier == DUE_OF_KIND ? out_key(c, item->name) : out_text(item->name);
}

/* The statement and ratings of own operations know the first company only. */
static void note_first(struct cli *c, const struct due_whose *whose)
{
    if (whose->n > 1)
        cli_warn(c, "due.first_company", MSG_ARGS({"first", company_text(&whose->rows[0])}));
}

/* What the options ask for. */
static enum dd_rc narrow(struct cli *c, struct due_item *items, size_t *n, struct dd_error *err)
{
    const char *supplier = cli_option(c, "supplier"), *within = cli_option(c, "within");
    const int64_t days = within ? strtoll(within, NULL, 10) : 0;
    struct due_filter filter = {.what = cli_option(c, "what"),
                                .within = within ? &days : NULL,
                                .owner = cli_option(c, "owner"),
                                .role = cli_option(c, "role")};
    enum dd_rc rc = DD_OK;

    if (supplier)
        rc = supplier_find(c->reg, supplier, c->today, &filter.supplier, err);
    if (rc == DD_OK && supplier)
        rc = alias_root(c->reg, filter.supplier, &filter.supplier, err);
    return rc == DD_OK ? due_narrow(c->reg, &c->arena, c->today, &filter, items, n, err) : rc;
}

/* What is asked for, and in a table what is the same of many as one. *group: what was made one. */
static enum dd_rc read_items(struct cli *c, struct due_item **items, size_t *n, const char **group,
                             struct dd_error *err)
{
    const bool each = cli_option(c, "each") || cli_option(c, "match") || cli_option(c, "what");
    enum dd_rc rc = due_list(c->reg, &c->arena, c->today, items, n, err);

    *group = NULL;
    if (rc == DD_OK)
        rc = narrow(c, *items, n, err);
    if (rc == DD_OK && (c->format == FORMAT_TABLE || cli_option(c, "ics")) && !each)
        rc = due_equals(c, *items, n, group, err);
    cli_times_note(&c->times, "find");
    return rc;
}

static void add_rows(struct cli *c, struct out_list *list, const struct due_line *lines, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const struct due_item *item = lines[i].item;
        struct out_cell cells[COLUMNS] = {
            out_word(item->what, due_word(c, item->what)),
            out_text(item->id),
            name_cell(c, item),
            company_cell(lines[i].lines->whose, item),
            out_text(item->due),
            out_int(item->days_left),
            out_text(*item->who ? item->who : NULL),
            out_word(item->command, cli_placeholders(c, item->command)),
        };
        if (item->days_left < 0)
            cells[0].mark = MARK_BAD;
        out_row_of(list, cells, &lines[i]);
    }
}

static enum dd_rc show(struct cli *c, const struct due_item *items, size_t n,
                       const struct due_whose *whose, struct dd_error *err)
{
    const struct due_line *lines = due_lines(c, items, n, whose, cli_option(c, "sort") != NULL);
    struct out_column shown[COLUMNS];
    struct out_list list;
    enum dd_rc rc = lines ? DD_OK : dd_no_memory(err);

    memcpy(shown, columns, sizeof(columns));
    if (whose->n < 2)
        shown[COMPANY].title = NULL;
    if (rc == DD_OK)
        rc = out_begin(&list, c, "due", shown, COLUMNS, err);
    if (rc != DD_OK)
        return rc;
    list.say = due_say_line;
    add_rows(c, &list, lines, n);
    note_first(c, whose);
    return out_end(&list, err);
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct due_whose whose = {.n = 0};
    struct due_item *items;
    const char *group;
    size_t n;
    enum dd_rc rc = read_items(c, &items, &n, &group, err);

    if (rc == DD_OK && cli_option(c, "ics"))
        return due_write_calendar(c, items, n, err);
    if (rc == DD_OK)
        rc = companies_read(c->reg, &c->arena, c->today, &whose.rows, &whose.n, err);
    if (rc == DD_OK)
        rc = show(c, items, n, &whose, err);
    if (rc == DD_OK && group)
        cli_say(c, "due.each", MSG_ARGS({"what", group}));
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
