/* What calendar files have said of each event: from it follow the sequence of the next file and
 * what it cancels. As the log of outputs it is no part of the journal or its chain. */
#ifndef DDREG_CALENDAR_LOG_H
#define DDREG_CALENDAR_LOG_H

#include "ddreg/reg.h"

struct calendar_entry {
    const char *uid, *due;
    int64_t sequence;
    bool cancelled;
};

/* An event that a cancelled one was so many months ago is in no file any more. */
enum { CALENDAR_CANCELLED_MONTHS = 12 };

/* What a new file of a calendar says: of those that there are now (uid and due are given, each uid
 * once) the sequence; and behind them those that an earlier file had and that are no longer there,
 * as cancelled. An event keeps its sequence while its day stays. In `a`. `calendar` is any text
 * that says what the file is narrowed to. */
enum dd_rc calendar_log_next(struct reg *reg, struct arena *a, const char *calendar,
                             const char *today, const struct calendar_entry *now, size_t nnow,
                             struct calendar_entry **out, size_t *n,
                             struct dd_error *err) DD_MUST_CHECK;

/* Keeps what the file says, in the register at `path`, which the caller may have open for reading.
 * DD_REFUSED "register.readonly" where it may not be written, DD_BUSY. */
enum dd_rc calendar_log_keep(const char *path, const struct entry_by *by, const char *calendar,
                             const struct calendar_entry *entries, size_t n,
                             struct dd_error *err) DD_MUST_CHECK;

/* What makes this register's events its own: the beginning of its first entry's digest. */
enum dd_rc calendar_log_register(struct reg *reg, struct arena *a, const char **out,
                                 struct dd_error *err) DD_MUST_CHECK;

#endif
