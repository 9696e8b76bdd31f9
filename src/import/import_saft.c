/* Importing a SAF-T ledger: master files into the book, transactions into the stage of purchases,
 * one merge. Of the file nothing is kept in memory but accounts, suppliers and sums. */
#include "ddreg/import_saft.h"

#include "ddreg/company.h"
#include "ddreg/date.h"
#include "ddreg/orgnr.h"
#include "purchase_into.h"
#include "saft_files.h"
#include "saft_party.h"
#include "saft_result.h"
#include "saft_take.h"

enum { WORDIER = 10 };

struct saft_import {
    struct import_run run;
    struct import_ledger ledger;
    struct saft_files files;
    struct saft_book book;
    struct saft_taking taking;
    struct purchase_stage *st;
};

/* A run without a table: no column, no doubt about signs or decimals. */
static void begin_run(struct import_run *run)
{
    struct import_result *out = run->out;

    *out = (struct import_result){.vat = IMPORT_VAT_NET};
    out->encoding = "XML";
    out->delimiter = out->decimal = out->dates = out->sectors = "";
    date_add_days(run->last_day, run->by->day, RUN_DAYS_AHEAD);
    run->sheet.kind = IMPORT_PURCHASES;
    run->sheet.src.fd = -1;
    run->sheet.src.path = run->o->read.path;
    run->sheet.map.sign_said = true;
    for (int f = 0; f < FIELDS; f++)
        run->sheet.layout.columns.at[f] = run->sheet.layout.columns.rival[f] = -1;
}

/* What what is packed is called. */
static enum dd_rc name_inside(struct saft_import *s, struct dd_error *err)
{
    struct buf names = BUF_INIT;
    enum dd_rc rc;

    for (size_t i = 0; i < s->files.n; i++)
        if (*s->files.of[i].inside)
            buf_printf(&names, "%s%s", names.len > 0 ? ", " : "", s->files.of[i].inside);
    rc = buf_ok(&names, err);
    if (rc == DD_OK && names.len > 0 &&
        !(s->run.out->inside = arena_strdup(s->run.a, buf_str(&names))))
        rc = dd_no_memory(err);
    buf_release(&names);
    return rc;
}

/* What the file says of itself becomes part of the import's record. */
static enum dd_rc describe(struct saft_import *s, struct dd_error *err)
{
    struct import_run *run = &s->run;
    struct import_ledger *l = &s->ledger;

    l->version = arena_strdup(run->a, s->files.said[0].version);
    l->from = arena_strdup(run->a, s->files.from);
    l->to = arena_strdup(run->a, s->files.to);
    if (!l->version || !l->from || !l->to)
        return dd_no_memory(err);
    if (name_inside(s, err) != DD_OK)
        return err->rc;
    l->files = s->files.n;
    l->accounts = s->book.naccounts;
    l->suppliers = s->book.nparties;
    l->accepted = run->o->saft.accept_difference;
    run->ledger = run->out->ledger = l;
    run->sources = s->files.handed;
    run->nsources = s->files.ngiven;
    run->sheet.src.size = run->sheet.src.given = s->files.given;
    memcpy(run->sheet.src.digest, s->files.digest, sizeof(run->sheet.src.digest));
    return DD_OK;
}

/* The ledger of another company would be figures of another company. */
static enum dd_rc check_company(struct saft_import *s, struct dd_error *err)
{
    const struct import_run *run = &s->run;
    const char *own = NULL;
    char nr[ORGNR_SIZE];
    enum dd_rc rc = company_get(run->reg, run->a, COMPANY_FIRST, "orgnr", run->by->day, &own, err);

    if (rc != DD_OK || !own || !*own || !orgnr_read(nr, s->files.said[0].orgnr) ||
        strcmp(own, nr) == 0)
        return rc;
    s->ledger.other_company = true;
    return run->o->saft.accept_difference
               ? DD_OK
               : dd_fail(err, DD_REFUSED, "saft.company", "file", run->o->read.path, "value", nr,
                         "own", own, NULL);
}

static enum dd_rc on_voucher(void *data, const struct ledger_voucher *v, struct dd_error *err)
{
    struct saft_import *s = data;

    s->ledger.vouchers++;
    return saft_take_voucher(&s->taking, v, err);
}

/* Each part numbers its journals from 1. */
static enum dd_rc on_part(void *data, struct dd_error *err)
{
    (void)err;
    ((struct saft_import *)data)->taking.journal = 0;
    return DD_OK;
}

static enum dd_rc on_invoice(void *data, const struct ledger_invoice *i, struct dd_error *err)
{
    return saft_book_add_invoice(&((struct saft_import *)data)->book, i, err);
}

