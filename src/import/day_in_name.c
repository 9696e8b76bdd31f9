#include "day_in_name.h"

#include <stdio.h>
#include <string.h>

enum { FIRST_YEAR = 1995 }; /* none of these files is older */

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

bool day_in_name(char out[DATE_SIZE], const char *path)
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
