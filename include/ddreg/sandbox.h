/* What the program takes from itself for good before it reads what others wrote: from then on it
 * opens nothing but what it is given, no connection, and starts no program. Linux only, with
 * landlock and seccomp where the kernel has them. */
#ifndef DDREG_SANDBOX_H
#define DDREG_SANDBOX_H

#include <stddef.h>

#include "ddreg/buf.h"
#include "ddreg/error.h"

enum sandbox_right {
    SANDBOX_READ, /* the file may be read; of a folder it may be seen what is in it */
    SANDBOX_WORK, /* files in the folder, and below it, may be read, written, made and removed */
    SANDBOX_TIDY, /* folders in the folder may be removed while they are empty */
    SANDBOX_RUN   /* the file, or what is in the folder and below it, may be read and run as a
                     program; without such a rule no program may be started at all */
};

struct sandbox_rule {
    enum sandbox_right right;
    const char *path; /* what cannot be opened is passed over: it cannot be opened later either */
};

/* Takes away what no rule allows, from this thread and those that it starts: before a second one is
 * there. What is open stays open. Where the kernel has only a part of it, that part; DD_INTERNAL
 * only when it has it and there was no memory or descriptor for it. */
enum dd_rc sandbox_enter(const struct sandbox_rule *rules, size_t n,
                         struct dd_error *err) DD_MUST_CHECK;

/* What of it this kernel and this program have: "landlock 7, seccomp", one of them, or nothing. */
void sandbox_describe(struct buf *out);

#endif
