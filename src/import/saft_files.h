/* The files of one set: opened, read through, and judged together. */
#ifndef DDREG_IMPORT_SAFT_FILES_H
#define DDREG_IMPORT_SAFT_FILES_H

#include "ddreg/import_saft.h"
#include "saft_book.h"
#include "table/source.h"

enum { SAFT_MOST_FILES = 64 };

struct saft_files {
    const struct import_options *o;
    size_t n;
    struct source of[SAFT_MOST_FILES]; /* each part; of a zip with several its name says which */
    size_t ngiven;
    struct source handed[SAFT_MOST_FILES];    /* what was given, a zip once: to look at only */
    struct ledger_file said[SAFT_MOST_FILES]; /* what each says, and what was found in it */
    int64_t size, given;                 /* of what is read of all, and of the files themselves */
    char digest[HASH_HEX];               /* of the only file given, or of the digests of all */
    char from[DATE_SIZE], to[DATE_SIZE]; /* the period, days; "" where the files do not say */
};

/* saft_files_close() also after an error. Names live in `a`. */
enum dd_rc saft_files_open(struct saft_files *f, const struct import_options *o, struct arena *a,
                           struct dd_error *err) DD_MUST_CHECK;
void saft_files_close(struct saft_files *f);

/* Reads the master files of all into the book, up to where the transactions begin, and checks that
 * the files are what they must be and belong together: DD_INPUT "saft.country", "saft.version",
 * "saft.master.missing", "saft.entries.missing", "saft.set.differs", "saft.set.twice". */
enum dd_rc saft_files_master(struct saft_files *f, struct saft_book *book,
                             struct dd_error *err) DD_MUST_CHECK;
/* Reads all of them with the events. */
enum dd_rc saft_files_read(struct saft_files *f, const struct ledger_events *events,
                           struct dd_error *err) DD_MUST_CHECK;

/* The control totals that differ from what was found, those of the set or of each file. */
enum dd_rc saft_files_control(const struct saft_files *f, struct import_ledger *out,
                              struct dd_error *err) DD_MUST_CHECK;

#endif
