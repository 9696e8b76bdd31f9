#include "fall_side.h"

#include <stdlib.h>

#include "ddreg/alias.h"
#include "ddreg/db_rows.h"
#include "ddreg/rating_in_force.h"
#include "assessment_rows.h"

#include "gen/register/assessment/fall_side.h"

static enum dd_rc set_model(const struct fall_side *s, const struct assessment_known *k,
                            struct fall_rank *out, struct dd_error *err)
{
    struct risk_rating r;
    enum dd_rc rc = risk_rate(&k->input, s->day, &r, err);

    out->there = true;
    out->out = !k->rated;
    out->input = &k->input;
    out->model = rc == DD_OK ? r.level : RISK_LOW;
    out->model_floor = rc == DD_OK ? r.floor : RISK_LOW;
    return rc;
}

static enum dd_rc set_force(struct fall_side *s, struct fall_rank *out, struct dd_error *err)
{
    struct assessment in_force;
    enum dd_rc rc = assessment_get(s->reg, &s->a, out->id, s->day, NULL, NULL, &in_force, err);

    out->rated = in_force.id != 0 || in_force.finding != 0;
    out->force = in_force.level;
    out->force_floor = in_force.floor;
    return rc;
}

static void read_no_supplier(struct db_row *r, void *out)
{
    struct fall_rank *one = r->ctx;

    (void)out;
    one->no_supplier = row_int(r, "id") == one->id;
}

static enum dd_rc rank_of_one(struct fall_side *s, int64_t id, struct fall_rank *out,
                              struct dd_error *err)
{
    struct assessment_known *k = arena_alloc(&s->a, sizeof(*k));
    int64_t there = 1;
    enum dd_rc rc = k ? DD_OK : dd_no_memory(err);

    *out = (struct fall_rank){.id = id};
    if (rc == DD_OK && id != ASSESSMENT_OWN)
        rc = db_get_int(s->reg->db, &there, 0, err, fall_counts_sql, DB_ARGS(DB_I(id)));
    if (rc != DD_OK || there == 0)
        return rc;
    rc = assessment_known(s->reg, &s->a, id, s->day, k, err);
    if (rc == DD_OK)
        rc = set_model(s, k, out, err);
    if (rc == DD_OK)
        rc = db_each(s->reg->db, NULL, read_no_supplier, out, err, fall_no_supplier_sql,
                     DB_ARGS(DB_T(s->day), DB_I(id ? id : -1)));
    return rc == DD_OK ? set_force(s, out, err) : rc;
}

static int by_id(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = ((const struct fall_rank *)b)->id;

    return (x > y) - (x < y);
}

struct fall_rank *fall_find(const struct fall_side *s, int64_t id)
{
    if (id == ASSESSMENT_OWN)
        return s->own;
    return s->n > 0 ? bsearch(&id, s->rows, s->n, sizeof(*s->rows), by_id) : NULL;
}

static void read_class(struct db_row *r, void *out)
{
    struct fall_rank *rank = fall_find(r->ctx, row_int(r, "id"));

    (void)out;
    if (rank)
        rank->no_supplier = true;
}

static enum dd_rc take_force(const struct rating_in_force *r, struct fall_rank *rank,
                             struct dd_error *err)
{
    rank->rated = true;
    if (!risk_level_read(&rank->force, r->level))
        return dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
    rank->force_floor = rank->force;
    if (rank->force == RISK_UNKNOWN &&
        (!r->floor || !risk_level_read(&rank->force_floor, r->floor)))
        return dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
    return DD_OK;
}

enum dd_rc fall_load_in_force(struct fall_side *s, struct dd_error *err)
{
    struct rating_in_force *ratings = NULL;
    size_t n = 0;
    enum dd_rc rc = ratings_in_force(s->reg, &s->a, s->day, &ratings, &n, err);

    s->own = NULL;
    s->n = 0;
    if (rc == DD_OK && !(s->rows = arena_alloc(&s->a, (n + 1) * sizeof(*s->rows))))
        rc = dd_no_memory(err);
    for (; rc == DD_OK && s->n < n; s->n++) {
        s->rows[s->n] = (struct fall_rank){.id = ratings[s->n].supplier};
        rc = take_force(&ratings[s->n], &s->rows[s->n], err);
    }
    return rc;
}

/* Beside what the model says of them. */
static enum dd_rc add_in_force(struct fall_side *s, struct dd_error *err)
{
    struct rating_in_force *ratings = NULL;
    size_t n = 0;
    enum dd_rc rc = ratings_in_force(s->reg, &s->a, s->day, &ratings, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        struct fall_rank *rank = fall_find(s, ratings[i].supplier);
        if (rank)
            rc = take_force(&ratings[i], rank, err);
    }
    return rc;
}

void fall_forget(struct fall_side *s)
{
    s->rows = NULL;
    s->n = 0;
    s->own = NULL;
    arena_reset(&s->a);
}

enum dd_rc fall_load_all(struct fall_side *s, struct dd_error *err)
{
    struct assessment_known *known;
    size_t n;
    enum dd_rc rc = assessment_known_all(s->reg, &s->a, s->day, &known, &n, err);

    if (rc == DD_OK && !(s->rows = arena_alloc(&s->a, (n + 1) * sizeof(*s->rows))))
        rc = dd_no_memory(err);
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        s->rows[i] = (struct fall_rank){.id = known[i].supplier};
        rc = set_model(s, &known[i], &s->rows[i], err);
    }
    if (rc == DD_OK) {
        s->n = n - 1; /* the company's own operations come last */
        s->own = &s->rows[n - 1];
    }
    if (rc == DD_OK)
        rc = add_in_force(s, err);
    if (rc == DD_OK)
        rc = db_each(s->reg->db, NULL, read_class, s, err, fall_no_supplier_sql,
                     DB_ARGS(DB_T(s->day), DB_I(0)));
    return rc == DD_OK ? set_force(s, s->own, err) : rc;
}

enum dd_rc fall_rank_of(struct fall_side *s, int64_t id, struct fall_rank *out,
                        struct dd_error *err)
{
    const struct fall_rank *found = fall_find(s, id);
    int64_t root = id;
    enum dd_rc rc = found || id == ASSESSMENT_OWN ? DD_OK : alias_root(s->reg, id, &root, err);

    if (rc != DD_OK)
        return rc;
    if (!s->rows)
        return rank_of_one(s, root, out, err);
    found = found ? found : fall_find(s, root);
    *out = found ? *found : (struct fall_rank){.id = root};
    return DD_OK;
}
