/* Tables on a terminal, row by row: first every row is measured, then the columns share the room
 * that there is, then the rows are printed. So no table is held in memory. */
#include <unistd.h>

#include "out.h"
#include "terminal.h"

void terminal_measure(struct terminal_columns *t, const char *const *cells)
{
    for (size_t i = 0; i < t->n; i++)
        for (const char *text = cells[i];; text++) {
            const size_t n = strcspn(text, "\n"), width = terminal_cells(text, n);
            t->room[i] = width > t->room[i] ? width : t->room[i];
            text += n;
            if (*text == '\0')
                break;
        }
}

/* The columns as wide as their widest text, or less on a terminal of so many cells (0: any number).
 * What is cut gives way first, then what is wrapped, which keeps room for words. False: too narrow
 * for it all, the terminal breaks its lines. */
static bool share(struct terminal_columns *t, size_t terminal)
{
    enum { CUT_LEAST = 8, WRAP_LEAST = 20 };
    size_t sum = t->n - 1;

    for (size_t i = 0; i < t->n; i++)
        sum += t->room[i];
    while (terminal > 0 && sum > terminal) {
        size_t most = t->n;
        for (size_t i = 0; i < t->n; i++) {
            size_t least = t->fit[i] == FIT_WHOLE  ? t->room[i]
                           : t->fit[i] == FIT_WRAP ? WRAP_LEAST
                                                   : CUT_LEAST;
            if (t->room[i] > least && (most == t->n || t->room[i] > t->room[most]))
                most = i;
        }
        if (most == t->n)
            return false;
        t->room[most]--;
        sum--;
    }
    return true;
}

bool terminal_share(struct terminal_columns *t)
{
    if (t->titles)
        terminal_measure(t, t->titles);
    t->colours = terminal_colours();
    return share(t, terminal_width(STDOUT_FILENO));
}

/* A text in its room, itself or in `shown`: broken between words, or cut with a sign that says so.
 */
static const char *in_room(struct buf *shown, const char *text, enum out_fit fit, size_t room)
{
    const size_t n = strlen(text);

    if (fit == FIT_WHOLE || terminal_cells(text, n) <= room)
        return text;
    if (fit == FIT_WRAP) {
        terminal_wrap_cell(shown, text, room);
        return buf_str(shown);
    }
    buf_add_mem(shown, text, terminal_bytes(text, n, room > 0 ? room - 1 : 0));
    buf_add(shown, "\xE2\x80\xA6");
    return buf_str(shown);
}

static const char *colour(enum out_mark mark)
{
    switch (mark) {
    case MARK_NONE:
        return NULL;
    case MARK_GOOD:
        return "\033[32m";
    case MARK_WARN:
        return "\033[1;33m";
    case MARK_BAD:
        return "\033[31m";
    }
    return NULL;
}

static void add_blanks(struct buf *out, size_t n)
{
    buf_printf(out, "%*s", (int)n, "");
}

/* One line of a cell: n bytes of text, painted with its blanks. Behind the last column are none. */
static void add_piece(struct buf *out, const struct terminal_columns *t, size_t i, const char *text,
                      size_t n, const char *paint)
{
    const size_t width = terminal_cells(text, n), room = t->room[i];
    const size_t rest = width < room ? room - width : 0;

    buf_add(out, paint);
    if (t->right[i] && (n > 0 || i + 1 < t->n))
        add_blanks(out, rest);
    buf_add_mem(out, text, n);
    if (!t->right[i] && i + 1 < t->n)
        add_blanks(out, rest);
    buf_add(out, paint ? "\033[0m" : "");
    if (i + 1 < t->n)
        buf_add_char(out, ' ');
}

/* The texts, each line by line; a text that has no more lines is empty on the next ones. */
static void add_lines(struct buf *out, const struct terminal_columns *t, const char **texts,
                      const enum out_mark *marks)
{
    bool more = true;

    while (more) {
        more = false;
        for (size_t i = 0; i < t->n; i++) {
            const size_t n = strcspn(texts[i], "\n");
            add_piece(out, t, i, texts[i], n,
                      marks && t->colours && n > 0 ? colour(marks[i]) : NULL);
            texts[i] += n + (texts[i][n] == '\n');
            more = more || *texts[i] != '\0';
        }
        buf_add_char(out, '\n');
    }
}

void terminal_row(struct buf *out, const struct terminal_columns *t, const char *const *cells,
                  const enum out_mark *marks)
{
    struct buf shown[OUT_MAX_COLUMNS];
    const char *texts[OUT_MAX_COLUMNS];

    for (size_t i = 0; i < t->n; i++) {
        buf_init(&shown[i]);
        texts[i] = in_room(&shown[i], cells[i], t->fit[i], t->room[i]);
        out->failed = out->failed || shown[i].failed;
    }
    add_lines(out, t, texts, marks);
    for (size_t i = 0; i < t->n; i++)
        buf_release(&shown[i]);
}

void terminal_titles(struct buf *out, const struct terminal_columns *t)
{
    if (t->titles)
        terminal_row(out, t, t->titles, NULL);
}

enum dd_rc terminal_print(struct buf *out, const struct terminal_table *t, struct dd_error *err)
{
    struct terminal_columns c = {
        .n = t->ncolumns, .titles = t->titles, .fit = t->fit, .right = t->right};

    for (size_t r = 0; r < t->nrows; r++)
        terminal_measure(&c, t->cells + r * t->ncolumns);
    (void)terminal_share(&c);
    if (t->nrows > 0)
        terminal_titles(out, &c);
    for (size_t r = 0; r < t->nrows; r++)
        terminal_row(out, &c, t->cells + r * t->ncolumns, t->marks + r * t->ncolumns);
    return buf_ok(out, err);
}
