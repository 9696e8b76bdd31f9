/* What is known of all suppliers on a day, a table at a time: for whoever asks for all of them.
 * Looking each value up where it is in force takes the engine ten times as long. Says the same as
 * in_force() and number_on() in asof.part.sql; tests/unit/test_of_all.c holds the two
 * against each other. */
#ifndef DDREG_SUPPLIER_KNOWN_H
#define DDREG_SUPPLIER_KNOWN_H

#include "ddreg/reg.h"

enum known {
    KNOWN_NAME,
    KNOWN_COUNTRY,
    KNOWN_PRODUCTION_COUNTRY,
    KNOWN_SECTOR,
    KNOWN_CATEGORY,
    KNOWN_CLASS,
    KNOWN_CLASS_REASON,
    KNOWN_PRODUCTION,
    KNOWN_OWNER,
    KNOWN_VAT,
    KNOWN_IBAN,
    KNOWN_CURRENCY,
    KNOWN_ORGNR,  /* of several numbers the one that was written first */
    KNOWN_LEDGER, /* likewise */
    KNOWNS
};
#define KNOWN_IN(what) (1U << (what)) /* in a set of them */

struct known_supplier {
    int64_t id;
    int64_t into; /* the supplier that it counts as, which is merged into none; 0: itself */
    bool counts;  /* it was not withdrawn */
};

struct suppliers_known {
    struct known_supplier *all; /* by id, also those that don't count */
    size_t n;
    /* By place in `all`; NULL where it was not asked for. The source is one only of facts that were
     * ever registered (also one that was taken back, whose value is null), if asked for. */
    const char **value[KNOWNS], **source[KNOWNS];
    bool *orgnr_valid; /* with KNOWN_ORGNR: the check digit fits */
};

/* What is in the set `what` of one supplier or, with `supplier` < 0, of all; the sources of those
 * in `sourced`, which are facts. Texts in `a`; of most values those that are the same are one. */
enum dd_rc suppliers_known(struct reg *reg, struct arena *a, int64_t supplier, const char *day,
                           unsigned what, unsigned sourced, struct suppliers_known *out,
                           struct dd_error *err) DD_MUST_CHECK;

/* The supplier's place in `all`, or `n`: there is none. */
size_t known_place(const struct suppliers_known *k, int64_t id);

/* NULL: nothing is known, or it was not asked for. */
const char *known_value(const struct suppliers_known *k, size_t place, enum known what);

#endif
