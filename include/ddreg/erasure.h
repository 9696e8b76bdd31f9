/* Erasing what is written of somebody: names, addresses, free text. Of a record, a supplier, an
 * import, a line of the log of outputs, or all that one entry of the journal wrote. */
#ifndef DDREG_ERASURE_H
#define DDREG_ERASURE_H

#include "ddreg/personal.h"

/* The field of a document itself: its bytes. */
#define ERASE_BYTES "bytes"

enum erasure_of {
    ERASE_RECORD,
    ERASE_SUPPLIER,
    ERASE_IMPORT,
    ERASE_ENTRY,
    ERASE_OUTPUT,
    ERASE_PURCHASE_PERSON
};

struct erasure {
    enum erasure_of of;
    const struct kind *kind; /* of ERASE_RECORD */
    int64_t number;          /* of the record, supplier, import, entry or line of outputs */
    const char *subject;     /* its id as people write it */
    const char *field; /* of all rows the value of this column, or of facts of this kind; a name's
                        * form for searching goes with it. NULL: every personal value */
    const char *reason;
};

struct erasure_done {
    int64_t values;     /* erased */
    int64_t in_journal; /* that an older program wrote into the journal itself: they stay */
    int64_t holder;    /* the file that has the same bytes as the one meant, so that they stay; 0 */
    struct buf fields; /* which, with commas between; to be released */
};

/* Erases in every row that is there, in the open entry. DD_INPUT "erase.unknown" when there is no
 * row of it at all. Nothing to erase is no error, and nothing is then written. Afterwards
 * db_scrub(). */
enum dd_rc erasure_do(struct reg *reg, const struct erasure *what, struct erasure_done *done,
                      struct dd_error *err) DD_MUST_CHECK;

/* Erases the values that personal_find() gave, in the open entry; adds to *values how many. Of one
 * that is erased already nothing is left to do. Afterwards db_scrub(). */
enum dd_rc erasure_of_found(struct reg *reg, const struct personal *rows, size_t n,
                            const char *reason, int64_t *values,
                            struct dd_error *err) DD_MUST_CHECK;

#endif
