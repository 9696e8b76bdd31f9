/* Who sees to what is due: an owner, else whoever holds the role that it is for. */
#include <stdlib.h>

#include "ddreg/db_rows.h"
#include "ddreg/governance.h"
#include "due_parts.h"

#include "gen/query/due_who.h"

static void read_owner(struct db_row *r, void *out)
{
    *(const char **)out = row_text(r, "owner");
}

enum dd_rc due_owner_of(struct due_work *w, int64_t supplier, const char **who,
                        struct dd_error *err)
{
    bool found = false;

    *who = "";
    return db_one(w->reg->db, w->a, sizeof(*who), read_owner, NULL, who, &found, err, due_owner_sql,
                  DB_ARGS(DB_T(w->today), DB_I(supplier)));
}

static void read_supplier_owner(struct db_row *r, void *out)
{
    struct due_owner *o = out;

    o->supplier = row_int(r, "id");
    o->who = row_text(r, "owner");
}

enum dd_rc due_owners(struct due_work *w, struct due_owners *out, struct dd_error *err)
{
    return db_all(w->reg->db, w->a, sizeof(*out->all), read_supplier_owner, NULL, &out->all,
                  &out->n, err, due_owners_sql, DB_ARGS(DB_T(w->today)));
}

static int by_supplier(const void *key, const void *row)
{
    const int64_t id = *(const int64_t *)key, other = ((const struct due_owner *)row)->supplier;

    return (id > other) - (id < other);
}

const char *due_owner_among(const struct due_owners *owners, int64_t supplier)
{
    const struct due_owner *o = owners->n > 0 ? bsearch(&supplier, owners->all, owners->n,
                                                        sizeof(*owners->all), by_supplier)
                                              : NULL;

    return o ? o->who : "";
}

/* Who holds a role in a company, once it was asked. */
struct holders {
    const char *role, *names;
    int64_t company;
};

static enum dd_rc read_holders(struct due_work *w, struct holders *h, struct dd_error *err)
{
    const int64_t chosen = w->reg->company;
    enum dd_rc rc;

    w->reg->company = h->company;
    rc = governance_holders(w->reg, w->a, h->role, w->today, &h->names, err);
    w->reg->company = chosen;
    return rc;
}

static enum dd_rc holders_of(struct due_work *w, struct vec *known, const char *role,
                             int64_t company, const char **names, struct dd_error *err)
{
    struct holders *rows = known->rows, *h;
    enum dd_rc rc;

    for (size_t i = 0; i < known->n; i++)
        if (rows[i].company == company && strcmp(rows[i].role, role) == 0) {
            *names = rows[i].names;
            return DD_OK;
        }
    h = vec_add(known);
    if (!h)
        return dd_no_memory(err);
    h->role = role;
    h->company = company;
    rc = read_holders(w, h, err);
    *names = h->names;
    return rc;
}

enum dd_rc due_fill_who(struct due_work *w, struct dd_error *err)
{
    struct due_item *items = w->items.rows;
    struct vec known = VEC_OF(struct holders);
    const char *names = NULL;
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < w->items.n; i++) {
        items[i].role = items[i].role ? items[i].role : DUE_ROLE;
        if (items[i].who && *items[i].who)
            continue;
        rc = holders_of(w, &known, items[i].role, items[i].company, &names, err);
        items[i].who = rc == DD_OK && names ? names : "";
    }
    vec_release(&known);
    return rc;
}
