/* The purchase lines of the register, one by one. */
#ifndef DDREG_PURCHASE_LIST_H
#define DDREG_PURCHASE_LIST_H

#include "ddreg/purchase.h"
#include "ddreg/supplier.h"

/* Who ordered and who approved; NULL: the file did not say, or it was erased. */
struct purchase_names {
    const char *buyer, *approver;
};

/* Called for each line; the texts live as long as the call. */
typedef enum dd_rc purchase_each(void *data, const struct purchase *line,
                                 const struct purchase_names *names, int64_t supplier,
                                 struct dd_error *err);

/* The lines of a year (0: all) in the order they came in, each with the supplier that it counts as;
 * with `vat` ("net", "gross" or "unknown", NULL: all) only those of imports of which that is known
 * now. Ends at the first call that fails. */
enum dd_rc purchase_list(struct reg *reg, int year, const char *vat, purchase_each *each,
                         void *data, struct dd_error *err) DD_MUST_CHECK;

#endif
