/* Two firms of one file under one organisation number. */
#ifndef DDREG_IMPORT_SUPPLIER_TWINS_H
#define DDREG_IMPORT_SUPPLIER_TWINS_H

#include "run.h"
#include "supplier_stage.h"

/* Refuses each row whose valid organisation number an earlier row gives to another name:
 * written, one of the two would vanish. A name that differs in its legal form only, or goes on
 * where the other ends ("Fjord AS", "Fjord avd Bergen"), is the firm's other account. */
enum dd_rc supplier_twins_refuse(struct import_run *run, struct supplier_stage *st,
                                 struct dd_error *err) DD_MUST_CHECK;

#endif
