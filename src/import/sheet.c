#include "sheet.h"

#include "ddreg/cell.h"
#include "ddreg/text.h"

enum dd_rc sheet_open(struct sheet *s, struct arena *a, const char *path, const char *map_path,
                      enum import_kind kind, struct dd_error *err)
{
    enum dd_rc rc;

    *s = (struct sheet){.kind = kind, .src = {.fd = -1}};
    if ((rc = map_read(&s->map, a, map_path, kind, err)) != DD_OK)
        return rc;
    if ((rc = source_open(&s->src, path, err)) != DD_OK)
        return rc;
    return sniff(&s->layout, a, &s->src, &s->map, kind, err);
}

void sheet_close(struct sheet *s)
{
    csv_reader_free(s->csv);
    s->csv = NULL;
    source_close(&s->src);
}

enum dd_rc sheet_rewind(struct sheet *s, struct dd_error *err)
{
    csv_reader_free(s->csv);
    return csv_reader_open(&s->csv, &s->src, s->layout.delimiter, err);
}

/* A quote that is not closed where it should be swallows what follows, up to the next one: the
 * cell then holds line ends, delimiters and quotes at once. */
static bool swallowed(const struct csv_row *raw, char delimiter)
{
    for (size_t i = 0; raw->last_line > raw->line && i < raw->n; i++) {
        const char *cell = raw->field[i];
        if (strpbrk(cell, "\r\n") && strchr(cell, '"') && strchr(cell, delimiter))
            return true;
    }
    return false;
}

static const char *shape_fault(const struct sheet *s, const struct csv_row *raw)
{
    for (size_t i = s->layout.width; i < raw->n; i++)
        if (!text_blank(raw->field[i]))
            return "import.row.too_wide";
    return swallowed(raw, s->layout.delimiter) ? "import.row.quotes" : NULL;
}

static bool blank(const struct csv_row *raw)
{
    for (size_t i = 0; i < raw->n; i++)
        if (!text_blank(raw->field[i]))
            return false;
    return true;
}

/* A line end inside a cell is layout, not content; so is the apostrophe that keeps a spreadsheet
 * from reckoning. */
static const char *one_line(char *s)
{
    for (char *p = s; *p; p++)
        if (*p == '\n' || *p == '\r' || *p == '\t')
            *p = ' ';
    return cell_restore(text_trim(s));
}

static void fill(const struct sheet *s, const struct csv_row *raw, struct sheet_row *row)
{
    row->line = raw->line;
    row->fault = shape_fault(s, raw);
    for (int f = 0; f < FIELDS; f++) {
        int at = s->layout.columns.at[f];
        const char *cell = at >= 0 && (size_t)at < raw->n ? one_line(raw->field[at]) : "";
        row->cell[f] = *cell ? cell : NULL;
    }
}

enum row_step sheet_next(struct sheet *s, struct sheet_row *row, struct dd_error *err)
{
    struct csv_row raw;
    enum row_step step;

    do {
        step = csv_reader_next(s->csv, &raw, err);
    } while (step == ROW_READ && (raw.line <= s->layout.header_line || blank(&raw)));
    if (step == ROW_READ)
        fill(s, &raw, row);
    return step;
}

bool sheet_has(const struct sheet *s, enum field f)
{
    return s->layout.columns.at[f] >= 0;
}

const char *sheet_header(const struct sheet *s, enum field f)
{
    int at = s->layout.columns.at[f];

    return at >= 0 && s->layout.header_line > 0 && *s->layout.headers[at] ? s->layout.headers[at]
                                                                          : field_name(f);
}
