/* The ratings that must be made, and the decisions that are waited for. */
#include "ddreg/assessment.h"
#include "ddreg/date.h"
#include "ddreg/db_rows.h"
#include "ddreg/fall.h"
#include "ddreg/supplier.h"
#include "due_followed.h"

#include "gen/query/due_ratings.h"

/* The latest decision that counts and the latest proposal of a supplier or of the company itself.
 */
struct rated {
    int64_t supplier; /* or ASSESSMENT_OWN */
    bool decided, proposed;
    enum risk_level decided_level, level; /* level: the proposal's */
    enum risk_level floor;                /* of a proposal that is unknown */
    bool on_unknown;                      /* decided while what it is about was unknown */
    const char *decided_day, *day;
    int64_t decided_on, proposal; /* ids of proposals */
    const char *seen;             /* what the latest proposal was made from, JSON */
    const char *waiting;          /* the day of a decision that waits to be confirmed; or NULL */
};

/* What is known now, and was bought, by supplier; and how far the reading is. */
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

/* The command to begin with. Where there is a proposal, a person should see its reasons before
 * deciding; what cannot be rated needs a fact first. NULL when there is no memory. */
static const char *command_for(struct due_work *w, const char *id, const char *what)
{
    if (strcmp(what, "rating.unknown") == 0)
        return arena_printf(w->a, "ddreg supplier set %s --category TEXT", id);
    if (strcmp(what, "bought.asked") == 0)
        return arena_printf(w->a, "ddreg supplier show %s", id);
    if (strcmp(what, "followup.none") == 0)
        return arena_printf(w->a, "ddreg questionnaire send %s --set SET", id);
    if (strcmp(what, "rating.fell") == 0)
        return "ddreg risk falls";
    if (strcmp(what, "rating.confirm") == 0 || strcmp(what, "rating.alone") == 0)
        return arena_printf(w->a, "ddreg assess %s --confirm", id);
    return arena_printf(w->a, "ddreg assess %s%s", id,
                        strcmp(what, "rating.never") == 0 ? "" : " --explain");
}

/* Adds an item about the company's own operations. */
static enum dd_rc add_own(struct due_work *w, const char *what, const char *due,
                          struct dd_error *err)
{
    struct due_item *item = due_add(w);

    if (!item)
        return dd_no_memory(err);
    *item = (struct due_item){
        .supplier = ASSESSMENT_OWN,
        .company = COMPANY_FIRST,
        .what = what,
        .id = "own",
        .name = "",
        .due = arena_strdup(w->a, due ? due : w->today),
        .who = "",
        .command = strcmp(what, "rating.fell") == 0      ? "ddreg risk falls"
                   : strcmp(what, "rating.unknown") == 0 ? "ddreg company set sector CODE"
                   : strcmp(what, "rating.alone") == 0   ? "ddreg assess --own --confirm"
                                                         : "ddreg assess --own --explain"};
    if (!item->due)
        return dd_no_memory(err);
    item->days_left = date_days_between(w->today, item->due);
    return DD_OK;
}

static void read_who(struct db_row *r, void *out)
{
    struct due_item *item = out;

    item->due = row_text(r, "first_day");
    item->name = row_text(r, "name");
    item->who = row_text(r, "owner");
}

/* Adds an item about a supplier; `due` NULL: since it came into the register. */
static enum dd_rc add_supplier(struct due_work *w, int64_t supplier, const char *what,
                               const char *due, struct dd_error *err)
{
    struct due_item *item = due_add(w);
    bool found = false;
    enum dd_rc rc = item ? db_one(w->reg->db, w->a, sizeof(*item), read_who, NULL, item, &found,
                                  err, due_who_sql, DB_ARGS(DB_T(w->today), DB_I(supplier)))
                         : dd_no_memory(err);

    if (rc != DD_OK)
        return rc;
    if (!found)
        return dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
    item->supplier = supplier;
    item->company = 0;
    item->what = what;
    item->id = public_id_text(w->a, SUPPLIER_ID, supplier);
    if (due)
        item->due = arena_strdup(w->a, due);
    item->command = item->id ? command_for(w, item->id, what) : NULL;
    if (!item->id || !item->due || !item->command)
        return dd_no_memory(err);
    item->days_left = date_days_between(w->today, item->due);
    return DD_OK;
}

static enum dd_rc add(struct due_work *w, int64_t supplier, const char *what, const char *due,
                      struct dd_error *err)
{
    return supplier == ASSESSMENT_OWN ? add_own(w, what, due, err)
                                      : add_supplier(w, supplier, what, due, err);
}

/* A proposal of high or very high risk that nobody has decided on. */
static bool is_undecided(const struct rated *s)
{
    return !s->decided && risk_level_reaches(s->level, RISK_HIGH);
}

