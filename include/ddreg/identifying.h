/* Texts that point at a person. */
#ifndef DDREG_IDENTIFYING_H
#define DDREG_IDENTIFYING_H

#include <stdbool.h>

/* Has the text what may be a Norwegian national identity number (eleven digits, also as six and
 * five with a blank between, no digit on either side), or an e-mail address? Names are not found:
 * no list has all of them. */
bool identifying(const char *text);

#endif
