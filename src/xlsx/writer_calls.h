/* The library that writes workbooks, loaded when one is written (ddreg/late.h): it brings OpenSSL's
 * with it. Private to src/xlsx. */
#ifndef DDREG_XLSX_WRITER_CALLS_H
#define DDREG_XLSX_WRITER_CALLS_H

#include <xlsxwriter.h>

#include "ddreg/error.h"

/* What is called of it. */
#define WRITER_CALLS(F)                                                                            \
    F(lxw_version)                                                                                 \
    F(lxw_strerror)                                                                                \
    F(lxw_workbook_free)                                                                           \
    F(workbook_new_opt)                                                                            \
    F(workbook_set_properties)                                                                     \
    F(workbook_add_worksheet)                                                                      \
    F(workbook_add_format)                                                                         \
    F(workbook_close)                                                                              \
    F(format_set_bold)                                                                             \
    F(format_set_text_wrap)                                                                        \
    F(format_set_bg_color)                                                                         \
    F(format_set_font_color)                                                                       \
    F(format_set_num_format)                                                                       \
    F(format_set_align)                                                                            \
    F(format_set_unlocked)                                                                         \
    F(worksheet_set_column)                                                                        \
    F(worksheet_freeze_panes)                                                                      \
    F(worksheet_autofilter)                                                                        \
    F(worksheet_protect)                                                                           \
    F(worksheet_data_validation_range)                                                             \
    F(worksheet_write_comment_opt)                                                                 \
    F(worksheet_write_string)                                                                      \
    F(worksheet_write_blank)                                                                       \
    F(worksheet_write_number)                                                                      \
    F(worksheet_write_datetime)                                                                    \
    F(worksheet_write_formula_num)

#define WRITER_CALL(name) __typeof__(name) *name;
struct writer_calls {
    WRITER_CALLS(WRITER_CALL)
};

/* Loads it. DD_INTERNAL "library.missing". */
enum dd_rc writer_calls(const struct writer_calls **out, struct dd_error *err) DD_MUST_CHECK;

#endif
