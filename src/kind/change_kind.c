#include "ddreg/change_kind.h"

#include "ddreg/kind_value.h"
#include "ddreg/person.h"

/* The fields that `set` takes. */
static bool is_set(const struct kind_field *f)
{
    return !(f->how & KIND_INTERNAL);
}

static enum dd_rc read_values(const struct change_sort *sort, struct reg *reg, struct arena *a,
                              const char *day, int64_t number, const char **values,
                              struct dd_error *err)
{
    const struct kind *kind = sort->of;
    char word[PUBLIC_ID_SIZE];
    struct kind_row row;
    enum dd_rc rc;

    (void)day;
    public_id_write(word, kind->letters, number);
    rc = kind_find(reg, a, kind, word, &row, err);
    if (rc == DD_OK && kind_in_state(&row, KIND_WITHDRAWN))
        rc = kind_fail(DD_REFUSED, "kind.is_withdrawn", &row, "", err);
    for (size_t i = 0; rc == DD_OK && i < sort->nfields; i++) {
        values[i] = kind_value_text(a, &kind->fields[sort->at[i]], row.values[sort->at[i]]);
        if (!values[i])
            rc = dd_no_memory(err);
    }
    return rc;
}

/* Somebody who is not known stays a name: whether it may become a person is asked when it is
 * written. */
static enum dd_rc form_person(struct reg *reg, struct arena *a, const char *text,
                              const char **value, struct dd_error *err)
{
    int64_t number = 0;
    enum dd_rc rc = person_find(reg, text, &number, err);

    *value = rc == DD_OK && number ? public_id_text(a, PERSON_ID, number) : arena_strdup(a, text);
    return rc == DD_OK && !*value ? dd_no_memory(err) : rc;
}

static enum dd_rc form(const struct change_sort *sort, struct reg *reg, struct arena *a, size_t i,
                       const char *text, const char **value, struct dd_error *err)
{
    const struct kind *kind = sort->of;
    const struct kind_field *f = &kind->fields[sort->at[i]];
    struct db_value v;
    enum dd_rc rc;

    *value = "";
    if (*text == '\0')
        return DD_OK;
    if (f->type == KIND_PERSON)
        return form_person(reg, a, text, value, err);
    rc = kind_value_read(reg, a, kind, f, text, &v, NULL, err);
    if (rc == DD_OK && !(*value = kind_value_text(a, f, v)))
        rc = dd_no_memory(err);
    return rc;
}

static enum dd_rc given(const struct change_sort *sort, struct reg *reg, struct arena *a,
                        const struct change *change, struct kind_change *out, struct dd_error *err)
{
    const struct kind *kind = sort->of;
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < sort->nfields; i++) {
        size_t at = sort->at[i];
        if (!(change->differs & UINT32_C(1) << i))
            continue;
        out->given[at] = true;
        rc = kind_value_read(reg, a, kind, &kind->fields[at], change->after[i], &out->values[at],
                             NULL, err);
    }
    return rc;
}

static enum dd_rc write_values(const struct change_sort *sort, struct reg *reg, struct arena *a,
                               const struct change *change, const char *reason,
                               struct dd_error *err)
{
    struct kind_change out = {.reason = reason};
    struct kind_done done;
    enum dd_rc rc = given(sort, reg, a, change, &out, err);

    return rc == DD_OK ? kind_set(reg, sort->of, change->number, &out, &done, err) : rc;
}

/* --- New ones --------------------------------------------------------------------------------- */

static bool is_same(const struct kind_field *f, struct db_value x, struct db_value y)
{
    if (x.kind == DB_NULL && y.kind == DB_NULL)
        return true;
    if (y.kind == DB_NULL) /* not given: as it is then */
        return (f->how & KIND_TODAY) || (f->type == KIND_FLAG && x.i == 0);
    if (x.kind != y.kind)
        return false;
    return x.kind == DB_TEXT ? strcmp(x.t, y.t) == 0 : x.i == y.i;
}

