/* What Enhetsregisteret (the Central Coordinating Register for Legal Entities) says of a supplier's
 * unit, from files that were imported. A row is valid from the day of its file, and counts while
 * the supplier has the number that it is about. Trade and country are facts of the supplier, too,
 * with the rank of a public register (ddreg/facts.h). */
#ifndef DDREG_SUPPLIER_UNIT_H
#define DDREG_SUPPLIER_UNIT_H

#include "ddreg/public_id.h"
#include "ddreg/reg.h"
#include "ddreg/supplier.h"

/* From nothing amiss to gone. UNIT_ABSENT: a file that has every unit does not have it. */
enum unit_state {
    UNIT_ACTIVE,
    UNIT_RECONSTRUCTION, /* under rekonstruksjonsforhandling: it goes on, with its creditors */
    UNIT_WINDING_UP,     /* under avvikling */
    UNIT_FORCED,         /* under tvangsavvikling eller tvangsoppløsning */
    UNIT_INSOLVENT,      /* under utenlandsk insolvensbehandling */
    UNIT_BANKRUPT,
    UNIT_DELETED,
    UNIT_ABSENT
};
enum { UNIT_STATES = UNIT_ABSENT + 1 };
/* "active", "reconstruction", "winding_up", "forced", "insolvent", "bankrupt", "deleted", "absent"
 */
const char *unit_state_key(enum unit_state state);

/* Its texts, in the order in which they are kept and shown: the member, and the message id of its
 * label. Each is NULL where it is not known. */
#define UNIT_TEXT_LIST(F)                                                                          \
    F(state, "col.unit_state")                                                                     \
    F(state_day, "col.unit_state_day")                                                             \
    F(form, "col.unit_form")                                                                       \
    F(country, "col.country")                                                                      \
    F(municipality, "col.unit_municipality")                                                       \
    F(sector, "col.sector")                                                                        \
    F(sector_2, "col.unit_sector_2")                                                               \
    F(sector_3, "col.unit_sector_3")

#define UNIT_MEMBER(member, ...) const char *member;
#define UNIT_ONE_MORE(...) +1
enum { UNIT_TEXTS = 0 UNIT_TEXT_LIST(UNIT_ONE_MORE) };

struct supplier_unit {
    int64_t supplier;
    const char *orgnr;
    UNIT_TEXT_LIST(UNIT_MEMBER)
    int64_t employees;  /* -1: not known */
    const char *day;    /* of the file */
    const char *source; /* the import's public id */
};

struct unit_text {
    const char *name;
    size_t offset; /* in struct supplier_unit */
    const char *title;
};
extern const struct unit_text unit_texts[UNIT_TEXTS];
const char *unit_text(const struct supplier_unit *u, size_t i);

/* What is known of it on a day; *found is false where that is nothing. Texts in `a`. */
enum dd_rc supplier_unit_get(struct reg *reg, struct arena *a, int64_t supplier, const char *day,
                             struct supplier_unit *out, bool *found,
                             struct dd_error *err) DD_MUST_CHECK;
/* The same of one supplier or, with `supplier` < 0, of all that count, by id. */
enum dd_rc supplier_units(struct reg *reg, struct arena *a, int64_t supplier, const char *day,
                          struct supplier_unit **out, size_t *n,
                          struct dd_error *err) DD_MUST_CHECK;
/* Into the open entry. */
enum dd_rc supplier_unit_write(struct reg *reg, const struct supplier_unit *u,
                               struct dd_error *err) DD_MUST_CHECK;

/* A supplier and its number. */
struct unit_number {
    char orgnr[16];
    int64_t supplier;
};
/* Those on a day that count and have a right check digit, by number; and how many suppliers that
 * count have none. */
enum dd_rc unit_numbers(struct reg *reg, struct arena *a, const char *day, struct unit_number **out,
                        size_t *n, int64_t *without, struct dd_error *err) DD_MUST_CHECK;

/* What becomes of a fact that a public register gives. */
enum unit_fact { UNIT_FACT_SAME, UNIT_FACT_WRITTEN, UNIT_FACT_OUTRANKED };
struct unit_fact_change {
    enum unit_fact what;
    const char *before; /* what was known, NULL: nothing */
};
/* Writes what the register says of a field ("country", "sector") as a fact of the supplier: known
 * from the day of the file on, or since ever where nothing was known. What a person said, or took
 * back, stays: UNIT_FACT_OUTRANKED. To be called after supplier_unit_write(): what the register
 * says already, an import cannot change (supplier_unit_limit()). */
enum dd_rc supplier_unit_fact(struct reg *reg, struct arena *a, const struct supplier_unit *u,
                              const char *field, const char *value, struct unit_fact_change *out,
                              struct dd_error *err) DD_MUST_CHECK;

/* Of what an import wants to change: takes out the country and trade that are known as a public
 * register says them on the day; *outranked gets true where there was any such. */
enum dd_rc supplier_unit_limit(struct reg *reg, const char *day, const struct supplier *known,
                               struct supplier *wanted, bool *outranked,
                               struct dd_error *err) DD_MUST_CHECK;

#endif
