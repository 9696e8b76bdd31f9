/* Texts in scdoc's form. */
#include "man.h"

const char *man_text(const struct man *m, const char *id)
{
    return dd_msg(m->c->lang, id);
}

void man_plain(struct buf *out, const char *s)
{
    for (; *s; s++) {
        if (strchr("\\*_`", *s))
            buf_add_char(out, '\\');
        buf_add_char(out, *s);
    }
}

void man_marked(struct buf *out, char mark, const char *s, size_t n)
{
    struct buf word = BUF_INIT;

    buf_add_mem(&word, s, n);
    buf_add_char(out, mark);
    man_plain(out, buf_str(&word));
    buf_add_char(out, mark);
    out->failed = out->failed || word.failed;
    buf_release(&word);
}

void man_sentence(struct buf *out, const char *s)
{
    size_t n = strlen(s);
    bool small = *s >= 'a' && *s <= 'z';

    if (small)
        buf_add_char(out, (char)(*s - 'a' + 'A'));
    man_plain(out, small ? s + 1 : s);
    if (n > 0 && s[n - 1] != '.')
        buf_add_char(out, '.');
}

void man_heading(const struct man *m, const char *id)
{
    buf_printf(m->out, "\n# %s\n\n", man_text(m, id));
}