/* Does a proposal that came after the decision give another level? What was decided on unknown
 * facts is not moved by their being unknown still. */
static bool has_moved(const struct rated *s)
{
    if (s->level == RISK_UNKNOWN && s->on_unknown)
        return false;
    return s->decided && s->proposed && s->proposal != s->decided_on &&
           strcmp(s->day, s->decided_day) >= 0 && s->level != s->decided_level;
}

/* An open impact that the rating did not see. */
static bool has_new_finding(const struct risk_input *then, const struct risk_input *now,
                            const char *today)
{
    for (size_t i = 0; i < now->nfindings; i++) {
        const struct risk_finding *f = &now->findings[i];
        bool seen = !finding_is_open(f->opened, f->closed, today);
        for (size_t k = 0; k < then->nfindings; k++)
            seen = seen || strcmp(then->findings[k].ref, f->ref) == 0;
        if (!seen)
            return true;
    }
    return false;
}

/* Can it be rated now, or no longer, or is the risk by what is known today graver than the rating
 * in force says, and than the latest proposal said? What a person saw proposed and decided lower
 * stays in force.
 */
static enum dd_rc see_worse(const struct due_work *w, const struct rated *s,
                            const struct risk_input *known, const char **what, struct dd_error *err)
{
    enum risk_level in_force = risk_level_counts_as(s->level, s->floor);
    bool unknown = s->level == RISK_UNKNOWN;
    struct risk_rating rating;
    enum dd_rc rc;

    if (s->decided && s->decided_level > in_force)
        in_force = s->decided_level;
    rc = risk_rate(known, w->today, &rating, err);
    if (rc == DD_OK && unknown != (rating.level == RISK_UNKNOWN))
        *what = unknown ? "rating.known" : "rating.lost";
    else if (rc == DD_OK && risk_level_counts_as(rating.level, rating.floor) > in_force)
        *what = "rating.changed";
    return rc;
}

/* Of the latest proposal's inputs and of today's; NULL: nothing. `then` is NULL where the inputs
 * cannot be read: then every open finding counts as not seen. */
static const char *event_between(const struct due_work *w, const struct rated *s,
                                 const struct risk_input *then, const struct risk_input *known,
                                 const struct due_bought *bought)
{
    static const struct risk_input nothing;
    const struct risk_since since = {
        .rated = s->day,
        .production_then = then ? then->facts[RISK_FACT_PRODUCTION_COUNTRY] : NULL,
        .production_now = then ? known->facts[RISK_FACT_PRODUCTION_COUNTRY] : NULL,
        .ore_before = bought ? bought->before : 0,
        .ore_now = bought ? bought->now : 0,
    };
    unsigned events = risk_events(&since, w->today);

    if (has_new_finding(then ? then : &nothing, known, w->today))
        return "rating.finding";
    if (s->supplier == ASSESSMENT_OWN)
        return NULL;
    if ((events & RISK_EVENT_PRODUCTION) || (then && risk_merged_production(then, known)))
        return "rating.production";
    return events & RISK_EVENT_SPEND ? "rating.spend" : NULL;
}

/* The inputs of the latest proposal. Most often they are today's to the letter: writing those costs
 * less than reading. *readable is false for what another version of the model wrote otherwise. */
static enum dd_rc read_seen(const struct due_work *w, const struct rated *s,
                            const struct risk_input *known, struct risk_input *then, bool *readable,
                            struct dd_error *err)
{
    struct buf today = BUF_INIT;
    enum dd_rc rc;

    risk_add_input_json(&today, known);
    rc = buf_ok(&today, err);
    if (rc == DD_OK && strcmp(buf_str(&today), s->seen) == 0)
        *then = *known;
    else if (rc == DD_OK)
        rc = risk_read_input_json(w->a, s->seen, then, err);
    buf_release(&today);
    *readable = rc == DD_OK;
    return rc == DD_DAMAGED ? DD_OK : rc;
}

/* What has happened since the last proposal that makes it due at once; NULL: nothing. */
static enum dd_rc event_since(const struct due_work *w, const struct rated *s,
                              const struct risk_input *known, struct now *now, const char **what,
                              struct dd_error *err)
{
    struct risk_input then;
    bool readable;
    enum dd_rc rc;

    *what = NULL;
    if (!s->proposed)
        return DD_OK;
    rc = read_seen(w, s, known, &then, &readable, err);
    if (rc != DD_OK)
        return rc;
    *what = event_between(w, s, readable ? &then : NULL, known,
                          s->supplier == ASSESSMENT_OWN ? NULL : bought_of(now, s->supplier));
    if (*what && strcmp(*what, "rating.spend") != 0)
        return DD_OK;
    return see_worse(w, s, known, what, err);
}

