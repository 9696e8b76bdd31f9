#include "ddreg/assessment.h"

#include "ddreg/date.h"
#include "ddreg/db_rows.h"
#include "ddreg/hash.h"
#include "ddreg/person.h"
#include "ddreg/record.h"
#include "ddreg/sector_code.h"
#include "ddreg/text.h"
#include "assessment_rows.h"
#include "register/tables.h"

#include "gen/register/assessment/assessment.h"

enum { HIGHEST = 5 };

static bool same_text(const char *a, const char *b)
{
    return strcmp(a ? a : "", b ? b : "") == 0;
}

/* --- Rating ----------------------------------------------------------------------------------- */

/* The numbers of a level that is unknown are null: 0. */
static void read_rating(struct db_row *r, struct assessment *out)
{
    const char *floor = row_peek_or_null(r, "floor");

    out->severity = (int)row_int(r, "severity");
    out->likelihood = (int)row_int(r, "likelihood");
    if (!risk_level_read(&out->level, row_peek(r, "level")))
        row_damaged(r);
    out->floor = out->level;
    if (out->level == RISK_UNKNOWN && (!floor || !risk_level_read(&out->floor, floor)))
        row_damaged(r);
}

static void read_latest(struct db_row *r, void *to)
{
    struct assessment *out = to;

    out->supplier_id = row_int(r, "whose");
    out->id = out->proposal_id = row_int(r, "id");
    out->day = row_text(r, "day");
    read_rating(r, out);
    out->model_version = row_text(r, "model_version");
    out->inputs = row_text(r, "inputs");
}

static enum dd_rc load_latest(struct reg *reg, struct arena *a, const char *day,
                              struct assessment **out, size_t *n, struct dd_error *err)
{
    return db_all(reg->db, a, sizeof(**out), read_latest, NULL, out, n, err, latest_proposals_sql,
                  DB_ARGS(DB_T(day)));
}

static int by_supplier(const void *a, const void *b)
{
    const struct assessment *x = a, *y = b;

    return (x->supplier_id > y->supplier_id) - (x->supplier_id < y->supplier_id);
}

static int by_number(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

    return (x > y) - (x < y);
}

/* With the ids in order, so that each supplier is found among them quickly. */
static enum dd_rc sort_ids(struct arena *a, const struct assessment_whom *whom,
                           struct assessment_whom *out, struct dd_error *err)
{
    int64_t *ids;

    *out = *whom;
    if (!whom->ids)
        return DD_OK;
    if (!(ids = arena_alloc(a, (whom->n + 1) * sizeof(*ids))))
        return dd_no_memory(err);
    memcpy(ids, whom->ids, whom->n * sizeof(*ids));
    qsort(ids, whom->n, sizeof(*ids), by_number);
    out->ids = ids;
    return DD_OK;
}

/* The fact that counts: what is registered, else what is derived or proposed. */
static const char *fact_of(enum risk_fact fact, const char *const *facts,
                           const struct risk_proposal *proposals, size_t n)
{
    for (size_t i = 0; !facts[fact] && i < n; i++)
        if (proposals[i].fact == fact)
            return proposals[i].value;
    return facts[fact];
}

static bool facts_fit(const struct assessment_whom *whom, const char *const *facts,
                      const struct risk_proposal *proposals, size_t n)
{
    const char *sector = fact_of(RISK_FACT_SECTOR, facts, proposals, n);

    if (whom->country &&
        !same_text(whom->country, fact_of(RISK_FACT_COUNTRY, facts, proposals, n)) &&
        !same_text(whom->country, facts[RISK_FACT_PRODUCTION_COUNTRY]))
        return false;
    return !whom->sector || (sector && sector_code_within(sector, whom->sector));
}

/* By its own facts, or by those of one that is merged into it. `whom` as sort_ids() gives it. */
static bool is_of(const struct assessment_whom *whom, const struct assessment_known *k)
{
    bool fits = facts_fit(whom, k->input.facts, k->input.proposals, k->input.nproposals);

    if (!whom->ids && (!k->rated || k->supplier == ASSESSMENT_OWN))
        return false;
    if (whom->ids && !bsearch(&k->supplier, whom->ids, whom->n, sizeof(k->supplier), by_number))
        return false;
    for (size_t i = 0; !fits && i < k->input.nmerged; i++)
        fits = facts_fit(whom, k->input.merged[i].facts, k->input.merged[i].proposals,
                         k->input.merged[i].nproposals);
    return fits;
}

