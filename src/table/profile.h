/* How a file writes amounts and dates: decided once for the file, from all of its rows. */
#ifndef DDREG_TABLE_PROFILE_H
#define DDREG_TABLE_PROFILE_H

#include "day_doubt.h"
#include "foot.h"
#include "groups_doubt.h"
#include "repeats.h"
#include "said_words.h"
#include "trade_codes.h"
#include "turns.h"

enum { PROFILE_SAMPLES = 3 };

struct profile {
    int64_t rows;
    size_t marked; /* lines that the sheet marks: a reading before this knew nothing of them */
    struct import_left_out left_out;
    bool decimal_matters; /* some amount has a decimal or thousands sign */
    enum money_style decimal;
    bool order_matters; /* some date reads differently day first and month first */
    enum day_order order;
    bool serials;       /* five digits among the dates are Excel's count of days */
    bool months;        /* six digits are year and month */
    bool utc;           /* days are midnights of Norway in UTC: each is the day after */
    bool debit_signed;  /* what is marked as debit (or "out") is written with a minus throughout */
    bool credit_signed; /* ... as credit */
    bool turned;        /* amounts on the credit side are to be read with a minus */
    bool payments_out;  /* payments are no rows */
    bool kinds;         /* a column says invoice, credit note or payment */
    int64_t credits;    /* rows whose sign is turned */
    enum sector_standard sectors;                /* of codes of trades that do not say it */
    const char *sample[FIELDS][PROFILE_SAMPLES]; /* first different cells that are not empty */
};

/* The tally for two readings of the same cells. */
struct tally {
    int64_t only_first;
    int64_t only_second;
    int64_t differ;      /* both read it, as different values */
    int64_t differ_line; /* the first such row */
    char differ_value[DD_ERROR_VALUE];
    enum field differ_field;
};

/* Digits alone where dates should be. */
struct serials {
    int64_t six, six_bad;      /* six of them; such as are not year and month */
    int64_t n, other;          /* five of them, and cells that are days written out */
    int least, most;           /* of the numbers */
    int first_year, last_year; /* of the others */
};

/* A profile on the way. */
struct profiling {
    struct profile profile;
    struct tally amounts, days;
    struct serials serials;
    struct day_doubt day_doubt;
    struct groups_doubt groups;
    struct signs debit, credit; /* of a pair, without payments */
    struct signs paid_debit, paid_credit;
    struct turns turns;
    struct repeats repeats;
    struct said_words said;
    struct trade_codes trades;
    struct foot foot;
};

/* Reads every row, and once more when there are totals to check. A reading that takes every row
 * wins; when two do and give different results, or each has rows of its own, DD_INPUT
 * import.amount.* or import.date.* (.ambiguous, .mixed) with the first such row; when none does,
 * the one that takes most (the other rows are bad). What the user said decides without asking. Two
 * columns with equal right to a field are import.columns.two where they differ. */
enum dd_rc profile_read(struct profile *p, struct sheet *s, struct arena *a,
                        struct dd_error *err) DD_MUST_CHECK;

/* What the first rows look like, for whoever reads the file once and takes the profile as it goes:
 * where the whole differs in the end, it is read again. */
enum dd_rc profile_guess(struct profile *p, struct sheet *s, struct arena *a,
                         struct dd_error *err) DD_MUST_CHECK;
/* profile_read() row by row; begin with zeros. profile_end() may read the file once more. */
enum dd_rc profile_row(struct profiling *g, const struct sheet *s, const struct sheet_row *row,
                       struct arena *a, struct dd_error *err) DD_MUST_CHECK;
enum dd_rc profile_end(struct profiling *g, struct sheet *s, struct dd_error *err) DD_MUST_CHECK;
/* Would rows read by `guess` come out otherwise by `whole`? */
bool profile_differs(const struct profile *guess, const struct profile *whole);

/* Is the row a payment of an invoice, and none of the purchases? */
bool profile_leaves_out(const struct profile *p, const struct sheet_row *row);

/* A day as the file writes it. */
bool profile_day(const struct profile *p, char out[DATE_SIZE], const char *cell);

#endif
