#include "ddreg/due.h"

#include "due_parts.h"

bool due_is_rating(const struct due_item *item)
{
    static const char *const kinds[] = {"rating.never",      "rating.overdue", "rating.finding",
                                        "rating.production", "rating.spend",   "rating.changed"};

    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
        if (strcmp(item->what, kinds[i]) == 0)
            return true;
    return false;
}

static bool is_overdue(const struct due_item *item)
{
    return due_is_rating(item) || strcmp(item->what, "statement.overdue") == 0;
}

/* A total order: of one name by id, of one supplier by what is due. */
static int by_day(const void *a, const void *b)
{
    const struct due_item *x = a, *y = b;
    int cmp = strcmp(x->due, y->due);

    if (is_overdue(x) != is_overdue(y))
        return is_overdue(x) ? -1 : 1;
    if (cmp == 0)
        cmp = strcmp(x->name, y->name);
    if (cmp == 0)
        cmp = (x->supplier > y->supplier) - (x->supplier < y->supplier);
    return cmp != 0 ? cmp : strcmp(x->what, y->what);
}

enum dd_rc due_list(struct reg *reg, struct arena *a, const char *today, struct due_item **out,
                    size_t *n, struct dd_error *err)
{
    struct due_work w = {.reg = reg, .a = a, .today = today};
    int64_t suppliers;
    enum dd_rc rc =
        db_get_int(reg->db, &suppliers, 0, err, "SELECT COUNT(*) FROM supplier", DB_NO_ARGS);

    *n = 0;
    if (rc == DD_OK &&
        !(w.items =
              arena_alloc(a, (2 * (size_t)suppliers + DUE_STATEMENT_YEARS + 4) * sizeof(*w.items))))
        rc = dd_no_memory(err);
    if (rc == DD_OK)
        rc = due_add_ratings(&w, err);
    if (rc == DD_OK)
        rc = due_add_statements(&w, err);
    if (rc != DD_OK)
        return rc;
    qsort(w.items, w.n, sizeof(*w.items), by_day);
    *out = w.items;
    *n = w.n;
    return DD_OK;
}
