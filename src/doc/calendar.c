#include "ddreg/calendar.h"
#include "doc_char.h"

#include "ddreg/date.h"

enum { LINE = 75 };

/* A line of content, folded. */
static void add_line(struct buf *out, const char *name, const char *value)
{
    struct buf line = BUF_INIT;
    size_t room = LINE;

    buf_printf(&line, "%s:%s", name, value);
    for (const char *p = buf_str(&line); *p;) {
        const size_t n = doc_char(p);
        if (n > room) {
            buf_add(out, "\r\n ");
            room = LINE - 1;
        }
        buf_add_mem(out, p, n);
        room -= n;
        p += n;
    }
    buf_add(out, "\r\n");
    out->failed = out->failed || line.failed;
    buf_release(&line);
}

/* A text: what has a meaning in it is escaped, other control characters are left out. */
static void add_text(struct buf *out, const char *name, const char *text)
{
    struct buf value = BUF_INIT;

    for (const char *p = text; *p; p++) {
        if (*p == '\\' || *p == ';' || *p == ',')
            buf_printf(&value, "\\%c", *p);
        else if (*p == '\n')
            buf_add(&value, "\\n");
        else if ((unsigned char)*p >= ' ' && *p != 0x7f)
            buf_add_char(&value, *p);
    }
    add_line(out, name, buf_str(&value));
    out->failed = out->failed || value.failed;
    buf_release(&value);
}

/* A day as 20240515; `days` later. */
static void add_day(struct buf *out, const char *name, const char *day, int days)
{
    char other[DATE_SIZE], value[DATE_SIZE];

    date_add_days(other, day, days);
    (void)snprintf(value, sizeof(value), "%.4s%.2s%.2s", other, other + 5, other + 8);
    add_line(out, name, value);
}

/* A time as 20240515T093000Z. */
static void add_stamp(struct buf *out, const char *stamp)
{
    char value[TIMESTAMP_SIZE];
    size_t n = 0;

    for (const char *p = stamp; *p && n + 1 < sizeof(value); p++)
        if (*p != '-' && *p != ':')
            value[n++] = *p;
    value[n] = '\0';
    add_line(out, "DTSTAMP", value);
}

static void add_event(struct buf *out, const struct calendar *c, const struct calendar_event *e)
{
    char sequence[24];

    (void)snprintf(sequence, sizeof(sequence), "%lld", (long long)e->sequence);
    add_line(out, "BEGIN", "VEVENT");
    add_text(out, "UID", e->uid);
    add_stamp(out, c->stamp);
    add_line(out, "SEQUENCE", sequence);
    add_day(out, "DTSTART;VALUE=DATE", e->day, 0);
    add_day(out, "DTEND;VALUE=DATE", e->day, 1);
    add_text(out, "SUMMARY", e->summary);
    if (*e->description)
        add_text(out, "DESCRIPTION", e->description);
    add_line(out, "STATUS", e->cancelled ? "CANCELLED" : "CONFIRMED");
    add_line(out, "TRANSP", "TRANSPARENT");
    add_line(out, "END", "VEVENT");
}

enum dd_rc calendar_write(const struct calendar *c, struct buf *out, struct dd_error *err)
{
    add_line(out, "BEGIN", "VCALENDAR");
    add_line(out, "VERSION", "2.0");
    add_line(out, "PRODID", "-//ddreg//due//EN");
    add_line(out, "CALSCALE", "GREGORIAN");
    add_line(out, "METHOD", "PUBLISH");
    add_text(out, "X-WR-CALNAME", c->name);
    for (size_t i = 0; i < c->n; i++)
        add_event(out, c, &c->events[i]);
    add_line(out, "END", "VCALENDAR");
    return buf_ok(out, err);
}
