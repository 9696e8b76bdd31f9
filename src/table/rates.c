#include "rates.h"

#include "ddreg/arena.h"

void rates_free(struct rates *r)
{
    mem_free(r->of);
    *r = (struct rates){0};
}

/* By currency, then precision (days last), then time. */
int rates_order(const void *a, const void *b)
{
    const struct rate *x = a, *y = b;
    int cmp = strcmp(x->currency, y->currency);
    size_t nx = strlen(x->period), ny = strlen(y->period);

    if (cmp == 0 && nx != ny)
        cmp = nx < ny ? -1 : 1;
    return cmp != 0 ? cmp : strcmp(x->period, y->period);
}

/* The last entry that does not come after `key`; NULL when all do. */
static const struct rate *last_until(const struct rates *r, const struct rate *key)
{
    size_t low = 0, high = r->n;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (rates_order(&r->of[middle], key) <= 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low > 0 ? &r->of[low - 1] : NULL;
}

static bool has_currency(const struct rates *r, const char *currency)
{
    struct rate key = {.period = "~~~~~~~~~~"};
    const struct rate *found;

    memcpy(key.currency, currency, CURRENCY_SIZE);
    found = last_until(r, &key);
    return found && strcmp(found->currency, currency) == 0;
}

const char *rates_find(const struct rates *r, const char *currency, const char *day,
                       const char **why)
{
    struct rate key = {.currency = ""};
    const struct rate *found;
    size_t precision = strlen(day);
    bool exact = precision < DATE_SIZE - 1;

    *why = exact ? precision == strlen("2024") ? "import.rates.no_year" : "import.rates.no_month"
                 : "import.rates.no_day";
    if (!has_currency(r, currency)) {
        *why = "import.rates.no_currency";
        return NULL;
    }
    memcpy(key.currency, currency, CURRENCY_SIZE);
    (void)snprintf(key.period, sizeof(key.period), "%s", day);
    found = last_until(r, &key);
    if (!found || strcmp(found->currency, currency) != 0 || strlen(found->period) != precision)
        return NULL;
    if (exact ? strcmp(found->period, day) != 0
              : date_days_between(found->period, day) > RATES_MAX_DAYS_BACK)
        return NULL;
    return found->rate;
}
