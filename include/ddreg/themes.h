/* Risk themes: suppliers by what is bought and where it comes from, as far as a company can follow
 * them up together (OECD due diligence, step 2: general areas of risk). Tables: data/themes.csv,
 * data/theme-origins.csv, data/country-origins.csv. */
#ifndef DDREG_THEMES_H
#define DDREG_THEMES_H

#include <stdbool.h>
#include <stddef.h>

#include "ddreg/buf.h"
#include "ddreg/msg.h"
#include "ddreg/sectors.h"

enum { THEME_KEY_SIZE = 64 };

/* What is bought. */
struct theme {
    const char *id;
    const char *name[2]; /* by enum dd_lang */
    bool goods;          /* made elsewhere; else work */
    const char *trades;  /* ids of categories and codes of SN2007, with blanks between */
};

/* The theme of a row of the trades or categories: by its id, else the longest code that holds it.
 * NULL for NULL and a row that says nothing. Static. */
const struct theme *theme_of(const struct trade *row);
/* Row i; NULL after the last. */
const struct theme *theme_at(size_t i);
/* By its id; NULL: there is none. */
const struct theme *theme_by_id(const char *id);

/* Where from: "norway", "south_asia" ...; "unknown" for NULL. Static. */
const char *theme_origin(const char *country);
/* Row i; NULL after the last. */
const char *theme_origin_at(size_t i);
/* One of these, or a region (region_key())? */
bool theme_region_known(const char *word);

/* "in South Asia", "i Sør-Asia": row i of the origins. */
const char *theme_origin_in(size_t i, enum dd_lang lang);

/* "clothing.south_asia": a theme and an origin. */
void theme_key(char out[THEME_KEY_SIZE], const struct theme *theme, const char *origin);
/* Does what a person wrote ("clothing", "clothing.south_asia") mean this key? */
bool theme_means(const char *word, const char *key);
/* Is it a theme, with or without an origin, or "unknown": those of which it is not known what is
 * bought? */
bool theme_word_known(const char *word);
/* "Clothes, shoes and textiles from South Asia". */
void theme_add_name(struct buf *out, enum dd_lang lang, const struct theme *theme,
                    const char *origin);

#endif
