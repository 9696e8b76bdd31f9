#include "ddreg/due.h"

#include "ddreg/assessment.h"
#include "ddreg/date.h"
#include "ddreg/law.h"
#include "ddreg/supplier.h"

/* Suppliers with the rating in force and the day they came into the register. */
static const char ratings_sql[] = "WITH " SUPPLIER_AS_OF("$1") ", " RATING_AS_OF(
    "$1") " SELECT s.id, s.name, s.owner, rating.level, rating.day, journal.day"
          " FROM s JOIN supplier ON supplier.id = s.id JOIN journal ON journal.seq = supplier.entry"
          " LEFT JOIN rating ON rating.supplier_id = s.id"
          " WHERE COALESCE(s.class, '') <> '" SUPPLIER_NOT "' ORDER BY s.id";

static enum dd_rc fill(struct due_item *item, struct arena *a, struct db_stmt *st,
                       const char *today, const char *what, const char *due, struct dd_error *err)
{
    char id[PUBLIC_ID_SIZE];
    const char *name = db_text(st, 1), *owner = db_text(st, 2);

    supplier_public_id(id, db_int(st, 0));
    item->what = what;
    item->id = arena_strdup(a, id);
    item->name = arena_strdup(a, name ? name : "");
    item->due = arena_strdup(a, due);
    item->days_left = date_days_between(today, due);
    item->who = arena_strdup(a, owner ? owner : "");
    item->command = arena_printf(a, "ddreg assess %s", id);
    return item->id && item->name && item->due && item->who && item->command ? DD_OK
                                                                             : dd_no_memory(err);
}

static enum dd_rc add_supplier(struct due_item *items, size_t *n, struct arena *a,
                               struct db_stmt *st, const char *today, struct dd_error *err)
{
    enum risk_level level;
    char due[DATE_SIZE];

    if (db_is_null(st, 3))
        return fill(&items[(*n)++], a, st, today, "rating.never", db_text(st, 5), err);
    if (!risk_level_read(&level, db_text(st, 3)))
        return dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
    date_add_months(due, db_text(st, 4), risk_interval_months(level));
    if (strcmp(due, today) >= 0)
        return DD_OK;
    return fill(&items[(*n)++], a, st, today, "rating.overdue", due, err);
}

/* The next day by which a statement must be published (åpenhetsloven § 5). */
static enum dd_rc add_statement(struct due_item *items, size_t *n, struct arena *a,
                                const char *today, struct dd_error *err)
{
    const char *month_day = law_value("statement.deadline", today);
    struct due_item *item = &items[*n];
    int year = date_year(today);

    if (!month_day)
        return DD_OK;
    if (strcmp(today + strlen("YYYY-"), month_day) > 0)
        year++;
    item->what = "statement";
    item->id = arena_printf(a, "%d", year - 1);
    item->name = "";
    item->due = arena_printf(a, "%04d-%s", year, month_day);
    item->who = "";
    item->command =
        arena_printf(a, "ddreg report render --year %d --format html -o FILE", year - 1);
    if (!item->id || !item->due || !item->command)
        return dd_no_memory(err);
    item->days_left = date_days_between(today, item->due);
    ++*n;
    return DD_OK;
}

static int by_day(const void *a, const void *b)
{
    const struct due_item *x = a, *y = b;
    int cmp = strcmp(x->due, y->due);

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
    if (rc == DD_OK && !(*out = arena_alloc(a, (size_t)(max + 1) * sizeof(**out))))
        rc = dd_no_memory(err);
    if (rc == DD_OK)
        rc = db_query(reg->db, &st, err, ratings_sql, DB_ARGS(DB_T(today)));
    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW)
        rc = add_supplier(*out, n, a, st, today, err);
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    if (rc == DD_OK)
        rc = add_statement(*out, n, a, today, err);
    if (rc == DD_OK)
        qsort(*out, *n, sizeof(**out), by_day);
    return rc;
}
