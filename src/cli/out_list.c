/* Lists: rows of cells, printed as a terminal table, CSV or JSON, row by row: what is long does not
 * wait in memory for its end. */
#include "list_options.h"

enum { ROW_MAX = 16 * 1024 * 1024 };

enum dd_rc out_begin(struct out_list *l, struct cli *c, const char *name,
                     const struct out_column *columns, size_t ncolumns, struct dd_error *err)
{
    *l = (struct out_list){.c = c, .name = name, .columns = columns, .ncolumns = ncolumns};
    l->cells = arena_alloc(&c->arena, (ncolumns + 1) * sizeof(*l->cells));
    return l->cells ? list_pick_columns(l, err) : dd_no_memory(err);
}

static void row_json(const struct out_list *l, struct json *j, size_t row)
{
    json_object(j, NULL);
    if (l->json_row && !cli_option(l->c, "columns"))
        l->json_row(l->c, j, l->rows[row]->of);
    else {
        const struct out_cell *cells = list_cells(l, l->rows[row]);
        for (size_t i = 0; i < l->npicked; i++)
            out_cell_json(j, l->columns[l->picked[i]].key, &cells[l->picked[i]]);
    }
    json_end_object(j);
}

static enum dd_rc list_json(const struct out_list *l, struct dd_error *err)
{
    struct json j;
    enum dd_rc rc = DD_OK;

    json_init(&j, &l->c->out);
    json_object(&j, NULL);
    if (l->json_head)
        l->json_head(l->c, &j, l->of);
    json_array(&j, l->name);
    for (size_t r = 0; rc == DD_OK && r < l->nrows; r++) {
        row_json(l, &j, r);
        rc = cli_print_on(l->c, err);
    }
    json_end_array(&j);
    json_end_object(&j);
    buf_add_char(&l->c->out, '\n');
    return rc;
}

static enum dd_rc list_csv(const struct out_list *l, struct dd_error *err)
{
    struct buf *out = &l->c->out;
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; i < l->npicked; i++)
        buf_printf(out, "%s%s", i == 0 ? "" : ";", l->columns[l->picked[i]].key);
    buf_add(out, "\r\n");
    for (size_t r = 0; rc == DD_OK && r < l->nrows; r++) {
        const struct out_cell *cells = list_cells(l, l->rows[r]);
        for (size_t i = 0; i < l->npicked; i++) {
            buf_add(out, i == 0 ? "" : ";");
            out_cell_csv(out, &cells[l->picked[i]]);
        }
        buf_add(out, "\r\n");
        rc = cli_print_on(l->c, err);
    }
    return rc;
}

/* A table under way, and the row of it at hand. */
struct table {
    const struct out_list *l;
    struct arena a; /* the row's texts */
    struct terminal_columns columns;
    const char *titles[OUT_MAX_COLUMNS], *texts[OUT_MAX_COLUMNS];
    enum out_mark marks[OUT_MAX_COLUMNS];
    enum out_fit fit[OUT_MAX_COLUMNS];
    bool right[OUT_MAX_COLUMNS];
};

static enum dd_rc read_texts(struct table *t, size_t row, struct dd_error *err)
{
    const struct out_cell *cells = list_cells(t->l, t->l->rows[row]);

    arena_reset(&t->a);
    for (size_t i = 0; i < t->columns.n; i++) {
        const struct out_cell *cell = &cells[t->l->picked[i]];
        t->marks[i] = cell->mark;
        t->texts[i] = out_cell_shown(&t->a, t->l->c->lang, cell, false, err);
        if (!t->texts[i])
            return err->rc;
    }
    return DD_OK;
}

/* The row as lines: its first cell, below it the others that are not empty, each after its title.
 */
static enum dd_rc add_as_lines(const struct table *t, struct dd_error *err)
{
    struct buf line = BUF_INIT;
    enum dd_rc rc;

    buf_printf(&line, "%s\n  ", t->texts[0]);
    for (size_t i = 1, said = 0; i < t->columns.n; i++)
        if (*t->texts[i])
            buf_printf(&line, "%s%s: %s", said++ > 0 ? "; " : "", t->titles[i], t->texts[i]);
    rc = buf_ok(&line, err);
    terminal_wrap(&t->l->c->out, STDOUT_FILENO, buf_str(&line));
    buf_add_char(&t->l->c->out, '\n');
    buf_release(&line);
    return rc;
}

static enum dd_rc add_rows(struct table *t, bool as_lines, struct dd_error *err)
{
    struct cli *c = t->l->c;
    enum dd_rc rc = DD_OK;

    if (!as_lines)
        terminal_titles(&c->out, &t->columns);
    for (size_t r = 0; rc == DD_OK && r < t->l->nrows; r++) {
        rc = read_texts(t, r, err);
        if (rc == DD_OK && as_lines)
            rc = add_as_lines(t, err);
        else if (rc == DD_OK)
            terminal_row(&c->out, &t->columns, t->texts, t->marks);
        if (rc == DD_OK)
            rc = cli_print_on(c, err);
    }
    return rc;
}

static void begin_table(struct table *t, const struct out_list *l)
{
    const struct out_cell *first = list_cells(l, l->rows[0]);

    t->l = l;
    t->columns = (struct terminal_columns){
        .n = l->npicked, .titles = t->titles, .fit = t->fit, .right = t->right};
    for (size_t i = 0; i < l->npicked; i++) {
        const struct out_cell *cell = &first[l->picked[i]];
        t->titles[i] = list_column_title(l->c, l->columns, l->picked[i]);
        t->right[i] = (cell->kind == OUT_INT && !cell->shown) || cell->kind == OUT_ORE;
        t->fit[i] = l->columns[l->picked[i]].fit;
    }
    arena_init(&t->a, ROW_MAX);
}

static enum dd_rc list_table(const struct out_list *l, struct dd_error *err)
{
    struct table t;
    enum dd_rc rc = DD_OK;

    begin_table(&t, l);
    for (size_t r = 0; rc == DD_OK && r < l->nrows; r++) {
        rc = read_texts(&t, r, err);
        if (rc == DD_OK)
            terminal_measure(&t.columns, t.texts);
    }
    if (rc == DD_OK) {
        const bool fits = terminal_share(&t.columns);
        rc = add_rows(&t, t.columns.n > 1 && ((l->lines && terminal_is_narrow()) || !fits), err);
    }
    arena_release(&t.a);
    return rc;
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
        return list_json(l, err);
    case FORMAT_CSV:
        return list_csv(l, err);
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
