/* A row of a record as columns and cells: the same in lists, in show and in JSON. */
#include "ddreg/case_texts.h"
#include "ddreg/money.h"
#include "kind_cmd.h"

enum { STATE = 1, COMPANY = 2 }; /* columns, after the id */

/* The first of the messages that there is. */
static const char *first_of(const char *one, const char *other)
{
    return one && msg_has(one) ? one : other;
}

const char *kind_message(struct cli *c, const struct kind *kind, const char *what)
{
    const char *own = kind ? arena_printf(&c->arena, "%s.%s", kind->name, what) : NULL;

    return first_of(own, first_of(arena_printf(&c->arena, "kind.%s", what), "kind.moved"));
}

/* The label of a field: its kind's own, or that of all fields of the name. */
const char *kind_label(const struct kind *kind, const char *key)
{
    return first_of(kind_keep("%s.field.%s", kind->name, key),
                    first_of(kind_keep("kind.field.%s", key), kind_keep("col.%s", key)));
}

static void add_column(struct kind_view *v, const char *key, const char *title, enum kind_type type)
{
    if (v->n == KIND_MAX_CELLS)
        abort();
    v->columns[v->n] = (struct out_column){.key = kind_keep("%s", key),
                                           .title = title,
                                           .fit = kind_is_text(type) ? FIT_WRAP : FIT_WHOLE};
    v->types[v->n++] = type;
}

/* Shown in lists: what the kind says, its state and since when. */
static bool is_listed(const struct kind *kind, const struct kind_field *f)
{
    return (f->how & KIND_LISTED) || (!kind->computed && strcmp(f->column.name, "day") == 0);
}

static bool is_shown(const struct kind_field *f)
{
    const char *name = f->column.name;

    return strcmp(name, "number") != 0 && strcmp(name, "company_id") != 0 &&
           strcmp(name, "replaces") != 0 && strcmp(name, "move") != 0 &&
           strcmp(name, "corrector") != 0;
}

/* A person and a supplier have two: the id for programs, which a table shows as the name or with
 * it, and the name. */
static void add_field(struct kind_view *v, const struct kind_field *f, bool listed)
{
    char key[KIND_KEY_SIZE], name[KIND_KEY_SIZE + 8];
    const char *title = kind_label(v->kind, kind_key(f, key));
    bool shown = (!listed || is_listed(v->kind, f)) && strcmp(key, "entry") != 0;
    const size_t first = v->n;

    add_column(v, key, shown ? title : NULL, f->type);
    v->names[v->n - 1].label = title;
    v->names[v->n - 1].nb = f->nb;
    v->names[v->n - 1].option = kind_keep("%s", kind_option(f, name));
    if (v->kind->starts &&
        strcmp(key, "day") == 0) /* mostly the same as the field it starts with */
        v->columns[v->n - 1].fit = FIT_SPARE;
    (void)snprintf(name, sizeof(name), "%s_name", key);
    if (f->type == KIND_PERSON || f->type == KIND_SUPPLIER)
        add_column(v, name, NULL, KIND_TEXT);
    if (f->type == KIND_SUPPLIER)
        v->columns[first].fit = FIT_CUT;
    for (size_t i = first; i < v->n; i++)
        v->names[i].aside = strcmp(f->column.name, "actor") == 0;
}

/* What follows from a state and days says more than they do: it gets their room. */
static void fit_computed(struct kind_view *v)
{
    const char *starts = v->kind->starts ? v->kind->starts : "";
    size_t last = v->n;

    for (const struct kind_computed *k = v->kind->computed; k->key; k++)
        last--;
    for (size_t i = 0; i < v->n; i++) {
        if (i >= last)
            v->columns[i].fit = v->types[i] == KIND_WORD ? FIT_WRAP : FIT_WHOLE;
        else if (i == STATE || strcmp(v->columns[i].key, starts) == 0)
            v->columns[i].fit = FIT_SPARE;
        else if (kind_is_text(v->types[i]))
            v->columns[i].fit = FIT_CUT;
    }
}

