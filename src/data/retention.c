#include "ddreg/retention.h"

#include <stdio.h>
#include <stdlib.h>

#include "gen/retention.h"

static bool has_word(const char *words, const char *word)
{
    const size_t length = strlen(word);

    for (const char *p = words; *p; p += strspn(p, " ")) {
        const size_t n = strcspn(p, " ");
        if (n == length && strncmp(p, word, n) == 0)
            return true;
        p += n;
    }
    return false;
}

/* How closely the row holds it: its column 3, its table 2, all 1, not 0. */
static int holds(const char *const *row, const char *table, const char *column)
{
    const char *words = row[RETENTION_HOLDS];
    char both[128];

    (void)snprintf(both, sizeof(both), "%s.%s", table, column);
    if (has_word(words, both))
        return 3;
    if (has_word(words, table))
        return 2;
    return has_word(words, "*") ? 1 : 0;
}

static enum retention_start start_of(const char *word)
{
    static const char *const words[] = {"written", "ended", "bought", "left"};

    for (int i = 0; i < (int)(sizeof(words) / sizeof(words[0])); i++)
        if (strcmp(words[i], word) == 0)
            return (enum retention_start)i;
    abort(); /* compiled in; `privacy due` looks every row up */
}

void retention_of(const char *table, const char *column, const char *day, struct retention *out)
{
    const char *const *best = NULL;
    int closest = 0;

    for (size_t i = 0; i < sizeof(retention_rows) / sizeof(retention_rows[0]); i++) {
        const char *const *row = retention_rows[i];
        const int close = holds(row, table, column);
        if (close == 0 || close < closest || strcmp(row[RETENTION_FROM], day) > 0)
            continue;
        if (close > closest || strcmp(row[RETENTION_FROM], best[RETENTION_FROM]) >= 0)
            best = row;
        closest = close;
    }
    *out = (struct retention){.id = ""};
    if (!best)
        return;
    out->id = best[RETENTION_ID];
    out->months = (int)strtol(best[RETENTION_MONTHS], NULL, 10);
    out->start = start_of(best[RETENTION_STARTS]);
    out->name[DD_NB] = best[RETENTION_NAME_NB];
    out->name[DD_EN] = best[RETENTION_NAME_EN];
    out->purpose[DD_NB] = best[RETENTION_PURPOSE_NB];
    out->purpose[DD_EN] = best[RETENTION_PURPOSE_EN];
}
