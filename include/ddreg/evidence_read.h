/* Evidence and findings as the model and the statement read them. They are kinds of record
 * (src/kind); what counts, and how much, is the model's matter (risk.h). */
#ifndef DDREG_EVIDENCE_READ_H
#define DDREG_EVIDENCE_READ_H

#include "ddreg/reg.h"
#include "ddreg/risk.h"

struct kind_row;

struct evidence {
    int64_t number;
    int64_t entry;    /* that it was registered in */
    int64_t supplier; /* the one it was registered on */
    int64_t root;     /* the one that this counts as */
    enum risk_evidence_kind kind;
    const char *ref, *issued, *expires; /* NULL: not given, or a person was forgotten */
    const char *issuer;                 /* NULL also where it is the company itself */
    bool passed, documented;
};

struct finding {
    int64_t number;
    int64_t supplier, root; /* 0: the company's own operations */
    const char *text;
    int severity; /* 1–5; 0: as the trade's */
    enum risk_connection connection;
    const char *found;
    const char *closed; /* no longer open from this day; or NULL */
    const char *closed_why;
    bool potential; /* it can happen, see finding_is_potential() */
};

/* Is the document of a row of evidence kept, or is it said where it is? */
bool evidence_is_documented(const struct kind_row *row);

/* Is who vouches for it the company itself, by a name that it has or had, or "oss selv"? Such
 * evidence has no issuer to the model: nobody vouches for oneself. */
enum dd_rc evidence_is_own(struct reg *reg, struct arena *a, const char *issuer, bool *own,
                           struct dd_error *err) DD_MUST_CHECK;
/* Is it the supplier itself, by any of its names, however spelt, or its group? What a supplier
 * reports of itself is no audit and no certificate (evidence_needs_other()); a questionnaire and a
 * clause are the supplier's own words and may be. */
enum dd_rc evidence_is_suppliers(struct reg *reg, struct arena *a, int64_t supplier,
                                 const char *issuer, bool *is, struct dd_error *err) DD_MUST_CHECK;
bool evidence_needs_other(const struct kind_row *row);
/* Either of rows, as their `own`. */
enum dd_rc evidence_mark_own(struct reg *reg, struct arena *a, struct kind_row *rows, size_t n,
                             struct dd_error *err) DD_MUST_CHECK;
/* That a questionnaire was passed counts for nothing, as their `outjudged`, where the last answer
 * of the supplier that was judged is insufficient, or one that came again waits to be judged: what
 * was judged is better known than what is said beside it. As it is known now, whatever the day. */
enum dd_rc evidence_mark_judged(struct reg *reg, struct arena *a, struct kind_row *rows, size_t n,
                                struct dd_error *err) DD_MUST_CHECK;
/* Both: the hook `mark` of the kind. */
enum dd_rc evidence_mark(struct reg *reg, struct arena *a, struct kind_row *rows, size_t n,
                         struct dd_error *err) DD_MUST_CHECK;

/* Those in force on `day`, as it is known now: of a supplier and those that are merged into it, or
 * of all (`supplier` < 0); 0: of the company's own operations. By the supplier that each counts as,
 * then by number. Closed findings too. */
enum dd_rc evidence_read(struct reg *reg, struct arena *a, int64_t supplier, const char *day,
                         struct evidence **out, size_t *n, struct dd_error *err) DD_MUST_CHECK;
/* `company`: of one company. 0: of suppliers what any company of the group found, of own operations
 * what the first did, since ratings have no company. */
enum dd_rc findings_read(struct reg *reg, struct arena *a, int64_t supplier, int64_t company,
                         const char *day, struct finding **out, size_t *n,
                         struct dd_error *err) DD_MUST_CHECK;

#endif