void kind_view_columns(struct kind_view *v, const struct kind *kind, bool listed)
{
    *v = (struct kind_view){.kind = kind};
    add_column(v, "id", "col.id", KIND_LINK);
    add_column(v, "state", "col.state", KIND_WORD);
    v->names[v->n - 1].nb = "tilstand";
    if (!kind->shared)
        add_column(v, "company", "col.company", KIND_COUNT);
    for (size_t i = 0; i < kind->table.ncolumns; i++)
        if (is_shown(&kind->fields[i]) && strcmp(kind->fields[i].column.name, "state") != 0)
            add_field(v, &kind->fields[i], listed);
    for (const struct kind_computed *k = kind->computed; k && k->key; k++)
        add_column(v, k->key, kind_label(kind, k->key), k->word ? KIND_WORD : KIND_DAY);
    if (kind->computed)
        fit_computed(v);
}

const char *kind_day_asked(const struct cli *c)
{
    const char *as_of = cli_option(c, "as-of"), *known = cli_option(c, "known");

    return as_of ? as_of : known ? known : c->today;
}

/* People see whose a record is where there are several. */
static enum dd_rc read_companies(struct kind_view *v, struct dd_error *err)
{
    struct cli *c = v->c;
    struct company *rows;
    enum dd_rc rc = companies_read(c->reg, &c->arena, c->today, &rows, &v->ncompanies, err);

    v->companies = rows;
    if (rc == DD_OK && v->ncompanies < 2)
        v->columns[COMPANY].title = NULL;
    return rc;
}

struct out_cell kind_state_cell(struct cli *c, const struct kind *kind, const char *state)
{
    const char *own = arena_printf(&c->arena, "%s.word.%s", kind->name, state);

    return own && msg_has(own) ? out_word(state, dd_msg(c->lang, own)) : out_key(c, state);
}

static struct out_cell company_cell(const struct kind_view *v, const struct kind_row *row)
{
    const int64_t id = kind_int(row, "company_id");
    const struct company *company = company_with(v->companies, v->ncompanies, id);
    struct out_cell cell = out_int(id);

    cell.shown = company ? company->name : NULL;
    return cell;
}

enum dd_rc kind_view_begin(struct kind_view *v, struct cli *c, const struct kind *kind, bool listed,
                           struct dd_error *err)
{
    enum dd_rc rc;

    kind_view_columns(v, kind, listed);
    v->c = c;
    v->day = kind_day_asked(c);
    rc = people_read(c->reg, &c->arena, cli_option(c, "known"), &v->people, err);
    if (rc == DD_OK && !kind->shared)
        rc = read_companies(v, err);
    return rc == DD_OK && c->arena.failed ? dd_no_memory(err) : rc;
}

static struct out_cell supplier_cell(const struct kind_view *v, const struct kind_field *f,
                                     const struct kind_row *row)
{
    const char *id = public_id_text(&v->c->arena, SUPPLIER_ID, row->root);
    const char *name = kind_view_supplier(v, row->root);

    if (row->root == 0 && f->arg)
        return out_text(NULL);
    if (row->root == 0)
        return out_word("own", dd_msg(v->c->lang, "due.own"));
    return name ? out_word(id, arena_printf(&v->c->arena, "%s %s", id, name)) : out_text(id);
}

static struct out_cell field_cell(const struct kind_view *v, const struct kind_row *row,
                                  const struct kind_field *f, struct db_value x);

/* One that waits of what was asked for, "severity=2", as people read it: "Severity: 2". */
static void add_asked(struct buf *out, const struct kind_view *v, const char *key, const char *text)
{
    const size_t i = kind_has_field(v->kind, key);
    struct db_value x = DB_NONE;
    const struct kind_field *f;
    char name[KIND_KEY_SIZE];
    const char *shown;

    if (i == KIND_MAX_FIELDS)
        return;
    f = &v->kind->fields[i];
    if (*text)
        x = f->type == KIND_COUNT ? DB_I(strtoll(text, NULL, 10)) : DB_T(text);
    shown = kind_view_text(v, f, x);
    buf_printf(out, "%s%s: %s", out->len > 0 ? "; " : "",
               dd_msg(v->c->lang, kind_label(v->kind, kind_key(f, name))),
               *shown ? shown : "\xE2\x80\x93");
}

