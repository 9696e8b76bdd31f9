/* What is bought: categories of goods and services with their inherent risk, and what public lists
 * say of goods from a country. Tables: data/goods.csv, goods-aliases.csv, goods-ilab.csv,
 * ilab-goods.csv, ilab-names.csv, dfo-high-risk.csv. */
#ifndef DDREG_GOODS_H
#define DDREG_GOODS_H

#include "ddreg/arena.h"
#include "ddreg/error.h"
#include "ddreg/sectors.h"

/* The category that a text names: an id or another name of it, whatever the case; of several with
 * semicolons between them the first that is one. *out NULL when it is none (or the text is NULL or
 * empty); the only error is DD_INTERNAL "memory". Static. */
enum dd_rc goods_find(const char *text, const struct trade **out,
                      struct dd_error *err) DD_MUST_CHECK;
/* The categories that a text names, with semicolons between them: each once, as they come, at most
 * `max`. *unknown is the first part that is none, in `a`; NULL: there is none such. */
#define GOODS_BETWEEN ';'
enum { GOODS_MAX = 96 }; /* more categories than there are */
enum dd_rc goods_find_all(struct arena *a, const char *text, const struct trade **out, size_t max,
                          size_t *n, const char **unknown, struct dd_error *err) DD_MUST_CHECK;
/* Is each of the categories of a text at most TEXT_NAME_MAX characters, and are they at most
 * GOODS_MAX? A list of them may be longer than a name. NULL and "" are. */
enum dd_rc goods_check_length(const char *text, const char *what,
                              struct dd_error *err) DD_MUST_CHECK;
/* The category of a text that begins at *at, without the blanks around it, in `a`; *at moves
 * behind it, to NULL after the last. NULL: no memory. */
char *goods_next(struct arena *a, const char **at) DD_MUST_CHECK;
/* Which goods of the list a text names, where it names fewer than all of its category's: those of a
 * category of many things ("reker" are shrimp, not all seafood). Their words with bars between; ""
 * for all of the category's, "-" for none of them. `of`: of that category among several; "" where
 * two of them name different goods of it; NULL: of the first that is one. *out is static; the only
 * error is DD_INTERNAL "memory". */
enum dd_rc goods_find_listed(const char *text, const struct trade *of, const char **out,
                             struct dd_error *err) DD_MUST_CHECK;
/* Name i of a category, folded, and which it is a name of; NULL after the last. Both languages'
 * names are among them, its id need not be. */
const char *goods_alias_at(size_t i, const struct trade **of);
/* Name i, in a language, of a good of the list, and a category whose goods have it among them; NULL
 * after the last. */
const char *goods_listed_name_at(size_t i, enum dd_lang lang, const struct trade **of);
/* The category that a text, which is no name of one, most likely means: one of whose names is
 * in it as a word or as a part of one, or one or two edits away; else one with a good of the list
 * whose name has the text as a word of it. NULL when none comes near: a
 * guess, to be shown to a person. */
enum dd_rc goods_near(const char *text, const struct trade **out,
                      struct dd_error *err) DD_MUST_CHECK;
/* By id; NULL when there is none. */
const struct trade *goods_by_id(const char *id);
const struct trade *goods_at(size_t i);

/* A good that the US Department of Labor's list of 2022 has from a country. */
struct goods_hit {
    const char *good; /* the list's own word */
    bool child, forced;
    bool inputs;   /* made with inputs that are */
    int countries; /* how many countries it is listed from */
};
/* Is the category, or a raw material of it, on the list from `country`? NULL: from any country, and
 * `out` has the good that most are listed for. Otherwise the gravest: forced and child labour go
 * before one of them. `only`: those that goods_find_listed() gave; "" for all. False when there is
 * no hit. */
bool goods_listed(const char *id, const char *only, const char *country, struct goods_hit *out);
/* The same for a good of the list itself. */
bool goods_good_listed(const char *good, const char *country, struct goods_hit *out);
/* Row i of the list among those of the category and its raw materials; false after the last. */
struct goods_listing {
    const char *good, *country;
    bool child, forced, inputs;
};
bool goods_listing_at(const char *id, size_t i, struct goods_listing *out);
/* The list's word for a good, in a language; the word itself where there is no translation. */
const char *goods_good_name(const char *good, enum dd_lang lang);
enum { GOODS_LIST_YEAR = 2022 };

/* What DFØ's high-risk list says of a category: its levels at the raw material, component and final
 * stage, as keys ("very_high", "high", "medium_high", ""). */
struct goods_dfo {
    const char *product;
    const char *stage[3];
    const char *source;
};
bool goods_dfo(const char *id, struct goods_dfo *out);
/* Row i of that list among those of the category; false after the last. */
bool goods_dfo_at(const char *id, size_t i, struct goods_dfo *out);

#endif
