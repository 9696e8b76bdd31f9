/* The checked rows of a supplier file, in their order, while they wait to be written. */
#ifndef DDREG_IMPORT_SUPPLIER_STAGE_H
#define DDREG_IMPORT_SUPPLIER_STAGE_H

#include "ddreg/supplier.h"

/* No company has more; past it the memory of the program would not be bounded. */
enum { STAGE_MAX_ROWS = 200000 };

struct staged {
    struct staged *next;
    int64_t line;
    struct supplier s;
    bool refused;     /* after it was kept: not to be written */
    int64_t supplier; /* whom it was written to; 0: nobody yet */
};

struct supplier_stage {
    struct arena a;
    struct staged *first, *last;
    int64_t n;
};

void supplier_stage_init(struct supplier_stage *st);
void supplier_stage_release(struct supplier_stage *st);
/* Copies the row; false when there are too many. */
bool supplier_stage_keep(struct supplier_stage *st, int64_t line,
                         const struct supplier *s) DD_MUST_CHECK;

#endif
