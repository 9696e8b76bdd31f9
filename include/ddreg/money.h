/* Money: an amount in minor units (int64), a currency (ISO 4217 code) and its exponent (NOK 2,
 * JPY 0). A rate is exact decimal text: NOK for one whole unit of the currency. No floating point.
 */
#ifndef DDREG_MONEY_H
#define DDREG_MONEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ddreg/buf.h"
#include "ddreg/error.h"
#include "ddreg/msg.h"

enum { CURRENCY_SIZE = 4, RATE_SIZE = 24 };

/* Three letters; writes them in upper case. */
bool currency_read(char out[CURRENCY_SIZE], const char *s);
/* Digits after the decimal sign, by ISO 4217. */
int currency_exponent(const char *currency);

/* Which sign separates the decimals; the other one separates thousands. */
enum money_style { MONEY_COMMA, MONEY_POINT };
enum money_read { MONEY_OK, MONEY_UNREADABLE, MONEY_TOO_LARGE };

/* Reads an amount as people and programs write it: currency signs and codes around it, thousands
 * separated by space, no-break space, apostrophe or the style's other sign (in groups of three),
 * minus before or after (also U+2212, and a dash), an apostrophe in front (a text of a
 * spreadsheet), parentheses for negative. More decimals than the exponent
 * are rounded half away from zero. Nothing else is forgiven. */
enum money_read money_parse(const char *s, enum money_style style, int exponent,
                            int64_t *out) DD_MUST_CHECK;

/* A positive decimal number, comma or point as decimal sign, at most 9 digits before and 9 after
 * it; `out` gets it with a point and without trailing zeros. */
bool rate_read(char out[RATE_SIZE], const char *s);

/* amount × rate in øre, rounded half away from zero. False on overflow. */
bool money_to_nok(int64_t amount, int exponent, const char *rate, int64_t *ore) DD_MUST_CHECK;

/* Adds, false on overflow (out unchanged). */
bool money_add(int64_t *sum, int64_t amount) DD_MUST_CHECK;
/* The same for øre of the register: DD_INPUT "db.overflow", as when the engine adds them up. */
enum dd_rc ore_add(int64_t *sum, int64_t ore, struct dd_error *err) DD_MUST_CHECK;

/* øre in whole kroner, half away from zero. */
int64_t ore_whole(int64_t ore);
/* "1 234 567,89" (no-break spaces) in Norwegian, "1,234,567.89" in English. */
void money_format(struct buf *out, enum dd_lang lang, int64_t amount, int exponent);
/* øre as "71,70 mill. kr" / "NOK 71.70 million"; half away from zero. */
void money_format_millions(struct buf *out, enum dd_lang lang, int64_t ore);
/* A count with the language's thousands separator. */
void number_format(struct buf *out, enum dd_lang lang, int64_t n);

/* part of base in tenths of a percent, rounded half up, from exact integers. False when base is not
 * positive: then there is no share. */
bool share_tenths(int64_t part, int64_t base, int64_t *tenths) DD_MUST_CHECK;
/* "17,3 %" / "17.3%". */
void share_format(struct buf *out, enum dd_lang lang, int64_t tenths);
/* The share as it is printed: "< 0,1 %" for what is not zero but is rounded to it, "> 99,9 %" and
 * "> 100,0 %" for what is not the whole base but is rounded to it; "–" without a share. */
void share_add(struct buf *out, enum dd_lang lang, int64_t part, int64_t base);

/* Kroner as people type them, to øre, in either style. DD_USAGE "cli.amount" for what is no amount,
 * "cli.amount_two" for what means two things ("71.700"); `option` is where it was typed. */
enum dd_rc money_typed(const char *value, const char *option, int64_t *ore,
                       struct dd_error *err) DD_MUST_CHECK;

#endif
