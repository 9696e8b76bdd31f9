/* The ratings that must be made, and the decisions that are waited for. */
#include "ddreg/assessment.h"
#include "ddreg/date.h"
#include "ddreg/supplier.h"
#include "due_parts.h"

/* clang-format off */
/* Suppliers with the latest decision and the latest proposal. */
static const char ratings_sql[] =
    "SELECT supplier.id, d.level, d.day, d.proposal_id, p.level, p.day, p.id, p.inputs"
    " FROM supplier LEFT JOIN decision AS d ON d.id = " LATEST_RATING("decision", "$1")
    " LEFT JOIN assessment AS p ON p.id = " LATEST_RATING("assessment", "$1")
    " ORDER BY supplier.id";

/* Of a supplier for whom something is due: the day it came into the register, and what to call. */
static const char who_sql[] =
    "SELECT journal.day, " LATEST_OF("name", "supplier_name", "", "$1") ", "
    LATEST_OF("value", "supplier_contact", " AND f.kind = 'owner'", "$1")
    " FROM supplier JOIN journal ON journal.seq = supplier.entry WHERE supplier.id = $2";
/* clang-format on */

enum {
    ID,
    DECIDED,
    DECIDED_DAY,
    DECIDED_ON, /* the proposal that was decided on */
    PROPOSED,
    PROPOSED_DAY,
    PROPOSAL,
    SEEN /* what the latest proposal was made from */
};
enum { FIRST_DAY, NAME, OWNER };

/* What is known now, and was bought, by supplier; and where the reading stands. */
struct now {
    struct assessment_known *known;
    struct due_bought *bought;
    size_t nknown, nbought, at_known, at_bought;
};

static enum dd_rc load_now(const struct due_work *w, struct now *out, struct dd_error *err)
{
    enum dd_rc rc = assessment_known_all(w->reg, w->a, w->today, &out->known, &out->nknown, err);

    return rc == DD_OK ? due_read_bought(w, &out->bought, &out->nbought, err) : rc;
}

/* Both lists go by id, as the rows do. NULL for a supplier that is merged into another. */
static const struct assessment_known *known_of(struct now *now, int64_t supplier)
{
    while (now->at_known < now->nknown && now->known[now->at_known].supplier != ASSESSMENT_OWN &&
           now->known[now->at_known].supplier < supplier)
        now->at_known++;
    return now->at_known < now->nknown && now->known[now->at_known].supplier == supplier
               ? &now->known[now->at_known]
               : NULL;
}

static const struct due_bought *bought_of(struct now *now, int64_t supplier)
{
    while (now->at_bought < now->nbought && now->bought[now->at_bought].supplier < supplier)
        now->at_bought++;
    return now->at_bought < now->nbought && now->bought[now->at_bought].supplier == supplier
               ? &now->bought[now->at_bought]
               : NULL;
}

/* Adds an item; `due` NULL: since it came into the register. */
static enum dd_rc add(struct due_work *w, int64_t supplier, const char *what, const char *due,
                      struct dd_error *err)
{
    struct due_item *item = &w->items[w->n++];
    char id[PUBLIC_ID_SIZE];
    bool never = strcmp(what, "rating.never") == 0;
    struct db_stmt *row;
    enum dd_rc rc =
        db_get_row(w->reg->db, &row, err, who_sql, DB_ARGS(DB_T(w->today), DB_I(supplier)));

