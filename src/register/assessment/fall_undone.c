/* Was what a fall lowered raised again since? Read from what is known now, on the day and on each
 * coming one: so nothing that lowers it again leaves it as undone. */
#include "fall_kept.h"

#include "ddreg/assessment.h"
#include "ddreg/vec.h"
#include "fall_days.h"
#include "fall_side.h"
#include "fall_unbought.h"

/* The rating in force and the model's level are no lower than what it fell from. */
static bool is_back(const struct fall_row *f, const struct fall_rank *now)
{
    enum risk_level from;

    return now->there && !now->out && !now->no_supplier && now->rated &&
           risk_level_read(&from, f->from) && from != RISK_UNKNOWN &&
           !risk_level_fell(now->model, now->model_floor, from, from) &&
           !risk_level_fell(now->force, now->force_floor, from, from);
}

/* One that had no purchases any more has some again, or its level is back. */
static enum dd_rc is_undone(struct fall_side *s, const struct fall_row *f,
                            const struct fall_rank *now, bool *out, struct dd_error *err)
{
    *out = true;
    if (strcmp(f->to, FALL_UNBOUGHT) == 0)
        return fall_bought_again(s->reg, &s->a, now->id, f->cause, out, err);
    *out = is_back(f, now);
    return DD_OK;
}

/* Those of one supplier, beside each other. */
static enum dd_rc look_on(struct fall_side *s, struct fall_row *rows, size_t n,
                          struct dd_error *err)
{
    struct fall_rank now;
    enum dd_rc rc = fall_rank_of(s, rows->supplier, &now, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if (rows[i].undone)
            rc = is_undone(s, &rows[i], &now, &rows[i].undone, err);
    return rc;
}

static bool any_undone(const struct fall_row *rows, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (rows[i].undone)
            return true;
    return false;
}

static enum dd_rc look_on_coming(struct fall_side *s, struct arena *a, struct fall_row *rows,
                                 size_t n, struct dd_error *err)
{
    struct vec days = VEC_OF(const char *);
    const char *today = s->day;
    enum dd_rc rc = fall_days(s->reg, a, 0, today, rows->supplier, &days, err);
    const char *const *day = days.rows;

    for (size_t i = 0; rc == DD_OK && i < days.n && any_undone(rows, n); i++) {
        s->day = day[i];
        fall_forget(s);
        rc = look_on(s, rows, n, err);
    }
    vec_release(&days);
    fall_forget(s);
    s->day = today;
    return rc;
}

/* How many there are of the supplier of the first. */
static size_t of_one(const struct fall_row *rows, size_t n)
{
    size_t of = 1;

    while (of < n && rows[of].supplier == rows->supplier)
        of++;
    return of;
}

enum dd_rc falls_mark_undone(struct reg *reg, struct arena *a, const char *day,
                             struct fall_row *rows, size_t n, struct dd_error *err)
{
    struct fall_side s = {.reg = reg, .day = day};
    enum dd_rc rc = DD_OK;
    size_t of;

    arena_init(&s.a, FALL_SIDE_MAX);
    for (size_t i = 0; i < n; i++)
        rows[i].undone = !rows[i].seen;
    if (n > FALL_FEW)
        rc = fall_load_all(&s, err);
    for (size_t i = 0; rc == DD_OK && i < n; i += of) {
        of = of_one(&rows[i], n - i);
        if (any_undone(&rows[i], of))
            rc = look_on(&s, &rows[i], of, err);
    }
    fall_forget(&s);
    for (size_t i = 0; rc == DD_OK && i < n; i += of) {
        of = of_one(&rows[i], n - i);
        if (any_undone(&rows[i], of))
            rc = look_on_coming(&s, a, &rows[i], of, err);
    }
    arena_release(&s.a);
    return rc;
}
