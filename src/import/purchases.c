/* Importing purchases: line by line into the staging database, without the register's lock, then
 * one merge. Nothing is kept in memory from line to line but sums. */
#include <inttypes.h>
#include <strings.h>

#include "ddreg/import_batch.h"
#include "int_text.h"
#include "purchase_row.h"

static enum dd_rc refuse(const struct import_run *run, const char *id, struct dd_error *err)
{
    return dd_fail(err, DD_INPUT, id, "file", run->o->path, NULL);
}

static enum dd_rc stage_line(struct import_run *run, struct purchase_stage *st,
                             const struct supplier *who, struct purchase *line,
                             struct dd_error *err)
{
    enum dd_rc rc = purchase_stage_payee(st, who, &line->payee, err);

    if (rc == DD_INPUT) {
        const struct row_problem p = {FIELD_COUNTRY, err->id, who->country};
        return run_refuse_row(run, line->line, &p, err);
    }
    if (rc == DD_OK)
        rc = purchase_stage_row(st, line, err);
    if (rc != DD_OK)
        return rc;
    run->out->created++;
    run->out->flagged += who->orgnr && !who->orgnr_valid;
    return run_add_total(run, line->day, line->currency, line->amount, 1, err);
}

/* A staged line that is taken out again, since nobody can tell whose it is. */
static enum dd_rc unstage_line(void *data, const struct purchase *line, const char *id,
                               const char *value, struct dd_error *err)
{
    struct import_run *run = data;
    const struct row_problem p = {FIELD_NAME, id, value};
    enum dd_rc rc = run_add_total(run, line->day, line->currency, -line->amount, -1, err);

    run->out->created--;
    return rc == DD_OK ? run_refuse_row(run, line->line, &p, err) : rc;
}

static enum dd_rc stage_lines(struct import_run *run, struct purchase_stage *st,
                              struct dd_error *err)
{
    struct sheet_row row;
    struct purchase_text text;
    struct supplier who;
    struct purchase line;
    struct row_problem p;
    enum row_step step;
    enum dd_rc rc = sheet_rewind(&run->sheet, err);

    while (rc == DD_OK && (step = sheet_next(&run->sheet, &row, err)) != ROW_END) {
        if (step == ROW_ERROR)
            return err->rc;
        if (purchase_row_read(run, &row, &text, &who, &line, &p))
            rc = stage_line(run, st, &who, &line, err);
        else
            rc = run_refuse_row(run, row.line, &p, err);
    }
    return rc;
}

/* The batch's record comes last: it says what the merge made. */
static enum dd_rc write_entry(struct import_run *run, struct purchase_stage *st,
                              struct dd_error *err)
{
    char source[INT_TEXT_SIZE];
    int64_t batch, lines;
    enum dd_rc rc = import_batch_next(run->reg, &batch, err);

    (void)snprintf(source, sizeof(source), "I-%" PRId64, batch);
    if (rc == DD_OK)
        rc = purchase_merge(st, batch, source, &lines, &run->out->suppliers_created, err);
    return rc == DD_OK ? run_add_batch(run, err) : rc;
}

/* Lines that came with another file before would count twice. */
static enum dd_rc check_repeated(struct import_run *run, struct purchase_stage *st,
                                 struct dd_error *err)
{
    char count[INT_TEXT_SIZE], first[INT_TEXT_SIZE], id[INT_TEXT_SIZE + 2];
    int64_t n, line, batch;
    enum dd_rc rc;

    if (run->o->allow_repeated)
        return DD_OK;
    rc = purchase_stage_repeated(st, &n, &line, &batch, err);
    if (rc != DD_OK || n == 0)
        return rc;
    (void)snprintf(id, sizeof(id), "I-%" PRId64, batch);
    return dd_fail(err, DD_REFUSED, "import.repeated", "file", run->o->path, "n",
                   int_text(count, n), "line", int_text(first, line), "batch", id, NULL);
}

/* Under the lock: another import may have come between. */
static enum dd_rc write_all(struct import_run *run, struct purchase_stage *st, struct dd_error *err)
{
    char head[HASH_HEX];
    bool same = false;
    enum dd_rc rc = reg_begin(run->reg, run->by, err);

    if (rc == DD_OK)
        rc = run_same_file(run, &same, err);
    if (rc == DD_OK && !same)
        rc = check_repeated(run, st, err);
    if (rc == DD_OK && !same)
        rc = write_entry(run, st, err);
    run_passed(run, "merge");
    if (rc == DD_OK && !same)
        rc = reg_commit(run->reg, head, err);
    run_passed(run, "commit");
    if (rc != DD_OK)
        run->out->batch = 0;
    return rc;
}

static enum dd_rc note_new(struct import_run *run, struct purchase_stage *st, struct dd_error *err)
{
    const char *names[IMPORT_MAX_NEW];
    size_t n = 0;
    enum dd_rc rc = purchase_stage_new(st, run->a, names, IMPORT_MAX_NEW, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++)
        rc = run_note_new(run, names[i], err);
    return rc;
}

static enum dd_rc stage_all(struct import_run *run, struct purchase_stage *st, struct dd_error *err)
{
    enum dd_rc rc = stage_lines(run, st, err);

    run->readings++;
    if (rc == DD_OK)
        rc = purchase_stage_settle(st, unstage_line, run, &run->out->suppliers_created, err);
    if (rc == DD_OK)
        rc = note_new(run, st, err);
    run_sort_totals(run);
    if (rc == DD_OK)
        rc = run_write_problems(run, err);
    return rc == DD_OK ? run_verdict(run, err) : rc;
}

static enum dd_rc import_lines(struct import_run *run, struct purchase_stage **st,
                               struct dd_error *err)
{
    bool same;
    enum dd_rc rc;

    if ((rc = run_open(run, IMPORT_PURCHASES, err)) != DD_OK)
        return rc;
    if (!sheet_has(&run->sheet, FIELD_DAY) && run->o->year == 0)
        return refuse(run, "import.date.missing", err);
    if ((rc = run_same_file(run, &same, err)) != DD_OK || same)
        return rc;
    if ((rc = purchase_stage_open(st, run->reg, err)) != DD_OK)
        return rc;
    if ((rc = stage_all(run, *st, err)) != DD_OK)
        return rc;
    run_passed(run, "stage");
    return run->o->dry_run ? check_repeated(run, *st, err) : write_all(run, *st, err);
}

enum dd_rc import_purchases(struct reg *reg, struct arena *a, const struct entry_by *by,
                            const struct import_options *o, struct import_result *out,
                            struct dd_error *err)
{
    struct import_run run = {.reg = reg, .a = a, .by = by, .o = o, .out = out};
    struct purchase_stage *st = NULL;
    enum dd_rc rc = import_lines(&run, &st, err);

    if (rc != DD_OK)
        dd_error_add(err, "file", o->path);
    purchase_stage_free(st);
    reg_rollback(reg); /* the staging transaction, and the entry of a failed merge */
    run_close(&run, rc, err);
    return rc;
}
