#include "ddreg/names.h"

#include "ddreg/text.h"

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

static enum dd_rc read_rows(struct db_stmt *st, struct arena *a, struct named *rows, size_t max,
                            size_t *n, struct dd_error *err)
{
    enum db_step step;

    while ((step = db_step(st, err)) == DB_ROW) {
        const char *name = db_text_or_null(st, 1);
        if (*n == max) {
            *n = 0;
            return DD_OK;
        }
        name = arena_strdup(a, name ? name : "");
        if (!name)
            return dd_no_memory(err);
        rows[(*n)++] = (struct named){db_int(st, 0), name, db_int(st, 2) != 0, db_int(st, 3) != 0};
    }
    return step == DB_ERROR ? err->rc : DD_OK;
}

enum dd_rc names_beginning(struct reg *reg, struct arena *a, const char *word, size_t max,
                           struct named **out, size_t *n, struct dd_error *err)
{
    const char *key = typed_key(a, word), *id = typed_id(a, word);
    struct db_stmt *st;
    enum dd_rc rc;

    *n = 0;
    *out = arena_alloc(a, (max + 1) * sizeof(**out));
    if (!*out || !key || !id)
        return dd_no_memory(err);
    rc = db_query(reg->db, &st, err,
                  "SELECT id, name, by_id, by_name FROM (SELECT supplier_id AS id, name,"
                  " CASE WHEN SUBSTR('S-' || CAST(supplier_id AS TEXT), 1, LENGTH($1)) = $1"
                  " THEN 1 ELSE 0 END AS by_id,"
                  " CASE WHEN SUBSTR(name_key, 1, LENGTH($2)) = $2 THEN 1 ELSE 0 END AS by_name,"
                  " ROW_NUMBER() OVER (PARTITION BY supplier_id ORDER BY valid_from DESC, id DESC)"
                  " AS rank FROM supplier_name) AS named"
                  " WHERE rank = 1 AND by_id + by_name > 0 ORDER BY id",
                  DB_ARGS(DB_T(id), DB_T(key)));
    if (rc == DD_OK)
        rc = read_rows(st, a, *out, max, n, err);
    db_stmt_free(st);
    return rc;
}
