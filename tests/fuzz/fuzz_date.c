/* Days as files write them, and the arithmetic of days. */
#include "table/days.h"
#include "fuzz.h"

static void check_read(const char *s)
{
    char day[DATE_SIZE], again[DATE_SIZE];

    for (int order = ORDER_DMY; order <= ORDER_YMD; order++) {
        if (!day_read(day, s, (enum day_order)order))
            continue;
        FUZZ_MUST(date_valid(day) && date_year(day) >= 1900 && date_year(day) < 2200);
        for (int other = ORDER_DMY; other <= ORDER_YMD; other++)
            FUZZ_MUST(day_read(again, day, (enum day_order)other) && strcmp(day, again) == 0);
    }
}

static void check_arithmetic(const char *day, int n)
{
    char later[DATE_SIZE], back[DATE_SIZE];

    date_add_days(later, day, n);
    FUZZ_MUST(date_is_day(later) && date_days_between(day, later) == n);
    date_add_days(back, later, -n);
    FUZZ_MUST(strcmp(back, day) == 0);
    date_add_months(later, day, n % 1000);
    FUZZ_MUST(date_is_day(later));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *s = fuzz_text(data, size), day[DATE_SIZE], stamp[TIMESTAMP_SIZE];
    uint32_t t;

    check_read(s);
    if (date_is_day(s) && date_year(s) >= 1000 && date_year(s) < 9000)
        check_arithmetic(s, size > 10 ? data[10] : 31);
    if (size >= sizeof(t)) {
        memcpy(&t, data, sizeof(t));
        date_in_oslo(day, t);
        date_timestamp(stamp, t);
        FUZZ_MUST(date_is_day(day) && strlen(stamp) == TIMESTAMP_SIZE - 1);
        check_arithmetic(day, (int)(t % 20000));
    }
    free(s);
    return 0;
}
