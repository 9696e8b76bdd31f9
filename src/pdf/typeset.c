#include "pdf.h"

#include <fontconfig/fontconfig.h>
#include <string.h>

/* One open font, the only one that is seen: the same pages on every machine. */
#define FAMILY "Open Sans"
#ifndef DDREG_FONTS
#define DDREG_FONTS "/usr/share/fonts/truetype/open-sans"
#endif

static const struct {
    double size, leading; /* of a line, times the size */
    PangoWeight weight;
    enum pdf_colour colour;
} styles[] = {
    [STYLE_TITLE] = {22, 1.25, PANGO_WEIGHT_SEMIBOLD, COLOUR_ACCENT},
    [STYLE_SUBTITLE] = {10.5, 1.4, PANGO_WEIGHT_NORMAL, COLOUR_MUTED},
    [STYLE_HEADING_2] = {14, 1.3, PANGO_WEIGHT_SEMIBOLD, COLOUR_ACCENT},
    [STYLE_HEADING_3] = {11, 1.35, PANGO_WEIGHT_SEMIBOLD, COLOUR_TEXT},
    [STYLE_HEADING_4] = {9.5, 1.4, PANGO_WEIGHT_SEMIBOLD, COLOUR_TEXT},
    [STYLE_TEXT] = {9.5, 1.5, PANGO_WEIGHT_NORMAL, COLOUR_TEXT},
    [STYLE_NOTE] = {8, 1.45, PANGO_WEIGHT_NORMAL, COLOUR_MUTED},
    [STYLE_WARNING] = {8.5, 1.45, PANGO_WEIGHT_NORMAL, COLOUR_WARNING},
    [STYLE_CAPTION] = {9, 1.4, PANGO_WEIGHT_SEMIBOLD, COLOUR_TEXT},
    [STYLE_COLUMN] = {8, 1.3, PANGO_WEIGHT_SEMIBOLD, COLOUR_MUTED},
    [STYLE_CELL] = {8.5, 1.35, PANGO_WEIGHT_NORMAL, COLOUR_TEXT},
    [STYLE_SUM] = {8.5, 1.35, PANGO_WEIGHT_SEMIBOLD, COLOUR_TEXT},
    [STYLE_LABEL] = {8.5, 1.6, PANGO_WEIGHT_NORMAL, COLOUR_MUTED},
    [STYLE_KEY] = {18, 1.2, PANGO_WEIGHT_SEMIBOLD, COLOUR_ACCENT},
    [STYLE_FOOTER] = {7.5, 1.3, PANGO_WEIGHT_NORMAL, COLOUR_MUTED},
    [STYLE_WATERMARK] = {96, 1.2, PANGO_WEIGHT_BOLD, COLOUR_WATERMARK},
};

/* The colours of src/doc/style.c. */
static const double colours[][3] = {
    [COLOUR_TEXT] = {0.110, 0.137, 0.161},      [COLOUR_MUTED] = {0.302, 0.349, 0.388},
    [COLOUR_ACCENT] = {0.090, 0.255, 0.361},    [COLOUR_WARNING] = {0.361, 0.231, 0},
    [COLOUR_GROUND] = {0.984, 0.953, 0.894},    [COLOUR_RULE] = {0.835, 0.859, 0.878},
    [COLOUR_WATERMARK] = {0.925, 0.925, 0.925},
};

/* By name, so that nothing is looked for and no cache is kept. */
bool text_fonts(void)
{
    static const char *const files[] = {DDREG_FONTS "/OpenSans-Regular.ttf",
                                        DDREG_FONTS "/OpenSans-Semibold.ttf",
                                        DDREG_FONTS "/OpenSans-Bold.ttf"};
    FcConfig *config = FcConfigCreate();
    bool ok = config != NULL;

    for (size_t i = 0; ok && i < sizeof(files) / sizeof(files[0]); i++)
        ok = FcConfigAppFontAddFile(config, (const FcChar8 *)files[i]);
    ok = ok && FcConfigSetCurrent(config);
    if (config)
        FcConfigDestroy(config);
    return ok;
}

