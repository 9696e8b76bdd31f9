/* A cell as it may be shown: no control characters, cut at a character. */
#ifndef DDREG_TABLE_PLAIN_H
#define DDREG_TABLE_PLAIN_H

#include "ddreg/arena.h"

/* At most `max` bytes and an ellipsis; NULL reads as "". NULL only when memory is short. */
char *plain_cut(struct arena *a, const char *s, size_t max);

#endif
