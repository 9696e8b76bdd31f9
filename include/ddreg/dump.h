/* The whole register as a folder of plain files, and a register of such a folder again.
 *
 * TABLE.csv has a table's rows in the order of its key, register.json the same rows of all tables,
 * schema.sql says what each column means (docs/dump.md). Two registers with the same rows give the
 * same bytes. */
#ifndef DDREG_DUMP_H
#define DDREG_DUMP_H

#include "ddreg/reg.h"

struct dump_result {
    int64_t tables;
    int64_t rows;          /* in all tables */
    int64_t entries;       /* of the journal */
    int64_t size;          /* bytes of all files */
    char digest[HASH_HEX]; /* BLAKE2b-256 of register.json */
    char head[HASH_HEX];   /* head_read() of the register */
};

/* Writes the folder, which takes its name when it is whole; for its owner alone, since everything
 * is in it. DD_REFUSED "dump.exists" where something has the name that is no empty folder;
 * DD_DAMAGED "dump.unwhole" for a register that is not what its journal says. */
enum dd_rc dump_write(struct reg *reg, const char *folder, struct dump_result *out,
                      struct dd_error *err) DD_MUST_CHECK;

/* Makes the register at `path` of what dump_write() wrote: the same rows, no more. DD_INPUT with
 * {file}, {line} and, where it is about one, {field}, when a file is not as it was written:
 * "dump.heading", "dump.width", "dump.missing", "dump.cell", "dump.twice", "dump.document",
 * "dump.differs", "dump.differs_cell", "dump.disagree", "dump.longer", "dump.unjournalled", and
 * import.file.*, import.csv.*, import.encoding.broken. */
enum dd_rc dump_read(const char *folder, const char *path, struct dump_result *out,
                     struct dd_error *err) DD_MUST_CHECK;

#endif
