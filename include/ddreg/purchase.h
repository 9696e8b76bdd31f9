/* Purchases: bulk facts, only ever added. */
#ifndef DDREG_PURCHASE_H
#define DDREG_PURCHASE_H

#include "ddreg/import_batch.h"
#include "ddreg/money.h"
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
};

/* Writing the purchases of one import into the open entry: begin, the lines one after the other,
 * end, which journals them as one change, and release in any case. `lines` is how many there will
 * be at most: for more than the table has, its indexes are built anew. */
struct purchase_writer {
    struct record_batch rows; /* .count: the lines written */
    int64_t batch_id;
    struct buf indexes; /* to be made again */
};

enum dd_rc purchase_write_begin(struct purchase_writer *w, struct reg *reg, int64_t batch_id,
                                int64_t lines, struct dd_error *err) DD_MUST_CHECK;
enum dd_rc purchase_write(struct purchase_writer *w, int64_t supplier, const struct purchase *line,
                          struct dd_error *err) DD_MUST_CHECK;
enum dd_rc purchase_write_end(struct purchase_writer *w, struct dd_error *err) DD_MUST_CHECK;
void purchase_write_release(struct purchase_writer *w);

/* clang-format off */
/* SQL, to stand after FROM or JOIN: the purchases that count, those of imports that were neither
 * replaced nor withdrawn, under the name `as`. All figures and lists read them here. The table
 * itself is for the few who must see what is out too (BARE in tests/lint/test_sql.py). The engine
 * makes it one with the query around it: no row is copied, and indexes serve as they would the
 * table. */
#define PURCHASES(as)                                                                              \
    " (SELECT id, batch_id, line, supplier_id, day, amount, currency, rate, ore, production,"      \
    " account, reference FROM purchase WHERE batch_id NOT IN (" BATCHES_OUT ")) AS " as " "
/* clang-format on */

/* SQL: a common table `bought`, to stand after ALIAS_NOW: by the supplier that they count as
 * (supplier_id), the øre of the lines in force with from <= day < before; null where there is no
 * line. Summed supplier by supplier, since an index has the lines in that order: grouping all lines
 * would sort them. The cast tells the engine that an id is an id; without it the join that follows
 * would go through the whole table for each supplier. */
#define BOUGHT_BETWEEN(from, before)                                                               \
    "paid AS (SELECT supplier.id AS supplier_id, (SELECT CAST(SUM(p.ore) AS BIGINT)"               \
    " FROM" PURCHASES(                                                                             \
        "p") "WHERE p.supplier_id = supplier.id AND p.day >= " from " AND p.day < " before         \
             ") AS ore FROM supplier), bought AS (SELECT"                                          \
             " CAST(COALESCE(alias.into_id, paid.supplier_id) AS BIGINT) AS supplier_id,"          \
             " CAST(SUM(ore) AS BIGINT) AS ore FROM paid LEFT JOIN alias ON alias.supplier_id ="   \
             " paid.supplier_id GROUP BY COALESCE(alias.into_id, paid.supplier_id)) "

#endif
