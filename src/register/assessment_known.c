/* What the model sees: facts, what an officer said, evidence and findings. A handful of queries for
 * all suppliers together. */
#include "ddreg/assessment.h"
#include "ddreg/company.h"
#include "ddreg/evidence_record.h"
#include "ddreg/record.h"
#include "ddreg/supplier.h"
#include "ddreg/text.h"
#include "tables.h"

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
#define SAID(kind) ", MAX(CASE WHEN n.kind = '" kind "' THEN n.value END) AS " kind
#define KNOWN_AS_OF(which)                                                                         \
    "known AS (SELECT n.supplier_id" KNOWN("country") KNOWN("production_country") KNOWN("sector")  \
    KNOWN("category") SAID("class") SAID("subsuppliers") SAID("scale") SAID("scope")               \
    SAID("irremediable") SAID("connection") " FROM "                                               \
    LATEST_FACT(which, "") " AS n LEFT JOIN " LATEST_FACT(which, " AND value IS NOT NULL")         \
    " AS b ON b.supplier_id = n.supplier_id AND b.kind = n.kind AND b.rank = 1"                    \
    " WHERE n.rank = 1 GROUP BY n.supplier_id) "
#define KNOWN_COLUMNS                                                                              \
    " k.country, k.country_gone, k.production_country, k.production_country_gone, k.sector,"       \
    " k.sector_gone, k.category, k.category_gone, k.class, k.subsuppliers, k.scale, k.scope,"      \
    " k.irremediable, k.connection"
/* clang-format on */

enum { ID, FACTS, CLASS = FACTS + 2 * RISK_FACTS, SUBSUPPLIERS, SIDES };
enum { CONNECTION = SIDES + SEVERITY_SIDES };

static const char all_sql[] = "WITH RECURSIVE " ALIAS_NOW ", " KNOWN_AS_OF(
    "") "SELECT s.id," KNOWN_COLUMNS " FROM supplier AS s LEFT JOIN known AS k"
        " ON k.supplier_id = s.id WHERE s.id NOT IN (SELECT supplier_id FROM alias) ORDER BY s.id";

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

