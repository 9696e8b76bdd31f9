#include "ddreg/sectors.h"

#include "ddreg/sector_code.h"

#include "gen/sectors.h"

enum { SECTOR_COUNT = sizeof(sectors_rows) / sizeof(sectors_rows[0]) };

static struct trade table[SECTOR_COUNT];

unsigned drivers_read(const char *words)
{
    static const struct {
        const char *word;
        unsigned bit;
    } known[] = {{"labour", DRIVER_LABOUR},
                 {"migrant", DRIVER_MIGRANT},
                 {"hazard", DRIVER_HAZARD},
                 {"raw", DRIVER_RAW}};
    unsigned bits = 0;

    for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
        if (strstr(words, known[i].word))
            bits |= known[i].bit;
    return bits;
}

static enum says says_read(const char *word)
{
    if (strcmp(word, "nothing") == 0)
        return SAYS_NOTHING;
    return strcmp(word, "goods") == 0 ? SAYS_GOODS : SAYS_WORK;
}

/* The texts of the embedded table as the struct that callers read; filled once. */
static const struct trade *row_at(size_t i)
{
    static const int sides[SEVERITY_SIDES] = {SECTORS_SCALE, SECTORS_SCOPE, SECTORS_IRREMEDIABLE};
    const char *const *r = sectors_rows[i];
    struct trade *s = &table[i];

    if (s->code)
        return s;
    s->name[DD_NB] = r[SECTORS_NAME_NB];
    s->name[DD_EN] = r[SECTORS_NAME_EN];
    s->goods = strcmp(r[SECTORS_KIND], "goods") == 0;
    s->says = says_read(r[SECTORS_SAYS]);
    for (int side = 0; side < SEVERITY_SIDES; side++) {
        s->side[side] = r[sides[side]][0] - '0';
        if (s->side[side] > s->severity)
            s->severity = s->side[side];
    }
    s->likelihood = r[SECTORS_LIKELIHOOD][0] - '0';
    s->drivers = drivers_read(r[SECTORS_DRIVERS]);
    s->made = r[SECTORS_GOODS];
    s->affected = r[SECTORS_AFFECTED];
    s->rights = r[SECTORS_RIGHTS];
    s->reason[DD_NB] = r[SECTORS_REASON_NB];
    s->reason[DD_EN] = r[SECTORS_REASON_EN];
    s->sources = r[SECTORS_SOURCES];
    s->code = r[SECTORS_CODE];
    return s;
}

const struct trade *sector_at(size_t i)
{
    return i < SECTOR_COUNT ? row_at(i) : NULL;
}

/* Does the row's code hold the code asked for: is it the same, or a level above? */
static bool holds(const char *row, const char *code)
{
    return *row == *code && strncmp(row, code, strlen(row)) == 0;
}

static const struct trade *find_old(const char *code)
{
    const struct trade *found = NULL;

    for (size_t i = 0; i < SECTOR_COUNT; i++) {
        const char *row = sectors_rows[i][SECTORS_CODE];
        if (holds(row, code) && (!found || strlen(row) > strlen(found->code)))
            found = row_at(i);
    }
    return found;
}

/* The code of SN2007 that counts; of several the one whose trade is worst. NULL for no code. */
static const char *counts_as(const char *code)
{
    const struct trade *worst = NULL;
    const char *old, *chosen = NULL;

    for (size_t i = 0; (old = sector_code_old(code, i)); i++) {
        const struct trade *t = find_old(old);
        if (!t ||
            (worst && (t->severity < worst->severity ||
                       (t->severity == worst->severity && t->likelihood <= worst->likelihood))))
            continue;
        worst = t;
        chosen = old;
    }
    return chosen;
}

const struct trade *sector_find(const char *code)
{
    const char *old;

    if (!code || *code == '\0')
        return find_old("unknown");
    old = counts_as(code);
    return old ? find_old(old) : NULL;
}

bool sector_says(const char *code)
{
    const struct trade *row = sector_find(code);

    return row && row->says != SAYS_NOTHING;
}

const struct trade *sector_division(const char *code)
{
    char division[3];
    const char *old;

    if (!code || *code == '\0')
        return find_old("unknown");
    if (!(old = counts_as(code)))
        return NULL;
    (void)snprintf(division, sizeof(division), "%s", old);
    return find_old(division);
}