/* What a move that waits for another person would change, see kind_second.c: names of columns and
 * their values. */
static struct out_cell asked_cell(const struct kind_view *v, const char *asked)
{
    struct buf b = BUF_INIT;
    const char *shown;

    for (const char *p = asked, *end; *p; p = end + (*end == ' ')) {
        const char *equals = strchr(p, '='), *key, *value;
        end = p + strcspn(p, " ");
        if (!equals || equals > end)
            continue;
        key = arena_strndup(&v->c->arena, p, (size_t)(equals - p));
        value = arena_strndup(&v->c->arena, equals + 1, (size_t)(end - equals - 1));
        if (key && value)
            add_asked(&b, v, key, value);
    }
    shown = b.failed || b.len == 0 ? NULL : arena_strdup(&v->c->arena, buf_str(&b));
    buf_release(&b);
    return out_word(asked, shown);
}

static bool is_asked(const struct kind_field *f)
{
    return f->type == KIND_TEXT && (f->how & KIND_INTERNAL) && strcmp(f->column.name, "asked") == 0;
}

static struct out_cell link_cell(const struct kind_view *v, const char *letters, struct db_value x)
{
    return out_text(x.kind == DB_INT ? public_id_text(&v->c->arena, letters, x.i) : NULL);
}

struct out_cell kind_view_person_cell(const struct kind_view *v, struct db_value x)
{
    const char *id;

    if (x.kind != DB_INT)
        return out_text(NULL);
    id = public_id_text(&v->c->arena, PERSON_ID, person_one(&v->people, x.i));
    return out_word(id, people_name(&v->people, x.i));
}

bool kind_view_is_joined(const struct kind_view *v, const struct kind_row *row)
{
    const int64_t number = kind_number(row);

    return v->kind == kind_named("person") && person_one(&v->people, number) != number;
}

/* A number; a year, that is one of four digits at least, without marks between its digits. */
static struct out_cell count_cell(const struct kind_view *v, const struct kind_field *f, int64_t n)
{
    const bool year = f->arg && strspn(f->arg, "0123456789") == strlen("2024");
    struct out_cell cell = out_int(n);

    if (year)
        cell.shown = arena_printf(&v->c->arena, "%lld", (long long)n);
    return cell;
}

static struct out_cell field_cell(const struct kind_view *v, const struct kind_row *row,
                                  const struct kind_field *f, struct db_value x)
{
    if (is_asked(f) && x.kind == DB_TEXT)
        return asked_cell(v, x.t);
    switch (f->type) {
    case KIND_TEXT:
    case KIND_NAME:
    case KIND_EMAIL:
    case KIND_SPAN:
    case KIND_COUNTRY:
    case KIND_DAY:
        return out_text(x.kind == DB_TEXT ? x.t : NULL);
    case KIND_LINKS:
        return out_ids(x.kind == DB_TEXT ? x.t : NULL, NULL);
    case KIND_WORD:
        return out_key(v->c, x.kind == DB_TEXT ? x.t : NULL);
    case KIND_COUNT:
        return x.kind == DB_INT ? count_cell(v, f, x.i) : out_text(NULL);
    case KIND_MONEY:
        return x.kind == DB_INT ? out_ore(x.i) : out_text(NULL);
    case KIND_FLAG:
        return x.kind == DB_INT ? out_flag(x.i != 0) : out_text(NULL);
    case KIND_SUPPLIER:
        return supplier_cell(v, f, row);
    case KIND_PERSON:
        return kind_view_person_cell(v, x);
    case KIND_SEALED:
        return x.kind == DB_TEXT ? out_int((int64_t)case_texts_count(x.t)) : out_text(NULL);
    case KIND_LINK:
        return link_cell(v, kind_named(f->arg)->letters, x);
    case KIND_FILE:
        return link_cell(v, kind_named("file")->letters, x);
    }
    return out_text(NULL);
}

