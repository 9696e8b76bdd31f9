/* Purchases: bulk facts, only ever added. */
#ifndef DDREG_PURCHASE_H
#define DDREG_PURCHASE_H

#include "ddreg/import_batch.h"
#include "ddreg/money.h"
#include "ddreg/purchase_month.h"
#include "ddreg/purchase_sum.h"
#include "ddreg/record.h"
#include "ddreg/supplier.h"

/* One line of a purchase file, checked. */
struct purchase {
    int64_t line;    /* in the file, from 1 */
    const char *day; /* date_valid(): to the day, the month or the year */
    int64_t amount;  /* minor units of currency */
    const char *currency;
    const char *rate; /* NOK for one unit; "1" for NOK; "" when the file itself gave øre */
    int64_t ore;
    int production;        /* 1 yes, 0 no, -1 not said */
    const char *account;   /* may be NULL */
    const char *reference; /* may be NULL */
    /* Who ordered and who approved, rows of purchase_person; 0: the file does not say. While an
     * import is staged, numbers of its names. */
    int64_t buyer, approver;
};

/* Writing the purchases of one import into the open entry: begin, the lines one after the other,
 * end, which journals them as one change, and release in any case. `lines` is how many there will
 * be at most: for more than the table has, its indexes are rebuilt, but for that by day where the
 * table is empty and the lines come `by_day` and supplier: they are put at its end. Their sums are
 * written too. */
struct purchase_writer {
    struct record_batch rows; /* .count: the lines written */
    int64_t batch_id;
    struct buf indexes; /* to be made again */
    struct purchase_sums *sums;
    struct purchase_months *months;
};

enum dd_rc purchase_write_begin(struct purchase_writer *w, struct reg *reg, int64_t batch_id,
                                int64_t lines, bool by_day, struct dd_error *err) DD_MUST_CHECK;
enum dd_rc purchase_write(struct purchase_writer *w, int64_t supplier, const struct purchase *line,
                          struct dd_error *err) DD_MUST_CHECK;
enum dd_rc purchase_write_end(struct purchase_writer *w, struct dd_error *err) DD_MUST_CHECK;
void purchase_write_release(struct purchase_writer *w);

#endif
