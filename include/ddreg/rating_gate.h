/* The gate that a supplier passes before it is approved or a contract is made with it: its risk was
 * assessed first. One gate for all kinds of record that ask it, in their own check, so that neither
 * a sheet nor a change file passes it by.
 *
 * Asked is the latest decision that counts, else the latest proposal, made by the day: a
 * preliminary one passes, and is marked. It does not pass when there is none ("missing"), when
 * there is one but it is dated after the day ("later"), when the level is unknown ("unknown"), or
 * when it is older than its level allows ("expired": risk_interval_months()). An open finding
 * raises a level and rates nobody. */
#ifndef DDREG_RATING_GATE_H
#define DDREG_RATING_GATE_H

#include "ddreg/date.h"
#include "ddreg/kind.h"

struct rating_gate {
    const char *why;       /* it does not pass: "missing", "later", "unknown", "expired"; NULL: it
                            * passes */
    bool preliminary;      /* it passes, by a proposal that leans on facts that are only proposed */
    char rated[DATE_SIZE]; /* the day of the rating; "": there is none */
    char until[DATE_SIZE]; /* the last day on which it counts; "": there is none */
};

/* Of the supplier that `supplier` counts as, on a day. */
enum dd_rc rating_gate_look(struct reg *reg, int64_t supplier, const char *day,
                            struct rating_gate *out, struct dd_error *err) DD_MUST_CHECK;

/* The check of a row: passes, or `override` (its text; NULL: none) says why the supplier is taken
 * all the same. DD_REFUSED "rating_gate.missing", "rating_gate.later", "rating_gate.unknown",
 * "rating_gate.expired". */
enum dd_rc rating_gate_check(struct reg *reg, const struct kind_row *row, int64_t supplier,
                             const char *day, const char *override,
                             struct dd_error *err) DD_MUST_CHECK;

/* What a record keeps of it: "override" where it did not pass and a reason says so, "preliminary",
 * "rated", or "none" where it neither passed nor has a reason: what was entered of a time before
 * the register. Words of RATING_GATE_WORDS. */
#define RATING_GATE_WORDS "rated|preliminary|override|none"
enum dd_rc rating_gate_word(struct reg *reg, int64_t supplier, const char *day,
                            const char *override, const char **word,
                            struct dd_error *err) DD_MUST_CHECK;

#endif
