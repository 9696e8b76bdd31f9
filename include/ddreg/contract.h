/* Contracts as figures and lists read them; a kind of record (src/kind/kind_contract.c). */
#ifndef DDREG_CONTRACT_H
#define DDREG_CONTRACT_H

#include "ddreg/reg.h"

struct kind_row;

/* How a contract came past the gate of ratings (rating_gate.h), in its column `gate`; legacy is one
 * from before the register's first entry, which is not asked for a rating. */
#define CONTRACT_RATED "rated"
#define CONTRACT_PRELIMINARY "preliminary"
#define CONTRACT_OVERRIDDEN "override"
#define CONTRACT_LEGACY "legacy"
#define CONTRACT_GATES "rated|preliminary|override|legacy"

/* Of a company's contracts: those made in a year and known of on a day, and those in force on the
 * day; each count of contracts with the clause beside what it is a part of. Legacy ones, from
 * before the register, are in `legacy` only. docs/figures.md says each in words. */
struct contract_figures {
    int64_t made, made_with;         /* in the year, until the day */
    int64_t made_preliminary;        /* of these, on a preliminary rating */
    int64_t made_overridden;         /* of these, without a rating that counts, with a reason */
    int64_t in_force, in_force_with; /* on the day */
    int64_t legacy, legacy_with;     /* in force on the day, from before the register */
};
enum dd_rc contract_figures(struct reg *reg, struct arena *a, int64_t company, int year,
                            const char *day, struct contract_figures *out,
                            struct dd_error *err) DD_MUST_CHECK;

/* Is it in force on the day: neither ended nor past its last day? `row` is the one of that day. */
bool contract_is_in_force(const struct kind_row *row, const char *day);

#endif
