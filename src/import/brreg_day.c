#include "brreg_day.h"

#include "ddreg/date.h"

enum { DAYS_BACK = 31, FIRST_YEAR = 1995 }; /* the year in which the register began */

/* Are these ten bytes, or eight digits, a day that such a file can be of? */
static bool read_day(char out[DATE_SIZE], const char *at)
{
    char day[DATE_SIZE];
    size_t digits = strspn(at, "0123456789");

    if (digits == 8)
        (void)snprintf(day, sizeof(day), "%.4s-%.2s-%.2s", at, at + 4, at + 6);
    else if (digits == 4 && strlen(at) >= DATE_SIZE - 1)
        (void)snprintf(day, sizeof(day), "%.10s", at);
    else
        return false;
    if (!date_is_day(day) || date_year(day) < FIRST_YEAR)
        return false;
    memcpy(out, day, sizeof(day));
    return true;
}

static bool day_in_name(char out[DATE_SIZE], const char *path)
{
    const char *slash = strrchr(path, '/'), *at = slash ? slash + 1 : path;
    bool found = false;

    while (!found && *at) {
        at += strcspn(at, "0123456789");
        found = *at && read_day(out, at);
        at += strspn(at, "0123456789");
    }
    return found;
}

static bool is_near(const char *day, const char *today)
{
    char first[DATE_SIZE];

    date_add_days(first, today, -DAYS_BACK);
    return date_is_day(day) && strcmp(day, first) >= 0 && strcmp(day, today) <= 0;
}

enum dd_rc brreg_find_day(struct brreg_file *f, const char *today, struct dd_error *err)
{
    struct brreg_result *out = f->out;
    char named[DATE_SIZE];

    out->day_from = f->o->day ? "said" : day_in_name(named, f->o->path) ? "name" : "latest";
    out->day = f->o->day                            ? f->o->day
               : strcmp(out->day_from, "name") == 0 ? arena_strdup(f->a, named)
                                                    : arena_strdup(f->a, f->registered);
    if (!out->day)
        return dd_no_memory(err);
    if (strcmp(out->day_from, "latest") == 0 && !is_near(out->day, today))
        return dd_fail(err, DD_INPUT, "brreg.undated", "file", f->o->path, NULL);
    return strcmp(out->day, today) <= 0 ? DD_OK
                                        : dd_fail(err, DD_INPUT, "brreg.day_ahead", "file",
                                                  f->o->path, "value", out->day, NULL);
}
