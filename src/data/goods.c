#include "ddreg/goods.h"

#include "ddreg/text.h"
#include "gen/dfo_high_risk.h"
#include "gen/goods.h"
#include "gen/goods_aliases.h"
#include "gen/goods_ilab.h"
#include "gen/ilab_goods.h"
#include "gen/ilab_names.h"

#define COUNT(rows) (sizeof(rows) / sizeof((rows)[0]))

enum { GOODS_COUNT = COUNT(goods_rows), FOLD_MEMORY = 64 * 1024 };

static struct trade table[GOODS_COUNT];

/* The texts of the embedded table as the struct that callers read; filled once. */
static const struct trade *row_at(size_t i)
{
    static const int sides[SEVERITY_SIDES] = {GOODS_SCALE, GOODS_SCOPE, GOODS_IRREMEDIABLE};
    const char *const *r = goods_rows[i];
    struct trade *s = &table[i];

    if (s->code)
        return s;
    s->name[DD_NB] = r[GOODS_NAME_NB];
    s->name[DD_EN] = r[GOODS_NAME_EN];
    s->goods = strcmp(r[GOODS_KIND], "goods") == 0;
    for (int side = 0; side < SEVERITY_SIDES; side++) {
        s->side[side] = r[sides[side]][0] - '0';
        if (s->side[side] > s->severity)
            s->severity = s->side[side];
    }
    s->likelihood = r[GOODS_LIKELIHOOD][0] - '0';
    s->drivers = drivers_read(r[GOODS_DRIVERS]);
    s->made = r[GOODS_ID];
    s->affected = r[GOODS_AFFECTED];
    s->rights = r[GOODS_RIGHTS];
    s->reason[DD_NB] = r[GOODS_REASON_NB];
    s->reason[DD_EN] = r[GOODS_REASON_EN];
    s->sources = r[GOODS_SOURCES];
    s->code = r[GOODS_ID];
    return s;
}

const struct trade *goods_at(size_t i)
{
    return i < GOODS_COUNT ? row_at(i) : NULL;
}

const struct trade *goods_by_id(const char *id)
{
    for (size_t i = 0; id && i < GOODS_COUNT; i++)
        if (strcmp(goods_rows[i][GOODS_ID], id) == 0)
            return row_at(i);
    return NULL;
}

static int compare_alias(const void *folded, const void *row)
{
    return strcmp(folded, *(const char *const *)row);
}

/* The table holds its names folded, and is sorted by them (tests show both). */
static const char *const *find_alias(const char *folded)
{
    return bsearch(folded, goods_aliases_rows, COUNT(goods_aliases_rows),
                   sizeof(goods_aliases_rows[0]), compare_alias);
}

const char *goods_alias_at(size_t i, const struct trade **of)
{
    if (i >= COUNT(goods_aliases_rows))
        return NULL;
    *of = goods_by_id(goods_aliases_rows[i][GOODS_ALIASES_GOODS]);
    return goods_aliases_rows[i][GOODS_ALIASES_ALIAS];
}

/* The category that a text names, and which of the listed goods. */
static enum dd_rc find_one(const char *text, const struct trade **out, const char **listed,
                           struct dd_error *err)
{
    const char *const *row;
    struct arena a;
    char *folded;

    *out = NULL;
    *listed = "";
    if (text_blank(text) || !text_valid_utf8(text, strlen(text)) || strlen(text) > FOLD_MEMORY / 16)
        return DD_OK;
    arena_init(&a, FOLD_MEMORY);
    folded = text_fold(&a, text);
    if (folded) {
        row = find_alias(folded);
        *out = goods_by_id(row ? row[GOODS_ALIASES_GOODS] : folded);
        *listed = row ? row[GOODS_ALIASES_LISTED] : "";
    }
    arena_release(&a);
    return folded ? DD_OK : dd_no_memory(err);
}

char *goods_next(struct arena *a, const char **at)
{
    const char *end = strchr(*at, GOODS_BETWEEN), *from = *at + strspn(*at, " \t");
    size_t n = end && end > from ? (size_t)(end - from) : end ? 0 : strlen(from);

    while (n > 0 && (from[n - 1] == ' ' || from[n - 1] == '\t'))
        n--;
    *at = end ? end + 1 : NULL;
    return arena_strndup(a, from, n);
}

