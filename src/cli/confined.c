/* What --version says of the sandbox that files of others are read in. */
#include "cli.h"
#include "ddreg/sandbox.h"

void cli_say_sandbox(struct cli *c)
{
    struct buf what = BUF_INIT;

    sandbox_describe(&what);
    cli_say(c, what.len > 0 ? "version.sandbox" : "version.no_sandbox",
            MSG_ARGS({"what", buf_str(&what)}));
    buf_release(&what);
}
