/* What a level falls by is asked for at the terminal, where the answers are: whoever answers has
 * lost nothing by it. */
#include "assess.h"
#include "ddreg/fall.h"
#include "ddreg/text.h"

/* The falls go where the questions are, at once, and are not said again when the command ends. */
static void say_falls(struct cli *c)
{
    cli_say_falls(c);
    buf_add(&c->out, buf_str(&c->notes));
    buf_reset(&c->notes);
    c->reg->nfalls = 0;
}

static bool wants_reason(enum dd_rc rc, const struct dd_error *err)
{
    return rc == DD_REFUSED && strcmp(err->id, "fall.reason") == 0;
}

static enum dd_rc ask_and_write(const struct assess_entry *e, struct dd_error *err)
{
    struct cli *c = e->c;

    cli_say(c, "ask.fall_reason", NULL, 0);
    c->by.reason = assess_ask_line(c);
    if (!text_has_letters(c->by.reason))
        return dd_fail(err, DD_REFUSED, "ask.no_reason", NULL);
    *err = (struct dd_error){.id = NULL};
    return e->write(e, err);
}

enum dd_rc assess_keep(const struct assess_entry *e, const char *reason, struct dd_error *err)
{
    struct cli *c = e->c;
    const char *const was = c->by.reason;
    enum dd_rc rc;

    if (reason) /* it says why the level falls, too */
        c->by.reason = reason;
    rc = e->write(e, err);
    reg_rollback(c->reg);
    if (rc == DD_OK || wants_reason(rc, err))
        say_falls(c);
    if (wants_reason(rc, err)) {
        rc = ask_and_write(e, err);
        reg_rollback(c->reg);
        c->reg->nfalls = 0;
    }
    c->by.reason = was;
    return rc;
}
