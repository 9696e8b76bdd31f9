/* What cairo leaves out, put into its PDF: the language, that the title is shown, what a heading of
 * a table is the heading of, metadata; and what was drawn as decoration becomes an artifact. */
#include "pdf.h"

#include <qpdf/qpdf-c.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "doc/chart.h"

#define ROLE "/" DECORATION

static bool is(qpdf_data q, qpdf_oh element, const char *role)
{
    return qpdf_oh_is_dictionary(q, element) &&
           qpdf_oh_is_name_and_equals(q, qpdf_oh_get_key(q, element, "/S"), role);
}

/* The kids of an element, as an array also where there is one. */
static qpdf_oh kids_of(qpdf_data q, qpdf_oh element)
{
    return qpdf_oh_wrap_in_array(q, qpdf_oh_get_key(q, element, "/K"));
}

/* A row of headings only is the header. */
static bool is_header(qpdf_data q, qpdf_oh row)
{
    qpdf_oh kids = kids_of(q, row);
    const int n = qpdf_oh_get_array_n_items(q, kids);

    for (int i = 0; i < n; i++)
        if (!is(q, qpdf_oh_get_array_item(q, kids, i), "/TH"))
            return false;
    return n > 0;
}

static void set_scopes(qpdf_data q, qpdf_oh row)
{
    const char *scope =
        is_header(q, row) ? "<< /O /Table /Scope /Column >>" : "<< /O /Table /Scope /Row >>";
    qpdf_oh kids = kids_of(q, row);

    for (int i = 0; i < qpdf_oh_get_array_n_items(q, kids); i++) {
        qpdf_oh cell = qpdf_oh_get_array_item(q, kids, i);
        if (is(q, cell, "/TH"))
            qpdf_oh_replace_key(q, cell, "/A", qpdf_oh_parse(q, scope));
    }
}

/* Chart n of the document in words, for the nth figure. */
static void set_alternative(qpdf_data q, const struct doc *d, qpdf_oh figure, size_t *n)
{
    struct buf words = BUF_INIT;
    size_t at = (*n)++;

    for (const struct doc_block *b = d->first; b; b = b->next)
        if (b->kind == DOC_CHART && at-- == 0) {
            buf_printf(&words, "%s. ", b->chart->caption);
            chart_words(&words, b->chart);
            break;
        }
    qpdf_oh_replace_key(q, figure, "/Alt", qpdf_oh_new_unicode_string(q, buf_str(&words)));
    buf_release(&words);
}

/* An element and all below it. */
static void walk(qpdf_data q, const struct doc *d, qpdf_oh element, size_t *figures)
{
    qpdf_oh kids = kids_of(q, element), kept = qpdf_oh_new_array(q);

    for (int i = 0; i < qpdf_oh_get_array_n_items(q, kids); i++) {
        qpdf_oh kid = qpdf_oh_get_array_item(q, kids, i);
        if (is(q, kid, ROLE))
            continue;
        if (qpdf_oh_is_dictionary(q, kid) && qpdf_oh_has_key(q, kid, "/S"))
            walk(q, d, kid, figures);
        qpdf_oh_append_item(q, kept, kid);
    }
    qpdf_oh_replace_key(q, element, "/K", kept);
    if (is(q, element, "/TR"))
        set_scopes(q, element);
    if (is(q, element, "/Figure"))
        set_alternative(q, d, element, figures);
}

/* Marks that lead to decoration lead nowhere. */
static void clear_parents(qpdf_data q, qpdf_oh tree)
{
    qpdf_oh nums = qpdf_oh_get_key(q, tree, "/Nums");

    for (int i = 1; i < qpdf_oh_get_array_n_items(q, nums); i += 2) {
        qpdf_oh marks = qpdf_oh_get_array_item(q, nums, i);
        for (int k = 0; qpdf_oh_is_array(q, marks) && k < qpdf_oh_get_array_n_items(q, marks); k++)
            if (is(q, qpdf_oh_get_array_item(q, marks, k), ROLE))
                qpdf_oh_set_array_item(q, marks, k, qpdf_oh_new_null(q));
    }
}

/* --- Content ---------------------------------------------------------------------------------- */

/* Past a string in parentheses, which may hold others and escapes. */
static size_t past_string(const char *s, size_t n, size_t i)
{
    int depth = 0;

    for (; i < n; i++) {
        if (s[i] == '\\')
            i++;
        else if (s[i] == '(')
            depth++;
        else if (s[i] == ')' && --depth == 0)
            return i + 1;
    }
    return n;
}

/* "/Private << /MCID 3 >> BDC" becomes "/Artifact BMC". */
static void mark_artifacts(const char *s, size_t n, struct buf *out)
{
    static const char open[] = ROLE " <<", close[] = "BDC";

    for (size_t i = 0; i < n;) {
        size_t to = i + 1;
        if (s[i] == '(') {
            to = past_string(s, n, i);
        } else if (n - i > sizeof(open) && memcmp(s + i, open, sizeof(open) - 1) == 0) {
            const char *end = strstr(s + i, close);
            buf_add(out, "/Artifact BMC");
            i = end ? (size_t)(end - s) + sizeof(close) - 1 : n;
            continue;
        }
        buf_add_mem(out, s + i, to - i);
        i = to;
    }
}

