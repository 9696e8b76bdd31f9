#include "ddreg/assessment.h"

#include "ddreg/date.h"
#include "ddreg/record.h"
#include "ddreg/supplier.h"
#include "ddreg/text.h"
#include "tables.h"

enum { WORK_MAX = 256 * 1024 * 1024 };

/* A common table `known` with a row a supplier: the facts that the model sees on the day $1. A fact
 * that is no longer known stays what it was, and is marked as gone. `which` narrows the facts. */
/* clang-format off */
#define LATEST_FACT(which, more)                                                                   \
    "(SELECT supplier_id, kind, value, ROW_NUMBER() OVER (PARTITION BY supplier_id, kind ORDER BY" \
    " valid_from DESC, id DESC) AS rank FROM supplier_fact WHERE valid_from <= $1" which more ")"
#define KNOWN(kind)                                                                                \
    ", MAX(CASE WHEN n.kind = '" kind "' THEN b.value END) AS " kind                               \
    ", MAX(CASE WHEN n.kind = '" kind "' AND n.value IS NULL AND b.value IS NOT NULL"              \
    " THEN 1 ELSE 0 END) AS " kind "_gone"
#define KNOWN_AS_OF(which)                                                                         \
    "known AS (SELECT n.supplier_id" KNOWN("country") KNOWN("production_country") KNOWN("sector")  \
    KNOWN("category") ", MAX(CASE WHEN n.kind = 'class' THEN n.value END) AS class FROM "          \
    LATEST_FACT(which, "") " AS n LEFT JOIN " LATEST_FACT(which, " AND value IS NOT NULL")         \
    " AS b ON b.supplier_id = n.supplier_id AND b.kind = n.kind AND b.rank = 1"                    \
    " WHERE n.rank = 1 GROUP BY n.supplier_id) "
#define KNOWN_COLUMNS                                                                              \
    " k.country, k.country_gone, k.production_country, k.production_country_gone, k.sector,"       \
    " k.sector_gone, k.category, k.category_gone"
/* clang-format on */

/* The facts from column `first` on; their texts are the row's. */
static void read_facts(struct db_stmt *st, int first, struct risk_input *out)
{
    memset(out, 0, sizeof(*out));
    for (int i = 0; i < RISK_FACTS; i++) {
        out->facts[i] = db_text_or_null(st, first + 2 * i);
        out->withdrawn[i] = !db_is_null(st, first + 2 * i + 1) && db_int(st, first + 2 * i + 1);
    }
}

static enum dd_rc keep_facts(struct arena *a, struct risk_input *in, struct dd_error *err)
{
    for (int i = 0; i < RISK_FACTS; i++) {
        const char *value = in->facts[i];
        in->facts[i] = arena_strdup(a, value);
        if (value && !in->facts[i])
            return dd_no_memory(err);
    }
    return DD_OK;
}

static const char one_sql[] =
    "WITH " KNOWN_AS_OF(" AND supplier_id = $2") "SELECT" KNOWN_COLUMNS " FROM known AS k";

enum dd_rc assessment_input(struct reg *reg, struct arena *a, int64_t supplier, const char *as_of,
                            struct risk_input *out, struct dd_error *err)
{
    struct db_stmt *st = NULL;
    enum dd_rc rc = db_query(reg->db, &st, err, one_sql, DB_ARGS(DB_T(as_of), DB_I(supplier)));

    memset(out, 0, sizeof(*out));
    if (rc != DD_OK)
        return rc;
    switch (db_step(st, err)) {
    case DB_ROW:
        read_facts(st, 0, out);
        rc = keep_facts(a, out, err);
        break;
    case DB_DONE:
        break;
    case DB_ERROR:
        rc = err->rc;
        break;
    }
    db_stmt_free(st);
    return rc;
}

/* A proposal that is to be written. */
struct proposal {
    int64_t supplier;
    struct risk_rating rating;
    const char *inputs;
};

