/* What the model sees: facts, what an officer said, evidence and findings. A handful of queries for
 * all suppliers together. */
#include "ddreg/assessment.h"
#include "ddreg/company.h"
#include "ddreg/evidence_record.h"
#include "ddreg/record.h"
#include "ddreg/supplier.h"
#include "ddreg/text.h"
#include "tables.h"

/* Everything that was said of a supplier until the day ($1), the latest of each kind last; a row
 * with nulls where nothing was. Laid together here: a query that picks the latest of each kind
 * sorts all rows twice. */
#define SAID_OF(which)                                                                             \
    "SELECT s.id, f.kind, f.value FROM supplier AS s LEFT JOIN supplier_fact AS f"                 \
    " ON f.supplier_id = s.id AND f.valid_from <= $1 WHERE " which                                 \
    " ORDER BY s.id, f.valid_from, f.id"

static const char all_sql[] =
    "WITH RECURSIVE " ALIAS_NOW SAID_OF("s.id NOT IN (SELECT supplier_id FROM alias)");
static const char one_sql[] = SAID_OF("s.id = $2");

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

/* --- What was said ---------------------------------------------------------------------------- */

/* A fact that is no longer known stays what it was, and is marked as gone. */
static enum dd_rc take_fact(struct arena *a, struct risk_input *in, int fact, const char *value,
                            struct dd_error *err)
{
    in->withdrawn[fact] = !value && in->facts[fact];
    if (value && !(in->facts[fact] = arena_strdup(a, value)))
        return dd_no_memory(err);
    return DD_OK;
}

/* Takes in what is said of a kind, after all that was said of it before; NULL: no longer known. */
static enum dd_rc take(struct arena *a, struct assessment_known *out, const char *kind,
                       const char *value, struct dd_error *err)
{
    static const char *const facts[RISK_FACTS] = {"country", "production_country", "sector",
                                                  "category"};
    static const char *const sides[SEVERITY_SIDES] = {"scale", "scope", "irremediable"};
    struct risk_input *in = &out->input;

    for (int i = 0; i < RISK_FACTS; i++)
        if (strcmp(kind, facts[i]) == 0)
            return take_fact(a, in, i, value, err);
    for (int i = 0; i < SEVERITY_SIDES; i++)
        if (strcmp(kind, sides[i]) == 0)
            in->given[i] = value && *value >= '1' && *value <= '5' ? *value - '0' : 0;
    if (strcmp(kind, "class") == 0)
        out->rated = !value || strcmp(value, SUPPLIER_NOT) != 0;
    else if (strcmp(kind, "subsuppliers") == 0)
        in->subsuppliers_known = value && strcmp(value, "known") == 0;
    else if (strcmp(kind, "connection") == 0 &&
             !risk_connection_read(&in->connection, value ? value : ""))
        return dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
    return DD_OK;
}

/* The suppliers of the query's rows, at most `max`, without evidence and findings. */
static enum dd_rc read_said(struct arena *a, struct db_stmt *st, struct assessment_known *out,
                            size_t max, size_t *n, struct dd_error *err)
{
    enum db_step step = DB_DONE;
    enum dd_rc rc = DD_OK;

    *n = 0;
    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW) {
        int64_t id = db_int(st, 0);
        if (*n == 0 || out[*n - 1].supplier != id) {
            if (*n == max)
                return DD_OK;
            out[(*n)++] = (struct assessment_known){.supplier = id, .rated = true};
        }
        if (!db_is_null(st, 1))
            rc = take(a, &out[*n - 1], db_text(st, 1), db_text_or_null(st, 2), err);
    }
    return step == DB_ERROR ? err->rc : rc;
}

static enum dd_rc add_records(struct arena *a, const struct records *records, const char *day,
                              struct assessment_known *out, struct dd_error *err)
{
    enum dd_rc rc = add_evidence(a, records, out->supplier, day, &out->input, err);

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
    struct db_stmt *st = NULL;
    struct records records;
    size_t n = 0;
    enum dd_rc rc = load_records(reg, a, &records, err);

    memset(out, 0, sizeof(*out));
    if (rc == DD_OK && supplier == ASSESSMENT_OWN)
        return read_own(reg, a, &records, day, out, err);
    if (rc == DD_OK)
        rc = db_query(reg->db, &st, err, one_sql, DB_ARGS(DB_T(day), DB_I(supplier)));
    if (rc == DD_OK)
        rc = read_said(a, st, out, 1, &n, err);
    db_stmt_free(st);
    return rc == DD_OK && n == 1 ? add_records(a, &records, day, out, err) : rc;
}

enum dd_rc assessment_known_all(struct reg *reg, struct arena *a, const char *day,
                                struct assessment_known **out, size_t *n, struct dd_error *err)
{
    struct db_stmt *st = NULL;
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
    if (rc == DD_OK)
        rc = read_said(a, st, *out, (size_t)max, n, err);
    db_stmt_free(st);
    for (size_t i = 0; rc == DD_OK && i < *n; i++)
        rc = add_records(a, &records, day, &(*out)[i], err);
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
