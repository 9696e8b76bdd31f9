/* The checked lines of a purchase file while they wait to be merged, each packed into a record of
 * sorted runs: a row of its own for each would cost as much as the merge itself. */
#ifndef DDREG_IMPORT_PURCHASE_LINES_H
#define DDREG_IMPORT_PURCHASE_LINES_H

#include "ddreg/date.h"
#include "ddreg/db_runs.h"
#include "ddreg/purchase.h"

struct purchase_lines {
    struct db_runs *runs;
    int64_t count;             /* of lines */
    char first_day[DATE_SIZE]; /* the lowest and the highest day as text; "" without lines */
    char last_day[DATE_SIZE];  /* "2023" is lower than "2023-01-01" */
    bool by_payee;             /* payees go before days; set before the first line is added */
};

enum { PURCHASE_LINES_BLOCK = 4 * 1024 * 1024 - 64 * 1024 };

/* `db` has a staging database open; `block` is how many bytes are sorted at a time. */
enum dd_rc purchase_lines_open(struct purchase_lines *l, struct db *db, size_t block,
                               struct dd_error *err) DD_MUST_CHECK;
void purchase_lines_release(struct purchase_lines *l);

enum dd_rc purchase_lines_clear(struct purchase_lines *l, struct dd_error *err) DD_MUST_CHECK;

enum dd_rc purchase_lines_add(struct purchase_lines *l, const struct purchase *line, int64_t payee,
                              struct dd_error *err) DD_MUST_CHECK;

/* Reading all lines, as often as is wanted, by day and payee, equal ones as they came in: the order
 * of one index, which costs least to make then, and half that of the other. Where indexes are kept,
 * by payee and day (`by_payee`): the days are a year's, which a cache holds whatever their order,
 * and the payees are spread over all that was ever bought. The texts of a line are valid until the
 * next call. */
enum dd_rc purchase_lines_rewind(struct purchase_lines *l, struct dd_error *err) DD_MUST_CHECK;
enum db_step purchase_lines_next(struct purchase_lines *l, struct purchase *out, int64_t *payee,
                                 struct dd_error *err);

#endif
