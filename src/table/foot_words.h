/* Words for a total: "Sum", "Grand Total:", "Totalt alle leverandører", "Sum 2024". */
#ifndef DDREG_TABLE_FOOT_WORDS_H
#define DDREG_TABLE_FOOT_WORDS_H

#include <stdbool.h>

/* A quick no for nearly every text: may it be, or hold, a word for a total? NULL is fine. */
bool foot_may_say_total(const char *s);

/* Does the text say total and nothing else: one word for it at least, and beside it only what it
 * is the total of in general (all suppliers, the report, kroner, a year, a number of rows)? Then
 * "Total Renhold AS" is none. Stars alone are one, as some lists have them. NULL is none. */
bool foot_total_word(const char *text);

/* Only what comes with such a word: "7 leverandører", "2023". */
bool foot_of_all(const char *text);

/* "Antall leverandører: 11", "Utskrevet 01.02.2024", "(2 rows affected)", "*** End of report ***":
 * what a report says of itself, in place of a name. */
bool foot_says_of_report(const char *text);
/* That, a page, or "Kilde: økonomisystemet": no name has a colon and more behind it. */
bool foot_is_said(const char *text);
/* "Leverandørliste, side 2 av 3": between pages too. */
bool foot_says_page(const char *text);

#endif
