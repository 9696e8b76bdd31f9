/* Suppliers: who they are, and what is known of them on a day. */
#ifndef DDREG_SUPPLIER_H
#define DDREG_SUPPLIER_H

#include "ddreg/alias.h"
#include "ddreg/public_id.h"
#include "ddreg/reg.h"
#include "ddreg/sector_code.h"

/* Classes of a payee; a supplier without one is unclassified (and counts as a supplier). */
#define SUPPLIER_CHAIN "supply_chain"       /* åpenhetsloven § 3 d */
#define SUPPLIER_PARTNER "business_partner" /* åpenhetsloven § 3 e */
#define SUPPLIER_NOT "not_supplier"         /* the tax office, the bank ...: needs a reason */

/* How a field is kept: as a fact of its own kind, or otherwise. */
enum supplier_kept { KEPT_NAME, KEPT_NUMBER, KEPT_FACT, KEPT_WITH_CLASS, KEPT_CONTACT };

/* clang-format off */
/* The fields of a supplier that are texts, in the order in which they are shown: the member of
 * struct supplier (in the register and in JSON it has the same name), how it is kept, whether a new
 * supplier must have it, the option of `supplier add` and `supplier set`, its placeholder, what
 * --help says, the label. From this list come the struct, supplier_fields[], the options, what
 * `supplier show` shows, what a merge compares and what an import says it changed.
 *   orgnr         nine digits
 *   ledger        the number in the company's supplier ledger
 *   country       ISO 3166-1 alpha-2 (or XK): of the seller
 *   sector        of SN2007 "81.210", "81"; of SN2025 "SN2025:95.31" (ddreg/sector_code.h)
 *   category      the company's own purchase category
 *   class_reason  comes after class: both are one fact
 *   subsuppliers  "known": the company knows who supplies it
 *   production    "yes" or "no": whether its lines that do not say so themselves go into what the
 *                 company produces
 *   owner         who follows the supplier up: a role
 *   vat           a number of another country's register, with the country's letters: it proposes
 *                 the country, and finds nobody
 *   iban          alpha-2 of the country of its account in a bank, of an IBAN or a BIC: the number
 *                 itself is not kept. It and the currency only hint at the country
 *   currency      in which it is paid, as the ledger has it */
#define SUPPLIER_FIELD_LIST(F)                                                                     \
    F(name, KEPT_NAME, true, "name", "NAME", "opt.name", "col.name")                               \
    F(orgnr, KEPT_NUMBER, false, "orgnr", "N", "opt.orgnr", "col.orgnr")                           \
    F(ledger, KEPT_NUMBER, false, "ledger", "N", "opt.ledger", "col.ledger")                       \
    F(country, KEPT_FACT, true, "country", "CC", "opt.country", "col.country")                     \
    F(production_country, KEPT_FACT, false, "production-country", "CC", "opt.production_country",  \
      "col.production_country")                                                                    \
    F(sector, KEPT_FACT, false, "sector", "CODE", "opt.sector", "col.sector")                      \
    F(category, KEPT_FACT, false, "category", "CATEGORY", "opt.category", "col.category")          \
    F(class, KEPT_FACT, false, "class", "CLASS", "opt.class", "col.class")                         \
    F(class_reason, KEPT_WITH_CLASS, false, "reason", "TEXT", "opt.class_reason",                  \
      "col.class_reason")                                                                          \
    F(subsuppliers, KEPT_FACT, false, "subsuppliers", "known|unknown", "opt.subsuppliers",         \
      "col.subsuppliers")                                                                          \
    F(production, KEPT_FACT, false, "production", "yes|no", "opt.production", "col.production")    \
    F(owner, KEPT_CONTACT, false, "owner", "TEXT", "opt.owner", "col.owner")                       \
    F(email, KEPT_CONTACT, false, "email", "ADDRESS", "opt.email", "col.email")                    \
    F(vat, KEPT_CONTACT, false, "vat-number", "N", "opt.vat_number", "col.vat_number")             \
    F(iban, KEPT_CONTACT, false, "iban", "IBAN", "opt.iban", "col.iban")                           \
    F(currency, KEPT_CONTACT, false, "currency", "CODE", "opt.supplier_currency", "col.currency")
/* clang-format on */

