#include "ddreg/due.h"

#include "ddreg/assessment.h"
#include "ddreg/date.h"
#include "ddreg/import_batch.h"
#include "ddreg/law.h"
#include "ddreg/supplier.h"

/* Suppliers with the day they came into the register, the latest decision and the latest proposal.
 */
/* clang-format off */
#define LATEST(table, more)                                                                        \
    "(SELECT supplier_id, id, level, day" more ", ROW_NUMBER() OVER (PARTITION BY supplier_id"     \
    " ORDER BY day DESC, id DESC) AS rank FROM " table " WHERE day <= $1)"

static const char ratings_sql[] =
    "WITH RECURSIVE " SUPPLIER_AS_OF("$1")
    " SELECT s.id, s.name, s.owner, journal.day, d.level, d.day, d.proposal_id, p.level, p.day,"
    " p.id FROM s JOIN supplier ON supplier.id = s.id JOIN journal ON journal.seq = supplier.entry"
    " LEFT JOIN " LATEST("decision", ", proposal_id") " AS d ON d.supplier_id = s.id AND d.rank = 1"
    " LEFT JOIN " LATEST("assessment", "") " AS p ON p.supplier_id = s.id AND p.rank = 1"
    " WHERE COALESCE(s.class, '') <> '" SUPPLIER_NOT "' ORDER BY s.id";
/* clang-format on */

enum {
    ID,
    NAME,
    OWNER,
    FIRST_DAY,
    DECIDED,
    DECIDED_DAY,
    DECIDED_ON, /* the proposal that was decided on */
    PROPOSED,
    PROPOSED_DAY,
    PROPOSAL
};

static enum dd_rc fill(struct due_item *item, struct arena *a, struct db_stmt *st,
                       const char *today, const char *what, const char *due, struct dd_error *err)
{
    char id[PUBLIC_ID_SIZE];
    const char *name = db_text_or_null(st, NAME), *owner = db_text_or_null(st, OWNER);
    bool never = strcmp(what, "rating.never") == 0;

    supplier_public_id(id, db_int(st, ID));
    item->what = what;
    item->id = arena_strdup(a, id);
    item->name = arena_strdup(a, name ? name : "");
    item->due = arena_strdup(a, due);
    item->days_left = date_days_between(today, due);
    item->who = arena_strdup(a, owner ? owner : "");
    /* Where there is a proposal, a person should see its reasons before deciding. */
    item->command = arena_printf(a, "ddreg assess %s%s", id, never ? "" : " --explain");
    return item->id && item->name && item->due && item->who && item->command ? DD_OK
                                                                             : dd_no_memory(err);
}

/* A proposal of high or very high risk that nobody has decided on. */
static bool is_undecided(struct db_stmt *st)
{
    enum risk_level level;

    return db_is_null(st, DECIDED) && risk_level_read(&level, db_text(st, PROPOSED)) &&
           level >= RISK_HIGH;
}

/* Does a proposal that came after the decision give another level? */
static bool has_moved(struct db_stmt *st)
{
    if (db_is_null(st, DECIDED) || db_is_null(st, PROPOSAL) ||
        db_int(st, PROPOSAL) == db_int(st, DECIDED_ON) ||
        strcmp(db_text(st, PROPOSED_DAY), db_text(st, DECIDED_DAY)) < 0)
        return false;
    return strcmp(db_text(st, PROPOSED), db_text(st, DECIDED)) != 0;
}

/* The day by which the rating in force must be renewed. */
static enum dd_rc renewal_day(struct db_stmt *st, char due[DATE_SIZE], struct dd_error *err)
{
    bool decided = !db_is_null(st, DECIDED);
    enum risk_level level;

    if (!risk_level_read(&level, db_text(st, decided ? DECIDED : PROPOSED)))
        return dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
    date_add_months(due, db_text(st, decided ? DECIDED_DAY : PROPOSED_DAY),
                    risk_interval_months(level));
    return DD_OK;
}

/* At most two items: a rating can be too old and wait for a decision. */
static enum dd_rc add_supplier(struct due_item *items, size_t *n, struct arena *a,
                               struct db_stmt *st, const char *today, struct dd_error *err)
{
    const char *waits = NULL;
    char due[DATE_SIZE];
    enum dd_rc rc;

