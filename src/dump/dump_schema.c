#include "dump_schema.h"

#include <ctype.h>
#include <string.h>

/* SQL, a character at a time, without comments; blanks between two words are one. */
struct words {
    const char *at;
    int64_t line;
    char last, quote; /* the character before; within a text the quote that ends it */
};

static bool is_word(char c)
{
    return isalnum((unsigned char)c) || c == '_';
}

/* Behind blanks and comments. */
static void skip(struct words *w)
{
    for (;;) {
        if (strncmp(w->at, "--", 2) == 0)
            w->at += strcspn(w->at, "\n");
        else if (*w->at != '\0' && strchr(" \t\r\n", *w->at))
            w->line += *w->at++ == '\n';
        else
            return;
    }
}

static char next(struct words *w)
{
    const char *before = w->at;

    if (!w->quote)
        skip(w);
    if (w->at > before && is_word(w->last) && is_word(*w->at))
        return w->last = ' ';
    w->last = *w->at;
    w->line += *w->at == '\n';
    if (w->quote && *w->at == w->quote)
        w->quote = '\0';
    else if (!w->quote && (*w->at == '\'' || *w->at == '"'))
        w->quote = *w->at;
    w->at += *w->at != '\0';
    return w->last;
}

bool dump_schema_same(const char *one, const char *other, int64_t *line)
{
    struct words x = {.at = one, .line = 1}, y = {.at = other, .line = 1};
    char a, b;

    do {
        a = next(&x);
        b = next(&y);
    } while (a == b && a != '\0');
    *line = x.line;
    return a == b;
}
