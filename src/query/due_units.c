/* Suppliers that Enhetsregisteret has as bankrupt, deleted or the like: a person looks at each, and
 * decides on its rating. */
#include "ddreg/db_rows.h"
#include "ddreg/supplier_unit.h"
#include "due_parts.h"

#include "gen/query/due_units.h"

struct of_unit {
    const char *name, *owner;
    int64_t root;
    bool done;
};

static void read_of(struct db_row *r, void *out)
{
    struct of_unit *of = out;

    of->name = row_text(r, "name");
    of->owner = row_text(r, "owner");
    of->root = row_int(r, "root");
    of->done = row_int(r, "done") == 1;
}

/* NULL: nothing is due by this state. */
static const char *what_of(const char *state)
{
    static const char *const all[] = {"unit.reconstruction", "unit.winding_up", "unit.forced",
                                      "unit.insolvent",      "unit.bankrupt",   "unit.deleted",
                                      "unit.absent"};

    for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
        if (strcmp(strchr(all[i], '.') + 1, state) == 0)
            return all[i];
    return NULL;
}

static enum dd_rc add(struct due_work *w, const struct supplier_unit *u, const struct of_unit *of,
                      struct dd_error *err)
{
    struct due_item *item = due_add(w);
    const char *root = public_id_text(w->a, SUPPLIER_ID, of->root);

    if (!item || !root)
        return dd_no_memory(err);
    *item = (struct due_item){.supplier = u->supplier,
                              .what = what_of(u->state),
                              .id = public_id_text(w->a, SUPPLIER_ID, u->supplier),
                              .name = of->name,
                              .due = w->today,
                              .who = of->owner,
                              .command = arena_printf(w->a, "ddreg assess %s --explain", root)};
    return item->id && item->command ? DD_OK : dd_no_memory(err);
}

static enum dd_rc look(struct due_work *w, const struct supplier_unit *u, struct dd_error *err)
{
    struct of_unit of;
    bool found = false;
    enum dd_rc rc;

    if (!what_of(u->state))
        return DD_OK;
    rc = db_one(w->reg->db, w->a, sizeof(of), read_of, NULL, &of, &found, err, due_unit_sql,
                DB_ARGS(DB_T(w->today), DB_I(u->supplier), DB_T(u->state)));
    return rc == DD_OK && found && !of.done ? add(w, u, &of, err) : rc;
}

enum dd_rc due_add_units(struct due_work *w, struct dd_error *err)
{
    struct supplier_unit *units;
    size_t n;
    enum dd_rc rc = supplier_units(w->reg, w->a, -1, w->today, &units, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++)
        rc = look(w, &units[i], err);
    return rc;
}
