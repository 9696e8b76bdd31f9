#include "links.h"

static const char links_sql[] =
    "SELECT supplier_id, into_id, entry FROM (SELECT supplier_id, into_id, entry, ROW_NUMBER() OVER"
    " (PARTITION BY supplier_id ORDER BY id DESC) AS rank FROM supplier_alias) AS said"
    " WHERE rank = 1 AND into_id IS NOT NULL ORDER BY supplier_id";

enum dd_rc links_load(struct reg *reg, struct arena *a, struct links *out, struct dd_error *err)
{
    struct db_stmt *st = NULL;
    enum db_step step = DB_DONE;
    int64_t max;
    enum dd_rc rc =
        db_get_int(reg->db, &max, 0, err, "SELECT COUNT(*) FROM supplier_alias", DB_NO_ARGS);

    out->n = 0;
    if (rc == DD_OK && !(out->link = arena_alloc(a, (size_t)(max + 1) * sizeof(*out->link))))
        rc = dd_no_memory(err);
    if (rc == DD_OK)
        rc = db_query(reg->db, &st, err, links_sql, DB_NO_ARGS);
    while (rc == DD_OK && (int64_t)out->n < max && (step = db_step(st, err)) == DB_ROW)
        out->link[out->n++] = (struct link){db_int(st, 0), db_int(st, 1), db_int(st, 2)};
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc;
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
