/* A list of records as a page for somebody outside: an inspector. What a table of the list shows,
 * all of it, with the day that it is of and the head of the journal that it was taken from. */
#include "ddreg/doc.h"
#include "ddreg/head.h"
#include "kind_cmd.h"

/* The columns that a table shows. */
static size_t shown_columns(const struct kind_view *v, size_t at[KIND_MAX_CELLS])
{
    size_t n = 0;

    for (size_t i = 0; i < v->n; i++)
        if (v->columns[i].title)
            at[n++] = i;
    return n;
}

static enum dd_rc add_table(struct cli *c, struct doc *d, const struct kind_view *v,
                            const struct kind_row *const *rows, size_t nrows, struct dd_error *err)
{
    size_t at[KIND_MAX_CELLS];
    struct doc_table t = {.ncolumns = shown_columns(v, at), .nrows = nrows};
    struct out_cell cells[KIND_MAX_CELLS];
    bool *numeric = arena_alloc(&c->arena, t.ncolumns * sizeof(*numeric));
    enum dd_rc rc = DD_OK;

    t.header = arena_alloc(&c->arena, t.ncolumns * sizeof(*t.header));
    t.cells = arena_alloc(&c->arena, (nrows + 1) * t.ncolumns * sizeof(*t.cells));
    if (!t.header || !t.cells || !numeric)
        return dd_no_memory(err);
    t.numeric = numeric;
    t.caption = dd_msg(c->lang, kind_keep("kind.%s.many", v->kind->name));
    for (size_t i = 0; i < t.ncolumns; i++) {
        t.header[i] = dd_msg(c->lang, v->columns[at[i]].title);
        numeric[i] = false;
    }
    for (size_t r = 0; rc == DD_OK && r < nrows; r++) {
        kind_view_cells(v, rows[r], cells);
        for (size_t i = 0; i < t.ncolumns; i++) {
            const char *text = out_cell_shown(&c->arena, c->lang, &cells[at[i]], true, err);
            if (!text)
                return dd_no_memory(err);
            t.cells[r * t.ncolumns + i] = text;
        }
    }
    doc_table(d, &t);
    return rc;
}

static const char *company_name(const struct kind_view *v)
{
    const int64_t id = v->c->reg->company != 0 ? v->c->reg->company : COMPANY_FIRST;
    const struct company *company = company_with(v->companies, v->ncompanies, id);

    return company ? company_text(company) : "";
}

static enum dd_rc compose(struct cli *c, struct doc *d, const struct kind_view *v,
                          const struct kind_row *const *rows, size_t nrows, struct dd_error *err)
{
    char head[HASH_HEX];
    int64_t seq;
    const char *title = kind_message(c, v->kind, "page");
    const char *note = kind_message(c, v->kind, "page_note");
    enum dd_rc rc = head_read(c->reg, head, &seq, err);
    const char *const pairs[] = {dd_msg(c->lang, "kind.page.company"), company_name(v),
                                 dd_msg(c->lang, "kind.page.day"),     v->day,
                                 dd_msg(c->lang, "kind.page.made"),    c->today,
                                 dd_msg(c->lang, "kind.page.head"),    head};

    if (rc != DD_OK)
        return rc;
    doc_init(d, &c->arena, msg_lang_code(c->lang));
    doc_set_title(d, dd_msg(c->lang, title), v->day);
    doc_fields(d, pairs, sizeof(pairs) / sizeof(pairs[0]) / 2);
    rc = add_table(c, d, v, rows, nrows, err);
    doc_note(d, dd_msg(c->lang, note));
    return rc;
}

enum dd_rc kind_page(struct cli *c, const struct kind_view *v, const struct kind_row *const *rows,
                     size_t nrows, struct dd_error *err)
{
    const char *path = cli_option(c, "output");
    struct buf bytes = BUF_INIT;
    struct doc d;
    enum dd_rc rc = cli_check_place(c, path, err);

    if (rc == DD_OK)
        rc = compose(c, &d, v, rows, nrows, err);
    if (rc == DD_OK)
        rc = doc_write_html(&d, &bytes, err);
    if (rc == DD_OK)
        rc = cli_give_out(c, path, v->kind->name, &bytes, err);
    buf_release(&bytes);
    if (rc == DD_OK)
        cli_warn(c, "kind.page.written", MSG_ARGS({"file", path}));
    return rc;
}
