/* A file that takes what the register holds out of it: written, and noted in the log of outputs. */
#include "cli.h"
#include "ddreg/head.h"
#include "ddreg/output_log.h"

static const char *without_folder(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash ? slash + 1 : path;
}

static enum dd_rc note(const struct cli *c, const char *path, const char *what,
                       const struct buf *bytes, struct dd_error *err)
{
    struct output out = {
        .by = c->by, .what = what, .file_name = without_folder(path), .size = (int64_t)bytes->len};
    char head[HASH_HEX], digest[HASH_HEX];
    struct hash h;
    int64_t seq;
    enum dd_rc rc = head_read(c->reg, head, &seq, err);

    hash_init(&h);
    hash_add(&h, bytes->data, bytes->len);
    hash_end_hex(&h, digest);
    out.head = head;
    out.digest = digest;
    return rc == DD_OK ? output_log_add(db_file(c->reg->db), &out, err) : rc;
}

enum dd_rc cli_give_out(struct cli *c, const char *path, const char *what, const struct buf *bytes,
                        struct dd_error *err)
{
    struct dd_error why = {.id = NULL};
    enum dd_rc rc = cli_write_file(c, path, bytes, err);

    if (rc == DD_OK && note(c, path, what, bytes, &why) != DD_OK)
        cli_warn_of(c, "output.not_logged", &why);
    return rc;
}
