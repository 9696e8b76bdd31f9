/* The same purchases from two systems: lines that are much like those of an import in force, though
 * the file is another and the vouchers have other numbers. Thresholds: docs/import.md, "The same
 * purchases from two systems".
 *
 * A line is like one of an import when its supplier has the same amount there at most
 * TWO_SYSTEMS_DAYS days away, in kroner, as it is or with value added tax of one of the rates on or
 * off (src/register/batch/two_systems_find.c); or when what the supplier has on its day comes to
 * the same: vouchers that are split or joined. An amount that the supplier has more than once, in
 * the file, or in the import within a month around, is no evidence: it is passed over. */
#ifndef DDREG_TWO_SYSTEMS_H
#define DDREG_TWO_SYSTEMS_H

#include "ddreg/import_batch.h"

enum {
    TWO_SYSTEMS_DAYS = 5,
    TWO_SYSTEMS_LEAST = 5, /* fewer lines than these say nothing */
    TWO_SYSTEMS_FIRST = 5
};

struct two_systems;

/* Are the payee of the lines and the supplier of the register called alike? For payees that the
 * register does not know, with few lines. */
typedef enum dd_rc two_systems_alike(void *data, int64_t payee, int64_t supplier, bool *alike,
                                     struct dd_error *err);

/* With which imports lines are compared. */
struct two_systems_with {
    int64_t except;           /* not with this one; 0: none */
    int64_t before;           /* with earlier ones than this; 0: with all */
    const char *vat;          /* of the lines: "net", "gross", or "unknown" */
    two_systems_alike *alike; /* NULL: all suppliers are known */
    void *data;
};

/* An import that may have the same purchases. */
struct two_systems_import {
    int64_t import;
    int64_t lines;    /* that it has too ... */
    int64_t compared; /* ... of so many of the lines in its days, or of its own in theirs */
    int64_t ore;      /* what the lines come to */
};

struct two_systems_found {
    size_t n; /* those with most lines first */
    struct two_systems_import first[TWO_SYSTEMS_FIRST];
};

/* *out is NULL on failure. `with` and its texts must outlive it. */
enum dd_rc two_systems_new(struct two_systems **out, struct reg *reg,
                           const struct two_systems_with *with, struct dd_error *err) DD_MUST_CHECK;
void two_systems_free(struct two_systems *t); /* NULL is fine */

/* A line: of a supplier of the register, or (0) of a payee that it does not know. Payees are
 * numbers from 1, each of one supplier. Of more lines than memory should hold, those of some payees
 * are compared, drawn by their number. */
enum dd_rc two_systems_add(struct two_systems *t, int64_t supplier, int64_t payee, const char *day,
                           int64_t ore, struct dd_error *err) DD_MUST_CHECK;

/* Reads the register's lines of the days once (twice where payees are not known). */
enum dd_rc two_systems_find(struct two_systems *t, struct two_systems_found *out,
                            struct dd_error *err) DD_MUST_CHECK;

#endif
