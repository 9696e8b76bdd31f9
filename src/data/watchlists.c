#include "ddreg/watchlists.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "ddreg/sector_code.h"
#include "ddreg/text.h"
#include "gen/firm_common_words.h"
#include "gen/watch_columns.h"
#include "gen/watch_statuses.h"
#include "gen/watchlists.h"

enum {
    LIST_COUNT = sizeof(watchlists_rows) / sizeof(watchlists_rows[0]),
    COLUMN_COUNT = sizeof(watch_columns_rows) / sizeof(watch_columns_rows[0]),
    STATUS_COUNT = sizeof(watch_statuses_rows) / sizeof(watch_statuses_rows[0]),
    COMMON_COUNT = sizeof(firm_common_words_rows) / sizeof(firm_common_words_rows[0]),
    COLUMN_SIZE = 64
};

static struct watchlist table[LIST_COUNT];

static int number(const char *text)
{
    return (int)strtol(text, NULL, 10);
}

const struct watchlist *watchlist_at(size_t i)
{
    const char *const *r = i < LIST_COUNT ? watchlists_rows[i] : NULL;

    if (!r || table[i].id)
        return r ? &table[i] : NULL;
    table[i] = (struct watchlist){
        .id = r[WATCHLISTS_LIST],
        .kind = strcmp(r[WATCHLISTS_KIND], "approval") == 0 ? WATCH_APPROVAL : WATCH_SANCTION,
        .title = {[DD_NB] = r[WATCHLISTS_TITLE_NB], [DD_EN] = r[WATCHLISTS_TITLE_EN]},
        .note = {[DD_NB] = r[WATCHLISTS_NOTE_NB], [DD_EN] = r[WATCHLISTS_NOTE_EN]},
        .severity = number(r[WATCHLISTS_SEVERITY]),
        .likelihood = number(r[WATCHLISTS_LIKELIHOOD]),
        .months = number(r[WATCHLISTS_MONTHS]),
        .items = r[WATCHLISTS_ITEM],
        .trades = r[WATCHLISTS_TRADES],
        .source = r[WATCHLISTS_SOURCE]};
    return &table[i];
}

const struct watchlist *watchlist_find(const char *id)
{
    for (size_t i = 0; i < LIST_COUNT; i++)
        if (strcmp(watchlists_rows[i][WATCHLISTS_LIST], id) == 0)
            return watchlist_at(i);
    return NULL;
}

/* Is a trade or category of the list's this one? A code holds those below it. */
static bool means_trade(const char *word, size_t n, const char *sector, const char *category)
{
    char code[SECTOR_CODE_SIZE];

    if (!isdigit((unsigned char)*word))
        return category && strncmp(category, word, n) == 0 && category[n] == '\0';
    if (!sector || n >= sizeof(code))
        return false;
    memcpy(code, word, n);
    code[n] = '\0';
    return sector_code_within(sector, code);
}

bool watchlist_is_duty(const struct watchlist *l, const char *sector, const char *category)
{
    size_t n;

    for (const char *w = l->trades; *w; w += n, w += strspn(w, " ")) {
        n = strcspn(w, " ");
        if (means_trade(w, n, sector, category))
            return true;
    }
    return false;
}

static enum watch_field field_read(const char *word)
{
    static const char *const keys[WATCH_FIELDS] = {
        [WATCH_ORGNR] = "orgnr", [WATCH_NUMBER] = "number", [WATCH_NAME] = "name",
        [WATCH_PART] = "part",   [WATCH_STATUS] = "status",
    };
    int i = 0;

    while (i < WATCH_FIELDS && strcmp(keys[i], word) != 0)
        i++;
    return (enum watch_field)i;
}

static int by_column(const void *key, const void *row)
{
    return strcmp(key, ((const char *const *)row)[WATCH_COLUMNS_COLUMN]);
}

/* Letters and digits count, in any case. */
enum watch_field watch_field_of(const char *column)
{
    char key[COLUMN_SIZE];
    const char *const *row;
    size_t n = 0;

    for (const char *p = column; *p && n < sizeof(key) - 1; p++)
        if (isalnum((unsigned char)*p))
            key[n++] = (char)tolower((unsigned char)*p);
    key[n] = '\0';
    row = bsearch(key, watch_columns_rows, COLUMN_COUNT, sizeof(watch_columns_rows[0]), by_column);
    return row ? field_read(row[WATCH_COLUMNS_FIELD]) : WATCH_FIELDS;
}

const char *watch_means_key(enum watch_means means)
{
    static const char *const keys[WATCH_MEANS] = {
        [WATCH_APPROVED] = "approved", [WATCH_PENDING] = "pending", [WATCH_REFUSED] = "refused",
        [WATCH_UNCLEAR] = "unclear",   [WATCH_LISTED] = "listed",   [WATCH_ABSENT] = "absent",
        [WATCH_ENDED] = "ended",
    };

    return keys[means];
}

bool watch_means_read(enum watch_means *out, const char *key)
{
    for (int i = 0; i < WATCH_MEANS; i++)
        if (strcmp(watch_means_key((enum watch_means)i), key) == 0) {
            *out = (enum watch_means)i;
            return true;
        }
    return false;
}

bool watch_status_means(struct arena *a, const struct watchlist *l, const char *status,
                        enum watch_means *out)
{
    const char *key = text_letters(a, status ? status : ""), *row;

    *out = l->kind == WATCH_APPROVAL ? WATCH_UNCLEAR : WATCH_LISTED;
    for (size_t i = 0; key && i < STATUS_COUNT; i++) {
        if (strcmp(watch_statuses_rows[i][WATCH_STATUSES_LIST], l->id) != 0)
            continue;
        row = text_letters(a, watch_statuses_rows[i][WATCH_STATUSES_STATUS]);
        if (!row)
            return false;
        if (strcmp(row, key) == 0)
            return watch_means_read(out, watch_statuses_rows[i][WATCH_STATUSES_MEANS]);
    }
    return key != NULL;
}

static int by_word(const void *key, const void *row)
{
    return strcmp(key, ((const char *const *)row)[FIRM_COMMON_WORDS_WORD]);
}

bool firm_word_is_common(const char *word)
{
    return bsearch(word, firm_common_words_rows, COMMON_COUNT, sizeof(firm_common_words_rows[0]),
                   by_word) != NULL;
}