static enum dd_rc add_evidence(struct arena *a, const struct records *r, int64_t supplier,
                               const char *day, struct risk_input *in, struct dd_error *err)
{
    size_t at = first_evidence(r, supplier), end = at;
    struct risk_evidence *list;

    while (end < r->nevidence && r->evidence[end].root == supplier)
        end++;
    list = arena_alloc(a, (end - at + 1) * sizeof(*list));
    if (!list)
        return dd_no_memory(err);
    for (; at < end; at++) {
        const struct evidence *e = &r->evidence[at];
        const char *ref = arena_printf(a, "E-%lld", (long long)e->id);
        if (!ref)
            return dd_no_memory(err);
        if (e->ended && strcmp(e->ended, day) <= 0)
            continue;
        list[in->nevidence++] = (struct risk_evidence){e->kind,   ref,        e->issuer ? ref : "",
                                                       e->issued, e->expires, e->passed};
    }
    in->evidence = list;
    return DD_OK;
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

/* --- A row of facts --------------------------------------------------------------------------- */

static enum dd_rc read_row(struct arena *a, struct db_stmt *st, const struct records *records,
                           const char *day, struct assessment_known *out, struct dd_error *err)
{
    const char *class = db_text_or_null(st, CLASS), *connection = db_text_or_null(st, CONNECTION);
    struct risk_input *in = &out->input;
    enum dd_rc rc;

    memset(out, 0, sizeof(*out));
    out->supplier = db_int(st, ID);
    out->rated = !class || strcmp(class, SUPPLIER_NOT) != 0;
    for (int i = 0; i < RISK_FACTS; i++) {
        const char *value = db_text_or_null(st, FACTS + 2 * i);
        in->facts[i] = arena_strdup(a, value);
        if (value && !in->facts[i])
            return dd_no_memory(err);
        in->withdrawn[i] = !db_is_null(st, FACTS + 2 * i + 1) && db_int(st, FACTS + 2 * i + 1) != 0;
    }
    in->subsuppliers_known =
        !db_is_null(st, SUBSUPPLIERS) && strcmp(db_text_or_null(st, SUBSUPPLIERS), "known") == 0;
    for (int i = 0; i < SEVERITY_SIDES; i++) {
        const char *side = db_text_or_null(st, SIDES + i);
        in->given[i] = side && *side >= '1' && *side <= '5' ? *side - '0' : 0;
    }
    if (connection && !risk_connection_read(&in->connection, connection))
        return dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
    rc = add_evidence(a, records, out->supplier, day, in, err);
    return rc == DD_OK ? add_findings(a, records, day, out, err) : rc;
}

/* The company: Norwegian, with its trade. */
static enum dd_rc read_own(struct reg *reg, struct arena *a, const struct records *records,
                           const char *day, struct assessment_known *out, struct dd_error *err)
{
    enum dd_rc rc;

    memset(out, 0, sizeof(*out));
    out->supplier = ASSESSMENT_OWN;
    out->rated = true;
    out->input.own = true;
    out->input.facts[RISK_FACT_COUNTRY] = "NO"; /* the Act is for enterprises resident there */
    rc = company_get(reg, a, "sector", day, &out->input.facts[RISK_FACT_SECTOR], err);
    return rc == DD_OK ? add_findings(a, records, day, out, err) : rc;
}

enum dd_rc assessment_known(struct reg *reg, struct arena *a, int64_t supplier, const char *day,
                            struct assessment_known *out, struct dd_error *err)
{
    struct db_stmt *row = NULL;
    struct records records;
    enum dd_rc rc = load_records(reg, a, &records, err);

    memset(out, 0, sizeof(*out));
    if (rc == DD_OK && supplier == ASSESSMENT_OWN)
        return read_own(reg, a, &records, day, out, err);
    if (rc == DD_OK)
        rc = db_get_row(reg->db, &row, err, one_sql, DB_ARGS(DB_T(day), DB_I(supplier)));
    if (row)
        rc = read_row(a, row, &records, day, out, err);
    db_stmt_free(row);
    return rc;
}

enum dd_rc assessment_known_all(struct reg *reg, struct arena *a, const char *day,
                                struct assessment_known **out, size_t *n, struct dd_error *err)
{
    struct db_stmt *st = NULL;
    enum db_step step = DB_DONE;
    struct records records;
    int64_t max;
    enum dd_rc rc = db_get_int(reg->db, &max, 0, err, "SELECT COUNT(*) FROM supplier", DB_NO_ARGS);

    *n = 0;
    if (rc == DD_OK && !(*out = arena_alloc(a, (size_t)(max + 1) * sizeof(**out))))
        rc = dd_no_memory(err);
    if (rc == DD_OK)
        rc = load_records(reg, a, &records, err);
    if (rc == DD_OK)
        rc = db_query(reg->db, &st, err, all_sql, DB_ARGS(DB_T(day)));
    while (rc == DD_OK && (int64_t)*n < max && (step = db_step(st, err)) == DB_ROW)
        rc = read_row(a, st, &records, day, &(*out)[(*n)++], err);
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc == DD_OK ? read_own(reg, a, &records, day, &(*out)[(*n)++], err) : rc;
}

/* --- What an officer says --------------------------------------------------------------------- */

static enum dd_rc write_said(struct reg *reg, int64_t supplier, const char *kind, const char *value,
                             const char *reason, struct dd_error *err)
{
    int64_t id;

    return record_insert(reg, &table_supplier_fact,
                         DB_ARGS(DB_I(supplier), DB_T(kind), DB_T(value),
                                 text_blank(reason) ? DB_NONE : DB_T(reason), DB_T(reg->by.day),
                                 DB_T("person")),
                         &id, err);
}

enum dd_rc assessment_give(struct reg *reg, int64_t supplier, const struct assessment_given *given,
                           struct dd_error *err)
{
    static const char *const kinds[SEVERITY_SIDES] = {"scale", "scope", "irremediable"};
    struct assessment_known known;
    enum dd_rc rc;

    arena_reset(&reg->scratch);
    rc = assessment_known(reg, &reg->scratch, supplier, reg->by.day, &known, err);
    if (rc == DD_OK && given->reason && !text_valid_utf8(given->reason, strlen(given->reason)))
        rc = dd_fail(err, DD_INPUT, "supplier.utf8", "field", "reason", NULL);
    for (int i = 0; rc == DD_OK && i < SEVERITY_SIDES; i++) {
        const char value[] = {(char)('0' + given->side[i]), '\0'};
        if (given->side[i] == 0 || given->side[i] == known.input.given[i])
            continue;
        if (text_blank(given->reason))
            return dd_fail(err, DD_REFUSED, "assess.side_reason", NULL);
        rc = write_said(reg, supplier, kinds[i], value, given->reason, err);
    }
    if (rc == DD_OK && given->connects && given->connection != known.input.connection)
        rc = write_said(reg, supplier, "connection", risk_connection_key(given->connection),
                        given->reason, err);
    return rc;
}

enum dd_rc assessment_said(struct reg *reg, struct arena *a, int64_t supplier, const char *as_of,
                           struct assessment_said *out, struct dd_error *err)
{
    struct db_stmt *row;
    enum dd_rc rc =
        db_get_row(reg->db, &row, err,
                   "SELECT f.reason, j.actor, f.valid_from FROM supplier_fact AS f"
                   " LEFT JOIN journal AS j ON j.seq = f.entry WHERE f.supplier_id = $1"
                   " AND f.kind IN ('scale', 'scope', 'irremediable') AND f.value IS NOT NULL"
                   " AND f.valid_from <= $2 ORDER BY f.valid_from DESC, f.id DESC LIMIT 1",
                   DB_ARGS(DB_I(supplier), DB_T(as_of)));

    memset(out, 0, sizeof(*out));
    if (row) {
        /* The open entry's own rows have no journal row yet. */
        const char *actor = db_text_or_null(row, 1);
        out->reason = arena_strdup(a, db_text_or_null(row, 0));
        out->actor = arena_strdup(a, actor ? actor : reg->writing ? reg->by.actor : "");
        out->day = arena_strdup(a, db_text(row, 2));
        if (!out->actor || !out->day)
            rc = dd_no_memory(err);
    }
    db_stmt_free(row);
    return rc;
}
