/* What an entry lowers: looked for when it is committed, said, and kept with the reason. */
#include "ddreg/fall.h"

#include <stdlib.h>

#include "ddreg/alias.h"
#include "ddreg/db_rows.h"
#include "ddreg/supplier.h"
#include "ddreg/text.h"
#include "ddreg/vec.h"
#include "assessment_rows.h"
#include "fall_cause.h"
#include "fall_days.h"
#include "fall_kept.h"
#include "fall_said.h"
#include "fall_side.h"
#include "fall_unbought.h"
#include "register/tables.h"

#include "gen/register/assessment/fall.h"

struct look {
    struct reg *reg;
    struct fall_side before, after;
    int64_t last; /* the last supplier that there was before */
    bool all;
    int64_t *ids;
    size_t n;
    struct vec falls; /* of struct fall */
    size_t earlier;   /* how many of them are of an earlier day than the one that is looked at */
};

/* --- Holding before against after --------------------------------------------------------------
 */

static int by_supplier(const void *a, const void *b)
{
    const struct fall *x = a, *y = b;

    return (x->supplier > y->supplier) - (x->supplier < y->supplier);
}

/* What was found of it on an earlier day; NULL: nothing. */
static struct fall *find_earlier(const struct look *l, int64_t id)
{
    const struct fall key = {.supplier = id};

    return l->earlier > 0 ? bsearch(&key, l->falls.rows, l->earlier, sizeof(key), by_supplier)
                          : NULL;
}

static bool is_further(const struct fall *f, const struct fall *than)
{
    if (f->gone || than->gone)
        return f->gone && !than->gone;
    return risk_level_fell(f->level, f->floor, than->level, than->floor);
}

static enum dd_rc describe(struct look *l, const struct fall_rank *was, const struct fall_rank *now,
                           struct fall *f, struct dd_error *err)
{
    struct assessment in_force;
    enum dd_rc rc = assessment_get(l->before.reg, &l->reg->fallen, f->supplier, l->before.day, NULL,
                                   NULL, &in_force, err);

    if (rc == DD_OK && f->supplier != ASSESSMENT_OWN)
        rc = supplier_name_on(l->before.reg, &l->reg->fallen, f->supplier, l->before.day, &f->name,
                              err);
    f->name = f->name ? f->name : "";
    return rc == DD_OK ? fall_cause(&l->reg->fallen, was->input, now->there ? now->input : NULL,
                                    l->before.day, in_force.model_version, &f->cause, err)
                       : rc;
}

/* Of several days the one counts on which it is lowest. */
static enum dd_rc add(struct look *l, const struct fall_rank *was, const struct fall_rank *now,
                      struct fall *f, struct dd_error *err)
{
    struct fall *earlier = find_earlier(l, f->supplier), *out;

    if (earlier && !is_further(f, earlier))
        return DD_OK;
    if (earlier)
        f->from = earlier->from;
    out = earlier ? earlier : vec_add(&l->falls);
    if (!out)
        return dd_no_memory(err);
    *out = *f;
    return describe(l, was, now, out, err);
}

static enum dd_rc add_gone(struct look *l, int64_t id, const struct fall_rank *was,
                           const struct fall_rank *now, struct dd_error *err)
{
    struct fall f = {.supplier = id,
                     .from = risk_level_key(was->force),
                     .to = now->there ? SUPPLIER_NOT : "withdrawn",
                     .gone = true};

    return add(l, was, now, &f, err);
}

static enum dd_rc add_lower(struct look *l, int64_t id, const struct fall_rank *was,
                            const struct fall_rank *now, bool force, struct dd_error *err)
{
    struct fall f = {.supplier = id,
                     .from = risk_level_key(force ? was->force : was->model),
                     .level = force ? now->force : now->model,
                     .floor = force ? now->force_floor : now->model_floor};

    f.to = risk_level_key(f.level);
    return add(l, was, now, &f, err);
}