#define SUPPLIER_MEMBER(member, ...) const char *member;
#define SUPPLIER_ONE_MORE(...) +1

/* What is known of a supplier. Texts are NULL when unknown. In supplier_add() and
 * supplier_change() NULL means "leave alone" and "" means "no longer known". */
struct supplier {
    int64_t id;           /* public id S-<id> */
    bool orgnr_valid;     /* the check digit fits */
    const char *ddreg_id; /* of a row of a file: its id with the register (ddreg/supplier_id.h),
                           * which may be another. supplier_get() leaves it NULL */
    const char *key;      /* likewise: firm_key() of its name, where that is known already */
    SUPPLIER_FIELD_LIST(SUPPLIER_MEMBER)
    const char *reason; /* only in supplier_change(): why, kept with every fact that it writes but
                         * the class, which has one of its own; NULL: none */
};

struct supplier_field {
    const char *name;
    size_t offset; /* in struct supplier */
    enum supplier_kept kept;
    const char *option, *arg, *title; /* title: a message's id */
};

enum { SUPPLIER_FIELDS = 0 SUPPLIER_FIELD_LIST(SUPPLIER_ONE_MORE) };
extern const struct supplier_field supplier_fields[SUPPLIER_FIELDS];

const char *supplier_field(const struct supplier *s, size_t i);
void supplier_set_field(struct supplier *s, size_t i, const char *value);

/* The code of a trade as it is kept, of what a person wrote (ddreg/sector_code.h). DD_INPUT
 * "supplier.sector", or "supplier.sector_newer" for one that only SN2025 has. */
enum dd_rc supplier_sector_read(char out[SECTOR_CODE_SIZE], const char *word,
                                struct dd_error *err) DD_MUST_CHECK;

/* Checks what can be checked (country, sector, class with reason, org number; wrong check digits
 * are kept and flagged) and makes the supplier. What is first known of it is valid since the
 * beginning. `source` is "person" or an import's public id. */
enum dd_rc supplier_add(struct reg *reg, const struct supplier *fields, const char *source,
                        int64_t *id, struct dd_error *err) DD_MUST_CHECK;

struct supplier_changes {
    int n;        /* fields that differed and were written */
    bool earlier; /* some of them hold since the beginning: earlier years' figures may change too */
    bool again;   /* some took the place of what a person said earlier on the entry's day */
    unsigned fields; /* which: bits by supplier_fields[] */
    unsigned left;   /* likewise: given otherwise, but left as known, since a second ledger number
                      * came in with them */
    bool outranked;  /* an import gave another country or trade than a public register, and that was
                      * left */
    struct supplier before, after; /* texts are valid until the register is used again */
};

/* Writes the fields that differ from what is known, valid from `from` (NULL: the entry's day; a
 * field that was never known: since the beginning; what a person says a second time on one day:
 * as the first, unless that had a day of its own). From a person a new number takes the old one's
 * place. From an import a second ledger number is another account of the same firm: it is added,
 * and its row only fills what was unknown, so that two accounts do not contradict each other. */
enum dd_rc supplier_change(struct reg *reg, int64_t id, const struct supplier *fields,
                           const char *from, const char *source, struct supplier_changes *changes,
                           struct dd_error *err) DD_MUST_CHECK;

/* The same of what a person corrects: what is known was wrong, since it was first so. */
enum dd_rc supplier_correct(struct reg *reg, int64_t id, const struct supplier *fields,
                            struct supplier_changes *changes, struct dd_error *err) DD_MUST_CHECK;

/* The fields that `wanted` gives and in which it differs from `known`, as bits by that order. Both
 * as supplier_get() writes them (codes, not names of countries). */
unsigned supplier_differences(const struct supplier *known, const struct supplier *wanted);

/* What is known of it on a day. DD_INPUT "supplier.unknown" when there is no such supplier. */
enum dd_rc supplier_get(struct reg *reg, struct arena *a, int64_t id, const char *as_of,
                        struct supplier *out, struct dd_error *err) DD_MUST_CHECK;

/* Its name on a day, in `a`, also of one that is withdrawn; NULL when it had none then. */
enum dd_rc supplier_name_on(struct reg *reg, struct arena *a, int64_t id, const char *day,
                            const char **name, struct dd_error *err) DD_MUST_CHECK;

