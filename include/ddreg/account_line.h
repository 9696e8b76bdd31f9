/* The company's own lines of accounts, records of the kind "account": an account ("6360", with
 * those under it, "63605"), a range ("6300-6319") or a word of accounts' names, and what is bought
 * on it. */
#ifndef DDREG_ACCOUNT_LINE_H
#define DDREG_ACCOUNT_LINE_H

#include "ddreg/accounts.h"
#include "ddreg/reg.h"

struct account_line {
    char first[ACCOUNT_SIZE], last[ACCOUNT_SIZE]; /* "" of a word */
    const char *word;                             /* NULL of numbers */
    const struct trade *category;                 /* NULL: nothing in particular */
    int64_t number;                               /* of the record: AC-<number> */
};

/* Reads what a line is about; texts are borrowed. False for none of the three. */
bool account_line_read(const char *text, struct account_line *out);
/* Is it the word for nothing in particular ("none", "ingen")? */
bool account_line_is_none(const char *category);

/* Those of the first company, whose purchases they are about, in force on the day. */
enum dd_rc account_lines_read(struct reg *reg, struct arena *a, const char *day,
                              struct account_line **out, size_t *n,
                              struct dd_error *err) DD_MUST_CHECK;
/* The line that is about the account: of numbers the narrowest, before one about a word of the
 * name; of equal ones the latest. *out NULL: none. DD_INTERNAL "memory". */
enum dd_rc account_line_of(const struct account_line *lines, size_t n, const char *number,
                           const char *name, const struct account_line **out,
                           struct dd_error *err) DD_MUST_CHECK;

#endif
