/* Addresses of pages on the web. */
#ifndef DDREG_WEB_ADDRESS_H
#define DDREG_WEB_ADDRESS_H

#include <stdbool.h>

/* "https://" or "http://", the name of a host, and no blank or control character. */
bool web_address_is(const char *s);

#endif
