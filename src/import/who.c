#include "who.h"

#include <ctype.h>
#include <strings.h>

#include "ddreg/countries.h"
#include "ddreg/goods.h"
#include "ddreg/supplier_id.h"
#include "ddreg/text.h"

bool country_cell_read(const struct sheet_row *row, enum field f, const char **code,
                       struct row_problem *p)
{
    struct dd_error err;

    if (country_find(row->cell[f], code, &err) != DD_OK)
        return row_bad(p, f, err.id, "");
    if (row->cell[f] && !*code)
        return row_bad(p, f, "import.country.unknown", row->cell[f]);
    return true;
}

bool cell_is_short(const struct sheet_row *row, enum field f, struct row_problem *p)
{
    struct dd_error err;

    if (!row->cell[f] || !text_is_longer(row->cell[f], TEXT_NAME_MAX))
        return true;
    if (f == FIELD_CATEGORY && goods_check_length(row->cell[f], "", &err) == DD_OK)
        return true;
    return row_bad(p, f, "import.name.long", row->cell[f]);
}

enum { VAT_MAX = 32 };

static int count_digits(const char *s)
{
    int n = 0;

    for (; *s; s++)
        n += *s >= '0' && *s <= '9';
    return n;
}

/* "SE556012579001", "DE 811569869": a number that says itself that it is not Norwegian. */
static bool has_foreign_prefix(const char *s)
{
    return isalpha((unsigned char)s[0]) && isalpha((unsigned char)s[1]) &&
           strncasecmp(s, "NO", 2) != 0 && count_digits(s) > 0;
}

static bool is_foreign(const char *country)
{
    return country && strcmp(country, "NO") != 0 && strcmp(country, "SJ") != 0;
}

static bool orgnr_cell_read(const char *cell, char nr[ORGNR_SIZE], struct supplier *who,
                            struct row_problem *p)
{
    bool nine = orgnr_read(nr, cell);
    bool foreign = is_foreign(who->country) || (!who->country && has_foreign_prefix(cell));

    /* A foreign firm's Norwegian branch has a number of ours; by chance nine digits are not one. */
    if (foreign && !(nine && orgnr_valid(nr))) {
        who->vat = has_foreign_prefix(cell) && strlen(cell) <= VAT_MAX ? cell : NULL;
        return true;
    }
    if (!nine && count_digits(cell) == 11) /* a person's number is not to be shown */
        return row_bad(p, FIELD_ORGNR, "import.orgnr.person", "");
    if (!nine)
        return row_bad(p, FIELD_ORGNR, "import.orgnr.unreadable", cell);
    who->orgnr = nr;
    who->orgnr_valid = orgnr_valid(nr);
    return true;
}

static bool ddreg_id_read(const struct sheet_row *row, struct supplier *who, struct row_problem *p)
{
    char identity[IDENTITY_SIZE];
    int64_t id;

    who->ddreg_id = row->cell[FIELD_DDREG_ID];
    return !who->ddreg_id || supplier_id_read(&id, identity, who->ddreg_id) ||
           row_bad(p, FIELD_DDREG_ID, "import.ddreg_id.unreadable", who->ddreg_id);
}

bool who_read(const struct sheet_row *row, char nr[ORGNR_SIZE], struct supplier *who,
              struct row_problem *p)
{
    who->ledger = row->cell[FIELD_LEDGER];
    who->name = row->cell[FIELD_NAME];
    if (!ddreg_id_read(row, who, p) || !country_cell_read(row, FIELD_COUNTRY, &who->country, p))
        return false;
    if (row->cell[FIELD_ORGNR])
        return orgnr_cell_read(row->cell[FIELD_ORGNR], nr, who, p);
    return true;
}

bool who_left_number_out(const struct sheet_row *row, const struct supplier *who)
{
    return row->cell[FIELD_ORGNR] && !who->orgnr && !who->vat &&
           count_digits(row->cell[FIELD_ORGNR]) > 0;
}
