/* The companies whose register this is: one, or those of a group. What people, suppliers and files
 * are is shared by them; a record of another kind is one company's. */
#ifndef DDREG_COMPANIES_H
#define DDREG_COMPANIES_H

#include "ddreg/reg.h"

struct company {
    int64_t id;               /* what people give as its number */
    const char *name, *orgnr; /* on the day; NULL: not known */
};

/* All, by id. */
enum dd_rc companies_read(struct reg *reg, struct arena *a, const char *day, struct company **out,
                          size_t *n, struct dd_error *err) DD_MUST_CHECK;
/* Its name, or "". */
static inline const char *company_text(const struct company *company)
{
    return company->name ? company->name : "";
}

/* "1 Nordlys AS, 2 Sol AS"; NULL when there is no memory. */
const char *companies_text(struct arena *a, const struct company *rows, size_t n);
/* The one with that id; NULL: none. */
const struct company *company_with(const struct company *rows, size_t n, int64_t id);
/* Is that its name, case and marks on letters apart? */
bool company_has_name(struct arena *a, const struct company *company, const char *name);
/* The one that a name, an organisation number or a number
 * names. DD_INPUT "company.unknown", "company.ambiguous". */
enum dd_rc company_named(struct arena *a, const struct company *rows, size_t n, const char *word,
                         const struct company **out, struct dd_error *err) DD_MUST_CHECK;

#endif
