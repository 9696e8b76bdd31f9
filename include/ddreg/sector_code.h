/* Codes of trades in the two standards of Statistics Norway: SN2007 (NACE Rev. 2) and SN2025 (NACE
 * Rev. 2.1). Tables: data/sn2007.csv, data/sn2025.csv. The trades that the model knows
 * (ddreg/sectors.h) are in SN2007; a code of SN2025 counts as what it was there. */
#ifndef DDREG_SECTOR_CODE_H
#define DDREG_SECTOR_CODE_H

#include <stdbool.h>
#include <stddef.h>

#include "ddreg/msg.h"

enum sector_standard { SECTOR_STANDARD_UNSAID, SN2007, SN2025 };
enum { SECTOR_CODE_SIZE = 16 };

/* "SN2007", "SN2025"; "" when unsaid. */
const char *sector_standard_name(enum sector_standard standard);

/* The code that a word means, in its kept form: "81.210" for SN2007, "SN2025:95.31" for SN2025.
 * Either may be written before the code; without it the code is of `standard`, and of SN2007 when
 * that is unsaid. False when the standard has no such code, of any level. The national digit of a
 * code of SN2025 is not looked at. */
bool sector_code_read(char out[SECTOR_CODE_SIZE], const char *word, enum sector_standard standard);

/* Is the code, which is none of SN2007, one of SN2025? Then its title (in bokmål that of
 * the class of SN2007 it was, where there is one: sector_code_title()). Else NULL. */
const char *sector_code_newer(const char *word, enum dd_lang lang);

/* Its title, NULL for a code that is none or has none. SN2025 has English ones, of classes; in
 * bokmål it is that of the first code of SN2007 that it was. */
const char *sector_code_title(const char *code, enum dd_lang lang);

/* Does the same code without its standard mean something else in the other one, or only a part? */
bool sector_code_differs(const char *code);

/* Each code of SN2007 that the code counts as: itself, or of SN2025 all that it was. NULL after the
 * last. Static. */
const char *sector_code_old(const char *code, size_t i);

/* Is the code the same as `of`, or at a level below it? Also across the standards. */
bool sector_code_within(const char *code, const char *of);

#endif
