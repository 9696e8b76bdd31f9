/* People: who acts, owns, holds a role, decides or signs. A record of the kind "person" whose name
 * and addresses can be erased; everything else names it by its number. */
#ifndef DDREG_PERSON_H
#define DDREG_PERSON_H

#include "ddreg/kind.h"

/* The kind of record that people are. */
const struct kind *person_kind(void);

/* Who signs the open entry: numbers of persons. Those that are not persons yet have the numbers
 * that they will get. */
struct person_signing {
    int64_t actor, account;
    bool new_actor, new_account;
};
/* For reg_sign() alone, as is the next, which adds the new ones. */
enum dd_rc person_signing(struct reg *reg, struct person_signing *out,
                          struct dd_error *err) DD_MUST_CHECK;
enum dd_rc person_add_signing(struct reg *reg, const struct person_signing *who,
                              struct dd_error *err) DD_MUST_CHECK;

/* What to call whoever acts in the open entry, which is not in the journal yet: the name of the
 * person with that account, else the account. In `a`; "" when no entry is open. */
enum dd_rc person_acting_name(struct reg *reg, struct arena *a, const char **name,
                              struct dd_error *err) DD_MUST_CHECK;

/* What to call whoever has an account: the person's name, else the account. In `a`. */
enum dd_rc person_account_name(struct reg *reg, struct arena *a, const char *account,
                               const char **name, struct dd_error *err) DD_MUST_CHECK;

/* The person with an account, who becomes a person of the register when there is none. */
enum dd_rc person_with_account(struct reg *reg, const char *account, int64_t *number,
                               struct dd_error *err) DD_MUST_CHECK;

/* The person with a whole name, likewise: the first of several. */
enum dd_rc person_named(struct reg *reg, const char *name, int64_t *number,
                        struct dd_error *err) DD_MUST_CHECK;

/* All people, by number, those entered by mistake among them. */
struct people {
    struct kind_row *rows;
    size_t n;
};
/* In `a`, as they are known now or, with a day, were known then. */
enum dd_rc people_read(struct reg *reg, struct arena *a, const char *known, struct people *out,
                       struct dd_error *err) DD_MUST_CHECK;
/* The person that a number counts as: itself when it is joined to none. */
int64_t person_one(const struct people *people, int64_t number);
/* The name of the person that a number counts as; NULL when it has been erased. */
const char *people_name(const struct people *people, int64_t number);
/* Is anybody joined to somebody? */
bool people_are_joined(const struct people *people);

/* Two people who are one: `number` counts as the person that `into` counts as (*one) in all that
 * compares or names persons. Its rows and what it did stay as they were written, so that the way
 * back (person_separate) leaves nothing behind. DD_REFUSED "person.itself", "person.same",
 * "person.joined" (it is joined to another already), "kind.reason" without a reason. */
enum dd_rc person_join(struct reg *reg, int64_t number, int64_t into, const char *reason,
                       int64_t *one, struct dd_error *err) DD_MUST_CHECK;
/* The person counts by itself again; *was gets whom it was joined to. `reason` may be NULL.
 * DD_REFUSED "person.not_joined". */
enum dd_rc person_separate(struct reg *reg, int64_t number, const char *reason, int64_t *was,
                           struct dd_error *err) DD_MUST_CHECK;

/* Is the name but that of the account with which the person first wrote? */
bool person_is_account(const struct kind_row *row);

/* The person that a word names: a public id, an account or the whole name, whatever its case. Who
 * is joined to another is that one. *number is 0 when there is none. DD_INPUT "person.ambiguous"
 * when several have the name. */
enum dd_rc person_find(struct reg *reg, const char *word, int64_t *number,
                       struct dd_error *err) DD_MUST_CHECK;
/* The same for what is written, where the wrong person would be a wrong statement: an id, a whole
 * name, or the account of one whose name is known, when nobody else fits. A whole name, of two
 * words or more, that fits nobody becomes a person of the register; *made says so. Else DD_INPUT:
 * "person.account" when it fits an account whose person's name is not known, "person.which" when it
 * fits several or is a part of a name, "person.short" when it is one word that fits nobody,
 * "person.near" when somebody has nearly that name. */
enum dd_rc person_find_or_add(struct reg *reg, const char *word, int64_t *number, bool *made,
                              struct dd_error *err) DD_MUST_CHECK;

/* Whom a command is about: a whole name, or an account or one word when it fits nobody else.
 * *number is 0 when there is none. DD_INPUT "person.ambiguous", "person.which" as above. */
enum dd_rc person_meant(struct reg *reg, const char *word, int64_t *number,
                        struct dd_error *err) DD_MUST_CHECK;

/* The name of the person that the number counts as, in `a`; NULL when it has been erased or there
 * is no such person. */
enum dd_rc person_name(struct reg *reg, struct arena *a, int64_t number, const char **name,
                       struct dd_error *err) DD_MUST_CHECK;

/* The day since when the person has left, or was entered by mistake, as of a day; NULL: neither. Of
 * one who is joined: the person that the number counts as. *since is in the register's scratch. */
enum dd_rc person_gone(struct reg *reg, int64_t number, const char *day, const char **since,
                       struct dd_error *err) DD_MUST_CHECK;

/* Does the person hold the role in the company on the day, by whatever number? `company` 0: in any.
 */
enum dd_rc person_holds_role(struct reg *reg, int64_t company, int64_t number, const char *role,
                             const char *day, bool *holds, struct dd_error *err) DD_MUST_CHECK;

/* Is it one of the person's accounts? */
bool person_has_account(const struct kind_row *row, const char *account);

#endif