/* What cannot be rated yet waits for facts, however much is bought; they, or a finding, make it
 * due.
 */
static enum dd_rc add_unknown(struct due_work *w, const struct rated *s, const char *event,
                              struct dd_error *err)
{
    bool waits = !event || strcmp(event, "rating.spend") == 0;

    return waits ? add(w, s->supplier, "rating.unknown", NULL, err)
                 : add(w, s->supplier, event, w->today, err);
}

static void read_day(struct db_row *r, void *out)
{
    const char **day = out;

    *day = row_text_or_null(r, "since");
}

/* A decision is waited for since the first proposal that asked for it: that the model ran again
 * starts no clock again. */
static enum dd_rc add_waiting(struct due_work *w, const struct rated *s, struct dd_error *err)
{
    const char *since = NULL;
    bool found = false;
    enum dd_rc rc = DD_OK;

    if (s->waiting)
        rc = add(w, s->supplier, "rating.confirm", s->waiting, err);
    if (rc != DD_OK || (!is_undecided(s) && !has_moved(s)))
        return rc;
    rc = db_one(w->reg->db, w->a, sizeof(since), read_day, NULL, &since, &found, err,
                waits_since_sql,
                DB_ARGS(s->supplier == ASSESSMENT_OWN ? DB_NONE : DB_I(s->supplier), DB_T(w->today),
                        DB_I(s->decided ? s->decided_on : 0),
                        DB_T(s->decided ? risk_level_key(s->decided_level) : ""),
                        DB_I(s->decided && s->on_unknown)));
    if (rc == DD_OK)
        rc = add(w, s->supplier, s->decided ? "rating.moved" : "rating.undecided",
                 since ? since : s->day, err);
    return rc;
}

static enum dd_rc add_known(struct due_work *w, const struct rated *s, const char *event,
                            struct dd_error *err)
{
    char due[DATE_SIZE];

    date_add_months(due, s->decided ? s->decided_day : s->day,
                    risk_interval_months(s->decided ? s->decided_level : s->level));
    if (event)
        return add(w, s->supplier, event, w->today, err);
    return strcmp(due, w->today) < 0 ? add(w, s->supplier, "rating.overdue", due, err) : DD_OK;
}

/* A rating can be due, wait for a decision, and a decision to be confirmed. There is a rating. */
static enum dd_rc add_rated(struct due_work *w, const struct rated *s,
                            const struct risk_input *known, struct now *now, struct dd_error *err)
{
    const char *event = NULL;
    enum dd_rc rc = event_since(w, s, known, now, &event, err);

    if (rc != DD_OK)
        return rc;
    if (!s->decided && s->level == RISK_UNKNOWN)
        rc = add_unknown(w, s, event, err);
    else
        rc = add_known(w, s, event, err);
    return rc == DD_OK ? add_waiting(w, s, err) : rc;
}

/* Suppliers as they come, with what is known now. */
struct walk {
    struct due_work *w;
    struct now now;
    struct followed followed;
};

/* The row's texts are borrowed. */
static void read_rated(struct db_row *r, struct rated *out)
{
    const char *decided, *proposed;

    out->waiting = row_peek_or_null(r, "waiting");
    decided = row_peek_or_null(r, "decided");
    out->decided = decided != NULL;
    out->decided_day = row_peek(r, "decided_day");
    out->decided_on = row_int(r, "decided_on");
    proposed = row_peek_or_null(r, "proposed");
    out->day = row_peek(r, "proposed_day");
    out->proposal = row_int(r, "proposal");
    out->proposed = out->proposal != 0;
    out->seen = row_peek(r, "seen");
    out->on_unknown = row_int(r, "on_unknown") == 1;
    if ((decided && !risk_level_read(&out->decided_level, decided)) ||
        (out->proposed && !risk_level_read(&out->level, proposed ? proposed : "")))
        row_damaged(r);
    out->floor = out->level;
    if (out->level == RISK_UNKNOWN && !risk_level_read(&out->floor, row_peek_or_null(r, "floor")))
        row_damaged(r);
}

/* Of high risk by a person's decision, and nothing is done about it. */
static enum dd_rc add_unfollowed(struct walk *walk, const struct rated *s,
                                 const struct risk_input *known, struct dd_error *err)
{
    bool followed = false;
    enum dd_rc rc;

    if (!s->decided || !risk_level_reaches(s->decided_level, RISK_HIGH))
        return DD_OK;
    rc = due_is_followed(walk->w, &walk->followed, s->supplier, known, &followed, err);
    return rc == DD_OK && !followed
               ? add(walk->w, s->supplier, "followup.none", s->decided_day, err)
               : rc;
}

