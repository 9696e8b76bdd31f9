#include "ddreg/bought_of.h"

#include "ddreg/db_rows.h"
#include "ddreg/money.h"

#include "gen/register/facts/bought_of.h"

struct adding {
    const struct suppliers_known *k;
    struct bought_of *all;
};

static enum dd_rc add(struct bought_of *to, struct db_row *r, const char *production)
{
    int64_t ore = row_int(r, "ore"), made = row_int(r, "production_ore");
    int64_t unsaid = row_int(r, "unsaid_ore");
    enum dd_rc rc;

    to->any = true;
    rc = ore_add(&to->ore, ore, r->err);
    if (rc == DD_OK)
        rc = ore_add(&to->production_ore, made, r->err);
    if (rc != DD_OK || (production && strcmp(production, "yes") != 0))
        return rc;
    return ore_add(production ? &to->production_ore : &to->unsaid_ore, unsaid, r->err);
}

static void read_bought(struct db_row *r, void *out)
{
    const struct adding *w = r->ctx;
    size_t place = known_place(w->k, row_int(r, "supplier_id")), whole = place;
    const char *production;

    (void)out;
    if (place < w->k->n && w->k->all[place].into != 0)
        whole = known_place(w->k, w->k->all[place].into);
    if (whole == w->k->n || r->rc != DD_OK)
        return;
    production = known_value(w->k, place, KNOWN_PRODUCTION);
    if (!production)
        production = known_value(w->k, whole, KNOWN_PRODUCTION);
    r->rc = add(&w->all[whole], r, production);
}

enum dd_rc bought_of_all(struct reg *reg, struct arena *a, const char *from, const char *before,
                         const struct suppliers_known *k, struct bought_of **out,
                         struct dd_error *err)
{
    struct adding w = {k, arena_alloc(a, (k->n + 1) * sizeof(**out))};

    if (!w.all)
        return dd_no_memory(err);
    *out = w.all;
    return db_each(reg->db, NULL, read_bought, &w, err, bought_of_all_sql,
                   DB_ARGS(DB_T(from), DB_T(before)));
}
