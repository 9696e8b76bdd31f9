#include "sheet_take.h"

#include "ddreg/text.h"
#include "sheet_rows.h"

/* --- Columns ---------------------------------------------------------------------------------- */

static bool is_either(struct arena *a, const char *header, const char *title)
{
    return sheet_is_title(a, header, dd_msg(DD_NB, title)) ||
           sheet_is_title(a, header, dd_msg(DD_EN, title));
}

/* A column that every sheet has. */
static bool is_known(const void *data, const char *header)
{
    struct arena *a = &((struct cli *)(uintptr_t)data)->arena;

    return is_either(a, header, SHEET_ID) || is_either(a, header, SHEET_VERSION);
}

/* "Radversjon (facts)": what the sheet is of. */
static const char *of_version(struct arena *a, const char *header)
{
    const char *open = strrchr(header, '('), *close = open ? strchr(open, ')') : NULL;

    return close ? arena_strndup(a, open + 1, (size_t)(close - open - 1)) : "";
}

static enum dd_rc twice(const struct sheet_taken *t, size_t column, struct dd_error *err)
{
    return dd_fail(err, DD_INPUT, "sheet.column_twice", "file", t->table.src.path, "value",
                   t->table.header[column], NULL);
}

/* The columns that every sheet has; the version's says what this one is of. */
static enum dd_rc find_frame(struct sheet_taken *t, struct cli *c, struct dd_error *err)
{
    t->id = t->version = -1;
    for (size_t i = 0; i < t->table.width; i++) {
        const char *header = t->table.header[i];
        int *to = is_either(&c->arena, header, SHEET_ID)        ? &t->id
                  : is_either(&c->arena, header, SHEET_VERSION) ? &t->version
                                                                : NULL;
        if (to && *to >= 0)
            return twice(t, i, err);
        if (to)
            *to = (int)i;
    }
    return t->id >= 0 && t->version >= 0
               ? DD_OK
               : dd_fail(err, DD_INPUT, "table.no_names", "file", t->table.src.path, NULL);
}

static enum dd_rc find_sort(struct sheet_taken *t, struct cli *c, struct dd_error *err)
{
    const char *of = of_version(&c->arena, t->table.header[t->version]);

    if (!of)
        return dd_no_memory(err);
    if (!sheet_is_of(of))
        return dd_fail(err, DD_INPUT, "sheet.of_what", "file", t->table.src.path, "value",
                       t->table.header[t->version], NULL);
    return sheet_fields_of(&t->s, c, of, err);
}

/* Titles of what is only shown beside the fields are known, too; others are said. */
static enum dd_rc find_fields(struct sheet_taken *t, struct cli *c, struct dd_error *err)
{
    struct buf unread = BUF_INIT;
    enum dd_rc rc = DD_OK;

    for (size_t f = 0; f < CHANGE_MAX_FIELDS; f++)
        t->column[f] = -1;
    for (size_t i = 0; rc == DD_OK && i < t->table.width; i++) {
        const char *header = t->table.header[i];
        size_t f = sheet_field_named(&t->s, header);
        if ((int)i == t->id || (int)i == t->version || *header == '\0')
            continue;
        if (f == CHANGE_NO_FIELD && !sheet_is_beside(&t->s, header))
            buf_printf(&unread, "%s%s", unread.len ? ", " : "", header);
        if (f == CHANGE_NO_FIELD)
            continue;
        if (t->column[f] >= 0)
            rc = twice(t, i, err);
        t->column[f] = (int)i;
        t->s.column[f] = (int)i + 1;
    }
    t->unread = unread.len ? cli_keep(c, &unread) : NULL;
    buf_release(&unread);
    return rc;
}

/* --- Rows ------------------------------------------------------------------------------------- */

static const char *cell_at(const struct csv_row *row, int column)
{
    return column >= 0 && (size_t)column < row->n ? text_trim(row->field[column]) : "";
}

/* Nothing, or a note of the program's own, which is alone in its row. */
static bool is_no_row(const struct csv_row *row)
{
    const char *only = NULL;

    for (size_t i = 0; i < row->n; i++) {
        const char *cell = text_trim(row->field[i]);
        if (*cell && only)
            return false;
        only = *cell ? cell : only;
    }
    return !only || (only[0] == SHEET_NOTE && only[1] == ' ');
}

/* More cells than the header has names for: one of them was cut in two. */
static bool is_too_wide(const struct sheet_taken *t, const struct csv_row *row)
{
    for (size_t i = t->table.width; i < row->n; i++)
        if (!text_blank(row->field[i]))
            return true;
    return false;
}

static enum dd_rc note(struct sheet_taken *t, int64_t number, int64_t line, size_t field,
                       const char *id, const char *value, struct dd_error *err)
{
    struct dd_error why = {.id = NULL};
    enum dd_rc rc = dd_fail(&why, DD_INPUT, id, "value", value, NULL);

    return change_set_note(&t->set, number, line, field, rc, &why, err);
}

/* What only is shown must be what it was: rows may have been sorted without all of their columns.
 */
