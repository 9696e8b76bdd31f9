/* ddreg-pdf: lays a document out on A4 pages and writes them as tagged PDF. A program of its own:
 * it reads the document's JSON (doc_write_json) on standard input and writes the PDF to standard
 * output. Text and drawing are pango's and cairo's, what cairo does not write is put in by qpdf.
 *
 * Lengths are points (1/72 inch), from the upper left corner of the page. Private to src/pdf. */
#ifndef DDREG_PDF_H
#define DDREG_PDF_H

#include <pango/pangocairo.h>

#include "ddreg/doc.h"

enum {
    PAGE_WIDTH = 595,
    PAGE_HEIGHT = 842,
    LEFT = 62,
    RIGHT = PAGE_WIDTH - LEFT,
    TOP = 62,
    BOTTOM = PAGE_HEIGHT - 68,
    WIDTH = RIGHT - LEFT
};

enum pdf_style {
    STYLE_TITLE,
    STYLE_SUBTITLE,
    STYLE_HEADING_2,
    STYLE_HEADING_3,
    STYLE_HEADING_4,
    STYLE_TEXT,
    STYLE_NOTE,
    STYLE_WARNING, /* a gap, the mark of a draft */
    STYLE_CAPTION,
    STYLE_COLUMN, /* the heading of a column */
    STYLE_CELL,
    STYLE_SUM,
    STYLE_LABEL,
    STYLE_KEY, /* a figure that comes first */
    STYLE_FOOTER,
    STYLE_WATERMARK
};

enum pdf_colour {
    COLOUR_TEXT,
    COLOUR_MUTED,
    COLOUR_ACCENT,
    COLOUR_WARNING,
    COLOUR_GROUND,
    COLOUR_RULE,
    COLOUR_WATERMARK
};

/* A heading and the page that it came to. */
struct pdf_mark {
    const struct doc_block *block;
    int page;
};

/* Where the next block goes. Laid out twice: the first time nothing is drawn, and the pages of the
 * headings and how many there are come to be known. */
struct flow {
    const struct doc *doc;
    PangoContext *pango;
    cairo_surface_t *surface;
    cairo_t *cr; /* NULL: only laid out */
    double y;
    bool fresh; /* nothing is on the page yet */
    int page, pages;
    struct pdf_mark *marks; /* room for all headings */
    size_t nmarks;
    size_t outlined; /* headings that have a bookmark */
    int unknown;     /* letters that the font lacks: drawn as boxes */
    int chapter;     /* bookmark of the last heading of level 2 */
};

/* --- flow.c: pages ---- */

/* A new page if less than that is left of this one, and the gap above where something is above. */
void flow_need(struct flow *f, double above, double height);
void flow_break(struct flow *f);
/* A tag of structure that nothing else here uses; finish.c makes it an artifact. */
#define DECORATION "Private"
/* What is drawn between is no content: rules, running feet, repeated headings of a table. */
void flow_begin_decoration(struct flow *f);
void flow_end_decoration(struct flow *f);
void flow_begin(struct flow *f, const char *tag);
void flow_end(struct flow *f, const char *tag);
void flow_rule(struct flow *f, double x, double y, double width, double weight,
               enum pdf_colour colour);
void flow_box(struct flow *f, double x, double y, double width, double height,
              enum pdf_colour colour);

/* --- typeset.c ---- */

/* The only fonts that are there; false without them. */
bool text_fonts(void);
PangoContext *text_context(void);
/* To be unreferenced. Width 0: one line. */
PangoLayout *text_layout(const struct flow *f, enum pdf_style style, double width,
                         const char *text);
PangoLayout *text_spans(const struct flow *f, enum pdf_style style, double width,
                        const struct doc_span *spans, size_t n);
void text_align_right(PangoLayout *layout);
double text_height(PangoLayout *layout);
double text_width(PangoLayout *layout);
/* The width of its longest word. */
double text_word(const struct flow *f, enum pdf_style style, const char *text);

/* --- typeset_draw.c ---- */

void text_draw(struct flow *f, PangoLayout *layout, enum pdf_style style, double x, double y);
/* The same as a shape, which nobody finds who looks for text. */
void text_draw_shape(struct flow *f, PangoLayout *layout, enum pdf_style style, double x, double y);
/* Lines [from, to) of it; returns their height. */
double text_draw_lines(struct flow *f, PangoLayout *layout, enum pdf_style style, double x,
                       double y, int from, int to);
double text_lines_height(PangoLayout *layout, int from, int to);
enum pdf_colour text_style_colour(enum pdf_style style);
void text_colour(cairo_t *cr, enum pdf_colour colour);

/* --- blocks.c ---- */

void blocks_top(struct flow *f);
void blocks_all(struct flow *f);

/* --- pieces.c: each block's own ---- */

/* Text that may go on over the page. */
void piece_text(struct flow *f, enum pdf_style style, const char *tag, double x,
                PangoLayout *layout);
void piece_box(struct flow *f, PangoLayout *layout);
void piece_list(struct flow *f, const struct doc_block *b);
void piece_fields(struct flow *f, const struct doc_block *b);
/* How much of them has to be on the page of the heading above. */
double piece_fields_lead(const struct flow *f, const struct doc_block *b);
void piece_signatures(struct flow *f, const struct doc_block *b);
double signatures_height(const struct doc_block *b);

/* --- keys.c ---- */

void keys_draw(struct flow *f, const struct doc_block *b);

/* --- table.c ---- */

void table_draw(struct flow *f, const struct doc_table *t);
/* What of it may not be parted from what is above. */
double table_lead(struct flow *f, const struct doc_table *t);

/* --- chart_draw.c ---- */

void chart_draw(struct flow *f, const struct doc_chart *chart);
double chart_draw_height(struct flow *f, const struct doc_chart *chart);

/* --- contents.c ---- */

void contents_draw(struct flow *f);
/* The name by which contents and bookmarks go to a heading. */
void contents_name(char room[32], size_t mark);
void contents_bookmark(struct flow *f, const struct doc_block *b);

/* --- finish.c ---- */

/* Puts in what cairo leaves out: language, title, scopes, what is decoration. False: why is on
 * standard error. */
bool finish(const struct doc *d, const struct buf *drawn, struct buf *out);

#endif
