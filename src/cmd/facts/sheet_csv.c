#include "cmd/journal/export.h"
#include "ddreg/doc.h"
#include "ddreg/goods.h"
#include "sheet_file.h"

static void add_cell(struct buf *csv, size_t i, const char *text)
{
    if (i > 0)
        buf_add_char(csv, ';');
    if (*text)
        escape_csv(csv, text);
}

static void end_line(struct buf *csv)
{
    buf_add(csv, "\r\n");
}

/* "Klasse (leverandørkjede, forretningspartner, ikke leverandør)" */
static const char *heading(const struct sheet_columns *c, size_t i)
{
    const struct sheet_fields *s = c->s;
    const char *title = sheet_column_title(c, i), *words = NULL;

    if (c->column[i].is == SHEET_COLUMN_FIELD && !sheet_column_is_shown(c, i) &&
        s->arg[c->column[i].at])
        words = sheet_words(s->c, s->arg[c->column[i].at]);
    return words ? arena_printf(&s->c->arena, "%s (%s)", title, words) : title;
}

static void add_note(struct buf *csv, struct cli *c, const char *text)
{
    const char *note = arena_printf(&c->arena, "%c %s", SHEET_NOTE, text);

    add_cell(csv, 0, note ? note : "");
    end_line(csv);
}

/* What may be written, below the rows: whoever sorts them leaves it where it is. */
static void add_notes(struct buf *csv, const struct sheet_fields *s)
{
    const enum dd_lang lang = s->c->lang;
    const struct trade *goods;

    end_line(csv);
    add_note(csv, s->c, dd_msg(lang, "sheet.note.cells"));
    add_note(csv, s->c, dd_msg(lang, "sheet.note.new"));
    if (s->kind)
        return;
    add_note(csv, s->c, dd_msg(lang, "sheet.note.codes"));
    add_note(csv, s->c, dd_msg(lang, "sheet.note.categories"));
    for (size_t i = 0; (goods = goods_at(i)); i++)
        add_note(csv, s->c, goods->name[lang]);
}

enum dd_rc sheet_as_csv(const struct sheet_columns *c, const struct sheet_row_of *rows, size_t n,
                        struct buf *out, struct dd_error *err)
{
    const char *cells[SHEET_MAX_COLUMNS];
    enum dd_rc rc = DD_OK;

    buf_add(out, EXPORT_MARK);
    for (size_t i = 0; i < c->n; i++)
        add_cell(out, i, heading(c, i));
    end_line(out);
    for (size_t row = 0; rc == DD_OK && row < n; row++) {
        rc = sheet_columns_cells(c, &rows[row], cells, err);
        for (size_t i = 0; rc == DD_OK && i < c->n; i++)
            add_cell(out, i, cells[i]);
        end_line(out);
    }
    if (rc != DD_OK)
        return rc;
    add_notes(out, c->s);
    return buf_ok(out, err);
}
