/* Trades: SN2007 codes with their inherent risk to people. Table: data/sectors.csv. */
#ifndef DDREG_SECTORS_H
#define DDREG_SECTORS_H

#include <stdbool.h>
#include <stddef.h>

#include "ddreg/msg.h"

/* The OECD's three sides of severity; the worst counts. */
enum severity_side { SEVERITY_SCALE, SEVERITY_SCOPE, SEVERITY_IRREMEDIABLE };
enum { SEVERITY_SIDES = SEVERITY_IRREMEDIABLE + 1 };

/* What drives the likelihood of harm, as bits. */
enum driver {
    DRIVER_LABOUR = 1,  /* much manual work at low pay */
    DRIVER_MIGRANT = 2, /* migrants and hired workers */
    DRIVER_HAZARD = 4,  /* dangerous work */
    DRIVER_RAW = 8,     /* the origin of the raw materials */
};

/* What the code of a firm says of what is bought of it. */
enum says {
    SAYS_WORK,   /* the work that the firm does itself */
    SAYS_GOODS,  /* what it trades in: goods that are known decide instead */
    SAYS_NOTHING /* holding, head office, "other", trade without goods: as if none were known */
};

/* A row of the trades, or of the goods and services bought (ddreg/goods.h). */
struct trade {
    const char *code;         /* "81", "46.46", "unknown"; of goods: the id */
    const char *name[2];      /* by enum dd_lang */
    bool goods;               /* something made elsewhere; else work done by or for the buyer */
    enum says says;           /* of goods: SAYS_WORK */
    int side[SEVERITY_SIDES]; /* 1–5 */
    int severity;             /* the worst of the sides */
    int likelihood;           /* 1–5 */
    unsigned drivers;
    const char *affected; /* who: ids of ddreg/people.h; "" for the unknown trade */
    const char *rights;   /* which of their rights, as above */
    const char *reason[2];
    const char *sources; /* ids of ddreg/sources.h */
    const char *made;    /* of a trade: the goods it is listed under, or "" */
};

/* The finest row that holds a code of any level ("46.460" -> 46.46, "81.300" -> 81), as
 * ddreg/sector_code.h keeps it. A code of SN2025 that was several in SN2007 counts as the one with
 * the worst row. NULL when the code has none; the row "unknown" for NULL and "". Static. */
const struct trade *sector_find(const char *code);
/* Does a code say what is bought of the firm, be it work or goods? Not for one that has no row,
 * NULL and "": where no category is known either, nothing is known to rate. */
bool sector_says(const char *code);
/* The same as sector_find() at the level of divisions (46.460 -> 46), as statements group trades.
 */
const struct trade *sector_division(const char *code);
/* Row i, for lists; NULL after the last. */
const struct trade *sector_at(size_t i);

/* "labour hazard" as bits. */
unsigned drivers_read(const char *words);

#endif
