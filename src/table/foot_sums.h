/* What the amounts of rows add up to, of all and of a supplier's rows that follow each other; and
 * the names of subtotals ("Sum Fjord AS", "Fjord AS Total"). */
#ifndef DDREG_TABLE_FOOT_SUMS_H
#define DDREG_TABLE_FOOT_SUMS_H

#include "sheet.h"

enum { SUMS = 4, GROUP_NAME = 200 };

extern const enum field foot_sum_field[SUMS];

/* In thousandths, whatever the currency: a spreadsheet adds a column up as written. */
enum { AS_WRITTEN, AS_COUNTED, FOOT_WAYS };

struct foot_sums {
    int64_t all[FOOT_WAYS][SUMS];
    int64_t since[FOOT_WAYS][SUMS]; /* since the last total */
    bool lost;                      /* too large to add up */
};

/* How rows add up: as written, or as they count. */
struct foot_rule {
    enum money_style style;
    bool turned, payments_out; /* as in a profile */
};

void foot_add_row(struct foot_sums *s, const struct sheet_row *row, const struct foot_rule *rule);

/* Is each amount of the row what the column adds up to, from the top or since the last total? */
bool foot_adds_up(const struct foot_sums *s, const struct sheet_row *row,
                  const struct foot_rule *rule);

/* The same from the top alone, of a sum that is not nothing. */
bool foot_adds_up_to(const struct foot_sums *s, const struct sheet_row *row,
                     const struct foot_rule *rule);

/* The row's amount and the sum, both as the language writes them; NULL when memory is short. */
const char *foot_describe(struct arena *a, enum dd_lang lang, const struct foot_sums *s,
                          const struct sheet_row *row, const struct foot_rule *rule);

/* The rows of one supplier that follow each other: begin with zeros. */
struct foot_group {
    char name[GROUP_NAME], ledger[GROUP_NAME]; /* "" when there is none, or it is too long */
    struct foot_sums sums;
};

void group_add(struct foot_group *g, const struct sheet_row *row, const struct foot_rule *rule);

/* Has the row a name with a word for a total before or behind it? */
bool group_may_end(const struct sheet_row *row);
/* Is that name the group's? */
bool group_ends(const struct foot_group *g, const struct sheet_row *row);

#endif
