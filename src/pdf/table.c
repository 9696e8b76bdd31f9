#include "pdf.h"

#include <string.h>

enum { GUTTER = 14, PAD = 4, WHOLE_ROWS = 12, HEADER = 84, HIGH = (BOTTOM - TOP) / 2 };

struct columns {
    double x[64], width[64];
    size_t n;
};

static const char *cell(const struct doc_table *t, size_t r, size_t c)
{
    const char *text = t->cells[r * t->ncolumns + c];

    return text ? text : "";
}

static double widest(double a, double b)
{
    return a > b ? a : b;
}

/* What a column asks for on one line, and what it needs at least. */
static void measure(const struct flow *f, const struct doc_table *t, size_t c, double *natural,
                    double *least)
{
    PangoLayout *header = text_layout(f, STYLE_COLUMN, 0, t->header[c]);

    *least = text_word(f, STYLE_COLUMN, t->header[c]);
    *natural = widest(*least, text_width(header) < HEADER ? text_width(header) : HEADER);
    g_object_unref(header);
    for (size_t r = 0; r < t->nrows; r++) {
        PangoLayout *l = text_layout(f, STYLE_SUM, 0, cell(t, r, c));
        const double width = text_width(l) + 0.5; /* set to just its width, a text wraps */
        *natural = widest(*natural, width);
        *least = widest(*least, t->numeric[c] ? width : text_word(f, STYLE_SUM, cell(t, r, c)));
        g_object_unref(l);
    }
}

/* Each gets what it needs; what is left goes to those that ask for more, else to the first. */
static void set_columns(const struct flow *f, const struct doc_table *t, struct columns *out)
{
    double natural[64], least[64], asked = 0, needed = 0, room, x = LEFT;

    out->n = t->ncolumns < 64 ? t->ncolumns : 64;
    room = WIDTH - GUTTER * (double)(out->n - 1);
    for (size_t c = 0; c < out->n; c++) {
        measure(f, t, c, &natural[c], &least[c]);
        asked += natural[c];
        needed += least[c];
    }
    for (size_t c = 0; c < out->n; c++) {
        if (asked <= room)
            out->width[c] = natural[c] + (c == 0 ? room - asked : 0);
        else if (needed <= room)
            out->width[c] = least[c] + (natural[c] - least[c]) * (room - needed) / (asked - needed);
        else
            out->width[c] = least[c] * room / needed;
        out->x[c] = x;
        x += out->width[c] + GUTTER;
    }
}

struct row {
    PangoLayout *cells[64];
    double height;
};

static struct row lay_row(const struct flow *f, const struct doc_table *t,
                          const struct columns *cols, const char *const *texts,
                          enum pdf_style style)
{
    struct row row = {.height = 0};

    for (size_t c = 0; c < cols->n; c++) {
        row.cells[c] = text_layout(f, style, cols->width[c], texts[c]);
        if (t->numeric[c])
            text_align_right(row.cells[c]);
        row.height = widest(row.height, text_height(row.cells[c]) + 2 * PAD);
    }
    return row;
}

static void release_row(struct row *row, size_t n)
{
    for (size_t c = 0; c < n; c++)
        g_object_unref(row->cells[c]);
}

static void draw_row(struct flow *f, struct row *row, const struct columns *cols,
                     enum pdf_style style, bool decoration, bool bottom)
{
    if (decoration)
        flow_begin_decoration(f);
    else
        flow_begin(f, "TR");
    for (size_t c = 0; c < cols->n; c++) {
        const char *tag = style == STYLE_COLUMN || c == 0 ? "TH" : "TD";
        const double y =
            bottom ? f->y + row->height - PAD - text_height(row->cells[c]) : f->y + PAD;
        if (!decoration)
            flow_begin(f, tag);
        text_draw(f, row->cells[c], style, cols->x[c], y);
        if (!decoration)
            flow_end(f, tag);
    }
    if (decoration)
        flow_end_decoration(f);
    else
        flow_end(f, "TR");
    f->y += row->height;
    f->fresh = false;
}

static void draw_header(struct flow *f, const struct doc_table *t, const struct columns *cols,
                        bool again)
{
    struct row row = lay_row(f, t, cols, t->header, STYLE_COLUMN);

    draw_row(f, &row, cols, STYLE_COLUMN, again, true);
    flow_rule(f, LEFT, f->y, WIDTH, 1, COLOUR_ACCENT);
    release_row(&row, cols->n);
}

