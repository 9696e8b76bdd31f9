#include "links.h"

#include "ddreg/db_rows.h"

static const char links_sql[] =
    "SELECT supplier_id, into_id, entry FROM (SELECT supplier_id, into_id, entry, ROW_NUMBER() OVER"
    " (PARTITION BY supplier_id ORDER BY id DESC) AS rank FROM supplier_alias) AS said"
    " WHERE rank = 1 AND into_id IS NOT NULL ORDER BY supplier_id";

static void read_link(struct db_row *r, void *out)
{
    struct link *l = out;

    l->id = row_int(r, "supplier_id");
    l->into = row_int(r, "into_id");
    l->entry = row_int(r, "entry");
}

enum dd_rc links_load(struct reg *reg, struct arena *a, struct links *out, struct dd_error *err)
{
    return db_all(reg->db, a, sizeof(*out->link), read_link, NULL, &out->link, &out->n, err,
                  links_sql, DB_NO_ARGS);
}

static int by_id(const void *a, const void *b)
{
    const struct link *x = a, *y = b;

    return (x->id > y->id) - (x->id < y->id);
}

/* From `id` up to `into`: the latest entry on the way; 0 when the way does not lead there. No way
 * is longer than there are links, unless somebody made a circle behind the program's back. */
static int64_t way(const struct links *l, int64_t id, int64_t into)
{
    int64_t latest = 0;

    for (size_t steps = 0; id != into && steps < l->n; steps++) {
        const struct link key = {.id = id};
        const struct link *next = bsearch(&key, l->link, l->n, sizeof(key), by_id);
        if (!next)
            return 0;
        latest = next->entry > latest ? next->entry : latest;
        id = next->into;
    }
    return id == into ? latest : 0;
}

bool links_reach(const struct links *l, int64_t id, int64_t into)
{
    return way(l, id, into) != 0;
}

bool links_cover(const struct links *l, int64_t of, int64_t entry, int64_t part)
{
    int64_t joined = way(l, part, of);

    return of == part || (joined != 0 && joined < entry);
}
