/* One supplier while its facts are put together. Private to src/register. */
#ifndef DDREG_REGISTER_FACTS_OF_H
#define DDREG_REGISTER_FACTS_OF_H

#include "ddreg/account_line.h"
#include "ddreg/account_name.h"
#include "ddreg/accounts.h"
#include "ddreg/facts.h"
#include "ddreg/supplier_known.h"
#include "ddreg/supplier_unit.h"
#include "ddreg/vec.h"

/* What is registered of it, by field; NULL: nothing (any more). */
struct registered {
    const char *value, *source;
};

/* What was bought of it on an account. */
struct posted {
    const char *account; /* as in the lines */
    int64_t ore;
    int64_t production[3]; /* øre of lines that say no, yes, nothing */
};

struct facts_of {
    struct supplier_facts out;
    const char *vat;      /* a number of another country, with its letters before; or NULL */
    const char *iban;     /* the country of its account in a bank; or NULL */
    const char *currency; /* or NULL */
    const char *orgnr;    /* NULL: none, or not of nine digits with the right check digit */
    struct registered registered[FACT_FIELDS];
    const struct supplier_unit *unit; /* NULL: no public register says anything */
    struct posted *posted;            /* while its purchases are read: the accounts */
    size_t nposted;
};

/* What an account says, whoever is posted to it. */
struct account_known {
    const char *account;          /* as in the lines */
    const char *number;           /* without its name; where there is none, as in the lines */
    const char *name;             /* "" where it is not known */
    const char *standard;         /* the standard's number for it; else its own */
    const struct trade *category; /* NULL: it says nothing */
    const struct trade *more[ACCOUNT_MORE]; /* what its name says besides */
    size_t nmore;
    const char *class; /* NULL likewise */
    bool production;
    const char *source, *why, *what; /* of the category, as in struct fact_value */
};

/* What all have in common while they are read. */
struct facts_build {
    struct reg *reg;
    struct arena *a;
    const char *day;
    struct account_name *names;
    size_t nnames;
    struct account_line *lines; /* the company's own */
    size_t nlines;
    struct account_known *known; /* those that were looked up, by hash */
    size_t places, nknown;
    struct vec values[FACT_FIELDS]; /* of struct fact_value: of the supplier under way */
    /* Of the supplier under way: */
    bool conflict;      /* its category is another than what is proposed or its trade sells */
    bool idle_category; /* the category that is registered is none that the model knows */
};

/* What facts_of_known() needs to say who a supplier is. */
#define FACTS_WHO                                                                                  \
    (KNOWN_IN(KNOWN_NAME) | KNOWN_IN(KNOWN_ORGNR) | KNOWN_IN(KNOWN_VAT) | KNOWN_IN(KNOWN_IBAN) |   \
     KNOWN_IN(KNOWN_CURRENCY))
void facts_of_known(const struct suppliers_known *k, size_t place, struct facts_of *out);

/* Adds a value to those of the supplier under way; texts are borrowed. */
void facts_add(struct facts_build *b, enum fact_field field, const struct fact_value *v);

/* What the account says: the name goes before the number. DD_INTERNAL "memory". */
enum dd_rc facts_account(struct facts_build *b, const char *account,
                         const struct account_known **out, struct dd_error *err) DD_MUST_CHECK;

/* What is registered. What a file said and a public register says too has the register's rank. */
void facts_add_registered(struct facts_build *b, const struct facts_of *s);

/* What follows from its number and legal form. DD_INTERNAL "memory". */
enum dd_rc facts_add_country(struct facts_build *b, const struct facts_of *s,
                             struct dd_error *err) DD_MUST_CHECK;
/* What the words of its name say. DD_INTERNAL "memory". */
enum dd_rc facts_add_names(struct facts_build *b, const struct facts_of *s,
                           struct dd_error *err) DD_MUST_CHECK;
/* What follows from what was bought of it. DD_INTERNAL "memory". */
enum dd_rc facts_add_bought(struct facts_build *b, struct facts_of *s,
                            struct dd_error *err) DD_MUST_CHECK;

/* Finds for each, by id, those that are merged into it. DD_INTERNAL "memory". */
enum dd_rc facts_join(struct supplier_facts *all, size_t n, struct arena *a,
                      struct dd_error *err) DD_MUST_CHECK;

#endif
