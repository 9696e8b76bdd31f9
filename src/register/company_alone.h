/* The reason of a company that says that it has one person. Private to src/register. */
#ifndef DDREG_COMPANY_ALONE_H
#define DDREG_COMPANY_ALONE_H

#include "ddreg/company.h"

/* Writes the open entry's reason beside what is said from the day. DD_REFUSED
 * "company.alone_reason" where it has none. */
enum dd_rc company_alone_say(struct reg *reg, int64_t company, const char *from,
                             struct dd_error *err) DD_MUST_CHECK;

#endif
