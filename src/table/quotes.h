/* Quotes inside quoted cells written with a backslash (\"), as databases and scripts export them:
 * turned into the doubled quotes that the CSV reader knows. */
#ifndef DDREG_TABLE_QUOTES_H
#define DDREG_TABLE_QUOTES_H

#include "decode.h"

struct unescape {
    char delimiter;
    char before; /* the last character, "\n" at the start */
    bool quoted;
    bool pending; /* a backslash whose next character is not seen yet */
};

void unescape_init(struct unescape *u, char delimiter);
/* Rewrites the next block: `to` has room for n + 1 bytes; returns how many were written. Inside
 * quoted cells \" becomes "" and \\ a single backslash; all else stays. A backslash that ends the
 * file inside a quote is lost, and the open quote reported by the reader. */
size_t unescape_block(struct unescape *u, char *to, const char *from, size_t n);

/* Does the file's first megabyte hold a quoted cell with \" before something other than the end of
 * a cell? Only such a file is escaped so: "C:\" is a cell like any other. */
enum dd_rc quotes_are_escaped(bool *out, const struct source *src, char delimiter,
                              struct dd_error *err) DD_MUST_CHECK;

/* Do cells that begin with a quote go on behind their second one ("Fjord" Data AS), and none ends
 * with one? Then quotes are signs like any other in this file. Reads up to the first quoted cell,
 * or all of the file. */
enum dd_rc quotes_are_signs(bool *out, const struct source *src, char delimiter,
                            struct dd_error *err) DD_MUST_CHECK;

/* Has a cell of several lines, in that column, rows of the file in it? Its first line then ends as
 * a row of `width` columns does, its last begins as one does, and each between is a whole one. */
bool quotes_hold_rows(const char *cell, char delimiter, size_t column, size_t width);

#endif
