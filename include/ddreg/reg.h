/* An open register, and the entry that the running command writes in its journal. (`register` is a
 * word of C, hence `reg`.) */
#ifndef DDREG_REG_H
#define DDREG_REG_H

#include <stdbool.h>
#include <stdint.h>

#include "ddreg/arena.h"
#include "ddreg/buf.h"
#include "ddreg/date.h"
#include "ddreg/db.h"
#include "ddreg/error.h"
#include "ddreg/hash.h"

/* Who does what when. Everything here is borrowed for as long as the entry is open. */
struct entry_by {
    const char *day;         /* the day that counts as today, YYYY-MM-DD */
    const char *recorded_at; /* real UTC time, see date_timestamp() */
    const char *os_account;  /* written as persons, by which they are found */
    const char *actor;
    const char *command; /* the command's name without its values */
    const char *program; /* its version and commit, "0.1.0+9d28e4d1a2b3"; NULL: the version alone */
    const char *reason;  /* why a level may fall by it, see ddreg/fall.h; or NULL */
};

/* The id of the company that a register is made with. What knows of no company (purchases, ratings,
 * figures) is its. */
enum { COMPANY_FIRST = 1 };

struct reg {
    struct db *db;
    int64_t company;      /* whose records are read and written; 0: every company's, and none can be
                           * written that is one company's. COMPANY_FIRST until it is chosen */
    struct arena scratch; /* src/register's own, reset at each of its public calls: nothing handed
                           * to them may live here */
    struct arena records; /* the same of the kinds of record: rows that a change is held against */
    int version;          /* of its schema */
    bool writing;         /* an entry is open */
    bool aside;           /* rows that no entry covers were written while it was */
    int holder;           /* the record of who writes, see src/record/holder.h; or -1 */
    int64_t seq;          /* of the open entry */
    int64_t changes;      /* records written in it so far */
    struct entry_by by;
    int64_t actor; /* the number of the person who acts in the open entry; 0: nothing written yet */
    int64_t account; /* the same of who is logged in */
    struct hash chain;
    struct record_writer *writers; /* of the open entry, see src/record/writer.h */
    char prev_head[HASH_HEX];
    struct arena fallen; /* holds `falls` */
    struct fall *falls;  /* the levels that the open entry lowers, as last looked at */
    size_t nfalls;
    struct fall_reason *reasons;    /* what the open entry confirms says why; in `fallen` */
    char clock_was[TIMESTAMP_SIZE]; /* when the entry before was recorded, where that is later than
                                     * the open one's time; "" */
    char day_was[DATE_SIZE];        /* the latest day of an entry, where that is later than the open
                                     * one's; "" */
};

/* Opens an existing register. *out must be ended with reg_free(). */
enum dd_rc reg_open(struct reg **out, const char *path, enum db_mode mode,
                    struct dd_error *err) DD_MUST_CHECK;
void reg_free(struct reg *reg);

/* What a new register holds from the start: `write` puts it in. */
struct reg_first {
    enum dd_rc (*write)(struct reg *reg, const void *what, struct dd_error *err);
    const void *what;
};
/* Makes a new register with what it holds first, whole or not at all; refuses a path where
 * something exists. `head` gets the journal's head. company_create() is what most callers want. */
enum dd_rc reg_create(const char *path, const struct entry_by *by, const struct reg_first *first,
                      char head[HASH_HEX], struct dd_error *err) DD_MUST_CHECK;

/* Brings a register that an older program wrote up to date, in one transaction that has its own
 * entry in the journal, after a copy of the old one has been put beside it (FILE.vVERSION-DAY;
 * `backup` gets the name, "" when another program was faster; with `backup` NULL no copy). */
enum dd_rc reg_upgrade(const char *path, const struct entry_by *by, struct buf *backup,
                       struct dd_error *err) DD_MUST_CHECK;

/* What the rows of an older version are in the shape of the newest, written into the open entry of
 * the upgrade. Defined where the kinds of record are (src/kind/carry_over.c). */
enum dd_rc reg_carry_over(struct reg *reg, int from, struct dd_error *err) DD_MUST_CHECK;

/* Opens an entry: takes the register's write lock. */
enum dd_rc reg_begin(struct reg *reg, const struct entry_by *by,
                     struct dd_error *err) DD_MUST_CHECK;
/* Called by whatever writes, before it does: begins the entry's part of the chain, which names who
 * acts and who is logged in by their numbers as persons. Who is not one yet becomes one by the
 * entry's first changes. So an entry that writes nothing leaves nobody behind. */
enum dd_rc reg_sign(struct reg *reg, struct dd_error *err) DD_MUST_CHECK;
/* Called by reg_commit(): what must be said or written of all that the entry did. Defined where
 * ratings are (src/register/assessment/fall.c). DD_REFUSED "fall.reason" when a level falls and
 * by.reason is not given. */
enum dd_rc reg_before_commit(struct reg *reg, struct dd_error *err) DD_MUST_CHECK;
/* Does the company say on the entry's day that it has one person where two are needed? Defined
 * where companies are (src/register/company_alone.c). */
enum dd_rc reg_is_alone(struct reg *reg, bool *alone, struct dd_error *err) DD_MUST_CHECK;
/* Ends it: the entry and its changes become durable together. An entry that changed nothing leaves
 * nothing behind (head is then the old one); what was written aside is kept without one. */
enum dd_rc reg_commit(struct reg *reg, char head[HASH_HEX], struct dd_error *err) DD_MUST_CHECK;
void reg_rollback(struct reg *reg);

#endif
