/* Importing purchases: line by line into the staging database, without the register's lock, then
 * one merge. Nothing is kept in memory from line to line but sums and the payees seen last. */

#include "who_cache.h"
#include "who_names.h"
#include "purchase_row.h"
#include "purchase_into.h"
#include "same_lines.h"

static enum dd_rc refuse(const struct import_run *run, const char *id, struct dd_error *err)
{
    return dd_fail(err, DD_INPUT, id, "file", run->o->read.path, NULL);
}

/* What goes from row to row. */
struct staging {
    struct import_run *run;
    struct purchase_stage *st;
    struct who_cache *cache;
    struct same_lines *same;
    struct profiling profiling;
};

/* The payee of a row that the cache does not know. *taken is false when the row was refused. */
static enum dd_rc stage_payee(struct staging *s, const struct sheet_row *row,
                              const struct supplier *who, int64_t *payee, bool *taken,
                              struct dd_error *err)
{
    enum dd_rc rc = purchase_stage_payee(s->st, who, row->line, payee, err);

    *taken = rc == DD_OK;
    if (rc == DD_INPUT) {
        const struct row_problem p = {FIELD_COUNTRY, err->id, who->country};
        return run_refuse_row(s->run, row->line, &p, err);
    }
    if (*taken)
        who_cache_add(s->cache, (struct cached_who){*payee, who->orgnr && !who->orgnr_valid,
                                                    who_left_number_out(row, who)});
    return rc;
}

static enum dd_rc stage_row(struct staging *s, const struct sheet_row *row, struct dd_error *err)
{
    const struct cached_who *known = row->fault ? NULL : who_cache_find(s->cache, row);
    struct import_run *run = s->run;
    struct purchase_text text;
    struct supplier who;
    struct purchase line;
    struct row_problem p;
    bool taken = true, flagged, foreign;
    int64_t payee = known ? known->payee : 0;
    enum dd_rc rc = DD_OK;

    if ((!known && !purchase_row_who(row, &text, &who, &p)) ||
        !purchase_row_read(run, row, &text, &line, &p))
        return run_refuse_row(run, row->line, &p, err);
    flagged = known ? known->flagged : who.orgnr && !who.orgnr_valid;
    foreign = known ? known->foreign : who_left_number_out(row, &who);
    if (!known)
        rc = stage_payee(s, row, &who, &payee, &taken, err);
    if (rc != DD_OK || !taken)
        return rc;
    if ((rc = person_names_add(s->st->people, text.buyer, &line.buyer, err)) != DD_OK ||
        (rc = person_names_add(s->st->people, text.approver, &line.approver, err)) != DD_OK)
        return rc;
    if ((rc = purchase_stage_row(s->st, &line, payee, err)) != DD_OK ||
        (rc = same_lines_look(s->same, s->st, &line, payee, err)) != DD_OK)
        return rc;
    if ((rc = account_names_add(s->st->accounts, line.account, text.account_name, NULL, err)) !=
        DD_OK)
        return rc;
    if (foreign &&
        (rc = run_note_not_kept(run, &run->out->foreign_numbers, row, FIELD_ORGNR, err)) != DD_OK)
        return rc;
    run->out->created++;
    run->out->flagged += flagged;
    if (text.people_left && run->out->people_left++ == 0)
        run->out->people_left_line = line.line;
    if (text.rate_differs && run->out->rate_differs++ == 0)
        run->out->rate_differs_line = line.line;
    return run_add_total(run, line.day, line.currency, line.amount, line.ore, 1, err);
}

static enum dd_rc stage_lines(struct staging *s, struct dd_error *err)
{
    struct sheet_row row;
    enum row_step step = ROW_END;
    enum dd_rc rc = sheet_rewind(&s->run->sheet, err);

    s->profiling = (struct profiling){.profile = {0}};
    while (rc == DD_OK && (step = sheet_next(&s->run->sheet, &row, err)) == ROW_READ) {
        rc = profile_row(&s->profiling, &s->run->sheet, &row, s->run->a, err);
        s->run->profile.rows = s->profiling.profile.rows; /* so far: for whoever shows progress */
        if (rc == DD_OK && !profile_leaves_out(&s->run->profile, &row))
            rc = stage_row(s, &row, err);
    }
    return rc == DD_OK && step == ROW_ERROR ? err->rc : rc;
}

