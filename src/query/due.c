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
    " p.id, seen.inputs FROM s JOIN supplier ON supplier.id = s.id"
    " JOIN journal ON journal.seq = supplier.entry"
    " LEFT JOIN " LATEST("decision", ", proposal_id") " AS d ON d.supplier_id = s.id AND d.rank = 1"
    " LEFT JOIN " LATEST("assessment", "") " AS p ON p.supplier_id = s.id AND p.rank = 1"
    " LEFT JOIN assessment AS seen ON seen.id = p.id ORDER BY s.id";

/* What was bought in the twelve months up to the last rating and up to today ($1), of the suppliers
 * rated, with those that count as them. */
#define YEAR_BEFORE(day)                                                                           \
    "CAST(CAST(SUBSTR(" day ", 1, 4) AS INTEGER) - 1 AS TEXT) || SUBSTR(" day ", 5)"
#define BOUGHT(until)                                                                              \
    "CAST(SUM((SELECT COALESCE(SUM(ore), 0) FROM purchase WHERE purchase.supplier_id = member.id"  \
    " AND purchase.day > " YEAR_BEFORE(until) " AND purchase.day <= " until                        \
    " AND" PURCHASE_COUNTS ")) AS BIGINT)"
static const char spent_sql[] =
    "WITH RECURSIVE " ALIAS_NOW ", rating AS (SELECT supplier_id, MAX(day) AS day FROM"
    " (SELECT supplier_id, day FROM assessment WHERE day <= $1 UNION ALL"
    " SELECT supplier_id, day FROM decision WHERE day <= $1) AS told WHERE supplier_id IS NOT NULL"
    " GROUP BY supplier_id), member AS (SELECT supplier_id AS root, supplier_id AS id, day"
    " FROM rating UNION ALL SELECT alias.into_id, alias.supplier_id, rating.day FROM alias"
    " JOIN rating ON rating.supplier_id = alias.into_id) SELECT member.root, "
    BOUGHT("member.day") ", " BOUGHT("$1") " FROM member GROUP BY member.root ORDER BY member.root";
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
    PROPOSAL,
    SEEN /* what the latest proposal was made from */
};

/* What is known now, and was bought, by supplier; and where the reading stands. */
struct now {
    struct assessment_known *known;
    struct spent {
        int64_t supplier, before, now;
    } * spent;
    size_t nknown, nspent, at_known, at_spent;
};

static enum dd_rc load_spent(struct reg *reg, struct arena *a, const char *today, struct now *out,
                             struct dd_error *err)
{
    struct db_stmt *st = NULL;
    enum db_step step = DB_DONE;
    enum dd_rc rc;

    out->spent = arena_alloc(a, (out->nknown + 1) * sizeof(*out->spent));
    if (!out->spent)
        return dd_no_memory(err);
    rc = db_query(reg->db, &st, err, spent_sql, DB_ARGS(DB_T(today)));
    while (rc == DD_OK && out->nspent < out->nknown && (step = db_step(st, err)) == DB_ROW)
        out->spent[out->nspent++] = (struct spent){db_int(st, 0), db_int(st, 1), db_int(st, 2)};
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc;
}

static enum dd_rc load_now(struct reg *reg, struct arena *a, const char *today, struct now *out,
                           struct dd_error *err)
{
    enum dd_rc rc = assessment_known_all(reg, a, today, &out->known, &out->nknown, err);

    return rc == DD_OK ? load_spent(reg, a, today, out, err) : rc;
}

/* Both lists go by id, as the rows do. */
static const struct assessment_known *known_of(struct now *now, int64_t supplier)
{
    while (now->at_known < now->nknown && now->known[now->at_known].supplier != ASSESSMENT_OWN &&
           now->known[now->at_known].supplier < supplier)
        now->at_known++;
    return now->at_known < now->nknown && now->known[now->at_known].supplier == supplier
               ? &now->known[now->at_known]
               : NULL;
}

