/* Reading the journal, and checking the register against it. */
#ifndef DDREG_JOURNAL_H
#define DDREG_JOURNAL_H

#include "ddreg/reg.h"

#define JOURNAL_NO_HEAD "0000000000000000000000000000000000000000000000000000000000000000"

struct journal_entry {
    int64_t seq;
    struct entry_by by;
    int64_t changes;
    const char *head;
};

/* All entries, oldest first. */
enum dd_rc journal_list(struct reg *reg, struct arena *a, struct journal_entry **out, size_t *n,
                        struct dd_error *err) DD_MUST_CHECK;

struct journal_change {
    const char *table;
    const char *key;   /* the row's; of a batch the entry */
    const char *op;    /* "insert", "batch", "erase" */
    const char *after; /* JSON of the row, personal values as digests; of a batch count and digest;
                          of an erasure the column */
};

/* What an entry wrote, in order; none when there is no such entry. */
enum dd_rc journal_changes(struct reg *reg, struct arena *a, int64_t seq,
                           struct journal_change **out, size_t *n,
                           struct dd_error *err) DD_MUST_CHECK;

/* The end of the chain, on which the next entry builds: JOURNAL_NO_HEAD when it is empty. What
 * people are shown is head_read(). */
enum dd_rc journal_head(struct reg *reg, char head[HASH_HEX], int64_t *seq,
                        struct dd_error *err) DD_MUST_CHECK;

enum journal_fault {
    JOURNAL_WHOLE,
    JOURNAL_GAP,              /* an entry is missing or out of order */
    JOURNAL_ENTRY_CHANGED,    /* an entry or one of its changes is not what was written */
    JOURNAL_CHANGE_ALONE,     /* a change without its entry */
    JOURNAL_ROW_CHANGED,      /* a row is not what the journal says */
    JOURNAL_ROW_MISSING,      /* the journal has a row that the register lacks */
    JOURNAL_ROW_UNKNOWN,      /* a row that no entry wrote */
    JOURNAL_PERSONAL_CHANGED, /* a personal value is not the one that was written */
    JOURNAL_PERSONAL_MISSING, /* one is gone, and no entry erased it */
    JOURNAL_PERSONAL_BACK,    /* an entry erased it, and it is there */
    JOURNAL_PERSONAL_WRONG,   /* personal_value has values that no row has */
    JOURNAL_FILE_CHANGED,     /* the bytes of a file are not those that were kept */
    JOURNAL_FILE_MISSING,     /* they are gone */
    JOURNAL_SCHEMA,           /* a table, index or trigger is not the program's */
    JOURNAL_HEAD_UNKNOWN      /* the head asked for is not in the chain */
};

/* One thing that is not as it was written. */
struct journal_found {
    enum journal_fault fault;
    char table[64];
    char key[96];   /* the row's id; of a batch as a whole its entry, "#3"; of a file its id */
    char field[32]; /* the column of a personal value, else "" */
    int64_t row;    /* the row's id; 0: it is about no single row */
    int64_t entry;  /* of a row of a batch: the entry that wrote it; else 0 */
};

enum { JOURNAL_SHOWN = 20 };

struct journal_report {
    int64_t faults;                            /* how many there are */
    struct journal_found found[JOURNAL_SHOWN]; /* the first of them */
    int64_t entries;                           /* whole ones, up to the first fault of the chain */
    int64_t rows;                              /* register rows compared */
    int64_t personal;                          /* personal values found in personal_value */
    int64_t erased;                            /* those that an entry of the journal erased */
    int64_t files; /* documents whose bytes are there, imported files among them */
    int64_t back;  /* entries that were recorded before the one before them: no fault, but a clock
                    * ran backwards, or ahead */
    char recorded_at[TIMESTAMP_SIZE]; /* of the last entry that was looked at */
    char head[HASH_HEX]; /* of a whole register head_read(), else that of the last whole entry */
    int64_t head_entry;  /* of a whole register the entry whose it is */
};

/* Adds one thing that is about no single row; counts it where there is no room. */
void journal_add_found(struct journal_report *r, enum journal_fault fault, const char *table,
                       const char *key);

struct record_table;
struct db_value;
/* Whoever checks what follows from the rows of a table of batches sees each as it is read: id, the
 * table's columns, entry, borrowed. false: no memory. */
struct journal_watch {
    const struct record_table *table;
    bool (*row)(void *ctx, const struct db_value *values);
    void *ctx;
};

/* Checks the chain, the changes, and every row of the register against them. `expected_head` may be
 * NULL; else it must be the head of some entry (an old backup's, a seal's). `watch` may be NULL. A
 * fault found is not an error of this function, and what can be looked at after it is. When the
 * schema differs, nothing else is. */
enum dd_rc journal_verify(struct reg *reg, const char *expected_head,
                          const struct journal_watch *watch, struct journal_report *out,
                          struct dd_error *err) DD_MUST_CHECK;
/* The part of it for the rows of one table. */
enum dd_rc journal_verify_table(struct reg *reg, const struct record_table *table,
                                struct journal_report *out, struct dd_error *err) DD_MUST_CHECK;

#endif
