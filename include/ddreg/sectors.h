/* SN2007 divisions with their inherent risk to people. Table: data/sectors.csv. */
#ifndef DDREG_SECTORS_H
#define DDREG_SECTORS_H

#include <stdbool.h>
#include <stddef.h>

#include "ddreg/msg.h"

struct sector {
    const char *code;    /* two digits, or "unknown" */
    const char *name[2]; /* by enum dd_lang */
    int severity;        /* 1–5 */
    int likelihood;      /* 1–5 */
    const char *reason[2];
    const char *source[2];
};

/* The division of an SN2007 code at any level ("81.210" -> 81). NULL when the code has none; the
 * row "unknown" for NULL and "". Static. */
const struct sector *sector_find(const char *code);
/* Row i, for lists; NULL after the last. */
const struct sector *sector_at(size_t i);

#endif
