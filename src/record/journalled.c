#include "journalled.h"

#include "ddreg/json_read.h"

/* The digest that a journalled row has in place of a personal value; NULL where there is none. */
static const char *journalled_digest(struct json_at *after, const char *column)
{
    struct json_at value;
    const char *digest;

    if (!json_has_object(after, column))
        return NULL;
    value = json_get_object(after, column);
    digest = json_get_text(&value, "personal");
    return digest && strlen(digest) == HASH_HEX - 1 ? digest : NULL;
}

enum dd_rc journalled_digests(struct reg *reg, const struct record_table *t, const char *after,
                              const char **digests, struct dd_error *err)
{
    struct json_reader r;
    struct json_at row;
    enum dd_rc rc;

    arena_reset(&reg->scratch);
    row = json_read(&r, &reg->scratch, after);
    for (size_t i = 0; i < t->ncolumns; i++)
        if (record_is_digested(t, i))
            digests[i] = journalled_digest(&row, record_column(t, i)->name);
    rc = json_read_end(&r, DD_DAMAGED, "register.damaged", err);
    return rc == DD_DAMAGED ? DD_OK : rc;
}

void erased_json(char out[ERASED_SIZE], const char *column)
{
    (void)snprintf(out, ERASED_SIZE, "{\"erased\":\"%s\"}", column);
}

enum dd_rc journalled_erasure(struct reg *reg, const struct record_table *t, int64_t id,
                              const char *column, bool *erased, struct dd_error *err)
{
    char after[ERASED_SIZE], key[24];
    int64_t n;
    enum dd_rc rc;

    erased_json(after, column);
    (void)snprintf(key, sizeof(key), "%lld", (long long)id);
    rc = db_get_int(reg->db, &n, 0, err,
                    "SELECT COUNT(*) FROM journal_change WHERE table_name = $1 AND record_key = $2"
                    " AND op = 'erase' AND after = $3",
                    DB_ARGS(DB_T(t->name), DB_T(key), DB_T(after)));
    *erased = n > 0;
    return rc;
}
