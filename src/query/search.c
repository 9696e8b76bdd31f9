#include "ddreg/search.h"

#include "ddreg/db_rows.h"
#include "ddreg/import_batch.h"
#include "ddreg/supplier.h"
#include "ddreg/text.h"
#include "ddreg/vec.h"

#include "gen/query/search.h"

enum { MOST_WORDS = 16, SCRATCH = 64 * 1024 * 1024 };

char *search_key(struct arena *a, const char *text)
{
    static const char twins[][3] = {"aa", "ae", "oe", "ue"};
    char *key = text_fold_ascii(a, text), *to = key;

    for (const char *p = key; p && *p; p++) {
        *to++ = *p;
        for (size_t i = 0; i < sizeof(twins) / sizeof(twins[0]); i++)
            if (strncmp(p, twins[i], 2) == 0) {
                p++;
                break;
            }
    }
    if (to)
        *to = '\0';
    return key;
}

/* What is looked for, and what was found. */
struct search {
    struct reg *reg;
    struct arena *a;      /* of what is found */
    struct arena scratch; /* of the text at hand */
    const char *typed, *today;
    const char *words[MOST_WORDS];
    size_t nwords;
    struct vec hits;
};

static bool has_words(struct search *s, const char *text)
{
    const char *key;

    arena_reset(&s->scratch);
    key = search_key(&s->scratch, text);
    for (size_t i = 0; key && i < s->nwords; i++)
        if (!strstr(key, s->words[i]))
            return false;
    return key && s->nwords > 0;
}

/* The text from a few words before the first that is looked for. */
static const char *around(struct search *s, const char *text)
{
    enum { BEFORE = 3 };
    const char *copy = arena_strdup(s->a, text), *line = copy ? text_line(s->a, copy) : NULL;
    const char *begun[BEFORE + 1] = {line};
    size_t n = 0;

    for (const char *p = line; p && *p; p += strspn(p, " ")) {
        const size_t length = strcspn(p, " ");
        const char *word = arena_strndup(&s->scratch, p, length), *key;
        memmove(begun + 1, begun, BEFORE * sizeof(*begun));
        begun[0] = p;
        n++;
        key = word ? search_key(&s->scratch, word) : NULL;
        if (key && strstr(key, s->words[0]))
            return n <= BEFORE + 1 ? line : arena_printf(s->a, "\xE2\x80\xA6 %s", begun[BEFORE]);
        p += length;
    }
    return line;
}

static enum dd_rc add(struct search *s, const struct kind *kind, const char *sort, const char *id,
                      const char *name, const char *field, const char *text, struct dd_error *err)
{
    struct search_hit *hit = vec_add(&s->hits);

    if (!hit || !id)
        return dd_no_memory(err);
    *hit = (struct search_hit){.kind = kind,
                               .sort = sort,
                               .id = id,
                               .name = name ? arena_strdup(s->a, name) : "",
                               .field = arena_strdup(s->a, field),
                               .text = around(s, text),
                               .command = arena_printf(s->a, "ddreg %s show %s", sort, id)};
    return hit->name && hit->field && hit->text && hit->command ? DD_OK : dd_no_memory(err);
}

/* --- Suppliers -------------------------------------------------------------------------------- */

static void see_supplier(struct db_row *r, void *out)
{
    struct search *s = r->ctx;
    const struct search_hit *last = vec_last(&s->hits);
    const char *text = row_peek(r, "text"),
               *id = public_id_text(&s->scratch, SUPPLIER_ID, row_int(r, "id"));
    bool named = id && strcasecmp(id, s->typed) == 0;

    (void)out;
    if (!id)
        r->rc = dd_no_memory(r->err);
    else if (!(last && strcmp(last->id, id) == 0) && (named || has_words(s, text)))
        r->rc = add(s, NULL, "supplier", public_id_text(s->a, SUPPLIER_ID, row_int(r, "id")),
                    row_peek_or_null(r, "name"), named ? "id" : row_peek(r, "field"), text, r->err);
}

