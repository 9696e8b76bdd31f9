/* The facts of suppliers, each with its rank and its source: what somebody registered, and what
 * follows from other things that are registered (numbers, names, accounts). What follows is
 * computed when it is asked for and never kept, so that an import that is undone, a merge or a new
 * line of the company's own map leaves nothing stale behind. Accepting it means to register it, as
 * a person's. How the ranks count in a rating is in docs/risk-model.md, "Which facts count". */
#ifndef DDREG_FACTS_H
#define DDREG_FACTS_H

#include "ddreg/risk.h"
#include "ddreg/supplier.h"

/* From the highest to the lowest: a lower one never takes the place of a higher. */
enum fact_rank {
    FACT_PERSON,   /* a person registered it, or accepted what was proposed */
    FACT_ANSWER,   /* the supplier's own answer; nothing writes it yet */
    FACT_REGISTER, /* a public register says it (ddreg/supplier_unit.h) */
    FACT_IMPORT,   /* a file said it */
    FACT_DERIVED,  /* follows from a number that a public register gives out */
    FACT_PROPOSED, /* what an account, a name or a legal form suggests */
    FACT_HINT      /* worth knowing: it neither counts nor can it be accepted as it is */
};
enum { FACT_RANKS = FACT_HINT + 1 };
/* "person", "answer", "register", "import", "derived", "proposed", "hint" */
const char *fact_rank_key(enum fact_rank rank);

enum fact_field {
    FACT_COUNTRY,            /* alpha-2 */
    FACT_PRODUCTION_COUNTRY, /* alpha-2 */
    FACT_SECTOR,             /* SN2007 code */
    FACT_CATEGORY,           /* what is bought: as registered; what follows is an id of goods.h */
    FACT_CLASS,              /* SUPPLIER_CHAIN, SUPPLIER_PARTNER, SUPPLIER_NOT */
    FACT_PRODUCTION /* "yes", "no": does it go into what the company produces? What lines of
                     * purchases say of themselves is of those lines; registered it is of the rest
                     */
};
enum { FACT_FIELDS = FACT_PRODUCTION + 1 };
/* "country", "production_country", "sector", "category", "class", "production": all are
 * supplier_fields[] too */
const char *fact_field_key(enum fact_field field);

/* One value that something says. */
struct fact_value {
    enum fact_rank rank;
    const char *value;
    const char *source;      /* a stable key: "person", "I-3", "orgnr", "account:6360", ... */
    const char *why;         /* the source in words: a message id, with the parameters ... */
    const char *what, *name; /* ... {what} (an account's number, a word, a form) and {name} (the
                              * account's name); "" where there is none */
    int64_t ore;             /* the purchases that it rests on; 0: on none */
    /* It counts: nothing of a higher rank is known. Of a category several may (of two that say the
     * same the first), of the other fields one; one that is registered in a word that the model
     * does not know does not, and what is proposed does. */
    bool in_force;
};

struct fact {
    const struct fact_value *values; /* by rank, then by øre, the largest first */
    size_t n;
    bool conflict; /* two of them say what cannot both be so */
};

/* Is something posted on the accounts of a supplier that counts only when a person says that it is
 * bought (a category as a hint, with a sum), and no category registered, which would be the
 * answer? Of its FACT_CATEGORY. */
bool fact_is_asked(const struct fact *category);

/* An account that the supplier is posted to. */
struct fact_account {
    const char *number; /* as in the ledger; "" for lines without an account */
    const char *name;   /* "" where it is not known */
    int64_t ore;
};

struct supplier_facts {
    int64_t supplier;
    int64_t into; /* the supplier that it counts as, which is merged into none; 0: itself */
    const char *name;
    int64_t ore; /* bought of it in the 24 months up to the latest purchase (see facts_read) */
    const struct fact_account *accounts; /* the same by account, the largest first */
    size_t naccounts;
    struct fact fact[FACT_FIELDS];
    const struct supplier_facts **merged; /* those that are merged into it, by id, each with what is
                                           * known of it alone; where one is read alone, none */
    size_t nmerged;
};

/* What is known on a day of one supplier, or, with `supplier` < 0, of all that count, those that
 * are merged into another too, by id. Of purchases those of the 24 months up to each supplier's own
 * latest one until the day count (the month of the day whole): so nothing changes by mere passing
 * of time, and what was bought long ago does not say what is bought now. */
enum dd_rc facts_read(struct reg *reg, struct arena *a, int64_t supplier, const char *day,
                      struct supplier_facts **out, size_t *n, struct dd_error *err) DD_MUST_CHECK;

/* The source in words, added to `out`. */
void fact_add_why(struct buf *out, enum dd_lang lang, const struct fact_value *v);

#endif
