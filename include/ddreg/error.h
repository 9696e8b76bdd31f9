/* What went wrong, in a form that every language can say.
 *
 * A fallible function returns an enum dd_rc and, when that is not DD_OK, has filled the struct
 * dd_error that it was given as its last parameter. The error carries an id (stable, shown in JSON,
 * a key of the message catalogues in data/messages) and named values; only src/cli turns it into
 * a sentence. Nothing here allocates, so that "out of memory" can be reported too. */
#ifndef DDREG_ERROR_H
#define DDREG_ERROR_H

#include <stddef.h>

/* The values are the program's exit codes. */
enum dd_rc {
    DD_OK = 0,
    DD_CHECK = 1,    /* a check found something, or rows were skipped */
    DD_USAGE = 2,    /* the command line is wrong */
    DD_INPUT = 3,    /* input data is wrong */
    DD_REFUSED = 4,  /* a rule, or a place where a file was to be written, says no */
    DD_BUSY = 5,     /* another process holds the register */
    DD_DAMAGED = 6,  /* the register is damaged, newer than the program, absent, or not one */
    DD_INTERNAL = 70 /* a fault in the program or the machine (memory, disk) */
};

#define DD_MUST_CHECK __attribute__((warn_unused_result))

enum { DD_ERROR_ARGS = 12, DD_ERROR_VALUE = 400 };

struct dd_error_arg {
    const char *name; /* a literal: the placeholder in the catalogue, without braces */
    char value[DD_ERROR_VALUE];
};

/* Errors that code asks about: by this value, never by their id. */
#define DD_CASES(X)                                                                                \
    X(DD_STOPPED, "stopped")                                                                       \
    X(DD_UNSURE, "db.unsure")                                                                      \
    X(DD_OLDER, "register.older")                                                                  \
    X(DD_ABSENT, "register.absent")                                                                \
    X(DD_NOT_ONE, "register.not_one")                                                              \
    X(DD_TORN, "register.damaged")                                                                 \
    X(DD_NEWER, "register.newer")                                                                  \
    X(DD_UNOPENABLE, "register.unopenable")                                                        \
    X(DD_LINKED, "register.links")                                                                 \
    X(DD_NAME_TAKEN, "register.exists")                                                            \
    X(DD_LOG_THERE, "place.log")                                                                   \
    X(DD_DISK_FULL, "disk.full")                                                                   \
    X(DD_NOT_MADE, "file.create")                                                                  \
    X(DD_UNWHOLE, "backup.unwhole")                                                                \
    X(DD_CLASS_REASON, "supplier.class_reason")                                                    \
    X(DD_SAME_NAME, "supplier.same_name")                                                          \
    X(DD_NUMBER_TAKEN, "supplier.number_taken")                                                    \
    X(DD_ROWS_REFUSED, "import.refused")                                                           \
    X(DD_ALL_REFUSED, "import.refused_all")                                                        \
    X(DD_NOT_KEPT, "register.not_kept")                                                            \
    X(DD_DIFFERS, "dump.differs")
#define DD_CASE_NAME(name, id) name,
enum dd_case { DD_ANY, DD_CASES(DD_CASE_NAME) };

struct dd_error {
    enum dd_rc rc;
    enum dd_case what; /* DD_ANY: one that nobody asks about */
    const char *id;    /* a literal such as "import.amount.unreadable"; NULL while nothing failed */
    struct dd_error_arg args[DD_ERROR_ARGS];
    size_t nargs;
};

/* Fills `err` and returns `rc`, so that a function can end in `return dd_fail(...)`. After `id`
 * come pairs of name (a literal) and value (any string, copied, cut at DD_ERROR_VALUE - 1 bytes on
 * a character boundary), closed by NULL. A NULL value reads as "". */
enum dd_rc dd_fail(struct dd_error *err, enum dd_rc rc, const char *id, ...)
    __attribute__((sentinel));
#ifdef __clang_analyzer__ /* which does not see that what comes back is `rc`, so never DD_OK */
#define dd_fail(err, rc, ...) ((void)dd_fail((err), (rc), __VA_ARGS__), (rc))
#endif

/* Adds one more named value to an error on its way up (the file's name, say). A name that is there
 * already keeps its first value. Aborts for more than DD_ERROR_ARGS: a mistake in the program. */
void dd_error_add(struct dd_error *err, const char *name, const char *value);

/* Gives a named value, also one that is there already, another value. */
void dd_error_set(struct dd_error *err, const char *name, const char *value);

/* The system's reason for a failure as a value for {why}: a message id that msg_add_error() puts
 * into words, or the system's own words for a rare one. */
const char *dd_errno_why(int number);

/* What a file that cannot be made or written is, one rule for all: DD_REFUSED where its place says
 * no (no such folder, no right to write, something is there), DD_INTERNAL where the disk is full or
 * fails. `number` is the system's. */
enum dd_rc dd_errno_rc(int number) DD_MUST_CHECK;
/* The error of it, with `path` as the values `register` and `file`. */
enum dd_rc dd_fail_file(struct dd_error *err, const char *id, const char *path,
                        int number) DD_MUST_CHECK;
#ifdef __clang_analyzer__ /* as above: never DD_OK */
#define dd_fail_file(...) ((void)dd_fail_file(__VA_ARGS__), DD_REFUSED)
#endif

/* The value of `name`, or NULL. */
const char *dd_error_get(const struct dd_error *err, const char *name);

/* A limit that the program itself set was too low: DD_INTERNAL "limit", `what` says of what. */
static inline enum dd_rc dd_fail_limit(struct dd_error *err, const char *what)
{
    return dd_fail(err, DD_INTERNAL, "limit", "what", what, NULL);
}

/* Shorthand for the one error that can happen anywhere. */
static inline enum dd_rc dd_no_memory(struct dd_error *err)
{
    return dd_fail(err, DD_INTERNAL, "memory", NULL);
}

#endif
