/* Libraries that few commands need: they are loaded when one does, so that the others do not wait
 * for them. Used through pointers, which the file that knows the library keeps:
 *
 *     #define FUNCTIONS(X) X(zip_fread) X(zip_fclose)
 *     FUNCTIONS(LATE_POINTER)
 *     static const struct late_function functions[] = {FUNCTIONS(LATE_FUNCTION)};
 *     static struct late zip = LATE(LIBZIP_FILE, functions);
 *     ... late_load(&zip, err) ... late_zip_fread(file, ...)
 *
 * The Makefile finds the file's name in the library that the header comes with (LATE). */
#ifndef DDREG_LATE_H
#define DDREG_LATE_H

#include <stdbool.h>
#include <stddef.h>

#include "ddreg/error.h"

struct late_function {
    const char *name;
    void *pointer; /* to the pointer that is filled */
};

struct late {
    const char *file; /* "libzip.so.4", looked for where the system has its libraries */
    const struct late_function *functions;
    size_t n;
    bool loaded;
};

/* NOLINTBEGIN(bugprone-macro-parentheses): names of functions */
#define LATE_POINTER(name) static __typeof__(name) *late_##name;
#define LATE_FUNCTION(name) {#name, (void *)&late_##name},
/* NOLINTEND(bugprone-macro-parentheses) */
#define LATE(file, functions)                                                                      \
    {                                                                                              \
        file, functions, sizeof(functions) / sizeof((functions)[0]), false                         \
    }

/* Loads it, unless it is there already, for as long as the process lives. Not after the sandbox has
 * closed the system's files. DD_INTERNAL "library.missing" {library}. */
enum dd_rc late_load(struct late *library, struct dd_error *err) DD_MUST_CHECK;

#endif
