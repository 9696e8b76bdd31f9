#include "purchase_row.h"

#include "values.h"

static bool read_day(const struct import_run *run, const struct sheet_row *row,
                     struct purchase_text *text, struct row_problem *p)
{
    const char *cell = row->cell[FIELD_DAY];

    if (!sheet_has(&run->sheet, FIELD_DAY)) {
        (void)snprintf(text->day, sizeof(text->day), "%04d", run->o->year);
        return true;
    }
    if (!cell)
        return row_bad(p, FIELD_DAY, "import.date.blank", "");
    return profile_day(&run->profile, text->day, cell) ||
           row_bad(p, FIELD_DAY, "import.date.unreadable", cell);
}

static bool read_production(const struct sheet_row *row, struct purchase *out,
                            struct row_problem *p)
{
    const char *cell = row->cell[FIELD_PRODUCTION];

    out->production = -1;
    return !cell || yes_no_read(&out->production, cell) ||
           row_bad(p, FIELD_PRODUCTION, "import.production.unreadable", cell);
}

bool purchase_row_who(const struct sheet_row *row, struct purchase_text *text, struct supplier *who,
                      struct row_problem *p)
{
    memset(who, 0, sizeof(*who));
    if (row->fault)
        return row_bad(p, -1, row->fault, row->fault_value);
    if (!who_read(row, text->orgnr, who, p))
        return false;
    return who->name || who->ledger || who->orgnr ||
           row_bad(p, FIELD_NAME, "import.supplier.missing", "");
}

bool purchase_row_read(const struct import_run *run, const struct sheet_row *row,
                       struct purchase_text *text, struct purchase *out, struct row_problem *p)
{
    memset(out, 0, sizeof(*out));
    out->line = row->line;
    out->day = text->day;
    out->currency = text->currency;
    out->rate = text->rate;
    out->account = row->cell[FIELD_ACCOUNT];
    out->reference = row->cell[FIELD_REFERENCE];
    return read_day(run, row, text, p) && purchase_money_read(run, row, text, out, p) &&
           read_production(row, out, p);
}