/* Suppliers as known on the day ($1), with the latest proposal made by then. `facts`, `made` and
 * `which` narrow it to one. */
/* clang-format off */
#define TO_RATE(facts, made, which)                                                                \
    "WITH RECURSIVE " ALIAS_NOW ", " KNOWN_AS_OF(facts)                                            \
    ", last AS (SELECT supplier_id, inputs, model_version, severity,"                              \
    " likelihood, level, day, ROW_NUMBER() OVER (PARTITION BY supplier_id"                         \
    " ORDER BY day DESC, id DESC) AS rank FROM assessment WHERE day <= $1" made ")"                \
    " SELECT s.id, k.class, last.inputs, last.model_version,"                                      \
    " last.severity, last.likelihood, last.level, last.day," KNOWN_COLUMNS                         \
    " FROM supplier AS s LEFT JOIN known AS k ON k.supplier_id = s.id"                             \
    " LEFT JOIN last ON last.supplier_id = s.id AND last.rank = 1"                                 \
    " WHERE s.id NOT IN (SELECT supplier_id FROM alias)" which " ORDER BY s.id"
/* clang-format on */

static const char rate_all_sql[] = TO_RATE("", "", "");
static const char rate_one_sql[] =
    TO_RATE(" AND supplier_id = $2", " AND supplier_id = $2", " AND s.id = $2");

enum { ID, CLASS, INPUTS, VERSION, SEVERITY, LIKELIHOOD, LEVEL, DAY, FACTS };

/* Does the latest proposal say the same already, and is it fresh enough to stand? */
static bool unchanged(struct db_stmt *st, const struct risk_rating *r, const char *inputs,
                      const char *today)
{
    char due[DATE_SIZE];

    if (db_is_null(st, INPUTS) || strcmp(db_text(st, INPUTS), inputs) != 0 ||
        strcmp(db_text(st, VERSION), risk_model_version()) != 0 ||
        db_int(st, SEVERITY) != r->severity || db_int(st, LIKELIHOOD) != r->likelihood ||
        strcmp(db_text(st, LEVEL), risk_level_key(r->level)) != 0)
        return false;
    date_add_months(due, db_text(st, DAY), risk_interval_months(r->level));
    return strcmp(due, today) >= 0;
}

/* Rates the supplier of the current row; adds it to `out` when that is news. */
static enum dd_rc rate_row(struct arena *a, struct db_stmt *st, const char *today,
                           struct proposal *out, size_t *n, struct dd_error *err)
{
    struct buf inputs = BUF_INIT;
    struct risk_rating rating;
    struct risk_input in;
    enum dd_rc rc;

    read_facts(st, FACTS, &in);
    rc = risk_rate(&in, today, &rating, err);
    risk_add_input_json(&inputs, &in);
    if (rc == DD_OK)
        rc = buf_ok(&inputs, err);
    if (rc == DD_OK && !unchanged(st, &rating, buf_str(&inputs), today)) {
        struct proposal *p = &out[(*n)++];
        p->supplier = db_int(st, ID);
        p->rating = rating;
        p->rating.nfactors = 0; /* they name the row's texts, which are gone with it */
        p->inputs = arena_strdup(a, buf_str(&inputs));
        if (!p->inputs)
            rc = dd_no_memory(err);
    }
    buf_release(&inputs);
    return rc;
}

/* Rates what the query finds. `all`: without those that are no suppliers; a person may still ask
 * for one of them by name. */
static enum dd_rc rate_rows(struct reg *reg, struct arena *a, struct db_stmt *st, bool all,
                            struct proposal *out, size_t *n, int64_t *rated, struct dd_error *err)
{
    enum db_step step;
    enum dd_rc rc = DD_OK;

    while (rc == DD_OK && (step = db_step(st, err)) != DB_DONE) {
        const char *class = step == DB_ROW ? db_text_or_null(st, CLASS) : NULL;
        if (step == DB_ERROR)
            return err->rc;
        if (all && class && strcmp(class, SUPPLIER_NOT) == 0)
            continue;
        ++*rated;
        rc = rate_row(a, st, reg->by.day, out, n, err);
    }
    return rc;
}

