/* The stage of a purchase import, private to src/register: purchase_stage.c fills it,
 * purchase_settle.c looks its payees up, purchase.c merges it. */
#ifndef DDREG_PURCHASE_STAGE_H
#define DDREG_PURCHASE_STAGE_H

#include "ddreg/purchase.h"

struct purchase_stage {
    struct reg *reg;
    struct arena scratch;
    struct db_stmt *find_payee, *add_payee, *fill_payee, *add_line;
    int64_t payees, lines;
};

/* The payee k as a supplier row; its texts live in the stage's scratch. *there is false for one
 * that was joined with another or taken out. */
enum dd_rc purchase_read_payee(struct purchase_stage *st, int64_t k, struct supplier *out,
                               bool *there, struct dd_error *err) DD_MUST_CHECK;

#endif
