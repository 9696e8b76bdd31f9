/* Entries that say what left the register: that a backup was made of it. Who and when is the
 * entry's; the change has the digest by which what left is known again, and the head of the
 * register that it was made from. Such an entry changes no record, so the head that people keep
 * stays the same (head.h). */
#ifndef DDREG_ATTEST_H
#define DDREG_ATTEST_H

#include "ddreg/reg.h"

/* In the journal the table of such a change; its key is the digest. */
#define ATTEST_TABLE "attest"

struct attest {
    const char *what;   /* "backup" */
    const char *digest; /* BLAKE2b-256 of the bytes that left, as they were delivered */
    int64_t size;       /* how many they are */
    const char *head;   /* head_read() of what they were made from */
};

/* In the open entry. */
enum dd_rc attest_write(struct reg *reg, const struct attest *of,
                        struct dd_error *err) DD_MUST_CHECK;

/* In an entry of its own, for a command that has the register open for reading: opens the register
 * at `path` once more. An error says why no entry was left: DD_REFUSED "register.readonly" where it
 * may not be written, DD_BUSY. */
enum dd_rc attest_aside(const char *path, const struct entry_by *by, const struct attest *of,
                        struct dd_error *err) DD_MUST_CHECK;

#endif
