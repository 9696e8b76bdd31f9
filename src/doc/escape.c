/* One function a context: nothing reaches a document but through one of these. */
#include "ddreg/cell.h"
#include "ddreg/doc.h"
#include "ddreg/text.h"

/* s without control characters; b must be released. */
static const char *plain(struct buf *b, struct buf *out, const char *s)
{
    buf_init(b);
    text_add_plain(b, s);
    if (b->failed)
        out->failed = true;
    return buf_str(b);
}

static void add_html_char(struct buf *out, char c)
{
    switch (c) {
    case '&':
        buf_add(out, "&amp;");
        break;
    case '<':
        buf_add(out, "&lt;");
        break;
    case '>':
        buf_add(out, "&gt;");
        break;
    case '"':
        buf_add(out, "&quot;");
        break;
    case '\'':
        buf_add(out, "&#39;");
        break;
    default:
        buf_add_char(out, c);
    }
}

void escape_html(struct buf *out, const char *s)
{
    struct buf b;

    for (const char *p = plain(&b, out, s); *p; p++)
        add_html_char(out, *p);
    buf_release(&b);
}

/* Some signs mean something at the start of a line only: those of lists and rules. Gives
 * the place of the sign that needs a backslash, or -1. */
static int line_start(const char *s)
{
    size_t digits = strspn(s, "0123456789");

    if (*s != '\0' && strchr("+-=", *s))
        return 0;
    if (digits == 0 || (s[digits] != '.' && s[digits] != ')'))
        return -1;
    return s[digits + 1] == ' ' || s[digits + 1] == '\0' ? (int)digits : -1;
}

/* GFM makes links of bare addresses; a supplier's name must not become one. */
static bool starts_address(const char *at)
{
    return strncmp(at, "://", 3) == 0;
}

static bool is_www_dot(const char *text, const char *at)
{
    return at - text >= 3 && *at == '.' && (at[-1] | 0x20) == 'w' && (at[-2] | 0x20) == 'w' &&
           (at[-3] | 0x20) == 'w';
}

static void add_markdown_char(struct buf *out, const char *text, const char *at)
{
    /* Entities rather than backslashes, so that no tag is in the file even for a reader that
     * takes it for HTML. */
    if (strchr("&<>", *at)) {
        add_html_char(out, *at);
        return;
    }
    if (strchr("\\`*_[]|~$#", *at) || starts_address(at) || is_www_dot(text, at))
        buf_add_char(out, '\\');
    buf_add_char(out, *at);
}

void escape_markdown(struct buf *out, const char *s)
{
    struct buf b;
    const char *text = plain(&b, out, s), *end = text + strlen(text), *p;
    int start;

    /* Spaces at the ends mean something as well: code, a hard break, no emphasis. */
    while (*text == ' ')
        text++;
    while (end > text && end[-1] == ' ')
        end--;
    start = line_start(text);
    for (p = text; p < end; p++) {
        if (p - text == start)
            buf_add_char(out, '\\');
        add_markdown_char(out, text, p);
    }
    buf_release(&b);
}

/* The fence is longer than any run of its sign within, and a space parts it from one at either end.
 */
void escape_markdown_code(struct buf *out, const char *s)
{
    struct buf b;
    const char *text = plain(&b, out, s);
    size_t fence = 1, n = strlen(text);
    bool apart =
        n > 0 && (*text == '`' || text[n - 1] == '`' || (*text == ' ' && text[n - 1] == ' '));

    for (const char *p = text; *p; p++) {
        size_t run = strspn(p, "`");
        fence = run >= fence ? run + 1 : fence;
        p += run > 0 ? run - 1 : 0;
    }
    for (size_t i = 0; n > 0 && i < fence; i++)
        buf_add_char(out, '`');
    buf_add(out, apart ? " " : "");
    buf_add(out, text);
    buf_add(out, apart ? " " : "");
    for (size_t i = 0; n > 0 && i < fence; i++)
        buf_add_char(out, '`');
    buf_release(&b);
}

void escape_csv(struct buf *out, const char *s)
{
    struct buf b = BUF_INIT;
    const char *text;
    bool guarded, quoted;

    text_add_lines(&b, s);
    out->failed = out->failed || b.failed;
    text = buf_str(&b);
    guarded = cell_needs_apostrophe(text);
    quoted = strpbrk(text, ";,\"\n") != NULL;
    if (quoted)
        buf_add_char(out, '"');
    if (guarded)
        buf_add_char(out, '\'');
    for (const char *p = text; *p;) {
        const size_t n = strcspn(p, "\"");
        buf_add_mem(out, p, n);
        p += n;
        if (*p == '"') {
            buf_add(out, "\"\"");
            p++;
        }
    }
    if (quoted)
        buf_add_char(out, '"');
    buf_release(&b);
}
