#include "sheet_rows.h"

#include <stdlib.h>

#include "ddreg/assessment.h"
#include "ddreg/facts.h"
#include "ddreg/find_out.h"
#include "ddreg/risk.h"
#include "ddreg/supplier.h"
#include "facts_said.h"

/* --- Beside ----------------------------------------------------------------------------------- */

typedef const char *beside_cell(struct sheet_fields *s, const struct sheet_row_of *row);

static const char *cell_bought(struct sheet_fields *s, const struct sheet_row_of *row)
{
    const int64_t ore = row->supplier->ore;
    const uint64_t size = ore < 0 ? 0 - (uint64_t)ore : (uint64_t)ore;

    return arena_printf(&s->c->arena, "%s%llu,%02llu", ore < 0 ? "-" : "",
                        (unsigned long long)(size / 100), (unsigned long long)(size % 100));
}

static const char *cell_level(struct sheet_fields *s, const struct sheet_row_of *row)
{
    const struct supplier_row *of = row->supplier;

    return of->level ? out_rating(s->c, of->level, of->floor).shown : "";
}

static const char *cell_accounts(struct sheet_fields *s, const struct sheet_row_of *row)
{
    return row->facts ? facts_accounts(s->c, row->facts) : "";
}

static const char *cell_proposed(struct sheet_fields *s, const struct sheet_row_of *row)
{
    return row->facts ? facts_proposed(s->c, row->facts) : "";
}

static const char *cell_state(struct sheet_fields *s, const struct sheet_row_of *row)
{
    return out_key(s->c, kind_state_on(row->record, s->c->today)).shown;
}

static const char *cell_supplier(struct sheet_fields *s, const struct sheet_row_of *row)
{
    const char *name = kind_view_supplier(&s->view, row->record->root);

    return name ? name : dd_msg(s->c->lang, "due.own");
}

static const struct beside {
    const char *title, *about;
    beside_cell *cell;
    bool amount;
} of_suppliers[] =
    {
        {"col.bought_nok", "sheet.about.bought", cell_bought, true},
        {"col.level", "sheet.about.level", cell_level, false},
        {"col.proposed", "sheet.about.proposed", cell_proposed, false},
        {"col.accounts", "sheet.about.accounts", cell_accounts, false},
},
  of_kinds[] = {
      {"col.state", "sheet.about.state", cell_state, false},
      {"col.supplier_name", "sheet.about.supplier", cell_supplier, false},
};

static const struct beside *beside(const struct sheet_fields *s, size_t i)
{
    return s->kind ? &of_kinds[i] : &of_suppliers[i];
}

size_t sheet_beside_count(const struct sheet_fields *s)
{
    if (s->kind)
        return kind_has_supplier(s->kind) ? 2 : 1;
    if (s->ratings)
        return 2;
    return sizeof(of_suppliers) / sizeof(of_suppliers[0]) - (s->facts ? 0 : 1);
}

const char *sheet_beside_title(const struct sheet_fields *s, size_t i)
{
    return beside(s, i)->title;
}

const char *sheet_beside_about(const struct sheet_fields *s, size_t i)
{
    return beside(s, i)->about;
}

bool sheet_beside_is_amount(const struct sheet_fields *s, size_t i)
{
    return beside(s, i)->amount;
}

const char *sheet_beside_cell(struct sheet_fields *s, const struct sheet_row_of *row, size_t i)
{
    return beside(s, i)->cell(s, row);
}

bool sheet_is_beside(const struct sheet_fields *s, const char *header)
{
    struct arena *a = &s->c->arena;

    for (size_t i = 0; i < sheet_beside_count(s); i++)
        if (sheet_is_title(a, header, dd_msg(DD_NB, beside(s, i)->title)) ||
            sheet_is_title(a, header, dd_msg(DD_EN, beside(s, i)->title)))
            return true;
    return false;
}

bool sheet_is_first(const struct sheet_fields *s, size_t field)
{
    return !s->kind && field == 0; /* the name */
}

/* --- Rows ------------------------------------------------------------------------------------- */

static bool is_missing(const struct supplier_facts *f)
{
    return fact_known(f, FACT_COUNTRY) < KNOWN_DERIVED || fact_known_bought(f) < KNOWN_DERIVED;
}

static int by_id(const void *key, const void *row)
{
    int64_t id = *(const int64_t *)key, other = ((const struct supplier_facts *)row)->supplier;

    return (id > other) - (id < other);
}

/* By level, or by what one that is unknown comes to at least; without a rating last. */
static int level_rank(const struct supplier_row *row)
{
    enum risk_level level, floor = RISK_LOW;

    if (!row->level || !risk_level_read(&level, row->level) ||
        (row->floor && !risk_level_read(&floor, row->floor)))
        return 0;
    return (int)risk_level_counts_as(level, floor) + 1;
}

