/* The payees of a stage that the register lacks. */
#include "purchase_stage.h"

enum dd_rc purchase_stage_new(struct purchase_stage *st, struct arena *a, const char **names,
                              size_t max, size_t *n, struct dd_error *err)
{
    struct db_stmt *s;
    enum db_step step = DB_DONE;
    enum dd_rc rc = db_query(st->reg->db, &s, err,
                             "SELECT COALESCE(name, ledger, orgnr) FROM staging.payee"
                             " WHERE supplier_id IS NULL AND joins IS NULL AND refused IS NULL"
                             " ORDER BY k LIMIT $1",
                             DB_ARGS(DB_I((int64_t)max)));

    *n = 0;
    while (rc == DD_OK && *n < max && (step = db_step(s, err)) == DB_ROW) {
        names[*n] = arena_strdup(a, db_text(s, 0));
        rc = names[(*n)++] ? DD_OK : dd_no_memory(err);
    }
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(s);
    return rc;
}
