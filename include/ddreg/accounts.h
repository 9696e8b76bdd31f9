/* What the accounts of a ledger say of what is bought. Table: data/accounts.csv, ranges of NS 4102
 * with the categories of ddreg/goods.h: which account is for what is common knowledge of the
 * standard, the categories are ddreg's own; and words in the names of accounts. */
#ifndef DDREG_ACCOUNTS_H
#define DDREG_ACCOUNTS_H

#include <stdbool.h>

#include "ddreg/error.h"
#include "ddreg/sectors.h"

enum { ACCOUNT_DIGITS = 4, ACCOUNT_SIZE = 32 };

/* What an account proposes for a supplier that is posted to it. */
struct account_says {
    const struct trade *category; /* NULL: its number says nothing of what is bought */
    bool production;   /* it goes into what is produced: materials, stocks, work of others */
    const char *class; /* "supply_chain", "business_partner" (åpenhetsloven § 3 d and e);
                        * NULL: nothing. What goes into goods and deliveries (class 4, and
                        * freight of what is sold) is of the supply chain */
};

/* The number in an account as ledgers write it: "6360", "6360 Renhold", "63600", "6360-100": its
 * digits at the front, with the parts that follow. *name gets what comes after them, or "". False
 * where it does not begin with digits; then all of it is the name. */
bool account_split(const char *account, char number[ACCOUNT_SIZE], const char **name);

/* What NS 4102 has under a number, by its first four digits. False for one that it has not, or that
 * is too long for an account (a bank's has eleven). */
bool account_says(const char *number, struct account_says *out);

/* What the name of an account says of what is bought: a name of a category, else the words of
 * data/account-words.csv. *category gets the category; NULL with true: the name says that it is
 * nothing in particular ("Fremmedtjenester"), whatever the number. False: the name says nothing.
 * The only error is DD_INTERNAL "memory". */
enum dd_rc account_name_says(const char *name, bool *says, const struct trade **category,
                             struct dd_error *err) DD_MUST_CHECK;

/* What else the name says, where it is for several things ("Kommunale avgifter") or joins them
 * ("Inventar og IT-utstyr"): the categories but for `first`, each once. A part that ends in a
 * hyphen is only the beginning of a word. The only error is DD_INTERNAL "memory". */
enum { ACCOUNT_MORE = 3 };
enum dd_rc account_name_more(const char *name, const struct trade *first,
                             const struct trade *more[ACCOUNT_MORE], size_t *n,
                             struct dd_error *err) DD_MUST_CHECK;

/* Has the name of an account the words, each as a word of its own or as the beginning or end of
 * one? *failed is set where memory is short. */
bool account_name_has(const char *name, const char *words, bool *failed);

#endif
