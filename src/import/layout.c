/* From the best guess to a layout: the header's cells kept, the map laid over, what is missing or
 * doubtful refused. */
#include "csv_reader.h"
#include "ddreg/text.h"
#include "int_text.h"
#include "sniff.h"

static enum dd_rc keep_cells(struct layout *out, struct arena *a, const struct csv_row *row,
                             struct dd_error *err)
{
    out->header_line = row->line;
    out->headers = arena_alloc(a, row->n * sizeof(*out->headers));
    if (!out->headers)
        return dd_no_memory(err);
    for (out->width = 0; out->width < row->n; out->width++) {
        char *text = arena_strdup(a, text_trim(row->field[out->width]));
        if (!text)
            return dd_no_memory(err);
        out->headers[out->width] = text;
    }
    return DD_OK;
}

/* Reads the row once more, to keep its cells. */
static enum dd_rc keep_headers(struct layout *out, struct arena *a, const struct source *src,
                               int64_t line, struct dd_error *err)
{
    struct csv_reader *r = NULL;
    struct csv_row row;
    enum row_step step = ROW_END;
    enum dd_rc rc = csv_reader_open(&r, src, out->delimiter, err);

    while (rc == DD_OK && (step = csv_reader_next(r, &row, err)) == ROW_READ && row.line < line)
        ;
    if (rc == DD_OK && step == ROW_ERROR)
        rc = err->rc;
    if (rc == DD_OK && step == ROW_READ)
        rc = keep_cells(out, a, &row, err);
    csv_reader_free(r);
    return rc;
}

static enum dd_rc no_header(const struct layout *l, const struct source *src, enum import_kind kind,
                            struct dd_error *err)
{
    struct buf found = BUF_INIT;
    enum dd_rc rc;

    for (size_t i = 0; i < l->width; i++)
        if (*l->headers[i]) {
            buf_add(&found, found.len > 0 ? ", " : "");
            buf_add(&found, l->headers[i]);
        }
    rc = dd_fail(err, DD_INPUT,
                 kind == IMPORT_SUPPLIERS ? "import.header.no_suppliers"
                                          : "import.header.no_purchases",
                 "file", src->path, "columns", buf_str(&found), NULL);
    buf_release(&found);
    return rc;
}

static enum dd_rc check_rivals(const struct layout *l, const struct source *src,
                               struct dd_error *err)
{
    char line[INT_TEXT_SIZE];

    for (int f = 0; f < FIELDS; f++)
        if (l->columns.rival[f] >= 0)
            return dd_fail(err, DD_INPUT, "import.columns.two", "file", src->path, "line",
                           int_text(line, l->header_line), "field", field_name((enum field)f),
                           "first", l->headers[l->columns.at[f]], "second",
                           l->headers[l->columns.rival[f]], NULL);
    return DD_OK;
}

/* Where a map goes by numbers and no header is known, the first row may be a header in words of its
 * own or a row already: an amount where the map says amounts stand settles it, lest it be lost. */
static bool first_row_is_data(const struct layout *l, const struct column_map *map)
{
    static const enum field sums[] = {FIELD_AMOUNT, FIELD_ORE};
    int64_t ignored;

    for (size_t i = 0; i < sizeof(sums) / sizeof(sums[0]); i++) {
        int at = map->of[sums[i]].number - 1;
        if (at < 0 || (size_t)at >= l->width)
            continue;
        if (money_parse(l->headers[at], MONEY_COMMA, 2, &ignored) == MONEY_OK ||
            money_parse(l->headers[at], MONEY_POINT, 2, &ignored) == MONEY_OK)
            return true;
    }
    return false;
}

enum dd_rc layout_settle(struct layout *out, struct arena *a, const struct source *src,
                         const struct column_map *map, enum import_kind kind, char delimiter,
                         int64_t line, bool known, struct arena *scratch, struct dd_error *err)
{
    bool numbered = !known && map_by_number_only(map);
    bool headless = map->no_header;
    size_t ignored;
    enum dd_rc rc;

    out->delimiter = delimiter;
    columns_none(&out->columns);
    if ((rc = keep_headers(out, a, src, headless || numbered ? 1 : line, err)) != DD_OK)
        return rc;
    headless = headless || (numbered && first_row_is_data(out, map));
    if (headless)
        out->header_line = 0;
    else if ((rc = columns_recognise(&out->columns, &ignored, scratch, out->headers, out->width,
                                     kind, err)) != DD_OK)
        return rc;
    if ((rc = map_apply(map, &out->columns, scratch, out->headers, out->width, err)) != DD_OK)
        return rc;
    if (!columns_enough(&out->columns, kind))
        return no_header(out, src, kind, err);
    return check_rivals(out, src, err);
}
