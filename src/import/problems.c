#include "problems.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ddreg/cell.h"
#include "ddreg/place.h"
#include "ddreg/text.h"
#include "table/int_text.h"
#include "table/plain.h"

enum { VALUE_BYTES = 80, VALUES_MAX = 24 * 1024 * 1024, FLUSH_AT = 64 * 1024 };

#define WRITE_FAILED "import.problems.write"
#define WHITE " \t\r\n"

enum dd_rc problems_begin(struct problem_list *l, const char *path, enum dd_lang lang,
                          struct dd_error *err)
{
    struct stat there;

    *l = (struct problem_list){.path = path, .lang = lang};
    arena_init(&l->a, VALUES_MAX);
    if (path && place_is_reserved(path))
        return dd_fail(err, DD_REFUSED, "place.reserved", "file", path, NULL);
    if (path && lstat(path, &there) == 0)
        return dd_fail(err, DD_REFUSED, "import.problems.exists", "file", path, NULL);
    return DD_OK;
}

static enum dd_rc too_many(const struct problem_list *l, struct dd_error *err)
{
    char n[INT_TEXT_SIZE];

    return dd_fail(err, DD_INPUT, "import.problems.too_many", "n", int_text(n, (int64_t)l->n),
                   NULL);
}

static enum dd_rc make_room(struct problem_list *l, struct dd_error *err)
{
    size_t room = l->room > 0 ? 2 * l->room : 256;
    struct kept_problem *grown;

    if (l->n < l->room)
        return DD_OK;
    if (l->n >= PROBLEMS_MAX)
        return too_many(l, err);
    if (!(grown = mem_realloc(l->of, room * sizeof(*grown))))
        return dd_no_memory(err);
    l->of = grown;
    l->room = room;
    return DD_OK;
}

enum dd_rc problems_keep(struct problem_list *l, int64_t line, int field, const char *id,
                         const char *value, struct dd_error *err)
{
    enum dd_rc rc = l->path ? make_room(l, err) : DD_OK;
    char *copy;

    if (rc != DD_OK || !l->path)
        return rc;
    if (!(copy = plain_cut(&l->a, value, VALUE_BYTES)))
        return too_many(l, err);
    l->of[l->n++] = (struct kept_problem){line, field, id, copy};
    return DD_OK;
}

static int by_line(const void *a, const void *b)
{
    const struct kept_problem *x = a, *y = b;

    return (x->line > y->line) - (x->line < y->line);
}

/* --- Writing ---------------------------------------------------------------------------------- */

struct writer {
    const struct problem_list *l;
    const struct sheet *s;
    char delimiter;
    struct place file;
    struct buf out;
    bool first; /* the row's first cell comes next */
};

/* The cell as it was, but so that a spreadsheet does not run it (ddreg/cell.h). */
static void add_cell(struct writer *w, const char *cell)
{
    const char special[] = {w->delimiter, '"', '\r', '\n', '\0'};
    bool formula = cell_needs_apostrophe(cell + strspn(cell, WHITE));
    bool quoted;

    if (formula) /* blanks before it mean nothing to an import */
        cell += strspn(cell, WHITE);
    quoted = strpbrk(cell, special) || *cell == ' ' || (*cell && cell[strlen(cell) - 1] == ' ');

    if (!w->first)
        buf_add_char(&w->out, w->delimiter);
    w->first = false;
    if (quoted)
        buf_add_char(&w->out, '"');
    if (formula)
        buf_add_char(&w->out, '\'');
    for (; *cell; cell++) {
        if (*cell == '"')
            buf_add_char(&w->out, '"');
        buf_add_char(&w->out, *cell);
    }
    if (quoted)
        buf_add_char(&w->out, '"');
}

static bool is_ours(const struct sheet *s, size_t column)
{
    return s->layout.header_line > 0 && column < s->layout.width &&
           problems_column(s->layout.headers[column]);
}

static enum dd_rc flush(struct writer *w, struct dd_error *err)
{
    enum dd_rc rc = buf_ok(&w->out, err);

    return rc == DD_OK ? place_write(&w->file, &w->out, w->l->path, WRITE_FAILED, err) : rc;
}

static enum dd_rc end_row(struct writer *w, struct dd_error *err)
{
    enum dd_rc rc;

    buf_add(&w->out, "\r\n");
    w->first = true;
    if (w->out.len < FLUSH_AT)
        return DD_OK;
    rc = flush(w, err);
    buf_reset(&w->out);
    return rc;
}

