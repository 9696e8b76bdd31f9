/* The register held against its journal: what is looked at, in which order. */
#include "verify.h"

#include "ddreg/file_bytes.h"
#include "ddreg/head.h"
#include "ddreg/kind.h"

static struct journal_found *add(struct journal_report *r, enum journal_fault fault,
                                 const char *table)
{
    struct journal_found *f;

    if (r->faults++ >= JOURNAL_SHOWN)
        return NULL;
    f = &r->found[r->faults - 1];
    *f = (struct journal_found){.fault = fault};
    (void)snprintf(f->table, sizeof(f->table), "%s", table);
    return f;
}

void journal_add_found(struct journal_report *r, enum journal_fault fault, const char *table,
                       const char *key)
{
    struct journal_found *f = add(r, fault, table);

    if (f)
        (void)snprintf(f->key, sizeof(f->key), "%s", key);
}

void verify_found_row(struct journal_report *r, enum journal_fault fault, const char *table,
                      int64_t id, int64_t entry)
{
    struct journal_found *f = add(r, fault, table);

    if (!f)
        return;
    (void)snprintf(f->key, sizeof(f->key), "%lld", (long long)id);
    f->row = id;
    f->entry = entry;
}

void verify_found_batch(struct journal_report *r, enum journal_fault fault, const char *table,
                        int64_t entry)
{
    struct journal_found *f = add(r, fault, table);

    if (!f)
        return;
    (void)snprintf(f->key, sizeof(f->key), "#%lld", (long long)entry);
    f->entry = entry;
}

void verify_found_value(struct journal_report *r, enum journal_fault fault, const char *table,
                        int64_t id, const char *field)
{
    struct journal_found *f = add(r, fault, table);

    if (!f)
        return;
    (void)snprintf(f->key, sizeof(f->key), "%lld", (long long)id);
    (void)snprintf(f->field, sizeof(f->field), "%s", field);
    f->row = id;
}

static enum dd_rc verify_table(struct reg *reg, const struct record_table *t,
                               const struct journal_watch *watch, struct journal_report *r,
                               struct dd_error *err)
{
    enum dd_rc rc = record_check_table(t, err);

    if (rc != DD_OK || t->since > reg->version)
        return rc;
    return t->batch ? verify_batches(reg, t, watch, r, err) : verify_rows(reg, t, r, err);
}

enum dd_rc journal_verify_table(struct reg *reg, const struct record_table *t,
                                struct journal_report *r, struct dd_error *err)
{
    return verify_table(reg, t, NULL, r, err);
}

static void found_in_schema(void *report, const char *name)
{
    journal_add_found(report, JOURNAL_SCHEMA, "schema", name);
}

static enum dd_rc verify_tables(struct reg *reg, const struct journal_watch *watch,
                                struct journal_report *r, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && record_tables[i]; i++)
        rc = verify_table(reg, record_tables[i], watch, r, err);
    for (size_t i = 0; rc == DD_OK && kinds[i]; i++)
        rc = verify_table(reg, &kinds[i]->table, NULL, r, err);
    if (rc == DD_OK)
        rc = verify_marks(reg, r, err);
    if (rc == DD_OK)
        rc = verify_personal_values(reg, r, err);
    return rc == DD_OK ? file_bytes_verify(reg, r, err) : rc;
}

/* The schema before anything is asked of the tables: their names may be those of something else. */
enum dd_rc journal_verify(struct reg *reg, const char *expected_head,
                          const struct journal_watch *watch, struct journal_report *out,
                          struct dd_error *err)
{
    enum dd_rc rc;

    memset(out, 0, sizeof(*out));
    (void)snprintf(out->head, sizeof(out->head), "%s", JOURNAL_NO_HEAD);
    rc = db_compare_schema(reg->db, found_in_schema, out, err);
    if (rc == DD_OK)
        rc = db_check_file(reg->db, err);
    if (rc != DD_OK || out->faults > 0)
        return rc;
    rc = verify_chain(reg, expected_head, out, err);
    if (rc == DD_OK)
        rc = verify_tables(reg, watch, out, err);
    return rc == DD_OK && out->faults == 0 ? head_read(reg, out->head, &out->head_entry, err) : rc;
}
