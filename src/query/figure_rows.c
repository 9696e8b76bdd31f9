/* The rows behind the figures. */
#include "ddreg/figure_rows.h"

#include <stdlib.h>

#include "ddreg/assessment.h"
#include "ddreg/company.h"
#include "ddreg/date.h"
#include "ddreg/import_batch.h"
#include "ddreg/kind.h"
#include "ddreg/reconcile.h"
#include "ddreg/request.h"
#include "ddreg/supplier.h"
#include "ddreg/vec.h"

/* Rows as they are found. */
struct finding_rows {
    struct reg *reg;
    struct arena *a;
    const struct figures *figures;
    struct vec rows;
};

/* A row with its id; NULL without memory. */
static struct figure_row *add_row(struct finding_rows *w, const char *letters, int64_t number)
{
    struct figure_row *row = vec_add(&w->rows);

    if (row && !(row->id = public_id_text(w->a, letters, number)))
        w->rows.failed = true;
    return row;
}

static uint64_t trait_if(bool has, enum figure_trait trait)
{
    return has ? FIGURE_TRAIT(trait) : 0;
}

/* --- Payees and imports ----------------------------------------------------------------------- */

int64_t figure_of_member(const struct figures_member *m, enum figure_measure measure)
{
    switch (measure) {
    case FIGURE_ORE:
        return m->ore;
    case FIGURE_PRODUCTION_ORE:
        return m->production_ore;
    case FIGURE_UNSAID_ORE:
        return m->unsaid_ore;
    default:
        return 1;
    }
}

static void add_members(struct finding_rows *w, const struct figures_member *members, int64_t n)
{
    for (int64_t i = 0; i < n; i++) {
        const struct figures_member *m = &members[i];
        struct figure_row *row = add_row(w, SUPPLIER_ID, m->id);
        if (!row)
            return;
        row->name = m->name;
        row->country = m->country;
        row->class = m->class;
        row->level = m->rated ? risk_level_key(m->level) : NULL;
        row->traits = m->traits;
    }
}

static enum dd_rc read_payees(struct finding_rows *w, struct dd_error *err)
{
    (void)err;
    add_members(w, w->figures->members, w->figures->suppliers.total);
    add_members(w, w->figures->others, w->figures->not_suppliers);
    return DD_OK;
}

static enum dd_rc read_imports(struct finding_rows *w, struct dd_error *err)
{
    const struct figures_vat *v = &w->figures->vat;

    (void)err;
    for (size_t i = 0; i < v->nimports; i++) {
        const struct figures_import *m = &v->imports[i];
        struct figure_row *row = add_row(w, IMPORT_ID, m->id);
        if (!row)
            break;
        row->name = m->file_name;
        row->ore = m->ore;
        row->traits = FIGURE_TRAIT(strcmp(m->vat, "net") == 0     ? TRAIT_NET
                                   : strcmp(m->vat, "gross") == 0 ? TRAIT_GROSS
                                                                  : TRAIT_VAT_UNKNOWN);
    }
    return DD_OK;
}

/* --- Records ---------------------------------------------------------------------------------- */

static enum dd_rc read_kind(struct finding_rows *w, const char *kind, struct kind_row **rows,
                            size_t *n, struct dd_error *err)
{
    const struct kind_filter filter = {.as_of = w->figures->as_of, .company = COMPANY_FIRST};

    return kind_read(w->reg, w->a, kind_named(kind), &filter, rows, n, err);
}

/* One that was received in the year. */
static void add_request(struct finding_rows *w, const struct kind_row *r)
{
    const char *received = kind_text(r, "received"), *outcome = kind_text(r, "outcome");
    const bool refused = outcome && strcmp(outcome, "refused") == 0;
    struct request_deadline deadline;
    struct figure_row *row;

    if (!received || date_year(received) != w->figures->year ||
        !(row = add_row(w, r->kind->letters, kind_number(r))))
        return;
    row->day = received;
    row->name = kind_text(r, "text");
    row->traits = FIGURE_TRAIT(TRAIT_RECEIVED) | trait_if(refused, TRAIT_REFUSED) |
                  trait_if(!refused && kind_text(r, "sent"), TRAIT_ANSWERED) |
                  trait_if(request_deadline(r, REQUEST_ANSWER, &deadline) &&
                               request_is_late(&deadline, w->figures->as_of),
                           TRAIT_LATE);
}

