/* The stage of a purchase import, private to src/register: purchase_stage.c fills it,
 * purchase_settle.c looks its payees up, purchase.c merges it. */
#ifndef DDREG_PURCHASE_STAGE_H
#define DDREG_PURCHASE_STAGE_H

#include "ddreg/purchase.h"
#include "purchase_lines.h"

/* More than there are reasons for refusing a payee. */
enum { PURCHASE_REASONS = 8 };

struct purchase_stage {
    struct reg *reg;
    struct arena scratch;
    struct db_stmt *find_payee, *add_payee, *fill_payee, *add_name;
    int64_t payees;
    const char *reasons[PURCHASE_REASONS]; /* messages, by payee.refused */
    struct purchase_lines lines;
};

/* The payee k as a supplier row; its texts live in the stage's scratch. *there is false for one
 * that was joined with another or taken out. */
enum dd_rc purchase_read_payee(struct purchase_stage *st, int64_t k, struct supplier *out,
                               bool *there, struct dd_error *err) DD_MUST_CHECK;

/* Going through the lines with the supplier of each. */
struct purchase_walk {
    struct purchase_stage *st;
    struct db_stmt *find;
    struct payee_supplier *known; /* what was looked up last, a place for each remainder of k */
};

/* supplier_id is 0 for a payee that the register lacks, and -1 for one that was refused. */
enum dd_rc purchase_walk_begin(struct purchase_walk *w, struct purchase_stage *st,
                               struct dd_error *err) DD_MUST_CHECK;
enum db_step purchase_walk_next(struct purchase_walk *w, struct purchase *line,
                                int64_t *supplier_id, struct dd_error *err);
void purchase_walk_end(struct purchase_walk *w);

#endif
