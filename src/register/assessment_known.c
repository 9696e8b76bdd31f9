/* What the model sees: facts, what an officer said, evidence and findings. A handful of queries for
 * all suppliers together. */
#include "ddreg/assessment.h"
#include "ddreg/company.h"
#include "ddreg/evidence_record.h"
#include "ddreg/record.h"
#include "ddreg/supplier.h"
#include "ddreg/text.h"
#include "group.h"
#include "renamed.h"
#include "said.h"

/* A common table `known` with a row a supplier: the facts that the model sees on the day $1. A fact
 * that is no longer known stays what it was, and is marked as gone. What a person says has the
 * entry that it was said in. `which` narrows the facts. */
/* clang-format off */
#define LATEST_FACT(which, more)                                                                   \
    "(SELECT supplier_id, kind, value, source, entry, ROW_NUMBER() OVER (PARTITION BY"             \
    " supplier_id, kind ORDER BY valid_from DESC, id DESC) AS rank FROM supplier_fact WHERE"       \
    " valid_from <= $1" which more ")"
#define KNOWN(kind)                                                                                \
    ", MAX(CASE WHEN n.kind = '" kind "' THEN b.value END) AS " kind                               \
    ", MAX(CASE WHEN n.kind = '" kind "' AND n.value IS NULL AND b.value IS NOT NULL"              \
    " THEN 1 ELSE 0 END) AS " kind "_gone"
#define TOLD(kind) ", MAX(CASE WHEN n.kind = '" kind "' THEN n.value END) AS " kind
#define SAID_IN(kind)                                                                              \
    TOLD(kind) ", MAX(CASE WHEN n.kind = '" kind "' AND n.source = 'person' THEN n.entry END) AS " \
    kind "_entry"
#define KNOWN_AS_OF(which)                                                                         \
    "known AS (SELECT n.supplier_id" KNOWN("country") KNOWN("production_country") KNOWN("sector")  \
    KNOWN("category") TOLD("class") TOLD("connection") SAID_IN("subsuppliers") SAID_IN("scale")    \
    SAID_IN("scope") SAID_IN("irremediable") " FROM "                                              \
    LATEST_FACT(which, "") " AS n LEFT JOIN " LATEST_FACT(which, " AND value IS NOT NULL")         \
    " AS b ON b.supplier_id = n.supplier_id AND b.kind = n.kind AND b.rank = 1"                    \
    " WHERE n.rank = 1 GROUP BY n.supplier_id) "
#define KNOWN_COLUMNS                                                                              \
    " k.country, k.country_gone, k.production_country, k.production_country_gone, k.sector,"       \
    " k.sector_gone, k.category, k.category_gone, k.class, k.connection, k.subsuppliers,"          \
    " k.subsuppliers_entry, k.scale, k.scale_entry, k.scope, k.scope_entry, k.irremediable,"       \
    " k.irremediable_entry"
/* clang-format on */

enum { ID, FACTS, CLASS = FACTS + 2 * RISK_FACTS, CONNECTION, SAYINGS };

/* Those that are merged follow the one that they count as. */
static const char all_sql[] =
    "WITH RECURSIVE " ALIAS_NOW
    ", " KNOWN_AS_OF("") "SELECT s.id," KNOWN_COLUMNS
                         " FROM supplier AS s LEFT JOIN known AS k ON k.supplier_id ="
                         " s.id LEFT JOIN alias ON alias.supplier_id = s.id"
                         " ORDER BY COALESCE(alias.into_id, s.id), alias.into_id NULLS FIRST, s.id";

static const char one_sql[] =
    "WITH " KNOWN_AS_OF(" AND supplier_id = $2") "SELECT s.id," KNOWN_COLUMNS
                                                 " FROM supplier AS s LEFT JOIN known AS k"
                                                 " ON k.supplier_id = s.id WHERE s.id = $2";

