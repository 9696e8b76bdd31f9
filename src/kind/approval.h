/* The rules of approvals by quality assurance. Private to src/kind; the record is kind_approval.c,
 * the rules in words are docs/approval.md. */
#ifndef DDREG_KIND_APPROVAL_H
#define DDREG_KIND_APPROVAL_H

#include "ddreg/kind.h"

/* Does the state let the company buy? */
bool approval_lets_buy(const char *state);
/* Is the row a decision that is made now, not one that is corrected or restored? */
bool approval_is_decided_now(const struct kind_row *before, const struct kind_row *row);

/* approval_people.c: who decides holds no part in the purchase. What the person who acts is to the
 * supplier: "buyer" (by role, or the ledger's purchases have the name), "owner" (who follows the
 * supplier up); NULL: neither. */
enum dd_rc approval_involved(struct reg *reg, const struct kind_row *row, const char **as,
                             struct dd_error *err) DD_MUST_CHECK;
/* Who looked besides who asked: "confirmed", "attested" (from the same account), "alone". */
enum dd_rc approval_second(struct reg *reg, const struct kind_row *row, const char **second,
                           struct dd_error *err) DD_MUST_CHECK;

/* approval_needs.c: what goods for production need before a supplier is approved for them, held
 * against the register on the row's day. DD_REFUSED "approval.form", "approval.form_insufficient",
 * "approval.agreement", "approval.critical_unsaid". */
enum dd_rc approval_check_production(struct reg *reg, const struct kind_row *row,
                                     struct dd_error *err) DD_MUST_CHECK;
/* A critical supplier is audited before its first approval, and none is approved whose latest audit
 * came to "unacceptable". DD_REFUSED "approval.audit", "approval.audit_unacceptable". */
enum dd_rc approval_check_audit(struct reg *reg, const struct kind_row *row,
                                struct dd_error *err) DD_MUST_CHECK;
/* Notes in the row of an approval what it rests on: the rating that the gate saw, and among its
 * evidence the form, the agreement and the audit. */
enum dd_rc approval_note_basis(struct reg *reg, struct kind_row *row,
                               struct dd_error *err) DD_MUST_CHECK;

#endif
