/* Files between the machine and the register. */
#include "cli/out.h"
#include "ddreg/file_bytes.h"
#include "ddreg/kind_file.h"
#include "cmd/confine.h"
#include "cmd/kind/kind_cmd.h"
#include "table/source.h"

/* Why a file cannot be kept, with what to do about it. */
static enum dd_rc explain(struct cli *c, const char *path, int64_t limit, struct dd_error *err)
{
    enum { MEGABYTE = 1024 * 1024 };

    if (strcmp(err->id, "import.file.empty") == 0)
        return dd_fail(err, DD_INPUT, "file.empty", "file", path, NULL);
    if (strcmp(err->id, "file.too_large") == 0)
        dd_error_add(err, "limit", arena_printf(&c->arena, "%lld", (long long)(limit / MEGABYTE)));
    return err->rc;
}

enum dd_rc cmd_file_keep(struct cli *c, const char *path, const struct kind_change *change,
                         int64_t *number, bool *is_new, struct dd_error *err)
{
    const char *slash = strrchr(path, '/');
    struct buf bytes = BUF_INIT;
    int64_t limit = 0;
    enum dd_rc rc = kind_file_limit(c->reg, &limit, err);

    if (rc == DD_OK)
        rc = cmd_confine(c, err);
    if (rc == DD_OK && source_bytes(path, limit, &bytes, err) != DD_OK)
        rc = explain(c, path, limit, err);
    if (rc == DD_OK)
        rc = kind_file_keep(c->reg, slash ? slash + 1 : path, &bytes, change, number, is_new, err);
    buf_release(&bytes);
    return rc;
}

static const struct cmd_option get_options[] = {
    {.name = "output",
     .letter = 'o',
     .arg = "FILE",
     .file = CMD_FILE_WRITE,
     .help = "opt.output",
     .required = true},
    {.name = "overwrite", .help = "opt.overwrite"},
    {.name = NULL},
};

static enum dd_rc report(struct cli *c, const struct kind_row *row, const char *path,
                         struct dd_error *err)
{
    const char *id = public_id_text(&c->arena, row->kind->letters, kind_number(row));
    const struct out_field fields[] = {{"id", NULL, out_text(id)},
                                       {"file", NULL, out_text(path)},
                                       {"size", NULL, out_int(kind_int(row, "size"))}};

    if (c->format != FORMAT_TABLE)
        return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
    cli_say(c, "file.written", MSG_ARGS({"id", id}, {"file", path}));
    return DD_OK;
}

static enum dd_rc read_bytes(struct cli *c, const struct kind_row *row, struct buf *out,
                             struct dd_error *err)
{
    enum dd_rc rc = file_bytes_read(c->reg, kind_text(row, "sha256"), out, err);

    if (rc == DD_INPUT)
        dd_error_add(err, "id", public_id_text(&c->arena, row->kind->letters, kind_number(row)));
    return rc;
}

/* Also of one that was withdrawn: the register still has it. */
static enum dd_rc run_get(struct cli *c, struct dd_error *err)
{
    const char *path = cli_option(c, "output");
    struct buf bytes = BUF_INIT;
    struct kind_row row;
    enum dd_rc rc = cli_check_place(c, path, err);

    if (rc == DD_OK)
        rc = kind_find(c->reg, &c->arena, kind_named("file"), c->args[0], &row, err);
    if (rc == DD_OK)
        rc = read_bytes(c, &row, &bytes, err);
    if (rc == DD_OK)
        rc = cli_give_out(c, path, c->args[0], &bytes, err);
    buf_release(&bytes);
    return rc == DD_OK ? report(c, &row, path, err) : rc;
}

const struct dd_cmd cmd_file_get = {
    .name = "file get",
    .alias = "fil hent",
    .args = "ID -o FILE",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.file.get",
    .example = "ddreg file get FI-1 -o kopi.pdf",
    .reg = CMD_READS,
    .options = get_options,
    .run = run_get,
};
