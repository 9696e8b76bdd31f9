/* A web page -> blocks: what a reader sees of it, without menus, scripts and styles. Tags are read
 * as browsers do, whatever is not closed. */
#include <string.h>
#include <strings.h>

#include "forms.h"
#include "table/entities.h"

enum { NAME_SIZE = 16 };

struct page {
    struct lint_doc *d;
    int64_t line;
    struct buf text;
    int64_t begun; /* the line where it did */
    enum block_kind kind;
    bool row; /* within a row of a table, whose cells end with a bar */
};

static const char *const unseen[] = {"script", "style", "nav", "noscript", "svg", "template"};
static const char *const blocks[] = {"p",      "div",  "ul",     "ol",      "table",      "section",
                                     "main",   "body", "header", "footer",  "article",    "br",
                                     "figure", "form", "dl",     "address", "blockquote", "aside",
                                     "dt",     "dd",   "head",   "thead",   "tbody"};

static bool among(const char *const *names, size_t n, const char *name)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

#define AMONG(names, name) among(names, sizeof(names) / sizeof((names)[0]), name)

static void finish(struct page *p, enum block_kind next)
{
    if (p->text.len > 0) {
        entities_decode(p->text.data);
        passage_add(p->d, p->kind, p->begun, p->text.data, strlen(p->text.data));
    }
    p->d->failed = p->d->failed || p->text.failed;
    buf_reset(&p->text);
    p->kind = next;
}

/* The name in small letters, "/" before it for a tag that ends; "" where it is none. */
static void read_name(char name[NAME_SIZE], const char *s)
{
    static const char capitals[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
                      small[] = "abcdefghijklmnopqrstuvwxyz";
    size_t n = 0;

    if (*s == '/')
        name[n++] = *s++;
    for (; *s && n + 1 < NAME_SIZE; s++) {
        const char *capital = strchr(capitals, *s);
        if (capital)
            name[n++] = small[capital - capitals];
        else if (strchr(small, *s) || strchr("0123456789", *s))
            name[n++] = *s;
        else
            break;
    }
    name[n] = '\0';
}

/* From "<" to behind ">", quotes within respected; to the end where nothing closes it. */
static const char *behind(const char *s)
{
    char quote = '\0';

    if (strncmp(s, "<!--", 4) == 0) {
        const char *end = strstr(s + 4, "-->");
        return end ? end + 3 : s + strlen(s);
    }
    for (; *s; s++)
        if (quote && *s == quote)
            quote = '\0';
        else if (quote)
            continue;
        else if (*s == '"' || *s == '\'')
            quote = *s;
        else if (*s == '>')
            return s + 1;
    return s;
}

/* Steps over an element that is not seen. A drawing may end where it begins, <svg/>. */
static const char *over(const char *s, const char *name)
{
    const size_t n = strlen(name);

    s = behind(s);
    if (strcmp(name, "svg") == 0 && s[-1] == '>' && s[-2] == '/')
        return s;
    for (; *s; s++)
        if (s[0] == '<' && s[1] == '/' && strncasecmp(s + 2, name, n) == 0)
            return behind(s);
    return s;
}

static void meet(struct page *p, const char *name)
{
    const char *bare = name + (*name == '/');
    const bool closes = bare != name;
    enum block_kind next = BLOCK_PARAGRAPH;

    if (strcmp(bare, "td") == 0 || strcmp(bare, "th") == 0) {
        if (closes)
            buf_add(&p->text, " | ");
        return;
    }
    if (p->row && strcmp(bare, "tr") != 0 && strcmp(bare, "table") != 0) {
        buf_add_char(&p->text, ' ');
        return;
    }
    if (bare[0] == 'h' && bare[1] >= '1' && bare[1] <= '6' && bare[2] == '\0')
        next = BLOCK_HEADING;
    else if (strcmp(bare, "title") == 0)
        next = BLOCK_TITLE;
    else if (strcmp(bare, "li") == 0)
        next = BLOCK_ITEM;
    else if (strcmp(bare, "tr") == 0)
        next = BLOCK_ROW;
    else if (!AMONG(blocks, bare))
        return;
    finish(p, closes ? BLOCK_PARAGRAPH : next);
    p->row = next == BLOCK_ROW && !closes;
}

static void add_text(struct page *p, char c)
{
    if (p->text.len == 0)
        p->begun = p->line;
    buf_add_char(&p->text, c);
}

enum dd_rc html_read(struct lint_doc *d, const char *text, struct dd_error *err)
{
    struct page p = {.d = d, .line = 1, .text = BUF_INIT, .kind = BLOCK_PARAGRAPH};
    char name[NAME_SIZE];
    enum dd_rc rc;

    for (const char *next; *text && !d->failed; text = next) {
        next = text + 1;
        if (*text == '<' && (text[1] == '/' || text[1] == '!' || (text[1] | 0x20) >= 'a')) {
            read_name(name, text + 1);
            next = AMONG(unseen, name) ? over(text, name) : behind(text);
            meet(&p, name);
        } else if (p.text.len > 0 || !strchr(" \t\r\n", *text)) {
            add_text(&p, *text);
        }
        for (const char *s = text; s < next; s++)
            p.line += *s == '\n';
    }
    finish(&p, BLOCK_PARAGRAPH);
    rc = buf_ok(&p.text, err);
    buf_release(&p.text);
    return rc;
}
