/* One record, and all that ever was written of it. */
#include "ddreg/db_rows.h"
#include "ddreg/kind_timeline.h"
#include "kind_cmd.h"

/* The parts of a record: their ids, for people with what they are. */
static enum dd_rc parts_cell(struct cli *c, const struct kind_row *whole, const struct kind *part,
                             struct out_cell *out, struct dd_error *err)
{
    const struct kind_filter filter = {
        .as_of = cli_option(c, "as-of"),
        .known = cli_option(c, "known"),
        .is = {{part->fields[kind_parent(part)].column.name, DB_I(kind_number(whole))}}};
    const char *ids = "", *shown = "", *word;
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = kind_read(c->reg, &c->arena, part, &filter, &rows, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        const char *id = public_id_text(&c->arena, part->letters, kind_number(&rows[i]));
        ids = arena_printf(&c->arena, "%s%s%s", ids, i > 0 ? " " : "", id);
        word = out_key(c, kind_title(&rows[i])).shown; /* where it is a key */
        shown = arena_printf(&c->arena, "%s%s%s %s", shown, i > 0 ? "; " : "", id,
                             word ? word : kind_title(&rows[i]));
        if (!ids || !shown)
            return dd_no_memory(err);
    }
    *out = out_ids(ids, shown);
    return rc;
}

static enum dd_rc related_cell(struct cli *c, const struct kind_row *row,
                               const struct kind_related *related, struct out_cell *out,
                               struct dd_error *err)
{
    struct buf ids = BUF_INIT, shown = BUF_INIT;
    enum dd_rc rc = related->find(c->reg, row, &ids, &shown, err);

    if (rc == DD_OK)
        rc = buf_ok(&ids, err);
    if (rc == DD_OK)
        rc = buf_ok(&shown, err);
    *out =
        out_ids(arena_strdup(&c->arena, buf_str(&ids)), arena_strdup(&c->arena, buf_str(&shown)));
    buf_release(&ids);
    buf_release(&shown);
    return rc == DD_OK && c->arena.failed ? dd_no_memory(err) : rc;
}

/* What is shown beside the record's own fields. */
static enum dd_rc add_beside(struct cli *c, const struct kind_row *row, struct out_field *fields,
                             size_t *n, struct dd_error *err)
{
    const struct kind *part;
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && (part = kind_part(row->kind, i)); i++, (*n)++) {
        if (*n == KIND_MAX_CELLS)
            return dd_fail_limit(err, row->kind->name);
        fields[*n] = (struct out_field){part->plural, kind_keep("col.%s", part->plural), {0}};
        rc = parts_cell(c, row, part, &fields[*n].value, err);
    }
    for (const struct kind_related *r = row->kind->related; rc == DD_OK && r && r->key;
         r++, (*n)++) {
        if (*n == KIND_MAX_CELLS)
            return dd_fail_limit(err, row->kind->name);
        fields[*n] = (struct out_field){r->key, kind_keep("col.%s", r->key), {0}};
        rc = related_cell(c, row, r, &fields[*n].value, err);
    }
    return rc;
}

enum dd_rc kind_print(struct cli *c, const struct kind_row *row, struct dd_error *err)
{
    struct kind_view view;
    struct out_cell cells[KIND_MAX_CELLS];
    struct out_field fields[KIND_MAX_CELLS];
    enum dd_rc rc = kind_view_begin(&view, c, row->kind, false, err);

    if (rc == DD_OK)
        rc = kind_view_suppliers(&view, row, 1, err);
    if (rc != DD_OK)
        return rc;
    kind_view_cells(&view, row, cells);
    for (size_t i = 0; i < view.n; i++)
        fields[i] = (struct out_field){view.columns[i].key, view.columns[i].title, cells[i]};
    rc = add_beside(c, row, fields, &view.n, err);
    return rc == DD_OK ? out_record(c, fields, view.n, err) : rc;
}

enum dd_rc kind_run_show(struct cli *c, struct dd_error *err)
{
    const struct kind_cmd *k = kind_cmd_of(c);
    struct kind_filter filter = {
        .as_of = cli_option(c, "as-of"), .known = cli_option(c, "known"), .withdrawn = true};
    struct kind_row row, *rows;
    size_t n;
    enum dd_rc rc = kind_find(c->reg, &c->arena, k->kind, c->args[0], &row, err);

