/* The checked lines of a purchase file while they wait to be merged.
 * Packed one after the other into blocks, which go to the staging database whole: a row of its own
 * for each line would cost as much as the merge itself. The last block stays in memory. */
#ifndef DDREG_IMPORT_PURCHASE_LINES_H
#define DDREG_IMPORT_PURCHASE_LINES_H

#include "ddreg/date.h"
#include "ddreg/purchase.h"

struct line_order;

struct purchase_lines {
    struct db *db;
    struct buf last;                  /* the block that is being filled */
    size_t block_size;                /* a block that has reached it is full */
    int64_t blocks;                   /* in the database */
    int64_t count;                    /* of lines */
    char first_day[DATE_SIZE];        /* the lowest and the highest day as text; "" without lines */
    char last_day[DATE_SIZE];         /* "2023" is lower than "2023-01-01" */
    struct db_stmt *read;             /* the blocks, while they are read */
    struct line_order *order, *spare; /* the lines of the block being read, sorted; room to sort */
    size_t room, n, at;
    bool last_read;
    bool by_payee; /* payees go before days: for the indexes of a table that keeps them */
};

/* `db` has a staging database open. Makes a table there. */
enum dd_rc purchase_lines_open(struct purchase_lines *l, struct db *db,
                               struct dd_error *err) DD_MUST_CHECK;
void purchase_lines_release(struct purchase_lines *l);

enum dd_rc purchase_lines_clear(struct purchase_lines *l, struct dd_error *err) DD_MUST_CHECK;

enum dd_rc purchase_lines_add(struct purchase_lines *l, const struct purchase *line, int64_t payee,
                              struct dd_error *err) DD_MUST_CHECK;

/* Reading all lines, as often as is wanted. Those of a block come in the order of day and payee,
 * equal ones as they came in: near enough to that of the indexes that these are built in half the
 * time. Where the indexes are kept, by payee and day: the days are a year's, which a cache holds
 * whatever their order, and the payees are spread over all that was ever bought. The texts of a
 * line are valid until the next call. */
enum dd_rc purchase_lines_rewind(struct purchase_lines *l, struct dd_error *err) DD_MUST_CHECK;
enum db_step purchase_lines_next(struct purchase_lines *l, struct purchase *out, int64_t *payee,
                                 struct dd_error *err);

#endif
