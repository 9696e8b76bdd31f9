/* What is said about the place where a register is. */
#include "cli.h"
#include "ddreg/place.h"
#include "shell_line.h"

enum cli_readers cli_readers(struct cli *c, struct cli_readable *r)
{
    struct buf file = BUF_INIT, quoted = BUF_INIT;
    bool readable = place_is_readable(c->register_path, &file);

    *r = (struct cli_readable){NULL, NULL, NULL};
    if (readable) {
        shell_quote(&quoted, buf_str(&file), '\0');
        r->on = place_modeless(c->register_path);
    }
    r->file = cli_keep(c, &file);
    r->quoted = cli_keep(c, &quoted);
    return !readable ? READERS_NONE : r->on ? READERS_EVER : READERS_SOME;
}

void cli_warn_readers(struct cli *c)
{
    struct cli_readable r;

    if (cli_readers(c, &r) == READERS_SOME)
        cli_warn(c, "register.readable", MSG_ARGS({"file", r.file}, {"quoted", r.quoted}));
}

void cli_warn_synced(struct cli *c, const char *service)
{
    if (service)
        cli_warn(c, "place.synced", MSG_ARGS({"register", c->register_path}, {"service", service}));
}
