#include "brreg_day.h"

#include "ddreg/date.h"
#include "day_in_name.h"

enum { DAYS_BACK = 31 };

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
