/* Importing suppliers: the rows are checked and kept before the register's lock is taken, then
 * written in one entry. */
#include <stdlib.h>

#include "categories.h"
#include "ddreg/fall.h"
#include "ddreg/import_batch.h"
#include "ddreg/supplier_end.h"
#include "table/int_text.h"
#include "table/plain.h"
#include "supplier_row.h"
#include "supplier_stage.h"
#include "supplier_twins.h"

static enum dd_rc too_many(const struct import_run *run, struct dd_error *err)
{
    char n[INT_TEXT_SIZE];

    return dd_fail(err, DD_INPUT, "import.suppliers.too_many", "file", run->o->read.path, "n",
                   int_text(n, STAGE_MAX_ROWS), NULL);
}

static enum dd_rc note_not_kept(struct import_run *run, const struct sheet_row *row,
                                const struct supplier *s, struct dd_error *err)
{
    struct import_result *out = run->out;
    enum dd_rc rc = DD_OK;

    if (who_left_number_out(row, s))
        rc = run_note_not_kept(run, &out->foreign_numbers, row, FIELD_ORGNR, err);
    if (rc == DD_OK && supplier_row_left_email_out(row, s))
        rc = run_note_not_kept(run, &out->emails, row, FIELD_EMAIL, err);
    return rc;
}

static enum dd_rc stage_rows(struct import_run *run, struct supplier_stage *st,
                             struct dd_error *err)
{
    struct sheet_row row;
    struct supplier s;
    struct row_problem p;
    struct supplier_row_texts room;
    enum row_step step;
    enum dd_rc rc = sheet_rewind(&run->sheet, err);

    if (rc != DD_OK)
        return rc;
    while ((step = sheet_next(&run->sheet, &row, err)) == ROW_READ) {
        if (supplier_row_read(&row, run->profile.sectors, &room, &s, &p)) {
            if (!supplier_stage_keep(st, row.line, &s))
                return too_many(run, err);
            run->out->flagged += s.orgnr && !s.orgnr_valid;
            if ((rc = note_not_kept(run, &row, &s, err)) != DD_OK)
                return rc;
        } else if ((rc = run_refuse_row(run, row.line, &p, err)) != DD_OK) {
            return rc;
        }
    }
    return step == ROW_ERROR ? err->rc : DD_OK;
}

/* What the register says no to is a bad row like any other; a fault of the machine is not. */
static enum dd_rc refused_by_register(struct import_run *run, struct staged *row,
                                      struct dd_error *err)
{
    const struct dd_error why = *err;
    const char *value = dd_error_get(&why, "value"), *other = dd_error_get(&why, "id");
    struct row_problem p = {-1, why.id, value};
    char both[2 * DD_ERROR_VALUE + 4];

    if (why.rc != DD_INPUT && why.rc != DD_REFUSED)
        return why.rc;
    if (why.what == DD_SAME_NAME)
        p = (struct row_problem){FIELD_NAME, "import.name.several", row->s.name};
    if (why.what == DD_NUMBER_TAKEN) {
        bool orgnr = row->s.orgnr && value && strcmp(row->s.orgnr, value) == 0;
        p.field = orgnr ? FIELD_ORGNR : FIELD_LEDGER;
        p.id = "import.number.taken";
        (void)snprintf(both, sizeof(both), "%s (%s)", value ? value : "", other ? other : "");
        p.value = both;
    }
    row->refused = true;
    return run_refuse_row(run, row->line, &p, err);
}

/* A second ledger number is a change: what came with it and was left out is reported with it. */
static enum dd_rc note_changed(struct import_run *run, const struct staged *row, int64_t id,
                               const struct supplier_changes *changed, struct dd_error *err)
{
    enum dd_rc rc = run_note_change(run, row->line, id, changed, err);

    return rc == DD_OK && changed->left != 0
               ? run_note_left(run, row->line, id, changed, &row->s, err)
               : rc;
}

/* Nobody has the supplier now. One that a person withdrew is not made again behind his or her back:
 * the row is refused, and says how it is restored. */
static enum dd_rc add_row(struct import_run *run, struct staged *row, const char *source,
                          struct dd_error *err)
{
    char gone[PUBLIC_ID_SIZE];
    const struct row_problem p = {FIELD_NAME, "import.withdrawn", gone};
    int64_t id;
    bool by_import;
    enum dd_rc rc = supplier_gone(run->reg, &row->s, run->by->day, &id, &by_import, err);

    if (rc == DD_OK && id != 0 && !by_import) {
        public_id_write(gone, SUPPLIER_ID, id);
        row->refused = true;
        return run_refuse_row(run, row->line, &p, err);
    }
    if (rc == DD_OK && id != 0)
        rc = run_note_again(run, row->s.name, id, err);
    if (rc == DD_OK)
        rc = supplier_add(run->reg, &row->s, source, &row->supplier, err);
    if (rc != DD_OK)
        return refused_by_register(run, row, err);
    run->out->created++;
    return run_note_new(run, row->s.name, err);
}

