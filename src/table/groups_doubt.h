/* Amounts as "1,234" in a file where commas are decimal signs: one and a bit, or a thousand? */
#ifndef DDREG_TABLE_GROUPS_DOUBT_H
#define DDREG_TABLE_GROUPS_DOUBT_H

#include "sheet.h"

/* Counted from row to row: begin with zeros. */
struct groups_doubt {
    bool decided; /* amounts of a thousand are written without groups, or others have many decimals
                   */
    int64_t three[2]; /* such as have three digits behind a sign alone, by money_style */
    int64_t line[2];  /* the first of them */
    char value[2][32];
};

/* A row that is no total. */
void groups_doubt_look(struct groups_doubt *g, const struct sheet_row *row);

/* DD_INPUT import.amount.three where the sign is that of decimals (`style`), nobody said so, and no
 * amount decides. */
enum dd_rc groups_doubt_check(const struct groups_doubt *g, const struct sheet *s,
                              enum money_style style, struct dd_error *err) DD_MUST_CHECK;

#endif