static void see_supplier(struct db_row *r, void *out)
{
    struct walk *walk = r->ctx;
    struct rated s = {.supplier = row_int(r, "id")};
    const struct assessment_known *known = known_of(&walk->now, s.supplier);

    (void)out;
    if (!known || !known->rated)
        return;
    read_rated(r, &s);
    if (r->rc != DD_OK)
        return;
    if (!s.decided && !s.proposed)
        r->rc = add(walk->w, s.supplier, "rating.never", NULL, r->err);
    else
        r->rc = add_rated(walk->w, &s, &known->input, &walk->now, r->err);
    if (r->rc == DD_OK && known->asked)
        r->rc = add(walk->w, s.supplier, "bought.asked", walk->w->today, r->err);
    if (r->rc == DD_OK)
        r->rc = add_unfollowed(walk, &s, &known->input, r->err);
}

/* The company's own operations: rated as soon as their trade is known or something was found. */
static enum dd_rc see_own(struct due_work *w, struct now *now, struct dd_error *err)
{
    const struct risk_input *known = &now->known[now->nknown - 1].input;
    struct assessment p, d, waiting = {.day = NULL};
    enum dd_rc rc = assessment_get(w->reg, w->a, ASSESSMENT_OWN, w->today, &p, &d, NULL, err);

    if (rc == DD_OK)
        rc = assessment_waiting(w->reg, w->a, ASSESSMENT_OWN, w->today, &waiting, err);
    if (rc != DD_OK)
        return rc;
    const struct rated s = {.supplier = ASSESSMENT_OWN,
                            .decided = d.id != 0,
                            .proposed = p.id != 0,
                            .decided_level = d.level,
                            .level = p.level,
                            .floor = p.floor,
                            .on_unknown = d.on_unknown,
                            .decided_day = d.day,
                            .day = p.day,
                            .decided_on = d.proposal_id,
                            .proposal = p.id,
                            .seen = p.inputs,
                            .waiting = waiting.day};

    if (s.decided || s.proposed)
        return add_rated(w, &s, known, now, err);
    if (known->facts[RISK_FACT_SECTOR] || known->nfindings > 0)
        return add(w, ASSESSMENT_OWN, "rating.never", NULL, err);
    return DD_OK;
}

/* Decisions that needed two people and were one's, as is known since these were joined. */
static enum dd_rc add_own_eyes(struct due_work *w, struct dd_error *err)
{
    int64_t *suppliers;
    size_t n;
    enum dd_rc rc = assessment_own_eyes(w->reg, w->a, 0, w->today, &suppliers, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if (i == 0 || suppliers[i] != suppliers[i - 1])
            rc = add(w, suppliers[i], "rating.own_eyes", w->today, err);
    return rc;
}

/* What one person decided alone is looked at by another, once the company has two. */
static enum dd_rc add_alone(struct due_work *w, struct dd_error *err)
{
    struct assessment_alone *rows;
    size_t n;
    enum dd_rc rc = assessment_made_alone(w->reg, w->a, w->today, &rows, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++)
        rc = add(w, rows[i].supplier, "rating.alone", rows[i].day, err);
    return rc;
}

/* Levels that fell and that nobody has looked at: each supplier once, since the first. */
static enum dd_rc add_fallen(struct due_work *w, struct dd_error *err)
{
    struct fall_row *rows;
    size_t n;
    enum dd_rc rc = falls_read(w->reg, w->a, w->today, false, &rows, &n, err);

    if (rc == DD_OK)
        falls_by_supplier(rows, n);
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if (i == 0 || rows[i].supplier != rows[i - 1].supplier)
            rc = add(w, rows[i].supplier, "rating.fell", rows[i].day, err);
    return rc;
}

enum dd_rc due_add_ratings(struct due_work *w, struct dd_error *err)
{
    struct walk walk = {.w = w};
    int64_t any;
    enum dd_rc rc = db_get_int(w->reg->db, &any, 0, err, anything_to_rate_sql, DB_NO_ARGS);

    if (rc != DD_OK || !any)
        return rc;
    rc = load_now(w, &walk.now, err);
    if (rc == DD_OK)
        rc = db_each(w->reg->db, NULL, see_supplier, &walk, err, latest_ratings_sql,
                     DB_ARGS(DB_T(w->today)));
    if (rc == DD_OK)
        rc = see_own(w, &walk.now, err);
    if (rc == DD_OK)
        rc = add_own_eyes(w, err);
    if (rc == DD_OK)
        rc = add_alone(w, err);
    return rc == DD_OK ? add_fallen(w, err) : rc;
}
