/* The companies whose register this is: one, or those of a group. The facts of each are dated rows
 * like a supplier's. */
#ifndef DDREG_COMPANY_H
#define DDREG_COMPANY_H

#include "ddreg/companies.h"

enum { COMPANY_MOST_MEGABYTES = 500 };

/* A key of `ddreg company set`. Its label is the message "company.<key>". */
struct company_key {
    const char *name;
    const char *alias; /* the same in bokmål, or NULL */
    enum {
        COMPANY_TEXT,
        COMPANY_NAME,    /* a short one */
        COMPANY_CONTACT, /* the same, with at most one e-mail address: email_is_contact() */
        COMPANY_ORGNR,
        COMPANY_NUMBER,
        COMPANY_DECIMAL,
        COMPANY_MEGABYTES,
        COMPANY_YES_NO, /* kept as "yes" or "no" */
        COMPANY_SECTOR
    } form;
};
/* "yes": one person does all that needs two. What was decided so is counted apart. It needs a
 * reason, and is due again a year after it was said. */
#define COMPANY_ONE_PERSON "one_person"
#define COMPANY_YES_WORD "yes"
/* "yes": an entity of public interest (regnskapsloven § 1-6: listed, a bank, an insurer ...). */
#define COMPANY_PUBLIC_INTEREST "public_interest"
enum { COMPANY_ALONE_MONTHS = 12 };

/* All keys, ended by one without a name. */
extern const struct company_key company_keys[];
/* The one that a word names, in either language, also with "-" for "_"; or NULL. */
const struct company_key *company_key_find(const char *name);

/* Checks the value by the key's form and writes it, valid from `from` (NULL: since the beginning
 * when the key had no value, else the entry's day). *changed says whether it was another value.
 * DD_REFUSED "company.alone_reason": COMPANY_ONE_PERSON is set to yes without the entry's reason.
 * DD_INPUT "company.taken" for the name or number of another company. */
enum dd_rc company_set(struct reg *reg, int64_t company, const char *key, const char *value,
                       const char *from, bool *changed, struct dd_error *err) DD_MUST_CHECK;

/* The value on a day; NULL when none is known. */
enum dd_rc company_get(struct reg *reg, struct arena *a, int64_t company, const char *key,
                       const char *as_of, const char **out, struct dd_error *err) DD_MUST_CHECK;

/* Does the first company say on the day that it has one person, the day when it was last said, and
 * why (NULL: it was said before a reason was asked for, or erased)? Texts in `a`; no text, and not
 * yes, where nothing was said. */
struct company_alone {
    bool yes;
    const char *said, *reason;
};
enum dd_rc company_alone(struct reg *reg, struct arena *a, const char *day,
                         struct company_alone *out, struct dd_error *err) DD_MUST_CHECK;

/* Makes a new register with its company, whole or not at all; refuses a path where something
 * exists. `orgnr` may be NULL. `head` gets the journal's head. */
enum dd_rc company_create(const char *path, const struct entry_by *by, const char *company,
                          const char *orgnr, char head[HASH_HEX],
                          struct dd_error *err) DD_MUST_CHECK;

/* One more, valid since the beginning; `orgnr` may be NULL. *id gets its number. Errors as of
 * company_set(). */
enum dd_rc company_add(struct reg *reg, const char *name, const char *orgnr, int64_t *id,
                       struct dd_error *err) DD_MUST_CHECK;

#endif