static void add_deadline(struct finding_rows *w, const struct kind_row *r, enum request_duty duty)
{
    struct request_deadline deadline;
    struct figure_row *row;

    if (!request_fell_due(r, duty, w->figures->as_of, &deadline) ||
        date_year(deadline.due) != w->figures->year ||
        !(row = add_row(w, r->kind->letters, kind_number(r))))
        return;
    row->day = arena_strdup(w->a, deadline.due);
    row->name = kind_text(r, "text");
    row->traits = FIGURE_TRAIT(TRAIT_DUE) |
                  trait_if(request_is_late(&deadline, w->figures->as_of), TRAIT_BREACHED);
}

static enum dd_rc read_requests(struct finding_rows *w, struct dd_error *err)
{
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = read_kind(w, "request", &rows, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++)
        add_request(w, &rows[i]);
    return rc;
}

static enum dd_rc read_deadlines(struct finding_rows *w, struct dd_error *err)
{
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = read_kind(w, "request", &rows, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++)
        for (int duty = 0; duty < REQUEST_DUTIES; duty++)
            add_deadline(w, &rows[i], (enum request_duty)duty);
    return rc;
}

/* Those whose last change a second person looked at, or waits for one: of all companies. */
static enum dd_rc read_findings(struct finding_rows *w, struct dd_error *err)
{
    const struct kind_filter filter = {.as_of = w->figures->as_of};
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = kind_read(w->reg, w->a, kind_named("finding"), &filter, &rows, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        const char *second = kind_text(&rows[i], "second");
        struct figure_row *row = add_row(w, rows[i].kind->letters, kind_number(&rows[i]));
        if (!row)
            break;
        row->name = kind_text(&rows[i], "text");
        row->day = kind_text(&rows[i], "day");
        row->traits = trait_if(second && strcmp(second, "attested") == 0, TRAIT_ATTESTED) |
                      trait_if(second && strcmp(second, "alone") == 0, TRAIT_ALONE) |
                      trait_if(kind_waiting(rows[i].kind, kind_state(&rows[i])), TRAIT_WAITING);
    }
    return rc;
}

/* --- Ratings ---------------------------------------------------------------------------------- */

/* A supplier, or own operations. */
static struct figure_row *add_rated(struct finding_rows *w, int64_t supplier, const char *name)
{
    struct figure_row *row = add_row(w, SUPPLIER_ID, supplier);

    if (row && supplier == ASSESSMENT_OWN)
        row->id = "own";
    if (row)
        row->name = name;
    return row;
}

static enum dd_rc read_falls(struct finding_rows *w, struct dd_error *err)
{
    struct fall_row *falls;
    size_t n;
    enum dd_rc rc = falls_read(w->reg, w->a, w->figures->as_of, false, &falls, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        struct figure_row *row = add_rated(w, falls[i].supplier, falls[i].name);
        if (!row)
            break;
        row->level = falls[i].to;
        row->day = falls[i].day;
        row->actor = falls[i].actor;
        row->traits = FIGURE_TRAIT(TRAIT_UNSEEN);
    }
    return rc;
}

static enum dd_rc read_looks(struct finding_rows *w, struct dd_error *err)
{
    struct fall_look *looks;
    size_t n;
    enum dd_rc rc = falls_looks_read(w->reg, w->a, w->figures->as_of, &looks, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        struct figure_row *row = add_rated(w, looks[i].supplier, looks[i].name);
        if (!row)
            break;
        row->day = looks[i].day;
        row->actor = looks[i].actor;
        row->traits = FIGURE_TRAIT(looks[i].alone ? TRAIT_ALONE : TRAIT_ATTESTED);
    }
    return rc;
}

