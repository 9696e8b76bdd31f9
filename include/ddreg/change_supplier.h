/* Suppliers in change sets: all their fields, or the facts that a rating needs. */
#ifndef DDREG_CHANGE_SUPPLIER_H
#define DDREG_CHANGE_SUPPLIER_H

#include "ddreg/change_set.h"

/* `facts`: what a rating needs (country, trade, category ...) and whether it is for production,
 * the name only shown; else every field that `supplier set` has. Values are written as known from a
 * person. A category is one that the risk model has a name for, or that some supplier has already:
 * DD_INPUT "change.category" else, with the {near}est. A field's place is that in
 * supplier_fields[]. A reason is kept with each fact that changes; a class has its own where the
 * set gives one. DD_REFUSED "change.reason" for one with a name, a number or a contact, which are
 * kept without. */
void change_sort_suppliers(struct change_sort *out, bool facts);
/* The facts likewise, but of suppliers that are merged into another, too, each as it is known
 * alone: what was proposed of one and accepted is written of that one (facts_accept()). */
void change_sort_accepted(struct change_sort *out);

#endif
