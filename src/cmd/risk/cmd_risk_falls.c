/* Levels that went down: which, why, and that a person has looked. */
#include "cmd/supplier/cmd_supplier.h"
#include "cli/out.h"
#include "ddreg/assessment.h"
#include "ddreg/fall.h"
#include "ddreg/supplier.h"

static const struct cmd_option falls_options[] = {
    CLI_FOR_FIRST,
    {.name = "all", .nb = "alle", .help = "opt.falls.all"},
    CLI_LIST_OPTIONS,
    {.name = NULL},
};

static const struct out_column columns[] = {
    {"id", "col.id", FIT_WHOLE},
    {"name", "col.name", FIT_CUT},
    {"from", "col.fall.from", FIT_WHOLE},
    {"to", "col.fall.to", FIT_WHOLE},
    {"cause", "col.why", FIT_WRAP},
    {"reason", "col.reason", FIT_SPARE},
    {"day", "col.day", FIT_WHOLE},
    {"actor", NULL, FIT_WHOLE},
    {"seen", NULL, FIT_WHOLE},
    {"undone", NULL, FIT_WHOLE},
};

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

/* With a word for people where the level is back. */
static const char *cause_of(struct cli *c, const struct fall_row *f)
{
    const char *cause = cli_fall_cause(c, f->cause);

    return f->undone && c->format == FORMAT_TABLE
               ? cli_text(c, "falls.undone", MSG_ARGS({"cause", cause}))
               : cause;
}

static enum dd_rc run_falls(struct cli *c, struct dd_error *err)
{
    struct fall_row *rows;
    struct out_list list;
    size_t n;
    enum dd_rc rc =
        falls_read(c->reg, &c->arena, c->today, cli_option(c, "all") != NULL, &rows, &n, err);

    if (rc == DD_OK)
        rc = out_begin(&list, c, "falls", columns, COLUMNS, err);
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        const struct fall_row *f = &rows[i];
        const struct out_cell cells[COLUMNS] = {
            out_text(f->supplier == ASSESSMENT_OWN ? "own" : public_id(c, f->supplier)),
            out_text(f->name),
            out_word(f->from, cli_fall_word(c, f->from)),
            out_word(f->to, cli_fall_word(c, f->to)),
            out_text(cause_of(c, f)),
            out_text(f->reason),
            out_text(f->day),
            out_text(f->actor),
            out_flag(f->seen),
            out_flag(f->undone),
        };
        out_row(&list, cells);
    }
    if (rc == DD_OK)
        rc = out_end(&list, err);
    if (rc == DD_OK && n > 0 && c->format == FORMAT_TABLE)
        cli_say(c, "falls.next", NULL, 0);
    return rc;
}

const struct dd_cmd cmd_risk_falls = {
    .name = "risk falls",
    .alias = "risiko nedgang",
    .args = "",
    .summary = "cmd.risk.falls",
    .example = "ddreg risk falls",
    .reg = CMD_READS,
    .company = CMD_RATES,
    .options = falls_options,
    .columns = columns,
    .ncolumns = COLUMNS,
    .run = run_falls,
};

static const struct cmd_option seen_options[] = {
    CLI_FOR_FIRST,
    {.name = "own", .help = "opt.falls.own"},
    {.name = "all", .nb = "alle", .help = "opt.falls.seen_all"},
    {.name = NULL},
};

static enum dd_rc see_all(struct cli *c, struct falls_seen *seen, struct dd_error *err)
{
    struct fall_row *rows;
    size_t n;
    enum dd_rc rc = falls_read(c->reg, &c->arena, c->today, false, &rows, &n, err);

    if (rc == DD_OK)
        falls_by_supplier(rows, n);
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if (i == 0 || rows[i].supplier != rows[i - 1].supplier)
            rc = falls_see(c->reg, rows[i].supplier, seen, err);
    return rc;
}

static enum dd_rc see_named(struct cli *c, struct falls_seen *seen, struct dd_error *err)
{
    int64_t id = ASSESSMENT_OWN;
    enum dd_rc rc = cli_option(c, "own") ? falls_see(c->reg, ASSESSMENT_OWN, seen, err) : DD_OK;

    for (int i = 0; rc == DD_OK && i < c->nargs; i++) {
        rc = supplier_find_any(c->reg, c->args[i], c->today, &id, err);
        if (rc == DD_OK)
            rc = falls_see(c->reg, id, seen, err);
    }
    return rc;
}

static void say_seen(struct cli *c, const struct falls_seen *seen)
{
    cli_say(c, seen->seen ? cli_plural(c, "falls.seen", seen->seen) : "falls.none",
            MSG_ARGS({"n", cli_count(c, seen->seen)}));
    if (seen->own > 0)
        cli_warn(c, cli_plural(c, "falls.left", seen->own),
                 MSG_ARGS({"n", cli_count(c, seen->own)}));
}

static enum dd_rc run_seen(struct cli *c, struct dd_error *err)
{
    const bool all = cli_option(c, "all") != NULL, own = cli_option(c, "own") != NULL;
    struct falls_seen seen = {0};
    enum dd_rc rc;

    if ((all && (own || c->nargs > 0)) || (!all && !own && c->nargs == 0))
        return dd_fail(err, DD_USAGE, "falls.whom", NULL);
    rc = all ? see_all(c, &seen, err) : see_named(c, &seen, err);
    if (rc == DD_OK && seen.seen == 0 && seen.own > 0)
        rc = dd_fail(err, DD_REFUSED, "falls.other", NULL);
    if (rc != DD_OK)
        return rc;
    if (seen.attested)
        cli_warn(c, "falls.attested", NULL, 0);
    if (c->format != FORMAT_TABLE) {
        const struct out_field fields[] = {{"seen", NULL, out_int(seen.seen)},
                                           {"left", NULL, out_int(seen.own)}};
        return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
    }
    say_seen(c, &seen);
    return DD_OK;
}

const struct dd_cmd cmd_risk_seen = {
    .name = "risk seen",
    .alias = "risiko sett",
    .args = "SUPPLIER... | --all",
    .max_args = -1,
    .summary = "cmd.risk.seen",
    .example = "ddreg risk seen S-12",
    .reg = CMD_WRITES,
    .company = CMD_RATES,
    .options = seen_options,
    .run = run_seen,
};
