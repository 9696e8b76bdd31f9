/* Enhetsregisteret's units as a table: a column for each path of keys. */
#include "brreg_file.h"
#include "table/named.h"

enum { OFTEN = 4096 };

static bool is_known(const void *data, const char *header)
{
    (void)data;
    for (size_t i = 0; i < BRREG_FIELDS; i++)
        if (strcasecmp(header, brreg_names[i]) == 0)
            return true;
    return false;
}

/* Where each field is; the width where there is no such column. */
static void find_columns(const struct named_table *t, size_t at[BRREG_FIELDS])
{
    for (size_t i = 0; i < BRREG_FIELDS; i++)
        for (at[i] = 0; at[i] < t->width && strcasecmp(t->header[at[i]], brreg_names[i]) != 0;)
            at[i]++;
}

/* A file of sub-units has their addresses under another name, and says less. */
static enum dd_rc check_columns(const struct brreg_file *f, const struct named_table *t,
                                const size_t at[BRREG_FIELDS], struct dd_error *err)
{
    f->out->part = at[BRREG_PART_MUNICIPALITY] < t->width;
    return at[BRREG_ORGNR] < t->width && at[BRREG_CODE] < t->width &&
                   (f->out->part || at[BRREG_BANKRUPT] < t->width)
               ? DD_OK
               : dd_fail(err, DD_INPUT, "brreg.columns", "file", f->o->path, NULL);
}

static enum dd_rc take_row(struct brreg_file *f, const struct csv_row *row,
                           const size_t at[BRREG_FIELDS], struct dd_error *err)
{
    const char *values[BRREG_FIELDS], *orgnr = row->field[at[BRREG_ORGNR]];
    int64_t wanted;

    brreg_pass(f, orgnr, strlen(orgnr),
               at[BRREG_REGISTERED] < row->n ? row->field[at[BRREG_REGISTERED]] : "", row->line,
               &wanted);
    if (wanted < 0)
        return DD_OK;
    for (size_t i = 0; i < BRREG_FIELDS; i++)
        values[i] = at[i] < row->n ? row->field[at[i]] : NULL;
    return brreg_keep(f, (size_t)wanted, row->line, values, err);
}

/* A row with more cells or fewer than the heading has values in the wrong columns. */
static enum dd_rc read_rows(struct brreg_file *f, struct named_table *t,
                            const size_t at[BRREG_FIELDS], struct dd_error *err)
{
    struct csv_row row;
    enum row_step step = ROW_READ;
    enum dd_rc rc = DD_OK;

    for (int64_t n = 0; rc == DD_OK && (step = named_next(t, &row, err)) == ROW_READ; n++) {
        if (row.n == t->width)
            rc = take_row(f, &row, at, err);
        else
            brreg_refuse(f, row.line);
        if (n % OFTEN == 0)
            brreg_progress(f, csv_reader_offset(t->csv));
    }
    return step == ROW_ERROR ? err->rc : rc;
}

enum dd_rc brreg_read_table(struct brreg_file *f, struct dd_error *err)
{
    struct named_table t = {.src = f->src};
    size_t at[BRREG_FIELDS];
    enum dd_rc rc = named_read(&t, f->a, is_known, NULL, err);

    if (rc == DD_OK) {
        find_columns(&t, at);
        rc = check_columns(f, &t, at, err);
    }
    if (rc == DD_OK)
        rc = read_rows(f, &t, at, err);
    csv_reader_free(t.csv);
    return rc;
}
