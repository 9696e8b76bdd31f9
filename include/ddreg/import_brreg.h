/* Enhetsregisteret's file of all units (CSV or JSON, as Brønnøysundregistrene hands it out) or a
 * part of it: what it says of the suppliers of the register. Docs: docs/registers.md. */
#ifndef DDREG_IMPORT_BRREG_H
#define DDREG_IMPORT_BRREG_H

#include "ddreg/sector_code.h"
#include "ddreg/supplier_unit.h"

struct brreg_options {
    const char *path;
    const char *day;              /* of the file; NULL: found out */
    enum sector_standard sectors; /* of its codes; SECTOR_STANDARD_UNSAID: found out */
    bool whole;                   /* it has every unit: whom it does not have is gone */
    bool dry_run;
    /* See struct import_options. */
    void (*passed)(void *data, const char *phase);
    void (*progress)(void *data, int64_t done, int64_t total, int64_t rows);
    void *data;
};

/* What the file says otherwise than was known of a supplier. */
struct brreg_change {
    int64_t supplier;
    const char *name;
    const char *field;          /* of struct supplier_unit, or "employees" */
    const char *title;          /* the message id of its label */
    const char *before, *after; /* NULL: not known */
    bool kept; /* a person said what was known, and it stays: the file says something else */
};

/* A supplier whose unit is not simply active. */
struct brreg_alert {
    int64_t supplier;
    const char *name, *state, *day; /* day: since when, or NULL */
};

struct brreg_result {
    const char *format; /* "CSV", "JSON" */
    bool part;          /* it is the file of sub-units */
    int64_t units;      /* in the file */
    int64_t refused;    /* rows that could not be read, the first of them at: */
    int64_t refused_line;
    int64_t found, updated, unchanged; /* suppliers that it has */
    int64_t gone;    /* ... that it does not have, of a file that has all, as is new */
    int64_t missing; /* suppliers with a number that the file does not have, by id: */
    struct brreg_missing {
        int64_t supplier;
        const char *name, *orgnr;
    } * first_missing;
    size_t nmissing;
    int64_t without;            /* suppliers without a number, as far as they are not abroad */
    int64_t codes_unknown;      /* codes of trades that the standard does not have */
    const char *day, *day_from; /* of the file, and how it is known: "said", "name", "latest" */
    enum sector_standard sectors;
    bool not_kept; /* the company keeps what it imports, but not this: it is too large */
    bool older;    /* a later file was imported: nothing of today is changed */
    struct brreg_change *changes;
    size_t nchanges;
    struct brreg_alert *alerts;
    size_t nalerts;
    int64_t batch;   /* 0: nothing was written */
    int64_t same_as; /* the import of these very bytes, with the same options */
};
enum { BRREG_MAX_MISSING = 20 };

/* Reads the file before the register is locked, then writes one entry, with an import of the kind
 * "brreg" that import_undo_suppliers() takes out again. With a dry run everything but the commit;
 * reg->falls has what it would lower.
 *
 * DD_INPUT: those of source_open(), "table.no_names" (no table of units), "brreg.none" (no unit in
 * it), "brreg.twice" (a number comes twice), json.items.*, "brreg.unit" (JSON that cannot be read,
 * with {n}), "brreg.undated", "brreg.day_ahead", "brreg.sectors" (the standard of the codes must be
 * said). DD_USAGE "brreg.part_whole" (of sub-units, which are never all). DD_REFUSED
 * "import.same_other_options", "fall.reason". */
enum dd_rc import_brreg(struct reg *reg, struct arena *a, const struct entry_by *by,
                        const struct brreg_options *o, struct brreg_result *out,
                        struct dd_error *err) DD_MUST_CHECK;

#endif
