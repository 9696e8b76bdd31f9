/* Records of every kind in a dossier. */
#include "dossier.h"

#include "cmd/kind/kind_cmd.h"
#include "ddreg/text.h"

/* In the order of the work: who and how, what was found and done, who was answered, what came out.
 */
static const char *const order[] = {"role",     "policy",     "decision",  "finding",
                                    "measure",  "evidence",   "contract",  "questionnaire",
                                    "dialogue", "inspection", "workforce", "request",
                                    "seal",     "signature",  "report",    "file"};

/* Who asked, or was spoken with, is a person; a file's name may name one. */
static bool is_about_a_person(const struct kind *kind, const char *column)
{
    static const char *const columns[][2] = {
        {"request", "asker"}, {"request", "address"}, {"file", "name"}, {"dialogue", "who"}};

    for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++)
        if (strcmp(kind->name, columns[i][0]) == 0 && strcmp(column, columns[i][1]) == 0)
            return true;
    return false;
}

static bool is_left_out(const struct dossier *d, const struct kind_view *v,
                        const struct kind_field *f, struct db_value value)
{
    if (d->with_names || value.kind == DB_NULL)
        return false;
    if (f->column.class == RECORD_CONFIDENTIAL || f->type == KIND_EMAIL ||
        is_about_a_person(v->kind, f->column.name))
        return true;
    return value.kind == DB_TEXT && f->column.class == RECORD_PERSONAL &&
           dossier_names_somebody(d, value.t);
}

/* The value as a reader sees it; a person as a number where names are left out. */
static const char *shown(const struct dossier *d, const struct kind_view *v,
                         const struct kind_row *row, const struct kind_field *f,
                         struct db_value value)
{
    if (f->type == KIND_PERSON && !d->with_names && value.kind == DB_INT)
        return public_id_text(&d->c->arena, PERSON_ID, person_one(&v->people, value.i));
    if (f->type == KIND_SUPPLIER)
        return row->root == 0 ? dd_msg(d->c->lang, "due.own")
                              : public_id_text(&d->c->arena, SUPPLIER_ID, row->root);
    return value.kind == DB_NULL ? "" : dossier_value(d->c, v, f, value);
}

static bool is_internal(const struct kind_field *f)
{
    static const char *const columns[] = {"number",   "company_id", "state",    "move",
                                          "replaces", "actor",      "corrector"};

    for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++)
        if (strcmp(f->column.name, columns[i]) == 0)
            return true;
    return false;
}

static void add_record(struct dossier *d, struct dossier_section *s, const struct kind_view *v,
                       const struct kind_row *row)
{
    const char *pairs[2 * KIND_MAX_CELLS];
    const struct kind *kind = v->kind;
    char id[PUBLIC_ID_SIZE], key[KIND_KEY_SIZE];
    size_t n = 0;

    public_id_write(id, kind->letters, kind_number(row));
    pairs[n++] = dd_msg(d->c->lang, "col.state");
    pairs[n++] = out_key(d->c, kind_state_on(row, d->day)).shown;
    for (size_t i = 0; i < kind->table.ncolumns; i++) {
        const struct kind_field *f = &kind->fields[i];
        const struct db_value value = kind_shown(row, i);
        const char *text;
        if (is_internal(f))
            continue;
        if (is_left_out(d, v, f, value)) {
            s->left_out++;
            text = dd_msg(d->c->lang, "dossier.left_out");
        } else {
            text = shown(d, v, row, f, value);
        }
        if (!text || text_blank(text))
            continue;
        pairs[n++] = dd_msg(d->c->lang, kind_label(kind, kind_key(f, key)));
        pairs[n++] = text;
    }
    doc_heading(&d->doc, 3, id);
    doc_fields(&d->doc, pairs, n / 2);
    s->records++;
}

static enum dd_rc add_kind(struct dossier *d, const struct kind *kind, struct dd_error *err)
{
    const struct kind_filter filter = {
        .as_of = d->day, .known = d->day, .company = d->c->reg->company};
    struct dossier_section *s;
    struct kind_view view;
    struct kind_row *rows;
    const char *title = arena_printf(&d->c->arena, "kind.%s.many", kind->name);
    size_t n;
    enum dd_rc rc = kind_read(d->c->reg, &d->c->arena, kind, &filter, &rows, &n, err);

    if (rc == DD_OK && !title)
        rc = dd_no_memory(err);
    if (rc != DD_OK || n == 0)
        return rc;
    rc = kind_view_begin(&view, d->c, kind, false, err);
    s = rc == DD_OK ? dossier_begin(d, kind->name, dd_msg(d->c->lang, title)) : NULL;
    for (size_t i = 0; s && i < n; i++)
        add_record(d, s, &view, &rows[i]);
    return rc;
}

enum dd_rc dossier_records(struct dossier *d, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < sizeof(order) / sizeof(order[0]); i++)
        rc = add_kind(d, kind_named(order[i]), err);
    return rc;
}
