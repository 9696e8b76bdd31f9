/* Whether the duties towards those who ask were met in time. */
#include "ddreg/request.h"
#include "ddreg/impact.h"

#include "ddreg/request_days.h"
#include "ddreg/vec.h"
#include "kinds.h"

static const char *const keys[REQUEST_DUTIES] = {
    [REQUEST_ANSWER] = "answer",
    [REQUEST_MORE] = "fuller_reasons",
};

const char *request_duty_key(enum request_duty duty)
{
    return keys[duty];
}

/* The longer of the two: an answer within three weeks is in time, whatever was expected. */
static void answer_due(const struct kind_row *row, char out[DATE_SIZE])
{
    const char *received = kind_text(row, "received"), *expected = kind_text(row, "expected");
    char extended[DATE_SIZE];

    request_answer_due(out, received);
    if (!expected)
        return;
    request_extended_due(extended, received, expected);
    if (strcmp(extended, out) > 0)
        (void)snprintf(out, DATE_SIZE, "%s", extended);
}

bool request_deadline(const struct kind_row *row, enum request_duty duty,
                      struct request_deadline *out)
{
    const char *outcome = kind_text(row, "outcome"), *more = kind_text(row, "more_received");

    if (kind_in_state(row, KIND_WITHDRAWN) || (outcome && strcmp(outcome, "outside") == 0) ||
        (duty == REQUEST_MORE && !more))
        return false;
    if (duty == REQUEST_MORE) {
        request_more_due(out->due, more);
        out->met = kind_text(row, "more_sent");
    } else {
        answer_due(row, out->due);
        out->met = kind_text(row, "sent");
    }
    return true;
}

bool request_is_late(const struct request_deadline *deadline, const char *today)
{
    return strcmp(deadline->met ? deadline->met : today, deadline->due) > 0;
}

bool request_fell_due(const struct kind_row *row, enum request_duty duty, const char *today,
                      struct request_deadline *out)
{
    return request_deadline(row, duty, out) && (out->met || request_is_late(out, today));
}

enum dd_rc request_impacts_unsaid(struct reg *reg, struct arena *a, const struct kind_row *row,
                                  const char *day, bool *unsaid, struct dd_error *err)
{
    const struct kind_filter filter = {.as_of = day, .company = kind_int(row, "company_id")};
    const char *outcome = kind_text(row, "outcome");
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc;

    *unsaid = false;
    if (!outcome || strcmp(outcome, "refused") != 0 || kind_int(row, "none_known") == 1)
        return DD_OK;
    rc = kind_read(reg, a, &kind_finding, &filter, &rows, &n, err);
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        *unsaid = *unsaid || (kind_is_open(&rows[i], day) && !finding_is_potential(&rows[i]));
    return rc;
}

/* The row of a year and duty, in the order of both. */
static struct request_breach *breach_at(struct vec *all, int year, enum request_duty duty)
{
    struct request_breach *rows = all->rows;
    size_t at = 0;

    while (at < all->n && (rows[at].year < year || (rows[at].year == year && rows[at].duty < duty)))
        at++;
    if (at < all->n && rows[at].year == year && rows[at].duty == duty)
        return &rows[at];
    if (!vec_add(all))
        return NULL;
    rows = all->rows;
    memmove(rows + at + 1, rows + at, (all->n - 1 - at) * sizeof(*rows));
    rows[at] = (struct request_breach){.year = year, .duty = duty, .ids = ""};
    return &rows[at];
}

/* Counts a duty of one request. */
static enum dd_rc count(struct vec *all, struct arena *a, const struct kind_row *row,
                        enum request_duty duty, const char *today, struct dd_error *err)
{
    struct request_deadline deadline;
    struct request_breach *b;

    if (!request_fell_due(row, duty, today, &deadline))
        return DD_OK;
    if (!(b = breach_at(all, date_year(deadline.due), duty)))
        return dd_no_memory(err);
    b->due++;
    if (!request_is_late(&deadline, today))
        return DD_OK;
    b->ids = arena_printf(a, "%s%s%s-%lld", b->ids, b->breached++ > 0 ? " " : "",
                          kind_request.letters, (long long)kind_number(row));
    return b->ids ? DD_OK : dd_no_memory(err);
}

enum dd_rc request_breaches(struct reg *reg, struct arena *a, int64_t company, const char *today,
                            struct request_breach **out, size_t *n, struct dd_error *err)
{
    const struct kind_filter filter = {.as_of = today, .company = company};
    struct vec all = VEC_OF(struct request_breach);
    struct kind_row *rows;
    size_t nrows;
    enum dd_rc rc = kind_read(reg, a, &kind_request, &filter, &rows, &nrows, err);

    for (size_t i = 0; rc == DD_OK && i < nrows; i++)
        for (int duty = 0; rc == DD_OK && duty < REQUEST_DUTIES; duty++)
            rc = count(&all, a, &rows[i], (enum request_duty)duty, today, err);
    if (rc == DD_OK)
        return vec_keep(&all, a, out, n, err);
    vec_release(&all);
    return rc;
}
