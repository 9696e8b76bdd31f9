/* E-mail addresses that a person typed, or that a file has. */
#ifndef DDREG_EMAIL_H
#define DDREG_EMAIL_H

#include <stdbool.h>

/* One address and nothing else: letters (of any script), digits and the signs that addresses have
 * on both sides of one "@". What would become a second receiver, a header or a part of a link where
 * a program for mail gets it is none: blanks, control characters, commas, "?", "=", "%", brackets,
 * quotes. At most 254 bytes, 64 of them before the "@" (RFC 5321 4.5.3.1, RFC 3696 erratum 1690).
 */
bool email_is_address(const char *s);

/* A text that may hold an address among other words: on one line, without control characters, with
 * at most one address, which is one as above. Links with "://" are no addresses. */
bool email_is_contact(const char *s);

#endif
