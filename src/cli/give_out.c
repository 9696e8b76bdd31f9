/* A file that takes what the register holds out of it: written, and noted in the log of outputs. */
#include "cli.h"
#include "ddreg/head.h"
#include "ddreg/output_log.h"

static const char *without_folder(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash ? slash + 1 : path;
}

static enum dd_rc note(const struct cli *c, const struct output *what, struct dd_error *err)
{
    struct output out = *what;
    char head[HASH_HEX];
    int64_t seq;
    enum dd_rc rc = head_read(c->reg, head, &seq, err);

    out.by = c->by;
    out.head = head;
    return rc == DD_OK ? output_log_add(db_file(c->reg->db), &out, err) : rc;
}

void cli_note_output(struct cli *c, const char *path, const char *what, int64_t size,
                     const char *digest)
{
    struct dd_error why = {.id = NULL};
    const struct output out = {
        .what = what, .file_name = without_folder(path), .size = size, .digest = digest};

    if (note(c, &out, &why) != DD_OK)
        cli_warn_of(c, "output.not_logged", &why);
}

enum dd_rc cli_give_out(struct cli *c, const char *path, const char *what, const struct buf *bytes,
                        struct dd_error *err)
{
    char digest[HASH_HEX];
    struct hash h;
    enum dd_rc rc = cli_write_file(c, path, bytes, err);

    if (rc != DD_OK)
        return rc;
    hash_init(&h);
    hash_add(&h, bytes->data, bytes->len);
    hash_end_hex(&h, digest);
    cli_note_output(c, path, what, (int64_t)bytes->len, digest);
    return DD_OK;
}
