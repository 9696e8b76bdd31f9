/* From the stage into the register, in one entry. */
#include "purchase_into.h"

#include "ddreg/fall.h"
#include "ddreg/import_batch.h"
#include "purchase_again.h"
#include "saft_overlap.h"

/* The batch's record comes last: it says what the merge made. */
static enum dd_rc write_entry(struct import_run *run, struct purchase_stage *st,
                              struct dd_error *err)
{
    char source[PUBLIC_ID_SIZE];
    int64_t batch, lines;
    enum dd_rc rc = import_batch_next(run->reg, &batch, err);

    public_id_write(source, IMPORT_ID, batch);
    if (rc == DD_OK)
        rc = purchase_merge(st, batch, source, &lines, &run->out->suppliers_created, err);
    if (rc == DD_OK &&
        lines != run->out->created) /* never: but a line lost would be a wrong figure */
        rc = dd_fail(err, DD_INTERNAL, "db.sql", "what", "number of lines", NULL);
    person_names_count(st->people, &run->out->buyers, &run->out->approvers);
    if (rc == DD_OK)
        rc = run_add_batch(run, err);
    if (rc == DD_OK)
        rc = account_names_write(st->accounts, run->reg, batch, err);
    if (rc == DD_OK)
        rc = run_carry_vat(run, err);
    if (rc == DD_OK && run->out->replaced.batch != 0)
        rc = import_batch_replace(run->reg, run->out->replaced.batch, batch, err);
    if (rc == DD_OK && run->out->replaced.batch != 0)
        rc = import_compare(run->reg, run->a, batch, run->by->day, &run->out->replaced, err);
    return rc;
}

/* Others whose place it takes beside the first count no more from here on, so that their lines are
 * not found again in the file. */
static enum dd_rc replace_others(struct import_run *run, struct dd_error *err)
{
    const struct import_replaced *r = &run->out->replaced;
    int64_t batch = 0;
    enum dd_rc rc = r->nalso > 0 ? import_batch_next(run->reg, &batch, err) : DD_OK;

    for (size_t i = 0; rc == DD_OK && i < r->nalso; i++)
        rc = import_batch_replace(run->reg, r->also[i], batch, err);
    return rc;
}

/* The import whose place the file takes. */
static enum dd_rc find_replaced(struct import_run *run, struct purchase_stage *st,
                                struct dd_error *err)
{
    char from[MONTH_SIZE], to[MONTH_SIZE];
    int64_t batch = run->o->replaced;
    enum dd_rc rc = DD_OK;

    if (run->ledger)
        rc = saft_overlap_find(run, st, &run->out->replaced, err);
    if (run->ledger)
        batch = run->out->replaced.batch;
    if (rc != DD_OK || (!run->o->replace && batch == 0))
        return rc;
    purchase_stage_period(st, from, to);
    if (batch == 0 && !run->ledger)
        rc = import_find_replaced(run->reg, from, to, &batch, err);
    if (rc == DD_OK)
        rc = import_batch_check(run->reg, batch, "purchases", err);
    run->out->replaced.batch = rc == DD_OK ? batch : 0;
    return rc == DD_OK ? replace_others(run, err) : rc;
}

/* Under the lock: another import may have come between. What a replacement changes is known when it
 * is made, so a dry run makes it too, and takes it back. */
static enum dd_rc write_all(struct import_run *run, struct purchase_stage *st, struct dd_error *err)
{
    char head[HASH_HEX];
    bool same = false;
    enum dd_rc rc = reg_begin(run->reg, run->by, err);

    if (rc == DD_OK)
        rc = run_same_file(run, &same, err);
    if (rc == DD_OK && !same)
        rc = find_replaced(run, st, err);
    if (rc == DD_OK && !same)
        rc = purchase_check_again(run, st, err);
    if (rc == DD_OK && !same)
        rc = write_entry(run, st, err);
    run_passed(run, "merge");
    if (rc == DD_OK && !same)
        rc = run->o->dry_run ? falls_find(run->reg, err) : reg_commit(run->reg, head, err);
    run_passed(run, "commit");
    if (rc != DD_OK || run->o->dry_run)
        run->out->batch = 0;
    return rc;
}

enum dd_rc purchase_into(struct import_run *run, struct purchase_stage *st, struct dd_error *err)
{
    return run->o->dry_run && !run->o->replace && !run->ledger ? purchase_check_again(run, st, err)
                                                               : write_all(run, st, err);
}
