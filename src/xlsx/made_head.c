#include "made_parts.h"

#include "cell_name.h"

enum { NOTE_WIDTH = 320, NOTE_LINE = 20, NOTE_LETTERS = 42, GUIDE_WIDTH = 100, FORMULA = 96 };

#define HEADING_COLOUR 0xDDEBF7
#define LOCKED_COLOUR 0x7F7F7F

bool made_has_sums(const struct made_sheet *sheet)
{
    for (size_t i = 0; i < sheet->ncolumns; i++)
        if (sheet->columns[i].sum != MADE_NOTHING)
            return true;
    return false;
}

/* --- Formats ---------------------------------------------------------------------------------- */

static lxw_format *format_of(const struct made *m, const char *number)
{
    lxw_format *format = m->call->workbook_add_format(m->book);

    if (format && number)
        m->call->format_set_num_format(format, number);
    return format;
}

static enum dd_rc make_cells(struct made *m, struct dd_error *err)
{
    const char *const shown[MADE_TYPES] = {"@", m->of->text.day, "#,##0.00", "0"};

    for (int i = 0; i < MADE_TYPES; i++) {
        m->open[i] = format_of(m, shown[i]);
        m->locked[i] = format_of(m, shown[i]);
        if (!m->open[i] || !m->locked[i])
            return dd_no_memory(err);
        m->call->format_set_unlocked(m->open[i]);
        m->call->format_set_text_wrap(m->open[i]);
        m->call->format_set_align(m->open[i], LXW_ALIGN_VERTICAL_TOP);
        m->call->format_set_text_wrap(m->locked[i]);
        m->call->format_set_align(m->locked[i], LXW_ALIGN_VERTICAL_TOP);
        m->call->format_set_font_color(m->locked[i], LOCKED_COLOUR);
    }
    return DD_OK;
}

/* "0 "missing"" */
static enum dd_rc make_formats(struct made *m, struct dd_error *err)
{
    char empty[FORMULA];
    enum dd_rc rc = make_cells(m, err);

    (void)snprintf(empty, sizeof(empty), "0 \"%s\"", m->of->text.empty);
    m->heading = format_of(m, NULL);
    m->line = format_of(m, NULL);
    m->sum = format_of(m, "#,##0.00");
    m->empty = format_of(m, empty);
    if (rc != DD_OK || !m->heading || !m->line || !m->sum || !m->empty)
        return dd_no_memory(err);
    m->call->format_set_bold(m->heading);
    m->call->format_set_bg_color(m->heading, HEADING_COLOUR);
    m->call->format_set_text_wrap(m->heading);
    m->call->format_set_align(m->heading, LXW_ALIGN_VERTICAL_TOP);
    m->call->format_set_text_wrap(m->line);
    return DD_OK;
}

static bool has_words(const struct made_sheet *sheet)
{
    for (size_t i = 0; i < sheet->ncolumns; i++)
        if (sheet->columns[i].nwords > 0)
            return true;
    return false;
}

static enum dd_rc make_sheets(struct made *m, struct dd_error *err)
{
    const struct made_text *text = &m->of->text;

    m->table = m->call->workbook_add_worksheet(m->book, text->table);
    m->guide = m->call->workbook_add_worksheet(m->book, text->guide);
    if (!m->table || !m->guide || !has_words(m->of))
        return m->table && m->guide ? DD_OK : dd_no_memory(err);
    m->lists = m->call->workbook_add_worksheet(m->book, text->lists);
    return m->lists ? DD_OK : dd_no_memory(err);
}

/* --- Lists of words --------------------------------------------------------------------------- */

static enum dd_rc write_word(const struct made *m, lxw_row_t row, lxw_col_t column,
                             struct dd_error *err)
{
    const struct made_column *of = &m->of->columns[column];
    const char *word = row == 0 ? of->title : of->words[row - 1];

    return made_rc(
        m,
        m->call->worksheet_write_string(m->lists, row, column, word, row == 0 ? m->heading : NULL),
        row, column, err);
}

static enum dd_rc write_lists(const struct made *m, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;
    bool more = true;

    for (lxw_row_t row = 0; rc == DD_OK && more; row++) {
        more = false;
        for (size_t i = 0; rc == DD_OK && i < m->of->ncolumns; i++)
            if (m->of->columns[i].nwords > 0 && row <= m->of->columns[i].nwords) {
                more = true;
                rc = write_word(m, row, (lxw_col_t)i, err);
            }
    }
    return rc;
}

/* What else is written is asked about, not refused: several categories, "-", other words for the
 * same. */
static enum dd_rc offer_words(const struct made *m, lxw_row_t first, lxw_col_t column,
                              struct dd_error *err)
{
    const struct made_column *of = &m->of->columns[column];
    const lxw_row_t last = first + (lxw_row_t)(m->of->nrows + m->of->spare) - 1;
    char from[CELL_NAME], to[CELL_NAME], formula[FORMULA + 2 * CELL_NAME];
    lxw_data_validation offer = {.validate = LXW_VALIDATION_TYPE_LIST_FORMULA,
                                 .ignore_blank = LXW_VALIDATION_ON,
                                 .show_input = LXW_VALIDATION_ON,
                                 .show_error = LXW_VALIDATION_ON,
                                 .error_type = LXW_VALIDATION_ERROR_TYPE_WARNING,
                                 .dropdown = LXW_VALIDATION_ON,
                                 .value_formula = formula};
    char title[FORMULA], warn[4 * FORMULA];

