#include "purchase_row.h"

#include "ddreg/text.h"
#include "table/cell_words.h"

/* A typo turns 2023 into 1923 or 2032: no ledger has purchases from then. A month or a
 * year is as far ahead as its first day. */
static bool day_is_near(const struct import_run *run, const char *day, const char *cell,
                        struct row_problem *p)
{
    if (date_year(day) < RUN_FIRST_YEAR)
        return row_bad(p, FIELD_DAY, "import.date.past", cell);
    return strncmp(day, run->last_day, strlen(day)) <= 0 ||
           row_bad(p, FIELD_DAY, "import.date.future", cell);
}

/* "2203-05-15" and the like: a day but for its year. */
static bool is_day_of_far_year(const struct import_run *run, const char *cell)
{
    char near[DATE_SIZE], out[DATE_SIZE];
    size_t n = strlen(cell);

    if (n != DATE_SIZE - 1)
        return false;
    memcpy(near, cell, n + 1);
    for (size_t at = 0; at <= 6; at += 6)
        if (strspn(cell + at, "0123456789") == 4 && cell[at] == '2') {
            /* NOLINTNEXTLINE(bugprone-not-null-terminated-result): more text follows */
            memcpy(near + at, "2000", 4);
            return profile_day(&run->profile, out, near);
        }
    return false;
}

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
    if (profile_day(&run->profile, text->day, cell))
        return day_is_near(run, text->day, cell, p);
    return row_bad(p, FIELD_DAY,
                   is_day_of_far_year(run, cell) ? "import.date.future" : "import.date.unreadable",
                   cell);
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
        return row_bad(p, row->fault_field, row->fault, row->fault_value);
    if (!cell_is_short(row, FIELD_NAME, p) || !cell_is_short(row, FIELD_LEDGER, p))
        return false;
    if (!who_read(row, text->orgnr, who, p))
        return false;
    return who->name || who->ledger || who->orgnr || who->ddreg_id ||
           row_bad(p, FIELD_NAME, "import.supplier.missing", "");
}

/* "6360 Renhold" in one cell is number and name; where only names are given, they are the accounts.
 */
static void read_account(const struct sheet_row *row, struct purchase_text *text,
                         struct purchase *out)
{
    const char *account = row->cell[FIELD_ACCOUNT], *name = row->cell[FIELD_ACCOUNT_NAME], *rest;

    out->account = account ? account : name;
    text->account_name = name;
    if (!account || !account_split(account, text->account, &rest) || *rest == '\0')
        return;
    out->account = text->account;
    text->account_name = name ? name : rest;
}

/* Who ordered or approved. A text that is no name is no reason to refuse the purchase. */
static const char *read_person(const struct sheet_row *row, enum field f,
                               struct purchase_text *text)
{
    const char *cell = row->cell[f];

    if (!cell || !text_is_longer(cell, TEXT_NAME_MAX))
        return cell;
    text->people_left = true;
    return NULL;
}

bool purchase_row_read(const struct import_run *run, const struct sheet_row *row,
                       struct purchase_text *text, struct purchase *out, struct row_problem *p)
{
    memset(out, 0, sizeof(*out));
    out->line = row->line;
    out->day = text->day;
    out->currency = text->currency;
    out->rate = text->rate;
    if (!cell_is_short(row, FIELD_ACCOUNT, p) || !cell_is_short(row, FIELD_ACCOUNT_NAME, p) ||
        !cell_is_short(row, FIELD_REFERENCE, p))
        return false;
    read_account(row, text, out);
    text->people_left = false;
    text->buyer = read_person(row, FIELD_BUYER, text);
    text->approver = read_person(row, FIELD_APPROVER, text);
    out->reference = row->cell[FIELD_REFERENCE];
    return read_day(run, row, text, p) && purchase_money_read(run, row, text, out, p) &&
           read_production(row, out, p);
}
