#include <strings.h>

#include "ddreg/money.h"
#include "ddreg/supplier.h"
#include "ddreg/text.h"
#include "sheet_file.h"
#include "xlsx/made.h"

enum { SPARE_ROWS = 200, NARROW = 14, WIDE = 30, WIDEST = 44, VERSION_WIDTH = 18 };

_Static_assert((int)SHEET_MAX_COLUMNS <= (int)MADE_MAX_COLUMNS, "a workbook has all columns");

bool sheet_is_book(const char *path)
{
    const size_t n = strlen(path);

    return n > 5 && strcasecmp(path + n - 5, ".xlsx") == 0;
}

/* --- Columns ---------------------------------------------------------------------------------- */

static enum made_type type_of_kind(const struct kind_field *f)
{
    switch (f->type) {
    case KIND_DAY:
        return MADE_DAY;
    case KIND_MONEY:
        return MADE_AMOUNT;
    case KIND_COUNT:
        return MADE_COUNT;
    case KIND_TEXT:
    case KIND_NAME:
    case KIND_EMAIL:
    case KIND_SPAN:
    case KIND_COUNTRY:
    case KIND_WORD:
    case KIND_FLAG:
    case KIND_SUPPLIER:
    case KIND_PERSON:
    case KIND_LINK:
    case KIND_LINKS:
    case KIND_FILE:
    case KIND_SEALED:
        break;
    }
    return MADE_TEXT;
}

static enum dd_rc describe_field(const struct sheet_columns *c, size_t i, struct made_column *out,
                                 struct dd_error *err)
{
    struct sheet_fields *s = c->s;
    const size_t at = c->column[i].at;
    const struct kind_field *f = s->kind ? &s->kind->fields[s->sort.at[at]] : NULL;
    const char **words = NULL;
    enum dd_rc rc = DD_OK;

    out->note = s->help[at] ? dd_msg(s->c->lang, s->help[at]) : NULL;
    out->type = f ? type_of_kind(f) : MADE_TEXT;
    out->width = sheet_is_first(s, at)                        ? WIDEST
                 : (f && f->type == KIND_TEXT) || !s->arg[at] ? WIDE
                                                              : NARROW;
    out->locked = s->sort.fixed[at];
    if (!out->locked)
        rc = sheet_choices(s, at, &words, &out->nwords, err);
    out->words = words;
    if (out->nwords > 0)
        out->width = WIDE;
    return rc;
}

static enum dd_rc describe(const struct sheet_columns *c, size_t i, struct made_column *out,
                           struct dd_error *err)
{
    const enum dd_lang lang = c->s->c->lang;

    *out = (struct made_column){
        .title = sheet_column_title(c, i), .width = NARROW, .locked = true, .kept = true};
    switch (c->column[i].is) {
    case SHEET_COLUMN_ID:
        out->note = dd_msg(lang, "sheet.about.id");
        break;
    case SHEET_COLUMN_FIELD:
        out->kept = false;
        return describe_field(c, i, out, err);
    case SHEET_COLUMN_BESIDE:
        out->note = dd_msg(lang, sheet_beside_about(c->s, c->column[i].at));
        out->type = sheet_beside_is_amount(c->s, c->column[i].at) ? MADE_AMOUNT : MADE_TEXT;
        out->width = out->type == MADE_AMOUNT ? NARROW : WIDE;
        break;
    case SHEET_COLUMN_VERSION:
        out->note = dd_msg(lang, "sheet.about.version");
        out->width = VERSION_WIDTH;
        break;
    }
    return DD_OK;
}

/* --- Sums: what is bought in all, and how much is missing ------------------------------------- */

static int64_t bought(const struct sheet_row_of *rows, size_t n)
{
    int64_t ore = 0;

    for (size_t i = 0; i < n; i++)
        if (!money_add(&ore, rows[i].supplier->ore))
            return INT64_MAX; /* more than can be shown */
    return ore;
}

