#include "journalled.h"

/* The digest that a journalled row has in place of a column's value; NULL where there is none. The
 * journal's form is fixed (record_json), and within a JSON text no quote is without its backslash:
 * what looks like the member is the member. To read the JSON of every row would take an eighth of
 * the time of `journal verify`, which compares the whole of it afterwards. */
static const char *journalled_digest(const char *after, const char *column)
{
    char member[96];
    const char *at;
    int n = snprintf(member, sizeof(member), "\"%s\":{\"personal\":\"", column);

    at = n > 0 && (size_t)n < sizeof(member) ? strstr(after, member) : NULL;
    return at && strspn(at + n, "0123456789abcdef") == HASH_HEX - 1 ? at + n : NULL;
}

enum dd_rc journalled_digests(struct reg *reg, const struct record_table *t, const char *after,
                              const char **digests, struct dd_error *err)
{
    arena_reset(&reg->scratch);
    for (size_t i = 0; i < t->ncolumns; i++) {
        const char *digest =
            record_is_digested(t, i) ? journalled_digest(after, record_column(t, i)->name) : NULL;
        if (digest && !(digests[i] = arena_strndup(&reg->scratch, digest, HASH_HEX - 1)))
            return dd_no_memory(err);
    }
    return DD_OK;
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
