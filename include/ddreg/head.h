/* The head of a register: the one number that is kept elsewhere, on paper or in another system, and
 * by which journal verify finds that a register was shortened or written again.
 *
 * It is the head of the last entry that changed a record. An entry that only attests (attest.h)
 * changes none: a backup leaves one, and the head that people noted stays the register's. Whatever
 * prints a head or puts it into a file asks head_read(); the chain's own end, on which the next
 * entry builds, is journal_head(). */
#ifndef DDREG_HEAD_H
#define DDREG_HEAD_H

#include "ddreg/reg.h"

/* The head, and the entry whose it is. JOURNAL_NO_HEAD and 0 where no entry changed a record. */
enum dd_rc head_read(struct reg *reg, char head[HASH_HEX], int64_t *seq,
                     struct dd_error *err) DD_MUST_CHECK;

/* A head is to be given out once a year, else nobody can show that the entries of a whole year are
 * still there. What the program printed for reading does not count, since nobody knows whether it
 * was noted; what is attested does, and the backup that a register was made from. */
enum { HEAD_MONTHS = 12 };

struct head_given {
    bool never;           /* none was given out since the register was made */
    char last[DATE_SIZE]; /* the day when one was last; else the register's first day */
    char due[DATE_SIZE];  /* the day by which the next is due */
    bool is_due;          /* on the day asked for */
};

enum dd_rc head_last_given(struct reg *reg, const char *today, struct head_given *out,
                           struct dd_error *err) DD_MUST_CHECK;

#endif
