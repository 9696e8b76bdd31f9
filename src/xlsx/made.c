#include "made.h"

#include <stdlib.h>
#include <unistd.h>

#include "ddreg/arena.h"
#include "ddreg/date.h"
#include "ddreg/temp_file.h"
#include "cell_name.h"
#include "made_parts.h"

enum { BLOCK = 64 * 1024, DAY_SECONDS = 24 * 60 * 60, FIRST_YEAR = 1900 };

enum dd_rc made_rc(const struct made *m, lxw_error code, lxw_row_t row, lxw_col_t column,
                   struct dd_error *err)
{
    char cell[CELL_NAME];

    switch (code) {
    case LXW_NO_ERROR:
        return DD_OK;
    case LXW_ERROR_MEMORY_MALLOC_FAILED:
        return dd_no_memory(err);
    case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED:
        cell_name(cell, column, (int64_t)row + 1);
        return dd_fail(err, DD_REFUSED, "xlsx.too_long", "cell", cell, NULL);
    default:
        return dd_fail(err, DD_INTERNAL, "xlsx.unwritten", "why", m->call->lxw_strerror(code),
                       NULL);
    }
}

/* --- Begin and end ---------------------------------------------------------------------------- */

/* The library writes to a file with a name, and a temporary one has none but this. */
static enum dd_rc begin(struct made *m, struct dd_error *err)
{
    char path[32];
    lxw_workbook_options options = {.constant_memory = LXW_TRUE};
    lxw_doc_properties about = {.created = (time_t)date_days_between("1970-01-01", m->of->day) *
                                           DAY_SECONDS};
    enum dd_rc rc = temp_file_open(&m->fd, err);

    if (rc != DD_OK)
        return rc;
    (void)snprintf(path, sizeof(path), "/dev/fd/%d", m->fd);
    m->book = m->call->workbook_new_opt(path, &options);
    if (!m->book)
        return dd_no_memory(err);
    rc = made_rc(m, m->call->workbook_set_properties(m->book, &about), 0, 0, err);
    return rc == DD_OK ? made_head(m, err) : rc;
}

enum dd_rc made_begin(struct made **out, const struct made_sheet *sheet, struct dd_error *err)
{
    struct made *m = mem_realloc(NULL, sizeof(*m));
    enum dd_rc rc;

    *out = m;
    if (!m)
        return dd_no_memory(err);
    *m = (struct made){.of = sheet, .fd = -1};
    if (sheet->nrows + sheet->spare + 2 > WORKBOOK_ROWS)
        return dd_fail(err, DD_REFUSED, "xlsx.many", NULL);
    rc = writer_calls(&m->call, err);
    return rc == DD_OK ? begin(m, err) : rc;
}

static enum dd_rc read_back(const struct made *m, struct buf *out, struct dd_error *err)
{
    char *block = mem_realloc(NULL, BLOCK);
    off_t at = 0;
    ssize_t n = block ? 1 : 0;

    while (n > 0 && !out->failed) {
        n = pread(m->fd, block, BLOCK, at);
        if (n > 0)
            buf_add_mem(out, block, (size_t)n);
        at += n;
    }
    mem_free(block);
    if (!block)
        return dd_no_memory(err);
    return n < 0 ? made_rc(m, LXW_ERROR_CREATING_XLSX_FILE, 0, 0, err) : buf_ok(out, err);
}

enum dd_rc made_end(struct made *m, struct buf *out, struct dd_error *err)
{
    lxw_error code = m->call->workbook_close(m->book);
    enum dd_rc rc;

    m->book = NULL; /* whatever became of it */
    rc = made_rc(m, code, 0, 0, err);
    return rc == DD_OK ? read_back(m, out, err) : rc;
}

void made_free(struct made *m)
{
    if (!m)
        return;
    if (m->book)
        m->call->lxw_workbook_free(m->book);
    if (m->fd >= 0)
        (void)close(m->fd);
    buf_release(&m->text);
    mem_free(m);
}

/* --- Cells ------------------------------------------------------------------------------------ */

/* "2024-03-01"; no workbook has days before 1900. */
static bool read_day(lxw_datetime *out, const char *text)
{
    if (!date_is_day(text) || date_year(text) <= FIRST_YEAR)
        return false;
    *out = (lxw_datetime){.year = date_year(text),
                          .month = (int)strtol(text + 5, NULL, 10),
                          .day = (int)strtol(text + 8, NULL, 10)};
    return true;
}

/* "-1234,50", in hundredths; of more than fifteen digits a workbook keeps no number. */
static bool read_number(int64_t *out, const char *text)
{
    enum { DIGITS = 15, DECIMALS = 2 };
    const char *p = text + (*text == '-');
    int64_t value = 0;
    int digits = 0, after = -1;

    for (; *p; p++) {
        if (*p == ',' && after < 0 && digits > 0) {
            after = 0;
            continue;
        }
        if (*p < '0' || *p > '9' || ++digits > DIGITS || after == DECIMALS)
            return false;
        value = value * 10 + (*p - '0');
        after += after >= 0;
    }
    for (after = after < 0 ? 0 : after; after < DECIMALS; after++)
        value *= 10;
    *out = *text == '-' ? -value : value;
    return digits > 0;
}

/* Is it what means a character in texts of workbooks: "_x0041_"? */
static bool is_escape(const char *s)
{
    enum { DIGITS = 4 };

    return s[0] == '_' && s[1] == 'x' && strspn(s + 2, "0123456789abcdefABCDEF") >= DIGITS &&
           s[2 + DIGITS] == '_';
}

/* The text, so that it is read as it is; the library leaves that to us in rows that it does not
 * keep. */
static const char *literal(struct made *m, const char *text)
{
    if (!strstr(text, "_x"))
        return text;
    buf_reset(&m->text);
    for (; *text; text++)
        if (is_escape(text))
            buf_add(&m->text, "_x005F_");
        else
            buf_add_char(&m->text, *text);
    return buf_str(&m->text);
}

static lxw_error write_cell(struct made *m, lxw_col_t i, const char *text)
{
    const struct made_column *column = &m->of->columns[i];
    lxw_format *format = column->locked ? m->locked[column->type] : m->open[column->type];
    lxw_datetime day;
    int64_t number;

    if (*text == '\0')
        return m->call->worksheet_write_blank(m->table, m->row, i, format);
    if (column->type == MADE_DAY && read_day(&day, text))
        return m->call->worksheet_write_datetime(m->table, m->row, i, &day, format);
    if ((column->type == MADE_AMOUNT || column->type == MADE_COUNT) && read_number(&number, text))
        return made_number(m, m->row, i, number, format);
    return m->call->worksheet_write_string(m->table, m->row, i, literal(m, text), format);
}

enum dd_rc made_row(struct made *m, const char *const *cells, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < m->of->ncolumns; i++)
        rc = made_rc(m, write_cell(m, (lxw_col_t)i, cells[i]), m->row, (lxw_col_t)i, err);
    m->row++;
    return rc == DD_OK ? buf_ok(&m->text, err) : rc;
}

enum dd_rc made_line(struct made *m, const char *text, struct dd_error *err)
{
    lxw_error code = m->call->worksheet_write_string(m->guide, m->line_row, 0, text, m->line);

    return made_rc(m, code, m->line_row++, 0, err);
}
