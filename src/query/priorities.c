#include "ddreg/priorities.h"

#include "ddreg/db_rows.h"
#include "ddreg/person.h"

#include "gen/query/priorities.h"
#include "priority_themes.h"

const char *priority_since_key(enum priority_since since)
{
    static const char *const keys[] = {
        [PRIORITY_SAME] = NULL, [PRIORITY_NEW] = "new", [PRIORITY_MOVED] = "rating"};

    return keys[since];
}

static int by_id(const void *a, const void *b)
{
    int64_t x = ((const struct risk_listed *)a)->id, y = ((const struct risk_listed *)b)->id;

    return (x > y) - (x < y);
}

static int by_urgency(const void *a, const void *b)
{
    return risk_list_compare(&((const struct priority *)a)->of, &((const struct priority *)b)->of);
}

static void read_record(struct db_row *row, void *out)
{
    static const enum priority_rule rules[] = {PRIORITY_BY_LEVEL, PRIORITY_BY_COUNT,
                                               PRIORITY_BY_PERSON};
    struct priority_record *r = out;

    r->supplier_id = row_int(row, "supplier_id");
    r->chosen = row_int(row, "chosen") == 1;
    for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++)
        if (strcmp(priority_rule_key(rules[i]), row_peek(row, "rule")) == 0)
            r->rule = rules[i];
    r->asked = (int)row_int(row, "asked");
    r->severity = (int)row_int(row, "severity");
    r->likelihood = (int)row_int(row, "likelihood");
    r->rated = !row_is_null(row, "level");
    if (r->rated && !risk_level_read(&r->level, row_peek(row, "level")))
        row_damaged(row);
    r->reason = row_text_or_null(row, "reason");
    r->day = row_text(row, "day");
    r->actor = row_text_or_null(row, "actor");
    r->year = (int)row_int(row, "year");
}

/* The rows are sorted by id here. */
static struct priority *find(struct priorities *p, int64_t id)
{
    size_t low = 0, high = (size_t)p->suppliers;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (p->rows[middle].of.id == id)
            return &p->rows[middle];
        if (p->rows[middle].of.id < id)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

enum dd_rc priorities_recorded(struct reg *reg, struct arena *a, int year, const char *as_of,
                               struct priority_record **out, size_t *n, struct dd_error *err)
{
    enum dd_rc rc = db_all(reg->db, a, sizeof(**out), read_record, NULL, out, n, err,
                           priorities_sql, DB_ARGS(DB_I(year), DB_T(as_of)));

    /* The open entry's own rows have no journal row yet. */
    for (size_t i = 0; rc == DD_OK && i < *n; i++)
        if (!(*out)[i].actor)
            rc = person_acting_name(reg, a, &(*out)[i].actor, err);
    return rc;
}

static enum dd_rc read_records(struct reg *reg, struct arena *a, struct priorities *p,
                               const char *today, struct dd_error *err)
{
    struct priority_record *records = NULL;
    size_t n = 0;
    enum dd_rc rc = priorities_recorded(reg, a, p->year, today, &records, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        struct priority *row = find(p, records[i].supplier_id);
        if (row) {
            row->recorded = true;
            row->record = records[i];
        }
    }
    return rc;
}

static bool moved(const struct priority *row)
{
    const struct risk_listed *now = &row->now;
    bool rated = row->recorded ? row->record.rated : row->of.rated;
    enum risk_level level = row->recorded ? row->record.level : row->of.level;

    if (!now->rated || !rated)
        return now->rated != rated;
    if (now->level == RISK_UNKNOWN || level == RISK_UNKNOWN)
        return now->level != level;
    return now->severity != (row->recorded ? row->record.severity : row->of.severity) ||
           now->likelihood != (row->recorded ? row->record.likelihood : row->of.likelihood);
}

/* Places and the proposal, once the rows are in order; what has come since. */
static void propose(struct priorities *p)
{
    bool any = false;

    for (int64_t i = 0; i < p->suppliers; i++)
        any = any || p->rows[i].recorded;
    for (int64_t i = 0; i < p->suppliers; i++) {
        struct priority *row = &p->rows[i];
        if (risk_listed_known(&row->of)) {
            row->place = (int)(i + 1);
            row->proposed =
                p->count ? row->place <= p->count : risk_level_reaches(row->of.level, RISK_HIGH);
        }
        if (any && !row->recorded)
            row->since = PRIORITY_NEW;
        else if (moved(row))
            row->since = PRIORITY_MOVED;
    }
}

/* The suppliers of the year twice: with the ratings of the day, and with today's. Both lists hold
 * the same suppliers. */
static enum dd_rc read_suppliers(struct reg *reg, struct arena *a, struct priorities *p,
                                 const char *today, struct dd_error *err)
{
    struct risk_listed *then = NULL, *now = NULL;
    size_t nthen = 0, nnow = 0;
    enum dd_rc rc = risk_list_read(reg, a, p->year, p->as_of, RISK_BY_SEVERITY, &then, &nthen, err);

    if (rc == DD_OK)
        rc = risk_list_read(reg, a, p->year, today, RISK_BY_SEVERITY, &now, &nnow, err);
    if (rc == DD_OK && !(p->rows = arena_alloc(a, (nthen + 1) * sizeof(*p->rows))))
        rc = dd_no_memory(err);
    if (rc == DD_OK && nthen != nnow)
        rc = dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
    if (rc != DD_OK)
        return rc;
    qsort(then, nthen, sizeof(*then), by_id);
    qsort(now, nnow, sizeof(*now), by_id);
    for (size_t i = 0; i < nthen; i++) {
        p->rows[i].later = !then[i].rated && now[i].rated;
        p->rows[i].of = p->rows[i].later ? now[i] : then[i];
        p->rows[i].now = now[i];
    }
    p->suppliers = (int64_t)nthen;
    return DD_OK;
}

enum dd_rc priorities_read(struct reg *reg, struct arena *a, int year, const char *as_of,
                           const char *today, int asked, struct priorities *out,
                           struct dd_error *err)
{
    enum dd_rc rc;

    *out = (struct priorities){.year = year, .as_of = as_of, .count = asked};
    rc = read_suppliers(reg, a, out, today, err);
    if (rc == DD_OK)
        rc = read_records(reg, a, out, today, err);
    if (rc != DD_OK)
        return rc;
    if (out->suppliers > 0)
        qsort(out->rows, (size_t)out->suppliers, sizeof(*out->rows), by_urgency);
    propose(out);
    priorities_count(out);
    return DD_OK;
}
