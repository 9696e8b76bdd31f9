/* How cells are called, and how many rows there may be. */
#ifndef DDREG_XLSX_CELL_NAME_H
#define DDREG_XLSX_CELL_NAME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { WORKBOOK_ROWS = 1048576 };

enum { CELL_NAME = 32 };
/* "B17": the column from 0, the row from 1. */
void cell_name(char out[CELL_NAME], size_t column, int64_t row);
/* The other way round; false for what is no such name. */
bool cell_place(const char *name, size_t *column, int64_t *row);

#endif
