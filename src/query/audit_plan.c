#include "ddreg/audit_plan.h"

#include <stdlib.h>

#include "ddreg/supplier.h"
#include "ddreg/vec.h"

enum { MONTHS = 12 };

/* Which month of the year a day is in; 0: before it, 13: after it. */
static int month_in(const char *day, int year)
{
    const int of = date_year(day);

    return of < year ? 0 : of > year ? MONTHS + 1 : (int)strtol(day + strlen("2025-"), NULL, 10);
}

/* --- Who is to be audited --------------------------------------------------------------------- */

static struct audit_plan_row *row_of(struct vec *all, int64_t supplier)
{
    struct audit_plan_row *rows = all->rows, *made;

    for (size_t i = 0; i < all->n; i++)
        if (rows[i].supplier == supplier)
            return &rows[i];
    made = vec_add(all);
    if (made)
        *made = (struct audit_plan_row){.supplier = supplier, .approvals = ""};
    return made;
}

/* Several scopes of a supplier ask for one audit: the first that is due. */
static enum dd_rc add(struct vec *all, struct arena *a, const struct kind_row *row,
                      const struct audit_next *next, struct dd_error *err)
{
    struct audit_plan_row *p = row_of(all, row->root);

    if (!p)
        return dd_no_memory(err);
    p->approvals = arena_printf(a, "%s%s%s-%lld", p->approvals, *p->approvals ? " " : "",
                                row->kind->letters, (long long)kind_number(row));
    if (!p->next.why || strcmp(next->day, p->next.day) < 0)
        p->next = *next;
    return p->approvals ? DD_OK : dd_no_memory(err);
}

static enum dd_rc find_due(struct reg *reg, struct arena *a, const char *today, int year,
                           struct vec *all, struct dd_error *err)
{
    const struct kind_filter filter = {.company = reg->company};
    struct kind_row *rows;
    struct audit_next next;
    size_t n;
    enum dd_rc rc = kind_read(reg, a, kind_named("approval"), &filter, &rows, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        rc = audit_next(reg, a, &rows[i], today, &next, err);
        if (rc == DD_OK && next.why && date_year(next.day) <= year)
            rc = add(all, a, &rows[i], &next, err);
    }
    return rc;
}

/* --- When ------------------------------------------------------------------------------------- */

/* An audit that is planned in the year, by supplier. */
static enum dd_rc find_planned(struct reg *reg, struct arena *a, const char *today, int year,
                               struct vec *all, struct dd_error *err)
{
    const struct kind_filter filter = {.company = reg->company};
    struct audit_plan_row *p = all->rows;
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = kind_read(reg, a, kind_named("audit"), &filter, &rows, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        const char *day = kind_text(&rows[i], "planned");
        if (!day || strcmp(kind_state_on(&rows[i], today), "planned") != 0 ||
            date_year(day) != year)
            continue;
        for (size_t k = 0; k < all->n; k++)
            if (p[k].supplier == rows[i].root && !p[k].planned) {
                p[k].planned = public_id_text(a, rows[i].kind->letters, kind_number(&rows[i]));
                (void)snprintf(p[k].month, sizeof(p[k].month), "%s", day);
            }
    }
    return rc == DD_OK && a->failed ? dd_no_memory(err) : rc;
}

static int by_due(const void *a, const void *b)
{
    const struct audit_plan_row *x = a, *y = b;
    const int order = strcmp(x->next.day, y->next.day);

    return order != 0 ? order : (x->supplier > y->supplier) - (x->supplier < y->supplier);
}

static int by_month(const void *a, const void *b)
{
    const int order = strcmp(((const struct audit_plan_row *)a)->month,
                             ((const struct audit_plan_row *)b)->month);

    return order != 0 ? order : by_due(a, b);
}

/* The latest month with room, not after the one in which it is due; else the first after it. */
static int choose(const size_t taken[MONTHS + 2], size_t most, int from, int due)
{
    const int last = due > MONTHS ? MONTHS : due < from ? from : due;

    for (int m = last; m >= from; m--)
        if (taken[m] < most)
            return m;
    for (int m = last + 1; m <= MONTHS; m++)
        if (taken[m] < most)
            return m;
    return last;
}

static void spread(struct audit_plan_row *rows, size_t n, const char *today, int year, size_t *most)
{
    size_t taken[MONTHS + 2] = {0};
    const int now = month_in(today, year), from = now < 1 ? 1 : now > MONTHS ? MONTHS : now;
    const int left = MONTHS - from + 1;

    *most = (n + (size_t)left - 1) / (size_t)left;
    for (size_t i = 0; i < n; i++)
        if (rows[i].planned)
            taken[month_in(rows[i].month, year)]++;
    for (size_t i = 0; i < n; i++) {
        int m;
        if (rows[i].planned)
            continue;
        m = choose(taken, *most, from, month_in(rows[i].next.day, year));
        taken[m]++;
        (void)snprintf(rows[i].month, sizeof(rows[i].month), "%04d-%02d", year, m);
    }
}

enum dd_rc audit_plan(struct reg *reg, struct arena *a, const char *today, int year,
                      struct audit_plan_row **out, size_t *n, size_t *most, struct dd_error *err)
{
    struct vec all = VEC_OF(struct audit_plan_row);
    enum dd_rc rc = find_due(reg, a, today, year, &all, err);

    *n = *most = 0;
    if (rc == DD_OK)
        rc = find_planned(reg, a, today, year, &all, err);
    if (rc != DD_OK) {
        vec_release(&all);
        return rc;
    }
    rc = vec_keep(&all, a, out, n, err);
    if (rc != DD_OK || *n == 0)
        return rc;
    qsort(*out, *n, sizeof(**out), by_due);
    spread(*out, *n, today, year, most);
    qsort(*out, *n, sizeof(**out), by_month);
    for (size_t i = 0; rc == DD_OK && i < *n; i++)
        rc = supplier_name_on(reg, a, (*out)[i].supplier, today, &(*out)[i].name, err);
    return rc;
}
