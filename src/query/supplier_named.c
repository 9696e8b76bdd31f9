#include "ddreg/supplier_named.h"

#include "ddreg/supplier.h"
#include "ddreg/text.h"

#include "gen/query/supplier_named.h"

enum { NAME_BYTES = 64 * 1024 };

/* The key that names are compared by; a space that was typed stays: "Nord " is not "Nordlys". */
static const char *typed_key(struct arena *a, const char *word)
{
    const char *key = text_name_key(a, word);
    size_t n = strlen(word);

    if (key && *key && n > 0 && word[n - 1] == ' ')
        key = arena_printf(a, "%s ", key);
    return key;
}

/* "s-1" as "S-1", the way ids are written. */
static const char *typed_id(struct arena *a, const char *word)
{
    return word[0] == 's' ? arena_printf(a, "S%s", word + 1) : word;
}

/* Does the text begin with the word? */
static bool begins(const char *text, const char *word)
{
    return text && strncmp(text, word, strlen(word)) == 0;
}

/* What was typed of a name or an id. */
struct typed {
    const char *key, *id;
};

/* The supplier of the current row, when the word fits it. */
static enum dd_rc read_row(struct db_stmt *st, struct arena *a, const struct typed *typed,
                           struct named *out, bool *fits, struct dd_error *err)
{
    struct arena scratch;
    const char *name = db_text(st, 1), *key;
    char id[PUBLIC_ID_SIZE];

    arena_init(&scratch, NAME_BYTES);
    key = text_name_key(&scratch, name);
    public_id_write(id, SUPPLIER_ID, db_int(st, 0));
    *out = (struct named){db_int(st, 0), NULL, begins(id, typed->id), begins(key, typed->key)};
    *fits = out->by_id || out->by_name;
    if (*fits)
        out->name = arena_strdup(a, name);
    arena_release(&scratch);
    return *fits && !out->name ? dd_no_memory(err) : DD_OK;
}

static enum dd_rc read_rows(struct db_stmt *st, struct arena *a, const struct typed *typed,
                            struct named *rows, size_t max, size_t *n, struct dd_error *err)
{
    struct named one;
    enum db_step step = DB_DONE;
    enum dd_rc rc = DD_OK;
    bool fits;

    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW) {
        rc = read_row(st, a, typed, &one, &fits, err);
        if (rc != DD_OK || !fits)
            continue;
        if (*n == max) {
            *n = 0;
            return DD_OK;
        }
        rows[(*n)++] = one;
    }
    return step == DB_ERROR ? err->rc : rc;
}

enum dd_rc names_beginning(struct reg *reg, struct arena *a, const char *word, const char *day,
                           enum named_which which, size_t max, struct named **out, size_t *n,
                           struct dd_error *err)
{
    static const int place[] = {[NAMED_WHOLE] = 0, [NAMED_MERGED] = 1, [NAMED_WITHDRAWN] = 2};
    const struct typed typed = {typed_key(a, word), typed_id(a, word)};
    struct db_stmt *st;
    enum dd_rc rc;

    *n = 0;
    *out = arena_alloc(a, (max + 1) * sizeof(**out));
    if (!*out || !typed.key || !typed.id)
        return dd_no_memory(err);
    rc = db_query(reg->db, &st, err, names_of_which_sql, DB_ARGS(DB_I(place[which]), DB_T(day)));
    if (rc == DD_OK)
        rc = read_rows(st, a, &typed, *out, max, n, err);
    db_stmt_free(st);
    return rc;
}

enum dd_rc names_all(struct reg *reg, struct arena *a, const char *day, struct named **out,
                     size_t *n, struct dd_error *err)
{
    struct db_stmt *st = NULL;
    enum db_step step = DB_DONE;
    int64_t max;
    enum dd_rc rc = db_get_int(reg->db, &max, 0, err, "SELECT COUNT(*) FROM supplier", DB_NO_ARGS);

    *n = 0;
    if (rc == DD_OK && !(*out = arena_alloc(a, (size_t)(max + 1) * sizeof(**out))))
        rc = dd_no_memory(err);
    if (rc == DD_OK)
        rc = db_query(reg->db, &st, err, names_in_force_sql, DB_ARGS(DB_T(day)));
    while (rc == DD_OK && (int64_t)*n < max && (step = db_step(st, err)) == DB_ROW) {
        struct named *name = &(*out)[(*n)++];
        *name = (struct named){.id = db_int(st, 0), .name = arena_strdup(a, db_text(st, 1))};
        if (!name->name)
            rc = dd_no_memory(err);
    }
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc;
}