/* The headings that our two columns have: the dash keeps them out of every list of names. */
static enum dd_rc add_header(struct writer *w, struct dd_error *err)
{
    const struct layout *l = &w->s->layout;

    buf_add(&w->out, "\xEF\xBB\xBF"); /* without it Excel takes UTF-8 for something else */
    w->first = true;
    if (l->header_line == 0)
        return DD_OK;
    for (size_t i = 0; i < l->width; i++)
        if (!is_ours(w->s, i))
            add_cell(w, l->headers[i]);
    add_cell(w, dd_msg(w->l->lang, "import.problems.line"));
    add_cell(w, dd_msg(w->l->lang, "import.problems.what"));
    return end_row(w, err);
}

/* The column as the file calls it, else our word for the field. */
static const char *column_of(const struct writer *w, int field)
{
    char id[64];

    if (field < 0)
        return "";
    if (sheet_has(w->s, (enum field)field))
        return sheet_header(w->s, (enum field)field);
    (void)snprintf(id, sizeof(id), "import.field.%s", field_name((enum field)field));
    return dd_msg(w->l->lang, id);
}

static void add_reason(struct writer *w, const struct kept_problem *p)
{
    struct buf text = BUF_INIT;
    const char *column = column_of(w, p->field);
    char limit[INT_TEXT_SIZE];

    msg_add(&text, w->l->lang, p->id,
            MSG_ARGS({"value", p->value}, {"field", column},
                     {"limit", int_text(limit, TEXT_NAME_MAX)}));
    add_cell(w, buf_str(&text));
    w->out.failed = w->out.failed || text.failed;
    buf_release(&text);
}

/* Cells beyond the header come after our columns: every other cell is below its heading. */
static enum dd_rc add_row(struct writer *w, const struct kept_problem *p, const struct csv_row *row,
                          struct dd_error *err)
{
    size_t width = w->s->layout.width;
    char line[INT_TEXT_SIZE];

    for (size_t i = 0; i < width; i++)
        if (!is_ours(w->s, i))
            add_cell(w, i < row->n ? row->field[i] : "");
    add_cell(w, int_text(line, p->line));
    add_reason(w, p);
    for (size_t i = width; i < row->n; i++)
        add_cell(w, row->field[i]);
    return end_row(w, err);
}

static enum dd_rc add_rows(struct writer *w, struct sheet *s, struct dd_error *err)
{
    const struct problem_list *l = w->l;
    struct csv_row row;
    enum row_step step = ROW_END;
    enum dd_rc rc = sheet_rewind(s, err);

    for (size_t i = 0; rc == DD_OK && (step = rows_ahead_next(s->rows, &row, err)) == ROW_READ;) {
        while (i < l->n && l->of[i].line < row.line)
            i++;
        if (i < l->n && l->of[i].line == row.line)
            rc = add_row(w, &l->of[i], &row, err);
    }
    return rc == DD_OK && step == ROW_ERROR ? err->rc : rc;
}

enum dd_rc problems_write(struct problem_list *l, struct sheet *s, struct dd_error *err)
{
    struct writer w = {.l = l,
                       .s = s,
                       .delimiter = s->layout.dialect.delimiter,
                       .file = PLACE_INIT,
                       .out = BUF_INIT};
    enum dd_rc rc;

    if (!l->path || l->n == 0 || l->written)
        return DD_OK;
    qsort(l->of, l->n, sizeof(l->of[0]), by_line);
    rc = place_begin(&w.file, l->path, NULL, err);
    if (rc == DD_OK)
        rc = place_open(&w.file, l->path, WRITE_FAILED, err);
    if (rc == DD_OK)
        rc = add_header(&w, err);
    if (rc == DD_OK)
        rc = add_rows(&w, s, err);
    if (rc == DD_OK)
        rc = flush(&w, err);
    if (rc == DD_OK)
        rc = place_take_file(&w.file, l->path, "import.problems.exists", WRITE_FAILED, err);
    l->written = rc == DD_OK;
    place_end(&w.file);
    buf_release(&w.out);
    return rc;
}

void problems_end(struct problem_list *l, bool keep)
{
    if (l->written && !keep)
        (void)unlink(l->path);
    mem_free(l->of);
    arena_release(&l->a);
    *l = (struct problem_list){0};
}
