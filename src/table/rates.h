/* A file of exchange rates: Norges Bank's CSV (SDMX: FREQ, BASE_CUR, QUOTE_CUR, UNIT_MULT,
 * TIME_PERIOD, OBS_VALUE among its columns), or a table with a date in front and a column for each
 * currency ("USD", "100 SEK"). Semicolon, comma, tab; decimal comma or point. docs/import.md,
 * "Exchange rates". */
#ifndef DDREG_TABLE_RATES_H
#define DDREG_TABLE_RATES_H

#include "ddreg/date.h"
#include "ddreg/hash.h"
#include "ddreg/money.h"

enum { RATES_MAX = 400000, RATES_MAX_DAYS_BACK = 7 };

struct rate {
    char currency[CURRENCY_SIZE];
    char period[DATE_SIZE]; /* a day, a month or a year: whose average it then is */
    char rate[RATE_SIZE];   /* NOK for one unit */
};

struct rates {
    struct rate *of; /* by currency, precision, period */
    size_t n, room;
    char digest[HASH_HEX];
};

/* DD_INPUT import.rates.*, import.file.*; all of them with {file}. End with rates_free(), also
 * after an error. */
enum dd_rc rates_read(struct rates *out, const char *path, struct dd_error *err) DD_MUST_CHECK;
void rates_free(struct rates *r);
/* The order of struct rates, for qsort(). */
int rates_order(const void *a, const void *b);

/* The rate of a date, whatever its precision: of the day itself, else of the last day before that
 * has one, at most seven days back; of a month or a year its average, when the file has that. NULL
 * when there is none; *why is then the message that says what is missing. */
const char *rates_find(const struct rates *r, const char *currency, const char *day,
                       const char **why);

#endif
