/* Rows of a kind, read by the filter that is asked for. The SQL is made from the descriptor. */
#include "ddreg/db_rows.h"
#include "ddreg/kind.h"
#include "ddreg/vec.h"

#include "gen/record/alias.part.h"

/* A query under way: its text, and the values that it binds in their order. */
struct query {
    struct buf sql;
    struct vec args; /* of struct db_value */
};

/* Binds a value and writes its placeholder. */
static void add_arg(struct query *q, struct db_value value)
{
    struct db_value *arg = vec_add(&q->args);

    if (arg) /* else kind_read() says so */
        *arg = value;
    buf_printf(&q->sql, "$%zu", q->args.n);
}

/* A condition: "row" was written in an entry of that day or before. */
static void add_known(struct query *q, const char *row, const char *known)
{
    if (!known)
        return;
    buf_printf(&q->sql, " AND (SELECT day FROM journal WHERE seq = %s.entry) <= ", row);
    add_arg(q, DB_T(known));
}

/* A condition: no correction has replaced the row. */
static void add_not_replaced(struct query *q, const struct kind *kind, const char *row,
                             const char *known)
{
    buf_printf(&q->sql,
               " AND NOT EXISTS (SELECT 1 FROM %s AS c WHERE c.number = %s.number"
               " AND c.replaces <= %s.id AND c.id > %s.id",
               kind->table.name, row, row, row);
    add_known(q, "c", known);
    buf_add(&q->sql, ")");
}

/* A condition: the day that lists show, since when it is so, is on that side of a day; nothing
 * without one. */
static void add_since(struct query *q, const struct kind *kind, const char *side, const char *day)
{
    if (!day)
        return;
    buf_printf(&q->sql, " AND r.%s %s ", kind->starts ? kind->starts : "day", side);
    add_arg(q, DB_T(day));
}

/* A condition: r is the latest row of its record that no correction has replaced. */
static void add_latest(struct query *q, const struct kind *kind, const struct kind_filter *f)
{
    buf_printf(&q->sql, " AND r.id = (SELECT MAX(x.id) FROM %s AS x WHERE x.number = r.number",
               kind->table.name);
    if (f->as_of) {
        buf_add(&q->sql, " AND x.day <= ");
        add_arg(q, DB_T(f->as_of));
    }
    add_known(q, "x", f->known);
    add_not_replaced(q, kind, "x", f->known);
    buf_add(&q->sql, ")");
}

/* A condition: the row is of the supplier, or of one that counts as it. The first half is for the
 * index; by the second there is nothing of a supplier that itself counts as another. */
static void add_supplier(struct query *q, int64_t supplier)
{
    buf_add(&q->sql, " AND COALESCE(alias.into_id, r.supplier_id) = ");
    add_arg(q, DB_I(supplier));
    buf_printf(&q->sql,
               " AND r.supplier_id IN (SELECT id FROM supplier WHERE id = $%zu UNION ALL"
               " SELECT supplier_id FROM alias WHERE into_id = $%zu)",
               q->args.n, q->args.n);
}

static void add_where(struct query *q, const struct kind *kind, const struct kind_filter *f)
{
    buf_add(&q->sql, " WHERE r.number IS NOT NULL");
    if (!f->every_row)
        add_latest(q, kind, f);
    if (f->number) {
        buf_add(&q->sql, " AND r.number = ");
        add_arg(q, DB_I(f->number));
    }
    if (f->company && !kind->shared) {
        buf_add(&q->sql, " AND r.company_id = ");
        add_arg(q, DB_I(f->company));
    }
    if (f->supplier)
        add_supplier(q, f->supplier);
    add_since(q, kind, ">=", f->after);
    add_since(q, kind, "<=", f->before);
    if (f->own)
        buf_add(&q->sql, " AND r.supplier_id IS NULL");
    if (!f->withdrawn && !f->every_row)
        buf_add(&q->sql, " AND r.state <> '" KIND_WITHDRAWN "'");
    for (size_t i = 0; i < KIND_CONDITIONS && f->is[i].column; i++) {
        buf_printf(&q->sql, " AND r.%s = ", f->is[i].column);
        add_arg(q, f->is[i].value);
    }
}

