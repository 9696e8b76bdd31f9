/* The deadlines of a request for information (åpenhetsloven § 7), from the days of the register and
 * the lengths in data/law.csv that were in force on the day from which they run. A deadline is the
 * last day on which the duty can be met. It is not moved when it falls on a Saturday, a Sunday or a
 * holiday: the cautious reading. All days are YYYY-MM-DD. */
#ifndef DDREG_REQUEST_DAYS_H
#define DDREG_REQUEST_DAYS_H

#include "ddreg/date.h"

/* Was there a duty to answer what was received on the day? */
bool request_is_under_the_act(const char *received);

/* By when it is answered, or the notice sent that the answer takes longer: three weeks. */
void request_answer_due(char out[DATE_SIZE], const char *received);
/* The last day to which the answer can be put off: two months after it was received, or that
 * month's last day. */
void request_longest(char out[DATE_SIZE], const char *received);
/* The day to which it is put off: the one that is expected, at most the longest. */
void request_extended_due(char out[DATE_SIZE], const char *received, const char *expected);
/* By when the asker can demand fuller reasons: three weeks after the refusal was received. */
void request_more_until(char out[DATE_SIZE], const char *refusal_received);
/* By when that demand is answered: three weeks after it was received. */
void request_more_due(char out[DATE_SIZE], const char *more_received);

#endif
