/* Tables of words that are looked for in names: of accounts, of firms. Private to src/data.
 *
 * The first three columns of a table are words, place, except; the rows are sorted by the first. A
 * row's words must all be in the name, where `place` says:
 *   word  as a word of its own
 *   head  that, or as the beginning of one ("renholdsavtale"): what our compounds are about
 *   tail  that, or as the end of one ("kontorrenhold"): what they are
 *   part  any of these
 * never inside a word. A word of the name that begins or ends with one of `except` is none of them.
 * All are in plain letters (text_letters()). */
#ifndef DDREG_DATA_WORD_TABLE_H
#define DDREG_DATA_WORD_TABLE_H

#include <stddef.h>

#include "ddreg/arena.h"

struct word_table {
    const char *const *cells;
    size_t rows, columns;
};
#define WORD_TABLE(name_rows)                                                                      \
    {                                                                                              \
        &(name_rows)[0][0], sizeof(name_rows) / sizeof((name_rows)[0]),                            \
            sizeof((name_rows)[0]) / sizeof((name_rows)[0][0])                                     \
    }

/* The row that says the most of a name, or NULL: one of more words goes before one of fewer; then a
 * letter counts five in a word of its own, three in the end of one, two in its beginning. *failed
 * is set where memory is short. */
const char *const *word_table_find(const struct word_table *t, const char *name, bool *failed);

#endif
