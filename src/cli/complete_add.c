/* One candidate, as the shell that asks wants it. */
#include "complete.h"
#include "ddreg/text.h"

/* Without what the shell keeps of the word before the candidate. */
static void add_for_bash(struct completion *k, const char *candidate)
{
    struct buf whole = BUF_INIT;

    buf_printf(&whole, "%s%s", k->prefix, candidate);
    if (!whole.failed && strncmp(buf_str(&whole), k->raw.text, k->raw.keep) == 0 &&
        whole.len >= k->raw.keep) {
        shell_quote(&k->out, buf_str(&whole) + k->raw.keep, k->raw.quote);
        buf_add_char(&k->out, '\n');
    }
    buf_release(&whole);
}

void complete_add(struct completion *k, const char *candidate, const char *description)
{
    struct buf plain = BUF_INIT;

    text_add_plain(&plain, candidate);
    if (plain.failed || strcmp(buf_str(&plain), candidate) != 0) {
        buf_release(&plain);
        return;
    }
    if (k->bash) {
        add_for_bash(k, candidate);
    } else {
        buf_printf(&k->out, "%s%s", k->prefix, candidate);
        if (description) {
            buf_add_char(&k->out, '\t');
            text_add_plain(&k->out, description);
        }
        buf_add_char(&k->out, '\n');
    }
    buf_release(&plain);
}