static enum dd_rc stage_entries(struct saft_import *s, enum sector_standard standard,
                                struct dd_error *err)
{
    const struct ledger_events first = {NULL, NULL, on_voucher, s, on_part, on_invoice};
    const struct ledger_events again = {NULL, NULL, on_voucher, s, on_part, NULL};
    enum dd_rc rc;

    saft_taking_init(&s->taking, &s->run, s->st, &s->book);
    s->taking.from = s->files.from;
    s->taking.to = s->files.to;
    rc = saft_take_parties(&s->taking, standard, err);
    return rc == DD_OK ? saft_files_read(&s->files, s->book.by_invoice ? &again : &first, err) : rc;
}

/* The source documents come last. Where they have invoices, and transactions name nobody, these are
 * read once more, with the invoices' suppliers. */
static enum dd_rc start_again(struct saft_import *s, struct dd_error *err)
{
    s->book.by_invoice = true;
    saft_book_forget(&s->book);
    saft_taking_release(&s->taking);
    run_forget_rows(&s->run);
    s->ledger.vouchers = 0;
    return purchase_stage_clear(s->st, err);
}

static enum dd_rc stage_files(struct saft_import *s, struct dd_error *err)
{
    enum sector_standard standard;
    enum dd_rc rc =
        saft_party_standard(&s->book, s->run.o->read.sectors, s->files.to, &standard, err);

    if (rc == DD_OK)
        rc = stage_entries(s, standard, err);
    if (rc == DD_OK && s->taking.nameless > 0 && s->book.invoices.order.n > 0) {
        rc = start_again(s, err);
        if (rc == DD_OK)
            rc = stage_entries(s, standard, err);
    }
    s->run.out->sectors = rc == DD_OK && standard == SN2025 ? "SN2025" : "";
    s->run.out->rows = s->run.out->created;
    return rc;
}

static enum dd_rc stage_all(struct saft_import *s, struct dd_error *err)
{
    const int64_t as_rows = s->run.sheet.src.size / WORDIER; /* what rows would take */
    enum dd_rc rc = purchase_stage_open(&s->st, s->run.reg, s->run.by->day, as_rows, err);

    if (rc != DD_OK)
        return rc;
    s->st->of_ledger = true;
    rc = stage_files(s, err);
    if (rc == DD_OK)
        rc = saft_files_control(&s->files, &s->ledger, err);
    if (rc == DD_OK)
        rc = saft_result(&s->taking, &s->ledger, s->run.a, err);
    if (rc == DD_OK)
        rc = saft_result_check(&s->ledger, &s->files, err);
    if (rc == DD_OK)
        rc = purchase_stage_settle(s->st, &s->run, err);
    if (rc == DD_OK)
        rc = saft_settled(s->st, &s->run, err);
    if (rc == DD_OK)
        rc = saft_name_accounts(&s->book, s->st, err);
    run_sort_totals(&s->run);
    run_passed(&s->run, "stage");
    return rc;
}

static enum dd_rc import_all(struct saft_import *s, struct dd_error *err)
{
    bool same = false;
    enum dd_rc rc = saft_files_open(&s->files, s->run.o, s->run.a, err);

    if (rc == DD_OK)
        rc = saft_files_master(&s->files, &s->book, err);
    if (rc == DD_OK)
        rc = describe(s, err);
    run_passed(&s->run, "read");
    if (rc == DD_OK)
        rc = check_company(s, err);
    if (rc == DD_OK)
        rc = run_same_file(&s->run, &same, err);
    if (rc != DD_OK || same)
        return rc;
    rc = stage_all(s, err);
    return rc == DD_OK ? purchase_into(&s->run, s->st, err) : rc;
}

enum dd_rc import_saft(struct reg *reg, struct arena *a, const struct entry_by *by,
                       const struct import_options *o, struct import_result *out,
                       struct dd_error *err)
{
    struct saft_import *s = arena_alloc(a, sizeof(*s)); /* its ledger is part of the result */
    enum dd_rc rc;

    if (!s)
        return dd_no_memory(err);
    s->run = (struct import_run){.reg = reg, .a = a, .by = by, .o = o, .out = out};
    begin_run(&s->run);
    saft_book_init(&s->book);
    rc = import_all(s, err);
    if (rc != DD_OK)
        dd_error_add(err, "file", o->read.path);
    purchase_stage_free(s->st);
    reg_rollback(reg); /* the staging transaction, and the entry of a failed merge */
    saft_taking_release(&s->taking);
    saft_book_release(&s->book);
    saft_files_close(&s->files);
    return rc;
}
