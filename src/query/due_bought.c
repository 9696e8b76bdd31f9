#include "ddreg/db_rows.h"
#include "ddreg/risk.h"
#include "due_parts.h"

#include "gen/query/due_bought.h"

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
    return db_all(w->reg->db, w->a, sizeof(**out), read_bought, NULL, out, n, err,
                  bought_since_rating_sql, DB_ARGS(DB_T(w->today), DB_I(risk_spend_min_ore())));
}
