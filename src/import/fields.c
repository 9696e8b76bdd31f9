/* The names of the fields themselves. */
#include <string.h>

#include "columns.h"

static const char *const names[FIELDS] = {
    [FIELD_LEDGER] = "ledger",
    [FIELD_NAME] = "name",
    [FIELD_ORGNR] = "orgnr",
    [FIELD_COUNTRY] = "country",
    [FIELD_PRODUCTION_COUNTRY] = "production_country",
    [FIELD_SECTOR] = "sector",
    [FIELD_CATEGORY] = "category",
    [FIELD_CLASS] = "class",
    [FIELD_CLASS_REASON] = "class_reason",
    [FIELD_OWNER] = "owner",
    [FIELD_EMAIL] = "email",
    [FIELD_DAY] = "day",
    [FIELD_AMOUNT] = "amount",
    [FIELD_ORE] = "ore",
    [FIELD_CURRENCY] = "currency",
    [FIELD_RATE] = "rate",
    [FIELD_PRODUCTION] = "production",
    [FIELD_ACCOUNT] = "account",
    [FIELD_REFERENCE] = "reference",
};

const char *field_name(enum field f)
{
    return names[f];
}

bool field_find(enum field *out, const char *name)
{
    for (int f = 0; f < FIELDS; f++)
        if (strcmp(names[f], name) == 0) {
            *out = (enum field)f;
            return true;
        }
    return false;
}

bool field_belongs(enum field f, enum import_kind kind)
{
    if (f <= FIELD_COUNTRY)
        return true;
    return (f <= FIELD_EMAIL) == (kind == IMPORT_SUPPLIERS);
}

const char *import_kind_name(enum import_kind kind)
{
    return kind == IMPORT_SUPPLIERS ? "suppliers" : "purchases";
}
