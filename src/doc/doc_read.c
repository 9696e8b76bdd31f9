/* Reads what doc_write_json() wrote. */
#include "ddreg/doc.h"
#include "ddreg/json_read.h"
#include "doc_words.h"

enum { LEVELS = 4 };

/* Texts of an array of objects with a text each; NULLs where `may_lack`. */
static const char **read_texts(struct json_at *object, const char *key, bool may_lack, size_t *n)
{
    struct json_at array;
    const char **texts = json_get_array(object, key, sizeof(*texts), &array, n);

    for (size_t i = 0; i < *n; i++) {
        struct json_at one = json_next_item(&array);
        texts[i] = may_lack ? json_get_text_or_null(&one, "text") : json_get_text(&one, "text");
    }
    return texts;
}

static void read_spans(struct doc *d, struct json_at *block)
{
    struct json_at array;
    size_t n;
    struct doc_span *spans = json_get_array(block, "spans", sizeof(*spans), &array, &n);

    for (size_t i = 0; i < n; i++) {
        struct json_at one = json_next_item(&array);
        spans[i].code = json_get_bool(&one, "code");
        spans[i].text = json_get_text(&one, "text");
    }
    if (!block->reader->broken)
        doc_gap(d, spans, n);
}

static void read_columns(struct json_at *block, struct doc_table *t)
{
    struct json_at array;
    bool *numeric = json_get_array(block, "columns", sizeof(*numeric), &array, &t->ncolumns);

    t->header = arena_alloc(block->reader->arena, (t->ncolumns + 1) * sizeof(*t->header));
    t->numeric = numeric;
    for (size_t c = 0; t->header && c < t->ncolumns; c++) {
        struct json_at one = json_next_item(&array);
        t->header[c] = json_get_text(&one, "text");
        numeric[c] = json_get_bool(&one, "numeric");
    }
}

static void read_rows(struct json_at *block, struct doc_table *t)
{
    struct json_at array;
    const char ***rows = json_get_array(block, "rows", sizeof(*rows), &array, &t->nrows);

    t->cells = arena_alloc(block->reader->arena, (t->nrows * t->ncolumns + 1) * sizeof(*t->cells));
    for (size_t r = 0; t->cells && r < t->nrows; r++) {
        struct json_at one = json_next_item(&array);
        size_t n;
        rows[r] = read_texts(&one, "cells", true, &n);
        if (n != t->ncolumns)
            json_break(block->reader);
        else
            memcpy(t->cells + r * t->ncolumns, rows[r], n * sizeof(*t->cells));
    }
}

static void read_table(struct doc *d, struct json_at *block)
{
    struct doc_table t = {.caption = json_get_text(block, "caption")};

    read_columns(block, &t);
    read_rows(block, &t);
    t.sum = json_get_bool(block, "sum");
    t.row_note = json_get_text_or_null(block, "note");
    if (!t.header || !t.cells)
        d->failed = true;
    else if (t.ncolumns == 0)
        json_break(block->reader);
    else if (!block->reader->broken)
        doc_table(d, &t);
}

static void read_parts(struct json_at *block, struct doc_chart *chart)
{
    struct json_at array;
    struct doc_part *parts = json_get_array(block, "parts", sizeof(*parts), &array, &chart->nparts);

    for (size_t p = 0; p < chart->nparts; p++) {
        struct json_at one = json_next_item(&array);
        parts[p].name = json_get_text_or_null(&one, "text");
        parts[p].tone = (enum doc_tone)json_get_int(&one, "tone", 0, DOC_TONES - 1);
    }
    chart->parts = parts;
}

/* The amounts of a row; false where they are not as many as the parts. */
static bool read_amounts(struct json_at *row, size_t nparts, int64_t *out)
{
    struct json_at array;
    size_t n;

    (void)json_get_array(row, "amounts", 1, &array, &n);
    for (size_t p = 0; n == nparts && p < n; p++) {
        struct json_at one = json_next_item(&array);
        out[p] = json_get_int(&one, "amount", 0, INT64_MAX);
    }
    return n == nparts;
}

