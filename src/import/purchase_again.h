/* Purchases that seem to be in the register already, and would count twice. */
#ifndef DDREG_IMPORT_PURCHASE_AGAIN_H
#define DDREG_IMPORT_PURCHASE_AGAIN_H

#include "purchase_stage.h"

/* After the stage is settled, and what is replaced is known. DD_REFUSED: import.repeated or
 * import.repeated_beside where another file brought the very lines, import.two_systems or
 * import.two_systems_several where the lines are much like those of another (ddreg/two_systems.h).
 * DD_OK when the options allow it. */
enum dd_rc purchase_check_again(struct import_run *run, struct purchase_stage *st,
                                struct dd_error *err) DD_MUST_CHECK;

#endif