static bool is_among(const int64_t *ids, size_t n, int64_t id)
{
    for (size_t i = 0; i < n; i++)
        if (ids[i] == id)
            return true;
    return false;
}

/* All suppliers when ids is NULL; one named twice is rated once. */
static enum dd_rc rate_wanted(struct reg *reg, struct arena *a, const int64_t *ids, size_t nids,
                              struct proposal **out, size_t *n, int64_t *rated,
                              struct dd_error *err)
{
    int64_t max = (int64_t)nids;
    struct db_stmt *st = NULL;
    enum dd_rc rc = DD_OK;

    *n = 0;
    *rated = 0;
    if (!ids)
        rc = db_get_int(reg->db, &max, 0, err, "SELECT COUNT(*) FROM supplier", DB_NO_ARGS);
    if (rc == DD_OK && !(*out = arena_alloc(a, (size_t)(max + 1) * sizeof(**out))))
        rc = dd_no_memory(err);
    for (size_t i = 0; rc == DD_OK && i < (ids ? nids : 1); i++) {
        if (ids && is_among(ids, i, ids[i]))
            continue;
        rc = ids ? db_query(reg->db, &st, err, rate_one_sql,
                            DB_ARGS(DB_T(reg->by.day), DB_I(ids[i])))
                 : db_query(reg->db, &st, err, rate_all_sql, DB_ARGS(DB_T(reg->by.day)));
        if (rc == DD_OK)
            rc = rate_rows(reg, a, st, !ids, *out, n, rated, err);
        db_stmt_free(st);
        st = NULL;
    }
    return rc;
}

static enum dd_rc append(struct record_batch *batch, const struct proposal *p, const char *day,
                         struct dd_error *err)
{
    const struct risk_rating *r = &p->rating;
    const struct db_value values[] = {
        DB_I(p->supplier),
        DB_T(day),
        DB_I(r->severity),
        DB_I(r->likelihood),
        DB_T(risk_level_key(r->level)),
        DB_T(risk_model_version()),
        DB_T(p->inputs),
    };

    return record_batch_add(batch, DB_ALL(values), err);
}

static enum dd_rc append_all(struct reg *reg, const struct proposal *news, size_t n,
                             int64_t *written, struct dd_error *err)
{
    struct record_batch batch;
    enum dd_rc rc = record_batch_begin(&batch, reg, &table_assessment, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++)
        rc = append(&batch, &news[i], reg->by.day, err);
    if (rc == DD_OK)
        rc = record_batch_end(&batch, err);
    *written = batch.count;
    record_batch_release(&batch);
    return rc;
}

enum dd_rc assessment_propose(struct reg *reg, const int64_t *ids, size_t n, int64_t *rated,
                              int64_t *written, struct dd_error *err)
{
    struct proposal *news = NULL;
    size_t nnews = 0;
    struct arena a;
    enum dd_rc rc;

    *written = 0;
    arena_init(&a, WORK_MAX);
    rc = rate_wanted(reg, &a, ids, n, &news, &nnews, rated, err);
    if (rc == DD_OK && nnews > 0)
        rc = append_all(reg, news, nnews, written, err);
    arena_release(&a);
    return rc;
}

