/* Workbooks keep numbers as binary fractions; this is the only file that makes one. */
#include "made_parts.h"

lxw_error made_number(const struct made *m, lxw_row_t row, lxw_col_t column, int64_t hundredths,
                      lxw_format *format)
{
    return m->call->worksheet_write_number(m->table, row, column, (double)hundredths / 100, format);
}

lxw_error made_formula(const struct made *m, lxw_row_t row, lxw_col_t column, const char *formula,
                       int64_t hundredths, lxw_format *format)
{
    return m->call->worksheet_write_formula_num(m->table, row, column, formula, format,
                                                (double)hundredths / 100);
}
