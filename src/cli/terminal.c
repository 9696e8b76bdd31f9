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

/* Cells that n bytes of UTF-8 take. */
static size_t cells(const char *s, size_t n)
{
    size_t count = 0;

    for (size_t i = 0; i < n; i++)
        count += ((unsigned char)s[i] & 0xC0U) != 0x80U;
    return count;
}

static size_t widest(const struct terminal_table *t, size_t column)
{
    size_t most = t->titles ? cells(t->titles[column], strlen(t->titles[column])) : 0;

    for (size_t r = 0; r < t->nrows; r++) {
        const char *text = t->cells[r * t->ncolumns + column];
        for (size_t n = strcspn(text, "\n");; text += n + 1, n = strcspn(text, "\n")) {
            size_t width = cells(text, n);
            most = width > most ? width : most;
            if (text[n] == '\0')
                break;
        }
    }
    return most;
}

/* How wide each column may be on a terminal of so many cells (0: as wide as it likes). What is cut
 * gives way first, then what is wrapped, which keeps room for words. False: too narrow for it all,
 * the terminal breaks its lines. */
static bool share(const struct terminal_table *t, size_t terminal, size_t *room)
{
    enum { CUT_LEAST = 8, WRAP_LEAST = 20 };
    size_t sum = t->ncolumns - 1;

    for (size_t i = 0; i < t->ncolumns; i++)
        sum += room[i] = widest(t, i);
    while (terminal > 0 && sum > terminal) {
        size_t most = t->ncolumns;
        for (size_t i = 0; i < t->ncolumns; i++) {
            size_t least = t->fit[i] == FIT_WHOLE  ? room[i]
                           : t->fit[i] == FIT_WRAP ? WRAP_LEAST
                                                   : CUT_LEAST;
            if (room[i] > least && (most == t->ncolumns || room[i] > room[most]))
                most = i;
        }
        if (most == t->ncolumns)
            return false;
        room[most]--;
        sum--;
    }
    return true;
}

/* Columns of the terminal, or 0 when `fd` is none. */
static size_t terminal_width(int fd)
{
    struct winsize size;

    if (!isatty(fd) || ioctl(fd, TIOCGWINSZ, &size) != 0)
        return 0;
    return size.ws_col;
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

/* A line without its newline; the rest is indented to its first word, not under a dash. */
static void wrap_line(struct buf *out, const char *line, size_t n, size_t width)
{
    size_t indent = 0;

    while (indent < n && line[indent] == ' ')
        indent++;
    if (indent + 1 < n && line[indent] == '-' && line[indent + 1] == ' ')
        indent += 2;
    buf_add_mem(out, line, indent);
    wrap_words(out, line + indent, n - indent, indent, indent, width);
}

/* Lines of their own stay so. */
static void wrap_lines(struct buf *out, const char *text, size_t width)
{
    for (;;) {
        size_t n = strcspn(text, "\n");
        wrap_words(out, text, n, 0, 0, width);
        if (text[n] == '\0')
            return;
        buf_add_char(out, '\n');
        text += n + 1;
    }
}

/* A text in its room, in shown: broken between words, or cut with a sign that says so. */
static const char *in_room(struct buf *shown, const char *text, enum out_fit fit, size_t room)
{
    size_t n = strlen(text), keep = 0;

    buf_reset(shown);
    if (fit == FIT_WHOLE || cells(text, n) <= room)
        return text;
    if (fit == FIT_WRAP) {
        wrap_lines(shown, text, room);
        return buf_str(shown);
    }
    while (keep < n && cells(text, keep + 1) < room)
        keep++;
    while (keep > 0 && ((unsigned char)text[keep] & 0xC0U) == 0x80U)
        keep--;
    buf_add_mem(shown, text, keep);
    buf_add(shown, "\xE2\x80\xA6");
    return buf_str(shown);
}

static bool add_column(struct libscols_table *tb, const struct terminal_table *t, size_t i,
                       const char *title)
{
    struct libscols_column *column = scols_table_new_column(tb, title, 0, column_flags(t, i));

    if (!column)
        return false;
    return t->fit[i] != FIT_WRAP || (scols_column_set_safechars(column, "\n") == 0 &&
                                     scols_column_set_wrapfunc(column, scols_wrapnl_chunksize,
                                                               scols_wrapnl_nextchunk, NULL) == 0);
}

static bool add_line(struct libscols_table *tb, const struct terminal_table *t, size_t r,
                     const size_t *room, struct buf *shown)
{
    struct libscols_line *line = scols_table_new_line(tb, NULL);

    for (size_t i = 0; line && i < t->ncolumns; i++) {
        size_t at = r * t->ncolumns + i;
        if (scols_line_set_data(line, i, in_room(shown, t->cells[at], t->fit[i], room[i])) != 0)
            return false;
        if (colour(t->marks[at]))
            (void)scols_cell_set_color(scols_line_get_cell(line, i), colour(t->marks[at]));
    }
    return line && !shown->failed;
}

static bool fill(struct libscols_table *tb, const struct terminal_table *t)
{
    size_t room[OUT_MAX_COLUMNS] = {0};
    struct buf shown = BUF_INIT;
    bool done = true;

    (void)share(t, terminal_width(STDOUT_FILENO), room);
    for (size_t i = 0; done && i < t->ncolumns; i++)
        done = add_column(tb, t, i,
                          in_room(&shown, t->titles ? t->titles[i] : "", t->fit[i], room[i]));
    for (size_t r = 0; done && r < t->nrows; r++)
        done = add_line(tb, t, r, room, &shown);
    buf_release(&shown);
    return done;
}

bool terminal_colours(void)
{
    /* NOLINTNEXTLINE(concurrency-mt-unsafe): nothing changes the environment */
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

bool terminal_fits(const struct terminal_table *t)
{
    size_t room[OUT_MAX_COLUMNS] = {0};

    return share(t, terminal_width(STDOUT_FILENO), room);
}

bool terminal_is_narrow(void)
{
    enum { ROOMY = 100 };
    size_t width = terminal_width(STDOUT_FILENO);

    return width > 0 && width < ROOMY;
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

void terminal_library(struct buf *out)
{
    const char *version = "";

    (void)scols_get_library_version(&version);
    buf_printf(out, "libsmartcols %s", version);
}
