/* Suppliers that are one firm: one of them is merged into the other. Its purchases then count as
 * the other's, in every year; nothing is rewritten, and it can be undone. */
#ifndef DDREG_ALIAS_H
#define DDREG_ALIAS_H

#include "ddreg/reg.h"

/* The supplier that this one counts as: itself when it is merged into none. */
enum dd_rc alias_root(struct reg *reg, int64_t id, int64_t *root,
                      struct dd_error *err) DD_MUST_CHECK;

/* The suppliers that count as this one, by id, itself apart. */
enum dd_rc alias_members(struct reg *reg, struct arena *a, int64_t id, int64_t **out, size_t *n,
                         struct dd_error *err) DD_MUST_CHECK;

/* Merges `id` into the supplier that `into` counts as; *root gets it. DD_REFUSED when they are one
 * already, when `id` is merged elsewhere, or when both have an org number whose check digit fits,
 * and not the same: two such are two firms; "alias.class_reason" when a supplier is merged into one
 * that is classed as none, without a reason. `reason` may be NULL otherwise. */
enum dd_rc alias_merge(struct reg *reg, int64_t into, int64_t id, const char *reason, int64_t *root,
                       struct dd_error *err) DD_MUST_CHECK;

/* Undoes the merge; *into gets what it was merged into. DD_REFUSED when it is not merged. */
enum dd_rc alias_unmerge(struct reg *reg, int64_t id, const char *reason, int64_t *into,
                         struct dd_error *err) DD_MUST_CHECK;

/* Notes that the two are different firms, for the list of likely duplicates. DD_REFUSED when they
 * are merged, or one and the same. */
enum dd_rc alias_distinct(struct reg *reg, int64_t one, int64_t other, const char *reason,
                          struct dd_error *err) DD_MUST_CHECK;

#endif