    cell_name(from, column, 2);
    cell_name(to, column, (int64_t)of->nwords + 1);
    (void)snprintf(formula, sizeof(formula), "='%s'!$%.*s$%s:$%.*s$%s", m->of->text.lists,
                   (int)strcspn(from, "0123456789"), from, from + strcspn(from, "0123456789"),
                   (int)strcspn(to, "0123456789"), to, to + strcspn(to, "0123456789"));
    (void)snprintf(title, sizeof(title), "%s", m->of->text.warn_title);
    (void)snprintf(warn, sizeof(warn), "%s", m->of->text.warn);
    offer.error_title = title;
    offer.error_message = warn;
    return made_rc(
        m, m->call->worksheet_data_validation_range(m->table, first, column, last, column, &offer),
        first, column, err);
}

/* --- Headings --------------------------------------------------------------------------------- */

/* Of the rows that a filter leaves; with the value that it has now, for whoever does not compute.
 */
static enum dd_rc write_sum(const struct made *m, lxw_row_t first, lxw_col_t column,
                            struct dd_error *err)
{
    const struct made_column *of = &m->of->columns[column];
    char from[CELL_NAME], to[CELL_NAME], formula[FORMULA + 4 * CELL_NAME];
    const size_t rows = m->of->nrows ? m->of->nrows : 1;

    if (of->sum == MADE_NOTHING)
        return DD_OK;
    cell_name(from, column, (int64_t)first + 1);
    cell_name(to, column, (int64_t)first + (int64_t)rows);
    if (of->sum == MADE_SUM)
        (void)snprintf(formula, sizeof(formula), "=SUBTOTAL(109,%s:%s)", from, to);
    else
        (void)snprintf(formula, sizeof(formula), "=COUNTBLANK(%s:%s)", from, to);
    return made_rc(
        m, made_formula(m, 0, column, formula, of->value, of->sum == MADE_SUM ? m->sum : m->empty),
        0, column, err);
}

static enum dd_rc write_heading(const struct made *m, lxw_row_t row, lxw_col_t column,
                                struct dd_error *err)
{
    const struct made_column *of = &m->of->columns[column];
    lxw_comment_options size = {.width = NOTE_WIDTH};
    lxw_error code = m->call->worksheet_write_string(m->table, row, column, of->title, m->heading);

    if (code == LXW_NO_ERROR && of->note) {
        size.height = (uint16_t)(NOTE_LINE * (2 + strlen(of->note) / NOTE_LETTERS));
        code = m->call->worksheet_write_comment_opt(m->table, row, column, of->note, &size);
    }
    return made_rc(m, code, row, column, err);
}

static enum dd_rc set_column(const struct made *m, lxw_col_t column, struct dd_error *err)
{
    const struct made_column *of = &m->of->columns[column];
    lxw_format *below = of->kept ? m->locked[of->type] : m->open[of->type];

    return made_rc(m, m->call->worksheet_set_column(m->table, column, column, of->width, below), 0,
                   column, err);
}

static enum dd_rc write_columns(struct made *m, lxw_row_t heading, struct dd_error *err)
{
    const lxw_col_t n = (lxw_col_t)m->of->ncolumns;
    enum dd_rc rc = DD_OK;

    for (lxw_col_t i = 0; rc == DD_OK && i < n; i++)
        rc = set_column(m, i, err);
    for (lxw_col_t i = 0; rc == DD_OK && i < n; i++)
        rc = write_sum(m, heading + 1, i, err);
    for (lxw_col_t i = 0; rc == DD_OK && i < n; i++)
        rc = write_heading(m, heading, i, err);
    for (lxw_col_t i = 0; rc == DD_OK && i < n; i++)
        if (m->of->columns[i].nwords > 0)
            rc = offer_words(m, heading + 1, i, err);
    m->row = heading + 1;
    return rc;
}

/* Without a password: whoever needs to can take the protection off. */
static void protect(const struct made *m)
{
    lxw_protection may = {.format_cells = 1,
                          .format_columns = 1,
                          .format_rows = 1,
                          .insert_columns = 1,
                          .insert_rows = 1,
                          .delete_columns = 1,
                          .delete_rows = 1,
                          .sort = 1,
                          .autofilter = 1};

    m->call->worksheet_protect(m->table, NULL, &may);
    if (m->lists)
        m->call->worksheet_protect(m->lists, NULL, NULL);
    m->call->worksheet_protect(m->guide, NULL, NULL);
}

enum dd_rc made_head(struct made *m, struct dd_error *err)
{
    const lxw_row_t heading = made_has_sums(m->of) ? 1 : 0;
    const lxw_row_t last = heading + (lxw_row_t)(m->of->nrows ? m->of->nrows : 1);
    enum dd_rc rc = make_formats(m, err);

    if (rc == DD_OK)
        rc = make_sheets(m, err);
    if (rc == DD_OK)
        rc =
            made_rc(m, m->call->worksheet_set_column(m->guide, 0, 0, GUIDE_WIDTH, NULL), 0, 0, err);
    if (rc == DD_OK)
        rc = write_lists(m, err);
    if (rc == DD_OK)
        rc = write_columns(m, heading, err);
    if (rc != DD_OK)
        return rc;
    m->call->worksheet_freeze_panes(m->table, heading + 1, (lxw_col_t)m->of->frozen);
    protect(m);
    return made_rc(
        m,
        m->call->worksheet_autofilter(m->table, heading, 0, last, (lxw_col_t)(m->of->ncolumns - 1)),
        0, 0, err);
}
