/* Dates as ISO 8601 text, in the proleptic Gregorian calendar, years 1–9999. A date may be known to
 * the day (2024-05-15), the month (2024-05) or the year (2024). Texts of one precision compare in
 * time order with strcmp(). Nothing here reads a clock. */
#ifndef DDREG_DATE_H
#define DDREG_DATE_H

#include <stdbool.h>
#include <stdint.h>

enum { DATE_SIZE = 11, TIMESTAMP_SIZE = 21 };
enum { MONTH_SIZE = 8 }; /* "2010-12" */

/* In figures, a fact that was true as far back as anyone knows is valid from this day. */
#define DATE_BEGINNING "0001-01-01"
/* No day is later. */
#define DATE_END "9999-12-31"

/* Is s one of the three forms above and a day that exists? */
bool date_valid(const char *s);
/* The same, and to the day. */
bool date_is_day(const char *s);

/* Writes YYYY-MM-DD; day and month are not checked. */
void date_format(char out[DATE_SIZE], int year, int month, int day);

/* What is no day counts as the beginning in these: only a register that somebody wrote to behind
 * the program's back holds one, which journal verify finds.
 *
 * A day plus n months (n may be negative): the same day of the month, or that month's last. */
void date_add_months(char out[DATE_SIZE], const char *day, int n);
void date_add_days(char out[DATE_SIZE], const char *day, int n);
/* Days from a to b (negative when b is earlier). Both to the day. */
int64_t date_days_between(const char *a, const char *b);
int date_year(const char *s); /* of any precision */

/* The day in Norway (Europe/Oslo: UTC+1, +2 from the last Sunday of March to that of October,
 * 01:00 UTC) at a moment given as seconds since 1970 UTC. */
void date_in_oslo(char out[DATE_SIZE], int64_t unix_seconds);
/* The moment as 2024-05-15T09:30:00Z. */
void date_timestamp(char out[TIMESTAMP_SIZE], int64_t unix_seconds);

#endif
