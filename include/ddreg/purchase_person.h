/* Who ordered and who approved purchases, as files write it: names, each way of writing for itself.
 * An erasure empties one (journal erase PN-3); the lines keep its number. */
#ifndef DDREG_PURCHASE_PERSON_H
#define DDREG_PURCHASE_PERSON_H

#include "ddreg/public_id.h"
#include "ddreg/reg.h"

/* The row of a name, made where there is none, in the open entry. */
enum dd_rc purchase_person_id(struct reg *reg, const char *name, int64_t *id,
                              struct dd_error *err) DD_MUST_CHECK;

struct purchase_person {
    int64_t id;                                           /* public id PN-<id> */
    const char *name;                                     /* NULL: erased */
    int64_t ordered, ordered_ore, approved, approved_ore; /* lines that count, and their sums */
};

/* All of them, those with most kroner first. Reads every line that has a name. */
enum dd_rc purchase_person_list(struct reg *reg, struct arena *a, struct purchase_person **out,
                                size_t *n, struct dd_error *err) DD_MUST_CHECK;

#endif