static const struct spent *spent_of(struct now *now, int64_t supplier)
{
    while (now->at_spent < now->nspent && now->spent[now->at_spent].supplier < supplier)
        now->at_spent++;
    return now->at_spent < now->nspent && now->spent[now->at_spent].supplier == supplier
               ? &now->spent[now->at_spent]
               : NULL;
}

static enum dd_rc fill(struct due_item *item, struct arena *a, struct db_stmt *st,
                       const char *today, const char *what, const char *due, struct dd_error *err)
{
    char id[PUBLIC_ID_SIZE];
    const char *name = db_text_or_null(st, NAME), *owner = db_text_or_null(st, OWNER);
    bool never = strcmp(what, "rating.never") == 0;

    supplier_public_id(id, db_int(st, ID));
    item->supplier = db_int(st, ID);
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

/* The day by which a rating of this level must be renewed. */
static enum dd_rc renewal_day(const char *level_key, const char *rated, char due[DATE_SIZE],
                              struct dd_error *err)
{
    enum risk_level level;

    if (!risk_level_read(&level, level_key))
        return dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
    date_add_months(due, rated, risk_interval_months(level));
    return DD_OK;
}

/* An open impact that the rating did not see. */
static bool has_new_finding(const struct risk_input *then, const struct risk_input *now,
                            const char *today)
{
    for (size_t i = 0; i < now->nfindings; i++) {
        const struct risk_finding *f = &now->findings[i];
        bool seen = strcmp(f->opened, today) > 0 || (f->closed && strcmp(f->closed, today) <= 0);
        for (size_t k = 0; k < then->nfindings; k++)
            seen = seen || strcmp(then->findings[k].ref, f->ref) == 0;
        if (!seen)
            return true;
    }
    return false;
}

/* What has happened since the last proposal that makes it due at once; NULL: nothing. */
static enum dd_rc event_since(struct arena *a, struct db_stmt *st, struct now *now,
                              const char *today, const char **what, struct dd_error *err)
{
    const struct assessment_known *known = known_of(now, db_int(st, ID));
    const struct spent *spent = spent_of(now, db_int(st, ID));
    struct risk_input then;
    struct risk_since since;
    unsigned events;

    *what = NULL;
    /* What another version of the model wrote may not be readable; then its age alone tells. */
    if (!known || db_is_null(st, SEEN) ||
        risk_read_input_json(a, db_text(st, SEEN), &then, err) != DD_OK)
        return err->id && strcmp(err->id, "memory") == 0 ? err->rc : DD_OK;
    since = (struct risk_since){
        .rated = db_text(st, PROPOSED_DAY),
        .production_then = then.facts[RISK_FACT_PRODUCTION_COUNTRY],
        .production_now = known->input.facts[RISK_FACT_PRODUCTION_COUNTRY],
        .ore_before = spent ? spent->before : 0,
        .ore_now = spent ? spent->now : 0,
    };
    events = risk_events(&since, today);
    if (has_new_finding(&then, &known->input, today))
        *what = "rating.finding";
    else if ((events & RISK_EVENT_PRODUCTION) || risk_merged_production(&then, &known->input))
        *what = "rating.production";
    else if (events & RISK_EVENT_SPEND)
        *what = "rating.spend";
    return DD_OK;
}

/* At most two items: a rating can be due and wait for a decision. */
static enum dd_rc add_supplier(struct due_item *items, size_t *n, struct arena *a,
                               struct db_stmt *st, struct now *now, const char *today,
                               struct dd_error *err)
{
    bool decided = !db_is_null(st, DECIDED);
    const char *waits = NULL, *event = NULL;
    const struct assessment_known *known = known_of(now, db_int(st, ID));
    char due[DATE_SIZE];
    enum dd_rc rc;

    if (known && !known->rated)
        return DD_OK;
    if (!decided && db_is_null(st, PROPOSAL))
        return fill(&items[(*n)++], a, st, today, "rating.never", db_text(st, FIRST_DAY), err);
    rc = renewal_day(db_text(st, decided ? DECIDED : PROPOSED),
                     db_text(st, decided ? DECIDED_DAY : PROPOSED_DAY), due, err);
    if (rc == DD_OK)
        rc = event_since(a, st, now, today, &event, err);
    if (rc == DD_OK && event)
        rc = fill(&items[(*n)++], a, st, today, event, today, err);
    else if (rc == DD_OK && strcmp(due, today) < 0)
        rc = fill(&items[(*n)++], a, st, today, "rating.overdue", due, err);
    if (is_undecided(st))
        waits = "rating.undecided";
    else if (has_moved(st))
        waits = "rating.moved";
    if (rc == DD_OK && waits)
        rc = fill(&items[(*n)++], a, st, today, waits, db_text(st, PROPOSED_DAY), err);
    return rc;
}

/* The company's own operations: rated as soon as their trade is known or something was found. */
static enum dd_rc add_own(struct due_item *items, size_t *n, struct reg *reg, struct arena *a,
                          const struct now *now, const char *today, struct dd_error *err)
{
    const struct risk_input *in = &now->known[now->nknown - 1].input;
    struct due_item *item = &items[*n];
    struct assessment force;
    char due[DATE_SIZE] = "";
    enum dd_rc rc = assessment_get(reg, a, ASSESSMENT_OWN, today, NULL, NULL, &force, err);

    *item = (struct due_item){.supplier = ASSESSMENT_OWN, .id = "own", .name = "", .who = ""};
    if (rc == DD_OK && force.id != 0) {
        struct risk_input then;
        date_add_months(due, force.day, risk_interval_months(force.level));
        item->what = strcmp(due, today) < 0 ? "rating.overdue" : NULL;
        if (risk_read_input_json(a, force.inputs, &then, err) == DD_OK &&
            has_new_finding(&then, in, today)) {
            item->what = "rating.finding";
            memcpy(due, today, sizeof(due));
        }
    } else if (rc == DD_OK && (in->facts[RISK_FACT_SECTOR] || in->nfindings > 0)) {
        item->what = "rating.never";
        (void)snprintf(due, sizeof(due), "%s", today);
    }
    if (rc != DD_OK || !item->what)
        return rc;
    item->due = arena_strdup(a, due);
    item->command = "ddreg assess --own --explain";
    item->days_left = date_days_between(today, due);
    ++*n;
    return item->due ? DD_OK : dd_no_memory(err);
}

/* The statement that must be published in a year, by its deadline. */
static enum dd_rc fill_statement(struct due_item *item, struct arena *a, const char *what, int year,
                                 const char *today, const char *due, struct dd_error *err)
{
    item->supplier = -1;
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

bool due_is_rating(const struct due_item *item)
{
    static const char *const kinds[] = {"rating.never", "rating.overdue", "rating.finding",
                                        "rating.production", "rating.spend"};

    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
        if (strcmp(item->what, kinds[i]) == 0)
            return true;
    return false;
}

static bool is_overdue(const struct due_item *item)
{
    return due_is_rating(item) || strcmp(item->what, "statement.overdue") == 0;
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
    struct now now = {.nknown = 0};
    struct db_stmt *st = NULL;
    enum db_step step = DB_DONE;
    enum dd_rc rc = load_now(reg, a, today, &now, err);

    *n = 0;
    if (rc == DD_OK &&
        !(*out = arena_alloc(a, (2 * now.nknown + DUE_STATEMENT_YEARS + 2) * sizeof(**out))))
        rc = dd_no_memory(err);
    if (rc == DD_OK)
        rc = db_query(reg->db, &st, err, ratings_sql, DB_ARGS(DB_T(today)));
    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW)
        rc = add_supplier(*out, n, a, st, &now, today, err);
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    if (rc == DD_OK)
        rc = add_own(*out, n, reg, a, &now, today, err);
    if (rc == DD_OK)
        rc = add_statements(reg, *out, n, a, today, err);
    if (rc == DD_OK)
        qsort(*out, *n, sizeof(**out), by_day);
    return rc;
}
