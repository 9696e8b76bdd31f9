/* The staged lines once more, each with the supplier of its payee. */
#include "purchase_stage.h"

#include "gen/import/purchase_walk.h"

enum { PLACES = 128 * 1024 };

struct payee_supplier {
    int64_t payee; /* 0: nothing here */
    int64_t supplier;
};

enum dd_rc purchase_walk_begin(struct purchase_walk *w, struct purchase_stage *st,
                               struct dd_error *err)
{
    enum dd_rc rc;

    *w = (struct purchase_walk){.st = st};
    w->known = mem_realloc(NULL, PLACES * sizeof(*w->known));
    if (!w->known)
        return dd_no_memory(err);
    memset(w->known, 0, PLACES * sizeof(*w->known));
    rc = db_query(st->reg->db, &w->find, err, supplier_of_payee_sql, DB_ARGS(DB_I(0)));
    return rc == DD_OK ? purchase_lines_rewind(&st->lines, err) : rc;
}

/* A file may have more payees than memory should hold: those that come often stay. */
static enum dd_rc look_up(struct purchase_walk *w, int64_t payee, int64_t *supplier,
                          struct dd_error *err)
{
    struct payee_supplier *known = &w->known[payee % PLACES];
    enum db_step step;

    if (known->payee != payee) {
        enum dd_rc rc = db_rebind(w->find, err, DB_ARGS(DB_I(payee)));
        if (rc != DD_OK)
            return rc;
        if ((step = db_step(w->find, err)) == DB_ERROR)
            return err->rc;
        *known = (struct payee_supplier){payee, step == DB_ROW ? db_int(w->find, 0) : 0};
    }
    *supplier = known->supplier;
    return DD_OK;
}

enum db_step purchase_walk_next(struct purchase_walk *w, struct purchase *line,
                                int64_t *supplier_id, struct dd_error *err)
{
    enum db_step step = purchase_lines_next(&w->st->lines, line, &w->payee, err);

    if (step == DB_ROW && look_up(w, w->payee, supplier_id, err) != DD_OK)
        return DB_ERROR;
    return step;
}

void purchase_walk_end(struct purchase_walk *w)
{
    db_stmt_free(w->find);
    mem_free(w->known);
    *w = (struct purchase_walk){0};
}
