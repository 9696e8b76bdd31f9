/* The file that an import was read from, where the company keeps them. */
#include "cli/out.h"
#include "ddreg/file_bytes.h"
#include "ddreg/import_batch.h"
#include "ddreg/kind.h"

static const struct cmd_option options[] = {
    {.name = "output",
     .letter = 'o',
     .arg = "FILE",
     .file = CMD_FILE_WRITE,
     .help = "opt.output",
     .required = true},
    {.name = "overwrite", .help = "opt.overwrite"},
    {.name = NULL},
};

static enum dd_rc find(struct cli *c, struct import_batch *b, struct dd_error *err)
{
    int64_t id = 0;
    enum dd_rc rc;

    if (!public_id_read(&id, IMPORT_ID, c->args[0]))
        return dd_fail(err, DD_USAGE, "cli.import_id", "value", c->args[0], NULL);
    rc = import_batch_get(c->reg, &c->arena, id, b, err);
    return rc == DD_OK && !b->file
               ? dd_fail(err, DD_INPUT, "import.source.not_kept", "id", c->args[0], NULL)
               : rc;
}

/* Of several files ("a_1_2.xml, a_2_2.xml") the first is kept with the import, whose digest is that
 * of all of them. */
static bool is_first_of_several(const struct import_batch *b, const char *name)
{
    size_t n = name ? strlen(name) : 0;

    return n > 0 && b->file_name && strncmp(b->file_name, name, n) == 0 &&
           strncmp(b->file_name + n, ", ", 2) == 0;
}

/* The bytes are those that were imported, by the digest that the import wrote down itself. */
static enum dd_rc read_bytes(struct cli *c, const struct import_batch *b, const char *file,
                             struct buf *out, struct dd_error *err)
{
    char digest[HASH_HEX];
    struct kind_row row;
    struct hash h;
    enum dd_rc rc = kind_find(c->reg, &c->arena, kind_named("file"), file, &row, err);

    if (rc == DD_OK)
        rc = file_bytes_read(c->reg, kind_text(&row, "sha256"), out, err);
    if (rc == DD_INPUT)
        dd_error_add(err, "id", c->args[0]);
    if (rc != DD_OK || is_first_of_several(b, kind_text(&row, "name")))
        return rc;
    hash_init(&h);
    hash_add(&h, out->data, out->len);
    hash_end_hex(&h, digest);
    return strcmp(digest, b->file_digest) == 0 ? DD_OK
                                               : dd_fail(err, DD_DAMAGED, "file.damaged", "sha256",
                                                         kind_text(&row, "sha256"), NULL);
}

static enum dd_rc report(struct cli *c, const struct import_batch *b, const char *file,
                         struct dd_error *err)
{
    const char *path = cli_option(c, "output");
    const struct out_field fields[] = {{"id", NULL, out_text(c->args[0])},
                                       {"file", NULL, out_text(path)},
                                       {"size", NULL, out_int(b->file_size)},
                                       {"digest", NULL, out_text(b->file_digest)},
                                       {"source", NULL, out_text(file)}};

    if (c->format != FORMAT_TABLE)
        return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
    cli_say(c, "file.written", MSG_ARGS({"id", c->args[0]}, {"file", path}));
    return DD_OK;
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    const char *path = cli_option(c, "output"), *file = NULL;
    struct buf bytes = BUF_INIT;
    struct import_batch b;
    enum dd_rc rc = cli_check_place(c, path, err);

    if (rc == DD_OK)
        rc = find(c, &b, err);
    if (rc == DD_OK && !(file = public_id_text(&c->arena, kind_named("file")->letters, b.file)))
        rc = dd_no_memory(err);
    if (rc == DD_OK)
        rc = read_bytes(c, &b, file, &bytes, err);
    if (rc == DD_OK)
        rc = cli_give_out(c, path, c->args[0], &bytes, err);
    buf_release(&bytes);
    return rc == DD_OK ? report(c, &b, file, err) : rc;
}

const struct dd_cmd cmd_import_file = {
    .name = "import file",
    .alias = "importer fil",
    .args = "IMPORT -o FILE",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.import.file",
    .example = "ddreg import file I-2 -o innkjop.csv",
    .reg = CMD_READS,
    .options = options,
    .run = run,
};