/* Is there any supplier at all? */
enum dd_rc supplier_any(struct reg *reg, bool *any, struct dd_error *err) DD_MUST_CHECK;

/* NULL or false: not asked for. */
struct supplier_filter {
    const char *country; /* a code: of the country that counts */
    const char *class;   /* or "unclassified" */
    const char *category;
    const char *level; /* of the rating in force, or "none" */
    int year;          /* bought from in that year; 0: any */
    bool unknown_country;
    bool flagged;   /* has an org number whose check digit is wrong */
    bool withdrawn; /* those that were withdrawn, not those that count */
};

struct supplier_row {
    struct supplier supplier;    /* what is registered */
    const char *country;         /* the one that counts (ddreg/supplier_where.h); NULL: none */
    const char *country_follows; /* "derived", "proposed": nobody registered it; else NULL */
    const char *level;           /* of the rating in force, or NULL */
    const char *floor;           /* where it is unknown: what it comes to at least; else NULL */
    bool decided;                /* by a person; else proposed */
    int64_t ore;                 /* bought from it in the filter's year, or in all years */
    const char *sort_key;
};

/* Suppliers that are merged into none, with what was bought from them and from those that count as
 * them. Sorted by name, Norwegian order. Facts as on `as_of`, or, with a year in the filter, as on
 * its 31 December, as the year's figures have them; ratings as on `as_of`. */
enum dd_rc supplier_list(struct reg *reg, struct arena *a, const struct supplier_filter *filter,
                         const char *as_of, struct supplier_row **out, size_t *n,
                         struct dd_error *err) DD_MUST_CHECK;

/* The supplier that a word on the command line names on a day: public id, org number, ledger
 * number, whole name or an unambiguous part of it. Named otherwise than by its public id, one that
 * is merged means the one that it counts as. DD_INPUT "supplier.unknown"; DD_INPUT
 * "supplier.ambiguous" with the candidates in the error's {candidates}; DD_REFUSED
 * "supplier.withdrawn". */
enum dd_rc supplier_find(struct reg *reg, const char *word, const char *day, int64_t *id,
                         struct dd_error *err) DD_MUST_CHECK;

/* The same, also a withdrawn one by its public id. */
enum dd_rc supplier_find_any(struct reg *reg, const char *word, const char *day, int64_t *id,
                             struct dd_error *err) DD_MUST_CHECK;

/* As supplier_find(), for a command that changes it: DD_REFUSED "supplier.merged" when it is merged
 * into another. */
enum dd_rc supplier_find_whole(struct reg *reg, const char *word, const char *day, int64_t *id,
                               struct dd_error *err) DD_MUST_CHECK;

/* The supplier that a row of a file means on the day of the import, whatever year the file is of:
 * by ddreg's own id, of this register or one kept from another; by a ledger number in force on that
 * day or, where nobody has it then, from a later one; likewise
 * by an org number whose check digit fits; then by a name that it has or had, as firm_key() has it
 * (and country, where both have one). A number that was ended is nobody's. *id = 0 when there is
 * none. DD_INPUT "supplier.other_orgnr" when the ledger number is that of a
 * supplier with another org number, both of which can be right; DD_INPUT "supplier.same_name" for a
 * name that several suppliers have when nothing else distinguishes them;
 * "supplier.ddreg_id_unknown", "supplier.ddreg_id_other" and "import.withdrawn" for an id of this
 * register; DD_INPUT "supplier.ledger_is_id" for an id in place of a ledger number. A merged one is
 * given as itself, unless several have the name and all count as one: then that one. */
enum dd_rc supplier_match(struct reg *reg, const struct supplier *row, const char *day, int64_t *id,
                          struct dd_error *err) DD_MUST_CHECK;

/* The suppliers, merged into none, that are called so on the day, as firm_key() has it; by id, in
 * `a`. */
enum dd_rc supplier_namesakes(struct reg *reg, struct arena *a, const char *name, const char *day,
                              int64_t **ids, size_t *n, struct dd_error *err) DD_MUST_CHECK;

/* All names that it and those that are one with it have or had, the newest first; in `a`. */
enum dd_rc supplier_names(struct reg *reg, struct arena *a, int64_t id, const char ***names,
                          size_t *n, struct dd_error *err) DD_MUST_CHECK;

#endif
