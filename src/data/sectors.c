#include "ddreg/sectors.h"

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

/* 81, 81.2, 81.21 and 81.210 are levels of one classification. */
static bool well_formed(const char *code)
{
    size_t n = strlen(code);

    if (strspn(code, "0123456789") < 2 || n > 6 || n == 3)
        return false;
    return n == 2 || (code[2] == '.' && strspn(code + 3, "0123456789") == n - 3);
}

/* Does the row's code hold the code asked for: is it the same, or a level above? */
static bool holds(const char *row, const char *code)
{
    return strncmp(row, code, strlen(row)) == 0;
}

const struct trade *sector_find(const char *code)
{
    const struct trade *found = NULL;
    bool unknown = !code || *code == '\0';

    if (!unknown && !well_formed(code))
        return NULL;
    for (size_t i = 0; i < SECTOR_COUNT; i++) {
        const char *row = sectors_rows[i][SECTORS_CODE];
        if (unknown ? strcmp(row, "unknown") == 0 : holds(row, code))
            if (!found || strlen(row) > strlen(found->code))
                found = row_at(i);
    }
    return found;
}

bool sector_says(const char *code)
{
    const struct trade *row = sector_find(code);

    return row && row->says != SAYS_NOTHING;
}

const struct trade *sector_division(const char *code)
{
    char division[3] = "";

    if (!sector_find(code))
        return NULL;
    if (code)
        (void)snprintf(division, sizeof(division), "%s", code);
    return sector_find(division);
}