struct out_cell kind_view_cell(const struct kind_view *v, const struct kind_row *row, size_t field)
{
    return field_cell(v, row, &row->kind->fields[field], kind_shown(row, field));
}

struct db_value kind_shown(const struct kind_row *row, size_t field)
{
    const struct kind_field *f = &row->kind->fields[field];
    struct db_value v = row->values[field];

    return f->applies && v.kind == DB_INT && v.i == 0 && !f->applies(row) ? DB_NONE : v;
}

const char *kind_view_words(struct cli *c, const char *keys)
{
    char key[KIND_KEY_SIZE];
    struct buf b = BUF_INIT;
    const char *text;

    for (const char *p = keys; *p; p += strspn(p, " ")) {
        size_t n = strcspn(p, " ");
        (void)snprintf(key, sizeof(key), "%.*s", (int)n, p);
        buf_printf(&b, "%s%s", p > keys ? ", " : "", out_key(c, key).shown);
        p += n;
    }
    text = b.failed ? NULL : arena_strdup(&c->arena, buf_str(&b));
    buf_release(&b);
    return text ? text : keys;
}

void kind_view_cells(const struct kind_view *v, const struct kind_row *row,
                     struct out_cell out[KIND_MAX_CELLS])
{
    const struct kind *kind = v->kind;
    size_t n = 0;

    out[n++] = out_text(public_id_text(&v->c->arena, kind->letters, kind_number(row)));
    out[n++] = kind_state_cell(v->c, kind, kind_state_on(row, v->day));
    if (!kind->shared)
        out[n++] = company_cell(v, row);
    for (size_t i = 0; i < kind->table.ncolumns; i++) {
        const struct kind_field *f = &kind->fields[i];
        if (!is_shown(f) || strcmp(f->column.name, "state") == 0)
            continue;
        out[n++] = field_cell(v, row, f, kind_shown(row, i));
        if (f->type == KIND_PERSON)
            out[n++] = out_text(people_name(&v->people, row->values[i].i));
        if (f->type == KIND_SUPPLIER)
            out[n++] = out_text(kind_view_supplier(v, row->root));
    }
    for (const struct kind_computed *k = kind->computed; k && k->key; k++) {
        char room[32];
        const char *value = k->value(row, v->day, room);
        value = value ? arena_strdup(&v->c->arena, value) : NULL;
        out[n++] =
            k->word && value ? out_word(value, kind_view_words(v->c, value)) : out_text(value);
    }
}

const char *kind_view_text(const struct kind_view *v, const struct kind_field *f, struct db_value x)
{
    const struct kind_row none = {.kind = v->kind};
    struct buf b = BUF_INIT;
    struct out_cell cell;
    const char *text;

    if (f->type == KIND_SUPPLIER)
        return x.kind == DB_INT ? public_id_text(&v->c->arena, SUPPLIER_ID, x.i) : "";
    cell = field_cell(v, &none, f, x);
    if (cell.kind == OUT_TEXT || cell.kind == OUT_IDS)
        return cell.shown ? cell.shown : cell.text;
    if (cell.kind == OUT_FLAG)
        return dd_msg(v->c->lang, cell.number ? "out.yes" : "out.no");
    if (cell.kind == OUT_INT && cell.shown) /* a year */
        return cell.shown;
    if (cell.kind == OUT_INT)
        number_format(&b, v->c->lang, cell.number);
    if (cell.kind == OUT_ORE)
        money_format(&b, v->c->lang, cell.number, 2);
    text = b.failed ? NULL : arena_strdup(&v->c->arena, buf_str(&b));
    buf_release(&b);
    return text ? text : "";
}
