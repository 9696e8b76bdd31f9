/* Was the same registered before? */
#include "kind_cmd.h"

/* A text that was given, which the database looks for: a record with another is not the same. */
static size_t given_text(const struct kind *kind, const struct kind_change *change)
{
    size_t i = 0;

    while (i < kind->table.ncolumns &&
           !(change->given[i] && change->values[i].kind == DB_TEXT &&
             kind_is_text(kind->fields[i].type) && !(kind->fields[i].how & KIND_INTERNAL)))
        i++;
    return i;
}

static bool is_equal(struct db_value a, struct db_value b)
{
    if (a.kind != b.kind)
        return false;
    return a.kind == DB_TEXT ? strcmp(a.t, b.t) == 0 : a.kind == DB_NULL || a.i == b.i;
}

/* Has the record all that was given of the other? Suppliers that count as one are one. */
static bool has_all(const struct kind_row *row, const struct kind_row *added,
                    const struct kind_change *change)
{
    const struct kind *kind = row->kind;

    if (kind_number(row) == kind_number(added) || !kind_in_state(row, kind->first) ||
        row->root != added->root)
        return false;
    for (size_t i = 0; i < kind->table.ncolumns; i++)
        if (change->given[i] && kind->fields[i].type != KIND_SUPPLIER &&
            !(kind->fields[i].how & KIND_INTERNAL) && !is_equal(row->values[i], added->values[i]))
            return false;
    return true;
}

static void say_same(struct cli *c, const struct kind_row *row, const struct kind_row *added)
{
    const char *letters = row->kind->letters;
    const char *id = public_id_text(&c->arena, letters, kind_number(row));
    const char *own = public_id_text(&c->arena, letters, kind_number(added));

    cli_warn(c, "kind.same", MSG_ARGS({"id", id}, {"own", own}, {"noun", row->kind->name}));
}

enum dd_rc kind_note_same(struct cli *c, const struct kind *kind, int64_t number,
                          const struct kind_change *change, struct dd_error *err)
{
    const size_t text = given_text(kind, change);
    struct kind_filter filter = {.number = number};
    struct kind_row *added, *rows;
    size_t n;
    enum dd_rc rc;

    if (text == kind->table.ncolumns || c->format != FORMAT_TABLE)
        return DD_OK;
    rc = kind_read(c->reg, &c->arena, kind, &filter, &added, &n, err);
    if (rc != DD_OK || n == 0)
        return rc;
    filter = (struct kind_filter){.company = kind_int(added, "company_id"),
                                  .is = {{kind->fields[text].column.name, added->values[text]}}};
    rc = kind_read(c->reg, &c->arena, kind, &filter, &rows, &n, err);
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if (has_all(&rows[i], added, change)) {
            say_same(c, &rows[i], added);
            break;
        }
    return rc;
}
