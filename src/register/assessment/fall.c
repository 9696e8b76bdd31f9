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
#include "fall_side.h"
#include "register/tables.h"

#include "gen/register/assessment/fall.h"

enum { FEW = 32, SIDE_MAX = 1024 * 1024 * 1024 };

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

/* --- Both ------------------------------------------------------------------------------------- */

/* Is the level lower, or no longer known? */
static bool is_lower(enum risk_level now, enum risk_level now_floor, enum risk_level was,
                     enum risk_level was_floor)
{
    if (now == RISK_UNKNOWN && was != RISK_UNKNOWN)
        return true;
    return risk_level_below(now, now_floor, was, was_floor);
}

/* Is it the level, or lower? One that cannot be rated yet is neither. */
static bool reaches_down_to(enum risk_level said, enum risk_level level)
{
    return said == level || (said != RISK_UNKNOWN && level != RISK_UNKNOWN && said < level);
}

struct saying {
    enum risk_level now;   /* in force after the entry */
    enum risk_level model; /* what the model gave before it */
};

/* What was said and has been undone since is not said: then the model gives more again. */
static void read_said(struct db_row *r, void *out)
{
    const struct saying *s = r->ctx;
    bool *said = out;
    enum risk_level level;

    *said = risk_level_read(&level, row_peek(r, "level")) && reaches_down_to(level, s->now) &&
            reaches_down_to(s->model, level);
    r->skip = !*said;
}

/* Was it said already, by the entry that changed the facts, since the rating in force was made? */
static enum dd_rc was_said(struct look *l, const struct fall_rank *was, enum risk_level now,
                           bool *said, struct dd_error *err)
{
    struct saying saying = {now, was->model};
    struct assessment in_force;
    int64_t entry = 0;
    bool *rows;
    size_t n = 0;
    enum dd_rc rc = assessment_get(l->before.reg, &l->before.a, was->id, l->before.day, NULL, NULL,
                                   &in_force, err);

    if (rc == DD_OK)
        rc = db_get_int(l->before.reg->db, &entry, 0, err,
                        in_force.decided ? "SELECT entry FROM decision WHERE id = $1"
                                         : "SELECT entry FROM assessment WHERE id = $1",
                        DB_ARGS(DB_I(in_force.id)));
    if (rc == DD_OK)
        rc = db_all(l->before.reg->db, &l->before.a, sizeof(*rows), read_said, &saying, &rows, &n,
                    err, fall_said_sql, DB_ARGS(assessment_whose(was->id), DB_I(entry)));
    *said = n > 0;
    return rc;
}

static enum dd_rc add(struct look *l, int64_t id, const struct fall_rank *was,
                      const struct fall_rank *now, enum risk_level from, const char *to,
                      struct dd_error *err)
{
    struct fall *f = vec_add(&l->falls);
    enum dd_rc rc = DD_OK;

    if (!f)
        return dd_no_memory(err);
    *f = (struct fall){.supplier = id, .name = "", .from = risk_level_key(from), .to = to};
    if (id != ASSESSMENT_OWN)
        rc = supplier_name_on(l->before.reg, &l->reg->fallen, id, l->before.day, &f->name, err);
    f->name = f->name ? f->name : "";
    return rc == DD_OK ? fall_cause(&l->reg->fallen, was->input, now->there ? now->input : NULL,
                                    l->before.day, &f->cause, err)
                       : rc;
}

static int by_supplier(const void *a, const void *b)
{
    const struct fall *x = a, *y = b;

    return (x->supplier > y->supplier) - (x->supplier < y->supplier);
}

/* On an earlier day already? */
static bool is_found(const struct look *l, int64_t id)
{
    const struct fall key = {.supplier = id};

    return l->earlier > 0 &&
           bsearch(&key, l->falls.rows, l->earlier, sizeof(key), by_supplier) != NULL;
}

static enum dd_rc compare(struct look *l, int64_t id, struct dd_error *err)
{
    struct fall_rank was, now;
    bool model, force, said = false;
    enum dd_rc rc;

    if (is_found(l, id))
        return DD_OK;
    rc = fall_rank_of(&l->before, id, &was, err);
    if (rc != DD_OK || !was.there || was.out || !was.rated)
        return rc;
    rc = fall_rank_of(&l->after, id, &now, err);
    if (rc != DD_OK)
        return rc;
    if (!now.there || now.out || (now.no_supplier && !was.no_supplier))
        return add(l, id, &was, &now, was.force, now.there ? SUPPLIER_NOT : "withdrawn", err);
    model = is_lower(now.model, now.model_floor, was.model, was.model_floor);
    if (!now.rated) /* taken out of another, whose rating it had */
        now.force = now.model, now.force_floor = now.model_floor;
    force = is_lower(now.force, now.force_floor, was.force, was.force_floor);
    if (force && !model)
        rc = was_said(l, &was, now.force, &said, err);
    if (rc != DD_OK || (!model && (!force || said)))
        return rc;
    return add(l, id, &was, &now, force ? was.force : was.model,
               risk_level_key(force ? now.force : now.model), err);
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
             (!now || is_lower(now->force, now->force_floor, was->force, was->force_floor))))
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
    if (rc == DD_OK && all == 0 && l->n == 0 && n > FEW)
        rc = keep_lowered(l, proposed, &n, err);
    if (rc == DD_OK)
        rc = add_ids(l, a, proposed, n, err);
    l->all = all != 0 || l->n > FEW;
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

