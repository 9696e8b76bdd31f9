#include "ddreg/alias.h"
#include "ddreg/db_rows.h"
#include "ddreg/purchase.h"
#include "ddreg/risk.h"
#include "due_parts.h"

#include "gen/record/alias.part.h"
#include "gen/register/purchase.part.h"

/* The year before the rating is only summed where the last one is enough ($2), and no sum is asked
 * for twice: hence MATERIALIZED. Each is read from the index of a supplier's purchases. */
/* clang-format off */
#define YEAR_BEFORE(day)                                                                           \
    "CAST(CAST(SUBSTR(" day ", 1, 4) AS INTEGER) - 1 AS TEXT) || SUBSTR(" day ", 5)"
#define BOUGHT(until)                                                                              \
    "CAST(SUM((SELECT COALESCE(SUM(p.ore), 0) FROM" PURCHASES("p") "WHERE"                         \
    " p.supplier_id = member.id AND p.day > " YEAR_BEFORE(until) " AND p.day <= " until            \
    ")) AS BIGINT)"
static const char bought_sql[] =
    "WITH RECURSIVE " ALIAS_NOW ", rating AS (SELECT supplier_id, MAX(day) AS day FROM"
    " (SELECT supplier_id, day FROM assessment WHERE day <= $1 UNION ALL"
    " SELECT supplier_id, day FROM decision WHERE day <= $1) AS told WHERE supplier_id IS NOT NULL"
    " AND supplier_id NOT IN (SELECT supplier_id FROM alias) GROUP BY supplier_id"
    " HAVING MAX(day) < $1), member AS (SELECT supplier_id AS root, supplier_id AS id, day"
    " FROM rating UNION ALL SELECT alias.into_id, alias.supplier_id, rating.day FROM alias"
    " JOIN rating ON rating.supplier_id = alias.into_id),"
    " recent AS MATERIALIZED (SELECT root, " BOUGHT("$1") " AS ore FROM member GROUP BY root)"
    " SELECT member.root, " BOUGHT("member.day") " AS before, recent.ore AS now FROM recent"
    " JOIN member ON member.root = recent.root WHERE recent.ore >= $2"
    " GROUP BY member.root, recent.ore ORDER BY member.root";
/* clang-format on */

static void read_bought(struct db_row *r, void *out)
{
    struct due_bought *b = out;

    b->supplier = row_int(r, "root");
    b->before = row_int(r, "before");
    b->now = row_int(r, "now");
}

enum dd_rc due_read_bought(const struct due_work *w, struct due_bought **out, size_t *n,
                           struct dd_error *err)
{
    return db_all(w->reg->db, w->a, sizeof(**out), read_bought, NULL, out, n, err, bought_sql,
                  DB_ARGS(DB_T(w->today), DB_I(risk_spend_min_ore())));
}
