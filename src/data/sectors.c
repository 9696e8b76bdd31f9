#include "ddreg/sectors.h"

#include "gen/sectors.h"

enum { SECTOR_COUNT = sizeof(sectors_rows) / sizeof(sectors_rows[0]) };

static struct sector table[SECTOR_COUNT];

/* The texts of the embedded table as the struct that callers read; filled once. */
static const struct sector *row_at(size_t i)
{
    struct sector *s = &table[i];

    if (!s->code) {
        s->name[DD_NB] = sectors_rows[i][SECTORS_NAME_NB];
        s->name[DD_EN] = sectors_rows[i][SECTORS_NAME_EN];
        s->severity = sectors_rows[i][SECTORS_SEVERITY][0] - '0';
        s->likelihood = sectors_rows[i][SECTORS_LIKELIHOOD][0] - '0';
        s->reason[DD_NB] = sectors_rows[i][SECTORS_REASON_NB];
        s->reason[DD_EN] = sectors_rows[i][SECTORS_REASON_EN];
        s->source[DD_NB] = sectors_rows[i][SECTORS_SOURCE_NB];
        s->source[DD_EN] = sectors_rows[i][SECTORS_SOURCE_EN];
        s->code = sectors_rows[i][SECTORS_CODE];
    }
    return s;
}

const struct sector *sector_at(size_t i)
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

const struct sector *sector_find(const char *code)
{
    bool unknown = !code || *code == '\0';

    if (!unknown && !well_formed(code))
        return NULL;
    for (size_t i = 0; i < SECTOR_COUNT; i++) {
        const struct sector *s = row_at(i);
        if (unknown ? strcmp(s->code, "unknown") == 0 : strncmp(s->code, code, 2) == 0)
            return s;
    }
    return NULL;
}