static enum dd_rc write_row(struct import_run *run, struct staged *row, const char *source,
                            struct dd_error *err)
{
    int64_t id;
    struct supplier_changes changed;
    enum dd_rc rc = supplier_match(run->reg, &row->s, run->by->day, &id, err);

    if (rc == DD_OK && id == 0)
        return add_row(run, row, source, err);
    if (rc == DD_OK) {
        row->supplier = id;
        rc = supplier_change(run->reg, id, &row->s, NULL, source, &changed, err);
        run->out->outranked += rc == DD_OK && changed.outranked;
        run->out->updated += rc == DD_OK && changed.n > 0;
        run->out->unchanged += rc == DD_OK && changed.n == 0;
        if (rc == DD_OK && changed.n > 0)
            return note_changed(run, row, id, &changed, err);
    }
    return rc == DD_OK ? DD_OK : refused_by_register(run, row, err);
}

static int by_id(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

    return (x > y) - (x < y);
}

/* Is some supplier, new or known, on two rows? */
static enum dd_rc named_twice(struct supplier_stage *st, bool *twice, struct dd_error *err)
{
    int64_t *ids = arena_alloc(&st->a, ((size_t)st->n + 1) * sizeof(*ids));
    size_t n = 0;

    if (!ids)
        return dd_no_memory(err);
    for (const struct staged *row = st->first; row; row = row->next)
        if (row->supplier != 0)
            ids[n++] = row->supplier;
    qsort(ids, n, sizeof(*ids), by_id);
    *twice = false;
    for (size_t i = 1; i < n && !*twice; i++)
        *twice = ids[i] == ids[i - 1];
    return DD_OK;
}

static enum dd_rc write_rows(struct import_run *run, struct supplier_stage *st,
                             struct dd_error *err)
{
    char source[PUBLIC_ID_SIZE];
    int64_t batch;
    enum dd_rc rc = import_batch_next(run->reg, &batch, err);

    if (rc != DD_OK)
        return rc;
    public_id_write(source, IMPORT_ID, batch);
    for (struct staged *row = st->first; rc == DD_OK && row; row = row->next)
        if (!row->refused)
            rc = write_row(run, row, source, err);
    if (rc == DD_OK && run->sheet.layout.like_purchases)
        rc = named_twice(st, &run->out->like_purchases, err);
    run->out->suppliers_created = run->out->created;
    return rc == DD_OK ? categories_note(run, st, err) : rc;
}

/* A dry run does the same in an entry that is given up: rows that name one supplier twice are then
 * counted as they would be. */
static enum dd_rc write_all(struct import_run *run, struct supplier_stage *st, struct dd_error *err)
{
    char head[HASH_HEX];
    bool same;
    enum dd_rc rc = reg_begin(run->reg, run->by, err);

    if (rc != DD_OK)
        return rc;
    if ((rc = run_same_file(run, &same, err)) != DD_OK || same) /* another may just have done it */
        goto out;
    if ((rc = write_rows(run, st, err)) != DD_OK)
        goto out;
    if ((rc = run_write_problems(run, err)) != DD_OK)
        goto out;
    if (run->o->dry_run && (rc = falls_find(run->reg, err)) != DD_OK)
        goto out;
    if ((rc = run_verdict(run, err)) != DD_OK || run->o->dry_run)
        goto out;
    if ((rc = run_add_batch(run, err)) != DD_OK)
        goto out;
    run_passed(run, "merge");
    rc = reg_commit(run->reg, head, err);
    run_passed(run, "commit");
out:
    reg_rollback(run->reg);
    if (rc != DD_OK)
        run->out->batch = 0;
    return rc;
}

static enum dd_rc import_rows(struct import_run *run, struct supplier_stage *st,
                              struct dd_error *err)
{
    bool same;
    enum dd_rc rc;

    if ((rc = run_open(run, IMPORT_SUPPLIERS, err)) != DD_OK)
        return rc;
    if ((rc = run_same_file(run, &same, err)) != DD_OK || same)
        return rc;
    if ((rc = stage_rows(run, st, err)) != DD_OK)
        return rc;
    if ((rc = supplier_twins_refuse(run, st, err)) != DD_OK)
        return rc;
    run->readings++;
    run_passed(run, "stage");
    /* A dry run also says what would become of the good rows, and a file of bad rows has all. */
    if (!run->o->dry_run && !run->o->problems_path && (rc = run_verdict(run, err)) != DD_OK) {
        run->out->like_purchases = run->sheet.layout.like_purchases;
        return rc;
    }
    return write_all(run, st, err);
}

enum dd_rc import_suppliers(struct reg *reg, struct arena *a, const struct entry_by *by,
                            const struct import_options *o, struct import_result *out,
                            struct dd_error *err)
{
    struct import_run run = {.reg = reg, .a = a, .by = by, .o = o, .out = out};
    struct supplier_stage st;
    enum dd_rc rc;

    supplier_stage_init(&st);
    rc = import_rows(&run, &st, err);
    supplier_stage_release(&st);
    run_close(&run, rc, err);
    return rc;
}
