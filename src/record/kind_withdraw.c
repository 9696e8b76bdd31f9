/* Withdrawing a record, which nothing that counts may lean on: neither its parts nor records that
 * name it. */
#include "ddreg/vec.h"
#include "kind_rows.h"

/* A record that leans on another. */
struct lean {
    const struct kind *kind;
    int64_t number;
    bool part;
};

static struct lean *find(const struct vec *v, const struct kind *kind, int64_t number)
{
    struct lean *all = v->rows;

    for (size_t i = 0; i < v->n; i++)
        if (all[i].kind == kind && all[i].number == number)
            return &all[i];
    return NULL;
}

static void note(struct vec *v, const struct kind *kind, int64_t number, bool part)
{
    struct lean *l = find(v, kind, number);

    if (l)
        l->part = l->part || part;
    else if ((l = vec_add(v)) != NULL)
        *l = (struct lean){kind, number, part};
}

/* Does a record lean on what the field names? What is named by the program leans where it is a
 * document: it has no other place. Of the rest the kind that is named has its own rule. */
static bool leans(const struct kind_field *f)
{
    return !(f->how & KIND_INTERNAL) || f->type == KIND_FILE || f->type == KIND_LINKS;
}

/* The records of a kind that count and name `on` in their field i. */
static enum dd_rc ask_field(struct reg *reg, const struct kind *kind, size_t i,
                            const struct lean *on, struct vec *out, struct dd_error *err)
{
    const struct kind_field *f = &kind->fields[i];
    bool several = f->type == KIND_LINKS && (!f->arg || kind_word_in(f->arg, on->kind->name));
    struct kind_filter filter = {.is = {{f->column.name, DB_I(on->number)}}};
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc;

    if (!leans(f) || (kind_named_by(f) != on->kind && !several))
        return DD_OK;
    if (several)
        filter.is[0].column = NULL;
    rc = kind_read(reg, &reg->records, kind, &filter, &rows, &n, err);
    for (size_t r = 0; rc == DD_OK && r < n; r++)
        if (!several || (rows[r].values[i].kind == DB_TEXT &&
                         kind_has_link(rows[r].values[i].t, on->kind, on->number)))
            note(out, kind, kind_number(&rows[r]), (f->how & KIND_PARENT) != 0);
    return rc;
}

static enum dd_rc ask(struct reg *reg, const struct lean *on, struct vec *out, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    for (size_t k = 0; rc == DD_OK && kinds[k]; k++)
        for (size_t i = 0; rc == DD_OK && i < kinds[k]->table.ncolumns; i++)
            rc = ask_field(reg, kinds[k], i, on, out, err);
    return rc == DD_OK && out->failed ? dd_no_memory(err) : rc;
}

/* The record and all its parts, theirs too. */
static enum dd_rc add_parts(struct reg *reg, struct vec *going, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < going->n; i++) {
        struct vec leans = VEC_OF(struct lean);
        struct lean on = ((struct lean *)going->rows)[i], *all;
        rc = ask(reg, &on, &leans, err);
        all = leans.rows;
        for (size_t l = 0; rc == DD_OK && l < leans.n; l++)
            if (all[l].part)
                note(going, all[l].kind, all[l].number, true);
        vec_release(&leans);
    }
    return rc == DD_OK && going->failed ? dd_no_memory(err) : rc;
}

/* Ids with commas between, as many as a message has room for. */
static void write_ids(struct buf *out, const struct lean *l, size_t n)
{
    enum { ROOM = DD_ERROR_VALUE - 2 * PUBLIC_ID_SIZE };
    char id[PUBLIC_ID_SIZE];

    for (size_t i = 0; i < n; i++) {
        public_id_write(id, l[i].kind->letters, l[i].number);
        buf_printf(out, "%s%s", i > 0 ? ", " : "", id);
        if (out->len > ROOM && i + 1 < n) {
            buf_printf(out, " ... (%zu)", n);
            return;
        }
    }
}

/* Says what leans on the record, and how the first of it is withdrawn. */
static enum dd_rc refuse(const struct lean *on, const struct vec *leans, struct dd_error *err)
{
    char id[PUBLIC_ID_SIZE], first[PUBLIC_ID_SIZE];
    const struct lean *all = leans->rows;
    struct buf what = BUF_INIT;
    enum dd_rc rc;
    bool parts = true;

    for (size_t i = 0; i < leans->n; i++)
        parts = parts && all[i].part;
    public_id_write(id, on->kind->letters, on->number);
    public_id_write(first, all[0].kind->letters, all[0].number);
    write_ids(&what, all, leans->n);
    rc = buf_ok(&what, err);
    if (rc == DD_OK)
        rc = dd_fail(err, DD_REFUSED,
                     parts               ? "kind.has_parts"
                     : all[0].kind->made ? "kind.leant_on_made"
                                         : "kind.leant_on",
                     "id", id, "noun", on->kind->name, "what", buf_str(&what), "other",
                     all[0].kind->name, "first", first, NULL);
    buf_release(&what);
    return rc;
}

/* Nothing but what goes as well may lean on what goes. */
static enum dd_rc check(struct reg *reg, const struct vec *going, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < going->n; i++) {
        struct vec found = VEC_OF(struct lean), leans = VEC_OF(struct lean);
        struct lean on = ((struct lean *)going->rows)[i], *all;
        rc = ask(reg, &on, &found, err);
        all = found.rows;
        for (size_t l = 0; rc == DD_OK && l < found.n; l++)
            if (!find(going, all[l].kind, all[l].number))
                note(&leans, all[l].kind, all[l].number, all[l].part);
        if (rc == DD_OK && leans.failed)
            rc = dd_no_memory(err);
        if (rc == DD_OK && leans.n > 0)
            rc = refuse(&on, &leans, err);
        vec_release(&found);
        vec_release(&leans);
    }
    return rc;
}

static enum dd_rc withdraw_all(struct reg *reg, const struct vec *going, const char *reason,
                               struct buf *parts, const char *second, struct dd_error *err)
{
    const struct lean *all = going->rows;
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < going->n; i++)
        rc = kind_withdraw_one(reg, all[i].kind, all[i].number, reason, second, err);
    if (rc != DD_OK || !parts || going->n == 1)
        return rc;
    write_ids(parts, all + 1, going->n - 1);
    return buf_ok(parts, err);
}

static enum dd_rc withdraw(struct reg *reg, const struct kind *kind, int64_t number,
                           const char *reason, struct buf *parts, const char *second,
                           struct dd_error *err)
{
    struct vec going = VEC_OF(struct lean);
    struct kind_timeline t;
    enum dd_rc rc;

    rc = kind_timeline_now(reg, kind, number, &t, err);
    note(&going, kind, number, false);
    if (rc == DD_OK && going.failed)
        rc = dd_no_memory(err);
    if (rc == DD_OK && parts)
        rc = add_parts(reg, &going, err);
    if (rc == DD_OK)
        rc = check(reg, &going, err);
    if (rc == DD_OK)
        rc = withdraw_all(reg, &going, reason, parts, second, err);
    vec_release(&going);
    return rc;
}

enum dd_rc kind_withdraw(struct reg *reg, const struct kind *kind, int64_t number,
                         const char *reason, struct buf *parts, struct dd_error *err)
{
    arena_reset(&reg->records);
    return withdraw(reg, kind, number, reason, parts, NULL, err);
}

enum dd_rc kind_withdraw_confirmed(struct reg *reg, const struct kind *kind, int64_t number,
                                   const char *reason, const char *second, struct dd_error *err)
{
    return withdraw(reg, kind, number, reason, NULL, second, err);
}
