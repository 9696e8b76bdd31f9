/* What was bought or ordered above the limits, and what was bought of nobody had rated: by role,
 * not by name. */
#include "cli/out.h"
#include "ddreg/date.h"
#include "ddreg/limit_breaches.h"
#include "ddreg/supplier.h"

static const struct cmd_option options[] = {
    {.name = "year", .arg = "Y", .help = "opt.limit.breaches.year", .nb = "år"},
    CLI_FOR,
    CLI_LIST_OPTIONS,
    {.name = NULL},
};

static const struct out_column columns[] = {
    {"what", "col.limit.what", FIT_WRAP},
    {"day", "col.day", FIT_WHOLE},
    {"supplier", "col.supplier", FIT_WHOLE},
    {"commitment", "col.commitment", FIT_WHOLE},
    {"reference", "col.limit.reference", FIT_SPARE},
    {"ore", "col.limit.ore", FIT_WHOLE},
    {"role", "col.limit.role", FIT_WRAP},
    {"limit", "col.limit.limit", FIT_WHOLE},
};

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

static void add_row(struct cli *c, struct out_list *list, const struct limit_breach *b)
{
    struct out_cell cells[COLUMNS] = {
        out_key(c, limit_what_key(b->what)),
        out_text(b->day),
        out_text(public_id_text(&c->arena, SUPPLIER_ID, b->supplier)),
        out_text(b->commitment ? public_id_text(&c->arena, "CM", b->commitment) : NULL),
        out_text(b->reference),
        out_ore(b->ore),
        b->role ? out_key(c, b->role) : out_text(NULL),
        b->role ? out_ore(b->limit) : out_text(NULL),
    };

    cells[0].mark = b->what == LIMIT_UNSAID ? MARK_NONE : MARK_BAD;
    out_row(list, cells);
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    const char *year = cli_option(c, "year");
    const char *from = year ? arena_printf(&c->arena, "%s", year) : "0001";
    const char *to = year ? arena_printf(&c->arena, "%s-12-31", year) : DATE_END;
    struct limit_breach *rows;
    struct out_list list;
    bool set;
    size_t n;
    enum dd_rc rc = from && to ? limit_breaches(c->reg, &c->arena, c->reg->company, from, to, &rows,
                                                &n, &set, err)
                               : dd_no_memory(err);

    if (rc == DD_OK)
        rc = out_begin(&list, c, "breaches", columns, COLUMNS, err);
    if (rc != DD_OK)
        return rc;
    for (size_t i = 0; i < n; i++)
        add_row(c, &list, &rows[i]);
    if (!set)
        cli_warn(c, "limit.none_set", NULL, 0);
    return out_end(&list, err);
}

const struct dd_cmd cmd_limit_breaches = {
    .name = "limit breaches",
    .alias = "beløpsgrense brudd",
    .args = "",
    .summary = "cmd.limit.breaches",
    .example = "ddreg limit breaches --year 2023",
    .reg = CMD_READS,
    .company = CMD_OF_COMPANY,
    .options = options,
    .columns = columns,
    .ncolumns = COLUMNS,
    .run = run,
};