/* Is there something to write? Also where the latest proposal is too old. */
static bool is_news(const struct assessment_view *v, const char *day)
{
    char due[DATE_SIZE];

    if (v->latest.id == 0 || v->moved || strcmp(v->latest.inputs, v->inputs) != 0 ||
        strcmp(v->latest.model_version, risk_model_version()) != 0)
        return true;
    if (v->level == RISK_UNKNOWN) /* it is due all along */
        return false;
    date_add_months(due, v->latest.day, risk_interval_months(v->level));
    return strcmp(due, day) < 0;
}

/* The ratings so far by what the model saw: many suppliers have the same, and the same rating. */
struct rated {
    struct assessment_view *views;
    size_t *places; /* place + 1 of a view, by the hash of its inputs; 0: free */
    size_t room;
    struct buf inputs;
};

static enum dd_rc begin_rated(struct rated *w, size_t n, struct arena *a, struct dd_error *err)
{
    *w = (struct rated){.room = 64, .inputs = BUF_INIT};
    while (w->room < n * 2)
        w->room *= 2;
    w->views = arena_alloc(a, (n + 1) * sizeof(*w->views));
    w->places = mem_realloc(NULL, w->room * sizeof(*w->places));
    if (!w->views || !w->places)
        return dd_no_memory(err);
    memset(w->places, 0, w->room * sizeof(*w->places));
    return DD_OK;
}

static void end_rated(struct rated *w)
{
    buf_release(&w->inputs);
    mem_free(w->places);
}

/* Where a view with these inputs is, or would be. */
static size_t *place_of(const struct rated *w, const char *inputs)
{
    size_t at = (size_t)hash_mix(hash_quick(0, inputs, strlen(inputs))) & (w->room - 1);

    while (w->places[at] && strcmp(w->views[w->places[at] - 1].inputs, inputs) != 0)
        at = (at + 1) & (w->room - 1);
    return &w->places[at];
}

/* What the model makes of its inputs, which `inputs` says whole. */
static enum dd_rc rate_input(struct arena *a, const struct risk_input *in, const char *inputs,
                             const char *day, struct assessment_view *out, struct dd_error *err)
{
    struct risk_rating r;
    enum dd_rc rc = risk_rate(in, day, &r, err);

    if (rc != DD_OK)
        return rc;
    *out = (struct assessment_view){.severity = r.severity,
                                    .likelihood = r.likelihood,
                                    .level = r.level,
                                    .floor = r.floor,
                                    .straddles = r.straddles,
                                    .preliminary = r.preliminary,
                                    .trade = r.trade,
                                    .origin = r.origin,
                                    .inputs = arena_strdup(a, inputs)};
    return out->inputs ? DD_OK : dd_no_memory(err);
}

/* The supplier's view, to be the one at `n`. */
static enum dd_rc rate(struct rated *w, size_t n, struct arena *a, const struct assessment_known *k,
                       const char *day, const struct assessment *latest, struct dd_error *err)
{
    struct assessment_view *out = &w->views[n];
    enum dd_rc rc = DD_OK;
    size_t *place;

    buf_reset(&w->inputs);
    risk_add_input_json(&w->inputs, &k->input);
    if (w->inputs.failed)
        return dd_no_memory(err);
    place = place_of(w, buf_str(&w->inputs));
    if (*place) {
        *out = w->views[*place - 1];
        out->latest = (struct assessment){0};
        out->moved = false;
    } else {
        rc = rate_input(a, &k->input, buf_str(&w->inputs), day, out, err);
        *place = n + 1;
    }
    if (rc != DD_OK)
        return rc;
    out->supplier = k->supplier;
    if (latest && latest->id != 0) {
        out->latest = *latest;
        out->moved = latest->severity != out->severity || latest->likelihood != out->likelihood ||
                     latest->level != out->level || latest->floor != out->floor;
    }
    out->news = is_news(out, day);
    return DD_OK;
}

