/* Days that are not what they seem: midnights in UTC, and two digits at both ends ("22-04-23"). */
#ifndef DDREG_TABLE_DAY_DOUBT_H
#define DDREG_TABLE_DAY_DOUBT_H

#include "sheet.h"

/* Counted from row to row: begin with zeros. */
struct day_doubt {
    int64_t days, midnights; /* cells; of them such as are midnight in Norway, written in UTC */
    int64_t short_days;      /* of them such as have two digits at both ends */
    int least[2], most[2];   /* of the numbers at the ends */
    int64_t no_month;        /* the first row whose period is no month */
    char period[8];
    bool differ;  /* of some day the two ends are not the same */
    int64_t line; /* of the first such row */
    char value[DD_ERROR_VALUE];
};

void day_doubt_look(struct day_doubt *d, const struct sheet_row *row);

/* Are all days midnights of Norway, an hour or two before midnight in UTC: "2022-12-31T23:00:00Z"?
 * Then each is the day after. Central European Time is an hour ahead of UTC, two from the last
 * Sunday of March to that of October. */
bool day_doubt_utc(const struct day_doubt *d);

/* DD_INPUT import.date.short where a day of the month and a year could be either end of all days,
 * and nobody said which. */
enum dd_rc day_doubt_check(const struct day_doubt *d, const struct sheet *s,
                           struct dd_error *err) DD_MUST_CHECK;

#endif