enum dd_rc goods_check_length(const char *text, const char *what, struct dd_error *err)
{
    const char *at = text;
    struct arena a;
    char limit[24];
    size_t n = 0;
    enum dd_rc rc = DD_OK;

    if (!text || !text_is_longer(text, TEXT_NAME_MAX))
        return DD_OK;
    arena_init(&a, 2 * strlen(text) + FOLD_MEMORY);
    for (; rc == DD_OK && at && n <= GOODS_MAX; n++) {
        const char *part = goods_next(&a, &at);
        rc = part ? text_check_length(part, TEXT_NAME_MAX, what, err) : dd_no_memory(err);
    }
    arena_release(&a);
    (void)snprintf(limit, sizeof(limit), "%d", GOODS_MAX);
    return rc == DD_OK && n > GOODS_MAX
               ? dd_fail(err, DD_INPUT, "goods.many", "what", what, "limit", limit, NULL)
               : rc;
}

/* Of several the first that is one. */
static enum dd_rc find(const char *text, const struct trade **out, const char **listed,
                       struct dd_error *err)
{
    const char *at = text;
    struct arena a;
    enum dd_rc rc = find_one(text, out, listed, err);

    if (rc != DD_OK || *out || !text || !strchr(text, GOODS_BETWEEN))
        return rc;
    arena_init(&a, FOLD_MEMORY);
    while (rc == DD_OK && at && !*out) {
        const char *part = goods_next(&a, &at);
        rc = part ? find_one(part, out, listed, err) : dd_no_memory(err);
    }
    arena_release(&a);
    return rc;
}

static bool is_in(const struct trade *const *list, size_t n, const struct trade *row)
{
    for (size_t i = 0; i < n; i++)
        if (list[i] == row)
            return true;
    return false;
}

enum dd_rc goods_find_all(struct arena *a, const char *text, const struct trade **out, size_t max,
                          size_t *n, const char **unknown, struct dd_error *err)
{
    const char *at = text, *listed;
    const struct trade *row;
    enum dd_rc rc = DD_OK;

    *n = 0;
    *unknown = NULL;
    while (rc == DD_OK && at) {
        const char *part = goods_next(a, &at);
        rc = part ? find_one(part, &row, &listed, err) : dd_no_memory(err);
        if (rc == DD_OK && !row && !*unknown && !text_blank(part))
            *unknown = part;
        if (rc == DD_OK && row && *n < max && !is_in(out, *n, row))
            out[(*n)++] = row;
    }
    return rc;
}

enum dd_rc goods_find(const char *text, const struct trade **out, struct dd_error *err)
{
    const char *listed;

    return find(text, out, &listed, err);
}

enum dd_rc goods_find_listed(const char *text, const struct trade *of, const char **out,
                             struct dd_error *err)
{
    const char *at = text, *listed;
    const struct trade *row;
    bool any = false;
    struct arena a;
    enum dd_rc rc = find(text, &row, out, err);

    if (rc != DD_OK || !row || !strchr(text, GOODS_BETWEEN))
        return rc;
    of = of ? of : row;
    *out = "";
    arena_init(&a, FOLD_MEMORY);
    while (rc == DD_OK && at) {
        const char *part = goods_next(&a, &at);
        rc = part ? find_one(part, &row, &listed, err) : dd_no_memory(err);
        if (rc != DD_OK || row != of)
            continue;
        *out = !any || strcmp(*out, listed) == 0 ? listed : "";
        if (any && **out == '\0')
            break;
        any = true;
    }
    arena_release(&a);
    return rc;
}

