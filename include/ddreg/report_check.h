/* What the statement of a year lacks, from the register (docs/report-check.md). The same rules hold
 * for any text by ddreg/lint.h; here whatever is missing has the command that fills it in. */
#ifndef DDREG_REPORT_CHECK_H
#define DDREG_REPORT_CHECK_H

#include "ddreg/statement.h"

enum report_severity { REPORT_NOTE, REPORT_WARNING, REPORT_ERROR };

struct report_lack {
    const char *rule;      /* "E05" */
    const char *paragraph; /* of the Act: "5 b" */
    enum report_severity severity;
    const char *id;   /* its message is "check." and this, with {what}, {year}, {day}, {count}; what
                       * to do that and ".fix" where `fill` is NULL */
    const char *what; /* in words; NULL: none */
    const char *day;  /* or NULL */
    int64_t count;    /* of what waits for another person; else 0 */
    const char *fill; /* what to do, with the command; NULL: see `id` */
};

/* Is it an error of what the statement says, which must be put right before it is sealed? That it
 * is not signed, and whether it was published in time, follow after that. */
bool report_lack_of_content(const struct report_lack *l);

/* Composes the statement into `d` (initialised), as known on a day, and finds what it lacks, in the
 * order of the rules. `today` is for what hangs on the clock, and for what waits for another
 * person. Texts in the document's arena. *in gets what the statement is made from. */
enum dd_rc report_check(struct reg *reg, int year, const char *as_of, const char *today,
                        enum dd_lang lang, enum dd_lang reader, struct doc *d,
                        struct statement_input *in, const struct report_lack **out, size_t *n,
                        struct dd_error *err) DD_MUST_CHECK;

#endif