    if (rc != DD_OK)
        return rc;
    if (!row)
        return dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
    supplier_public_id(id, supplier);
    item->supplier = supplier;
    item->what = what;
    item->id = arena_strdup(w->a, id);
    item->name = arena_strdup(w->a, db_text(row, NAME));
    item->due = arena_strdup(w->a, due ? due : db_text(row, FIRST_DAY));
    item->who = arena_strdup(w->a, db_text(row, OWNER));
    db_stmt_free(row);
    /* Where there is a proposal, a person should see its reasons before deciding. */
    item->command = arena_printf(w->a, "ddreg assess %s%s", id, never ? "" : " --explain");
    if (!item->id || !item->name || !item->due || !item->who || !item->command)
        return dd_no_memory(err);
    item->days_left = date_days_between(w->today, item->due);
    return DD_OK;
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
static enum dd_rc event_since(const struct due_work *w, struct db_stmt *st,
                              const struct assessment_known *known, struct now *now,
                              const char **what, struct dd_error *err)
{
    const struct due_bought *bought = bought_of(now, db_int(st, ID));
    struct risk_input then;
    struct risk_since since;
    unsigned events;

    *what = NULL;
    /* What another version of the model wrote may not be readable; then its age alone tells. */
    if (db_is_null(st, SEEN) || risk_read_input_json(w->a, db_text(st, SEEN), &then, err) != DD_OK)
        return err->id && strcmp(err->id, "memory") == 0 ? err->rc : DD_OK;
    since = (struct risk_since){
        .rated = db_text(st, PROPOSED_DAY),
        .production_then = then.facts[RISK_FACT_PRODUCTION_COUNTRY],
        .production_now = known->input.facts[RISK_FACT_PRODUCTION_COUNTRY],
        .ore_before = bought ? bought->before : 0,
        .ore_now = bought ? bought->now : 0,
    };
    events = risk_events(&since, w->today);
    if (has_new_finding(&then, &known->input, w->today))
        *what = "rating.finding";
    else if ((events & RISK_EVENT_PRODUCTION) || risk_merged_production(&then, &known->input))
        *what = "rating.production";
    else if (events & RISK_EVENT_SPEND)
        *what = "rating.spend";
    return DD_OK;
}

/* At most two items: a rating can be due and wait for a decision. */
static enum dd_rc add_supplier(struct due_work *w, struct db_stmt *st, struct now *now,
                               struct dd_error *err)
{
    int64_t id = db_int(st, ID);
    bool decided = !db_is_null(st, DECIDED);
    const char *waits = NULL, *event = NULL;
    const struct assessment_known *known = known_of(now, id);
    char due[DATE_SIZE];
    enum dd_rc rc;

    if (!known || !known->rated)
        return DD_OK;
    if (!decided && db_is_null(st, PROPOSAL))
        return add(w, id, "rating.never", NULL, err);
    rc = renewal_day(db_text(st, decided ? DECIDED : PROPOSED),
                     db_text(st, decided ? DECIDED_DAY : PROPOSED_DAY), due, err);
    if (rc == DD_OK)
        rc = event_since(w, st, known, now, &event, err);
    if (rc == DD_OK && event)
        rc = add(w, id, event, w->today, err);
    else if (rc == DD_OK && strcmp(due, w->today) < 0)
        rc = add(w, id, "rating.overdue", due, err);
    if (is_undecided(st))
        waits = "rating.undecided";
    else if (has_moved(st))
        waits = "rating.moved";
    if (rc == DD_OK && waits)
        rc = add(w, id, waits, db_text(st, PROPOSED_DAY), err);
    return rc;
}

/* The company's own operations: rated as soon as their trade is known or something was found. */
static enum dd_rc add_own(struct due_work *w, const struct now *now, struct dd_error *err)
{
    const struct risk_input *in = &now->known[now->nknown - 1].input;
    struct due_item *item = &w->items[w->n];
    const char *today = w->today;
    struct assessment force;
    char due[DATE_SIZE] = "";
    enum dd_rc rc = assessment_get(w->reg, w->a, ASSESSMENT_OWN, today, NULL, NULL, &force, err);

    *item = (struct due_item){.supplier = ASSESSMENT_OWN, .id = "own", .name = "", .who = ""};
    if (rc == DD_OK && force.id != 0) {
        struct risk_input then;
        date_add_months(due, force.day, risk_interval_months(force.level));
        item->what = strcmp(due, today) < 0 ? "rating.overdue" : NULL;
        if (risk_read_input_json(w->a, force.inputs, &then, err) == DD_OK &&
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
    item->due = arena_strdup(w->a, due);
    item->command = "ddreg assess --own --explain";
    item->days_left = date_days_between(today, due);
    w->n++;
    return item->due ? DD_OK : dd_no_memory(err);
}

enum dd_rc due_add_ratings(struct due_work *w, struct dd_error *err)
{
    struct now now = {.nknown = 0};
    struct db_stmt *st = NULL;
    enum db_step step = DB_DONE;
    enum dd_rc rc = load_now(w, &now, err);

    if (rc == DD_OK)
        rc = db_query(w->reg->db, &st, err, ratings_sql, DB_ARGS(DB_T(w->today)));
    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW)
        rc = add_supplier(w, st, &now, err);
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc == DD_OK ? add_own(w, &now, err) : rc;
}
