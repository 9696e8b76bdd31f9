#include "sheet_columns.h"

#include "ddreg/supplier.h"

static void add(struct sheet_columns *c, enum sheet_column_is is, size_t at)
{
    c->column[c->n++] = (struct sheet_column){is, at};
}

void sheet_columns_of(struct sheet_columns *out, struct sheet_fields *s)
{
    *out = (struct sheet_columns){.s = s};
    add(out, SHEET_COLUMN_ID, 0);
    for (size_t i = 0; i < s->sort.nfields; i++)
        if (sheet_is_first(s, i))
            add(out, SHEET_COLUMN_FIELD, i);
    for (size_t i = 0; i < sheet_beside_count(s); i++)
        add(out, SHEET_COLUMN_BESIDE, i);
    for (size_t i = 0; i < s->sort.nfields; i++)
        if (!sheet_is_first(s, i))
            add(out, SHEET_COLUMN_FIELD, i);
    add(out, SHEET_COLUMN_VERSION, 0);
}

bool sheet_column_is_shown(const struct sheet_columns *c, size_t i)
{
    const struct sheet_column *column = &c->column[i];

    return column->is == SHEET_COLUMN_BESIDE ||
           (column->is == SHEET_COLUMN_FIELD && c->s->sort.fixed[column->at]);
}

static const char *title_of(const struct sheet_columns *c, size_t i)
{
    const struct sheet_column *column = &c->column[i];

    switch (column->is) {
    case SHEET_COLUMN_ID:
        return SHEET_ID;
    case SHEET_COLUMN_FIELD:
        return c->s->title[column->at];
    case SHEET_COLUMN_BESIDE:
        return sheet_beside_title(c->s, column->at);
    case SHEET_COLUMN_VERSION:
        break;
    }
    return SHEET_VERSION;
}

const char *sheet_column_title(const struct sheet_columns *c, size_t i)
{
    struct cli *cli = c->s->c;
    const char *title = dd_msg(cli->lang, title_of(c, i));
    const char *more = sheet_column_is_shown(c, i) ? dd_msg(cli->lang, "sheet.only_shown")
                       : c->column[i].is == SHEET_COLUMN_VERSION ? c->s->of
                                                                 : NULL;
    const char *both = more ? arena_printf(&cli->arena, "%s (%s)", title, more) : title;

    return both ? both : title;
}

/* What the list of suppliers has of a supplier is not asked for once more. */
static enum dd_rc read_values(const struct sheet_columns *c, const struct sheet_row_of *row,
                              const char **values, struct dd_error *err)
{
    const struct change_sort *sort = &c->s->sort;
    struct cli *cli = c->s->c;

    if (!c->s->facts)
        return sort->read(sort, cli->reg, &cli->arena, cli->today, row->number, values, err);
    for (size_t i = 0; i < sort->nfields; i++) {
        const char *value = supplier_field(&row->supplier->supplier, sort->at[i]);
        values[i] = value ? value : "";
    }
    return DD_OK;
}

static const char *cell(const struct sheet_columns *c, const struct sheet_column *column,
                        const struct sheet_row_of *row, const char **values)
{
    struct arena *a = &c->s->c->arena;
    char digest[CHANGE_DIGEST_SIZE];

    switch (column->is) {
    case SHEET_COLUMN_ID:
        return public_id_text(a, c->s->sort.letters, row->number);
    case SHEET_COLUMN_FIELD:
        return sheet_shown(c->s, column->at, values[column->at]);
    case SHEET_COLUMN_BESIDE:
        return sheet_beside_cell(c->s, row, column->at);
    case SHEET_COLUMN_VERSION:
        break;
    }
    change_digest(digest, &c->s->sort, row->number, values);
    return arena_strdup(a, digest);
}

enum dd_rc sheet_columns_cells(const struct sheet_columns *c, const struct sheet_row_of *row,
                               const char **cells, struct dd_error *err)
{
    const char *values[CHANGE_MAX_FIELDS];
    enum dd_rc rc = read_values(c, row, values, err);

    for (size_t i = 0; rc == DD_OK && i < c->n; i++)
        if (!(cells[i] = cell(c, &c->column[i], row, values)))
            rc = dd_no_memory(err);
    return rc;
}