    if (db_is_null(st, DECIDED) && db_is_null(st, PROPOSAL))
        return fill(&items[(*n)++], a, st, today, "rating.never", db_text(st, FIRST_DAY), err);
    rc = renewal_day(st, due, err);
    if (rc == DD_OK && strcmp(due, today) < 0)
        rc = fill(&items[(*n)++], a, st, today, "rating.overdue", due, err);
    if (is_undecided(st))
        waits = "rating.undecided";
    else if (has_moved(st))
        waits = "rating.moved";
    if (rc == DD_OK && waits)
        rc = fill(&items[(*n)++], a, st, today, waits, db_text(st, PROPOSED_DAY), err);
    return rc;
}

/* The statement that must be published in a year, by its deadline. */
static enum dd_rc fill_statement(struct due_item *item, struct arena *a, const char *what, int year,
                                 const char *today, const char *due, struct dd_error *err)
{
    item->what = what;
    item->id = arena_printf(a, "%d", year - 1);
    item->name = "";
    item->due = due;
    item->who = "";
    item->command = arena_printf(a, "ddreg report render --year %d -o FILE.html", year - 1);
    if (!item->id || !item->command)
        return dd_no_memory(err);
    item->days_left = date_days_between(today, item->due);
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
    rc = db_get_int(reg->db, &found, 0, err,
                    "SELECT CASE WHEN EXISTS (SELECT 1 FROM purchase WHERE day >= $1 AND day < $2"
                    " AND" PURCHASE_COUNTS ") THEN 1 ELSE 0 END",
                    DB_ARGS(DB_T(from), DB_T(before)));
    *has = rc == DD_OK && found != 0;
    return rc;
}

/* The next day by which a statement must be published, and those that went by in the last years, of
 * years with purchases (åpenhetsloven § 5). */
static enum dd_rc add_statements(struct reg *reg, struct due_item *items, size_t *n,
                                 struct arena *a, const char *today, struct dd_error *err)
{
    const char *month_day = law_value("statement.deadline", today);
    char oldest[DATE_SIZE];
    const char *due;
    int this_year = date_year(today);
    enum dd_rc rc = DD_OK;
    bool has;

    if (!month_day)
        return DD_OK;
    date_add_months(oldest, today, -12 * DUE_STATEMENT_YEARS);
    for (int year = this_year - DUE_STATEMENT_YEARS; rc == DD_OK && year <= this_year + 1; year++) {
        due = arena_printf(a, "%04d-%s", year, month_day);
        if (!due)
            return dd_no_memory(err);
        if (strcmp(due, today) >= 0) {
            rc = fill_statement(&items[(*n)++], a, "statement", year, today, due, err);
            break;
        }
        if (strcmp(due, oldest) < 0 || !law_value("statement.deadline", due))
            continue;
        rc = has_purchases(reg, year - 1, &has, err);
        if (rc == DD_OK && has)
            rc = fill_statement(&items[(*n)++], a, "statement.overdue", year, today, due, err);
    }
    return rc;
}

static bool is_overdue(const struct due_item *item)
{
    return strcmp(item->what, "rating.never") == 0 || strcmp(item->what, "rating.overdue") == 0 ||
           strcmp(item->what, "statement.overdue") == 0;
}

static int by_day(const void *a, const void *b)
{
    const struct due_item *x = a, *y = b;
    int cmp = strcmp(x->due, y->due);

    if (is_overdue(x) != is_overdue(y))
        return is_overdue(x) ? -1 : 1;
    return cmp != 0 ? cmp : strcmp(x->name, y->name);
}

enum dd_rc due_list(struct reg *reg, struct arena *a, const char *today, struct due_item **out,
                    size_t *n, struct dd_error *err)
{
    struct db_stmt *st = NULL;
    enum db_step step = DB_DONE;
    int64_t max;
    enum dd_rc rc = db_get_int(reg->db, &max, 0, err, "SELECT COUNT(*) FROM supplier", DB_NO_ARGS);

    *n = 0;
    if (rc == DD_OK &&
        !(*out = arena_alloc(a, (size_t)(2 * max + DUE_STATEMENT_YEARS + 2) * sizeof(**out))))
        rc = dd_no_memory(err);
    if (rc == DD_OK)
        rc = db_query(reg->db, &st, err, ratings_sql, DB_ARGS(DB_T(today)));
    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW)
        rc = add_supplier(*out, n, a, st, today, err);
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    if (rc == DD_OK)
        rc = add_statements(reg, *out, n, a, today, err);
    if (rc == DD_OK)
        qsort(*out, *n, sizeof(**out), by_day);
    return rc;
}
