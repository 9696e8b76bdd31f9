#include "supplier_twins.h"

#include <inttypes.h>
#include <stdlib.h>

#include "names_alike.h"
#include "table/plain.h"

enum { KEY_BYTES = 1024 * 1024, NAME_SHOWN = 32 };

/* A number that is one firm's. */
struct number {
    enum field field;
    const char *id; /* of the message */
    const char *(*of)(const struct supplier *s);
    enum dd_rc (*alike)(struct arena *a, const char *one, const char *other, bool *alike,
                        struct dd_error *err);
};

/* A wrong organisation number brings nobody together. */
static const char *orgnr_of(const struct supplier *s)
{
    return s->orgnr_valid ? s->orgnr : NULL;
}

static const char *ledger_of(const struct supplier *s)
{
    return s->ledger;
}

static const char *ddreg_id_of(const struct supplier *s)
{
    return s->ddreg_id;
}

static const struct number numbers[] = {
    {FIELD_DDREG_ID, "import.ddreg_id.two_names", ddreg_id_of, names_alike},
    {FIELD_LEDGER, "import.ledger.two_names", ledger_of, names_alike},
    {FIELD_ORGNR, "import.orgnr.two_names", orgnr_of, names_alike_but_form},
};

struct numbered {
    const char *number;
    struct staged *row;
};

static int by_number_and_line(const void *a, const void *b)
{
    const struct numbered *x = a, *y = b;
    int order = strcmp(x->number, y->number);

    return order != 0 ? order : (x->row->line > y->row->line) - (x->row->line < y->row->line);
}

/* The rows that have such a number, those of one number together; NULL when memory is short. */
static struct numbered *rows_by(struct supplier_stage *st, const struct number *number, size_t *n)
{
    struct numbered *rows = arena_alloc(&st->a, ((size_t)st->n + 1) * sizeof(*rows));

    *n = 0;
    for (struct staged *row = st->first; rows && row; row = row->next) {
        const char *value = row->refused ? NULL : number->of(&row->s);
        if (value && row->s.name)
            rows[(*n)++] = (struct numbered){value, row};
    }
    if (rows)
        qsort(rows, *n, sizeof(*rows), by_number_and_line);
    return rows;
}

static enum dd_rc refuse(struct import_run *run, const struct number *number,
                         const struct staged *first, struct staged *row, struct arena *scratch,
                         struct dd_error *err)
{
    const char *one = plain_cut(scratch, first->s.name, NAME_SHOWN);
    const char *other = plain_cut(scratch, row->s.name, NAME_SHOWN);
    const char *value = one && other ? arena_printf(scratch, "%" PRId64 ": %s / %" PRId64 ": %s",
                                                    first->line, one, row->line, other)
                                     : NULL;
    const struct row_problem p = {number->field, number->id, value};

    row->refused = true;
    return value ? run_refuse_row(run, row->line, &p, err) : dd_no_memory(err);
}

static enum dd_rc refuse_twins(struct import_run *run, struct supplier_stage *st,
                               const struct number *number, struct arena *scratch,
                               struct dd_error *err)
{
    size_t n, first = 0;
    struct numbered *rows = rows_by(st, number, &n);
    enum dd_rc rc = rows ? DD_OK : dd_no_memory(err);

    for (size_t i = 1; rc == DD_OK && i < n; i++) {
        bool alike;
        if (strcmp(rows[i].number, rows[first].number) != 0) {
            first = i;
            continue;
        }
        arena_reset(scratch);
        rc = number->alike(scratch, rows[first].row->s.name, rows[i].row->s.name, &alike, err);
        if (rc == DD_OK && !alike)
            rc = refuse(run, number, rows[first].row, rows[i].row, scratch, err);
    }
    return rc;
}

enum dd_rc supplier_twins_refuse(struct import_run *run, struct supplier_stage *st,
                                 struct dd_error *err)
{
    struct arena scratch;
    enum dd_rc rc = DD_OK;

    arena_init(&scratch, KEY_BYTES);
    for (size_t i = 0; rc == DD_OK && i < sizeof(numbers) / sizeof(numbers[0]); i++)
        rc = refuse_twins(run, st, &numbers[i], &scratch, err);
    arena_release(&scratch);
    return rc;
}
