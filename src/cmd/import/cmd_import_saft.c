#include "cli/cli.h"
#include "cmd/confine.h"
#include "ddreg/import_batch.h"
#include "import_result.h"
#include "import_watch.h"

enum { MOST_FILES = 64 };

static const struct cmd_option options[] = {
    CLI_FOR_FIRST,
    {.name = "replace", .arg = "[IMPORT]", .help = "opt.replace"},
    {.name = "accept-difference", .help = "opt.accept_difference"},
    {.name = "sectors", .arg = "sn2007|sn2025", .help = "opt.sectors"},
    {.name = "allow-repeated", .help = "opt.allow_repeated"},
    {.name = "dry-run", .help = "opt.dry_run"},
    CLI_FALL_REASON,
    {.name = NULL},
};

static void read_options(struct cli *c, struct import_options *o)
{
    *o = (struct import_options){
        .read = {.path = c->args[0], .lang = c->lang, .sectors = cli_option(c, "sectors")},
        .vat = IMPORT_VAT_NET,
        .dry_run = cli_option(c, "dry-run") != NULL,
        .allow_repeated = cli_option(c, "allow-repeated") != NULL,
        .replace = cli_option(c, "replace") != NULL,
        .saft = {c->args, (size_t)c->nargs, cli_option(c, "accept-difference") != NULL}};
    if (o->replace && *cli_option(c, "replace"))
        (void)public_id_read(&o->replaced, IMPORT_ID,
                             cli_option(c, "replace")); /* checked before */
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct import_watch w;
    struct import_options o;
    struct import_result *r = arena_alloc(&c->arena, sizeof(*r));
    enum dd_rc rc = r ? cmd_confine(c, err) : dd_no_memory(err);

    if (rc != DD_OK)
        return rc;
    read_options(c, &o);
    import_watch(c, &w, &o);
    progress_start(&w.progress, c);
    rc = import_saft(c->reg, &c->arena, &c->by, &o, r, err);
    progress_end(&w.progress);
    return rc == DD_OK ? import_show_result(c, &o, r, rc, err) : rc;
}

const struct dd_cmd cmd_import_saft = {
    .name = "import saft",
    .alias = "importer saft",
    .args = "FILE...",
    .min_args = 1,
    .max_args = MOST_FILES,
    .summary = "cmd.import.saft",
    .example = "ddreg import saft regnskap-2025.xml --dry-run",
    .reg = CMD_WRITES_ITSELF,
    .company = CMD_OF_FIRST,
    .options = options,
    .run = run,
};