static double header_height(const struct flow *f, const struct doc_table *t,
                            const struct columns *cols)
{
    struct row row = lay_row(f, t, cols, t->header, STYLE_COLUMN);

    release_row(&row, cols->n);
    return row.height;
}

static double row_height(const struct flow *f, const struct doc_table *t,
                         const struct columns *cols, size_t r)
{
    struct row row = lay_row(f, t, cols, t->cells + r * t->ncolumns, STYLE_CELL);

    release_row(&row, cols->n);
    return row.height;
}

/* A short table is kept whole; of a long one the first rows, and the last two with the sum. */
static double kept(const struct flow *f, const struct doc_table *t, const struct columns *cols)
{
    const size_t rows = t->nrows <= WHOLE_ROWS ? t->nrows : 3;
    double height = header_height(f, t, cols);

    for (size_t r = 0; r < rows; r++)
        height += row_height(f, t, cols, r);
    return height;
}

double table_lead(struct flow *f, const struct doc_table *t)
{
    struct columns cols;
    PangoLayout *caption = text_layout(f, STYLE_CAPTION, WIDTH, t->caption);
    double height;

    set_columns(f, t, &cols);
    height = 12 + text_height(caption) + kept(f, t, &cols);
    g_object_unref(caption);
    return height < BOTTOM - TOP ? height : 60;
}

/* A row that is higher than a page, as rows of what fits on each. */
static void draw_high_row(struct flow *f, const struct doc_table *t, const struct columns *cols,
                          struct row *row, enum pdf_style style)
{
    int from[64] = {0};

    for (bool more = true; more;) {
        double used = 0;
        more = false;
        flow_begin(f, "TR");
        for (size_t c = 0; c < cols->n; c++) {
            const int n = pango_layout_get_line_count(row->cells[c]);
            int to = from[c];
            while (to < n &&
                   (text_lines_height(row->cells[c], from[c], to + 1) <= BOTTOM - f->y - 2 * PAD))
                to++;
            flow_begin(f, c == 0 ? "TH" : "TD");
            if (to > from[c])
                used = widest(used, text_draw_lines(f, row->cells[c], style, cols->x[c], f->y + PAD,
                                                    from[c], to));
            flow_end(f, c == 0 ? "TH" : "TD");
            from[c] = to;
            more = more || to < n;
        }
        flow_end(f, "TR");
        f->y += used + 2 * PAD;
        f->fresh = false;
        if (more) {
            flow_break(f);
            draw_header(f, t, cols, true);
        }
    }
}

static void draw_body_row(struct flow *f, const struct doc_table *t, const struct columns *cols,
                          size_t r)
{
    const bool sum = t->sum && r + 1 == t->nrows;
    const enum pdf_style style = sum ? STYLE_SUM : STYLE_CELL;
    struct row row = lay_row(f, t, cols, t->cells + r * t->ncolumns, style);
    const double next = t->sum && r + 2 == t->nrows ? row_height(f, t, cols, r + 1) : 0;

    if (f->y + row.height + next > BOTTOM && !f->fresh && row.height < HIGH) {
        flow_break(f);
        draw_header(f, t, cols, true);
    }
    if (sum)
        flow_rule(f, LEFT, f->y - 0.5, WIDTH, 1, COLOUR_ACCENT);
    if (row.height < HIGH)
        draw_row(f, &row, cols, style, false, false);
    else
        draw_high_row(f, t, cols, &row, style);
    if (!sum)
        flow_rule(f, LEFT, f->y, WIDTH, 0.4, COLOUR_RULE);
    release_row(&row, cols->n);
}

void table_draw(struct flow *f, const struct doc_table *t)
{
    struct columns cols;
    PangoLayout *l = text_layout(f, STYLE_CAPTION, WIDTH, t->caption);

    set_columns(f, t, &cols);
    flow_need(f, 12, table_lead(f, t) - 12);
    flow_begin(f, "Table");
    flow_begin(f, "Caption");
    text_draw(f, l, STYLE_CAPTION, LEFT, f->y);
    flow_end(f, "Caption");
    f->y += text_height(l);
    f->fresh = false;
    g_object_unref(l);
    draw_header(f, t, &cols, false);
    for (size_t r = 0; r < t->nrows; r++)
        draw_body_row(f, t, &cols, r);
    flow_end(f, "Table");
    if (!t->row_note)
        return;
    l = text_layout(f, STYLE_NOTE, WIDTH, t->row_note);
    f->y += 4;
    flow_need(f, 0, text_lines_height(l, 0, 1));
    piece_text(f, STYLE_NOTE, "P", LEFT, l);
    g_object_unref(l);
}
