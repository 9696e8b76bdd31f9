/* Records of a kind in change sets: the fields that its `set` takes. */
#ifndef DDREG_CHANGE_KIND_H
#define DDREG_CHANGE_KIND_H

#include "ddreg/change_set.h"
#include "ddreg/kind.h"

/* Fields that only a correction may change are shown, not changed. Values are what
 * kind_value_read() reads: "PE-3" of a person, "yes" or "no" of a flag. A field's place is that in
 * the kind's. */
void change_sort_kind(struct change_sort *out, const struct kind *kind);

#endif
