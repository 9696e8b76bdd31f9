/* A calendar of days, as programs for calendars read it (RFC 5545: .ics). */
#ifndef DDREG_CALENDAR_H
#define DDREG_CALENDAR_H

#include <stddef.h>

#include "ddreg/buf.h"
#include "ddreg/error.h"

struct calendar_event {
    const char *uid; /* the same in every file, as long as it is the same thing */
    const char *day; /* YYYY-MM-DD; all of that day */
    const char *summary, *description;
    int64_t sequence; /* rises whenever the day or `cancelled` changes */
    bool cancelled;   /* it is not to be done any more */
};

struct calendar {
    const char *name;
    const char *stamp; /* when the file is made: 2024-05-15T09:30:00Z */
    const struct calendar_event *events;
    size_t n;
};

/* Lines end in CRLF and are folded at 75 bytes, between characters. Texts are one line or several.
 */
enum dd_rc calendar_write(const struct calendar *c, struct buf *out,
                          struct dd_error *err) DD_MUST_CHECK;

#endif
