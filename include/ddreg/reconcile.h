/* A year's purchases against the accounts' total, and what may explain the difference. Each term is
 * defined in docs/figures.md, "Against the accounts". */
#ifndef DDREG_RECONCILE_H
#define DDREG_RECONCILE_H

#include "ddreg/figures.h"
#include "ddreg/ledger_total.h"

/* Lines dated in the year. Money is øre. */
struct line_sum {
    int64_t imports, lines, ore;
};

struct refused_rows {
    int64_t import;
    const char *file_name;
    int64_t rows;
    bool later; /* a later import in force has lines in the year: it may have brought them */
};

struct foreign_lines {
    const char *currency;
    int64_t lines, amount, ore;   /* amount: minor units of the currency */
    const char *lowest, *highest; /* rates as text; NULL where the file itself gave kroner */
};

/* Lines of an import in force that are like those of an earlier one (ddreg/two_systems.h). */
struct like_lines {
    int64_t import;
    const char *file_name;
    int64_t other;
    int64_t lines, compared, ore; /* as in struct two_systems_import */
};

struct reconciliation {
    bool known; /* a total of the accounts was noted for the year */
    struct ledger_total ledger;
    int64_t tolerance_ore;
    /* Not to be shown or compared when `basis` is BASIS_MIXED: */
    int64_t figure;        /* purchases.total of the year's figures */
    int64_t not_suppliers; /* in the accounts, outside the figure */
    int64_t unexplained;   /* ledger − figure − not_suppliers */
    bool within;           /* the size of `unexplained` is at most the tolerance */
    enum figures_basis basis;
    /* What may explain it: */
    struct line_sum imprecise;           /* counted, though dated to the month or the year only */
    struct line_sum replaced, withdrawn; /* not counted, and no import in force has their months */
    struct refused_rows *refused;        /* imports in force with a line in the year */
    size_t nrefused;
    struct foreign_lines *foreign; /* counted, by currency */
    size_t nforeign;
    struct like_lines *twice; /* counted; sought where the register has more than the accounts */
    size_t ntwice;
};

/* `f` are the figures of the year. With `details` false the lists at the end stay empty. */
enum dd_rc reconcile_read(struct reg *reg, struct arena *a, const struct figures *f, bool details,
                          struct reconciliation *out, struct dd_error *err) DD_MUST_CHECK;

#endif