/* Whether a row names a document whose bytes were erased. */
static void add_lost(struct query *q, const struct kind *kind)
{
    for (size_t i = 0; i < kind->table.ncolumns; i++)
        if (kind->fields[i].type == KIND_FILE) {
            buf_printf(&q->sql,
                       "CASE WHEN r.%s IS NULL OR EXISTS (SELECT 1 FROM file AS d JOIN file_bytes"
                       " AS b ON b.sha256 = d.sha256 WHERE d.number = r.%s) THEN 0 ELSE 1 END"
                       " AS lost, ",
                       kind->fields[i].column.name, kind->fields[i].column.name);
            return;
        }
    buf_add(&q->sql, "0 AS lost, ");
}

static void add_select(struct query *q, const struct kind *kind)
{
    bool has_supplier = kind_has_supplier(kind);

    if (has_supplier)
        buf_add(&q->sql, "WITH RECURSIVE " ALIAS_NOW);
    buf_add(&q->sql, "SELECT r.id, ");
    for (size_t i = 0; i < kind->table.ncolumns; i++)
        buf_printf(&q->sql, "r.%s, ", kind->fields[i].column.name);
    add_lost(q, kind);
    buf_printf(&q->sql, "r.entry, %s AS root FROM %s AS r",
               has_supplier ? "COALESCE(alias.into_id, r.supplier_id, 0)" : "0", kind->table.name);
    if (has_supplier)
        buf_add(&q->sql, " LEFT JOIN alias ON alias.supplier_id = r.supplier_id");
}

/* A file that someone made may hold a null where the schema allows none. What is personal may have
 * been erased, and rows from before a field came have none. */
static bool is_always_there(const struct kind *kind, const struct kind_field *f)
{
    return f->column.class == RECORD_PLAIN && f->column.since <= kind->table.since &&
           ((f->how & KIND_REQUIRED) || strcmp(f->column.name, "state") == 0 ||
            strcmp(f->column.name, "day") == 0);
}

static void read_row(struct db_row *r, void *out)
{
    const struct kind *kind = r->ctx;
    struct kind_row *row = out;

    row->kind = kind;
    row->id = row_int(r, "id");
    for (size_t i = 0; i < kind->table.ncolumns; i++) {
        row->values[i] = row_value(r, kind->fields[i].column.name);
        if (row->values[i].kind == DB_NULL && is_always_there(kind, &kind->fields[i]))
            row_damaged(r);
    }
    row->entry = row_int(r, "entry");
    row->root = row_int(r, "root");
    row->lost = row_int(r, "lost") == 1;
}

/* Most kinds of most registers have no rows: that costs less to ask than to prepare the query. */
static enum dd_rc has_rows(struct reg *reg, const struct kind *kind, bool *out,
                           struct dd_error *err)
{
    char sql[128];
    int64_t any;
    enum dd_rc rc;

    (void)snprintf(sql, sizeof(sql), "SELECT EXISTS (SELECT 1 FROM %s)", kind->table.name);
    rc = db_get_int(reg->db, &any, 0, err, sql, DB_NO_ARGS);
    *out = rc == DD_OK && any != 0;
    return rc;
}

enum dd_rc kind_read(struct reg *reg, struct arena *a, const struct kind *kind,
                     const struct kind_filter *filter, struct kind_row **out, size_t *n,
                     struct dd_error *err)
{
    struct query q = {BUF_INIT, VEC_OF(struct db_value)};
    bool any;
    enum dd_rc rc;

    *out = NULL;
    *n = 0;
    if (kind->table.since > reg->version || reg->version < KIND_SINCE)
        return DD_OK;
    if ((rc = has_rows(reg, kind, &any, err)) != DD_OK)
        return rc;
    if (!any) /* a place of its own all the same: who sorts what is read must not be given NULL */
        return (*out = arena_alloc(a, sizeof(**out))) ? DD_OK : dd_no_memory(err);
    add_select(&q, kind);
    add_where(&q, kind, filter);
    buf_add(&q.sql, " ORDER BY r.number, r.id");
    rc = buf_ok(&q.sql, err);
    if (rc == DD_OK && q.args.failed)
        rc = dd_no_memory(err);
    if (rc == DD_OK)
        rc = db_all(reg->db, a, sizeof(**out), read_row, (void *)(uintptr_t)kind, out, n, err,
                    buf_str(&q.sql), q.args.rows, q.args.n);
    vec_release(&q.args);
    buf_release(&q.sql);
    return rc == DD_OK && kind->mark ? kind->mark(reg, a, *out, *n, err) : rc;
}
