/* Questionnaires whose answers somebody has judged: which one of a supplier is the last. What it
 * says goes before what is said beside it, of evidence and of an approval for production. */
#ifndef DDREG_FORMS_JUDGED_H
#define DDREG_FORMS_JUDGED_H

#include "ddreg/kind.h"

/* Those of the filter that were judged, in `a`; one that was answered again since waits to be
 * judged again, and has no verdict. */
enum dd_rc forms_judged(struct reg *reg, struct arena *a, const struct kind_filter *filter,
                        struct kind_row **out, size_t *n, struct dd_error *err) DD_MUST_CHECK;
/* Of these the one that was judged last (answered again: the day it was last changed) by the day
 * `by`, or at all (NULL), of those that count as the supplier `root`; NULL: none. */
const struct kind_row *forms_last(const struct kind_row *forms, size_t n, int64_t root,
                                  const char *by);

#endif
