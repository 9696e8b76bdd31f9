/* Lists: rows of cells, printed as a terminal table, CSV or JSON. */
#include "list_options.h"

enum dd_rc out_begin(struct out_list *l, struct cli *c, const char *name,
                     const struct out_column *columns, size_t ncolumns, struct dd_error *err)
{
    *l = (struct out_list){.c = c, .name = name, .columns = columns, .ncolumns = ncolumns};
    return list_pick_columns(l, err);
}

void out_row_of(struct out_list *l, const struct out_cell *cells, const void *of)
{
    size_t size = l->ncolumns * sizeof(*cells);
    struct out_row *row = arena_alloc(&l->c->arena, sizeof(*row) + size);

    if (!row) {
        l->failed = true;
        return;
    }
    row->of = of;
    memcpy(row->cells, cells, size);
    if (l->last)
        l->last->next = row;
    else
        l->first = row;
    l->last = row;
    l->nrows++;
}

void out_row(struct out_list *l, const struct out_cell *cells)
{
    out_row_of(l, cells, NULL);
}

static const struct out_cell *cell_at(const struct out_list *l, size_t row, size_t column)
{
    return &l->rows[row]->cells[l->picked[column]];
}

static void row_json(const struct out_list *l, struct json *j, size_t row)
{
    json_object(j, NULL);
    if (l->json_row && !cli_option(l->c, "columns"))
        l->json_row(l->c, j, l->rows[row]->of);
    else
        for (size_t i = 0; i < l->npicked; i++)
            out_cell_json(j, l->columns[l->picked[i]].key, cell_at(l, row, i));
    json_end_object(j);
}

static void list_json(const struct out_list *l)
{
    struct json j;

    json_init(&j, &l->c->out);
    json_object(&j, NULL);
    if (l->json_head)
        l->json_head(l->c, &j, l->of);
    json_array(&j, l->name);
    for (size_t r = 0; r < l->nrows; r++)
        row_json(l, &j, r);
    json_end_array(&j);
    json_end_object(&j);
    buf_add_char(&l->c->out, '\n');
}

static void list_csv(const struct out_list *l)
{
    struct buf *out = &l->c->out;

    for (size_t i = 0; i < l->npicked; i++)
        buf_printf(out, "%s%s", i == 0 ? "" : ";", l->columns[l->picked[i]].key);
    buf_add(out, "\r\n");
    for (size_t r = 0; r < l->nrows; r++) {
        for (size_t i = 0; i < l->npicked; i++) {
            buf_add(out, i == 0 ? "" : ";");
            out_cell_csv(out, cell_at(l, r, i));
        }
        buf_add(out, "\r\n");
    }
}

/* The texts and colours of the cells, row by row. */
static enum dd_rc table_cells(const struct out_list *l, struct terminal_table *t,
                              struct dd_error *err)
{
    struct cli *c = l->c;
    size_t n = t->nrows * t->ncolumns;
    enum out_mark *marks = arena_alloc(&c->arena, (n + 1) * sizeof(*marks));

    t->cells = arena_alloc(&c->arena, (n + 1) * sizeof(*t->cells));
    if (!t->cells || !marks)
        return dd_no_memory(err);
    for (size_t i = 0; i < n; i++) {
        const struct out_cell *cell = cell_at(l, i / t->ncolumns, i % t->ncolumns);
        marks[i] = cell->mark;
        if (!(t->cells[i] = out_cell_shown(c, cell, false, err)))
            return err->rc;
    }
    t->marks = marks;
    return DD_OK;
}

/* Each row as lines: its first cell, below it the others that are not empty, each after its title.
 */
static enum dd_rc list_lines(const struct out_list *l, const struct terminal_table *t,
                             struct dd_error *err)
{
    struct buf line = BUF_INIT;
    enum dd_rc rc;

    for (size_t r = 0; r < t->nrows; r++) {
        const char *const *row = t->cells + r * t->ncolumns;
        buf_printf(&line, "%s%s\n  ", r > 0 ? "\n" : "", row[0]);
        for (size_t i = 1, said = 0; i < t->ncolumns; i++)
            if (*row[i])
                buf_printf(&line, "%s%s: %s", said++ > 0 ? "; " : "", t->titles[i], row[i]);
    }
    rc = buf_ok(&line, err);
    terminal_wrap(&l->c->out, STDOUT_FILENO, buf_str(&line));
    buf_add_char(&l->c->out, '\n');
    buf_release(&line);
    return rc;
}

static enum dd_rc list_table(const struct out_list *l, struct dd_error *err)
{
    const char *titles[OUT_MAX_COLUMNS];
    enum out_fit fit[OUT_MAX_COLUMNS];
    bool right[OUT_MAX_COLUMNS];
    struct terminal_table t = {l->npicked, l->nrows, titles, NULL, NULL, fit, right};
    enum dd_rc rc;

    for (size_t i = 0; i < l->npicked; i++) {
        const struct out_column *column = &l->columns[l->picked[i]];
        const struct out_cell *first = cell_at(l, 0, i);
        titles[i] = list_column_title(l->c, l->columns, l->picked[i]);
        right[i] = (first->kind == OUT_INT && !first->shown) || first->kind == OUT_ORE;
        fit[i] = column->fit;
    }
    rc = table_cells(l, &t, err);
    if (rc == DD_OK && t.ncolumns > 1 && ((l->lines && terminal_is_narrow()) || !terminal_fits(&t)))
        return list_lines(l, &t, err);
    return rc == DD_OK ? terminal_print(&l->c->out, &t, err) : rc;
}

static enum dd_rc list_for_people(struct out_list *l, struct dd_error *err)
{
    if (l->nrows == 0)
        list_say_none(l);
    else if (!l->say || cli_option(l->c, "columns"))
        return list_table(l, err);
    for (size_t i = 0; i < l->nrows; i++)
        l->say(l->c, l->rows[i]->of);
    return DD_OK;
}

enum dd_rc out_end(struct out_list *l, struct dd_error *err)
{
    enum dd_rc rc = l->failed ? dd_no_memory(err) : list_select(l, err);

    if (rc != DD_OK)
        return rc;
    switch (l->c->format) {
    case FORMAT_JSON:
        list_json(l);
        return DD_OK;
    case FORMAT_CSV:
        list_csv(l);
        return DD_OK;
    case FORMAT_TABLE:
        return list_for_people(l, err);
    }
    return DD_OK;
}

enum dd_rc out_no_list(struct cli *c, const char *list, struct dd_error *err)
{
    static const struct cmd_option options[] = {CLI_LIST_OPTIONS};

    for (size_t i = 0; i < sizeof(options) / sizeof(options[0]); i++)
        if (cli_option(c, options[i].name))
            return dd_fail(err, DD_USAGE, "list.no_list", "option", options[i].name, "list", list,
                           NULL);
    return DD_OK;
}
