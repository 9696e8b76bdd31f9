/* Who is responsible and what the company has laid down, from the roles and policies in force. */
#ifndef DDREG_GOVERNANCE_H
#define DDREG_GOVERNANCE_H

#include "ddreg/reg.h"

/* What the latest policy about something ("guidelines") says on the day, or its title; NULL when
 * there is none. */
enum dd_rc governance_policy(struct reg *reg, struct arena *a, const char *about, const char *day,
                             const char **out, struct dd_error *err) DD_MUST_CHECK;

/* The names of those who hold a role on the day and have not left by then, with commas between;
 * NULL when nobody does. */
enum dd_rc governance_holders(struct reg *reg, struct arena *a, const char *role, const char *day,
                              const char **out, struct dd_error *err) DD_MUST_CHECK;

#endif
