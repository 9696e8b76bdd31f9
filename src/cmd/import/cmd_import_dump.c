/* A register of what ddreg export wrote of another one. */
#include "cli/out.h"
#include "cmd/confine.h"
#include "ddreg/dump.h"
#include "ddreg/place.h"

static enum dd_rc show(struct cli *c, const struct dump_result *r, struct dd_error *err)
{
    const char *folder = c->args[0];
    const struct out_field fields[] = {
        {"folder", NULL, out_text(folder)},     {"register", NULL, out_text(c->register_path)},
        {"tables", NULL, out_int(r->tables)},   {"rows", NULL, out_int(r->rows)},
        {"entries", NULL, out_int(r->entries)}, {"head", NULL, out_text(r->head)},
    };

    if (c->format != FORMAT_TABLE)
        return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
    cli_say(c, cli_plural(c, "dump.read", r->entries),
            MSG_ARGS({"register", c->register_path}, {"folder", folder},
                     {"entries", cli_count(c, r->entries)}, {"rows", cli_count(c, r->rows)},
                     {"head", r->head}));
    return DD_OK;
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct dump_result r;
    const char *service = place_synced(c->register_path);
    enum dd_rc rc = cmd_confine_dump(c, err);

    if (rc == DD_OK)
        rc = dump_read(c->args[0], c->register_path, &r, err);
    if (rc == DD_OK)
        cli_warn_synced(c, service);
    return rc == DD_OK ? show(c, &r, err) : rc;
}

const struct dd_cmd cmd_import_dump = {
    .name = "import dump",
    .alias = "importer mappe",
    .args = "DIR",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.import.dump",
    .example = "ddreg import dump ddreg-2024 --register ddreg-2.db",
    .reg = CMD_NO_REGISTER,
    .run = run,
};
