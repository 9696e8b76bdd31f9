/* Purchases of one import, written in bulk. */
#include "ddreg/purchase.h"

#include "ddreg/company.h"
#include "register/tables.h"

enum dd_rc purchase_write_begin(struct purchase_writer *w, struct reg *reg, int64_t batch_id,
                                int64_t lines, bool by_day, struct dd_error *err)
{
    const char *kept = NULL;
    enum dd_rc rc = record_batch_begin(&w->rows, reg, &table_purchase, err);

    if (rc == DD_OK && by_day && w->rows.first_id == 1)
        kept = "purchase_day";
    w->batch_id = batch_id;
    w->indexes = (struct buf)BUF_INIT;
    w->sums = NULL;
    w->months = NULL;
    if (rc == DD_OK)
        rc = purchase_sums_new(&w->sums, reg, batch_id, err);
    if (rc == DD_OK)
        rc = purchase_months_new(&w->months, reg, batch_id, err);
    if (rc == DD_OK && lines >= w->rows.first_id) /* more than the table has */
        rc = db_drop_indexes(reg->db, table_purchase.name, kept, &w->indexes, err);
    return rc;
}

enum dd_rc purchase_write(struct purchase_writer *w, int64_t supplier, const struct purchase *l,
                          struct dd_error *err)
{
    const struct db_value values[] = {
        DB_I(COMPANY_FIRST),
        DB_I(w->batch_id),
        DB_I(l->line),
        DB_I(supplier),
        DB_T(l->day),
        DB_I(l->amount),
        DB_T(l->currency),
        DB_T(l->rate),
        DB_I(l->ore),
        l->production < 0 ? DB_NONE : DB_I(l->production),
        DB_T(l->account),
        DB_T(l->reference),
        l->buyer ? DB_I(l->buyer) : DB_NONE,
        l->approver ? DB_I(l->approver) : DB_NONE,
    };

    enum dd_rc rc = record_batch_add(&w->rows, DB_ALL(values), err);

    if (rc == DD_OK)
        rc = purchase_sums_add(w->sums, supplier, l->day, l->account, l->production, l->ore, err);
    return rc == DD_OK ? purchase_months_add(w->months, l->day, l->currency, l->rate, l->amount,
                                             l->ore, err)
                       : rc;
}

enum dd_rc purchase_write_end(struct purchase_writer *w, struct dd_error *err)
{
    enum dd_rc rc = w->indexes.len > 0 ? db_make_indexes(w->rows.reg->db, &w->indexes, err) : DD_OK;

    if (rc == DD_OK)
        rc = purchase_sums_end(w->sums, err);
    if (rc == DD_OK)
        rc = purchase_months_end(w->months, err);
    if (rc == DD_OK)
        rc = purchase_sums_can_be_added(w->rows.reg, err);
    return rc == DD_OK ? record_batch_end(&w->rows, err) : rc;
}

void purchase_write_release(struct purchase_writer *w)
{
    record_batch_release(&w->rows);
    purchase_sums_free(w->sums);
    purchase_months_free(w->months);
    buf_release(&w->indexes);
}
