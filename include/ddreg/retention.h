/* Why, and for how long, what names a person is kept (the General Data Protection Regulation, art.
 * 5 (1) b and e; no law sets the periods but where the table says so). Table: data/retention.csv,
 * dated rows: a changed period is a new row. */
#ifndef DDREG_RETENTION_H
#define DDREG_RETENTION_H

#include "ddreg/msg.h"

/* From when a period runs. */
enum retention_start {
    RETENTION_WRITTEN, /* the day it was written */
    RETENTION_ENDED,   /* the day its record ended, was closed or withdrawn */
    RETENTION_BOUGHT,  /* the end of the last month with purchases of the supplier */
    RETENTION_LEFT     /* the day the person left */
};

struct retention {
    const char *id; /* "asker" */
    int months;
    enum retention_start start;
    const char *name[2], *purpose[2]; /* by enum dd_lang */
};

/* The row in force on `day` that holds a column of a table: the closest, since the last holds all.
 * The texts are static. */
void retention_of(const char *table, const char *column, const char *day, struct retention *out);

#endif