    filter.number = rc == DD_OK ? kind_number(&row) : 0;
    if (rc == DD_OK)
        rc = kind_read(c->reg, &c->arena, k->kind, &filter, &rows, &n, err);
    if (rc == DD_OK && n == 0) {
        rc = kind_fail(DD_INPUT, "kind.not_then", &row, "", err);
        dd_error_add(err, "day", filter.as_of ? filter.as_of : filter.known);
    }
    return rc == DD_OK ? kind_print(c, &rows[0], err) : rc;
}

/* --- History ---------------------------------------------------------------------------------- */

const struct out_column kind_history_columns[] = {
    {"day", "col.day", FIT_WHOLE},           {"move", "col.move", FIT_WHOLE},
    {"state", "col.state", FIT_WHOLE},       {"changed", "col.changed", FIT_WRAP},
    {"reason", "col.reason", FIT_WRAP},      {"actor", "col.actor", FIT_WHOLE},
    {"actor_name", NULL, FIT_WHOLE},         {"corrector", "col.corrector", FIT_SPARE},
    {"corrector_name", NULL, FIT_WHOLE},     {"entry", "col.seq", FIT_SPARE},
    {"recorded", "col.recorded", FIT_WHOLE}, {"replaced", "col.replaced", FIT_WHOLE},
};

enum { COLUMNS = sizeof(kind_history_columns) / sizeof(kind_history_columns[0]) };

const size_t kind_history_ncolumns = COLUMNS;

static bool is_equal(struct db_value a, struct db_value b)
{
    if (a.kind != b.kind)
        return false;
    return a.kind == DB_TEXT ? strcmp(a.t, b.t) == 0 : a.kind == DB_NULL || a.i == b.i;
}

/* Does the field say something else than before? */
static bool is_changed(const struct kind_row *before, const struct kind_row *row, size_t field)
{
    const unsigned how = row->kind->fields[field].how;

    return (!(how & KIND_INTERNAL) || (how & KIND_SAID)) &&
           !is_equal(before ? kind_shown(before, field) : DB_NONE, kind_shown(row, field));
}

/* "severity 3 → 4, text: ..." */
static const char *changes(const struct kind_view *v, const struct kind_row *before,
                           const struct kind_row *row)
{
    struct buf b = BUF_INIT;
    char key[KIND_KEY_SIZE];
    const char *text;

    for (size_t i = 0; i < v->kind->table.ncolumns; i++) {
        const struct kind_field *f = &v->kind->fields[i];
        const char *was, *is;
        if ((f->how & KIND_INTERNAL) && !(f->how & KIND_SAID))
            continue;
        was = before ? kind_view_text(v, f, kind_shown(before, i)) : "";
        is = kind_view_text(v, f, kind_shown(row, i));
        if (strcmp(was, is) == 0)
            continue;
        buf_printf(&b, "%s%s: ", b.len > 0 ? "; " : "",
                   dd_msg(v->c->lang, kind_label(v->kind, kind_key(f, key))));
        if (*was)
            buf_printf(&b, "%s \xE2\x86\x92 ", was);
        buf_add(&b, *is ? is : "\xE2\x80\x93");
    }
    text = b.failed ? NULL : arena_strdup(&v->c->arena, buf_str(&b));
    buf_release(&b);
    return text;
}

enum dd_rc kind_entry_day(struct cli *c, int64_t entry, const char **day, struct dd_error *err)
{
    struct db_stmt *row;
    enum dd_rc rc = db_get_row(c->reg->db, &row, err, "SELECT day FROM journal WHERE seq = $1",
                               DB_ARGS(DB_I(entry)));

    *day = row ? arena_strdup(&c->arena, db_text(row, 0)) : NULL;
    db_stmt_free(row);
    return rc;
}

/* What wrote the row, in the words of the commands. */
static struct out_cell move_cell(const struct kind_view *v, const struct kind_row *row)
{
    const char *move = kind_text(row, "move");
    const struct kind_verb *verb = move ? kind_verb(v->kind, move) : NULL;

