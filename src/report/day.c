#include "day.h"

#include "ddreg/date.h"

const char *day_text(struct arena *a, enum dd_lang lang, const char *day)
{
    char id[32], month[3] = {0}, number[3] = {0}, year[5] = {0};
    const char *text;
    struct buf b = BUF_INIT;
    bool one_digit;

    if (!date_is_day(day))
        return day;
    one_digit = day[8] == '0';
    memcpy(year, day, 4);
    memcpy(month, day + 5, 2);
    memcpy(number, day + (one_digit ? 9 : 8), one_digit ? 1 : 2);
    (void)snprintf(id, sizeof(id), "statement.month.%s", month);
    msg_add(&b, lang, "statement.day",
            MSG_ARGS({"day", number}, {"month", dd_msg(lang, id)}, {"of_year", year}));
    text = b.failed ? NULL : arena_strdup(a, buf_str(&b));
    buf_release(&b);
    return text;
}
