/* Sealed versions of the yearly statement, and who signed them (åpenhetsloven § 5, third paragraph;
 * regnskapsloven § 3-5: every member of the board and the chief executive). A seal freezes the
 * bytes of the statement as files that the register keeps; its digest is that of the manifest that
 * lists them. Signatures are records of what was done on paper or by e-signature, each bound to the
 * digest of one seal. */
#ifndef DDREG_SEAL_H
#define DDREG_SEAL_H

#include "ddreg/kind.h"

struct seal {
    int64_t number; /* public id SE-<number>; 0: none */
    int version;
    bool in_force; /* neither lifted nor withdrawn, and no later one is */
    const char *day, *cut_off, *languages, *digest, *head;
    int64_t manifest; /* number of a file */
    const char *state;
};

/* The seals of a year by a company, withdrawn ones too, the first one first; in `a`. */
enum dd_rc seals_read(struct reg *reg, struct arena *a, int64_t company, int year,
                      struct seal **out, size_t *n, struct dd_error *err) DD_MUST_CHECK;
/* The one in force; number 0: none is. */
enum dd_rc seal_in_force(struct reg *reg, struct arena *a, int64_t company, int year,
                         struct seal *out, struct dd_error *err) DD_MUST_CHECK;

/* What a seal is made with. */
struct seal_made {
    int year;
    const char *cut_off, *languages, *head, *digest, *files, *reason;
    int64_t manifest;
};
/* A new version of the year's statement; *number gets its number. Inside an open entry. */
enum dd_rc seal_add(struct reg *reg, const struct seal_made *made, int64_t *number,
                    struct dd_error *err) DD_MUST_CHECK;
/* It is in force no longer; it is kept, and so are its signatures. */
enum dd_rc seal_lift(struct reg *reg, int64_t number, const char *reason,
                     struct dd_error *err) DD_MUST_CHECK;

/* Who signs: the roles of § 3-5, chair first; ended by NULL. */
extern const char *const seal_roles[];

struct seal_signer {
    int64_t person;   /* its number */
    const char *name; /* "": erased */
    const char *role; /* a key of data/roles.csv */
};

/* The signatures of a seal until a day. It is signed when everyone who held one of the roles on the
 * day of the last signature, or who holds one on the day that is asked about, has signed. */
struct seal_signatures {
    size_t signed_by; /* persons */
    bool complete;
    struct seal_signer *missing; /* of those who hold a role on the day that is asked about */
    size_t nmissing;
    const char *last; /* the day of the last signature, or NULL */
};
enum dd_rc seal_signatures_read(struct reg *reg, struct arena *a, const struct seal *seal,
                                int64_t company, const char *day, struct seal_signatures *out,
                                struct dd_error *err) DD_MUST_CHECK;

/* A signature by a person whose number is given; *number gets its own. */
struct seal_signed {
    const struct seal *seal;
    int64_t signer, document;
    const char *role, *day, *reservation;
};
enum dd_rc seal_sign(struct reg *reg, const struct seal_signed *by, int64_t *number,
                     struct dd_error *err) DD_MUST_CHECK;

const struct kind *seal_kind(void);
const struct kind *seal_signature_kind(void);

#endif
