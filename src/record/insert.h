/* What rows written one by one and in bulk share. Private to src/record. */
#ifndef DDREG_INSERT_H
#define DDREG_INSERT_H

#include "ddreg/record.h"

enum { RECORD_KEY_SIZE = 24 };

/* A column that the schema did not have when the row was written. */
bool record_is_left_out(const struct record_column *c, struct db_value v, int64_t version);

#endif
