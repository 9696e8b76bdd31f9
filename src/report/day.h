/* A day as people write it: "3. juni 2024", "3 June 2024". */
#ifndef DDREG_REPORT_DAY_H
#define DDREG_REPORT_DAY_H

#include "ddreg/arena.h"
#include "ddreg/msg.h"

/* In `a`; NULL when there is no memory. What is no day is given back. */
const char *day_text(struct arena *a, enum dd_lang lang, const char *day);

#endif
