/* What the register has of impacts, measures, requests and who signs, for a statement. */
#ifndef DDREG_REPORT_STATEMENT_MATERIAL_H
#define DDREG_REPORT_STATEMENT_MATERIAL_H

#include "statement_bought.h"

/* Fills the company's words, findings, measures, requests and the holders of roles of `out`, by its
 * figures' year and cut-off day. */
enum dd_rc statement_read_material(struct reg *reg, struct arena *a, const struct bought *bought,
                                   struct statement_input *out, struct dd_error *err) DD_MUST_CHECK;

#endif
