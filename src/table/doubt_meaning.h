/* Readable amounts and days that are not what was meant: in thousands, cut at their decimal commas,
 * of an account's statement, of fiscal periods. */
#ifndef DDREG_TABLE_DOUBT_MEANING_H
#define DDREG_TABLE_DOUBT_MEANING_H

#include "content.h"
#include "map.h"
#include "sniff.h"

/* What is known of the file by its first rows. */
struct meaning_seen {
    const struct sample *sample;
    size_t header; /* its row in the sample */
    const struct content *content;
    const struct column_map *map;
    const char *path;
};

/* DD_INPUT import.amount.cut, import.amount.thousands, import.bank.balance or
 * import.period.contradicts; `scratch` is reset. */
enum dd_rc meaning_check(const struct layout *l, const struct meaning_seen *seen,
                         struct arena *scratch, struct dd_error *err) DD_MUST_CHECK;

#endif