static enum dd_rc compare(struct look *l, int64_t id, struct dd_error *err)
{
    struct fall_rank was, now;
    bool model, force, said = false;
    enum dd_rc rc = fall_rank_of(&l->before, id, &was, err);

    if (rc != DD_OK || !was.there || was.out || !was.rated)
        return rc;
    rc = fall_rank_of(&l->after, id, &now, err);
    if (rc != DD_OK)
        return rc;
    if (!now.there || now.out || (now.no_supplier && !was.no_supplier))
        return add_gone(l, id, &was, &now, err);
    model = risk_level_fell(now.model, now.model_floor, was.model, was.model_floor);
    if (!now.rated) /* taken out of another, whose rating it had */
        now.force = now.model, now.force_floor = now.model_floor;
    force = risk_level_fell(now.force, now.force_floor, was.force, was.force_floor);
    if (force && !model)
        rc = fall_was_said(&l->before, &was, &now, &said, err);
    if (rc != DD_OK || (!model && (!force || said)))
        return rc;
    return add_lower(l, id, &was, &now, force, err);
}

/* --- Whose levels may have moved -------------------------------------------------------------- */

static void read_id(struct db_row *r, void *out)
{
    int64_t *id = out;

    *id = row_is_null(r, "id") ? ASSESSMENT_OWN : row_int(r, "id");
}

/* Of those whose levels are proposed again where nothing else is written: whose rating in force is
 * lower now. The model gives the same before and after, so no facts need be read. The company's own
 * operations are kept. */
static enum dd_rc keep_lowered(struct look *l, int64_t *ids, size_t *n, struct dd_error *err)
{
    const struct fall_rank *was, *now;
    size_t kept = 0;
    enum dd_rc rc;

    l->before.day = l->after.day = l->reg->by.day;
    rc = fall_load_in_force(&l->before, err);
    if (rc == DD_OK)
        rc = fall_load_in_force(&l->after, err);
    for (size_t i = 0; rc == DD_OK && i < *n; i++) {
        was = fall_find(&l->before, ids[i]);
        now = fall_find(&l->after, ids[i]);
        if (ids[i] == ASSESSMENT_OWN ||
            (was && was->rated &&
             (!now || risk_level_fell(now->force, now->force_floor, was->force, was->force_floor))))
            ids[kept++] = ids[i];
    }
    *n = kept;
    fall_forget(&l->before);
    fall_forget(&l->after);
    return rc;
}

static enum dd_rc add_ids(struct look *l, struct arena *a, const int64_t *more, size_t n,
                          struct dd_error *err)
{
    int64_t *ids = arena_alloc(a, (l->n + n + 1) * sizeof(*ids));

    if (!ids)
        return dd_no_memory(err);
    if (l->n > 0)
        memcpy(ids, l->ids, l->n * sizeof(*ids));
    if (n > 0)
        memcpy(ids + l->n, more, n * sizeof(*ids));
    l->ids = ids;
    l->n += n;
    return DD_OK;
}

static enum dd_rc find_touched(struct look *l, struct arena *a, struct dd_error *err)
{
    int64_t proposal = 0, all = 0, finding = 0, *proposed = NULL;
    size_t n = 0;
    enum dd_rc rc =
        db_get_int(l->reg->db, &all, 0, err, fall_of_all_sql, DB_ARGS(DB_I(l->reg->seq)));

