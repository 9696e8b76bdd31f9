/* One row of a supplier file, checked. */
#ifndef DDREG_IMPORT_SUPPLIER_ROW_H
#define DDREG_IMPORT_SUPPLIER_ROW_H

#include "ddreg/iban.h"
#include "ddreg/money.h"
#include "who.h"

/* "Leverandørkjede", "Supply chain", "supply_chain" ... -> SUPPLIER_CHAIN and the like; NULL for
 * other words. Static. */
const char *class_read(const char *s);

struct supplier_row_texts {
    char nr[ORGNR_SIZE];
    char sector[SECTOR_CODE_SIZE];
    char iban[IBAN_COUNTRY_SIZE];
    char currency[CURRENCY_SIZE];
};
/* False with *p when the row cannot be taken. An empty cell says nothing (NULL). `standard`: of
 * codes of trades. Texts live in the row or in `room`. */
bool supplier_row_read(const struct sheet_row *row, enum sector_standard standard,
                       struct supplier_row_texts *room, struct supplier *out,
                       struct row_problem *p);
/* Has the row an e-mail address that was left out, since it is not one address? Afterwards. */
bool supplier_row_left_email_out(const struct sheet_row *row, const struct supplier *s);

#endif
