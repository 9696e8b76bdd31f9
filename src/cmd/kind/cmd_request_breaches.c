/* How many answers and fuller reasons came too late, by year: repeated breach is what is fined
 * (åpenhetsloven § 14). */
#include "cli/out.h"
#include "ddreg/request.h"

static const struct cmd_option options[] = {
    {.name = "year", .arg = "Y", .help = "opt.request.breaches.year", .nb = "år"},
    CLI_FOR,
    CLI_LIST_OPTIONS,
    {.name = NULL},
};

static const struct out_column columns[] = {
    {"year", "col.year", FIT_WHOLE},           {"duty", "col.request.duty", FIT_WRAP},
    {"due", "col.request.due", FIT_WHOLE},     {"breached", "col.request.breached", FIT_WHOLE},
    {"requests", "col.request.ids", FIT_WRAP},
};

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

static bool is_asked(const char *year, const struct request_breach *b)
{
    return !year || strtol(year, NULL, 10) == b->year;
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    const char *year = cli_option(c, "year");
    struct request_breach *rows;
    struct out_list list;
    size_t n;
    enum dd_rc rc = request_breaches(c->reg, &c->arena, c->reg->company, c->today, &rows, &n, err);

    if (rc == DD_OK)
        rc = out_begin(&list, c, "breaches", columns, COLUMNS, err);
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        struct out_cell cells[COLUMNS] = {
            out_int(rows[i].year),      out_key(c, request_duty_key(rows[i].duty)),
            out_int(rows[i].due),       out_int(rows[i].breached),
            out_ids(rows[i].ids, NULL),
        };
        cells[0].shown = arena_printf(&c->arena, "%d", rows[i].year);
        if (rows[i].breached > 0)
            cells[3].mark = MARK_BAD;
        if (is_asked(year, &rows[i]))
            out_row(&list, cells);
    }
    return rc == DD_OK ? out_end(&list, err) : rc;
}

const struct dd_cmd cmd_request_breaches = {
    .name = "request breaches",
    .alias = "informasjonskrav brudd",
    .args = "",
    .summary = "cmd.request.breaches",
    .example = "ddreg request breaches",
    .reg = CMD_READS,
    .company = CMD_OF_COMPANIES,
    .options = options,
    .columns = columns,
    .ncolumns = COLUMNS,
    .run = run,
};
