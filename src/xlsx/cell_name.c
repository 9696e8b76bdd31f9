#include <inttypes.h>
#include <stdio.h>

#include "workbook.h"

enum { LETTERS = 26, COLUMNS = 16384 };

void cell_name(char out[CELL_NAME], size_t column, int64_t row)
{
    char letters[8];
    size_t n = sizeof(letters) - 1;

    letters[n] = '\0';
    for (column++; column > 0 && n > 0; column = (column - 1) / LETTERS)
        letters[--n] = (char)('A' + (column - 1) % LETTERS);
    (void)snprintf(out, CELL_NAME, "%s%" PRId64, letters + n, row);
}

bool cell_place(const char *name, size_t *column, int64_t *row)
{
    size_t c = 0;
    int64_t r = 0;

    for (; *name >= 'A' && *name <= 'Z' && c <= COLUMNS; name++)
        c = c * LETTERS + (size_t)(*name - 'A') + 1;
    for (; *name >= '0' && *name <= '9' && r <= WORKBOOK_ROWS; name++)
        r = r * 10 + (*name - '0');
    *column = c - 1;
    *row = r;
    return *name == '\0' && c > 0 && c <= COLUMNS && r > 0 && r <= WORKBOOK_ROWS;
}
