/* Which standard a file's codes of trades are from: decided once for the file. */
#ifndef DDREG_TABLE_TRADE_CODES_H
#define DDREG_TABLE_TRADE_CODES_H

#include "ddreg/sector_code.h"
#include "sheet.h"

/* Begin with zeros. */
struct trade_codes {
    int64_t only_old; /* codes that only SN2007 has */
    int64_t only_new; /* ... only SN2025 */
    int64_t doubtful; /* both have them, for trades that the model sees otherwise */
    int64_t line;     /* the first row of those that ask */
    char value[SECTOR_CODE_SIZE];
};

void trade_codes_look(struct trade_codes *t, const struct sheet_row *row);
void trade_codes_look_at(struct trade_codes *t, int64_t line, const char *code); /* NULL is fine */
/* The standard, by what was said or, with SECTOR_STANDARD_UNSAID, the codes show. Gives the id of
 * what must be asked, as of trade_codes_decide(); NULL: nothing. */
const char *trade_codes_settle(const struct trade_codes *t, enum sector_standard said,
                               enum sector_standard *out);
/* What the user said, the heading says or the codes show; SN2007 where it makes no difference.
 * DD_INPUT import.sector.ambiguous where nothing decides, import.sector.mixed where some codes are
 * only of the one and some only of the other. */
enum dd_rc trade_codes_decide(const struct trade_codes *t, const struct sheet *s,
                              enum sector_standard *out, struct dd_error *err) DD_MUST_CHECK;

#endif
