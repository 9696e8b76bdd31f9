#include "audit_rows.h"

#include "approval.h"
#include "ddreg/alias.h"
#include "ddreg/db_rows.h"
#include "ddreg/kind_timeline.h"
#include "kinds.h"

#include "gen/kind/audit_next.h"

static void read_day(struct db_row *r, void *out)
{
    *(const char **)out = row_text(r, "day");
}

enum dd_rc audit_first_entry(struct reg *reg, const char **day, struct dd_error *err)
{
    bool found = false;

    *day = reg->by.day;
    return db_one(reg->db, &reg->records, sizeof(*day), read_day, NULL, day, &found, err,
                  first_entry_sql, DB_NO_ARGS);
}

enum dd_rc audit_last(struct reg *reg, struct arena *a, int64_t root, int64_t company,
                      const char *day, const struct kind_row **last, struct dd_error *err)
{
    const struct kind_filter filter = {.supplier = root, .company = company};
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = kind_read(reg, a, &kind_audit, &filter, &rows, &n, err);

    *last = NULL;
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        const char *done = audit_done_on(&rows[i], day);
        if (done && (!*last || strcmp(done, audit_done_on(*last, day)) >= 0))
            *last = &rows[i];
    }
    return rc;
}

enum dd_rc approval_first(struct reg *reg, struct arena *a, const struct kind_row *row,
                          const char **since, struct dd_error *err)
{
    struct kind_timeline t = {.n = 0};
    enum dd_rc rc =
        kind_number(row) == 0 ? DD_OK : kind_timeline(reg, a, row->kind, kind_number(row), &t, err);

    *since = kind_int(row, "legacy") == 1 ? kind_text(row, "requested") : NULL;
    for (size_t i = 0; rc == DD_OK && i < t.n && !*since; i++)
        if (approval_lets_buy(kind_state(&t.rows[i])))
            *since = kind_text(&t.rows[i], "day");
    return rc;
}

/* --- Events ----------------------------------------------------------------------------------- */

/* A deviation of purchases says something of the company, not of the supplier. */
static bool is_own_doing(const struct kind_row *row)
{
    return row->kind == &kind_deviation && strcmp(kind_text(row, "about"), "purchase") == 0;
}

/* The first record of the kind after the last audit, by the day in a column. */
static enum dd_rc find_event(struct reg *reg, struct arena *a, const struct kind *kind,
                             const char *column, int64_t root, const char *day,
                             struct audit_next *out, struct dd_error *err)
{
    const struct kind_filter filter = {.as_of = day, .supplier = root};
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = kind_read(reg, a, kind, &filter, &rows, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        const char *on = kind_text(&rows[i], column);
        if (is_own_doing(&rows[i]))
            continue;
        if (strcmp(on, day) > 0 || (out->last && strcmp(on, out->last) <= 0) ||
            strcmp(on, out->day) >= 0)
            continue;
        (void)snprintf(out->day, sizeof(out->day), "%s", on);
        out->why = "event";
        out->event = public_id_text(a, kind->letters, kind_number(&rows[i]));
        if (!out->event)
            return dd_no_memory(err);
    }
    return rc;
}

static enum dd_rc look_for_events(struct reg *reg, struct arena *a, int64_t root, const char *day,
                                  struct audit_next *out, struct dd_error *err)
{
    enum dd_rc rc = find_event(reg, a, &kind_deviation, "occurred", root, day, out, err);

    return rc == DD_OK ? find_event(reg, a, &kind_finding, "found", root, day, out, err) : rc;
}

/* --- The next --------------------------------------------------------------------------------- */

static bool is_critical(const struct kind_row *row)
{
    const char *critical = kind_text(row, "critical");

    return critical && strcmp(critical, "yes") == 0;
}

/* Are audits asked for at all of the scope? */
static bool asks(const struct kind_row *row, const char *day)
{
    const char *state = kind_state_on(row, day);

    return (is_critical(row) || kind_int(row, "interval") > 0) &&
           !kind_word_in("rejected|blocked|phased_out|" KIND_WITHDRAWN, state);
}

static void count_from(struct audit_next *out, const char *why, const char *day, int years)
{
    out->why = why;
    date_add_months(out->day, day, years * 12);
}

enum dd_rc audit_next(struct reg *reg, struct arena *a, const struct kind_row *approval,
                      const char *day, struct audit_next *out, struct dd_error *err)
{
    const int64_t company = kind_int(approval, "company_id");
    const struct kind_row *last = NULL;
    const char *since = NULL;
    int64_t root;
    enum dd_rc rc;

    *out = (struct audit_next){.assumed = kind_int(approval, "interval") == 0,
                               .years = (int)kind_int(approval, "interval")};
    if (!asks(approval, day))
        return DD_OK;
    out->years = out->assumed ? AUDIT_YEARS_ASSUMED : out->years;
    rc = alias_root(reg, kind_int(approval, "supplier_id"), &root, err);
    if (rc == DD_OK)
        rc = audit_last(reg, a, root, company, day, &last, err);
    if (rc == DD_OK && !last)
        rc = approval_first(reg, a, approval, &since, err);
    if (rc != DD_OK)
        return rc;
    out->last = last ? audit_done_on(last, day) : NULL;
    if (last)
        count_from(out, "regular", out->last, out->years);
    else if (since)
        count_from(out, "approved", since, is_critical(approval) ? 0 : out->years);
    else if (is_critical(approval))
        count_from(out, "initial", kind_text(approval, "requested"), 0);
    return last ? look_for_events(reg, a, root, day, out, err) : DD_OK;
}