    if (rc == DD_OK)
        rc = db_get_int(l->before.reg->db, &finding, 0, err, "SELECT MAX(id) FROM finding",
                        DB_NO_ARGS);
    if (rc == DD_OK)
        rc = db_get_int(l->before.reg->db, &proposal, 0, err, "SELECT MAX(id) FROM assessment",
                        DB_NO_ARGS);
    if (rc == DD_OK && proposal == 0 && finding == 0)
        return DD_OK; /* nothing was rated that could fall */
    if (rc == DD_OK)
        rc = db_get_int(l->before.reg->db, &l->last, 0, err, "SELECT MAX(id) FROM supplier",
                        DB_NO_ARGS);
    if (rc == DD_OK)
        rc = db_all(l->reg->db, a, sizeof(*l->ids), read_id, NULL, &l->ids, &l->n, err,
                    fall_touched_sql, DB_ARGS(DB_I(l->reg->seq)));
    if (rc == DD_OK)
        rc = db_all(l->reg->db, a, sizeof(*proposed), read_id, NULL, &proposed, &n, err,
                    fall_proposed_sql, DB_ARGS(DB_I(l->reg->seq), DB_I(proposal)));
    if (rc == DD_OK && all == 0 && l->n == 0 && n > FALL_FEW)
        rc = keep_lowered(l, proposed, &n, err);
    if (rc == DD_OK)
        rc = add_ids(l, a, proposed, n, err);
    l->all = all != 0 || l->n > FALL_FEW;
    return rc;
}

/* The one that each counts as has the rating: before and after. */
static enum dd_rc add_roots(struct look *l, struct arena *a, struct dd_error *err)
{
    int64_t *ids = arena_alloc(a, (3 * l->n + 1) * sizeof(*ids));
    size_t n = 0;
    enum dd_rc rc = ids ? DD_OK : dd_no_memory(err);

    for (size_t i = 0; rc == DD_OK && i < l->n; i++) {
        int64_t id = l->ids[i];
        ids[n++] = id;
        if (id == ASSESSMENT_OWN || id > l->last)
            continue;
        rc = alias_root(l->before.reg, id, &ids[n++], err);
        if (rc == DD_OK)
            rc = alias_root(l->reg, id, &ids[n++], err);
    }
    l->ids = ids;
    l->n = n;
    return rc;
}

static enum dd_rc take_all(struct look *l, struct arena *a, struct dd_error *err)
{
    enum dd_rc rc = fall_load_all(&l->before, err);

    if (rc == DD_OK)
        rc = fall_load_all(&l->after, err);
    if (rc == DD_OK)
        rc = db_all(l->before.reg->db, a, sizeof(*l->ids), read_id, NULL, &l->ids, &l->n, err,
                    fall_roots_sql, DB_NO_ARGS);
    return rc;
}

static int by_number(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

    return (x > y) - (x < y);
}

static enum dd_rc is_root(struct reg *reg, int64_t id, bool *is, struct dd_error *err)
{
    int64_t root = id;
    enum dd_rc rc = id == ASSESSMENT_OWN ? DD_OK : alias_root(reg, id, &root, err);

    *is = rc == DD_OK && root == id;
    return rc;
}

/* Whoever was, or is, rated by itself; one that counts as another all along is not. */
static enum dd_rc compare_each(struct look *l, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    qsort(l->ids, l->n, sizeof(*l->ids), by_number);
    for (size_t i = 0; rc == DD_OK && i < l->n; i++) {
        const int64_t id = l->ids[i];
        bool was = fall_find(&l->before, id) != NULL, is = fall_find(&l->after, id) != NULL;
        if ((i > 0 && id == l->ids[i - 1]) || id > l->last)
            continue;
        if (!was)
            rc = is_root(l->before.reg, id, &was, err);
        if (rc == DD_OK && !is)
            rc = is_root(l->reg, id, &is, err);
        if (rc == DD_OK && (was || is))
            rc = compare(l, id, err);
    }
    return rc;
}

static enum dd_rc look_on(struct look *l, struct arena *a, const char *day, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    l->before.day = l->after.day = day;
    l->earlier = l->falls.n;
    if (l->earlier > 0)
        qsort(l->falls.rows, l->earlier, sizeof(struct fall), by_supplier);
    if (l->all)
        rc = take_all(l, a, err);
    if (rc == DD_OK)
        rc = compare_each(l, err);
    fall_forget(&l->before);
    fall_forget(&l->after);
    return rc;
}

