/* Plain text, Markdown and what pdftotext writes -> blocks. */
#include <string.h>

#include "ddreg/text.h"
#include "forms.h"

enum { HEADING_BYTES = 90, MARKS = 6 };

struct plain {
    struct lint_doc *d;
    enum lint_form form;
    int64_t line, page;
    struct buf text; /* of the paragraph that is being read */
    int64_t begun;   /* where it did */
    size_t lines;
    enum block_kind kind;
};

static int64_t place(const struct plain *p)
{
    return p->d->unit == LINT_PAGE ? p->page : p->line;
}

static bool ends_as_sentence(const char *s)
{
    size_t n = strlen(s);

    while (n > 0 && strchr("*_ )\"", s[n - 1]))
        n--;
    return n > 0 && strchr(".,;!?", s[n - 1]);
}

/* A short line by itself, which does not end as a sentence does, is a heading. */
static bool is_heading(const struct plain *p)
{
    const char *s = buf_str(&p->text);
    const char *letter = s + strcspn(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ\xC3");

    return p->kind == BLOCK_PARAGRAPH && p->lines == 1 && strlen(s) <= HEADING_BYTES &&
           !ends_as_sentence(s) && *letter && letter - s <= MARKS && !strchr(s, '@');
}

static void finish(struct plain *p)
{
    const char *s = buf_str(&p->text);

    if (p->lines > 0)
        passage_add(p->d, is_heading(p) ? BLOCK_HEADING : p->kind, p->begun, s, strlen(s));
    buf_reset(&p->text);
    p->lines = 0;
    p->kind = BLOCK_PARAGRAPH;
}

static void begin(struct plain *p, enum block_kind kind)
{
    finish(p);
    p->kind = kind;
}

/* A word broken at the end of a line: "aktsomhets-" and "vurderinger". */
static bool joins_word(const struct buf *b, const char *next)
{
    return b->len > 1 && b->data[b->len - 1] == '-' && b->data[b->len - 2] != ' ' && *next >= 'a' &&
           *next <= 'z';
}

/* Without the marks of Markdown for stress and code; of a link its words and its address. */
static void add_line(struct plain *p, const char *s, size_t n)
{
    if (p->lines++ == 0)
        p->begun = place(p);
    else if (joins_word(&p->text, s))
        p->text.data[--p->text.len] = '\0';
    else
        buf_add_char(&p->text, ' ');
    for (size_t i = 0; i < n; i++) {
        const bool mark = p->form == LINT_MARKDOWN && (s[i] == '*' || s[i] == '`' || s[i] == '\\');
        if (mark)
            continue;
        if (p->form == LINT_MARKDOWN && s[i] == ']' && i + 1 < n && s[i + 1] == '(')
            buf_add_char(&p->text, ' ');
        else if (p->form != LINT_MARKDOWN || s[i] != '[')
            buf_add_char(&p->text, s[i]);
    }
}

/* The bytes of what makes the line an item of a list; 0: it is none. */
static size_t bullet(const char *s, size_t n)
{
    static const char *const signs[] = {
        "- ", "* ", "+ ", "\xE2\x80\xA2", "\xE2\x80\x93 ", "\xEF\x82\xB7", "\xE2\x97\x8F"};

    for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
        if (n > strlen(signs[i]) && strncmp(s, signs[i], strlen(signs[i])) == 0)
            return strlen(signs[i]);
    return 0;
}

/* "|---|---:|" under the first row of a table. */
static bool is_rule(const char *s, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (!strchr("|-: =+", s[i]))
            return false;
    return true;
}

static bool is_row(const char *s, size_t n)
{
    const char *bar = memchr(s, CELL_END, n);

    return bar && memchr(bar + 1, CELL_END, n - (size_t)(bar + 1 - s));
}

static void take_line(struct plain *p, const char *s, size_t n)
{
    const size_t marks = p->form == LINT_MARKDOWN ? strspn(s, "#") : 0;
    size_t skip = bullet(s, n);

    if (n == 0 || is_rule(s, n)) {
        /* a line under another makes that a heading, by itself it ends a paragraph */
        finish(p);
    } else if (marks > 0 && marks <= MARKS && s[marks] == ' ') {
        begin(p, BLOCK_HEADING);
        add_line(p, s + marks, n - marks);
        finish(p);
    } else if (is_row(s, n)) {
        begin(p, BLOCK_ROW);
        add_line(p, s, n);
        finish(p);
    } else if (skip > 0) {
        begin(p, BLOCK_ITEM);
        add_line(p, s + skip, n - skip);
    } else {
        add_line(p, s, n);
    }
}

enum dd_rc plain_read(struct lint_doc *d, enum lint_form form, const char *text,
                      struct dd_error *err)
{
    struct plain p = {.d = d, .form = form, .page = 1, .text = BUF_INIT, .kind = BLOCK_PARAGRAPH};
    enum dd_rc rc;

    while (*text) {
        size_t n = strcspn(text, "\n"), from = strspn(text, " \t\r\f"), end;
        const char *feed = memchr(text, '\f', n);
        p.line++;
        if (feed) {
            finish(&p);
            p.page++;
        }
        if (form == LINT_MARKDOWN) /* of a quotation */
            from += strspn(text + from, "> ");
        from = from < n ? from : n;
        for (end = n; end > from && strchr(" \t\r", text[end - 1]);)
            end--;
        take_line(&p, text + from, end - from);
        text += n + (text[n] == '\n');
    }
    finish(&p);
    rc = buf_ok(&p.text, err);
    buf_release(&p.text);
    return rc;
}