enum dd_rc assessment_decide(struct reg *reg, int64_t supplier, int severity, int likelihood,
                             const char *reason, struct dd_error *err)
{
    struct assessment p;
    int64_t id;
    enum dd_rc rc;

    arena_reset(&reg->scratch);
    rc = assessment_get(reg, &reg->scratch, supplier, reg->by.day, &p, NULL, NULL, err);
    if (rc != DD_OK)
        return rc;
    if (p.id == 0)
        return dd_fail(err, DD_REFUSED, "assess.no_proposal", NULL);
    severity = severity ? severity : p.severity;
    likelihood = likelihood ? likelihood : p.likelihood;
    if (text_blank(reason) && (severity != p.severity || likelihood != p.likelihood))
        return dd_fail(err, DD_REFUSED, "assess.reason", NULL);
    const struct db_value values[] = {
        DB_I(supplier),
        DB_I(p.id),
        DB_T(reg->by.day),
        DB_I(severity),
        DB_I(likelihood),
        DB_T(risk_level_key(risk_level_of(severity, likelihood))),
        text_blank(reason) ? DB_NONE : DB_T(reason),
    };
    return record_insert(reg, &table_decision, DB_ALL(values), &id, err);
}

/* The open entry's own rows have no journal row yet: their actor is whoever acts now. */
static enum dd_rc read_one(struct reg *reg, struct arena *a, struct db_stmt *st, bool decided,
                           struct assessment *out, struct dd_error *err)
{
    const char *actor = db_text_or_null(st, 9);

    out->id = db_int(st, 0);
    out->supplier_id = db_int(st, 1);
    out->decided = decided;
    out->proposal_id = db_int(st, 10);
    out->day = arena_strdup(a, db_text(st, 2));
    out->severity = (int)db_int(st, 3);
    out->likelihood = (int)db_int(st, 4);
    if (!risk_level_read(&out->level, db_text(st, 5)))
        return dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
    out->model_version = arena_strdup(a, db_text(st, 6));
    out->inputs = arena_strdup(a, db_text(st, 7));
    out->reason = arena_strdup(a, db_text_or_null(st, 8));
    out->actor = arena_strdup(a, actor ? actor : reg->writing ? reg->by.actor : "");
    return out->day && out->model_version && out->inputs && out->actor ? DD_OK : dd_no_memory(err);
}

static const char latest_proposal[] =
    "SELECT a.id, a.supplier_id, a.day, a.severity, a.likelihood, a.level, a.model_version,"
    " a.inputs, NULL, j.actor, a.id FROM assessment AS a LEFT JOIN journal AS j ON j.seq = a.entry"
    " WHERE a.supplier_id = $1 AND a.day <= $2 ORDER BY a.day DESC, a.id DESC LIMIT 1";

static const char latest_decision[] =
    "SELECT d.id, d.supplier_id, d.day, d.severity, d.likelihood, d.level, a.model_version,"
    " a.inputs, d.reason, j.actor, a.id FROM decision AS d JOIN assessment AS a ON a.id = "
    "d.proposal_id"
    " LEFT JOIN journal AS j ON j.seq = d.entry"
    " WHERE d.supplier_id = $1 AND d.day <= $2 ORDER BY d.day DESC, d.id DESC LIMIT 1";

/* What the query finds, or id 0. */
static enum dd_rc latest(struct reg *reg, struct arena *a, int64_t supplier, const char *as_of,
                         bool decided, struct assessment *out, struct dd_error *err)
{
    struct db_stmt *row;
    enum dd_rc rc = db_get_row(reg->db, &row, err, decided ? latest_decision : latest_proposal,
                               DB_ARGS(DB_I(supplier), DB_T(as_of)));

    memset(out, 0, sizeof(*out));
    if (row)
        rc = read_one(reg, a, row, decided, out, err);
    db_stmt_free(row);
    return rc;
}

enum dd_rc assessment_get(struct reg *reg, struct arena *a, int64_t supplier, const char *as_of,
                          struct assessment *proposal, struct assessment *decision,
                          struct assessment *in_force, struct dd_error *err)
{
    struct assessment p = {0}, d = {0};
    enum dd_rc rc = latest(reg, a, supplier, as_of, false, &p, err);

    if (rc == DD_OK)
        rc = latest(reg, a, supplier, as_of, true, &d, err);
    if (proposal)
        *proposal = p;
    if (decision)
        *decision = d;
    if (in_force)
        *in_force = d.id != 0 ? d : p;
    return rc;
}