static int by_day(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The later days on which a level may be another: from which something that the entry wrote is so,
 * and where it is about few, something else of theirs. */
static enum dd_rc find_days(struct look *l, struct arena *a, struct vec *days, struct dd_error *err)
{
    const char *today = l->reg->by.day;
    enum dd_rc rc = fall_days(l->reg, a, l->reg->seq, today, -1, days, err);

    for (size_t i = 0; rc == DD_OK && !l->all && i < l->n; i++)
        rc = fall_days(l->reg, a, 0, today, l->ids[i], days, err);
    if (rc == DD_OK && days->n > 0)
        qsort(days->rows, days->n, sizeof(const char *), by_day);
    return rc;
}

/* Today, and on each later day. */
static enum dd_rc look_on_each(struct look *l, struct arena *a, struct vec *days,
                               struct dd_error *err)
{
    enum dd_rc rc = find_days(l, a, days, err);
    const char *const *day = days->rows;

    if (rc == DD_OK)
        rc = look_on(l, a, l->reg->by.day, err);
    for (size_t i = 0; rc == DD_OK && i < days->n; i++)
        if (i == 0 || strcmp(day[i], day[i - 1]) != 0)
            rc = look_on(l, a, day[i], err);
    return rc;
}

static enum dd_rc look(struct look *l, struct arena *a, struct dd_error *err)
{
    struct vec days = VEC_OF(const char *);
    enum dd_rc rc = find_touched(l, a, err);

    if (rc != DD_OK || (l->n == 0 && !l->all))
        return rc;
    if (!l->all)
        rc = add_roots(l, a, err);
    if (rc == DD_OK)
        rc = look_on_each(l, a, &days, err);
    vec_release(&days);
    return rc == DD_OK && l->all ? fall_unbought_add(l->reg, &l->before, &l->falls, err) : rc;
}

/* The state before is what was committed: a second connection reads it. */
enum dd_rc falls_find(struct reg *reg, struct dd_error *err)
{
    struct look l = {.reg = reg, .falls = VEC_OF(struct fall)};
    struct arena a;
    enum dd_rc rc = db_check_name(reg->db, err);

    reg->falls = NULL;
    reg->nfalls = 0;
    arena_init(&a, FALL_SIDE_MAX);
    arena_init(&l.before.a, FALL_SIDE_MAX);
    arena_init(&l.after.a, FALL_SIDE_MAX);
    l.after.reg = reg;
    if (rc == DD_OK && (rc = reg_open(&l.before.reg, db_file(reg->db), DB_READ, err)) == DD_OK)
        rc = db_begin(l.before.reg->db, DB_READ, err);
    if (rc == DD_OK)
        rc = look(&l, &a, err);
    if (rc == DD_OK)
        rc = vec_keep(&l.falls, &reg->fallen, &reg->falls, &reg->nfalls, err);
    vec_release(&l.falls);
    reg_free(l.before.reg);
    arena_release(&a);
    arena_release(&l.before.a);
    arena_release(&l.after.a);
    return rc;
}

/* --- Committing ------------------------------------------------------------------------------- */

static bool all_have_reasons(const struct reg *reg)
{
    for (size_t i = 0; i < reg->nfalls; i++)
        if (!text_has_letters(fall_reason(reg, reg->falls[i].supplier)))
            return false;
    return true;
}

enum dd_rc reg_before_commit(struct reg *reg, struct dd_error *err)
{
    char n[24];
    enum dd_rc rc = falls_find(reg, err);

    if (rc == DD_OK && !all_have_reasons(reg)) {
        (void)snprintf(n, sizeof(n), "%zu", reg->nfalls);
        return dd_fail(err, DD_REFUSED, "fall.reason", "n", n, NULL);
    }
    for (size_t i = 0; rc == DD_OK && i < reg->nfalls; i++)
        rc = fall_write(reg, &reg->falls[i], err);
    return rc;
}
