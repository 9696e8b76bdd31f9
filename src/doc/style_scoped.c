/* The style of a page, narrowed to one element of another. */
#include <string.h>

#include "style.h"

/* What is there once a page: the element itself is meant, or nothing at all. */
static bool is_page(const char *selector, size_t n)
{
    return (n == 4 && (strncmp(selector, "body", n) == 0 || strncmp(selector, "main", n) == 0));
}

static bool is_left_out(const char *selector, size_t n)
{
    return (n == 4 && strncmp(selector, "html", n) == 0) ||
           (n >= 5 && strncmp(selector, "@page", 5) == 0) ||
           (n >= 10 && strncmp(selector, ".watermark", 10) == 0);
}

/* "h2,.note" -> ".scope h2,.scope .note" */
static void add_selectors(struct buf *out, const char *all, size_t n)
{
    for (size_t at = 0, length; at < n; at += length + 1) {
        const char *comma = memchr(all + at, ',', n - at);
        length = comma ? (size_t)(comma - (all + at)) : n - at;
        buf_add(out, at > 0 ? ",." STYLE_SCOPE : "." STYLE_SCOPE);
        if (is_page(all + at, length))
            continue;
        buf_add_char(out, ' ');
        buf_add_mem(out, all + at, length);
    }
}

/* The end of what is between the brace at `open` and its own. */
static const char *closing(const char *open)
{
    int depth = 0;

    for (const char *p = open; *p; p++) {
        depth += *p == '{';
        depth -= *p == '}';
        if (depth == 0)
            return p;
    }
    return open + strlen(open);
}

static void add_rules(struct buf *out, const char *rules, const char *end)
{
    while (rules < end) {
        const char *open = memchr(rules, '{', (size_t)(end - rules)), *close;
        size_t n;
        if (!open)
            return;
        close = closing(open);
        n = (size_t)(open - rules);
        if (strncmp(rules, "@media", 6) == 0) {
            buf_add_mem(out, rules, n + 1);
            add_rules(out, open + 1, close);
            buf_add_char(out, '}');
        } else if (!is_left_out(rules, n)) {
            add_selectors(out, rules, n);
            buf_add_mem(out, open, (size_t)(close - open) + 1);
        }
        rules = close + 1;
    }
}

void style_add_scoped(struct buf *out)
{
    add_rules(out, doc_style, doc_style + strlen(doc_style));
}