static enum dd_rc read_own(struct finding_rows *w, struct dd_error *err)
{
    const struct figures_own *own = &w->figures->own;
    struct figure_row *row = own->rated ? add_rated(w, ASSESSMENT_OWN, NULL) : NULL;

    (void)err;
    if (row) {
        row->level = risk_level_key(own->level);
        row->day = own->day;
        row->traits = FIGURE_TRAIT(TRAIT_RATED);
    }
    return DD_OK;
}

/* It follows from other figures. */
static enum dd_rc read_none(struct finding_rows *w, struct dd_error *err)
{
    (void)w;
    (void)err;
    return DD_OK;
}

/* --- Of a figure ------------------------------------------------------------------------------ */

static enum dd_rc (*const readers[])(struct finding_rows *w, struct dd_error *err) = {
    [FIGURE_OF_PAYEES] = read_payees,     [FIGURE_OF_IMPORTS] = read_imports,
    [FIGURE_OF_REQUESTS] = read_requests, [FIGURE_OF_DEADLINES] = read_deadlines,
    [FIGURE_OF_FALLS] = read_falls,       [FIGURE_OF_LOOKS] = read_looks,
    [FIGURE_OF_FINDINGS] = read_findings, [FIGURE_OF_OWN] = read_own,
    [FIGURE_OF_ACCOUNTS] = read_none,
};

enum dd_rc figure_rows(struct reg *reg, struct arena *a, const struct figures *f, enum figure_of of,
                       struct figure_row **out, size_t *n, struct dd_error *err)
{
    struct finding_rows w = {.reg = reg, .a = a, .figures = f, .rows = VEC_OF(struct figure_row)};
    enum dd_rc rc = readers[of](&w, err);

    if (rc == DD_OK)
        return vec_keep(&w.rows, a, out, n, err);
    vec_release(&w.rows);
    return rc;
}

static int by_amount(const void *a, const void *b)
{
    const struct figure_row *x = a, *y = b;

    if (x->ore != y->ore)
        return x->ore > y->ore ? -1 : 1;
    return strcmp(x->id, y->id);
}

/* Fills in what the figure adds of each payee; `rows` are all of them. */
static void set_amounts(const struct figures *f, enum figure_measure measure,
                        struct figure_row *rows)
{
    for (int64_t i = 0; i < f->suppliers.total; i++)
        rows[i].ore = figure_of_member(&f->members[i], measure);
    for (int64_t i = 0; i < f->not_suppliers; i++)
        rows[f->suppliers.total + i].ore = figure_of_member(&f->others[i], measure);
}

enum dd_rc figure_rows_of(struct reg *reg, struct arena *a, const struct figures *f,
                          enum figure_id id, struct figure_row **out, size_t *n,
                          struct dd_error *err)
{
    const struct figure *figure = figure_at(id);
    const bool money = figure_is_money(figure);
    size_t kept = 0;
    enum dd_rc rc = figure_rows(reg, a, f, figure->of, out, n, err);

    if (rc != DD_OK)
        return rc;
    if (figure->of == FIGURE_OF_PAYEES)
        set_amounts(f, money ? figure->measure : FIGURE_ORE, *out);
    for (size_t i = 0; i < *n; i++)
        if ((((*out)[i].traits & figure->any) != 0) && (!money || (*out)[i].ore != 0))
            (*out)[kept++] = (*out)[i];
    *n = kept;
    if (money && kept > 0)
        qsort(*out, kept, sizeof(**out), by_amount);
    return DD_OK;
}

enum dd_rc figures_read_accounts(struct reg *reg, struct arena *a, struct figures *f,
                                 struct dd_error *err)
{
    struct reconciliation r;
    enum dd_rc rc = reconcile_read(reg, a, f, false, &r, err);

    if (rc != DD_OK)
        return rc;
    f->ledger_known = r.known;
    f->ledger_ore = r.known ? r.ledger.ore : 0;
    f->unexplained_ore = r.known ? r.unexplained : 0;
    return DD_OK;
}
