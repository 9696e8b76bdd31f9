/* Change sets: what was handed out to be changed elsewhere (a sheet, a workbook, a desk) comes back
 * and is written as one. A set holds, for each of its records, what each field shall be; before it
 * is written, each is held against what the register has now. Nothing here knows a sort of record:
 * kinds and the facts of suppliers are adapters (change_kind.h, change_supplier.h). */
#ifndef DDREG_CHANGE_SET_H
#define DDREG_CHANGE_SET_H

#include "ddreg/reg.h"
#include "ddreg/vec.h"

enum {
    CHANGE_MAX_FIELDS = 32,
    CHANGE_NO_FIELD = CHANGE_MAX_FIELDS, /* of a problem: of the record as a whole */
    CHANGE_MAX_PROBLEMS = 1000,
    CHANGE_DIGEST_SIZE = 16 /* "x" and fourteen hexadecimal digits, the end */
};

struct change;

/* A sort of record, as change sets see it: values are texts, in the one form of their field, "" for
 * what is not known. */
struct change_sort {
    const char *letters;                /* of its public ids */
    size_t nfields;                     /* at most CHANGE_MAX_FIELDS */
    const char *key[CHANGE_MAX_FIELDS]; /* stable names */
    size_t at[CHANGE_MAX_FIELDS];       /* which field of the adapter's each is */
    bool fixed[CHANGE_MAX_FIELDS];      /* only shown: no change set changes it */
    const void *of;                     /* the adapter's */
    /* The values of a record on the day, in `a`. DD_INPUT when there is none, DD_REFUSED when it
     * does not count or counts as another. */
    enum dd_rc (*read)(const struct change_sort *sort, struct reg *reg, struct arena *a,
                       const char *day, int64_t number, const char **values, struct dd_error *err);
    /* A text as the value's one form: a name as its code, say. In `a` or borrowed. DD_INPUT or
     * DD_USAGE when the field takes no such thing. */
    enum dd_rc (*form)(const struct change_sort *sort, struct reg *reg, struct arena *a,
                       size_t field, const char *text, const char **value, struct dd_error *err);
    /* Writes the fields of `differs`, with all the rules that any other way of writing has. */
    enum dd_rc (*write)(const struct change_sort *sort, struct reg *reg, struct arena *a,
                        const struct change *change, const char *reason, struct dd_error *err);
    /* Makes a new record of the fields of `differs`, likewise; *number gets its number. DD_REFUSED
     * "change.same" with {id} when there is one that has all of them. */
    enum dd_rc (*create)(const struct change_sort *sort, struct reg *reg, struct arena *a,
                         const struct change *change, const char *reason, int64_t *number,
                         struct dd_error *err);
};

enum change_state {
    CHANGE_NONE,    /* all is so already, or the record was not touched */
    CHANGE_WANTED,  /* to be written */
    CHANGE_CONFLICT /* the record has become another since it was handed out */
};

/* A record of a set. `after` and `before` have the sort's number of fields. */
struct change {
    int64_t number;       /* of a new one 0 until it is written */
    bool added;           /* it is a new one: its fields are not known before */
    int64_t line;         /* where it came from: of a file; 0: from none */
    const char *digest;   /* as it was handed out; NULL: it was not, and is not compared */
    const char **after;   /* what each shall be; NULL: left alone, "": no longer known */
    const char **before;  /* what it is now; set by change_set_add() */
    uint32_t differs;     /* bits of the fields in which they differ */
    enum change_state is; /* both set by change_set_look() */
    bool wrong;           /* a problem of it is noted: it is not written */
};

/* What is wrong with a record of the set. */
struct change_problem {
    int64_t number, line;
    size_t field; /* or CHANGE_NO_FIELD */
    struct dd_error why;
};

struct change_set {
    struct reg *reg;
    struct arena *a;
    const char *day;
    const struct change_sort *sort;
    struct vec changes;  /* struct change */
    struct vec problems; /* struct change_problem, the first CHANGE_MAX_PROBLEMS */
    size_t nproblems;    /* all */
};

void change_set_init(struct change_set *set, struct reg *reg, struct arena *a, const char *day,
                     const struct change_sort *sort);
void change_set_release(struct change_set *set);

/* The digest of a record's values, by which it is known whether they are the same later. It begins
 * with a letter, so that no spreadsheet takes it for a number. A NULL value counts as "". */
void change_digest(char out[CHANGE_DIGEST_SIZE], const struct change_sort *sort, int64_t number,
                   const char *const *values);

/* A record joins the set, with what it is now; nothing is to be changed of it yet. *out is valid
 * until the next is added. Errors as of the sort's `read`. */
enum dd_rc change_set_add(struct change_set *set, int64_t number, struct change **out,
                          struct dd_error *err) DD_MUST_CHECK;
/* A new record joins the set. */
enum dd_rc change_set_add_new(struct change_set *set, struct change **out,
                              struct dd_error *err) DD_MUST_CHECK;
/* Notes what is wrong, when the error is of the data or of a rule; whatever else it is, is returned
 * as it is. `rc` DD_OK: nothing is wrong. */
enum dd_rc change_set_note(struct change_set *set, int64_t number, int64_t line, size_t field,
                           enum dd_rc rc, const struct dd_error *why,
                           struct dd_error *err) DD_MUST_CHECK;

/* When all have joined: finds what differs, and where the register has changed since. A record is
 * in conflict when its digest is no longer that of the register and not that of what came back
 * either (then nobody touched it there), and something would change. Problems are a record that is
 * in the set twice, "change.repeated", and what is only shown and came back as another,
 * "change.fixed". */
enum dd_rc change_set_look(struct change_set *set, struct dd_error *err) DD_MUST_CHECK;

/* Writes what is wanted, in the open entry; conflicts are left out. All of it is tried, so that all
 * that is wrong is noted, but of a record of which something is wrong already: whoever called ends
 * the entry without keeping it when there are problems. `reason` may be NULL. */
enum dd_rc change_set_write(struct change_set *set, const char *reason,
                            struct dd_error *err) DD_MUST_CHECK;

/* How many records are new. */
size_t change_set_added(const struct change_set *set);
/* How many records are so. */
size_t change_set_count(const struct change_set *set, enum change_state is);

#endif
