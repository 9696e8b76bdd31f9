#include "ddreg/ledger_total.h"

#include "ddreg/money.h"
#include "ddreg/db_rows.h"
#include "ddreg/record.h"
#include "register/tables.h"

enum { MAX_DIGITS = 18, PERCENT_EXPONENT = 4 };

enum dd_rc ledger_tolerance(const struct ledger_total *t, int64_t *ore, struct dd_error *err)
{
    size_t n = strlen(t->tolerance), digits = strspn(t->tolerance, "0123456789");
    int64_t base = t->ore < 0 ? -t->ore : t->ore;
    char share[RATE_SIZE];

    if (digits == n && n > 0 && n <= MAX_DIGITS) {
        *ore = strtoll(t->tolerance, NULL, 10);
        return DD_OK;
    }
    if (n > 1 && n < sizeof(share) && t->tolerance[n - 1] == '%') {
        (void)snprintf(share, sizeof(share), "%.*s", (int)(n - 1), t->tolerance);
        /* amount × 100 × rate / 10^4: a percent of the amount */
        if (rate_read(share, share) && money_to_nok(base, PERCENT_EXPONENT, share, ore))
            return DD_OK;
    }
    return dd_fail(err, DD_INPUT, "ledger.tolerance", "value", t->tolerance, NULL);
}

enum dd_rc ledger_total_add(struct reg *reg, const struct ledger_total *t, struct dd_error *err)
{
    const struct db_value values[] = {DB_I(t->year), DB_I(t->ore), DB_T(t->tolerance),
                                      DB_T(t->note)};
    int64_t id, ore;
    enum dd_rc rc = ledger_tolerance(t, &ore, err);

    return rc == DD_OK ? record_insert(reg, &table_ledger_total, DB_ALL(values), &id, err) : rc;
}

static void read_row(struct db_row *r, void *to)
{
    struct ledger_total *out = to;

    out->ore = row_int(r, "ore");
    out->tolerance = row_text(r, "tolerance");
    out->note = row_text_or_null(r, "note");
    out->day = row_text(r, "day");
}

enum dd_rc ledger_total_get(struct reg *reg, struct arena *a, int year, struct ledger_total *out,
                            bool *known, struct dd_error *err)
{
    enum dd_rc rc = db_one(reg->db, a, sizeof(*out), read_row, NULL, out, known, err,
                           "SELECT t.ore, t.tolerance, t.note, j.day FROM ledger_total AS t"
                           " JOIN journal AS j ON j.seq = t.entry WHERE t.year = $1 ORDER BY"
                           " t.id DESC LIMIT 1",
                           DB_ARGS(DB_I(year)));

    out->year = year;
    return rc;
}
