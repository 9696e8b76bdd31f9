/* A register's copy in another file, and a register made of one. */
#ifndef DDREG_BACKUP_H
#define DDREG_BACKUP_H

#include "ddreg/journal.h"

struct backup_result {
    char head[HASH_HEX];   /* head_read() of the copy: to be kept elsewhere */
    char source[HASH_HEX]; /* after a restore: of the backup, as the journal names it */
    char digest[HASH_HEX]; /* BLAKE2b-256 of the copy as it was delivered */
    int64_t size;          /* its bytes */
    int64_t entries, rows;
};

/* Copies the register as it is at this moment to a new file of mode 0600, checks the copy against
 * its journal, and only then gives it its name. DD_REFUSED where something has that name;
 * DD_DAMAGED "backup.unwhole" when the register is not what its journal says. */
enum dd_rc backup_write(struct reg *reg, const char *path, struct backup_result *out,
                        struct dd_error *err) DD_MUST_CHECK;

/* Leaves an entry in the register that was backed up: attest_aside() with the copy's digest and
 * head. The copy has none of it, and is done whether this goes well or not.
 * Errors as there; DD_REFUSED "attest.older" where an older program wrote the register, since what
 * only reads brings none up to date. */
enum dd_rc backup_attest(struct reg *reg, const struct entry_by *by, const struct backup_result *of,
                         struct dd_error *err) DD_MUST_CHECK;

/* Makes a new register at `path` from a backup, brought up to date where an older program wrote it,
 * checked, and with an entry that names the backup's head. The backup is only read. */
enum dd_rc backup_restore(const char *from, const char *path, const struct entry_by *by,
                          struct backup_result *out, struct dd_error *err) DD_MUST_CHECK;

#endif
