#include "pdf.h"
#include "text_of.h"

#include <cairo-pdf.h>
#include <stdio.h>
#include <string.h>

#ifdef __SANITIZE_ADDRESS__
/* Fontconfig and pango keep what they read until the program ends. */
int __lsan_is_turned_off(void);
int __lsan_is_turned_off(void)
{
    return 1;
}
#endif

enum { MOST = 64 * 1024 * 1024, ROOM = 256 * 1024 * 1024 };

static bool read_all(FILE *in, struct buf *out)
{
    char part[65536];
    size_t n;

    while ((n = fread(part, 1, sizeof(part), in)) > 0 && out->len < MOST)
        buf_add_mem(out, part, n);
    return !ferror(in) && out->len < MOST;
}

static cairo_status_t keep(void *closure, const unsigned char *data, unsigned n)
{
    buf_add_mem(closure, (const char *)data, n);
    return CAIRO_STATUS_SUCCESS;
}

static void once(struct flow *f)
{
    f->page = 0;
    f->y = TOP;
    f->fresh = true;
    blocks_top(f);
    contents_draw(f);
    blocks_all(f);
}

static bool draw(struct flow *f, struct buf *out)
{
    bool ok;

    once(f);
    f->pages = f->page;
    f->surface = cairo_pdf_surface_create_for_stream(keep, out, PAGE_WIDTH, PAGE_HEIGHT);
    cairo_pdf_surface_set_metadata(f->surface, CAIRO_PDF_METADATA_TITLE, f->doc->title);
    f->cr = cairo_create(f->surface);
    flow_begin(f, "Document");
    once(f);
    flow_break(f); /* the last page's foot */
    flow_end(f, "Document");
    cairo_destroy(f->cr);
    cairo_surface_finish(f->surface);
    ok = cairo_surface_status(f->surface) == CAIRO_STATUS_SUCCESS;
    if (!ok)
        (void)fprintf(stderr, "ddreg-pdf: %s\n",
                      cairo_status_to_string(cairo_surface_status(f->surface)));
    cairo_surface_destroy(f->surface);
    return ok;
}

static size_t headings(const struct doc *d)
{
    size_t n = 1;

    for (const struct doc_block *b = d->first; b; b = b->next)
        n += b->kind == DOC_HEADING;
    return n;
}

static bool make(struct arena *a, const struct buf *json, struct buf *out)
{
    struct buf drawn = BUF_INIT;
    struct dd_error err = {0};
    struct doc d;
    struct flow f = {.doc = &d};
    bool ok;

    if (doc_read_json(&d, a, buf_str(json), &err) != DD_OK) {
        (void)fputs("ddreg-pdf: what came is no document of this version\n", stderr);
        return false;
    }
    f.marks = arena_alloc(a, headings(&d) * sizeof(*f.marks));
    f.pango = text_context();
    ok = f.marks && draw(&f, &drawn) && finish(&d, &drawn, out);
    if (ok && f.unknown > 0)
        (void)fprintf(stderr, "ddreg-pdf: the font lacks %d letters: they are boxes in the file\n",
                      f.unknown);
    g_object_unref(f.pango);
    buf_release(&drawn);
    return ok;
}

static int make_of_standard_input(void)
{
    struct buf json = BUF_INIT, pdf = BUF_INIT;
    struct arena a;
    bool ok = read_all(stdin, &json);

    arena_init(&a, ROOM);
    if (!text_fonts()) {
        (void)fputs("ddreg-pdf: the font is missing (Debian: fonts-open-sans)\n", stderr);
        return 1;
    }
    ok = ok && make(&a, &json, &pdf);
    ok = ok && fwrite(pdf.data, 1, pdf.len, stdout) == pdf.len && fflush(stdout) == 0;
    buf_release(&json);
    buf_release(&pdf);
    arena_release(&a);
    return ok ? 0 : 1;
}

/* Without an argument a PDF of the document (docs/json) on standard input; --text: the text of a
 * PDF. */
int main(int argc, char **argv)
{
    return argc == 2 && strcmp(argv[1], "--text") == 0 ? text_of_standard_input()
                                                       : make_of_standard_input();
}
