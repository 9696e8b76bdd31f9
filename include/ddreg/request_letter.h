/* The letters of a request for information: from what the register has, and with what the law asks
 * of each (åpenhetsloven § 7): of a refusal its ground, the right to fuller reasons with its time
 * limit, and who supervises; of an extension its reason and the day to which it is. */
#ifndef DDREG_REQUEST_LETTER_H
#define DDREG_REQUEST_LETTER_H

#include "ddreg/mail.h"
#include "ddreg/msg.h"
#include "ddreg/reg.h"

/* The words of `what`. */
#define REQUEST_LETTERS "answer|extension|refusal|reasons"

/* The letter of the request with that id, in `a`. DD_REFUSED "letter.missing" where a fact is not
 * there, "letter.too_early" before the request was extended or refused or fuller reasons were
 * demanded, "letter.is_refused" for the answer to one that was refused, "letter.impacts" where
 * nobody has said whether a refusal is about a known impact; "letter.person" and, without
 * `name_suppliers`, "letter.supplier" where the words of the reply name one that the register
 * knows. Else as kind_find(). */
enum dd_rc request_letter(struct reg *reg, struct arena *a, const char *id, const char *what,
                          const char *today, enum dd_lang lang, bool name_suppliers,
                          struct mail *out, struct dd_error *err) DD_MUST_CHECK;

#endif
