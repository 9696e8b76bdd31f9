/* Where a sealed statement was published. Private to src/kind. */
#ifndef DDREG_KIND_SEAL_PUBLISHED_H
#define DDREG_KIND_SEAL_PUBLISHED_H

#include "kinds.h"

/* A publication of the seal with that number that counts and is not retracted, with `as_signed` one
 * that says that all had signed; NULL: there is none. `of` is a row of the same company. The row is
 * in the register's scratch. */
enum dd_rc seal_published_as(struct reg *reg, const struct kind_row *of, int64_t seal,
                             bool as_signed, const struct kind_row **publication,
                             struct dd_error *err) DD_MUST_CHECK;

#endif
