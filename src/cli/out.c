/* Records: keys with their values. */
#include "out.h"

void out_json_fields(struct json *j, const struct out_field *fields, size_t n)
{
    for (size_t i = 0; i < n; i++)
        out_cell_json(j, fields[i].key, &fields[i].value);
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
        if (!fields[i].label || fields[i].value.kind == OUT_NONE ||
            (fields[i].value.kind == OUT_IDS && !*fields[i].value.text))
            continue;
        t.cells[2 * t.nrows] = dd_msg(c->lang, fields[i].label);
        marks[2 * t.nrows + 1] = fields[i].value.mark;
        if (!(t.cells[2 * t.nrows + 1] =
                  out_cell_shown(&c->arena, c->lang, &fields[i].value, true, err)))
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
            out_cell_csv(&c->out, &fields[i].value);
            buf_add(&c->out, "\r\n");
        }
        return DD_OK;
    case FORMAT_TABLE:
        return record_table(c, fields, n, err);
    }
    return DD_OK;
}
