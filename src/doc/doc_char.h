/* Lines that are folded between characters. Private to src/doc. */
#ifndef DDREG_DOC_CHAR_H
#define DDREG_DOC_CHAR_H

#include <stddef.h>

/* How many bytes the character at s has; a text that is not empty. At least 1, whatever they are.
 */
size_t doc_char(const char *s);

#endif
