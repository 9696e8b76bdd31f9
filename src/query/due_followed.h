/* Suppliers of high risk that nobody follows up. Private to src/query. */
#ifndef DDREG_QUERY_DUE_FOLLOWED_H
#define DDREG_QUERY_DUE_FOLLOWED_H

#include "ddreg/risk.h"
#include "due_parts.h"

/* Who is followed up today, read when it is first asked for. */
struct followed {
    bool read;
    int64_t *suppliers; /* those that records name, by id */
    size_t nsuppliers;
    const char **themes; /* that records name: "clothing", "clothing.south_asia" */
    size_t nthemes;
};

/* Is something under way or in force (`follows` of struct kind) that names the supplier, a record
 * of it, or the risk theme that it is in? `known` is what is known of it. */
enum dd_rc due_is_followed(struct due_work *w, struct followed *f, int64_t supplier,
                           const struct risk_input *known, bool *is,
                           struct dd_error *err) DD_MUST_CHECK;

#endif
