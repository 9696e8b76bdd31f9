#include "ddreg/countries.h"

#include "ddreg/text.h"
#include "gen/countries.h"
#include "gen/country_aliases.h"
#include "gen/country_groups.h"
#include "gen/currency_countries.h"

#define COUNT(rows) (sizeof(rows) / sizeof((rows)[0]))

typedef const char *const *row;

/* The tables are sorted by code. */
static int compare_code(const void *code, const void *candidate)
{
    return strcmp(code, *(row)candidate);
}

static row find_country(const char *code)
{
    return code ? bsearch(code, countries_rows, COUNT(countries_rows), sizeof(countries_rows[0]),
                          compare_code)
                : NULL;
}

const char *region_key(enum region r)
{
    static const char *const keys[REGIONS] = {
        [REGION_NORWAY] = "norway",          [REGION_EU] = "eu",
        [REGION_EEA_EFTA] = "eea_efta",      [REGION_EUROPE] = "europe_other",
        [REGION_OUTSIDE] = "outside_europe", [REGION_UNKNOWN] = "unknown",
    };

    return keys[r];
}

static bool is_member(const char *code, const char *group, const char *day)
{
    for (size_t i = 0; i < COUNT(country_groups_rows); i++) {
        row g = country_groups_rows[i];
        const char *to = g[COUNTRY_GROUPS_TO];
        if (strcmp(g[COUNTRY_GROUPS_CODE], code) == 0 &&
            strcmp(g[COUNTRY_GROUPS_GRP], group) == 0 && strcmp(g[COUNTRY_GROUPS_FROM], day) <= 0 &&
            (*to == '\0' || strcmp(day, to) <= 0))
            return true;
    }
    return false;
}

enum region country_region(const char *code, const char *day)
{
    row c = find_country(code);

    if (!c)
        return REGION_UNKNOWN;
    if (strcmp(code, "NO") == 0 || strcmp(code, "SJ") == 0)
        return REGION_NORWAY;
    if (is_member(code, "EU", day))
        return REGION_EU;
    if (is_member(code, "EEA", day))
        return REGION_EEA_EFTA;
    return c[COUNTRIES_EUROPE][0] == '1' ? REGION_EUROPE : REGION_OUTSIDE;
}

bool country_known(const char *code)
{
    return find_country(code) != NULL;
}

const char *country_name(const char *code, enum dd_lang lang)
{
    row c = find_country(code);

    if (!c)
        return code;
    return c[lang == DD_EN ? COUNTRIES_NAME_EN : COUNTRIES_NAME_NB];
}

const char *country_code_at(size_t i)
{
    return i < COUNT(countries_rows) ? countries_rows[i][COUNTRIES_CODE] : NULL;
}

/* Every name of every country, folded and sorted: made at the first look-up, kept to the end. */
struct name {
    const char *folded;
    const char *code;
};

enum { NAME_MEMORY = 4 * 1024 * 1024, NAMES_PER_COUNTRY = 5 };

static struct {
    struct arena arena;
    struct name *names;
    size_t n;
} names_index;

static int compare_name(const void *a, const void *b)
{
    return strcmp(((const struct name *)a)->folded, ((const struct name *)b)->folded);
}

static bool index_name(const char *name, const char *code)
{
    char *folded = text_fold(&names_index.arena, name);
    row c = find_country(code);

    if (folded && c)
        names_index.names[names_index.n++] = (struct name){folded, c[COUNTRIES_CODE]};
    return folded != NULL;
}

static bool fill_index(void)
{
    static const int columns[NAMES_PER_COUNTRY] = {
        COUNTRIES_CODE, COUNTRIES_ALPHA3, COUNTRIES_NAME_NB, COUNTRIES_NAME_NN, COUNTRIES_NAME_EN};
    size_t max = COUNT(countries_rows) * NAMES_PER_COUNTRY + COUNT(country_aliases_rows);
    bool ok;

    names_index.names = arena_alloc(&names_index.arena, max * sizeof(struct name));
    ok = names_index.names != NULL;
    for (size_t i = 0; ok && i < COUNT(countries_rows); i++)
        for (int n = 0; ok && n < NAMES_PER_COUNTRY; n++)
            ok = index_name(countries_rows[i][columns[n]], countries_rows[i][COUNTRIES_CODE]);
    for (size_t i = 0; ok && i < COUNT(country_aliases_rows); i++)
        ok = index_name(country_aliases_rows[i][COUNTRY_ALIASES_ALIAS],
                        country_aliases_rows[i][COUNTRY_ALIASES_CODE]);
    return ok;
}

/* All of it or nothing: a name missing from the index would read as no country. */
static bool make_index(void)
{
    if (names_index.n > 0)
        return true;
    arena_init(&names_index.arena, NAME_MEMORY);
    if (!fill_index()) {
        arena_release(&names_index.arena);
        names_index.n = 0;
        return false;
    }
    qsort(names_index.names, names_index.n, sizeof(struct name), compare_name);
    return true;
}

enum dd_rc country_find(const char *text, const char **code, struct dd_error *err)
{
    struct arena a;
    struct name wanted, *found = NULL;
    row exact = find_country(text);
    enum dd_rc rc = DD_OK;

    *code = exact ? exact[COUNTRIES_CODE] : NULL;
    if (exact || !text || !text_valid_utf8(text, strlen(text)))
        return DD_OK;
    arena_init(&a, NAME_MEMORY);
    wanted.folded = text_fold(&a, text);
    if (!wanted.folded || !make_index())
        rc = dd_no_memory(err);
    else if (*wanted.folded)
        found =
            bsearch(&wanted, names_index.names, names_index.n, sizeof(struct name), compare_name);
    *code = found ? found->code : NULL;
    arena_release(&a);
    return rc;
}

const char *country_nearest(const char *text)
{
    struct arena a;
    const char *folded, *nearest = NULL;
    size_t best;

    if (!text_valid_utf8(text, strlen(text)) || !make_index())
        return NULL;
    arena_init(&a, NAME_MEMORY);
    folded = text_fold(&a, text);
    best = folded ? strlen(folded) / 3 : 0; /* a third of the letters may be wrong */
    for (size_t i = 0; folded && i < names_index.n; i++) {
        const struct name *n = &names_index.names[i];
        size_t d = text_distance(folded, n->folded);
        if (strlen(n->folded) > 3 && d <= best && (!nearest || d < best)) {
            best = d;
            nearest = n->code;
        }
    }
    arena_release(&a);
    return nearest;
}

const char *currency_countries(const char *currency)
{
    row r = bsearch(currency, currency_countries_rows, COUNT(currency_countries_rows),
                    sizeof(currency_countries_rows[0]), compare_code);

    return r ? r[CURRENCY_COUNTRIES_COUNTRIES] : NULL;
}

const char *country_part_of(const char *code)
{
    row c = find_country(code);

    return c ? c[COUNTRIES_PART_OF] : "";
}
