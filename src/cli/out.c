#include "out.h"

#include "ddreg/doc.h"
#include "ddreg/money.h"
#include "ddreg/text.h"

struct out_cell out_text(const char *text)
{
    return (struct out_cell){text ? OUT_TEXT : OUT_NONE, text, NULL, 0, MARK_NONE};
}

struct out_cell out_word(const char *text, const char *shown)
{
    return (struct out_cell){text ? OUT_TEXT : OUT_NONE, text, shown, 0, MARK_NONE};
}

struct out_cell out_int(int64_t n)
{
    return (struct out_cell){OUT_INT, NULL, NULL, n, MARK_NONE};
}

struct out_cell out_ore(int64_t ore)
{
    return (struct out_cell){OUT_ORE, NULL, NULL, ore, MARK_NONE};
}

struct out_cell out_flag(bool flag)
{
    return (struct out_cell){OUT_FLAG, NULL, NULL, flag, MARK_NONE};
}

struct out_cell out_level(const struct cli *c, const char *level)
{
    static const struct {
        const char *level, *id;
        enum out_mark mark;
    } known[] = {{"low", "risk.level.low", MARK_GOOD},
                 {"medium", "risk.level.medium", MARK_NONE},
                 {"high", "risk.level.high", MARK_WARN},
                 {"very_high", "risk.level.very_high", MARK_BAD}};

    for (size_t i = 0; level && i < sizeof(known) / sizeof(known[0]); i++)
        if (strcmp(known[i].level, level) == 0) {
            struct out_cell cell = out_word(level, dd_msg(c->lang, known[i].id));
            cell.mark = known[i].mark;
            return cell;
        }
    return out_text(NULL);
}

static void json_cell(struct json *j, const char *key, const struct out_cell *cell)
{
    switch (cell->kind) {
    case OUT_TEXT:
        json_text(j, key, cell->text);
        break;
    case OUT_INT:
    case OUT_ORE:
        json_int(j, key, cell->number);
        break;
    case OUT_FLAG:
        json_bool(j, key, cell->number != 0);
        break;
    case OUT_NONE:
        json_null(j, key);
        break;
    }
}

void out_json_fields(struct json *j, const struct out_field *fields, size_t n)
{
    for (size_t i = 0; i < n; i++)
        json_cell(j, fields[i].key, &fields[i].value);
}

static void csv_cell(struct buf *out, const struct out_cell *cell)
{
    switch (cell->kind) {
    case OUT_TEXT:
        escape_csv(out, cell->text);
        break;
    case OUT_INT:
    case OUT_FLAG:
        buf_add_int(out, cell->number);
        break;
    case OUT_ORE: /* kroner with a decimal comma and no grouping: a number to a Norwegian Excel */
        buf_printf(out, "%s%lld,%02lld", cell->number < 0 ? "-" : "",
                   llabs((long long)(cell->number / 100)), llabs((long long)(cell->number % 100)));
        break;
    case OUT_NONE:
        break;
    }
}

/* A cell as people see it, in the command's arena. */
static const char *shown(struct cli *c, const struct out_cell *cell, struct dd_error *err)
{
    struct buf b = BUF_INIT;
    const char *copy;

    switch (cell->kind) {
    case OUT_TEXT:
        text_add_plain(&b, cell->shown ? cell->shown : cell->text);
        break;
    case OUT_INT:
        number_format(&b, c->lang, cell->number);
        break;
    case OUT_ORE:
        money_format(&b, c->lang, cell->number, 2);
        break;
    case OUT_FLAG:
        buf_add(&b, dd_msg(c->lang, cell->number ? "out.yes" : "out.no"));
        break;
    case OUT_NONE:
        break;
    }
    copy = b.failed ? NULL : arena_strdup(&c->arena, buf_str(&b));
    buf_release(&b);
    if (!copy)
        (void)dd_no_memory(err);
    return copy;
}

enum dd_rc out_begin(struct out_list *l, struct cli *c, const char *name,
                     const struct out_column *columns, size_t ncolumns, size_t max_rows,
                     struct dd_error *err)
{
    *l = (struct out_list){c, name, columns, ncolumns, NULL, 0, max_rows, false};
    l->cells = arena_alloc(&c->arena, (max_rows * ncolumns + 1) * sizeof(*l->cells));
    return l->cells ? DD_OK : dd_no_memory(err);
}

void out_row(struct out_list *l, const struct out_cell *cells)
{
    l->full = l->full || l->nrows == l->room;
    if (l->full)
        return;
    memcpy(l->cells + l->nrows * l->ncolumns, cells, l->ncolumns * sizeof(*cells));
    l->nrows++;
}

static void list_json(struct out_list *l)
{
    struct json j;

    json_init(&j, &l->c->out);
    json_object(&j, NULL);
    json_array(&j, l->name);
    for (size_t r = 0; r < l->nrows; r++) {
        json_object(&j, NULL);
        for (size_t i = 0; i < l->ncolumns; i++)
            json_cell(&j, l->columns[i].key, &l->cells[r * l->ncolumns + i]);
        json_end_object(&j);
    }
    json_end_array(&j);
    json_end_object(&j);
    buf_add_char(&l->c->out, '\n');
}

