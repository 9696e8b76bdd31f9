#include "shell_line.h"

#include <string.h>

/* Where bash begins a new word for completion, besides spaces and quotes ($COMP_WORDBREAKS). */
#define BREAKS "@><=;|&(:"

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n';
}

/* Reads one word; what is quoted is taken as it is. Returns where it ends. */
static const char *read_word(const char *p, struct shell_word *w, struct buf *text)
{
    for (; *p && (w->quote || !is_blank(*p)); p++) {
        if (w->quote == *p) {
            w->quote = 0;
        } else if (!w->quote && (*p == '\'' || *p == '"')) {
            w->quote = *p;
            w->keep = text->len;
        } else if (*p == '\\' && p[1] &&
                   (!w->quote || (w->quote == '"' && strchr("\\\"$`", p[1])))) {
            buf_add_char(text, *++p);
        } else {
            buf_add_char(text, *p);
            if (!w->quote && strchr(BREAKS, *p))
                w->keep = text->len;
        }
    }
    return p;
}

static bool is_assignment(const char *word)
{
    size_t n = strspn(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_0123456789");

    return n > 0 && word[n] == '=';
}

bool shell_split(struct arena *a, const char *line, struct shell_word *words, size_t *n)
{
    struct buf text = BUF_INIT;
    bool program = false, ok = true;

    *n = 0;
    for (const char *p = line;;) {
        struct shell_word w = {NULL, 0, 0};
        while (is_blank(*p))
            p++;
        buf_reset(&text);
        p = read_word(p, &w, &text);
        w.text = arena_strdup(a, buf_str(&text));
        ok = w.text && !text.failed && *n < SHELL_MAX_WORDS;
        if (ok && program)
            words[(*n)++] = w;
        else if (ok)
            program = !is_assignment(w.text);
        if (!ok || *p == '\0')
            break;
    }
    buf_release(&text);
    return ok && *n > 0;
}

void shell_quote(struct buf *out, const char *text, char quote)
{
    size_t n = strlen(text);
    bool ends_quoted =
        n > 0 && quote && (text[n - 1] == quote || (quote == '"' && text[n - 1] == '!'));
    static const char plain[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./,+%";

    for (; *text; text++) {
        if (quote == '\'' && *text == '\'') {
            buf_add(out, "'\\''");
        } else if (quote == '"' && *text == '!') { /* no backslash keeps history away in there */
            buf_add(out, "\"\\!\"");
        } else {
            bool special = quote == '"'
                               ? strchr("\\\"$`", *text) != NULL
                               : !quote && !((unsigned char)*text & 0x80U) && !strchr(plain, *text);
            buf_add(out, special ? "\\" : "");
            buf_add_char(out, *text);
        }
    }
    if (ends_quoted) /* bash closes the quote itself, unless the line has one there */
        buf_add_char(out, quote);
}
