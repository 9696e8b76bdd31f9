/* Which day a file of Enhetsregisteret is of: it does not say so itself. */
#ifndef DDREG_IMPORT_BRREG_DAY_H
#define DDREG_IMPORT_BRREG_DAY_H

#include "brreg_file.h"

/* What was said, else a day in the file's name, else the latest day on which a unit was registered,
 * where that is at most a month before the entry's day: units are registered every working day.
 * Sets `day` and `day_from` of the result. DD_INPUT "brreg.day_ahead", "brreg.undated". */
enum dd_rc brreg_find_day(struct brreg_file *f, const char *today,
                          struct dd_error *err) DD_MUST_CHECK;

#endif