static int64_t unknown(const struct sheet_row_of *rows, size_t n, size_t field)
{
    int64_t missing = 0;

    for (size_t i = 0; i < n; i++)
        missing += text_blank(supplier_field(&rows[i].supplier->supplier, field));
    return missing;
}

static void add_sums(const struct sheet_columns *c, struct made_column *columns,
                     const struct sheet_row_of *rows, size_t n)
{
    const struct sheet_fields *s = c->s;

    for (size_t i = 0; i < c->n; i++) {
        const size_t at = c->column[i].at;
        if (columns[i].type == MADE_AMOUNT) {
            columns[i].sum = MADE_SUM;
            columns[i].value = bought(rows, n);
        } else if (s->facts && c->column[i].is == SHEET_COLUMN_FIELD && columns[i].nwords > 0) {
            columns[i].sum = MADE_EMPTY;
            columns[i].value = 100 * unknown(rows, n, s->sort.at[at]);
        }
    }
}

/* --- The workbook ----------------------------------------------------------------------------- */

/* "leverandører": what the sheet is of. */
static const char *name_of(const struct sheet_fields *s)
{
    struct cli *c = s->c;
    const char *id = s->kind    ? arena_printf(&c->arena, "kind.%s.many", s->kind->name)
                     : s->facts ? "sheet.book.facts"
                                : "sheet.book.suppliers";

    return id ? dd_msg(c->lang, id) : s->of;
}

static struct made_text texts(const struct sheet_fields *s)
{
    const enum dd_lang lang = s->c->lang;

    return (struct made_text){.table = name_of(s),
                              .lists = dd_msg(lang, "sheet.book.lists"),
                              .guide = dd_msg(lang, "sheet.book.guide"),
                              .day = lang == DD_NB ? "dd.mm.yyyy" : "yyyy-mm-dd",
                              .empty = dd_msg(lang, "sheet.book.empty"),
                              .warn_title = dd_msg(lang, "sheet.book.warn_title"),
                              .warn = dd_msg(lang, "sheet.book.warn")};
}

static enum dd_rc add_guide(const struct sheet_fields *s, struct made *m, struct dd_error *err)
{
    static const char *const lines[] = {"sheet.note.cells", "sheet.note.new", "sheet.book.locked",
                                        "sheet.book.back"};
    const enum dd_lang lang = s->c->lang;
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < sizeof(lines) / sizeof(lines[0]); i++)
        rc = made_line(m, dd_msg(lang, lines[i]), err);
    if (rc == DD_OK && !s->kind)
        rc = made_line(m, dd_msg(lang, "sheet.note.codes"), err);
    return rc;
}

static enum dd_rc fill(const struct sheet_columns *c, const struct sheet_row_of *rows, size_t n,
                       struct made *m, struct dd_error *err)
{
    const char *cells[SHEET_MAX_COLUMNS];
    enum dd_rc rc = add_guide(c->s, m, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        rc = sheet_columns_cells(c, &rows[i], cells, err);
        if (rc == DD_OK)
            rc = made_row(m, cells, err);
    }
    return rc;
}

enum dd_rc sheet_as_book(const struct sheet_columns *c, const struct sheet_row_of *rows, size_t n,
                         struct buf *out, struct dd_error *err)
{
    struct made_column columns[SHEET_MAX_COLUMNS];
    struct made_sheet sheet = {.text = texts(c->s),
                               .columns = columns,
                               .ncolumns = c->n,
                               .nrows = n,
                               .spare = SPARE_ROWS,
                               .frozen = c->s->kind ? 1 : 2,
                               .day = c->s->c->today};
    struct made *m = NULL;
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < c->n; i++)
        rc = describe(c, i, &columns[i], err);
    if (rc != DD_OK)
        return rc;
    if (!c->s->kind)
        add_sums(c, columns, rows, n);
    rc = made_begin(&m, &sheet, err);
    if (rc == DD_OK)
        rc = fill(c, rows, n, m, err);
    if (rc == DD_OK)
        rc = made_end(m, out, err);
    made_free(m);
    return rc;
}