/* Evidence and findings, by supplier. */
struct records {
    struct evidence *evidence;
    struct finding *findings;
    size_t nevidence, nfindings;
};

static enum dd_rc load_records(struct reg *reg, struct arena *a, struct records *out,
                               struct dd_error *err)
{
    enum dd_rc rc = evidence_all(reg, a, &out->evidence, &out->nevidence, err);

    return rc == DD_OK ? finding_all(reg, a, &out->findings, &out->nfindings, err) : rc;
}

/* --- Evidence and findings as the model takes them ---------------------------------------------
 */

/* The first of the supplier's in a list sorted by supplier. */
static size_t first_evidence(const struct records *r, int64_t supplier)
{
    size_t low = 0, high = r->nevidence;

    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (r->evidence[mid].root < supplier)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

static size_t first_finding(const struct records *r, int64_t supplier)
{
    size_t low = 0, high = r->nfindings;

    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (r->findings[mid].root < supplier)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

static enum dd_rc add_evidence(struct arena *a, const struct records *r, const struct group *g,
                               const char *day, struct risk_input *in, struct dd_error *err)
{
    int64_t supplier = g->rows[0].id;
    size_t at = first_evidence(r, supplier), end = at;
    struct risk_evidence *list;
    const struct evidence **from;

    while (end < r->nevidence && r->evidence[end].root == supplier)
        end++;
    list = arena_alloc(a, (end - at + 1) * sizeof(*list));
    from = arena_alloc(a, (end - at + 1) * sizeof(*from));
    if (!list || !from)
        return dd_no_memory(err);
    for (; at < end; at++) {
        const struct evidence *e = &r->evidence[at];
        const char *ref = arena_printf(a, "E-%lld", (long long)e->id);
        if (!ref)
            return dd_no_memory(err);
        if (e->ended && strcmp(e->ended, day) <= 0)
            continue;
        from[in->nevidence] = e;
        list[in->nevidence++] = (struct risk_evidence){e->kind,   ref,        e->issuer ? ref : "",
                                                       e->issued, e->expires, e->passed};
    }
    in->evidence = list;
    return group_evidence(g, a, from, in, err);
}

static bool is_open(const struct finding *f, const char *day)
{
    return strcmp(f->found, day) <= 0 && (!f->closed || strcmp(day, f->closed) < 0);
}

/* The gravest connection of an open finding, where nobody gave one. */
static void take_connection(struct risk_input *in, const struct finding *f, const char *day)
{
    if (is_open(f, day) && f->connection &&
        (in->connection == RISK_CONNECTION_NONE || f->connection < in->connection))
        in->connection = f->connection;
}

/* An open finding is rated whatever its supplier is classed as. */
static enum dd_rc add_findings(struct arena *a, const struct records *r, const char *day,
                               struct assessment_known *out, struct dd_error *err)
{
    size_t at = first_finding(r, out->supplier), end = at;
    const int64_t supplier = out->supplier;
    struct risk_input *in = &out->input;
    bool given = in->connection != RISK_CONNECTION_NONE;
    struct risk_finding *list;

    while (end < r->nfindings && r->findings[end].root == supplier)
        end++;
    list = arena_alloc(a, (end - at + 1) * sizeof(*list));
    if (!list)
        return dd_no_memory(err);
    for (; at < end; at++) {
        const struct finding *f = &r->findings[at];
        const char *ref = arena_printf(a, "F-%lld", (long long)f->id);
        if (!ref)
            return dd_no_memory(err);
        list[in->nfindings++] = (struct risk_finding){ref, f->found, f->closed, f->severity};
        out->rated = out->rated || is_open(f, day);
        if (!given)
            take_connection(in, f, day);
    }
    in->findings = list;
    return DD_OK;
}

/* --- Rows of facts ---------------------------------------------------------------------------- */

/* What is at hand while suppliers are read. */
struct reading {
    struct reg *reg;
    struct arena *a;
    const char *day;
    struct records records;
    struct links links;
    struct renamed renamed;
};

static enum dd_rc begin(struct reading *r, struct dd_error *err)
{
    enum dd_rc rc = load_records(r->reg, r->a, &r->records, err);

    if (rc == DD_OK)
        rc = links_load(r->reg, r->a, &r->links, err);
    return rc == DD_OK ? renamed_load(r->reg, r->a, r->day, &r->renamed, err) : rc;
}

static int read_side(const char *value)
{
    return value && *value >= '1' && *value <= '5' ? *value - '0' : 0;
}

static enum dd_rc read_row(const struct reading *r, struct db_stmt *st, struct group_row *out,
                           struct dd_error *err)
{
    const char *class = db_text_or_null(st, CLASS), *connection = db_text_or_null(st, CONNECTION);

    memset(out, 0, sizeof(*out));
    out->id = db_int(st, ID);
    out->not_supplier = class && strcmp(class, SUPPLIER_NOT) == 0;
    for (int i = 0; i < RISK_FACTS; i++) {
        const char *value = db_text_or_null(st, FACTS + 2 * i);
        out->facts[i] = arena_strdup(r->a, value);
        if (value && !out->facts[i])
            return dd_no_memory(err);
        out->withdrawn[i] =
            !db_is_null(st, FACTS + 2 * i + 1) && db_int(st, FACTS + 2 * i + 1) != 0;
    }
    for (int i = 0; i < SAID; i++) {
        const char *value = db_text_or_null(st, SAYINGS + 2 * i);
        out->said[i].value =
            i == SAID_SUBSUPPLIERS ? value && strcmp(value, "known") == 0 : read_side(value);
        out->said[i].entry =
            db_is_null(st, SAYINGS + 2 * i + 1) ? 0 : db_int(st, SAYINGS + 2 * i + 1);
    }
    if (connection && !risk_connection_read(&out->connection, connection))
        return dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
    return renamed_category(&r->renamed, out->id, &out->facts[RISK_FACT_CATEGORY],
                            &out->withdrawn[RISK_FACT_CATEGORY], err);
}

/* The one that the rows are of, its evidence and findings. */
static enum dd_rc settle(const struct reading *r, struct group *g, struct assessment_known *out,
                         struct dd_error *err)
{
    enum dd_rc rc;

    memset(out, 0, sizeof(*out));
    out->supplier = g->rows[0].id;
    out->rated = !g->rows[0].not_supplier;
    rc = group_settle(g, r->a, &out->input, err);
    if (rc == DD_OK)
        rc = add_evidence(r->a, &r->records, g, r->day, &out->input, err);
    return rc == DD_OK ? add_findings(r->a, &r->records, r->day, out, err) : rc;
}

static enum dd_rc read_own_given(struct reg *reg, struct arena *a, const char *day,
                                 struct risk_input *in, struct dd_error *err)
{
    const char *value;
    enum dd_rc rc = company_get(reg, a, "connection", day, &value, err);

    if (rc == DD_OK && value && !risk_connection_read(&in->connection, value))
        rc = dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
    for (int i = 0; rc == DD_OK && i < SEVERITY_SIDES; i++) {
        rc = company_get(reg, a, assessment_side_kinds[i], day, &value, err);
        in->given[i] = rc == DD_OK ? read_side(value) : 0;
    }
    return rc;
}

/* The company: Norwegian, with its trade. */
static enum dd_rc read_own(const struct reading *r, struct assessment_known *out,
                           struct dd_error *err)
{
    enum dd_rc rc;

    memset(out, 0, sizeof(*out));
    out->supplier = ASSESSMENT_OWN;
    out->rated = true;
    out->input.own = true;
    out->input.facts[RISK_FACT_COUNTRY] = "NO"; /* the Act is for enterprises resident there */
    rc = company_get(r->reg, r->a, "sector", r->day, &out->input.facts[RISK_FACT_SECTOR], err);
    if (rc == DD_OK)
        rc = read_own_given(r->reg, r->a, r->day, &out->input, err);
    return rc == DD_OK ? add_findings(r->a, &r->records, r->day, out, err) : rc;
}

static enum dd_rc add_one(const struct reading *r, int64_t supplier, struct group *g,
                          struct dd_error *err)
{
    struct db_stmt *row = NULL;
    enum dd_rc rc =
        db_get_row(r->reg->db, &row, err, one_sql, DB_ARGS(DB_T(r->day), DB_I(supplier)));

    if (row)
        rc = read_row(r, row, &g->rows[g->n++], err);
    db_stmt_free(row);
    return rc;
}

enum dd_rc assessment_known(struct reg *reg, struct arena *a, int64_t supplier, const char *day,
                            struct assessment_known *out, struct dd_error *err)
{
    struct reading r = {.reg = reg, .a = a, .day = day};
    struct group g = {.links = &r.links};
    enum dd_rc rc = begin(&r, err);

    memset(out, 0, sizeof(*out));
    if (rc == DD_OK && supplier == ASSESSMENT_OWN)
        return read_own(&r, out, err);
    if (rc == DD_OK && !(g.rows = arena_alloc(a, (r.links.n + 1) * sizeof(*g.rows))))
        rc = dd_no_memory(err);
    if (rc == DD_OK)
        rc = add_one(&r, supplier, &g, err);
    for (size_t i = 0; rc == DD_OK && i < r.links.n; i++)
        if (links_reach(&r.links, r.links.link[i].id, supplier))
            rc = add_one(&r, r.links.link[i].id, &g, err);
    return rc == DD_OK && g.n > 0 ? settle(&r, &g, out, err) : rc;
}

/* Rows as they come: each that counts as another follows that one. */
static enum dd_rc read_groups(const struct reading *r, struct db_stmt *st, struct group *g,
                              struct assessment_known *out, size_t *n, struct dd_error *err)
{
    enum db_step step;
    enum dd_rc rc = DD_OK;

    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW) {
        bool follows =
            g->n > 0 && g->n <= r->links.n && links_reach(&r->links, db_int(st, ID), g->rows[0].id);
        if (!follows && g->n > 0) {
            rc = settle(r, g, &out[(*n)++], err);
            g->n = 0;
        }
        if (rc == DD_OK)
            rc = read_row(r, st, &g->rows[g->n++], err);
    }
    if (rc == DD_OK && step == DB_ERROR)
        rc = err->rc;
    return rc == DD_OK && g->n > 0 ? settle(r, g, &out[(*n)++], err) : rc;
}

enum dd_rc assessment_known_all(struct reg *reg, struct arena *a, const char *day,
                                struct assessment_known **out, size_t *n, struct dd_error *err)
{
    struct reading r = {.reg = reg, .a = a, .day = day};
    struct group g = {.links = &r.links};
    struct db_stmt *st = NULL;
    int64_t max;
    enum dd_rc rc = db_get_int(reg->db, &max, 0, err, "SELECT COUNT(*) FROM supplier", DB_NO_ARGS);

    *n = 0;
    if (rc == DD_OK && !(*out = arena_alloc(a, (size_t)(max + 1) * sizeof(**out))))
        rc = dd_no_memory(err);
    if (rc == DD_OK)
        rc = begin(&r, err);
    if (rc == DD_OK && !(g.rows = arena_alloc(a, (r.links.n + 1) * sizeof(*g.rows))))
        rc = dd_no_memory(err);
    if (rc == DD_OK)
        rc = db_query(reg->db, &st, err, all_sql, DB_ARGS(DB_T(day)));
    if (rc == DD_OK)
        rc = read_groups(&r, st, &g, *out, n, err);
    db_stmt_free(st);
    return rc == DD_OK ? read_own(&r, &(*out)[(*n)++], err) : rc;
}
