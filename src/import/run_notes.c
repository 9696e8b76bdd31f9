/* What an import reports beside its counts: totals by year, what is new, what changed. */
#include <stdlib.h>

#include "ddreg/firm.h"
#include "table/plain.h"
#include "run.h"

enum { NAME_BYTES = 200, CHANGE_BYTES = 200 };

static enum dd_rc refuse(const struct import_run *run, const char *id, struct dd_error *err)
{
    return dd_fail(err, DD_INPUT, id, "file", run->o->read.path, NULL);
}

/* The total of that currency; NULL when there are too many. */
static struct import_total *total_of(struct import_result *out, const char *currency)
{
    size_t i = 0;

    while (i < out->ntotals && strcmp(out->totals[i].currency, currency) != 0)
        i++;
    if (i == IMPORT_MAX_CURRENCIES)
        return NULL;
    if (i == out->ntotals) {
        out->totals[i] = (struct import_total){.amount = 0};
        (void)snprintf(out->totals[i].currency, CURRENCY_SIZE, "%s", currency);
        out->ntotals++;
    }
    return &out->totals[i];
}

static bool is_of(const struct import_year_total *t, const char *day, const char *currency)
{
    return memcmp(t->year, day, 4) == 0 && strcmp(t->currency, currency) == 0;
}

/* Lines of one year often follow each other: the one that was found last is looked at first. */
static struct import_year_total *year_of(struct import_run *run, const char *day,
                                         const char *currency)
{
    struct import_result *out = run->out;
    size_t i = run->last_year;

    if (i < out->nyears && is_of(&out->years[i], day, currency))
        return &out->years[i];
    for (i = 0; i < out->nyears && !is_of(&out->years[i], day, currency);)
        i++;
    if (i == IMPORT_MAX_YEAR_TOTALS)
        return NULL;
    if (i == out->nyears) {
        out->years[i] = (struct import_year_total){.rows = 0};
        (void)snprintf(out->years[i].year, sizeof(out->years[i].year), "%.4s", day);
        (void)snprintf(out->years[i].currency, CURRENCY_SIZE, "%s", currency);
        out->nyears++;
    }
    run->last_year = i;
    return &out->years[i];
}

/* A row taken out again comes with its sign turned. False when a sum is too large. */
static bool add_by_sign(struct import_run *run, int64_t ore, int rows)
{
    bool back = rows > 0 ? ore < 0 : ore > 0;

    *(back ? &run->rows_given_back : &run->rows_bought) += rows;
    return money_add(back ? &run->given_back : &run->bought, ore);
}

enum dd_rc run_add_total(struct import_run *run, const char *day, const char *currency,
                         int64_t amount, int64_t ore, int rows, struct dd_error *err)
{
    struct import_total *total = total_of(run->out, currency);
    struct import_year_total *year;

    if (!total)
        return refuse(run, "import.currency.too_many", err);
    if (!(year = year_of(run, day, currency)))
        return refuse(run, "import.year.too_many", err);
    year->rows += rows;
    return money_add(&total->amount, amount) && money_add(&total->ore, ore) &&
                   money_add(&year->amount, amount) && add_by_sign(run, ore, rows)
               ? DD_OK
               : refuse(run, "import.total.too_large", err);
}

void run_forget_rows(struct import_run *run)
{
    struct import_result *out = run->out;

    out->created = out->flagged = 0;
    out->ntotals = out->nyears = 0;
    out->foreign_numbers = out->countries_unread = (struct import_not_kept){.n = 0};
    run->bought = run->given_back = run->rows_bought = run->rows_given_back = 0;
}

static int by_year(const void *a, const void *b)
{
    const struct import_year_total *x = a, *y = b;
    int order = strcmp(x->year, y->year);

    return order != 0 ? order : strcmp(x->currency, y->currency);
}

void run_sort_totals(struct import_run *run)
{
    struct import_result *out = run->out;
    size_t n = 0;

    for (size_t i = 0; i < out->nyears; i++)
        if (out->years[i].rows > 0) /* all lines of some may have been taken out again */
            out->years[n++] = out->years[i];
    out->nyears = n;
    qsort(out->years, n, sizeof(out->years[0]), by_year);
}

void run_forget_notes(struct import_result *out)
{
    out->nchanges = out->nnew = out->nleft = out->ncategories = 0;
    out->again = (struct import_again){.n = 0};
    out->foreign_numbers = out->emails = (struct import_not_kept){.n = 0};
    out->left_alone = out->categories_unknown = out->categories_rows = 0;
}

