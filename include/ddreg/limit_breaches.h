/* Limits of what a role may buy for without another's approval, and the purchases and orders that
 * are above them. See docs/contracts.md. */
#ifndef DDREG_LIMIT_BREACHES_H
#define DDREG_LIMIT_BREACHES_H

#include "ddreg/reg.h"

/* The role of whoever orders and holds no role that has a limit. */
#define LIMIT_BUYER "buyer"

enum limit_what {
    LIMIT_UNAPPROVED, /* above the buyer's limit, and nobody else approved it */
    LIMIT_APPROVER,   /* approved by somebody whose own limit is below it, too */
    LIMIT_UNSAID,     /* above the limit of buyers, and it is not said who ordered or approved */
    LIMIT_UNRATED,    /* the first purchase from a supplier that nobody had rated by then */
    LIMIT_WHATS
};
const char *limit_what_key(enum limit_what what);

/* One voucher (the lines of a supplier with one reference, day, buyer and approver; a line by
 * itself where it has no reference), or one order. */
struct limit_breach {
    enum limit_what what;
    int64_t commitment; /* number of the order; 0: of a ledger */
    int64_t supplier;
    const char *day, *reference; /* reference NULL: none */
    const char *role;            /* whose limit it is; NULL: none */
    int64_t ore, limit;          /* limit 0: none */
};

/* Those of the company between two days, by day. Purchases are the first
 * company's. *set is false where no limit was ever set: then only LIMIT_UNRATED is asked. */
enum dd_rc limit_breaches(struct reg *reg, struct arena *a, int64_t company, const char *from,
                          const char *to, struct limit_breach **out, size_t *n, bool *set,
                          struct dd_error *err) DD_MUST_CHECK;

#endif
