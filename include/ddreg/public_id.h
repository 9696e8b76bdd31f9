/* The ids that people see: the letter or two letters of the kind of record, and its number: S-12.
 */
#ifndef DDREG_PUBLIC_ID_H
#define DDREG_PUBLIC_ID_H

#include <stdbool.h>
#include <stdint.h>

#include "ddreg/arena.h"

#define SUPPLIER_ID "S"
#define IMPORT_ID "I"
#define EVIDENCE_ID "E"
#define FINDING_ID "F"
#define WATCH_HIT_ID "H"
#define PERSON_ID "PE"
#define PURCHASE_PERSON_ID "PN" /* a name of who ordered or approved */

enum { PUBLIC_ID_SIZE = 24 }; /* two letters, a dash, any int64_t, the end */

void public_id_write(char out[PUBLIC_ID_SIZE], const char *letters, int64_t number);
/* The same in the arena; NULL when there is no memory. */
const char *public_id_text(struct arena *a, const char *letters, int64_t number);

/* Reads "F-3" and "f-3" with the letters "F". Numbers are from 1, without a zero in front; what is
 * none, or too large, gives false and leaves *number as it is. */
bool public_id_read(int64_t *number, const char *letters, const char *word);
/* The same, and "3": where a word can be nothing but an id of this kind. */
bool public_id_read_bare(int64_t *number, const char *letters, const char *word);

#endif
