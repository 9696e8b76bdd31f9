#include "supplier_row.h"

#include "ddreg/countries.h"
#include "ddreg/email.h"
#include "ddreg/iban.h"
#include "ddreg/sector_code.h"
#include "table/cell_words.h"

/* Lower case, "_" as space: as much folding as the words below need, and no memory. */
static void fold(char *out, size_t size, const char *s)
{
    size_t n = 0;

    for (; *s && n + 1 < size; s++) {
        bool capital = (*s >= 'A' && *s <= 'Z') ||
                       ((unsigned char)*s == 0x98 && n > 0 && (unsigned char)out[n - 1] == 0xC3);
        out[n++] = (char)(*s == '_' ? ' ' : *s + (capital ? 0x20 : 0)); /* also Ø, C3 98 */
    }
    out[n] = '\0';
}

const char *class_read(const char *s)
{
    static const struct {
        const char *word, *class;
    } words[] = {{"leverandørkjede", SUPPLIER_CHAIN},    {"leverandørkjeden", SUPPLIER_CHAIN},
                 {"leverandør", SUPPLIER_CHAIN},         {"supply chain", SUPPLIER_CHAIN},
                 {"supplier", SUPPLIER_CHAIN},           {"forretningspartner", SUPPLIER_PARTNER},
                 {"business partner", SUPPLIER_PARTNER}, {"ikke leverandør", SUPPLIER_NOT},
                 {"ikkje leverandør", SUPPLIER_NOT},     {"not a supplier", SUPPLIER_NOT},
                 {"not supplier", SUPPLIER_NOT}};
    char folded[64];

    fold(folded, sizeof(folded), s);
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (strcmp(folded, words[i].word) == 0)
            return words[i].class;
    return NULL;
}

static bool read_class(const struct sheet_row *row, struct supplier *out, struct row_problem *p)
{
    const char *word = row->cell[FIELD_CLASS];

    out->class = word ? class_read(word) : NULL;
    out->class_reason = row->cell[FIELD_CLASS_REASON];
    if (word && !out->class)
        return row_bad(p, FIELD_CLASS, "import.class.unknown", word);
    if (out->class && strcmp(out->class, SUPPLIER_NOT) == 0 && !out->class_reason)
        return row_bad(p, FIELD_CLASS_REASON, "import.class.no_reason", word);
    if (!out->class)
        out->class_reason = NULL; /* a reason for nothing */
    return true;
}

static bool sector_cell_read(const char *cell, enum sector_standard standard,
                             struct supplier_row_texts *room, struct supplier *out,
                             struct row_problem *p)
{
    if (!cell)
        return true;
    if (!sector_code_read(room->sector, cell, standard))
        return row_bad(p, FIELD_SECTOR, "import.sector.unknown", cell);
    out->sector = room->sector;
    return true;
}

/* Of reasons for a class a cell has room for no more than a text may have. */
static bool is_short(const struct sheet_row *row, struct row_problem *p)
{
    static const enum field kept[] = {FIELD_LEDGER, FIELD_NAME, FIELD_CATEGORY, FIELD_OWNER};

    for (size_t i = 0; i < sizeof(kept) / sizeof(kept[0]); i++)
        if (!cell_is_short(row, kept[i], p))
            return false;
    return true;
}

bool supplier_row_left_email_out(const struct sheet_row *row, const struct supplier *s)
{
    return row->cell[FIELD_EMAIL] && !s->email;
}

/* What only hints at a country: where it says none, it is left out. */
static void read_hints(const struct sheet_row *row, struct supplier_row_texts *room,
                       struct supplier *out)
{
    const char *code = NULL, *currency = row->cell[FIELD_CURRENCY];
    struct dd_error err;

    if (row->cell[FIELD_IBAN] && iban_country(room->iban, row->cell[FIELD_IBAN]) &&
        country_find(room->iban, &code, &err) == DD_OK)
        out->iban = code;
    if (currency && currency_word_read(room->currency, currency))
        out->currency = room->currency;
}

bool supplier_row_read(const struct sheet_row *row, enum sector_standard standard,
                       struct supplier_row_texts *room, struct supplier *out, struct row_problem *p)
{
    memset(out, 0, sizeof(*out));
    if (row->fault)
        return row_bad(p, row->fault_field, row->fault, row->fault_value);
    if (!row->cell[FIELD_NAME])
        return row_bad(p, FIELD_NAME, "import.name.missing", "");
    if (!is_short(row, p))
        return false;
    if (!who_read(row, room->nr, out, p))
        return false;
    if (!country_cell_read(row, FIELD_PRODUCTION_COUNTRY, &out->production_country, p))
        return false;
    if (!sector_cell_read(row->cell[FIELD_SECTOR], standard, room, out, p))
        return false;
    if (row->cell[FIELD_EMAIL] && email_is_address(row->cell[FIELD_EMAIL]))
        out->email = row->cell[FIELD_EMAIL]; /* else left out: supplier_row_left_email_out() */
    read_hints(row, room, out);
    out->category = row->cell[FIELD_CATEGORY];
    out->owner = row->cell[FIELD_OWNER];
    return read_class(row, out, p);
}
