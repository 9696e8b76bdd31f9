/* What leans on a supplier, so that it cannot be withdrawn. Every table with suppliers is asked:
 * one that comes later leans too, unless it is named here. */
#include <stdlib.h>

#include "ddreg/db_rows.h"
#include "ddreg/record.h"
#include "ddreg/supplier_end.h"
#include "ddreg/vec.h"

#include "gen/register/supplier/supplier_lean.h"

enum leaning { LEANS, LEANS_NOT, LEANS_ON_ENTRY };

/* Tables whose rows do not lean simply by being there. */
static const struct rule {
    const char *table;
    enum leaning leaning;
    const char *counts; /* SQL: which rows do; NULL: all */
} rules[] = {
    {"supplier_name", LEANS_ON_ENTRY, SAID_IN_FORCE},
    {"supplier_number", LEANS_ON_ENTRY, SAID_IN_FORCE},
    {"supplier_fact", LEANS_ON_ENTRY, SAID_IN_FORCE},
    {"supplier_unit", LEANS_NOT, NULL}, /* what a public register says of its number */
    {"watch_hit", LEANS_NOT, NULL},     /* likewise a list */
    {"supplier_contact", LEANS_ON_ENTRY, SAID_IN_FORCE},
    {"supplier_alias", LEANS,
     " AND t.into_id IS NOT NULL AND t.id = (SELECT MAX(l.id) FROM supplier_alias AS l"
     " WHERE l.supplier_id = t.supplier_id)"},
    {"supplier_distinct", LEANS_NOT, NULL}, /* says no more than that two are not to be merged */
    {"supplier_end", LEANS_NOT, NULL},
    {"purchase", LEANS_NOT, NULL},     /* asked by itself: only those that count */
    {"purchase_sum", LEANS_NOT, NULL}, /* follows from them */
    {"assessment", LEANS_NOT, NULL},
    {"rating_fall", LEANS_NOT, NULL},
    {"rating_fall_seen", LEANS_NOT, NULL},
};

struct asking {
    struct reg *reg;
    struct arena *a;
    int64_t entry, id;
    struct vec leans; /* of struct supplier_lean */
};

static void read_lean(struct db_row *r, void *out)
{
    struct supplier_lean *l = out;

    *l = *(const struct supplier_lean *)r->ctx;
    l->supplier = row_int(r, "supplier");
    l->n = row_int(r, "n");
    l->first = row_int(r, "first");
}

static enum dd_rc ask(struct asking *q, const char *table, const struct kind *kind, const char *sql,
                      struct dd_error *err)
{
    struct supplier_lean like = {.table = table, .kind = kind};
    struct supplier_lean *found = NULL, *copy;
    size_t n = 0;
    enum dd_rc rc = db_all(q->reg->db, q->a, sizeof(*found), read_lean, &like, &found, &n, err, sql,
                           DB_ARGS(DB_I(q->entry ? q->entry : q->id)));

    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if ((copy = vec_add(&q->leans)) != NULL)
            *copy = found[i];
    return rc;
}

static enum dd_rc ask_purchases(struct asking *q, struct dd_error *err)
{
    return ask(q, "purchase", NULL, q->entry ? bought_of_entry_sql : bought_of_one_sql, err);
}

/* The rows of the table whose `column` is one of the suppliers; `key` is what is shown of one. */
static enum dd_rc ask_column(struct asking *q, const char *table, const struct kind *kind,
                             const char *key, const char *column, const char *counts,
                             struct dd_error *err)
{
    struct buf sql = BUF_INIT;
    enum dd_rc rc;

    buf_add(&sql, "SELECT t.");
    buf_add(&sql, column);
    buf_add(&sql, " AS supplier, COUNT(*) AS n, MIN(t.");
    buf_add(&sql, key);
    buf_add(&sql, ") AS first FROM ");
    buf_add(&sql, table);
    buf_add(&sql, " AS t WHERE t.");
    buf_add(&sql, column);
    buf_add(&sql, q->entry ? OF_ENTRY "AND t.entry <> $1" : " = $1");
    buf_add(&sql, counts ? counts : "");
    buf_add(&sql, " GROUP BY t.");
    buf_add(&sql, column);
    rc = buf_ok(&sql, err);
    if (rc == DD_OK)
        rc = ask(q, table, kind, buf_str(&sql), err);
    buf_release(&sql);
    return rc;
}

static bool is_of_suppliers(const struct record_column *column)
{
    return strcmp(column->name, "supplier_id") == 0 || strcmp(column->name, "into_id") == 0;
}

static enum dd_rc ask_table(struct asking *q, const struct record_table *t, struct dd_error *err)
{
    const struct rule *rule = NULL;
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++)
        if (strcmp(rules[i].table, t->name) == 0)
            rule = &rules[i];
    if (rule && (rule->leaning == LEANS_NOT || (rule->leaning == LEANS_ON_ENTRY && !q->entry)))
        return DD_OK;
    for (size_t i = 0; rc == DD_OK && i < t->ncolumns; i++)
        if (is_of_suppliers(record_column(t, i)))
            rc = ask_column(q, t->name, NULL, "id", record_column(t, i)->name,
                            rule ? rule->counts : NULL, err);
    return rc;
}

/* Records that were not entered by mistake: the latest row of each says. */
static enum dd_rc ask_records(struct asking *q, const struct kind *kind, struct dd_error *err)
{
    const char *table = kind->table.name;
    struct buf counts = BUF_INIT;
    enum dd_rc rc;

    buf_add(&counts, " AND t.state <> '" KIND_WITHDRAWN "' AND t.id = (SELECT MAX(l.id) FROM ");
    buf_add(&counts, table);
    buf_add(&counts, " AS l WHERE l.number = t.number)");
    rc = buf_ok(&counts, err);
    for (size_t i = 0; rc == DD_OK && i < kind->table.ncolumns; i++)
        if (kind->fields[i].type == KIND_SUPPLIER)
            rc = ask_column(q, table, kind, "number", kind->fields[i].column.name, buf_str(&counts),
                            err);
    buf_release(&counts);
    return rc;
}

static int by_supplier(const void *a, const void *b)
{
    const struct supplier_lean *x = a, *y = b;

    if (x->supplier != y->supplier)
        return x->supplier < y->supplier ? -1 : 1;
    return strcmp(x->table, y->table);
}

enum dd_rc supplier_leans(struct reg *reg, struct arena *a, int64_t entry, int64_t id,
                          struct supplier_lean **out, size_t *n, struct dd_error *err)
{
    struct asking q = {reg, a, entry, id, VEC_OF(struct supplier_lean)};
    enum dd_rc rc = ask_purchases(&q, err), kept;

    for (size_t i = 0; rc == DD_OK && record_tables[i]; i++)
        rc = ask_table(&q, record_tables[i], err);
    for (size_t i = 0; rc == DD_OK && kinds[i]; i++)
        rc = ask_records(&q, kinds[i], err);
    kept = vec_keep(&q.leans, a, out, n, err);
    if (rc == DD_OK && kept == DD_OK)
        qsort(*out, *n, sizeof(**out), by_supplier);
    return rc == DD_OK ? kept : rc;
}
