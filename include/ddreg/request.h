/* Requests for information (åpenhetsloven §§ 6-7): what follows from one and the day. The record
 * itself is the kind `request`. */
#ifndef DDREG_REQUEST_H
#define DDREG_REQUEST_H

#include "ddreg/date.h"
#include "ddreg/kind.h"

/* The duties that can be breached: to answer in time (§ 7, first and second paragraph), and to give
 * fuller reasons for a refusal in time (third). */
enum request_duty { REQUEST_ANSWER, REQUEST_MORE };
enum { REQUEST_DUTIES = 2 };

/* Is it to be met, by when, and when was it met? */
struct request_deadline {
    char due[DATE_SIZE];
    const char *met; /* a day, as long as the row lives; NULL: not yet */
};

/* False: there is no such duty (nobody has asked for fuller reasons; what was asked is outside the
 * act). `due` of an answer that was put off is the day to which it was. */
bool request_deadline(const struct kind_row *row, enum request_duty duty,
                      struct request_deadline *out);
/* Was the duty breached by the end of the day before `today`? */
bool request_is_late(const struct request_deadline *deadline, const char *today);

/* Is it a deadline that was met or has passed without, by `today`? */
bool request_fell_due(const struct kind_row *row, enum request_duty duty, const char *today,
                      struct request_deadline *out);

/* Was it refused, and has nobody said whether it is about an impact, of which the register knows
 * some on the day? */
enum dd_rc request_impacts_unsaid(struct reg *reg, struct arena *a, const struct kind_row *row,
                                  const char *day, bool *unsaid,
                                  struct dd_error *err) DD_MUST_CHECK;

/* "answer", "fuller_reasons": its word in JSON; the message is word.<that>. */
const char *request_duty_key(enum request_duty duty);

/* How the duties were met that fell due in a year. */
struct request_breach {
    int year;
    enum request_duty duty;
    int64_t due;      /* deadlines of the year that have passed or were met */
    int64_t breached; /* of these */
    const char *ids;  /* of the breached ones, blanks between */
};

/* By year and duty, those without a deadline left out; in `a`. `company` 0: of all. */
enum dd_rc request_breaches(struct reg *reg, struct arena *a, int64_t company, const char *today,
                            struct request_breach **out, size_t *n,
                            struct dd_error *err) DD_MUST_CHECK;

#endif