static enum dd_rc read_cell(struct sheet_taken *t, struct change *change, size_t f,
                            const char *cell, struct dd_error *err)
{
    struct cli *c = t->s.c;
    struct dd_error why = {.id = NULL};
    const char *copy = arena_strdup(&c->arena, cell);
    enum dd_rc rc =
        copy ? sheet_read_cell(&t->s, f, copy, change->before[f], &change->after[f], &why)
             : dd_no_memory(&why);

    if (rc != DD_OK && !change->added && t->s.sort.fixed[f] && rc != DD_INTERNAL) {
        change->after[f] = copy;
        return DD_OK;
    }
    change->wrong = change->wrong || rc != DD_OK;
    return change_set_note(&t->set, change->number, change->line, f, rc, &why, err);
}

static enum dd_rc read_cells(struct sheet_taken *t, struct change *change,
                             const struct csv_row *row, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    change->line = row->line;
    for (size_t f = 0; rc == DD_OK && f < t->s.sort.nfields; f++)
        rc = read_cell(t, change, f, cell_at(row, t->column[f]), err);
    return rc;
}

static enum dd_rc read_fields(struct sheet_taken *t, int64_t number, const char *version,
                              const struct csv_row *row, struct dd_error *err)
{
    struct dd_error why = {.id = NULL};
    struct change *change;
    enum dd_rc rc = change_set_add(&t->set, number, &change, &why);

    if (rc != DD_OK)
        return change_set_note(&t->set, number, row->line, CHANGE_NO_FIELD, rc, &why, err);
    change->digest = arena_strdup(&t->s.c->arena, version);
    return change->digest ? read_cells(t, change, row, err) : dd_no_memory(err);
}

/* A row without an id is a new record, where that was asked for: of a sum or a remark below the
 * rows nobody wants one. What a column that is only shown has in it says that it may be neither. */
static enum dd_rc read_new(struct sheet_taken *t, const struct csv_row *row, struct dd_error *err)
{
    struct change *change;
    const char *shown;
    enum dd_rc rc;

    if (!cli_option(t->s.c, "new"))
        return note(t, 0, row->line, CHANGE_NO_FIELD, "sheet.no_id", "", err);
    if ((shown = sheet_shown_has(&t->shown, row)))
        return note(t, 0, row->line, CHANGE_NO_FIELD, "sheet.new_shown", shown, err);
    rc = change_set_add_new(&t->set, &change, err);
    return rc == DD_OK ? read_cells(t, change, row, err) : rc;
}

static enum dd_rc read_row(struct sheet_taken *t, const struct csv_row *row, struct dd_error *err)
{
    const char *id, *version;
    int64_t number = 0;
    enum dd_rc rc;

    if (is_no_row(row))
        return DD_OK;
    t->rows++;
    id = cell_at(row, t->id);
    version = cell_at(row, t->version);
    if (is_too_wide(t, row))
        return note(t, 0, row->line, CHANGE_NO_FIELD, "sheet.too_wide", id, err);
    if (*id == '\0' && *version == '\0')
        return read_new(t, row, err);
    if (*id == '\0')
        return note(t, 0, row->line, CHANGE_NO_FIELD, "sheet.id_gone", "", err);
    if (!public_id_read(&number, t->s.sort.letters, id))
        return note(t, 0, row->line, CHANGE_NO_FIELD, "sheet.id", id, err);
    if (*version == '\0')
        return note(t, number, row->line, CHANGE_NO_FIELD, "sheet.no_version", id, err);
    rc = sheet_shown_look(&t->shown, number, row, err);
    return rc == DD_OK ? read_fields(t, number, version, row, err) : rc;
}

enum dd_rc sheet_take(struct sheet_taken *t, struct cli *c, const char *path, struct dd_error *err)
{
    struct csv_row row;
    enum row_step step = ROW_READ;
    enum dd_rc rc;

    *t = (struct sheet_taken){.rows = 0};
    rc = named_open(&t->table, &c->arena, path, cli_option(c, "sheet"), is_known, c, err);
    if (rc == DD_OK)
        rc = find_frame(t, c, err);
    if (rc == DD_OK)
        rc = find_sort(t, c, err);
    t->s.literal = t->table.src.table;
    if (rc == DD_OK)
        rc = find_fields(t, c, err);
    if (rc == DD_OK)
        rc = sheet_shown_begin(&t->shown, &t->s, &t->table, err);
    if (rc != DD_OK)
        return rc;
    change_set_init(&t->set, c->reg, &c->arena, c->today, &t->s.sort);
    while (rc == DD_OK && (step = named_next(&t->table, &row, err)) == ROW_READ)
        rc = read_row(t, &row, err);
    if (step == ROW_ERROR)
        return err->rc;
    return rc == DD_OK ? change_set_look(&t->set, err) : rc;
}

void sheet_taken_release(struct sheet_taken *t)
{
    change_set_release(&t->set);
    sheet_shown_release(&t->shown);
    named_close(&t->table);
}