static enum dd_rc find_suppliers(struct search *s, struct dd_error *err)
{
    return db_each(s->reg->db, NULL, see_supplier, s, err, searched_suppliers_sql,
                   DB_ARGS(DB_T(s->today)));
}

/* --- Records ---------------------------------------------------------------------------------- */

static bool is_searched(const struct kind_row *row, const struct kind_field *f)
{
    return !row->kind->discreet && kind_is_text(f->type) && f->column.class != RECORD_CONFIDENTIAL;
}

static enum dd_rc see_record(struct search *s, const struct kind_row *row, struct dd_error *err)
{
    const struct kind *kind = row->kind;
    const char *id = public_id_text(s->a, kind->letters, kind_number(row));
    const char *title = kind_title(row);

    if (!id)
        return dd_no_memory(err);
    if (strcasecmp(id, s->typed) == 0)
        return add(s, kind, kind->name, id, title, "id", title, err);
    for (size_t i = 0; i < kind->table.ncolumns; i++)
        if (is_searched(row, &kind->fields[i]) && row->values[i].kind == DB_TEXT &&
            has_words(s, row->values[i].t))
            return add(s, kind, kind->name, id, title, kind->fields[i].column.name,
                       row->values[i].t, err);
    return DD_OK;
}

static enum dd_rc find_records(struct search *s, struct dd_error *err)
{
    const struct kind_filter filter = {.as_of = s->today, .company = s->reg->company};
    enum dd_rc rc = DD_OK;

    for (size_t k = 0; rc == DD_OK && kinds[k]; k++) {
        struct kind_row *rows;
        size_t n = 0;
        rc = kind_read(s->reg, s->a, kinds[k], &filter, &rows, &n, err);
        for (size_t i = 0; rc == DD_OK && i < n; i++)
            rc = see_record(s, &rows[i], err);
    }
    return rc;
}

/* --- Imports ---------------------------------------------------------------------------------- */

static enum dd_rc find_imports(struct search *s, struct dd_error *err)
{
    struct import_batch *rows;
    size_t n = 0;
    enum dd_rc rc = import_batch_list(s->reg, s->a, &rows, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        const char *id = public_id_text(s->a, IMPORT_ID, rows[i].id), *name = rows[i].file_name;
        const bool named = id && strcasecmp(id, s->typed) == 0;
        if (!id)
            rc = dd_no_memory(err);
        else if (named || (name && has_words(s, name)))
            rc =
                add(s, NULL, "import", id, name, named ? "id" : "file_name", name ? name : id, err);
    }
    return rc;
}

static enum dd_rc read_words(struct search *s, struct dd_error *err)
{
    char *key = search_key(s->a, s->typed), *save = NULL;

    if (!key)
        return dd_no_memory(err);
    for (char *p = strtok_r(key, " ", &save); p && s->nwords < MOST_WORDS;
         p = strtok_r(NULL, " ", &save))
        s->words[s->nwords++] = p;
    return DD_OK;
}

enum dd_rc search_all(struct reg *reg, struct arena *a, const char *words, const char *today,
                      struct search_hit **out, size_t *n, struct dd_error *err)
{
    struct search s = {
        .reg = reg, .a = a, .typed = words, .today = today, .hits = VEC_OF(struct search_hit)};
    enum dd_rc rc;

    arena_init(&s.scratch, SCRATCH);
    rc = read_words(&s, err);
    if (rc == DD_OK)
        rc = find_suppliers(&s, err);
    if (rc == DD_OK)
        rc = find_records(&s, err);
    if (rc == DD_OK)
        rc = find_imports(&s, err);
    if (rc == DD_OK)
        rc = vec_keep(&s.hits, a, out, n, err);
    vec_release(&s.hits);
    arena_release(&s.scratch);
    return rc;
}