PangoContext *text_context(void)
{
    PangoFontMap *map = pango_cairo_font_map_new();
    cairo_font_options_t *options = cairo_font_options_create();
    PangoContext *context;

    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map), 72);
    context = pango_font_map_create_context(map);
    /* Letters where they belong, not where the points of a screen are. */
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    pango_context_set_round_glyph_positions(context, FALSE);
    cairo_font_options_destroy(options);
    g_object_unref(map);
    return context;
}

enum pdf_colour text_style_colour(enum pdf_style style)
{
    return styles[style].colour;
}

void text_colour(cairo_t *cr, enum pdf_colour colour)
{
    const double *c = colours[colour];

    cairo_set_source_rgb(cr, c[0], c[1], c[2]);
}

/* The attributes of a whole text: no ligatures, so that what is copied or read aloud is what was
 * written. */
static PangoAttrList *attributes(void)
{
    PangoAttrList *list = pango_attr_list_new();

    pango_attr_list_insert(list, pango_attr_font_features_new("liga=0,clig=0,tnum=1,lnum=1"));
    return list;
}

PangoLayout *text_layout(const struct flow *f, enum pdf_style style, double width, const char *text)
{
    PangoLayout *layout = pango_layout_new(f->pango);
    PangoFontDescription *font = pango_font_description_new();
    PangoAttrList *list = attributes();

    pango_font_description_set_family_static(font, FAMILY);
    pango_font_description_set_size(font, (int)(styles[style].size * PANGO_SCALE));
    pango_font_description_set_weight(font, styles[style].weight);
    pango_layout_set_font_description(layout, font);
    pango_layout_set_attributes(layout, list);
    pango_layout_set_line_spacing(layout, (float)(styles[style].leading / 1.362));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    if (width > 0)
        pango_layout_set_width(layout, (int)(width * PANGO_SCALE));
    pango_layout_set_text(layout, text ? text : "", -1);
    pango_attr_list_unref(list);
    pango_font_description_free(font);
    return layout;
}

PangoLayout *text_spans(const struct flow *f, enum pdf_style style, double width,
                        const struct doc_span *spans, size_t n)
{
    struct buf text = BUF_INIT;
    PangoAttrList *list = attributes();
    PangoLayout *layout;

    for (size_t i = 0; i < n; i++) {
        guint from = (guint)text.len;
        buf_add(&text, spans[i].text);
        if (!spans[i].code)
            continue;
        PangoAttribute *bold = pango_attr_weight_new(PANGO_WEIGHT_SEMIBOLD);
        bold->start_index = from;
        bold->end_index = (guint)text.len;
        pango_attr_list_insert(list, bold);
    }
    layout = text_layout(f, style, width, text.len ? buf_str(&text) : "");
    pango_layout_set_attributes(layout, list);
    pango_attr_list_unref(list);
    buf_release(&text);
    return layout;
}

void text_align_right(PangoLayout *layout)
{
    pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT);
}

static double points(int units)
{
    return (double)units / PANGO_SCALE;
}

double text_height(PangoLayout *layout)
{
    PangoRectangle box;

    pango_layout_get_extents(layout, NULL, &box);
    return points(box.height);
}

double text_width(PangoLayout *layout)
{
    PangoRectangle box;

    pango_layout_get_extents(layout, NULL, &box);
    return points(box.width);
}

double text_word(const struct flow *f, enum pdf_style style, const char *text)
{
    double widest = 0;

    for (const char *p = text ? text : ""; *p;) {
        size_t n = strcspn(p, " \n");
        char *word = g_strndup(p, n);
        PangoLayout *layout = text_layout(f, style, 0, word);
        widest = text_width(layout) > widest ? text_width(layout) : widest;
        g_object_unref(layout);
        g_free(word);
        p += n;
        p += strspn(p, " \n");
    }
    return widest;
}
