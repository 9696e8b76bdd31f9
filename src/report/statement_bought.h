/* What is bought of each supplier, as the model sees it on a day. */
#ifndef DDREG_REPORT_STATEMENT_BOUGHT_H
#define DDREG_REPORT_STATEMENT_BOUGHT_H

#include "ddreg/assessment.h"
#include "ddreg/statement.h"

struct bought {
    struct assessment_view *views; /* by supplier */
    size_t n;
};

enum dd_rc bought_views(struct reg *reg, struct arena *a, const char *as_of, struct bought *out,
                        struct dd_error *err) DD_MUST_CHECK;
/* NULL: nothing is known of the supplier. */
const struct assessment_view *bought_view(const struct bought *bought, int64_t supplier);

/* Fills `about` of `out` for its themes, from the suppliers with a high or very high level. */
enum dd_rc bought_themes(const struct bought *bought, struct arena *a, struct statement_input *out,
                         struct dd_error *err) DD_MUST_CHECK;

#endif
