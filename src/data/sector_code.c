#include "ddreg/sector_code.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "gen/sn2007.h"
#include "gen/sn2025.h"

enum {
    OLD_COUNT = sizeof(sn2007_rows) / sizeof(sn2007_rows[0]),
    NEW_COUNT = sizeof(sn2025_rows) / sizeof(sn2025_rows[0]),
    CLASS_SIZE = 5 /* "95.31": the finest level of SN2025 that is international */
};

static const char prefix_new[] = "SN2025:";
enum { PREFIX = sizeof(prefix_new) - 1 };

const char *sector_standard_name(enum sector_standard standard)
{
    switch (standard) {
    case SECTOR_STANDARD_UNSAID:
        break;
    case SN2007:
        return "SN2007";
    case SN2025:
        return "SN2025";
    }
    return "";
}

static bool is_new(const char *code)
{
    return strncmp(code, prefix_new, PREFIX) == 0;
}

static const char *bare(const char *code)
{
    return is_new(code) ? code + PREFIX : code;
}

static int by_code(const void *key, const void *row)
{
    return strcmp(key, ((const char *const *)row)[0]);
}

static const char *const *old_row(const char *code)
{
    return bsearch(code, sn2007_rows, OLD_COUNT, sizeof(sn2007_rows[0]), by_code);
}

/* 81, 81.2, 81.21 and 81.210 are levels of one classification. */
static bool well_formed(const char *code)
{
    size_t n = strlen(code);

    if (strspn(code, "0123456789") < 2 || n > 6 || n == 3)
        return false;
    return n == 2 || (code[2] == '.' && strspn(code + 3, "0123456789") == n - 3);
}

/* Is the row's class one of the code, or the code one of the class? */
static bool new_holds(size_t row, const char *code)
{
    const char *class = sn2025_rows[row][SN2025_CODE];
    size_t n = strlen(code);

    return strncmp(class, code, n < CLASS_SIZE ? n : CLASS_SIZE) == 0;
}

/* The first class that holds the code without its standard; NEW_COUNT: none. */
static size_t new_row(const char *code)
{
    size_t i = 0;

    if (!well_formed(code))
        return NEW_COUNT;
    while (i < NEW_COUNT && !new_holds(i, code))
        i++;
    return i;
}

/* Skips "SN2025:", "SN 2025 " and the like. */
static const char *skip_standard(const char *word, enum sector_standard *standard)
{
    const char *s = word;

    if (strncasecmp(s, "SN", 2) != 0)
        return word;
    s += 2;
    s += strspn(s, " ");
    if (strncmp(s, "2007", 4) == 0)
        *standard = SN2007;
    else if (strncmp(s, "2025", 4) == 0)
        *standard = SN2025;
    else
        return word;
    s += 4;
    return s + strspn(s, " :");
}

bool sector_code_read(char out[SECTOR_CODE_SIZE], const char *word, enum sector_standard standard)
{
    const char *code = skip_standard(word, &standard);
    bool newer = standard == SN2025;

    if (newer ? new_row(code) == NEW_COUNT : !old_row(code))
        return false;
    (void)snprintf(out, SECTOR_CODE_SIZE, "%s%s", newer ? prefix_new : "", code);
    return true;
}

const char *sector_code_newer(const char *word, enum dd_lang lang)
{
    size_t i = old_row(word) ? NEW_COUNT : new_row(word);
    char code[SECTOR_CODE_SIZE];

    if (i == NEW_COUNT)
        return NULL;
    if (lang == DD_NB && sector_code_read(code, word, SN2025) && sector_code_title(code, lang))
        return sector_code_title(code, lang);
    return sn2025_rows[i][SN2025_NAME_EN];
}

/* --- What a code of SN2025 was in SN2007 --------------------------------------------------------
 */

/* Word i of all words in the lists of the classes that hold the code; NULL after the last. */
static const char *old_word(const char *code, size_t i, size_t *length)
{
    for (size_t row = 0; row < NEW_COUNT; row++) {
        const char *w = new_holds(row, code) ? sn2025_rows[row][SN2025_SN2007] : "";
        for (; *w; w += *length, w += strspn(w, " ")) {
            *length = strcspn(w, " ");
            if (i-- == 0)
                return w;
        }
    }
    return NULL;
}

const char *sector_code_old(const char *code, size_t i)
{
    char old[SECTOR_CODE_SIZE];
    const char *const *row;
    const char *word;
    size_t n = 0;

    if (!is_new(code))
        return i == 0 && well_formed(code) ? code : NULL;
    if (!well_formed(bare(code)) || !(word = old_word(bare(code), i, &n)))
        return NULL;
    (void)snprintf(old, sizeof(old), "%.*s", (int)n, word);
    row = old_row(old);
    return row ? row[SN2007_CODE] : NULL;
}

bool sector_code_differs(const char *code)
{
    const char *old = bare(code);
    char class[CLASS_SIZE + 1], newer[SECTOR_CODE_SIZE];
    const char *first;

    (void)snprintf(class, sizeof(class), "%s", old);
    (void)snprintf(newer, sizeof(newer), "%s%s", prefix_new, class);
    if (!old_row(class) || new_row(class) == NEW_COUNT)
        return false; /* only one standard has it */
    if (strlen(class) < CLASS_SIZE)
        return false;
    first = sector_code_old(newer, 0);
    return !first || strcmp(first, class) != 0 || sector_code_old(newer, 1);
}

static bool starts(const char *code, const char *of)
{
    return strncmp(code, of, strlen(of)) == 0;
}

bool sector_code_within(const char *code, const char *of)
{
    const char *old, *wide;

    if (is_new(code) == is_new(of))
        return starts(code, of);
    for (size_t i = 0; (old = sector_code_old(code, i)); i++)
        for (size_t k = 0; (wide = sector_code_old(of, k)); k++)
            if (starts(old, wide))
                return true;
    return false;
}

const char *sector_code_title(const char *code, enum dd_lang lang)
{
    const char *old = sector_code_old(code, 0);
    const char *const *row = old ? old_row(old) : NULL;

    if (is_new(code) && lang != DD_NB && strlen(bare(code)) >= CLASS_SIZE) {
        size_t i = new_row(bare(code));
        return i < NEW_COUNT ? sn2025_rows[i][SN2025_NAME_EN] : NULL;
    }
    if (is_new(code) && strlen(bare(code)) < CLASS_SIZE)
        row = old_row(bare(code));
    return row ? row[lang == DD_NB ? SN2007_NAME_NB : SN2007_NAME_EN] : NULL;
}