static void list_csv(struct out_list *l)
{
    struct buf *out = &l->c->out;

    for (size_t i = 0; i < l->ncolumns; i++)
        buf_printf(out, "%s%s", i == 0 ? "" : ";", l->columns[i].key);
    buf_add(out, "\r\n");
    for (size_t r = 0; r < l->nrows; r++) {
        for (size_t i = 0; i < l->ncolumns; i++) {
            buf_add(out, i == 0 ? "" : ";");
            csv_cell(out, &l->cells[r * l->ncolumns + i]);
        }
        buf_add(out, "\r\n");
    }
}

static enum dd_rc list_table(struct out_list *l, struct dd_error *err)
{
    struct cli *c = l->c;
    const char *titles[OUT_MAX_COLUMNS];
    enum out_fit fit[OUT_MAX_COLUMNS];
    bool right[OUT_MAX_COLUMNS];
    size_t from[OUT_MAX_COLUMNS];
    struct terminal_table t = {0, l->nrows, titles, NULL, NULL, fit, right};
    enum out_mark *marks;

    if (l->ncolumns > OUT_MAX_COLUMNS)
        return dd_fail_limit(err, l->name);
    for (size_t i = 0; i < l->ncolumns; i++) {
        if (!l->columns[i].title || (l->columns[i].fit == FIT_SPARE && terminal_is_narrow()))
            continue;
        titles[t.ncolumns] = dd_msg(c->lang, l->columns[i].title);
        right[t.ncolumns] =
            l->nrows > 0 && (l->cells[i].kind == OUT_INT || l->cells[i].kind == OUT_ORE);
        fit[t.ncolumns] = l->columns[i].fit;
        from[t.ncolumns++] = i;
    }
    t.cells = arena_alloc(&c->arena, (l->nrows * t.ncolumns + 1) * sizeof(*t.cells));
    marks = arena_alloc(&c->arena, (l->nrows * t.ncolumns + 1) * sizeof(*marks));
    if (!t.cells || !marks)
        return dd_no_memory(err);
    for (size_t i = 0; i < l->nrows * t.ncolumns; i++) {
        const struct out_cell *cell =
            &l->cells[i / t.ncolumns * l->ncolumns + from[i % t.ncolumns]];
        marks[i] = cell->mark;
        if (!(t.cells[i] = shown(c, cell, err)))
            return err->rc;
    }
    t.marks = marks;
    return terminal_print(&c->out, &t, err);
}

enum dd_rc out_end(struct out_list *l, struct dd_error *err)
{
    if (l->full)
        return dd_fail_limit(err, l->name);
    switch (l->c->format) {
    case FORMAT_JSON:
        list_json(l);
        return DD_OK;
    case FORMAT_CSV:
        list_csv(l);
        return DD_OK;
    case FORMAT_TABLE:
        if (l->nrows == 0) {
            cli_say(l->c, "out.none", NULL, 0);
            return DD_OK;
        }
        return list_table(l, err);
    }
    return DD_OK;
}

static enum dd_rc record_table(struct cli *c, const struct out_field *fields, size_t n,
                               struct dd_error *err)
{
    static const bool right[] = {false, false};
    static const enum out_fit fit[] = {FIT_WHOLE, FIT_WRAP};
    struct terminal_table t = {2, 0, NULL, NULL, NULL, fit, right};
    enum out_mark *marks = arena_alloc(&c->arena, (2 * n + 1) * sizeof(*marks));

    t.cells = arena_alloc(&c->arena, (2 * n + 1) * sizeof(*t.cells));
    if (!t.cells || !marks)
        return dd_no_memory(err);
    for (size_t i = 0; i < n; i++) {
        if (!fields[i].label || fields[i].value.kind == OUT_NONE)
            continue;
        t.cells[2 * t.nrows] = dd_msg(c->lang, fields[i].label);
        marks[2 * t.nrows + 1] = fields[i].value.mark;
        if (!(t.cells[2 * t.nrows + 1] = shown(c, &fields[i].value, err)))
            return err->rc;
        t.nrows++;
    }
    t.marks = marks;
    return terminal_print(&c->out, &t, err);
}

enum dd_rc out_record(struct cli *c, const struct out_field *fields, size_t n, struct dd_error *err)
{
    struct json j;

    switch (c->format) {
    case FORMAT_JSON:
        json_init(&j, &c->out);
        json_object(&j, NULL);
        out_json_fields(&j, fields, n);
        json_end_object(&j);
        buf_add_char(&c->out, '\n');
        return DD_OK;
    case FORMAT_CSV:
        buf_add(&c->out, "key;value\r\n");
        for (size_t i = 0; i < n; i++) {
            buf_printf(&c->out, "%s;", fields[i].key);
            csv_cell(&c->out, &fields[i].value);
            buf_add(&c->out, "\r\n");
        }
        return DD_OK;
    case FORMAT_TABLE:
        return record_table(c, fields, n, err);
    }
    return DD_OK;
}