static enum dd_rc start_again(struct staging *s, struct dd_error *err)
{
    struct import_result *out = s->run->out;

    out->rate_differs = out->people_left = 0;
    out->refused = out->wrong_totals = 0;
    out->nproblems = 0;
    s->run->problems.n = 0;
    run_forget_rows(s->run);
    who_cache_clear(s->cache);
    same_lines_clear(s->same);
    return purchase_stage_clear(s->st, err);
}

/* Amounts and days are read as the first rows suggest; if all rows together say otherwise, the file
 * is read once more. */
static enum dd_rc stage_file(struct staging *s, struct dd_error *err)
{
    struct import_run *run = s->run;
    const struct profile guess = run->profile;
    enum dd_rc rc = stage_lines(s, err);

    if (rc == DD_OK)
        rc = profile_end(&s->profiling, &run->sheet, err);
    if (rc != DD_OK)
        return rc;
    run->profile = s->profiling.profile;
    run->readings++;
    if ((rc = run_describe(run, err)) != DD_OK || !profile_differs(&guess, &run->profile))
        return rc;
    rc = start_again(s, err);
    return rc == DD_OK ? stage_lines(s, err) : rc;
}

static enum dd_rc stage_all(struct import_run *run, struct purchase_stage *st, struct dd_error *err)
{
    struct staging s = {.run = run, .st = st, .cache = who_cache_new(), .same = same_lines_new()};
    enum dd_rc rc = s.cache && s.same ? stage_file(&s, err) : dd_no_memory(err);

    if (rc == DD_OK)
        rc = purchase_stage_settle(st, run, err);
    if (rc == DD_OK)
        rc = same_lines_report(s.same, run, err);
    who_cache_free(s.cache);
    same_lines_free(s.same);
    if (rc == DD_OK)
        rc = who_names_check(run, err);
    run_sort_totals(run);
    if (rc == DD_OK)
        rc = run_write_problems(run, err);
    return rc == DD_OK ? run_verdict(run, err) : rc;
}

/* Of a file that is there already it must be known for sure how it reads. */
static enum dd_rc check_known(struct import_run *run, bool *same, struct dd_error *err)
{
    bool known;
    enum dd_rc rc = run_file_known(run, &known, err);

    *same = false;
    if (rc == DD_OK && known)
        rc = run_profile(run, err);
    return rc == DD_OK && known ? run_same_file(run, same, err) : rc;
}

static enum dd_rc import_lines(struct import_run *run, struct purchase_stage **st,
                               struct dd_error *err)
{
    bool same;
    enum dd_rc rc;

    if ((rc = run_start(run, IMPORT_PURCHASES, err)) != DD_OK)
        return rc;
    if (!sheet_has(&run->sheet, FIELD_DAY) && run->o->year == 0)
        return refuse(run, "import.date.missing", err);
    if ((rc = check_known(run, &same, err)) != DD_OK || same)
        return rc;
    if ((rc = purchase_stage_open(st, run->reg, run->by->day, run->sheet.src.size, err)) != DD_OK)
        return rc;
    if ((rc = stage_all(run, *st, err)) != DD_OK)
        return rc;
    run_passed(run, "stage");
    return purchase_into(run, *st, err);
}

enum dd_rc import_purchases(struct reg *reg, struct arena *a, const struct entry_by *by,
                            const struct import_options *o, struct import_result *out,
                            struct dd_error *err)
{
    struct import_run run = {.reg = reg, .a = a, .by = by, .o = o, .out = out};
    struct purchase_stage *st = NULL;
    enum dd_rc rc = import_lines(&run, &st, err);

    if (rc != DD_OK)
        dd_error_add(err, "file", o->read.path);
    purchase_stage_free(st);
    reg_rollback(reg); /* the staging transaction, and the entry of a failed merge */
    run_close(&run, rc, err);
    return rc;
}