/* The list is sorted by good: the first row that is not before `good`. */
static size_t first_of(const char *good)
{
    size_t low = 0, high = COUNT(ilab_goods_rows);

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(ilab_goods_rows[middle][ILAB_GOODS_GOOD], good) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The graver goes first, then what more countries are listed for. */
static bool graver(const struct goods_hit *a, const struct goods_hit *b)
{
    int x = 2 * (a->child + a->forced) + a->inputs, y = 2 * (b->child + b->forced) + b->inputs;

    return x != y ? x > y : a->countries > b->countries;
}

static void look_at(const char *good, const char *country, struct goods_hit *best)
{
    size_t from = first_of(good), to = from;

    while (to < COUNT(ilab_goods_rows) && strcmp(ilab_goods_rows[to][ILAB_GOODS_GOOD], good) == 0)
        to++;
    for (size_t i = from; i < to; i++) {
        const char *const *r = ilab_goods_rows[i];
        struct goods_hit hit = {good, r[ILAB_GOODS_CHILD_LABOUR][0] == '1',
                                r[ILAB_GOODS_FORCED_LABOUR][0] == '1',
                                r[ILAB_GOODS_INPUTS][0] == '1', (int)(to - from)};
        if (country && strcmp(r[ILAB_GOODS_COUNTRY], country) != 0)
            continue;
        if (!best->good || graver(&hit, best))
            *best = hit;
    }
}

/* Is `good` among some, with bars between? */
static bool is_among(const char *good, const char *some)
{
    size_t n = strlen(good);

    if (*some == '\0')
        return true;
    for (const char *at = some; (at = strstr(at, good)) != NULL; at++)
        if ((at == some || at[-1] == '|') && (at[n] == '|' || at[n] == '\0'))
            return true;
    return false;
}

bool goods_listed(const char *id, const char *only, const char *country, struct goods_hit *out)
{
    memset(out, 0, sizeof(*out));
    for (size_t i = 0; i < COUNT(goods_ilab_rows); i++)
        if (strcmp(goods_ilab_rows[i][GOODS_ILAB_GOODS], id) == 0 &&
            is_among(goods_ilab_rows[i][GOODS_ILAB_ILAB_GOOD], only))
            look_at(goods_ilab_rows[i][GOODS_ILAB_ILAB_GOOD], country, out);
    return out->good != NULL;
}

const char *goods_listed_name_at(size_t i, enum dd_lang lang, const struct trade **of)
{
    if (i >= COUNT(goods_ilab_rows))
        return NULL;
    *of = goods_by_id(goods_ilab_rows[i][GOODS_ILAB_GOODS]);
    return goods_good_name(goods_ilab_rows[i][GOODS_ILAB_ILAB_GOOD], lang);
}

bool goods_good_listed(const char *good, const char *country, struct goods_hit *out)
{
    memset(out, 0, sizeof(*out));
    look_at(good, country, out);
    return out->good != NULL;
}

bool goods_listing_at(const char *id, size_t i, struct goods_listing *out)
{
    for (size_t g = 0; g < COUNT(goods_ilab_rows); g++) {
        const char *good = goods_ilab_rows[g][GOODS_ILAB_ILAB_GOOD];
        if (strcmp(goods_ilab_rows[g][GOODS_ILAB_GOODS], id) != 0)
            continue;
        for (size_t at = first_of(good); at < COUNT(ilab_goods_rows); at++) {
            const char *const *r = ilab_goods_rows[at];
            if (strcmp(r[ILAB_GOODS_GOOD], good) != 0)
                break;
            if (i-- > 0)
                continue;
            *out = (struct goods_listing){
                good, r[ILAB_GOODS_COUNTRY], r[ILAB_GOODS_CHILD_LABOUR][0] == '1',
                r[ILAB_GOODS_FORCED_LABOUR][0] == '1', r[ILAB_GOODS_INPUTS][0] == '1'};
            return true;
        }
    }
    return false;
}

const char *goods_good_name(const char *good, enum dd_lang lang)
{
    for (size_t i = 0; i < COUNT(ilab_names_rows); i++)
        if (strcmp(ilab_names_rows[i][ILAB_NAMES_GOOD], good) == 0)
            return ilab_names_rows[i][lang == DD_EN ? ILAB_NAMES_NAME_EN : ILAB_NAMES_NAME_NB];
    return good;
}

bool goods_dfo_at(const char *id, size_t i, struct goods_dfo *out)
{
    for (size_t at = 0; at < COUNT(dfo_high_risk_rows); at++) {
        const char *const *r = dfo_high_risk_rows[at];
        if (strcmp(r[DFO_HIGH_RISK_GOODS], id) != 0 || i-- > 0)
            continue;
        *out = (struct goods_dfo){
            r[DFO_HIGH_RISK_PRODUCT],
            {r[DFO_HIGH_RISK_RAW_MATERIAL], r[DFO_HIGH_RISK_COMPONENT], r[DFO_HIGH_RISK_FINAL]},
            r[DFO_HIGH_RISK_SOURCE]};
        return true;
    }
    return false;
}

bool goods_dfo(const char *id, struct goods_dfo *out)
{
    return goods_dfo_at(id, 0, out);
}
