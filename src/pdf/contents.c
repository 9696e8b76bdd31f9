#include "pdf.h"

#include <cairo-pdf.h>
#include <stdio.h>
#include <string.h>

enum { FEWEST = 6, ROW = 15 };

void contents_name(char room[32], size_t mark)
{
    (void)snprintf(room, 32, "h%zu", mark);
}

/* The bookmark and the target of the next heading; drawn in the order of the marks. */
void contents_bookmark(struct flow *f, const struct doc_block *b)
{
    char name[32], attributes[96];
    int id;

    contents_name(name, f->outlined++);
    (void)snprintf(attributes, sizeof(attributes), "name='%s' x=%d y=%d", name, 0, (int)f->y - 12);
    cairo_tag_begin(f->cr, CAIRO_TAG_DEST, attributes);
    cairo_tag_end(f->cr, CAIRO_TAG_DEST);
    (void)snprintf(attributes, sizeof(attributes), "dest='%s'", name);
    id = cairo_pdf_surface_add_outline(f->surface, b->level == 2 ? 0 : f->chapter, b->text,
                                       attributes, 0);
    if (b->level == 2)
        f->chapter = id;
}

/* The heading as the table of contents has it, with a blank between it and the number. */
static PangoLayout *entry_text(const struct flow *f, const struct doc_block *heading)
{
    char *words = g_strconcat(heading->text, " ", NULL);
    PangoLayout *text = text_layout(f, STYLE_TEXT, WIDTH - 40, words);

    g_free(words);
    return text;
}

static void entry(struct flow *f, size_t i)
{
    char page[16], name[32], attributes[64];
    PangoLayout *text = entry_text(f, f->marks[i].block), *number;

    (void)snprintf(page, sizeof(page), "%d", f->marks[i].page);
    number = text_layout(f, STYLE_TEXT, 0, page);
    contents_name(name, i);
    (void)snprintf(attributes, sizeof(attributes), "dest='%s'", name);
    flow_begin(f, "TOCI");
    if (f->cr)
        cairo_tag_begin(f->cr, CAIRO_TAG_LINK, attributes);
    text_draw(f, text, STYLE_TEXT, LEFT, f->y);
    text_draw(f, number, STYLE_TEXT, RIGHT - text_width(number), f->y);
    if (f->cr)
        cairo_tag_end(f->cr, CAIRO_TAG_LINK);
    flow_end(f, "TOCI");
    f->y += text_height(text) + 1;
    g_object_unref(text);
    g_object_unref(number);
}

static size_t chapters(const struct doc *d)
{
    size_t n = 0;

    for (const struct doc_block *b = d->first; b; b = b->next)
        n += b->kind == DOC_HEADING && b->level == 2;
    return n;
}

/* Of a document with several chapters, on its first page. The first time round the pages are not
 * known, but how high it will be. */
void contents_draw(struct flow *f)
{
    const size_t n = chapters(f->doc);

    if (n < FEWEST)
        return;
    f->y += 10;
    if (!f->cr) {
        for (const struct doc_block *b = f->doc->first; b; b = b->next)
            if (b->kind == DOC_HEADING && b->level == 2) {
                PangoLayout *text = entry_text(f, b);
                f->y += text_height(text) + 1;
                g_object_unref(text);
            }
        f->y += 6;
        return;
    }
    flow_begin(f, "TOC");
    for (size_t i = 0; i < f->nmarks; i++)
        if (f->marks[i].block->level == 2)
            entry(f, i);
    flow_end(f, "TOC");
    f->y += 6;
}
