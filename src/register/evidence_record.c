#include "ddreg/evidence_record.h"

#include "ddreg/alias.h"
#include "ddreg/record.h"
#include "ddreg/text.h"
#include "tables.h"

static struct db_value given(const char *text)
{
    return text_blank(text) ? DB_NONE : DB_T(text);
}

static enum dd_rc check(struct reg *reg, const struct evidence *e, struct dd_error *err)
{
    if (text_blank(e->ref))
        return dd_fail(err, DD_INPUT, "evidence.ref", NULL);
    if (!text_valid_utf8(e->ref, strlen(e->ref)) ||
        (e->issuer && !text_valid_utf8(e->issuer, strlen(e->issuer))))
        return dd_fail(err, DD_INPUT, "supplier.utf8", "field", "ref", NULL);
    if (e->expires && strcmp(e->expires, e->issued) < 0)
        return dd_fail(err, DD_INPUT, "evidence.order", "issued", e->issued, "expires", e->expires,
                       NULL);
    if (strcmp(e->issued, reg->by.day) > 0)
        return dd_fail(err, DD_INPUT, "evidence.future", "day", e->issued, NULL);
    return DD_OK;
}

enum dd_rc evidence_add(struct reg *reg, const struct evidence *e, int64_t *id,
                        struct dd_error *err)
{
    const struct db_value values[] = {
        DB_I(e->supplier), DB_T(risk_evidence_key(e->kind)),
        given(e->ref),     given(e->issuer),
        DB_T(e->issued),   given(e->expires),
        DB_I(e->passed),
    };
    enum dd_rc rc = check(reg, e, err);

    return rc == DD_OK ? record_insert(reg, &table_evidence, DB_ALL(values), id, err) : rc;
}

enum dd_rc evidence_withdraw(struct reg *reg, const char *word, const char *reason, int64_t *id,
                             struct dd_error *err)
{
    int64_t there = 0, ended = 0, key;
    enum dd_rc rc;

    *id = 0;
    (void)public_id_read_bare(id, EVIDENCE_ID, word);
    rc = db_get_int(reg->db, &there, 0, err, "SELECT COUNT(*) FROM evidence WHERE id = $1",
                    DB_ARGS(DB_I(*id)));
    if (rc == DD_OK)
        rc = db_get_int(reg->db, &ended, 0, err,
                        "SELECT COUNT(*) FROM evidence_end WHERE evidence_id = $1",
                        DB_ARGS(DB_I(*id)));
    if (rc != DD_OK)
        return rc;
    if (there == 0)
        return dd_fail(err, DD_INPUT, "evidence.unknown", "word", word, NULL);
    if (ended != 0)
        return dd_fail(err, DD_REFUSED, "evidence.ended", "id", word, NULL);
    if (text_blank(reason))
        return dd_fail(err, DD_REFUSED, "evidence.reason", NULL);
    if (!text_valid_utf8(reason, strlen(reason)))
        return dd_fail(err, DD_INPUT, "supplier.utf8", "field", "reason", NULL);
    return record_insert(reg, &table_evidence_end,
                         DB_ARGS(DB_I(*id), DB_T(reg->by.day), DB_T(reason)), &key, err);
}

static const char all_sql[] =
    "WITH RECURSIVE " ALIAS_NOW
    "SELECT e.id, e.supplier_id, COALESCE(alias.into_id, e.supplier_id) AS root, e.kind, e.ref,"
    " e.issuer, e.issued, e.expires, e.passed, gone.day, gone.reason, e.entry FROM evidence AS e"
    " LEFT JOIN alias ON alias.supplier_id = e.supplier_id"
    " LEFT JOIN evidence_end AS gone ON gone.evidence_id = e.id ORDER BY root, e.id";

static enum dd_rc read_row(struct arena *a, struct db_stmt *st, struct evidence *out,
                           struct dd_error *err)
{
    const char **const texts[] = {&out->ref, &out->issuer, &out->issued, &out->expires};

    *out = (struct evidence){.id = db_int(st, 0),
                             .entry = db_int(st, 11),
                             .supplier = db_int(st, 1),
                             .root = db_int(st, 2),
                             .passed = db_int(st, 8) == 1,
                             .ended = arena_strdup(a, db_text_or_null(st, 9)),
                             .ended_why = arena_strdup(a, db_text_or_null(st, 10))};
    if (!risk_evidence_kind_read(&out->kind, db_text_or_null(st, 3)))
        return dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
    for (int i = 0; i < 4; i++) {
        *texts[i] = arena_strdup(a, db_text_or_null(st, 4 + i));
        if (!*texts[i] && !db_is_null(st, 4 + i))
            return dd_no_memory(err);
    }
    return !out->ended && !db_is_null(st, 9) ? dd_no_memory(err) : DD_OK;
}

enum dd_rc evidence_all(struct reg *reg, struct arena *a, struct evidence **out, size_t *n,
                        struct dd_error *err)
{
    struct db_stmt *st = NULL;
    enum db_step step = DB_DONE;
    int64_t max;
    enum dd_rc rc = db_get_int(reg->db, &max, 0, err, "SELECT COUNT(*) FROM evidence", DB_NO_ARGS);

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
