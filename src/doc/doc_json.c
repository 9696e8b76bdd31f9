/* The document as JSON: what ddreg-pdf reads, and what can be kept and rendered again. */
#include "ddreg/doc.h"
#include "ddreg/json.h"
#include "doc_words.h"

static void add_text(struct json *j, const char *text)
{
    json_object(j, NULL);
    json_text(j, "text", text);
    json_end_object(j);
}

static void add_texts(struct json *j, const char *key, const char *const *texts, size_t n)
{
    json_array(j, key);
    for (size_t i = 0; i < n; i++)
        add_text(j, texts[i]);
    json_end_array(j);
}

static void add_spans(struct json *j, const struct doc_block *b)
{
    json_array(j, "spans");
    for (size_t i = 0; i < b->n; i++) {
        json_object(j, NULL);
        json_bool(j, "code", b->spans[i].code);
        json_text(j, "text", b->spans[i].text);
        json_end_object(j);
    }
    json_end_array(j);
}

static void add_table(struct json *j, const struct doc_table *t)
{
    json_text(j, "caption", t->caption);
    json_array(j, "columns");
    for (size_t c = 0; c < t->ncolumns; c++) {
        json_object(j, NULL);
        json_text(j, "text", t->header[c]);
        json_bool(j, "numeric", t->numeric[c]);
        json_end_object(j);
    }
    json_end_array(j);
    json_array(j, "rows");
    for (size_t r = 0; r < t->nrows; r++) {
        json_object(j, NULL);
        add_texts(j, "cells", t->cells + r * t->ncolumns, t->ncolumns);
        json_end_object(j);
    }
    json_end_array(j);
    json_bool(j, "sum", t->sum);
    json_text(j, "note", t->row_note);
}

static void add_chart(struct json *j, const struct doc_chart *chart)
{
    json_text(j, "caption", chart->caption);
    json_array(j, "parts");
    for (size_t p = 0; p < chart->nparts; p++) {
        json_object(j, NULL);
        json_text(j, "text", chart->parts[p].name);
        json_int(j, "tone", chart->parts[p].tone);
        json_end_object(j);
    }
    json_end_array(j);
    json_array(j, "rows");
    for (size_t r = 0; r < chart->nrows; r++) {
        json_object(j, NULL);
        json_text(j, "label", chart->labels[r]);
        json_text(j, "value", chart->values[r]);
        json_array(j, "amounts");
        for (size_t p = 0; p < chart->nparts; p++) {
            json_object(j, NULL);
            json_int(j, "amount", chart->amounts[r * chart->nparts + p]);
            json_end_object(j);
        }
        json_end_array(j);
        json_end_object(j);
    }
    json_end_array(j);
}

static void add_block(struct json *j, const struct doc_block *b)
{
    json_object(j, NULL);
    json_text(j, "kind", doc_kind_word(b->kind));
    switch (b->kind) {
    case DOC_HEADING:
        json_int(j, "level", b->level);
        json_text(j, "text", b->text);
        break;
    case DOC_PARAGRAPH:
    case DOC_NOTE:
        json_text(j, "text", b->text);
        break;
    case DOC_GAP:
        add_spans(j, b);
        break;
    case DOC_FIELDS:
    case DOC_KEYS:
        add_texts(j, "items", b->items, 2 * b->n);
        break;
    case DOC_LIST:
    case DOC_SIGNATURES:
        add_texts(j, "items", b->items, b->n);
        break;
    case DOC_CHART:
        add_chart(j, b->chart);
        break;
    case DOC_TABLE:
        add_table(j, b->table);
        break;
    }
    json_end_object(j);
}

enum dd_rc doc_write_json(const struct doc *d, struct buf *out, struct dd_error *err)
{
    struct json j;

    if (d->failed)
        return dd_no_memory(err);
    json_init(&j, out);
    json_object(&j, NULL);
    json_int(&j, "format", DOC_FORMAT);
    json_text(&j, "lang", d->lang);
    json_text(&j, "title", d->title);
    json_text(&j, "subtitle", d->subtitle);
    json_text(&j, "draft", d->draft);
    json_text(&j, "draft_word", d->draft_word);
    json_array(&j, "blocks");
    for (const struct doc_block *b = d->first; b; b = b->next)
        add_block(&j, b);
    json_end_array(&j);
    json_end_object(&j);
    buf_add_char(out, '\n');
    return buf_ok(out, err);
}
