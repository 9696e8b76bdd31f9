/* The country that counts of a supplier: the one that is registered; where none ever was, the one
 * that follows from its number or legal form (docs/risk-model.md, "Which facts count"). The rating,
 * the figures, lists and whatever else asks where a supplier is have it from here or from
 * ddreg/facts.h, which say the same. */
#ifndef DDREG_SUPPLIER_WHERE_H
#define DDREG_SUPPLIER_WHERE_H

#include "ddreg/facts.h"
#include "ddreg/supplier_known.h"

struct supplier_where {
    int64_t supplier;
    const char *country; /* alpha-2 */
    enum fact_rank rank; /* FACT_REGISTER, FACT_DERIVED or FACT_PROPOSED */
};

/* Of suppliers without a registered country, by id. */
struct suppliers_where {
    struct supplier_where *rows;
    size_t n;
};

/* Of one supplier, or, with `supplier` < 0, of all that count, merged ones too, as on a day. A
 * country that somebody took back stays unknown. Reads no purchases. */
enum dd_rc suppliers_where(struct reg *reg, struct arena *a, int64_t supplier, const char *day,
                           struct suppliers_where *out, struct dd_error *err) DD_MUST_CHECK;

/* The same of suppliers of whom what is in the set SUPPLIER_WHERE_KNOWN has been read for the day,
 * the country with its source. */
#define SUPPLIER_WHERE_KNOWN                                                                       \
    (KNOWN_IN(KNOWN_NAME) | KNOWN_IN(KNOWN_COUNTRY) | KNOWN_IN(KNOWN_ORGNR) |                      \
     KNOWN_IN(KNOWN_VAT) | KNOWN_IN(KNOWN_IBAN) | KNOWN_IN(KNOWN_CURRENCY))
enum dd_rc suppliers_where_of(struct reg *reg, struct arena *a, int64_t supplier, const char *day,
                              const struct suppliers_known *k, struct suppliers_where *out,
                              struct dd_error *err) DD_MUST_CHECK;

/* The country that counts of a supplier of which `registered` (NULL: nothing) is registered. *rank,
 * which may be NULL, is FACT_PERSON for whatever is registered and FACT_HINT where no country
 * counts. */
const char *supplier_country(const struct suppliers_where *where, int64_t supplier,
                             const char *registered, enum fact_rank *rank);

/* "derived", "proposed" where nobody registered it; NULL: it is registered, or not known. */
const char *supplier_country_follows(enum fact_rank rank);

#endif