/* The worst first, then those of which least is known and most hints at harm, then what is bought
 * for most. */
static int worst_first(const void *a, const void *b)
{
    const struct sheet_row_of *of = a, *other = b;
    const struct supplier_row *x = of->supplier, *y = other->supplier;
    int rank = level_rank(y) - level_rank(x);

    if (rank != 0)
        return rank;
    if (of->points != other->points)
        return other->points - of->points;
    if (x->ore != y->ore)
        return x->ore > y->ore ? -1 : 1;
    return (x->supplier.id > y->supplier.id) - (x->supplier.id < y->supplier.id);
}

/* Of those that cannot be rated yet. */
static enum dd_rc add_points(struct cli *c, struct sheet_row_of *rows, size_t n,
                             struct dd_error *err)
{
    struct find_out *all = NULL;
    size_t nall = 0;
    enum dd_rc rc = find_out_read(c->reg, &c->arena, c->today, &all, &nall, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if (rows[i].supplier->floor)
            rows[i].points =
                find_out_points(find_out_of(all, nall, rows[i].number), rows[i].supplier->ore);
    return rc;
}

/* Of ratings only those that a decision is taken on: rated, and without an open finding. */
static enum dd_rc keep_rated(struct cli *c, struct sheet_row_of *rows, size_t *n,
                             struct dd_error *err)
{
    struct assessment proposal, in_force;
    size_t kept = 0;
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < *n; i++) {
        const struct supplier *s = &rows[i].supplier->supplier;
        if (s->class && strcmp(s->class, SUPPLIER_NOT) == 0)
            continue;
        rc = assessment_get(c->reg, &c->arena, s->id, c->today, &proposal, NULL, &in_force, err);
        if (rc == DD_OK && proposal.id != 0 && in_force.finding == 0)
            rows[kept++] = rows[i];
    }
    *n = kept;
    return rc;
}

static enum dd_rc supplier_rows(struct sheet_fields *s, struct sheet_row_of **rows, size_t *n,
                                struct dd_error *err)
{
    const struct supplier_filter all = {0};
    struct cli *c = s->c;
    struct supplier_row *suppliers;
    struct supplier_facts *facts;
    size_t nsuppliers, nfacts;
    enum dd_rc rc = supplier_list(c->reg, &c->arena, &all, c->today, &suppliers, &nsuppliers, err);

    if (rc == DD_OK)
        rc = facts_read(c->reg, &c->arena, -1, c->today, &facts, &nfacts, err);
    if (rc == DD_OK && !(*rows = arena_alloc(&c->arena, (nsuppliers + 1) * sizeof(**rows))))
        rc = dd_no_memory(err);
    for (size_t i = 0; rc == DD_OK && i < nsuppliers; i++) {
        const struct supplier_row *row = &suppliers[i];
        const struct supplier_facts *f =
            bsearch(&row->supplier.id, facts, nfacts, sizeof(*facts), by_id);
        bool is_none = row->supplier.class && strcmp(row->supplier.class, SUPPLIER_NOT) == 0;
        if (!s->facts || (!is_none && f && is_missing(f)))
            (*rows)[(*n)++] =
                (struct sheet_row_of){.number = row->supplier.id, .supplier = row, .facts = f};
    }
    if (rc == DD_OK && s->ratings)
        rc = keep_rated(c, *rows, n, err);
    if (rc == DD_OK && s->facts)
        rc = add_points(c, *rows, *n, err);
    if (rc == DD_OK)
        qsort(*rows, *n, sizeof(**rows), worst_first);
    return rc;
}

static enum dd_rc kind_rows(struct sheet_fields *s, struct sheet_row_of **rows, size_t *n,
                            struct dd_error *err)
{
    struct cli *c = s->c;
    const struct kind_filter filter = {.company = c->reg->company};
    struct kind_row *records;
    size_t nrecords;
    enum dd_rc rc = kind_read(c->reg, &c->arena, s->kind, &filter, &records, &nrecords, err);

    if (rc == DD_OK)
        rc = kind_view_suppliers(&s->view, records, nrecords, err);
    if (rc == DD_OK && !(*rows = arena_alloc(&c->arena, (nrecords + 1) * sizeof(**rows))))
        rc = dd_no_memory(err);
    for (size_t i = 0; rc == DD_OK && i < nrecords; i++)
        if (!kind_view_is_joined(&s->view, &records[i]))
            (*rows)[(*n)++] =
                (struct sheet_row_of){.number = kind_number(&records[i]), .record = &records[i]};
    return rc;
}

enum dd_rc sheet_rows(struct sheet_fields *s, struct sheet_row_of **rows, size_t *n,
                      struct dd_error *err)
{
    *n = 0;
    return s->kind ? kind_rows(s, rows, n, err) : supplier_rows(s, rows, n, err);
}
