/* What Enhetsregisteret says of the suppliers, from its file. */
#include "cmd/confine.h"
#include "ddreg/import_brreg.h"
#include "import_brreg_said.h"
#include "import_watch.h"

static const struct cmd_option options[] = {
    {.name = "day", .nb = "dag", .arg = "DATE", .help = "opt.brreg.day"},
    {.name = "whole", .nb = "alle-enheter", .help = "opt.brreg.whole"},
    {.name = "sectors", .arg = "sn2007|sn2025", .help = "opt.sectors"},
    {.name = "dry-run", .help = "opt.dry_run"},
    CLI_FALL_REASON,
    {.name = NULL},
};

static enum sector_standard said_standard(const struct cli *c)
{
    const char *said = cli_option(c, "sectors");

    return !said ? SECTOR_STANDARD_UNSAID : strcmp(said, "sn2025") == 0 ? SN2025 : SN2007;
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct brreg_result *r = arena_alloc(&c->arena, sizeof(*r));
    struct import_watch w;
    struct import_options watched = {.dry_run = false};
    struct brreg_options o = {.path = c->args[0],
                              .day = cli_option(c, "day"),
                              .sectors = said_standard(c),
                              .whole = cli_option(c, "whole") != NULL,
                              .dry_run = cli_option(c, "dry-run") != NULL};
    enum dd_rc rc = r ? cmd_confine(c, err) : dd_no_memory(err);

    if (rc != DD_OK)
        return rc;
    import_watch(c, &w, &watched);
    o.passed = watched.passed;
    o.progress = watched.progress;
    o.data = watched.data;
    progress_start(&w.progress, c);
    rc = import_brreg(c->reg, &c->arena, &c->by, &o, r, err);
    progress_end(&w.progress);
    return rc == DD_OK ? brreg_show(c, &o, r, err) : rc;
}

const struct dd_cmd cmd_import_brreg = {
    .name = "import brreg",
    .alias = "importer brreg",
    .args = "FILE",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.import.brreg",
    .example = "ddreg import brreg enheter_alle.csv.gz --dry-run",
    .reg = CMD_WRITES_ITSELF,
    .options = options,
    .run = run,
};
