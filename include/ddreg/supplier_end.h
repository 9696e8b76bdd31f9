/* Suppliers that were entered by mistake: withdrawn, by themselves or with the import that brought
 * them, where nothing else leans on them. They no longer count (supplier_counts.h), keep their
 * ids and can be restored. */
#ifndef DDREG_SUPPLIER_END_H
#define DDREG_SUPPLIER_END_H

#include "ddreg/kind.h"
#include "ddreg/supplier.h"

/* Something that leans on a supplier: rows of a table that came from elsewhere than the supplier
 * itself. */
struct supplier_lean {
    int64_t supplier;
    const char *table; /* "purchase", "evidence" ... */
    int64_t n;
    const struct kind *kind; /* of a record; NULL: none */
    int64_t first; /* of records the number of the first; of purchases that of the first import */
};

/* What leans on the suppliers that the entry brought, or, with entry 0, on the supplier `id`, by
 * supplier. Purchases that count, records, decisions and merges lean; the model's proposals do not.
 * Later names, numbers and facts lean on a supplier of an entry; of a single one they are the
 * supplier. */
enum dd_rc supplier_leans(struct reg *reg, struct arena *a, int64_t entry, int64_t id,
                          struct supplier_lean **out, size_t *n,
                          struct dd_error *err) DD_MUST_CHECK;

/* Whether it is withdrawn, and how that came. */
struct supplier_end {
    bool ended;
    const char *day, *actor;
    const char *reason;
    int64_t batch; /* the import that was undone; 0: withdrawn by itself */
};
enum dd_rc supplier_end_get(struct reg *reg, struct arena *a, int64_t id, struct supplier_end *out,
                            struct dd_error *err) DD_MUST_CHECK;

/* The withdrawn supplier that a row is, which supplier_match() finds no other for: by ledger
 * number, where the name is the same too, by an org number whose check digit fits, or by name;
 * neither country nor numbers may contradict each other. *id = 0 when it is none. *by_import: it
 * went with an import that was undone; else somebody withdrew it. */
enum dd_rc supplier_gone(struct reg *reg, const struct supplier *row, const char *day, int64_t *id,
                         bool *by_import, struct dd_error *err) DD_MUST_CHECK;

/* DD_REFUSED "supplier.leant_on", with what leans on it, or "supplier.withdrawn". */
enum dd_rc supplier_withdraw(struct reg *reg, struct arena *a, int64_t id, const char *reason,
                             struct supplier_lean **leans, size_t *nleans,
                             struct dd_error *err) DD_MUST_CHECK;

/* Counts again. DD_REFUSED "supplier.not_withdrawn", or "supplier.number_since" where another
 * supplier has got one of its numbers. `reason` may be NULL. */
enum dd_rc supplier_restore(struct reg *reg, struct arena *a, int64_t id, const char *reason,
                            struct dd_error *err) DD_MUST_CHECK;

/* A field that an undone import had written of a supplier that was there before. */
struct undone_fact {
    int64_t supplier;
    const char *name;           /* of the supplier now */
    size_t field;               /* in supplier_fields[] */
    const char *number;         /* the supplier number that it had added; NULL: of another field */
    const char *before, *after; /* what was known until now, and is known now; NULL: nothing. The
                                 * same where somebody has set the field since */
};

struct suppliers_undone {
    int64_t withdrawn; /* suppliers that no longer count */
    int64_t kept;      /* that something leans on */
    size_t nfacts, nleans;
    struct undone_fact *facts; /* by supplier */
    struct supplier_lean *leans;
    int64_t again, nagain; /* a later import in force that found suppliers as they were, and how
                            * many there are: what they found may be gone now */
};

/* Takes an import of suppliers out again: those that it made no longer count, and what it wrote of
 * others neither. `keep`: those that something leans on stay; else DD_REFUSED "import.batch.leans",
 * with what leans in `out`. */
enum dd_rc import_undo_suppliers(struct reg *reg, struct arena *a, int64_t id, const char *reason,
                                 bool keep, struct suppliers_undone *out,
                                 struct dd_error *err) DD_MUST_CHECK;

#endif
