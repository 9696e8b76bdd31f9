/* Purchases: bulk facts, only ever added. They are staged in a private temporary database without
 * the register's lock, then merged in one step. */
#ifndef DDREG_PURCHASE_H
#define DDREG_PURCHASE_H

#include "ddreg/import_batch.h"
#include "ddreg/money.h"
#include "ddreg/supplier.h"

/* One line of a purchase file, checked. */
struct purchase {
    int64_t line;    /* in the file, from 1 */
    int64_t payee;   /* from purchase_stage_payee() */
    const char *day; /* date_valid(): to the day, the month or the year */
    int64_t amount;  /* minor units of currency */
    const char *currency;
    const char *rate; /* NOK for one unit; "1" for NOK; "" when the file itself gave øre */
    int64_t ore;
    int production;        /* 1 yes, 0 no, -1 not said */
    const char *account;   /* may be NULL */
    const char *reference; /* may be NULL */
};

struct purchase_stage;

/* Opens the staging database of the register's connection, once a connection. Outside a
 * transaction. */
enum dd_rc purchase_stage_open(struct purchase_stage **out, struct reg *reg,
                               struct dd_error *err) DD_MUST_CHECK;
void purchase_stage_free(struct purchase_stage *st);
/* Takes everything out of it again. */
enum dd_rc purchase_stage_clear(struct purchase_stage *st, struct dd_error *err) DD_MUST_CHECK;

/* The payee that a line names: by its ledger number, else its org number (check digit right), else
 * its name and country. Equal ones get one number; what one line lacks another may fill.
 * DD_INPUT "import.country.conflict" when two lines give one payee different countries. */
enum dd_rc purchase_stage_payee(struct purchase_stage *st, const struct supplier *who, int64_t line,
                                int64_t *payee, struct dd_error *err) DD_MUST_CHECK;
enum dd_rc purchase_stage_row(struct purchase_stage *st, const struct purchase *row,
                              struct dd_error *err) DD_MUST_CHECK;

/* Called for a line that is taken out of the stage again; of `line`, line, day, amount and currency
 * are set. `id` is the message that says why, `value` what it is about. */
typedef enum dd_rc purchase_refuse(void *data, const struct purchase *line, const char *id,
                                   const char *value, struct dd_error *err);

/* After the last row, before anything is written: payees without a country join the only one of
 * their name that has one, and each is looked up in the register. The lines of a payee that cannot
 * be told from another go to `refuse`. The order of the rows makes no difference.
 * *new_payees gets how many the register lacks. */
enum dd_rc purchase_stage_settle(struct purchase_stage *st, purchase_refuse *refuse, void *data,
                                 int64_t *new_payees, struct dd_error *err) DD_MUST_CHECK;

/* The first of the payees that the register lacks, as the file calls them (by number where it has
 * no name), in its order; at most `max`. After purchase_stage_settle(). */
enum dd_rc purchase_stage_new(struct purchase_stage *st, struct arena *a, const char **names,
                              size_t max, size_t *n, struct dd_error *err) DD_MUST_CHECK;

/* A name that the file has for a payee whom a number tells. Texts last until the next one. */
struct purchase_name {
    int64_t line;       /* the first that has it */
    const char *name;   /* as the file has it */
    const char *ledger; /* the payee's numbers; NULL: none */
    const char *orgnr;
    const char *country; /* or NULL */
    int64_t supplier;    /* whom the register has under the number; 0: nobody */
    const char *first;   /* the payee's name on its first line; NULL: this is it */
};

typedef enum dd_rc purchase_named(void *data, const struct purchase_name *name,
                                  struct dd_error *err);

/* The names that may not be the payee's own, by line: those that are not letter for letter a name
 * of the supplier whose number it is, and of new payees those beside the first. A payee counts once
 * for each spelling. After purchase_stage_settle(). */
enum dd_rc purchase_stage_names(struct purchase_stage *st, purchase_named *tell, void *data,
                                struct dd_error *err) DD_MUST_CHECK;

/* The first and the last month of the lines (YYYY-MM, or YYYY for one that knows no month). */
enum { MONTH_SIZE = 8 };
void purchase_stage_period(const struct purchase_stage *st, char from[MONTH_SIZE],
                           char to[MONTH_SIZE]);

/* Lines that the register has already from other files in force, `except` one import (0: none):
 * same supplier (or one that counts as it), day, amount, currency and reference. *line and *batch
 * are those of the first. Quick where it has nothing of the days from the lowest to the highest.
 * After purchase_stage_settle(). */
enum dd_rc purchase_stage_repeated(struct purchase_stage *st, int64_t except, int64_t *n,
                                   int64_t *line, int64_t *batch,
                                   struct dd_error *err) DD_MUST_CHECK;

/* Into the open entry: finds or makes each payee's supplier (with `source`), fills what the
 * register never knew of it, adds the lines as batch `batch_id`, journals them. */
enum dd_rc purchase_merge(struct purchase_stage *st, int64_t batch_id, const char *source,
                          int64_t *lines, int64_t *suppliers_created,
                          struct dd_error *err) DD_MUST_CHECK;

/* SQL: a common table `bought`, to stand after ALIAS_NOW: by the supplier that they count as
 * (supplier_id), the øre of the lines in force with from <= day < before; null where there is no
 * line. Summed supplier by supplier, since an index has the lines in that order: grouping all lines
 * would sort them. The cast tells the engine that an id is an id; without it the join that follows
 * would go through the whole table for each supplier. */
#define BOUGHT_BETWEEN(from, before)                                                               \
    "paid AS (SELECT supplier.id AS supplier_id, (SELECT CAST(SUM(ore) AS BIGINT) FROM purchase"   \
    " WHERE purchase.supplier_id = supplier.id AND day >= " from " AND day < " before              \
    " AND" PURCHASE_COUNTS ") AS ore FROM supplier), bought AS (SELECT"                            \
    " CAST(COALESCE(alias.into_id, paid.supplier_id) AS BIGINT) AS supplier_id,"                   \
    " CAST(SUM(ore) AS BIGINT) AS ore FROM paid LEFT JOIN alias ON alias.supplier_id ="            \
    " paid.supplier_id GROUP BY COALESCE(alias.into_id, paid.supplier_id)) "

#endif
