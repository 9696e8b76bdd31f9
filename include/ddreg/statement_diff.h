/* What differs between the statements of two years: figures, levels, risk themes, measures, what
 * the company says of itself, and its own words. For the company: suppliers are named. */
#ifndef DDREG_STATEMENT_DIFF_H
#define DDREG_STATEMENT_DIFF_H

#include "ddreg/doc.h"
#include "ddreg/msg.h"
#include "ddreg/reg.h"

struct statement_change {
    const char *part;           /* "figures", "levels", "themes", "measures", "company", "texts" */
    const char *of;             /* which: a figure's name, "S-12 Firma AS", "ME-3 ..." */
    const char *before, *after; /* in words; NULL: it was not there, is not there */
};

struct statement_years {
    int year, against;
    const char *as_of, *against_as_of; /* the days by which each is read */
};

/* The day by which the statement of an earlier year is read: that on which it was first published,
 * else the one by which it had to be; `today` where that has not come. In `a`. */
enum dd_rc statement_day(struct reg *reg, struct arena *a, int year, const char *today,
                         const char **out, struct dd_error *err) DD_MUST_CHECK;

/* Part by part; in the document's arena. */
enum dd_rc statement_diff(struct reg *reg, const struct statement_years *years, enum dd_lang lang,
                          struct arena *a, const struct statement_change **out, size_t *n,
                          struct dd_error *err) DD_MUST_CHECK;

/* The same as a document, with a table a part; `d` is initialised. */
void statement_diff_compose(const struct statement_years *years,
                            const struct statement_change *changes, size_t n, enum dd_lang lang,
                            struct doc *d);

#endif
