/* What a firm's name and its legal form say of it. Tables: data/name-words.csv, name-hints.csv,
 * legal-forms.csv. */
#ifndef DDREG_FIRM_WORDS_H
#define DDREG_FIRM_WORDS_H

#include "ddreg/error.h"
#include "ddreg/sectors.h"

/* The word in a name that says what the firm does: in whole words and in Norwegian compounds
 * ("Renholdsservice"), never inside a word. Static. */
struct firm_word {
    const char *word;             /* of the table; NULL: the name says nothing */
    const struct trade *category; /* what is bought of such a firm, or NULL */
    const char *sector;           /* SN2007, where the word says its trade alone; or NULL */
};
/* The only error is DD_INTERNAL "memory". */
enum dd_rc firm_word_find(const char *name, struct firm_word *out,
                          struct dd_error *err) DD_MUST_CHECK;

/* The word in a name that says that the firm makes things or trades in them, and not in which
 * ("Import", "Trading"), as data/name-hints.csv has it; NULL: none. Static. The only error is
 * DD_INTERNAL "memory". */
enum dd_rc firm_hint_find(const char *name, const char **word, struct dd_error *err) DD_MUST_CHECK;

/* Where firms of the name's legal form are: one country ("FI" of Oy), or several between spaces of
 * which it may be any ("DE AT CH" of GmbH). NULL: it has no form that says where. "AS" is Norway,
 * "A/S" Denmark, "a.s." and "A.Ş." Czechia, Slovakia or Turkey. *form gets the form as the table
 * writes it; *abroad whether it says that the firm is a foreign one registered here (NUF). */
enum dd_rc firm_form_countries(const char *name, const char **countries, const char **form,
                               bool *abroad, struct dd_error *err) DD_MUST_CHECK;

/* May a firm of this industry code sell the category, as far as data/sector-goods.csv says? True of
 * codes that are not in it: wholesale and makers of goods. */
bool sector_may_sell(const char *sector, const char *category);

#endif
