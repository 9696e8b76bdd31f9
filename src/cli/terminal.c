/* Tables on a terminal. The only file that knows libsmartcols. */
#include <libsmartcols.h>
#include <sys/ioctl.h>

#include "out.h"

static const char *colour(enum out_mark mark)
{
    switch (mark) {
    case MARK_NONE:
        return NULL;
    case MARK_GOOD:
        return "green";
    case MARK_WARN:
        return "yellow";
    case MARK_BAD:
        return "red";
    }
    return NULL;
}

static int column_flags(const struct terminal_table *t, size_t i)
{
    int flags = t->right[i] ? SCOLS_FL_RIGHT : 0;

    switch (t->fit[i]) {
    case FIT_WHOLE:
        return flags;
    case FIT_SPARE:
    case FIT_CUT:
        return flags | SCOLS_FL_TRUNC;
    case FIT_WRAP:
        return flags | SCOLS_FL_WRAP;
    }
    return flags;
}

static bool fill(struct libscols_table *tb, const struct terminal_table *t)
{
    for (size_t i = 0; i < t->ncolumns; i++)
        if (!scols_table_new_column(tb, t->titles ? t->titles[i] : "", 0, column_flags(t, i)))
            return false;
    for (size_t r = 0; r < t->nrows; r++) {
        struct libscols_line *line = scols_table_new_line(tb, NULL);
        if (!line)
            return false;
        for (size_t i = 0; i < t->ncolumns; i++) {
            size_t at = r * t->ncolumns + i;
            if (scols_line_set_data(line, i, t->cells[at]) != 0)
                return false;
            if (colour(t->marks[at]))
                (void)scols_cell_set_color(scols_line_get_cell(line, i), colour(t->marks[at]));
        }
    }
    return true;
}

bool terminal_colours(void)
{
    const char *no_color = getenv("NO_COLOR");

    return isatty(STDOUT_FILENO) && (!no_color || *no_color == '\0');
}

enum dd_rc terminal_print(struct buf *out, const struct terminal_table *t, struct dd_error *err)
{
    struct libscols_table *tb = scols_new_table();
    char *text = NULL;
    enum dd_rc rc = DD_OK;

    if (!tb || !fill(tb, t))
        rc = dd_no_memory(err);
    if (rc == DD_OK) {
        (void)scols_table_enable_noheadings(tb, t->titles == NULL);
        (void)scols_table_enable_colors(tb, terminal_colours());
        if (t->nrows > 0 && scols_print_table_to_string(tb, &text) != 0)
            rc = dd_no_memory(err);
    }
    if (text)
        buf_add(out, text);
    if (text && *text && text[strlen(text) - 1] != '\n')
        buf_add_char(out, '\n');
    free(text);
    scols_unref_table(tb);
    return rc;
}

/* Columns of the terminal, or 0 when `fd` is none. */
static size_t terminal_width(int fd)
{
    struct winsize size;

    if (!isatty(fd) || ioctl(fd, TIOCGWINSZ, &size) != 0)
        return 0;
    return size.ws_col;
}

bool terminal_is_narrow(void)
{
    enum { ROOMY = 100 };
    size_t width = terminal_width(STDOUT_FILENO);

    return width > 0 && width < ROOMY;
}

/* Cells that n bytes of UTF-8 take. */
static size_t cells(const char *s, size_t n)
{
    size_t count = 0;

    for (size_t i = 0; i < n; i++)
        count += ((unsigned char)s[i] & 0xC0U) != 0x80U;
    return count;
}

/* A line without its newline, from the column `at` on. */
static void wrap_words(struct buf *out, const char *line, size_t n, size_t at, size_t indent,
                       size_t width)
{
    for (size_t i = 0; i < n;) {
        size_t space = i, end;
        while (space < n && line[space] == ' ')
            space++;
        end = space;
        while (end < n && line[end] != ' ')
            end++;
        /* What no line has room for, the terminal breaks where it must: it can be copied whole. */
        if (at > indent && at + cells(line + i, end - i) > width &&
            cells(line + space, end - space) <= width - indent) {
            buf_printf(out, "\n%*s", (int)indent, "");
            at = indent;
            i = space;
        }
        buf_add_mem(out, line + i, end - i);
        at = (at + cells(line + i, end - i) - 1) % width + 1;
        i = end;
    }
}

static void wrap_line(struct buf *out, const char *line, size_t n, size_t width)
{
    size_t indent = 0;

    while (indent < n && line[indent] == ' ')
        indent++;
    buf_add_mem(out, line, indent);
    wrap_words(out, line + indent, n - indent, indent, indent, width);
}

void terminal_wrap_page(struct buf *out, const char *text, size_t at, size_t indent)
{
    enum { PAGE = 80, LEAST = 40 };
    size_t width = terminal_width(STDOUT_FILENO);

    wrap_words(out, text, strlen(text), at, indent, width >= LEAST && width < PAGE ? width : PAGE);
}

void terminal_wrap(struct buf *out, int fd, const char *text)
{
    size_t width = terminal_width(fd);

    for (;;) {
        size_t n = strcspn(text, "\n");
        if (width > 20)
            wrap_line(out, text, n, width);
        else
            buf_add_mem(out, text, n);
        if (text[n] == '\0')
            return;
        buf_add_char(out, '\n');
        text += n + 1;
    }
}
