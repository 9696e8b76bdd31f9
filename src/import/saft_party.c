#include "saft_party.h"

#include "ddreg/countries.h"
#include "ddreg/text.h"
#include "table/trade_codes.h"
#include "who.h"

enum { SN2025_FROM = 2025 };

static void fill_row(struct sheet_row *row, const struct saft_party *p, int64_t line)
{
    *row = (struct sheet_row){.line = line};
    row->cell[FIELD_LEDGER] = p->id;
    row->cell[FIELD_NAME] = p->name;
    row->cell[FIELD_ORGNR] = p->orgnr ? p->orgnr : p->tax_number;
    row->cell[FIELD_COUNTRY] = p->country;
    row->cell[FIELD_SECTOR] = p->trade;
}

enum dd_rc saft_party_standard(const struct saft_book *book, const char *said, const char *to,
                               enum sector_standard *out, struct dd_error *err)
{
    struct trade_codes codes = {.only_old = 0};
    const struct saft_party *p;
    struct sheet_row row;

    *out = said && strcmp(said, "sn2025") == 0 ? SN2025 : SN2007;
    if (said)
        return DD_OK;
    for (size_t i = 0; (p = saft_book_party_at(book, i)); i++) {
        fill_row(&row, p, (int64_t)i + 1);
        trade_codes_look(&codes, &row);
    }
    if (codes.only_old > 0 && codes.only_new > 0)
        return dd_fail(err, DD_INPUT, "saft.trade.mixed", "value", codes.value, NULL);
    if (codes.only_new > 0)
        *out = SN2025;
    return codes.doubtful > 0 && codes.only_old + codes.only_new == 0 &&
                   (*to == '\0' || date_year(to) >= SN2025_FROM)
               ? dd_fail(err, DD_INPUT, "saft.trade.ambiguous", "value", codes.value, NULL)
               : DD_OK;
}

/* A country or number that cannot be read is no reason to refuse a ledger. */
static enum dd_rc read_who(struct import_run *run, struct sheet_row *row, char nr[ORGNR_SIZE],
                           struct supplier *who, struct dd_error *err)
{
    struct import_result *out = run->out;
    struct row_problem problem;
    enum dd_rc rc = DD_OK;

    while (rc == DD_OK && (*who = (struct supplier){.id = 0}, !who_read(row, nr, who, &problem))) {
        bool person = strcmp(problem.id, "import.orgnr.person") == 0;
        if (problem.field != FIELD_COUNTRY && problem.field != FIELD_ORGNR)
            return dd_fail(err, DD_INPUT, problem.id, "value", problem.value, NULL);
        if (person)
            row->cell[FIELD_ORGNR] = ""; /* a person's number is not shown */
        rc = run_note_not_kept(
            run, problem.field == FIELD_COUNTRY ? &out->countries_unread : &out->foreign_numbers,
            row, (enum field)problem.field, err);
        row->cell[problem.field] = NULL;
    }
    return rc;
}

/* "DE811569869" beside a number of the firm's own country. */
static void read_tax_number(const struct saft_party *p, struct supplier *who)
{
    const struct sheet_row row = {.cell[FIELD_ORGNR] = p->tax_number,
                                  .cell[FIELD_COUNTRY] = p->country};
    struct supplier other = {.id = 0};
    struct row_problem ignored;
    char nr[ORGNR_SIZE];

    if (p->tax_number && p->orgnr && !who->orgnr && !who->vat &&
        who_read(&row, nr, &other, &ignored) && other.vat)
        who->vat = other.vat;
}

static enum dd_rc note_number(struct import_run *run, const struct sheet_row *row,
                              const struct supplier *who, struct dd_error *err)
{
    run->out->flagged += who->orgnr && !who->orgnr_valid;
    return who_left_number_out(row, who)
               ? run_note_not_kept(run, &run->out->foreign_numbers, row, FIELD_ORGNR, err)
               : DD_OK;
}

enum dd_rc saft_party_stage(struct import_run *run, struct purchase_stage *st, struct saft_party *p,
                            enum sector_standard standard, struct dd_error *err)
{
    char nr[ORGNR_SIZE], sector[SECTOR_CODE_SIZE];
    struct supplier who;
    struct sheet_row row;
    enum dd_rc rc;

    if (text_is_longer(p->id, TEXT_NAME_MAX) || (p->name && text_is_longer(p->name, TEXT_NAME_MAX)))
        return dd_fail(err, DD_INPUT, "saft.supplier.long", "value", p->id, NULL);
    fill_row(&row, p, st->payees + 1);
    rc = read_who(run, &row, nr, &who, err);
    if (rc != DD_OK)
        return rc;
    read_tax_number(p, &who);
    if ((rc = note_number(run, &row, &who, err)) != DD_OK)
        return rc;
    if (p->trade && sector_code_read(sector, p->trade, standard))
        who.sector = sector;
    return purchase_stage_payee(st, &who, row.line, &p->payee, err);
}
