#include "ddreg/alias.h"
#include "ddreg/import_batch.h"
#include "ddreg/risk.h"
#include "due_parts.h"

/* The year before the rating is only summed where the last one is enough ($2), and no sum is asked
 * for twice: hence MATERIALIZED. Each is read from the index of a supplier's purchases. */
/* clang-format off */
#define YEAR_BEFORE(day)                                                                           \
    "CAST(CAST(SUBSTR(" day ", 1, 4) AS INTEGER) - 1 AS TEXT) || SUBSTR(" day ", 5)"
#define BOUGHT(until)                                                                              \
    "CAST(SUM((SELECT COALESCE(SUM(ore), 0) FROM purchase WHERE purchase.supplier_id = member.id"  \
    " AND purchase.day > " YEAR_BEFORE(until) " AND purchase.day <= " until                        \
    " AND" PURCHASE_COUNTS ")) AS BIGINT)"
static const char bought_sql[] =
    "WITH RECURSIVE " ALIAS_NOW ", rating AS (SELECT supplier_id, MAX(day) AS day FROM"
    " (SELECT supplier_id, day FROM assessment WHERE day <= $1 UNION ALL"
    " SELECT supplier_id, day FROM decision WHERE day <= $1) AS told WHERE supplier_id IS NOT NULL"
    " AND supplier_id NOT IN (SELECT supplier_id FROM alias) GROUP BY supplier_id"
    " HAVING MAX(day) < $1), member AS (SELECT supplier_id AS root, supplier_id AS id, day"
    " FROM rating UNION ALL SELECT alias.into_id, alias.supplier_id, rating.day FROM alias"
    " JOIN rating ON rating.supplier_id = alias.into_id),"
    " recent AS MATERIALIZED (SELECT root, " BOUGHT("$1") " AS ore FROM member GROUP BY root)"
    " SELECT member.root, " BOUGHT("member.day") ", recent.ore FROM recent JOIN member"
    " ON member.root = recent.root WHERE recent.ore >= $2 GROUP BY member.root, recent.ore"
    " ORDER BY member.root";
/* clang-format on */

enum dd_rc due_read_bought(const struct due_work *w, struct due_bought **out, size_t *n,
                           struct dd_error *err)
{
    struct buf rows = BUF_INIT;
    struct db_stmt *st;
    enum db_step step = DB_DONE;
    enum dd_rc rc = db_query(w->reg->db, &st, err, bought_sql,
                             DB_ARGS(DB_T(w->today), DB_I(risk_spend_min_ore())));

    *n = 0;
    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW) {
        const struct due_bought row = {db_int(st, 0), db_int(st, 1), db_int(st, 2)};
        buf_add_mem(&rows, &row, sizeof(row));
        ++*n;
    }
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    if (rc == DD_OK && (rows.failed || !(*out = arena_alloc(w->a, rows.len + 1))))
        rc = dd_no_memory(err);
    if (rc == DD_OK && *n > 0)
        memcpy(*out, rows.data, rows.len);
    buf_release(&rows);
    return rc;
}
