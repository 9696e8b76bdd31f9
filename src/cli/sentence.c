/* Sentences of the catalogue: as output, and as notes below it. */
#include "cli.h"
#include "ddreg/text.h"
#include "out.h"

/* The text without control characters, in the command's arena. */
static const char *plain_text(struct cli *c, const char *text)
{
    struct buf b = BUF_INIT;
    const char *copy;

    text_add_plain(&b, text);
    copy = arena_strdup(&c->arena, buf_str(&b));
    c->out.failed = c->out.failed || b.failed || !copy;
    buf_release(&b);
    return copy ? copy : "";
}

const char *cli_plural(struct cli *c, const char *id, int64_t n)
{
    const char *one = n == 1 ? arena_printf(&c->arena, "%s.one", id) : id;

    return one ? one : id;
}

void cli_say(struct cli *c, const char *id, const struct msg_arg *args, size_t nargs)
{
    cli_say_in(c, 0, id, args, nargs);
}

void cli_say_in(struct cli *c, int indent, const char *id, const struct msg_arg *args, size_t nargs)
{
    struct msg_arg *plain = arena_alloc(&c->arena, (nargs + 1) * sizeof(*plain));
    struct buf line = BUF_INIT;

    if (!plain) {
        c->out.failed = true;
        return;
    }
    for (size_t i = 0; i < nargs; i++)
        plain[i] = (struct msg_arg){args[i].name, plain_text(c, args[i].value)};
    buf_printf(&line, "%*s", indent, "");
    msg_add(&line, c->lang, id, plain, nargs);
    terminal_wrap(&c->out, STDOUT_FILENO, buf_str(&line));
    buf_add_char(&c->out, '\n');
    c->out.failed = c->out.failed || line.failed;
    buf_release(&line);
}

void cli_warn(struct cli *c, const char *id, const struct msg_arg *args, size_t nargs)
{
    struct buf raw = BUF_INIT;

    msg_add(&raw, c->lang, id, args, nargs);
    cli_note(c, buf_str(&raw));
    c->notes.failed = c->notes.failed || raw.failed;
    buf_release(&raw);
}

void cli_warn_of(struct cli *c, const char *id, struct dd_error *why)
{
    struct buf said = BUF_INIT;

    dd_error_add(why, "register", c->register_path);
    msg_add_error(&said, c->lang, why);
    cli_warn(c, id, MSG_ARGS({"why", buf_str(&said)}));
    c->out.failed = c->out.failed || said.failed || c->notes.failed;
    buf_release(&said);
}

void cli_note(struct cli *c, const char *sentence)
{
    struct buf line = BUF_INIT;

    buf_printf(&line, "ddreg: %s: ", dd_msg(c->lang, "cli.note"));
    text_add_plain(&line, sentence);
    terminal_wrap(&c->notes, STDERR_FILENO, buf_str(&line));
    buf_add_char(&c->notes, '\n');
    c->notes.failed = c->notes.failed || line.failed;
    buf_release(&line);
}
