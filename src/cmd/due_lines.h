/* What is due as people read it: one line each. Private to src/cmd. */
#ifndef DDREG_CMD_DUE_LINES_H
#define DDREG_CMD_DUE_LINES_H

#include "cli/cli.h"
#include "ddreg/companies.h"
#include "ddreg/due.h"

/* In place of a supplier's id: an item that is many of a sort, as its name says ("80 x"). */
enum { DUE_OF_MANY = -3 };

/* Whose the items are. */
struct due_whose {
    struct company *rows;
    size_t n;
};

/* What the lines of a list have in common. */
struct due_lines {
    const struct due_whose *whose;
    size_t width;     /* of a line */
    bool headed;      /* what is late comes first, so that headings part it from the rest */
    const char *head; /* the heading that was said last */
};
struct due_line {
    const struct due_item *item;
    struct due_lines *lines;
};

/* The lines of items that will be said in their order, unless the list is `sorted` otherwise. NULL
 * when there is no memory. */
struct due_line *due_lines(struct cli *c, const struct due_item *items, size_t n,
                           const struct due_whose *whose, bool sorted);
/* Says one, a struct due_line. */
void due_say_line(struct cli *c, const void *line);

/* The words for `what`. */
const char *due_word(struct cli *c, const char *what);
/* What it is about, in words: a supplier's name, a record's title, "own operations"; "": nothing.
 */
const char *due_about(struct cli *c, const struct due_item *item);

#endif