/* One is looked up, several are read together with all others. */
static enum dd_rc load(struct reg *reg, struct arena *a, const char *day,
                       const struct assessment_whom *whom, struct assessment_known **known,
                       size_t *nknown, struct assessment **latest, size_t *nlatest,
                       struct dd_error *err)
{
    enum dd_rc rc;

    if (!whom->ids || whom->n != 1) {
        rc = assessment_known_all(reg, a, day, known, nknown, err);
        return rc == DD_OK ? load_latest(reg, a, day, latest, nlatest, err) : rc;
    }
    *known = arena_alloc(a, sizeof(**known));
    *latest = arena_alloc(a, sizeof(**latest));
    if (!*known || !*latest)
        return dd_no_memory(err);
    *nknown = *nlatest = 1;
    rc = assessment_known(reg, a, whom->ids[0], day, *known, err);
    if (rc == DD_OK)
        rc = assessment_get(reg, a, whom->ids[0], day, *latest, NULL, NULL, err);
    (*latest)->supplier_id = whom->ids[0];
    return rc;
}

enum dd_rc assessment_look(struct reg *reg, struct arena *a, const char *day,
                           const struct assessment_whom *whom, struct assessment_view **out,
                           size_t *n, struct dd_error *err)
{
    struct assessment_known *known = NULL;
    struct assessment *latest = NULL;
    struct assessment_whom sorted;
    struct rated rated = {0};
    size_t nknown = 0, nlatest = 0;
    enum dd_rc rc = load(reg, a, day, whom, &known, &nknown, &latest, &nlatest, err);

    *n = 0;
    if (rc == DD_OK)
        rc = sort_ids(a, whom, &sorted, err);
    if (rc == DD_OK)
        rc = begin_rated(&rated, nknown, a, err);
    for (size_t i = 0; rc == DD_OK && i < nknown; i++) {
        const struct assessment key = {.supplier_id = known[i].supplier};
        if (!is_of(&sorted, &known[i]))
            continue;
        rc = rate(&rated, (*n)++, a, &known[i], day,
                  nlatest ? bsearch(&key, latest, nlatest, sizeof(key), by_supplier) : NULL, err);
    }
    *out = rated.views;
    end_rated(&rated);
    return rc;
}

/* --- Writing ---------------------------------------------------------------------------------- */

static enum dd_rc append(struct record_batch *batch, const struct assessment_view *v,
                         const char *day, struct dd_error *err)
{
    const bool unknown = v->level == RISK_UNKNOWN;
    const struct db_value values[] = {
        assessment_whose(v->supplier),
        DB_T(day),
        unknown ? DB_NONE : DB_I(v->severity),
        unknown ? DB_NONE : DB_I(v->likelihood),
        DB_T(risk_level_key(v->level)),
        DB_T(risk_model_version()),
        DB_T(v->inputs),
        unknown ? DB_T(risk_level_key(v->floor)) : DB_NONE,
        DB_I(v->preliminary),
    };

    return record_batch_add(batch, DB_ALL(values), err);
}

