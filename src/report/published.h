/* What is published: no cell of a table is about so few suppliers that one could be recognised
 * (docs/figures.md, "Few suppliers"). Private to src/report. */
#ifndef DDREG_REPORT_PUBLISHED_H
#define DDREG_REPORT_PUBLISHED_H

#include "say.h"

enum { PUBLISHED_LEAST = 3 };

/* Is the number too small to be shown by itself? None at all says nothing of anybody. */
bool published_few(int64_t suppliers);
/* The number in words of a sentence: "7", or "fewer than three". */
const char *published_count(struct say *s, int64_t suppliers);
/* How many suppliers have a high or very high level; those that a person decided on. */
int64_t published_high(const struct statement_input *in);
int64_t published_high_decided(const struct statement_input *in);
/* May that number be shown? Not where one or two have another level: all that have one are known
 * from the totals, and the difference would give these away. */
bool published_shows_high(const struct statement_input *in);
/* May how many levels a person decided on be shown apart from those that are only proposed? Not
 * where either is about one or two, of all levels or of those that are not high. */
bool published_shows_decided(const struct statement_input *in);
/* May the number of foreign suppliers, and what was bought of them, be shown as sums? */
bool published_foreign(const struct statement_input *in);
/* Puts rows together: `part[i]` gets the first row of those that row i is shown with, itself where
 * it is shown alone. Those with too few are one part, with the smallest of the others where they
 * are too few together: then no total gives them away. */
void published_parts(const int64_t *suppliers, size_t n, size_t *part);
/* The counts and labels of n rows (at most 8) by which of them are shown together: gives how many
 * rows there are then. */
size_t published_rows(struct say *s, const char **labels, int64_t *counts, size_t n);
/* Do the rows that are chosen make up whole parts? Else their sum would give one away. */
bool published_whole(const size_t *part, const bool *chosen, size_t n);
/* "Kina, India og Pakistan", with semicolons where a label has a comma before any bracket: the
 * labels of a part, NULL where row `first` is not its first. */
const char *published_label(struct say *s, const char *const *labels, const size_t *part, size_t n,
                            size_t first);

#endif
