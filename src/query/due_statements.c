/* The statements that must be published (åpenhetsloven § 5), by when. */
#include "ddreg/date.h"
#include "ddreg/law.h"
#include "ddreg/publication.h"
#include "due_parts.h"

#include "gen/query/due_statements.h"

/* The statement that must be published in a year, by its deadline. */
static enum dd_rc add(struct due_work *w, const char *what, int year, const char *due,
                      struct dd_error *err)
{
    struct due_item *item = due_add(w);

    if (!item)
        return dd_no_memory(err);
    item->supplier = -1;
    item->company = COMPANY_FIRST;
    item->what = what;
    item->id = arena_printf(w->a, "%d", year - 1);
    item->name = "";
    item->due = arena_strdup(w->a, due);
    item->who = "";
    item->command = arena_printf(w->a, "ddreg report render --year %d -o FILE.html%s", year - 1,
                                 due_for(w, COMPANY_FIRST));
    if (!item->id || !item->due || !item->command)
        return dd_no_memory(err);
    item->days_left = date_days_between(w->today, item->due);
    return DD_OK;
}

/* Does an import in force hold a purchase of the year? */
static enum dd_rc has_purchases(struct reg *reg, int year, bool *has, struct dd_error *err)
{
    char from[12], before[12];
    int64_t found;
    enum dd_rc rc;

    (void)snprintf(from, sizeof(from), "%04d", year);
    (void)snprintf(before, sizeof(before), "%04d", year + 1);
    rc = db_get_int(reg->db, &found, 0, err, any_bought_sql, DB_ARGS(DB_T(from), DB_T(before)));
    *has = rc == DD_OK && found != 0;
    return rc;
}

/* Is the statement that must be published in a year still to be? One whose day went by: of a year
 * with purchases. */
static enum dd_rc is_due(struct due_work *w, int year, bool late, bool *is, struct dd_error *err)
{
    struct publication p;
    enum dd_rc rc = publication_first(w->reg, w->a, COMPANY_FIRST, year - 1, w->today, &p, err);

    *is = rc == DD_OK && p.number == 0;
    return *is && late ? has_purchases(w->reg, year - 1, is, err) : rc;
}

/* The next day by which a statement must be published, and those that went by in the last years,
 * where it was not published (åpenhetsloven § 5). */
enum dd_rc due_add_statements(struct due_work *w, struct dd_error *err)
{
    const char *today = w->today;
    char oldest[DATE_SIZE], due[DATE_SIZE];
    int this_year = date_year(today);
    enum dd_rc rc = DD_OK;
    bool late, is = false;

    if (!law_value("statement.deadline", today))
        return DD_OK;
    date_add_months(oldest, today, -12 * DUE_STATEMENT_YEARS);
    for (int year = this_year - DUE_STATEMENT_YEARS; rc == DD_OK && year <= this_year + 1; year++) {
        publication_deadline(due, year - 1);
        late = strcmp(due, today) < 0;
        if (*due == '\0' || strcmp(due, oldest) < 0)
            continue;
        rc = is_due(w, year, late, &is, err);
        if (rc == DD_OK && is)
            rc = add(w, late ? "statement.overdue" : "statement", year, due, err);
        if (is && !late)
            break;
    }
    return rc;
}