enum dd_rc assessment_write(struct reg *reg, const struct assessment_view *views, size_t n,
                            int64_t *written, struct dd_error *err)
{
    struct record_batch batch;
    enum dd_rc rc = record_batch_begin(&batch, reg, &table_assessment, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if (views[i].news)
            rc = append(&batch, &views[i], reg->by.day, err);
    if (rc == DD_OK)
        rc = record_batch_end(&batch, err);
    *written = batch.count;
    record_batch_release(&batch);
    return rc;
}

static void read_one(struct db_row *r, void *to)
{
    struct assessment *out = to;

    out->id = row_int(r, "id");
    out->supplier_id = row_is_null(r, "supplier_id") ? ASSESSMENT_OWN : row_int(r, "supplier_id");
    out->day = row_text(r, "day");
    read_rating(r, out);
    out->model_version = row_text(r, "model_version");
    out->inputs = row_text(r, "inputs");
    out->reason = row_text_or_null(r, "reason");
    out->actor = row_text_or_null(r, "actor");
    out->proposal_id = row_int(r, "proposal_id");
    out->on_unknown = out->level != RISK_UNKNOWN &&
                      strcmp(row_peek(r, "proposed"), risk_level_key(RISK_UNKNOWN)) == 0;
    out->decided = !row_is_null(r, "decided");
    out->looked = row_text_or_null(r, "looked");
    out->confirmed_by = row_text_or_null(r, "confirmed_by");
}

/* What the query finds, or id 0. */
static enum dd_rc find_one(struct reg *reg, struct arena *a, int64_t supplier, const char *as_of,
                           const char *sql, struct assessment *out, struct dd_error *err)
{
    bool found;
    enum dd_rc rc = db_one(reg->db, a, sizeof(*out), read_one, NULL, out, &found, err, sql,
                           DB_ARGS(assessment_whose(supplier), DB_T(as_of)));

    if (rc != DD_OK || !found)
        return rc;
    /* The open entry's own rows have no journal row yet. */
    if (!out->actor)
        rc = person_acting_name(reg, a, &out->actor, err);
    if (rc == DD_OK && out->looked && !out->confirmed_by && strcmp(out->looked, "alone") != 0)
        rc = person_acting_name(reg, a, &out->confirmed_by, err);
    return rc;
}

static void read_finding(struct db_row *r, void *out)
{
    struct assessment_floor *f = out;

    f->finding = row_int(r, "number");
    f->severity = (int)row_int(r, "severity");
}

enum dd_rc assessment_floor(struct reg *reg, int64_t supplier, const char *day,
                            const struct assessment *proposal, struct assessment_floor *out,
                            struct dd_error *err)
{
    bool found;
    enum dd_rc rc = db_one(reg->db, &reg->scratch, sizeof(*out), read_finding, NULL, out, &found,
                           err, open_finding_sql, DB_ARGS(assessment_whose(supplier), DB_T(day)));

    if (rc == DD_OK && found && out->severity == 0)
        out->severity = proposal->severity != 0 ? proposal->severity : HIGHEST;
    return rc;
}

/* An open finding binds whatever was rated before it. */
static void take_floor(struct assessment *out, const struct assessment_floor *f)
{
    if (f->finding == 0 || (out->severity >= f->severity && out->likelihood == HIGHEST))
        return;
    out->decided = false;
    out->finding = f->finding;
    out->severity = out->severity > f->severity ? out->severity : f->severity;
    out->likelihood = HIGHEST;
    out->level = out->floor = risk_level_of(out->severity, out->likelihood);
    out->on_unknown = false;
    out->looked = NULL;
}

enum dd_rc assessment_get(struct reg *reg, struct arena *a, int64_t supplier, const char *as_of,
                          struct assessment *proposal, struct assessment *decision,
                          struct assessment *in_force, struct dd_error *err)
{
    struct assessment p = {0}, d = {0};
    struct assessment_floor f = {0};
    enum dd_rc rc = find_one(reg, a, supplier, as_of, latest_proposal_sql, &p, err);

    if (rc == DD_OK)
        rc = find_one(reg, a, supplier, as_of, decision_in_force_sql, &d, err);
    if (rc == DD_OK && in_force)
        rc = assessment_floor(reg, supplier, as_of, &p, &f, err);
    if (proposal)
        *proposal = p;
    if (decision)
        *decision = d;
    if (in_force) {
        *in_force = d.id != 0 ? d : p;
        take_floor(in_force, &f);
    }
    return rc;
}

enum dd_rc assessment_waiting(struct reg *reg, struct arena *a, int64_t supplier, const char *day,
                              struct assessment *out, struct dd_error *err)
{
    int64_t waits = 0;
    enum dd_rc rc;

    *out = (struct assessment){.id = 0};
    rc = find_one(reg, a, supplier, day, last_decision_sql, out, err);
    if (rc == DD_OK && out->id != 0)
        rc = db_get_int(reg->db, &waits, 0, err, decision_waits_sql,
                        DB_ARGS(DB_I(out->id), DB_T(day)));
    if (waits == 0)
        *out = (struct assessment){.id = 0};
    return rc;
}
