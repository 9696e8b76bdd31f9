/* Is a supplier that is about to be made one that was withdrawn? */
#include "ddreg/db_rows.h"
#include "ddreg/firm.h"
#include "ddreg/orgnr.h"
#include "ddreg/supplier_end.h"
#include "ddreg/text.h"

#include "gen/register/supplier/supplier_gone.h"

struct search {
    struct reg *reg;
    struct arena *a;
    const struct supplier *row;
    const char *day;
};

static void read_id(struct db_row *r, void *out)
{
    int64_t *id = out;

    *id = row_int(r, "id");
}

/* Two that both have the value, and not the same one. */
static bool conflict(const char *a, const char *b)
{
    return a && *a && b && *b && strcmp(a, b) != 0;
}

static enum dd_rc with_number(const struct search *s, const char *scheme, const char *value,
                              int64_t *id, struct dd_error *err)
{
    bool found;
    enum dd_rc rc = db_one(s->reg->db, s->a, sizeof(*id), read_id, NULL, id, &found, err,
                           gone_with_number_sql, DB_ARGS(DB_T(scheme), DB_T(value), DB_T(s->day)));

    *id = rc == DD_OK && found ? *id : 0;
    return rc;
}

/* A number may have gone to another firm since: the name and the other number must fit. */
static enum dd_rc fits(const struct search *s, int64_t id, bool *fit, struct dd_error *err)
{
    struct supplier gone;
    const char *one, *other;
    enum dd_rc rc = supplier_get(s->reg, s->a, id, s->day, &gone, err);

    *fit = false;
    if (rc != DD_OK || conflict(gone.country, s->row->country) ||
        conflict(gone.orgnr, s->row->orgnr))
        return rc;
    *fit = text_blank(gone.name) || text_blank(s->row->name);
    if (*fit)
        return DD_OK;
    one = firm_key(s->a, gone.name);
    other = firm_key(s->a, s->row->name);
    *fit = one && other && strcmp(one, other) == 0;
    return one && other ? DD_OK : dd_no_memory(err);
}

static enum dd_rc with_ledger(const struct search *s, int64_t *id, struct dd_error *err)
{
    bool fit = false;
    enum dd_rc rc = with_number(s, "ledger", s->row->ledger, id, err);

    if (rc == DD_OK && *id != 0)
        rc = fits(s, *id, &fit, err);
    *id = fit ? *id : 0;
    return rc;
}

static enum dd_rc with_name(const struct search *s, int64_t *id, struct dd_error *err)
{
    const char *key = firm_key(s->a, s->row->name);
    int64_t *ids = NULL;
    size_t n = 0;
    enum dd_rc rc = key ? db_all(s->reg->db, s->a, sizeof(*ids), read_id, NULL, &ids, &n, err,
                                 gone_with_name_sql, DB_ARGS(DB_T(key), DB_T(s->day)))
                        : dd_no_memory(err);

    for (size_t i = 0; rc == DD_OK && i < n && *id == 0; i++) {
        struct supplier gone;
        bool fit = false;
        rc = fits(s, ids[i], &fit, err);
        if (rc == DD_OK && fit)
            rc = supplier_get(s->reg, s->a, ids[i], s->day, &gone, err);
        if (rc == DD_OK && fit && !conflict(gone.ledger, s->row->ledger))
            *id = ids[i];
    }
    return rc;
}

static enum dd_rc find(const struct search *s, int64_t *id, struct dd_error *err)
{
    char nr[ORGNR_SIZE];
    enum dd_rc rc = DD_OK;

    if (!text_blank(s->row->ledger))
        rc = with_ledger(s, id, err);
    if (rc == DD_OK && *id == 0 && s->row->orgnr && orgnr_read(nr, s->row->orgnr) &&
        orgnr_valid(nr))
        rc = with_number(s, "orgnr", nr, id, err);
    if (rc == DD_OK && *id == 0 && !text_blank(s->row->name))
        rc = with_name(s, id, err);
    return rc;
}

enum dd_rc supplier_gone(struct reg *reg, const struct supplier *row, const char *day, int64_t *id,
                         bool *by_import, struct dd_error *err)
{
    struct supplier_end end = {.ended = false};
    struct arena a;
    int64_t any = 0;
    enum dd_rc rc =
        db_get_int(reg->db, &any, 0, err, "SELECT 1 FROM supplier_end LIMIT 1", DB_NO_ARGS);

    *id = 0;
    *by_import = false;
    if (rc != DD_OK || any == 0)
        return rc;
    arena_init(&a, (size_t)1024 * 1024);
    rc = find(&(const struct search){reg, &a, row, day}, id, err);
    if (rc == DD_OK && *id != 0)
        rc = supplier_end_get(reg, &a, *id, &end, err);
    *by_import = end.batch != 0;
    arena_release(&a);
    return rc;
}
