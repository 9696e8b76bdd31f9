/* Actual adverse impacts. */
#include "ddreg/alias.h"
#include "ddreg/date.h"
#include "ddreg/evidence_record.h"
#include "ddreg/record.h"
#include "ddreg/text.h"
#include "tables.h"

enum dd_rc finding_add(struct reg *reg, const struct finding *f, int64_t *id, struct dd_error *err)
{
    const struct db_value values[] = {
        f->supplier ? DB_I(f->supplier) : DB_NONE,
        DB_T(f->text),
        f->severity ? DB_I(f->severity) : DB_NONE,
        f->connection ? DB_T(risk_connection_key(f->connection)) : DB_NONE,
        DB_T(f->found),
    };

    if (text_blank(f->text))
        return dd_fail(err, DD_INPUT, "finding.text", NULL);
    if (!text_valid_utf8(f->text, strlen(f->text)))
        return dd_fail(err, DD_INPUT, "supplier.utf8", "field", "text", NULL);
    if (strcmp(f->found, reg->by.day) > 0)
        return dd_fail(err, DD_INPUT, "finding.future", "day", f->found, NULL);
    return record_insert(reg, &table_finding, DB_ALL(values), id, err);
}

enum dd_rc finding_close(struct reg *reg, const char *word, const char *day, const char *reason,
                         int64_t *id, struct dd_error *err)
{
    char found[DATE_SIZE] = "";
    struct db_stmt *row = NULL;
    int64_t ended = 0, key;
    enum dd_rc rc;

    day = day ? day : reg->by.day;
    *id = 0;
    (void)public_id_read_bare(id, FINDING_ID, word);
    rc = db_get_row(reg->db, &row, err, "SELECT found FROM finding WHERE id = $1",
                    DB_ARGS(DB_I(*id)));
    if (row)
        (void)snprintf(found, sizeof(found), "%s", db_text_or_null(row, 0));
    db_stmt_free(row);
    if (rc == DD_OK)
        rc = db_get_int(reg->db, &ended, 0, err,
                        "SELECT COUNT(*) FROM finding_end WHERE finding_id = $1",
                        DB_ARGS(DB_I(*id)));
    if (rc != DD_OK)
        return rc;
    if (*found == '\0')
        return dd_fail(err, DD_INPUT, "finding.unknown", "word", word, NULL);
    if (ended != 0)
        return dd_fail(err, DD_REFUSED, "finding.ended", "id", word, NULL);
    if (text_blank(reason))
        return dd_fail(err, DD_REFUSED, "finding.reason", NULL);
    if (!text_valid_utf8(reason, strlen(reason)))
        return dd_fail(err, DD_INPUT, "supplier.utf8", "field", "reason", NULL);
    if (strcmp(day, found) < 0)
        return dd_fail(err, DD_INPUT, "finding.order", "day", day, "found", found, NULL);
    if (strcmp(day, reg->by.day) > 0)
        return dd_fail(err, DD_INPUT, "finding.future", "day", day, NULL);
    return record_insert(reg, &table_finding_end, DB_ARGS(DB_I(*id), DB_T(day), DB_T(reason)), &key,
                         err);
}

static const char all_sql[] =
    "WITH RECURSIVE " ALIAS_NOW
    "SELECT f.id, COALESCE(f.supplier_id, 0), COALESCE(alias.into_id, f.supplier_id, 0) AS root,"
    " COALESCE(f.severity, 0), COALESCE(f.connection, ''), f.text, f.found, done.day, done.reason"
    " FROM finding AS f LEFT JOIN alias ON alias.supplier_id = f.supplier_id"
    " LEFT JOIN finding_end AS done ON done.finding_id = f.id ORDER BY root, f.id";

static enum dd_rc read_row(struct arena *a, struct db_stmt *st, struct finding *out,
                           struct dd_error *err)
{
    enum { FOUND = 1 }; /* the only one that must be there */
    const char **const texts[] = {&out->text, &out->found, &out->closed, &out->closed_why};

    *out = (struct finding){.id = db_int(st, 0),
                            .supplier = db_int(st, 1),
                            .root = db_int(st, 2),
                            .severity = (int)db_int(st, 3)};
    if (!risk_connection_read(&out->connection, db_text_or_null(st, 4)))
        return dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
    for (int i = 0; i < 4; i++) {
        *texts[i] = arena_strdup(a, i == FOUND ? db_text(st, 5 + i) : db_text_or_null(st, 5 + i));
        if (!*texts[i] && (i == FOUND || !db_is_null(st, 5 + i)))
            return dd_no_memory(err);
    }
    return DD_OK;
}

enum dd_rc finding_all(struct reg *reg, struct arena *a, struct finding **out, size_t *n,
                       struct dd_error *err)
{
    struct db_stmt *st = NULL;
    enum db_step step = DB_DONE;
    int64_t max;
    enum dd_rc rc = db_get_int(reg->db, &max, 0, err, "SELECT COUNT(*) FROM finding", DB_NO_ARGS);

    *n = 0;
    if (rc == DD_OK && !(*out = arena_alloc(a, (size_t)(max + 1) * sizeof(**out))))
        rc = dd_no_memory(err);
    if (rc == DD_OK)
        rc = db_query(reg->db, &st, err, all_sql, DB_NO_ARGS);
    while (rc == DD_OK && (int64_t)*n < max && (step = db_step(st, err)) == DB_ROW)
        rc = read_row(a, st, &(*out)[(*n)++], err);
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc;
}
