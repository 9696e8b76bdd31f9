/* Two firms of one file under one number. */
#ifndef DDREG_IMPORT_SUPPLIER_TWINS_H
#define DDREG_IMPORT_SUPPLIER_TWINS_H

#include "run.h"
#include "supplier_stage.h"

/* Refuses each row whose supplier number or valid organisation number an earlier row gives to
 * another name: written, one of the two would vanish. A name that may be the same firm's
 * (names_alike.h) is taken: it is the same line once more, or the firm's other account. */
enum dd_rc supplier_twins_refuse(struct import_run *run, struct supplier_stage *st,
                                 struct dd_error *err) DD_MUST_CHECK;

#endif
