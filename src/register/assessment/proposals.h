/* The proposals that rate, from the facts of suppliers. Private to src/register. */
#ifndef DDREG_REGISTER_PROPOSALS_H
#define DDREG_REGISTER_PROPOSALS_H

#include "ddreg/facts.h"

struct proposals {
    struct supplier_facts *facts; /* by supplier */
    size_t n;
};

/* Of one supplier, or with `supplier` < 0 of all, as facts_read(). */
enum dd_rc proposals_load(struct reg *reg, struct arena *a, int64_t supplier, const char *day,
                          struct proposals *out, struct dd_error *err) DD_MUST_CHECK;
/* fact_is_asked() of the supplier. */
bool proposals_ask(const struct proposals *p, int64_t supplier);
/* What counts for the supplier and is not registered. */
enum dd_rc proposals_of(const struct proposals *p, struct arena *a, int64_t supplier,
                        const struct risk_proposal **out, size_t *n,
                        struct dd_error *err) DD_MUST_CHECK;

#endif
