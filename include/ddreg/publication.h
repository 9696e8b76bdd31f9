/* Statements that were published (åpenhetsloven § 5, third paragraph: by 30 June each year, and
 * when the risks change materially). The duty is publication: the date on the statement does not
 * count.
 */
#ifndef DDREG_PUBLICATION_H
#define DDREG_PUBLICATION_H

#include "ddreg/kind.h"

struct publication {
    int64_t number;      /* public id PB-<number>; 0: the year's statement was not published */
    const char *day;     /* since when it was there */
    const char *address; /* where; NULL: erased */
    int64_t seal;        /* the seal that was published, SE-<number>; 0: none */
    bool is_signed;      /* by all who must */
    bool late;           /* after the deadline */
};

/* The first publication of the statement of a year by a company, as of a day: it meets the deadline
 * or does not; later ones are new versions. In `a`. */
enum dd_rc publication_first(struct reg *reg, struct arena *a, int64_t company, int year,
                             const char *today, struct publication *out,
                             struct dd_error *err) DD_MUST_CHECK;

/* The day by which the statement of a year must be published, "" where the law did not ask for one
 * yet. */
void publication_deadline(char out[11], int year);
/* Was it published after that day? */
bool publication_is_late(int year, const char *day);

/* Was it signed by all who must? Of the company whose statement is sealed here without a seal
 * nothing was; of others only what was said counts. */
bool publication_is_signed(const struct kind_row *row);

#endif