static void read_day(struct db_row *r, void *out)
{
    const char **day = out;

    *day = row_text(r, "day");
}

/* Today, and on each later day from which something is so. */
static enum dd_rc look(struct look *l, struct arena *a, struct dd_error *err)
{
    const char **later = NULL;
    size_t n = 0;
    enum dd_rc rc = find_touched(l, a, err);

    if (rc != DD_OK || (l->n == 0 && !l->all))
        return rc;
    rc = db_all(l->reg->db, a, sizeof(*later), read_day, NULL, &later, &n, err, fall_later_days_sql,
                DB_ARGS(DB_I(l->reg->seq), DB_T(l->reg->by.day)));
    if (rc == DD_OK && !l->all)
        rc = add_roots(l, a, err);
    if (rc == DD_OK)
        rc = look_on(l, a, l->reg->by.day, err);
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        rc = look_on(l, a, later[i], err);
    return rc;
}

/* The state before is what was committed: a second connection reads it. */
enum dd_rc falls_find(struct reg *reg, struct dd_error *err)
{
    struct look l = {.reg = reg, .falls = VEC_OF(struct fall)};
    struct arena a;
    enum dd_rc rc = db_check_name(reg->db, err);

    reg->falls = NULL;
    reg->nfalls = 0;
    arena_init(&a, SIDE_MAX);
    arena_init(&l.before.a, SIDE_MAX);
    arena_init(&l.after.a, SIDE_MAX);
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

/* --- Keeping ---------------------------------------------------------------------------------- */

static enum dd_rc write_fall(struct reg *reg, const struct fall *f, struct dd_error *err)
{
    const struct db_value values[] = {
        assessment_whose(f->supplier), DB_T(f->from),     DB_T(f->to), DB_T(f->cause),
        DB_T(reg->by.reason),          DB_T(reg->by.day),
    };
    int64_t id;

    return record_insert(reg, &table_rating_fall, DB_ALL(values), &id, err);
}

enum dd_rc reg_before_commit(struct reg *reg, struct dd_error *err)
{
    char n[24];
    enum dd_rc rc = falls_find(reg, err);

    if (rc == DD_OK && reg->nfalls > 0 && !text_has_letters(reg->by.reason)) {
        (void)snprintf(n, sizeof(n), "%zu", reg->nfalls);
        return dd_fail(err, DD_REFUSED, "fall.reason", "n", n, NULL);
    }
    for (size_t i = 0; rc == DD_OK && i < reg->nfalls; i++)
        rc = write_fall(reg, &reg->falls[i], err);
    return rc;
}

static void read_fall(struct db_row *r, void *out)
{
    struct fall_row *f = out;

    f->id = row_int(r, "id");
    f->supplier = row_int(r, "supplier");
    f->from = row_text(r, "level_from");
    f->to = row_text(r, "level_to");
    f->cause = row_text(r, "cause");
    f->reason = row_text_or_null(r, "reason");
    f->day = row_text(r, "day");
    f->actor = row_text(r, "actor");
    f->name = row_text(r, "name");
    f->seen = row_int(r, "seen") == 1;
}

enum dd_rc falls_read(struct reg *reg, struct arena *a, const char *day, bool all,
                      struct fall_row **out, size_t *n, struct dd_error *err)
{
    return db_all(reg->db, a, sizeof(**out), read_fall, NULL, out, n, err, falls_sql,
                  DB_ARGS(DB_I(all), DB_T(day)));
}

enum dd_rc falls_see(struct reg *reg, int64_t supplier, int64_t *n, struct dd_error *err)
{
    struct fall_row *rows;
    size_t found = 0;
    int64_t last = 0, id;
    enum dd_rc rc;

    *n = 0;
    arena_reset(&reg->scratch);
    rc = falls_read(reg, &reg->scratch, reg->by.day, false, &rows, &found, err);
    for (size_t i = 0; rc == DD_OK && i < found; i++)
        if (rows[i].supplier == supplier) {
            last = rows[i].id;
            ++*n;
        }
    if (rc != DD_OK || *n == 0)
        return rc;
    return record_insert(reg, &table_rating_fall_seen,
                         DB_ARGS(assessment_whose(supplier), DB_I(last), DB_T(reg->by.day)), &id,
                         err);
}