static void read_chart(struct doc *d, struct json_at *block)
{
    struct doc_chart chart = {.caption = json_get_text(block, "caption")};
    struct json_at array;
    int64_t *amounts;

    read_parts(block, &chart);
    chart.labels = json_get_array(block, "rows", sizeof(*chart.labels), &array, &chart.nrows);
    chart.values = arena_alloc(d->arena, (chart.nrows + 1) * sizeof(*chart.values));
    amounts = arena_alloc(d->arena, (chart.nrows * chart.nparts + 1) * sizeof(*amounts));
    d->failed = d->failed || !chart.values || !amounts;
    for (size_t r = 0; !d->failed && r < chart.nrows; r++) {
        struct json_at row = json_next_item(&array);
        chart.labels[r] = json_get_text(&row, "label");
        chart.values[r] = json_get_text(&row, "value");
        if (!read_amounts(&row, chart.nparts, amounts + r * chart.nparts))
            json_break(block->reader);
    }
    chart.amounts = amounts;
    if (chart.nparts == 0)
        json_break(block->reader);
    if (!block->reader->broken && !d->failed)
        doc_chart(d, &chart);
}

static void read_items(struct doc *d, struct json_at *block, enum doc_kind kind)
{
    size_t n;
    const char **items = read_texts(block, "items", false, &n);

    if (block->reader->broken)
        return;
    if (kind == DOC_LIST)
        doc_list(d, items, n);
    else if (kind == DOC_SIGNATURES)
        doc_signatures(d, items, n);
    else if (n % 2 != 0)
        json_break(block->reader);
    else if (kind == DOC_KEYS)
        doc_keys(d, items, n / 2);
    else
        doc_fields(d, items, n / 2);
}

static void read_block(struct doc *d, struct json_at *block)
{
    const char *word = json_get_text(block, "kind"), *text;
    enum doc_kind kind;

    if (!word || !doc_kind_named(word, &kind)) {
        json_break(block->reader);
        return;
    }
    switch (kind) {
    case DOC_HEADING: {
        int level = (int)json_get_int(block, "level", 2, LEVELS);
        text = json_get_text(block, "text");
        doc_heading(d, level, text);
        break;
    }
    case DOC_PARAGRAPH:
        doc_paragraph(d, json_get_text(block, "text"));
        break;
    case DOC_NOTE:
        doc_note(d, json_get_text(block, "text"));
        break;
    case DOC_GAP:
        read_spans(d, block);
        break;
    case DOC_CHART:
        read_chart(d, block);
        break;
    case DOC_TABLE:
        read_table(d, block);
        break;
    case DOC_LIST:
    case DOC_FIELDS:
    case DOC_KEYS:
    case DOC_SIGNATURES:
        read_items(d, block, kind);
        break;
    }
}

enum dd_rc doc_read_json(struct doc *d, struct arena *a, const char *text, struct dd_error *err)
{
    struct json_reader r;
    struct json_at root = json_read(&r, a, text), blocks;
    const char *lang, *title, *draft;
    size_t n;

    (void)json_get_int(&root, "format", DOC_FORMAT, DOC_FORMAT);
    lang = json_get_text(&root, "lang");
    title = json_get_text(&root, "title");
    doc_init(d, a, lang ? lang : "");
    doc_set_title(d, title ? title : "", json_get_text_or_null(&root, "subtitle"));
    draft = json_get_text_or_null(&root, "draft");
    doc_set_draft(d, json_get_text_or_null(&root, "draft_word"), draft);
    (void)json_get_array(&root, "blocks", 1, &blocks, &n);
    for (size_t i = 0; i < n && !r.broken; i++) {
        struct json_at block = json_next_item(&blocks);
        read_block(d, &block);
    }
    r.memory = r.memory || d->failed;
    return json_read_end(&r, DD_INPUT, "doc.broken", err);
}
