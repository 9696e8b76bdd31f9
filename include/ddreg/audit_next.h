/* When the supplier of an approval is next to be audited.
 *
 * A supplier is audited where quality assurance has called it critical for a scope, or has set an
 * interval of years. The next audit is due that many years after the last that was done; an event
 * since (a deviation, a recall, a change of site, a finding) brings it forward to its own day.
 * Where none was done, a critical supplier that was never approved is audited first, and one that
 * was is to be audited since its first approval; of others the years are counted from that. Where
 * no interval was set the shortest of the usual three to five years is assumed, and `assumed` says
 * so. */
#ifndef DDREG_AUDIT_NEXT_H
#define DDREG_AUDIT_NEXT_H

#include "ddreg/date.h"
#include "ddreg/kind.h"

enum { AUDIT_YEARS_ASSUMED = 3, AUDIT_YEARS_MOST = 10 };

struct audit_next {
    const char *why; /* "initial", "regular", "event", "approved"; NULL: none is asked for */
    char day[DATE_SIZE];
    int years;
    bool assumed;
    const char *last;  /* the day of the last one; NULL: none was done */
    const char *event; /* the public id of what brought it forward; NULL: nothing */
};

/* Of an approval in force on the day; texts in `a`. */
enum dd_rc audit_next(struct reg *reg, struct arena *a, const struct kind_row *approval,
                      const char *day, struct audit_next *out, struct dd_error *err) DD_MUST_CHECK;

#endif
