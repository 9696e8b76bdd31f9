/* Building a document. A failed allocation is remembered and the writers refuse, so that a
 * statement can never come out with a paragraph short. */
#include "ddreg/doc.h"

void doc_init(struct doc *d, struct arena *a, const char *lang)
{
    *d = (struct doc){.arena = a, .lang = lang, .title = ""};
}

/* NULL stays NULL. */
static const char *copy(struct doc *d, const char *s)
{
    const char *c = arena_strdup(d->arena, s);

    if (s && !c)
        d->failed = true;
    return c;
}

static const char **copy_all(struct doc *d, const char *const *texts, size_t n)
{
    const char **all = arena_alloc(d->arena, (n > 0 ? n : 1) * sizeof(*all));

    if (!all) {
        d->failed = true;
        return NULL;
    }
    for (size_t i = 0; i < n; i++)
        all[i] = copy(d, texts[i]);
    return all;
}

static struct doc_block *add_block(struct doc *d, enum doc_kind kind)
{
    struct doc_block *b = arena_alloc(d->arena, sizeof(*b));

    if (!b) {
        d->failed = true;
        return NULL;
    }
    b->kind = kind;
    if (d->last)
        d->last->next = b;
    else
        d->first = b;
    d->last = b;
    return b;
}

static struct doc_block *add_text(struct doc *d, enum doc_kind kind, const char *text)
{
    struct doc_block *b = add_block(d, kind);

    if (b)
        b->text = copy(d, text ? text : "");
    return b;
}

static void add_items(struct doc *d, enum doc_kind kind, const char *const *items, size_t n,
                      size_t ntexts)
{
    struct doc_block *b = add_block(d, kind);

    if (!b)
        return;
    b->items = copy_all(d, items, ntexts);
    b->n = n;
}

void doc_set_title(struct doc *d, const char *title, const char *subtitle)
{
    d->title = copy(d, title);
    d->subtitle = copy(d, subtitle);
}

void doc_set_draft(struct doc *d, const char *word, const char *mark)
{
    d->draft_word = copy(d, word);
    d->draft = copy(d, mark);
}

void doc_heading(struct doc *d, int level, const char *text)
{
    struct doc_block *b = add_text(d, DOC_HEADING, text);

    if (b)
        b->level = level < 2 ? 2 : level > 4 ? 4 : level;
}

void doc_paragraph(struct doc *d, const char *text)
{
    (void)add_text(d, DOC_PARAGRAPH, text);
}

void doc_note(struct doc *d, const char *text)
{
    (void)add_text(d, DOC_NOTE, text);
}

void doc_gap(struct doc *d, const struct doc_span *spans, size_t n)
{
    struct doc_block *b = add_block(d, DOC_GAP);
    struct doc_span *all = b ? arena_alloc(d->arena, (n > 0 ? n : 1) * sizeof(*all)) : NULL;

    if (!all) {
        d->failed = true;
        return;
    }
    for (size_t i = 0; i < n; i++)
        all[i] = (struct doc_span){spans[i].code, copy(d, spans[i].text)};
    b->spans = all;
    b->n = n;
}

void doc_list(struct doc *d, const char *const *items, size_t n)
{
    add_items(d, DOC_LIST, items, n, n);
}

void doc_fields(struct doc *d, const char *const *pairs, size_t n)
{
    add_items(d, DOC_FIELDS, pairs, n, 2 * n);
}

void doc_keys(struct doc *d, const char *const *pairs, size_t n)
{
    add_items(d, DOC_KEYS, pairs, n, 2 * n);
}

void doc_signatures(struct doc *d, const char *const *labels, size_t n)
{
    add_items(d, DOC_SIGNATURES, labels, n, n);
}

static const bool *copy_flags(struct doc *d, const bool *flags, size_t n)
{
    bool *all = arena_alloc(d->arena, (n > 0 ? n : 1) * sizeof(*all));

    if (!all) {
        d->failed = true;
        return NULL;
    }
    if (flags)
        memcpy(all, flags, n * sizeof(*all));
    return all;
}

void doc_table(struct doc *d, const struct doc_table *table)
{
    struct doc_block *b = add_block(d, DOC_TABLE);
    struct doc_table *t = b ? arena_alloc(d->arena, sizeof(*t)) : NULL;

    if (!t) {
        d->failed = true;
        return;
    }
    *t = *table;
    t->caption = copy(d, table->caption);
    t->row_note = copy(d, table->row_note);
    t->header = copy_all(d, table->header, t->ncolumns);
    t->numeric = copy_flags(d, table->numeric, t->ncolumns);
    t->cells = copy_all(d, table->cells, t->ncolumns * t->nrows);
    b->table = t;
}

/* Amounts that add up for any number of parts. */
static const int64_t *copy_amounts(struct doc *d, const struct doc_chart *chart, bool *any)
{
    enum { PARTS = 4096 };
    const size_t n = chart->nrows * chart->nparts;
    int64_t *all = arena_alloc(d->arena, (n > 0 ? n : 1) * sizeof(*all));

    d->failed = d->failed || !all;
    for (size_t i = 0; all && i < n; i++) {
        int64_t most = INT64_MAX / PARTS, amount = chart->amounts[i];
        all[i] = amount < 0 ? 0 : amount > most ? most : amount;
        *any = *any || all[i] > 0;
    }
    return all;
}

void doc_chart(struct doc *d, const struct doc_chart *chart)
{
    bool any = false;
    const int64_t *amounts = copy_amounts(d, chart, &any);
    struct doc_part *parts;
    struct doc_block *b;
    struct doc_chart *c;

    if (!any || d->failed)
        return;
    b = add_block(d, DOC_CHART);
    c = arena_alloc(d->arena, sizeof(*c));
    parts = arena_alloc(d->arena, (chart->nparts + 1) * sizeof(*parts));
    if (!b || !c || !parts) {
        d->failed = true;
        return;
    }
    *c = *chart;
    for (size_t p = 0; p < chart->nparts; p++)
        parts[p] = (struct doc_part){copy(d, chart->parts[p].name), chart->parts[p].tone};
    c->parts = parts;
    c->amounts = amounts;
    c->caption = copy(d, chart->caption);
    c->labels = copy_all(d, chart->labels, chart->nrows);
    c->values = copy_all(d, chart->values, chart->nrows);
    b->chart = c;
}