/* Has the record what is given, and nothing else? */
static bool is_as_given(const struct kind_row *row, const struct kind_change *change)
{
    for (size_t i = 0; i < row->kind->table.ncolumns; i++) {
        const struct kind_field *f = &row->kind->fields[i];
        if (!(f->how & KIND_INTERNAL) && !is_same(f, row->values[i], change->values[i]))
            return false;
    }
    return true;
}

/* A sheet that is taken twice makes nothing twice. */
static enum dd_rc check_same(struct reg *reg, const struct kind *kind,
                             const struct kind_change *change, struct dd_error *err)
{
    struct kind_filter filter = {.company = reg->company};
    struct kind_row *rows;
    char id[PUBLIC_ID_SIZE];
    size_t n, at = 0;
    enum dd_rc rc;

    while (at < kind->table.ncolumns && !(change->given[at] && change->values[at].kind == DB_TEXT))
        at++;
    if (at < kind->table.ncolumns)
        filter.is[0] = (struct kind_is){kind->fields[at].column.name, change->values[at]};
    rc = kind_read(reg, &reg->records, kind, &filter, &rows, &n, err);
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if (is_as_given(&rows[i], change)) {
            public_id_write(id, kind->letters, kind_number(&rows[i]));
            rc = dd_fail(err, DD_REFUSED, "change.same", "id", id, NULL);
        }
    return rc;
}

/* Only its own command can make one that has more than its fields: the bytes of a document, or what
 * must be in order before a statement is published. And
 * where nothing says which supplier it is of, only that says that it is of the company itself. */
static enum dd_rc check_can_be_made(const struct kind *kind, const struct kind_change *change,
                                    struct dd_error *err)
{
    const char *id = kind->by_command ? "change.by_command" : NULL, *field = "";

    for (size_t i = 0; i < kind->table.ncolumns; i++) {
        const struct kind_field *f = &kind->fields[i];
        if ((f->how & KIND_INTERNAL) && (f->how & KIND_REQUIRED))
            id = "change.by_command";
        else if (f->type == KIND_SUPPLIER && (f->how & KIND_ARGUMENT) && !change->given[i]) {
            id = "change.whose";
            field = f->column.name;
        }
    }
    return id ? dd_fail(err, DD_REFUSED, id, "noun", kind->name, "nb", kind->nb, "field", field,
                        "add", kind->add ? kind->add : "add", "add_nb",
                        kind->add_nb ? kind->add_nb : "ny", NULL)
              : DD_OK;
}

static enum dd_rc create(const struct change_sort *sort, struct reg *reg, struct arena *a,
                         const struct change *change, const char *reason, int64_t *number,
                         struct dd_error *err)
{
    const struct kind *kind = sort->of;
    struct kind_change out = {.reason = reason};
    enum dd_rc rc = given(sort, reg, a, change, &out, err);

    if (rc == DD_OK)
        rc = check_can_be_made(kind, &out, err);
    if (rc == DD_OK)
        rc = check_same(reg, kind, &out, err);
    return rc == DD_OK ? kind_add(reg, kind, &out, number, err) : rc;
}

_Static_assert((int)KIND_MAX_FIELDS <= (int)CHANGE_MAX_FIELDS, "a set has all fields of a kind");

void change_sort_kind(struct change_sort *out, const struct kind *kind)
{
    *out = (struct change_sort){.letters = kind->letters,
                                .of = kind,
                                .read = read_values,
                                .form = form,
                                .write = write_values,
                                .create = create};
    for (size_t i = 0; i < kind->table.ncolumns; i++) {
        const struct kind_field *f = &kind->fields[i];
        if (!is_set(f))
            continue;
        out->key[out->nfields] = f->column.name;
        out->at[out->nfields] = i;
        out->fixed[out->nfields++] = (f->how & KIND_FIXED) != 0;
    }
}
