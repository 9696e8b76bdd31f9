/* The number of a public id, private to src/register. */
#ifndef DDREG_EVIDENCE_ID_H
#define DDREG_EVIDENCE_ID_H

#include <stdint.h>

/* Of "E-3", "e-3" and "3" with the letter 'E': 3. 0 for what is none. */
int64_t evidence_id_read(const char *word, char letter);

#endif
