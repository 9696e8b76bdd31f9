/* The columns of a file of exchange rates, by its header. Private to rates_read.c. */
#ifndef DDREG_TABLE_RATES_LAYOUT_H
#define DDREG_TABLE_RATES_LAYOUT_H

#include "csv_reader.h"
#include "rates.h"

enum { RATES_MAX_COLUMNS = 128 };

struct rates_layout {
    int base, quote, multiplier, period, value; /* columns of Norges Bank's form; -1: none */
    int date;                                   /* column of the wide form; -1: it is the other */
    size_t ncurrencies;
    struct {
        int column;
        char currency[CURRENCY_SIZE];
        int multiplier; /* the rate is for ten to this power */
    } of[RATES_MAX_COLUMNS];
};

/* False for a row that is no header of either form. */
bool rates_layout_read(struct rates_layout *out, const struct csv_row *header);

#endif
