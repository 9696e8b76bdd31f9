/* Who vouches for evidence: another than the company itself. */
#include "ddreg/db_rows.h"
#include "ddreg/evidence_read.h"
#include "ddreg/kind.h"
#include "ddreg/text.h"

/* "Oss selv", as people write it who vouch for themselves; in the form of text_name_key(). */
static bool means_oneself(const char *key)
{
    static const char *const words[] = {
        "oss",          "oss selv",     "vi",
        "vi selv",      "oss sjølve",   "vi sjølve",
        "meg selv",     "egen",         "eget",
        "internt",      "intern",       "selv",
        "eget firma",   "ourselves",    "us",
        "we",           "self",         "internal",
        "myself",       "own company",  "egen virksomhet",
        "eget selskap", "egen bedrift",
    };

    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (strcmp(key, words[i]) == 0)
            return true;
    return false;
}

/* The names that the companies of the register have, or had: another name for the company makes
 * nobody else of who vouched. */
struct own_names {
    struct arena *a;
    const char **key;
    size_t n;
};

static void read_name(struct db_row *r, void *out)
{
    const char **key = out;

    *key = text_name_key(r->a, row_text(r, "value"));
    if (!*key)
        r->rc = dd_no_memory(r->err);
}

static enum dd_rc read_names(struct reg *reg, struct own_names *names, struct dd_error *err)
{
    return db_all(reg->db, names->a, sizeof(*names->key), read_name, NULL, &names->key, &names->n,
                  err,
                  "SELECT f.value FROM company_fact AS f"
                  " WHERE f.kind = 'name' AND f.value IS NOT NULL ORDER BY f.id",
                  DB_NO_ARGS);
}

static enum dd_rc is_own(const struct own_names *names, const char *issuer, bool *own,
                         struct dd_error *err)
{
    const char *key = issuer ? text_name_key(names->a, issuer) : "";

    if (!key)
        return dd_no_memory(err);
    *own = *key && means_oneself(key);
    for (size_t i = 0; *key && i < names->n && !*own; i++)
        *own = strcmp(names->key[i], key) == 0;
    return DD_OK;
}

enum dd_rc evidence_is_own(struct reg *reg, struct arena *a, const char *issuer, bool *own,
                           struct dd_error *err)
{
    struct own_names names = {.a = a};
    enum dd_rc rc = read_names(reg, &names, err);

    return rc == DD_OK ? is_own(&names, issuer, own, err) : rc;
}

enum dd_rc evidence_mark_own(struct reg *reg, struct arena *a, struct kind_row *rows, size_t n,
                             struct dd_error *err)
{
    struct own_names names = {.a = a};
    enum dd_rc rc = n > 0 ? read_names(reg, &names, err) : DD_OK;

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        const char *issuer = kind_text(&rows[i], "issuer");
        rc = is_own(&names, issuer, &rows[i].own, err);
        if (rc == DD_OK && issuer && !rows[i].own && evidence_needs_other(&rows[i]))
            rc = evidence_is_suppliers(reg, a, kind_int(&rows[i], "supplier_id"), issuer,
                                       &rows[i].own, err);
    }
    return rc;
}
