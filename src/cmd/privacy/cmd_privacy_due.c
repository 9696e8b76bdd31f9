/* `ddreg privacy due`: what has been kept of people for as long as it was to be. */
#include "privacy_rows.h"

static const struct cmd_option options[] = {
    CLI_LIST_OPTIONS,
    {.name = NULL},
};

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct personal *rows = NULL;
    size_t n = 0;
    enum dd_rc rc = personal_over(c->reg, &c->arena, c->today, &rows, &n, err);

    cli_times_note(&c->times, "find");
    if (rc == DD_OK && n == 0 && c->format == FORMAT_TABLE) {
        cli_say(c, "privacy.none_over", NULL, 0);
        return DD_OK;
    }
    if (rc == DD_OK)
        rc = privacy_list(c, rows, n, err);
    if (rc == DD_OK && n > 0 && c->format == FORMAT_TABLE)
        cli_warn(c, "privacy.over", MSG_ARGS({"id", rows[0].id}));
    return rc;
}

const struct dd_cmd cmd_privacy_due = {
    .name = "privacy due",
    .alias = "personvern frist",
    .args = "",
    .summary = "cmd.privacy.due",
    .example = "ddreg privacy due",
    .reg = CMD_READS,
    .options = options,
    .columns = privacy_columns,
    .ncolumns = PRIVACY_COLUMNS,
    .run = run,
};
