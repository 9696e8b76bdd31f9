#include "supplier_twins.h"

#include <inttypes.h>
#include <stdlib.h>

#include "ddreg/firm.h"
#include "table/plain.h"

enum { KEY_BYTES = 1024 * 1024, NAME_SHOWN = 32 };

static int by_number_and_line(const void *a, const void *b)
{
    const struct staged *x = *(struct staged *const *)a, *y = *(struct staged *const *)b;
    int order = strcmp(x->s.orgnr, y->s.orgnr);

    return order != 0 ? order : (x->line > y->line) - (x->line < y->line);
}

/* The rows with a valid number, those of one number together; NULL when memory is short. */
static struct staged **rows_by_number(struct supplier_stage *st, size_t *n)
{
    struct staged **rows = arena_alloc(&st->a, ((size_t)st->n + 1) * sizeof(struct staged *));

    *n = 0;
    for (struct staged *row = st->first; rows && row; row = row->next)
        if (row->s.orgnr && row->s.orgnr_valid && row->s.name)
            rows[(*n)++] = row;
    if (rows)
        qsort(rows, *n, sizeof(struct staged *), by_number_and_line);
    return rows;
}

static enum dd_rc refuse(struct import_run *run, const struct staged *first, struct staged *row,
                         struct arena *scratch, struct dd_error *err)
{
    const char *one = plain_cut(scratch, first->s.name, NAME_SHOWN);
    const char *other = plain_cut(scratch, row->s.name, NAME_SHOWN);
    const char *value = one && other ? arena_printf(scratch, "%" PRId64 ": %s / %" PRId64 ": %s",
                                                    first->line, one, row->line, other)
                                     : NULL;
    const struct row_problem p = {FIELD_ORGNR, "import.orgnr.two_names", value};

    row->refused = true;
    return value ? run_refuse_row(run, row->line, &p, err) : dd_no_memory(err);
}

/* Is the shorter name all of the longer one's first words, as "Fjord" is of "Fjord avd Bergen"? */
static bool begins(const char *name, const char *with)
{
    size_t n = strlen(with);

    return strncmp(name, with, n) == 0 && (name[n] == '\0' || name[n] == ' ');
}

/* 1: may be one firm's accounts, 0: two names, -1: memory is short. */
static int may_be_one(struct arena *scratch, const char *one, const char *other)
{
    struct firm a, b;

    arena_reset(scratch);
    if (!firm_read(scratch, one, &a) || !firm_read(scratch, other, &b))
        return -1;
    return begins(a.base, b.base) || begins(b.base, a.base);
}

enum dd_rc supplier_twins_refuse(struct import_run *run, struct supplier_stage *st,
                                 struct dd_error *err)
{
    struct arena scratch;
    enum dd_rc rc = DD_OK;
    size_t n, first = 0;
    struct staged **rows = rows_by_number(st, &n);

    if (!rows)
        return dd_no_memory(err);
    arena_init(&scratch, KEY_BYTES);
    for (size_t i = 1; rc == DD_OK && i < n; i++) {
        int one;
        if (strcmp(rows[i]->s.orgnr, rows[first]->s.orgnr) != 0) {
            first = i;
            continue;
        }
        one = may_be_one(&scratch, rows[first]->s.name, rows[i]->s.name);
        if (one < 0)
            rc = dd_no_memory(err);
        else if (one == 0)
            rc = refuse(run, rows[first], rows[i], &scratch, err);
    }
    arena_release(&scratch);
    return rc;
}
