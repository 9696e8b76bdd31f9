#include "ddreg/themes.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ddreg/countries.h"
#include "gen/country_origins.h"
#include "gen/theme_origins.h"
#include "gen/themes.h"

enum {
    THEME_COUNT = sizeof(themes_rows) / sizeof(themes_rows[0]),
    ORIGIN_COUNT = sizeof(theme_origins_rows) / sizeof(theme_origins_rows[0]),
    COUNTRY_COUNT = sizeof(country_origins_rows) / sizeof(country_origins_rows[0])
};

static struct theme table[THEME_COUNT];

/* The texts of the embedded table as the struct that callers read; filled once. */
const struct theme *theme_at(size_t i)
{
    const char *const *r = i < THEME_COUNT ? themes_rows[i] : NULL;

    if (!r || table[i].id)
        return r ? &table[i] : NULL;
    table[i] = (struct theme){.id = r[THEMES_ID],
                              .name = {[DD_NB] = r[THEMES_NAME_NB], [DD_EN] = r[THEMES_NAME_EN]},
                              .goods = strcmp(r[THEMES_KIND], "goods") == 0,
                              .trades = r[THEMES_TRADES]};
    return &table[i];
}

static bool is_code(const char *word)
{
    return *word >= '0' && *word <= '9';
}

/* How well the theme holds the code: the length of the word that does; 0: it does not. */
static size_t holds(const struct theme *t, const char *code)
{
    size_t best = 0, n;

    for (const char *w = t->trades; *w; w += n, w += strspn(w, " ")) {
        n = strcspn(w, " ");
        if (strncmp(w, code, n) == 0 && (is_code(w) || code[n] == '\0') && n > best)
            best = n;
    }
    return best;
}

const struct theme *theme_of(const struct trade *row)
{
    const struct theme *found = NULL;
    size_t best = 0;

    for (size_t i = 0; row && i < THEME_COUNT; i++) {
        const struct theme *t = theme_at(i);
        size_t n = holds(t, row->code);
        if (n > best) {
            best = n;
            found = t;
        }
    }
    return found;
}

const struct theme *theme_by_id(const char *id)
{
    const struct theme *t;

    for (size_t i = 0; (t = theme_at(i)); i++)
        if (strcmp(t->id, id) == 0)
            return t;
    return NULL;
}

static int by_code(const void *key, const void *row)
{
    return strcmp(key, ((const char *const *)row)[0]);
}

const char *theme_origin(const char *country)
{
    const char *const *row = country ? bsearch(country, country_origins_rows, COUNTRY_COUNT,
                                               sizeof(country_origins_rows[0]), by_code)
                                     : NULL;

    return row ? row[COUNTRY_ORIGINS_ORIGIN] : "unknown";
}

const char *theme_origin_at(size_t i)
{
    return i < ORIGIN_COUNT ? theme_origins_rows[i][THEME_ORIGINS_ID] : NULL;
}

bool theme_region_known(const char *word)
{
    for (int r = 0; r < REGIONS; r++)
        if (strcmp(region_key((enum region)r), word) == 0)
            return true;
    for (size_t i = 0; theme_origin_at(i); i++)
        if (strcmp(theme_origin_at(i), word) == 0)
            return true;
    return false;
}

const char *theme_origin_in(size_t i, enum dd_lang lang)
{
    return theme_origins_rows[i][lang == DD_EN ? THEME_ORIGINS_IN_EN : THEME_ORIGINS_IN_NB];
}

void theme_key(char out[THEME_KEY_SIZE], const struct theme *theme, const char *origin)
{
    (void)snprintf(out, THEME_KEY_SIZE, "%s.%s", theme->id, origin);
}

bool theme_means(const char *word, const char *key)
{
    size_t n = strlen(word);

    return strncmp(word, key, n) == 0 && (key[n] == '\0' || key[n] == '.');
}

bool theme_word_known(const char *word)
{
    char key[THEME_KEY_SIZE];

    if (strcmp(word, "unknown") == 0)
        return true;
    for (size_t i = 0; i < THEME_COUNT; i++)
        for (size_t o = 0; o < ORIGIN_COUNT; o++) {
            theme_key(key, theme_at(i), theme_origin_at(o));
            if (theme_means(word, key))
                return true;
        }
    return false;
}

void theme_add_name(struct buf *out, enum dd_lang lang, const struct theme *theme,
                    const char *origin)
{
    static const int from[2] = {[DD_NB] = THEME_ORIGINS_FROM_NB, [DD_EN] = THEME_ORIGINS_FROM_EN};

    for (size_t o = 0; o < ORIGIN_COUNT; o++)
        if (strcmp(theme_origins_rows[o][THEME_ORIGINS_ID], origin) == 0)
            buf_printf(out, "%s %s", theme->name[lang],
                       theme->goods ? theme_origins_rows[o][from[lang]] : theme_origin_in(o, lang));
}
