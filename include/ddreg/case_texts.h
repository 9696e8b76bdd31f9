/* What is sealed in the case log: texts of cases, and the keys of those who may read them. A key is
 * a record of the kind "key" with its public half; the secret one is in a file outside the register
 * (key_file.h). A text is sealed for all keys that are admitted (sealed_text.h); who writes one
 * needs no key. */
#ifndef DDREG_CASE_TEXTS_H
#define DDREG_CASE_TEXTS_H

#include "ddreg/kind.h"
#include "ddreg/crypto.h"

const struct kind *case_kind(void);
const struct kind *key_kind(void);

/* --- Keys ------------------------------------------------------------------------------------- */

/* Fewer keys than these may not seal: one that is lost must not take the texts with it. */
enum { CASE_KEYS = 2 };

/* The keys that are admitted, in `a`. */
struct case_reader {
    int64_t number;
    struct seal_public open;
};
enum dd_rc case_readers(struct reg *reg, struct arena *a, struct case_reader **out, size_t *n,
                        struct dd_error *err) DD_MUST_CHECK;

/* A new key of a person, admitted at once when it is the first one, as *admitted says. */
enum dd_rc case_key_add(struct reg *reg, const struct seal_public *open, int64_t owner,
                        bool recovery, int64_t *number, bool *admitted,
                        struct dd_error *err) DD_MUST_CHECK;

/* A key that waits may read from now on: all texts are sealed again, for it too. `left` gets the
 * ids of withdrawn cases, which are left as they are. DD_REFUSED "key.not_admitted" when `by`
 * itself may not read, "key.many" where as many read as a text can have; errors of kind_move() and
 * of sealed_text.h. */
enum dd_rc case_key_admit(struct reg *reg, int64_t number, const struct seal_key *by,
                          struct buf *left, struct dd_error *err) DD_MUST_CHECK;

/* A key may not read any more: all texts are sealed again without it. The rows of before stay in
 * the history, and open to who kept the file. DD_REFUSED "key.last" for the last one,
 * "key.cases_withdrawn" while a withdrawn case has texts, besides. */
enum dd_rc case_key_drop(struct reg *reg, int64_t number, const struct seal_key *by,
                         const char *reason, struct dd_error *err) DD_MUST_CHECK;

/* --- Texts ------------------------------------------------------------------------------------ */

/* How many texts are in the column. */
size_t case_texts_count(const char *sealed);

/* Adds one to a case. DD_REFUSED "case.elsewhere" for whistle-blowing that another system has,
 * "case.keys" with fewer than CASE_KEYS keys, "kind.is_withdrawn". */
enum dd_rc case_texts_add(struct reg *reg, const struct kind_row *row, const char *text,
                          struct dd_error *err) DD_MUST_CHECK;

/* Text `i` of a case, from 0, appended, with the day on which it was written. */
enum dd_rc case_texts_read(const struct kind_row *row, size_t i, const struct seal_key *by,
                           char day[DATE_SIZE], struct buf *out,
                           struct dd_error *err) DD_MUST_CHECK;

#endif
