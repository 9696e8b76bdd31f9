/* Tables on a terminal. The only file that knows libsmartcols. */
#include <libsmartcols.h>

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

static bool fill(struct libscols_table *tb, const struct terminal_table *t)
{
    for (size_t i = 0; i < t->ncolumns; i++)
        if (!scols_table_new_column(tb, t->titles ? t->titles[i] : "", 0,
                                    t->right[i] ? SCOLS_FL_RIGHT : SCOLS_FL_WRAP))
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

enum dd_rc terminal_print(struct buf *out, const struct terminal_table *t,
                          struct dd_error *err)
{
    struct libscols_table *tb = scols_new_table();
    const char *no_color = getenv("NO_COLOR");
    char *text = NULL;
    enum dd_rc rc = DD_OK;

    if (!tb || !fill(tb, t))
        rc = dd_no_memory(err);
    if (rc == DD_OK) {
        bool colours = isatty(STDOUT_FILENO) && (!no_color || *no_color == '\0');
        (void)scols_table_enable_noheadings(tb, t->titles == NULL);
        (void)scols_table_enable_colors(tb, colours);
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
