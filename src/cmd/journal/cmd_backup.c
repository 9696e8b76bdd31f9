#include "ddreg/backup.h"
#include "ddreg/place.h"
#include "cli/out.h"
#include "cmd/confine.h"

static enum dd_rc show(struct cli *c, const char *message, const char *file,
                       const struct backup_result *r, struct dd_error *err)
{
    bool restored = *r->source != '\0';
    const struct out_field fields[] = {
        {"file", NULL, out_text(file)},
        {"register", NULL, out_text(c->register_path)},
        {"head", NULL, out_text(r->head)},
        {"entries", NULL, out_int(r->entries)},
        {"rows", NULL, out_int(r->rows)},
        restored ? (struct out_field){"source_head", NULL, out_text(r->source)}
                 : (struct out_field){"digest", NULL, out_text(r->digest)},
    };

    if (c->format != FORMAT_TABLE)
        return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
    cli_say(c, cli_plural(c, message, r->entries),
            MSG_ARGS({"file", file}, {"register", c->register_path},
                     {"entries", cli_count(c, r->entries)}, {"rows", cli_count(c, r->rows)},
                     {"head", r->head}, {"source", r->source}, {"digest", r->digest}));
    return DD_OK;
}

/* The backup is made, whether its entry can be written or not. */
static enum dd_rc run_backup(struct cli *c, struct dd_error *err)
{
    struct dd_error why = {.id = NULL};
    struct backup_result r;
    enum dd_rc rc = backup_write(c->reg, c->args[0], &r, err);

    if (rc == DD_OK && backup_attest(c->reg, &c->by, &r, &why) != DD_OK)
        cli_warn_of(c, "backup.no_entry", &why);
    return rc == DD_OK ? show(c, "backup.done", c->args[0], &r, err) : rc;
}

const struct dd_cmd cmd_backup = {
    .name = "backup",
    .alias = "sikkerhetskopi",
    .args = "FILE",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.backup",
    .example = "ddreg backup ddreg-2024-05-15.db",
    .reg = CMD_READS_OLDER,
    .run = run_backup,
};

static enum dd_rc run_restore(struct cli *c, struct dd_error *err)
{
    struct backup_result r;
    const char *service = place_synced(c->register_path);
    enum dd_rc rc = cmd_confine_restore(c, err);

    if (rc == DD_OK)
        rc = backup_restore(c->args[0], c->register_path, &c->by, &r, err);
    if (rc == DD_OK)
        cli_warn_synced(c, service);
    return rc == DD_OK ? show(c, "restore.done", c->args[0], &r, err) : rc;
}

const struct dd_cmd cmd_restore = {
    .name = "restore",
    .alias = "gjenopprett",
    .args = "FILE",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.restore",
    .example = "ddreg restore ddreg-2024-05-15.db --register ddreg.db",
    .reg = CMD_NO_REGISTER,
    .run = run_restore,
};
