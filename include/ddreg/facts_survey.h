/* How well suppliers are known: what is registered, what follows from something else, and what is
 * missing; what is proposed, by where it comes from; and accepting it. */
#ifndef DDREG_FACTS_SURVEY_H
#define DDREG_FACTS_SURVEY_H

#include "ddreg/change_set.h"
#include "ddreg/facts.h"

/* How well a fact is known: what a person, an answer, a register or an import said is. A trade's
 * code that says nothing of what is bought is missing. Of a supplier that others are merged into,
 * as well as of the least well known of them, since each is rated by what is known of it; what one
 * of the others lacks is as of the supplier itself, and what it is classed as is its own. */
enum fact_known { KNOWN_MISSING, KNOWN_PROPOSED, KNOWN_DERIVED, KNOWN_YES };
enum { KNOWN_WAYS = KNOWN_YES + 1 };
enum fact_known fact_known(const struct supplier_facts *s, enum fact_field field);
/* The same of what is bought: the better known of trade and category. */
enum fact_known fact_known_bought(const struct supplier_facts *s);

/* What a proposal's kroner are of. */
enum fact_basis {
    BASIS_ACCOUNTS, /* posted on accounts that say the value */
    BASIS_LINES,    /* purchases whose lines say it themselves */
    BASIS_BOUGHT    /* all that was bought of the supplier: it rests on no purchases */
};
/* "accounts", "lines", "bought" */
const char *fact_basis_key(enum fact_basis basis);
enum fact_basis fact_basis(const struct fact_value *value);

/* One value that the same thing says of several suppliers. */
struct fact_group {
    enum fact_field field;
    const struct fact_value *value;        /* of the first of them */
    const struct supplier_facts **members; /* what is bought for most first */
    const struct fact_value **values;      /* what is said of each of them */
    size_t n;
    size_t several; /* of these: other categories are proposed, too; they are accepted together */
    int64_t ore;    /* what it rests on, see fact_basis() */
};

/* Of those that count, are merged into none and are not registered as no supplier. What is proposed
 * of one that is merged into them is in the groups, too: accepted, it is known of that one, as the
 * model counts it and as it stays when they are taken apart again; but a class is of the whole. */
struct facts_survey {
    size_t suppliers;
    int64_t ore;                               /* of the 24 months, see facts_read() */
    size_t known[FACT_FIELDS + 1][KNOWN_WAYS]; /* suppliers; the last is what is bought */
    int64_t known_ore[FACT_FIELDS + 1][KNOWN_WAYS];
    struct fact_group *groups; /* derived or proposed, and in force, the largest first */
    size_t ngroups;
    size_t acceptable; /* proposals of the groups */
    int64_t acceptable_ore;
};
enum { SURVEY_BOUGHT = FACT_FIELDS };

enum dd_rc facts_survey(struct reg *reg, struct arena *a, const char *day, struct facts_survey *out,
                        struct dd_error *err) DD_MUST_CHECK;

/* Which proposals; NULL: any. */
struct facts_chosen {
    const char *account;  /* its number */
    const char *category; /* an id of goods.h */
    const char *country;  /* alpha-2: that of suppliers and of production */
    const char *source;   /* "account", "account:6360", "name", "form" ...: all of a source's key or
                           * what is before its colon */
};
bool facts_is_chosen(const struct fact_group *group, const struct facts_chosen *chosen);

/* One value that was chosen, whatever says it. */
struct fact_accepted {
    enum fact_field field;
    const char *value;
    enum fact_basis basis;
    size_t suppliers;
    int64_t ore;
};

/* Puts what was chosen into a set of suppliers' facts (change_sort_accepted()): categories by
 * their name in bokmål, no supplier with the source as its reason, in bokmål too: what is kept does
 * not hang on the language of whoever accepts. Who is chosen for one category gets all that are
 * proposed of it: one alone would take the place of the others. `out` is in the set's arena: what
 * was chosen, by field, the largest first. Of suppliers of whom something is asked
 * (fact_is_asked()) no category is put in: how many these are. */
enum dd_rc facts_accept(struct change_set *set, const struct facts_survey *survey,
                        const struct facts_chosen *chosen, struct fact_accepted **out, size_t *n,
                        size_t *asked, struct dd_error *err) DD_MUST_CHECK;

#endif
