/* A document: headings, paragraphs, tables and lists, with no idea of what it is about, and its
 * writers. The texts in it are plain; each writer escapes them for its own format and drops control
 * characters (text_add_plain()). */
#ifndef DDREG_DOC_H
#define DDREG_DOC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ddreg/arena.h"
#include "ddreg/buf.h"

enum doc_kind {
    DOC_HEADING,
    DOC_PARAGRAPH,
    DOC_NOTE, /* a remark: a base, a reservation */
    DOC_GAP,  /* something that is missing and must be filled in */
    DOC_LIST,
    DOC_TABLE,
    DOC_CHART, /* a picture of what a table near it says in figures */
    DOC_FIELDS,
    DOC_KEYS, /* the few figures that come first: each with what it counts */
    DOC_SIGNATURES
};

/* A piece of a text. */
struct doc_span {
    bool code; /* what is typed at a computer, to the letter */
    const char *text;
};

/* The first column names its row. */
struct doc_table {
    const char *caption;
    size_t ncolumns, nrows;
    const char **header;
    const bool *numeric;  /* by column: right-aligned */
    const char **cells;   /* nrows × ncolumns; NULL is empty */
    bool sum;             /* the last row is the sum of those above */
    const char *row_note; /* below the table, or NULL */
};

/* Colours that can be kept apart by those who are blind to some, and on grey paper. */
enum doc_tone {
    DOC_TONE_PLAIN,
    DOC_TONE_LOW,
    DOC_TONE_MEDIUM,
    DOC_TONE_HIGH,
    DOC_TONE_VERY_HIGH,
    DOC_TONE_UNKNOWN,
    DOC_TONES
};

struct doc_part {
    const char *name; /* NULL: the chart has one part and no key */
    enum doc_tone tone;
};

/* Bars that lie, each of parts after one another. All are drawn to one scale. */
struct doc_chart {
    const char *caption;
    size_t nparts, nrows;
    const struct doc_part *parts;
    const char **labels;    /* by row */
    const char **values;    /* by row: what the whole bar says, with its unit */
    const int64_t *amounts; /* nrows × nparts, none negative */
};

struct doc_block {
    struct doc_block *next;
    enum doc_kind kind;
    int level;          /* heading: 2–4 */
    const char *text;   /* heading, paragraph, note */
    const char **items; /* list, signatures: n texts; fields: n × (label, value); keys: n ×
                         * (figure, what it counts) */
    const struct doc_span *spans; /* gap: n of them */
    size_t n;
    struct doc_table *table;
    struct doc_chart *chart;
};

struct doc {
    struct arena *arena; /* holds everything below */
    const char *lang;    /* "nb", "en" */
    const char *title;
    const char *subtitle;   /* or NULL */
    const char *draft;      /* the mark of a draft and why ("UTKAST – mangler: ..."), or NULL */
    const char *draft_word; /* its one word, printed across every page ("UTKAST"), or NULL */
    struct doc_block *first, *last;
    bool failed; /* memory: writers refuse the document */
};

void doc_init(struct doc *d, struct arena *a, const char *lang);
/* All of these copy what they are given. */
void doc_set_title(struct doc *d, const char *title, const char *subtitle);
void doc_set_draft(struct doc *d, const char *word, const char *mark);
void doc_heading(struct doc *d, int level, const char *text);
void doc_paragraph(struct doc *d, const char *text);
void doc_note(struct doc *d, const char *text);
void doc_gap(struct doc *d, const struct doc_span *spans, size_t n);
void doc_list(struct doc *d, const char *const *items, size_t n);
void doc_fields(struct doc *d, const char *const *pairs, size_t n); /* n pairs label, value */
void doc_keys(struct doc *d, const char *const *pairs, size_t n);   /* n pairs figure, what */
void doc_table(struct doc *d, const struct doc_table *table);
/* Nothing where it has no row or all amounts are 0; a negative amount counts as 0. */
void doc_chart(struct doc *d, const struct doc_chart *chart);
/* A line to sign on for each label. */
void doc_signatures(struct doc *d, const char *const *labels, size_t n);

/* One self-contained file: HTML5, UTF-8, inline style, no script, nothing loaded. */
enum dd_rc doc_write_html(const struct doc *d, struct buf *out, struct dd_error *err) DD_MUST_CHECK;
/* The same to be pasted into another page: an element with styles that reach nothing outside it. */
enum dd_rc doc_write_html_fragment(const struct doc *d, struct buf *out,
                                   struct dd_error *err) DD_MUST_CHECK;
/* CommonMark with GFM tables. */
enum dd_rc doc_write_markdown(const struct doc *d, struct buf *out,
                              struct dd_error *err) DD_MUST_CHECK;
/* Part `i` of a Word document (.docx, ISO/IEC 29500) to comment on, to be packed under its name;
 * false after the last. Charts are left out. */
bool doc_docx_part(const struct doc *d, size_t i, const char **name, struct buf *out);
/* All of it as JSON, an object a block, so that it can be kept or handed to another program. */
enum dd_rc doc_write_json(const struct doc *d, struct buf *out, struct dd_error *err) DD_MUST_CHECK;
/* Builds the document that doc_write_json() wrote, in `a`. DD_INPUT "doc.broken" for anything else,
 * also for JSON of a later form. */
enum dd_rc doc_read_json(struct doc *d, struct arena *a, const char *text,
                         struct dd_error *err) DD_MUST_CHECK;

/* Escapes, one a context. Each drops control characters; a newline becomes a space, and stays in
 * CSV. */
void escape_html(struct buf *out, const char *s); /* text and double-quoted attributes */
/* Inline text, safe also where it begins a line or is in a table's cell. */
void escape_markdown(struct buf *out, const char *s);
/* A code span, with its fence; not for a table's cell, where a bar would end it. */
void escape_markdown_code(struct buf *out, const char *s);
/* A CSV cell (RFC 4180, semicolon), made harmless to spreadsheets by an apostrophe where
 * cell_needs_apostrophe() says so; an import takes it away again. */
void escape_csv(struct buf *out, const char *s);

#endif