static bool rewrite_page(qpdf_data q, qpdf_oh page)
{
    qpdf_oh stream = qpdf_oh_get_key(q, page, "/Contents");
    struct buf in = BUF_INIT, out = BUF_INIT;
    unsigned char *data = NULL;
    size_t n = 0;
    bool ok = qpdf_oh_is_stream(q, stream) &&
              qpdf_oh_get_stream_data(q, stream, qpdf_dl_all, NULL, &data, &n) == QPDF_SUCCESS;

    if (!ok)
        return false;
    buf_add_mem(&in, (const char *)data, n); /* with an end, for strstr() */
    mark_artifacts(buf_str(&in), n, &out);
    qpdf_oh_replace_stream_data(q, stream, (const unsigned char *)out.data, out.len,
                                qpdf_oh_new_null(q), qpdf_oh_new_null(q));
    free(data);
    buf_release(&in);
    buf_release(&out);
    return true;
}

/* --- The whole -------------------------------------------------------------------------------- */

static void set_metadata(qpdf_data q, const struct doc *d, qpdf_oh root)
{
    struct buf xmp = BUF_INIT;
    qpdf_oh stream = qpdf_oh_new_stream(q);

    buf_add(&xmp, "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                  "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                  "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                  "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"
                  "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">");
    escape_html(&xmp, d->title);
    buf_add(&xmp, "</rdf:li></rdf:Alt></dc:title>\n<dc:language><rdf:Bag><rdf:li>");
    escape_html(&xmp, d->lang);
    buf_add(&xmp, "</rdf:li></rdf:Bag></dc:language>\n</rdf:Description>\n</rdf:RDF>\n"
                  "</x:xmpmeta>\n<?xpacket end=\"r\"?>\n");
    qpdf_oh_replace_stream_data(q, stream, (const unsigned char *)xmp.data, xmp.len,
                                qpdf_oh_new_null(q), qpdf_oh_new_null(q));
    qpdf_oh_replace_key(q, qpdf_oh_get_dict(q, stream), "/Type", qpdf_oh_new_name(q, "/Metadata"));
    qpdf_oh_replace_key(q, qpdf_oh_get_dict(q, stream), "/Subtype", qpdf_oh_new_name(q, "/XML"));
    qpdf_oh_replace_key(q, root, "/Metadata", stream);
    buf_release(&xmp);
}

/* The heading that a link of the table of contents goes to. */
static const char *target(const struct doc *d, const char *dest)
{
    size_t at = *dest == 'h' ? strtoul(dest + 1, NULL, 10) : SIZE_MAX;

    for (const struct doc_block *b = d->first; b; b = b->next)
        if (b->kind == DOC_HEADING && at-- == 0)
            return b->text;
    return d->title;
}

static void name_links(qpdf_data q, const struct doc *d, qpdf_oh page)
{
    qpdf_oh links = qpdf_oh_get_key(q, page, "/Annots");

    for (int i = 0; qpdf_oh_is_array(q, links) && i < qpdf_oh_get_array_n_items(q, links); i++) {
        qpdf_oh link = qpdf_oh_get_array_item(q, links, i);
        const char *dest = qpdf_oh_get_utf8_value(q, qpdf_oh_get_key(q, link, "/Dest"));
        qpdf_oh_replace_key(q, link, "/Contents", qpdf_oh_new_unicode_string(q, target(d, dest)));
    }
}

static bool complete(qpdf_data q, const struct doc *d)
{
    qpdf_oh root = qpdf_get_root(q), tree = qpdf_oh_get_key(q, root, "/StructTreeRoot");
    qpdf_oh info = qpdf_oh_get_key(q, qpdf_get_trailer(q), "/Info");
    const int pages = qpdf_get_num_pages(q);
    size_t figures = 0;
    bool ok = true;

    qpdf_oh_replace_key(q, root, "/Lang", qpdf_oh_new_string(q, d->lang));
    qpdf_oh_replace_key(q, root, "/ViewerPreferences",
                        qpdf_oh_parse(q, "<< /DisplayDocTitle true >>"));
    set_metadata(q, d, root);
    qpdf_oh_remove_key(q, info, "/CreationDate"); /* the same document gives the same bytes */
    clear_parents(q, qpdf_oh_get_key(q, tree, "/ParentTree"));
    walk(q, d, tree, &figures);
    for (int i = 0; ok && i < pages; i++) {
        qpdf_oh page = qpdf_get_page_n(q, (size_t)i);
        qpdf_oh_replace_key(q, page, "/Tabs", qpdf_oh_new_name(q, "/S"));
        name_links(q, d, page);
        ok = rewrite_page(q, page);
    }
    return ok;
}

static bool write_all(qpdf_data q, struct buf *out)
{
    if (qpdf_init_write_memory(q) != QPDF_SUCCESS)
        return false;
    qpdf_set_deterministic_ID(q, QPDF_TRUE);
    qpdf_set_object_stream_mode(q, qpdf_o_generate);
    if (qpdf_write(q) != QPDF_SUCCESS)
        return false;
    buf_add_mem(out, (const char *)qpdf_get_buffer(q), qpdf_get_buffer_length(q));
    return true;
}

bool finish(const struct doc *d, const struct buf *drawn, struct buf *out)
{
    qpdf_data q = qpdf_init();
    bool ok = qpdf_read_memory(q, "drawn", drawn->data, drawn->len, NULL) == QPDF_SUCCESS &&
              complete(q, d) && write_all(q, out);

    if (!ok && qpdf_has_error(q))
        (void)fprintf(stderr, "ddreg-pdf: %s\n", qpdf_get_error_full_text(q, qpdf_get_error(q)));
    qpdf_cleanup(&q);
    return ok;
}
