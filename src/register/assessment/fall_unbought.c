#include "fall_unbought.h"

#include "ddreg/db_rows.h"
#include "ddreg/supplier.h"
#include "fall_cause.h"

#include "gen/register/assessment/fall_unbought.h"

struct unbought {
    int64_t supplier;
    const char *year; /* the first */
};

static void read_unbought(struct db_row *r, void *out)
{
    struct unbought *u = out;

    u->supplier = row_int(r, "supplier_id");
    u->year = row_text(r, "year");
}

static enum dd_rc find(struct reg *reg, struct arena *a, struct unbought **out, size_t *n,
                       struct dd_error *err)
{
    int64_t replaced = 0;
    enum dd_rc rc = db_get_int(reg->db, &replaced, 0, err,
                               "SELECT COUNT(*) FROM import_fact"
                               " WHERE entry = $1 AND kind = 'replaced_by' AND value IS NOT NULL",
                               DB_ARGS(DB_I(reg->seq)));

    *n = 0;
    if (rc != DD_OK || replaced == 0)
        return rc;
    return db_all(reg->db, a, sizeof(**out), read_unbought, NULL, out, n, err, fall_unbought_sql,
                  DB_ARGS(DB_I(reg->seq)));
}

static enum dd_rc add(struct reg *reg, struct fall_side *before, const struct unbought *u,
                      struct vec *falls, struct dd_error *err)
{
    struct fall_rank was;
    struct fall *f;
    enum dd_rc rc = fall_rank_of(before, u->supplier, &was, err);

    if (rc != DD_OK || !was.there || was.out || was.no_supplier || !was.rated)
        return rc;
    if (!(f = vec_add(falls)))
        return dd_no_memory(err);
    *f = (struct fall){.supplier = u->supplier,
                       .from = risk_level_key(was.force),
                       .to = FALL_UNBOUGHT,
                       .gone = true};
    f->cause = arena_printf(&reg->fallen,
                            "{\"causes\":[{\"what\":\"purchases\",\"before\":\"%s\","
                            "\"after\":null,\"as\":null}]}",
                            u->year);
    if (!f->cause)
        return dd_no_memory(err);
    rc = supplier_name_on(reg, &reg->fallen, u->supplier, before->day, &f->name, err);
    f->name = f->name ? f->name : "";
    return rc;
}

enum dd_rc fall_unbought_add(struct reg *reg, struct fall_side *before, struct vec *falls,
                             struct dd_error *err)
{
    struct unbought *gone = NULL;
    struct arena a;
    size_t n = 0;
    enum dd_rc rc;

    arena_init(&a, FALL_SIDE_MAX);
    before->day = reg->by.day;
    rc = find(reg, &a, &gone, &n, err);
    if (rc == DD_OK && n > FALL_FEW)
        rc = fall_load_all(before, err);
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        rc = add(reg, before, &gone[i], falls, err);
    fall_forget(before);
    arena_release(&a);
    return rc;
}

enum dd_rc fall_bought_again(struct reg *reg, struct arena *a, int64_t supplier, const char *cause,
                             bool *out, struct dd_error *err)
{
    struct fall_diff *diffs;
    size_t n = 0;
    int64_t sums = 0;
    enum dd_rc rc = fall_cause_read(a, cause, &diffs, &n, err);

    if (rc == DD_OK && n > 0 && diffs[0].before)
        rc = db_get_int(reg->db, &sums, 0, err, fall_bought_again_sql,
                        DB_ARGS(DB_I(supplier), DB_T(diffs[0].before)));
    *out = rc == DD_OK && sums > 0;
    return rc;
}