enum dd_rc run_note_new(struct import_run *run, const char *name, struct dd_error *err)
{
    struct import_result *out = run->out;

    if (out->nnew == IMPORT_MAX_NEW)
        return DD_OK;
    out->new_suppliers[out->nnew] = plain_cut(run->a, name, NAME_BYTES);
    return out->new_suppliers[out->nnew++] ? DD_OK : dd_no_memory(err);
}

enum dd_rc run_note_again(struct import_run *run, const char *name, int64_t gone,
                          struct dd_error *err)
{
    struct import_again *list = &run->out->again;
    struct import_again_one one = {.gone = gone};

    list->n++;
    if (list->nfirst == IMPORT_MAX_AGAIN)
        return DD_OK;
    one.name = name ? plain_cut(run->a, name, NAME_BYTES) : NULL;
    if (name && !one.name)
        return dd_no_memory(err);
    list->first[list->nfirst++] = one;
    return DD_OK;
}

enum dd_rc run_note_not_kept(struct import_run *run, struct import_not_kept *list,
                             const struct sheet_row *row, enum field f, struct dd_error *err)
{
    const char *name = row->cell[FIELD_NAME];
    struct import_not_kept_one one = {.line = row->line};

    list->n++;
    if (list->nfirst == IMPORT_MAX_FOREIGN)
        return DD_OK;
    one.value = plain_cut(run->a, row->cell[f], NAME_BYTES);
    one.name = name ? plain_cut(run->a, name, NAME_BYTES) : NULL;
    if (!one.value || (name && !one.name))
        return dd_no_memory(err);
    list->first[list->nfirst++] = one;
    return DD_OK;
}

static bool copy_value(struct arena *a, const char **to, const char *value)
{
    *to = value ? plain_cut(a, value, CHANGE_BYTES) : NULL;
    return !value || *to;
}

/* The fields by their bits, as they were and as they are, or were to be. */
static enum dd_rc note_fields(struct import_run *run, struct import_change *c, unsigned fields,
                              const struct supplier *before, const struct supplier *after,
                              struct dd_error *err)
{
    c->fields = arena_alloc(run->a, SUPPLIER_FIELDS * sizeof(*c->fields));
    if (!c->fields || !copy_value(run->a, &c->name, before->name))
        return dd_no_memory(err);
    for (size_t i = 0; i < SUPPLIER_FIELDS; i++) {
        struct import_field_change *f = &c->fields[c->nfields];
        if (!(fields & 1U << i))
            continue;
        f->field = supplier_fields[i].name;
        if (!copy_value(run->a, &f->before, supplier_field(before, i)) ||
            !copy_value(run->a, &f->after, supplier_field(after, i)))
            return dd_no_memory(err);
        c->nfields++;
    }
    return DD_OK;
}

enum dd_rc run_note_change(struct import_run *run, int64_t line, int64_t supplier,
                           const struct supplier_changes *changes, struct dd_error *err)
{
    struct import_result *out = run->out;
    struct import_change *c = &out->changes[out->nchanges];

    if (out->nchanges == IMPORT_MAX_CHANGES)
        return DD_OK;
    out->nchanges++;
    *c = (struct import_change){.line = line, .supplier = supplier};
    return note_fields(run, c, changes->fields, &changes->before, &changes->after, err);
}

/* Is the name the known one, only written in another way? 1, 0, or -1 without memory. */
static int same_name(struct arena *a, const char *known, const char *name)
{
    const char *one, *other;

    if (!known || !name)
        return known == name;
    one = firm_key(a, known);
    other = firm_key(a, name);
    return one && other ? strcmp(one, other) == 0 : -1;
}

enum dd_rc run_note_left(struct import_run *run, int64_t line, int64_t supplier,
                         const struct supplier_changes *changes, const struct supplier *row,
                         struct dd_error *err)
{
    struct import_result *out = run->out;
    struct import_change *c = &out->left[out->nleft];
    unsigned left = changes->left;
    int same = 0;

    for (size_t i = 0; i < SUPPLIER_FIELDS; i++)
        if (left & 1U << i && supplier_fields[i].kept == KEPT_NAME) {
            same = same_name(run->a, changes->before.name, row->name);
            left &= same ? ~(1U << i) : ~0U;
        }
    if (same < 0)
        return dd_no_memory(err);
    if (left == 0)
        return DD_OK;
    out->left_alone++;
    if (out->nleft == IMPORT_MAX_LEFT)
        return DD_OK;
    out->nleft++;
    *c = (struct import_change){.line = line, .supplier = supplier};
    return note_fields(run, c, left, &changes->before, row, err);
}