    if (verb && verb->nb && v->c->lang == DD_NB)
        return out_word(move, verb->nb);
    return verb ? out_text(move) : out_key(v->c, move);
}

static struct out_cell name_cell(const struct kind_view *v, const struct kind_row *row,
                                 const char *column)
{
    int64_t number = kind_int(row, column);

    return out_text(number ? people_name(&v->people, number) : NULL);
}

bool kind_is_corrected(const struct kind_row *row, const struct kind_row *rows, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const struct kind_row *later = &rows[i];
        int64_t from = kind_int(later, "replaces");
        if (later->id > row->id && from != 0 && from <= row->id &&
            (kind_int(later, "corrector") != 0 || kind_in_state(later, KIND_WITHDRAWN)))
            return true;
    }
    return false;
}

/* A row of the history as JSON has it. */
struct written {
    struct out_cell cells[COLUMNS];
    const struct kind_view *view;
    const struct kind_row *was, *row; /* was: NULL for the first */
};

static void change_json(struct json *j, const struct written *w, size_t field)
{
    const struct out_cell before = w->was ? kind_view_cell(w->view, w->was, field) : out_text(NULL);
    const struct out_cell after = kind_view_cell(w->view, w->row, field);
    char key[KIND_KEY_SIZE];

    if (!is_changed(w->was, w->row, field))
        return;
    json_object(j, NULL);
    json_text(j, "field", kind_key(&w->row->kind->fields[field], key));
    out_cell_json(j, "before", &before);
    out_cell_json(j, "after", &after);
    json_end_object(j);
}

static void row_json(struct cli *c, struct json *j, const void *of)
{
    const struct written *w = of;

    (void)c;
    for (size_t i = 0; i < COLUMNS; i++)
        out_cell_json(j, kind_history_columns[i].key, &w->cells[i]);
    json_array(j, "changes");
    for (size_t i = 0; i < w->row->kind->table.ncolumns; i++)
        change_json(j, w, i);
    json_end_array(j);
}

static enum dd_rc add_row(struct out_list *l, const struct kind_view *v,
                          const struct kind_timeline *t, size_t i, struct dd_error *err)
{
    const struct kind_row *row = &t->written[i];
    struct written *w = arena_alloc(&v->c->arena, sizeof(*w));
    const char *day;
    enum dd_rc rc = kind_entry_day(v->c, row->entry, &day, err);

    if (rc != DD_OK || !w)
        return rc != DD_OK ? rc : dd_no_memory(err);
    *w = (struct written){{out_text(kind_text(row, "day")), move_cell(v, row),
                           kind_state_cell(v->c, v->kind, kind_state_on(row, day)),
                           out_text(changes(v, t->was[i], row)), out_text(kind_text(row, "reason")),
                           kind_view_person_cell(v, row->values[kind_field(v->kind, "actor")]),
                           name_cell(v, row, "actor"),
                           kind_view_person_cell(v, row->values[kind_field(v->kind, "corrector")]),
                           name_cell(v, row, "corrector"), out_int(row->entry), out_text(day),
                           out_flag(kind_is_corrected(row, t->written, t->nwritten))},
                          v,
                          t->was[i],
                          row};
    out_row_of(l, w->cells, w);
    return DD_OK;
}

enum dd_rc kind_run_history(struct cli *c, struct dd_error *err)
{
    const struct kind_cmd *k = kind_cmd_of(c);
    struct kind_timeline t = {.nwritten = 0};
    struct kind_view view;
    struct kind_row row;
    struct out_list list;
    enum dd_rc rc = kind_find(c->reg, &c->arena, k->kind, c->args[0], &row, err);

    if (rc == DD_OK)
        rc = kind_timeline(c->reg, &c->arena, k->kind, kind_number(&row), &t, err);
    if (rc == DD_OK)
        rc = kind_view_begin(&view, c, k->kind, false, err);
    if (rc == DD_OK)
        rc = out_begin(&list, c, "history", kind_history_columns, COLUMNS, err);
    list.lines = true;
    list.json_row = row_json;
    for (size_t i = 0; rc == DD_OK && i < t.nwritten; i++)
        rc = add_row(&list, &view, &t, i, err);
    return rc == DD_OK ? out_end(&list, err) : rc;
}
