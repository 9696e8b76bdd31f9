#include "ddreg/purchase_weigh.h"

#include "ddreg/db_rows.h"
#include "ddreg/public_id.h"
#include "ddreg/record.h"
#include "ddreg/vec.h"
#include "register/tables.h"
#include "sum_key.h"

#include "gen/register/facts/purchase_weigh.h"

/* What the lines, less the sums, of an import come to: all zero where they agree. */
struct balance {
    int64_t batch;
    uint64_t sums[2], months[3];
};

/* The columns of a line that count, by their place in a row of the table. */
struct places {
    size_t batch, supplier, day, amount, currency, rate, ore, production, account;
};

/* The balances while rows are read. */
struct weighing {
    struct vec balances;
    size_t last; /* the one of the row before */
    struct places at;
};

static size_t place_of(const char *column)
{
    size_t i = 0;

    while (strcmp(record_column(&table_purchase, i)->name, column) != 0)
        i++;
    return i + 1; /* after the id */
}

static struct places find_places(void)
{
    return (struct places){
        .batch = place_of("batch_id"),
        .supplier = place_of("supplier_id"),
        .day = place_of("day"),
        .amount = place_of("amount"),
        .currency = place_of("currency"),
        .rate = place_of("rate"),
        .ore = place_of("ore"),
        .production = place_of("production"),
        .account = place_of("account"),
    };
}

/* The balance of an import: they come in runs, of which the next is mostly that of the next import,
 * so the search goes on from the last one. NULL: no memory. */
static struct balance *balance_of(struct weighing *w, int64_t batch)
{
    struct balance *all = w->balances.rows, *b;
    const size_t n = w->balances.n;

    for (size_t i = 0; i < n; i++) {
        size_t at = (w->last + i) % n;
        if (all[at].batch != batch)
            continue;
        w->last = at;
        return &all[at];
    }
    if ((b = vec_add(&w->balances)) != NULL) {
        b->batch = batch;
        w->last = n;
    }
    return b;
}

/* A month that is more than one is another key than that of any line. */
static uint64_t of_month(uint64_t hash, const char month[MONTH_SIZE], const char *when)
{
    return strcmp(month, when) == 0 ? hash : ~hash;
}

static uint64_t sum_hash(int64_t supplier, const char month[MONTH_SIZE], const char *account,
                         int64_t production)
{
    return hash_mix(hash_key(supplier, month, (int)production) ^ hash_text(account));
}

static uint64_t month_hash(const char month[MONTH_SIZE], const char *currency, const char *rate)
{
    return hash_mix(hash_mix(hash_key(0, month, 0) ^ hash_text(currency)) ^ hash_text(rate));
}

/* --- Lines ------------------------------------------------------------------------------------ */

static const char *text_of(struct db_value v)
{
    return v.kind == DB_TEXT ? v.t : "";
}

static bool weigh_line(void *ctx, const struct db_value *row)
{
    struct weighing *w = ctx;
    const struct places *at = &w->at;
    struct balance *b = balance_of(w, row[at->batch].i);
    const int64_t production = row[at->production].kind == DB_INT ? row[at->production].i : -1;
    const uint64_t ore = (uint64_t)row[at->ore].i;
    char month[MONTH_SIZE];
    uint64_t h;

    if (!b)
        return false;
    month_of(month, text_of(row[at->day]));
    h = sum_hash(row[at->supplier].i, month, text_of(row[at->account]), production);
    b->sums[0] += ore * h;
    b->sums[1] += hash_mix(h + 1);
    h = month_hash(month, text_of(row[at->currency]), text_of(row[at->rate]));
    b->months[0] += ore * h;
    b->months[1] += hash_mix(h + 1);
    b->months[2] += (uint64_t)row[at->amount].i * hash_mix(h + 2);
    return true;
}

/* --- Sums ------------------------------------------------------------------------------------- */

static struct balance *balance_of_row(struct db_row *row)
{
    struct balance *b = balance_of(row->ctx, row_int(row, "batch_id"));

    if (!b && row->rc == DD_OK)
        row->rc = dd_no_memory(row->err);
    return row->rc == DD_OK ? b : NULL;
}

static void weigh_sum(struct db_row *row, void *out)
{
    const int64_t supplier = row_int(row, "supplier_id");
    struct balance *b = balance_of_row(row);
    const char *when = row_peek(row, "month"), *account = row_peek(row, "account");
    const int64_t production = row_int(row, "production"), ore = row_int(row, "ore");
    char month[MONTH_SIZE];
    uint64_t h;

    (void)out;
    if (!b)
        return;
    month_of(month, when);
    h = of_month(sum_hash(supplier, month, account, production), month, when);
    b->sums[0] -= (uint64_t)ore * h;
    b->sums[1] -= (uint64_t)row_int(row, "lines") * hash_mix(h + 1);
}

static void weigh_month(struct db_row *row, void *out)
{
    struct balance *b = balance_of_row(row);
    const char *when = row_peek(row, "month");
    char month[MONTH_SIZE];
    uint64_t h;

    (void)out;
    if (!b)
        return;
    month_of(month, when);
    h = of_month(month_hash(month, row_peek(row, "currency"), row_peek(row, "rate")), month, when);
    b->months[2] -= (uint64_t)row_int(row, "amount") * hash_mix(h + 2);
    b->months[0] -= (uint64_t)row_int(row, "ore") * h;
    b->months[1] -= (uint64_t)row_int(row, "lines") * hash_mix(h + 1);
}

static enum dd_rc weigh_sums(struct weighing *w, struct reg *reg, struct journal_report *r,
                             struct dd_error *err)
{
    static const struct balance even;
    const struct balance *all;
    char id[PUBLIC_ID_SIZE];
    enum dd_rc rc = db_each(reg->db, NULL, weigh_sum, w, err, all_sums_sql, DB_NO_ARGS);

    if (rc == DD_OK)
        rc = db_each(reg->db, NULL, weigh_month, w, err, all_months_sql, DB_NO_ARGS);
    all = w->balances.rows;
    for (size_t i = 0; rc == DD_OK && i < w->balances.n; i++) {
        public_id_write(id, IMPORT_ID, all[i].batch);
        if (memcmp(all[i].sums, even.sums, sizeof(even.sums)) != 0)
            journal_add_found(r, JOURNAL_ROW_CHANGED, "purchase_sum", id);
        if (memcmp(all[i].months, even.months, sizeof(even.months)) != 0)
            journal_add_found(r, JOURNAL_ROW_CHANGED, "purchase_month", id);
    }
    return rc;
}

enum dd_rc purchases_verify(struct reg *reg, const char *expected_head, struct journal_report *r,
                            struct dd_error *err)
{
    struct weighing w = {.balances = VEC_OF(struct balance), .at = find_places()};
    const struct journal_watch watch = {&table_purchase, weigh_line, &w};
    enum dd_rc rc = journal_verify(reg, expected_head, &watch, r, err);

    if (rc == DD_OK && r->faults == 0)
        rc = weigh_sums(&w, reg, r, err);
    vec_release(&w.balances);
    return rc;
}
