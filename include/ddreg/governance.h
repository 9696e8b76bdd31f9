/* Who is responsible and what the company has laid down, from the roles and policies in force of
 * the company that the register has chosen. */
#ifndef DDREG_GOVERNANCE_H
#define DDREG_GOVERNANCE_H

#include "ddreg/reg.h"

/* A policy; what it lacks is NULL. */
struct governance_policy {
    const char *id; /* "PO-1" */
    const char *title, *version, *text;
};
struct governance_policies {
    struct governance_policy *rows;
    size_t n;
};

/* Every policy about something ("guidelines") that is in force on the day, by number. */
enum dd_rc governance_policies(struct reg *reg, struct arena *a, const char *about, const char *day,
                               struct governance_policies *out, struct dd_error *err) DD_MUST_CHECK;

/* The names of those who hold a role on the day and have not left by then, each once. */
enum dd_rc governance_names(struct reg *reg, struct arena *a, const char *role, const char *day,
                            const char *const **out, size_t *n, struct dd_error *err) DD_MUST_CHECK;
/* The same with commas between; NULL when nobody does. */
enum dd_rc governance_holders(struct reg *reg, struct arena *a, const char *role, const char *day,
                              const char **out, struct dd_error *err) DD_MUST_CHECK;

#endif
