/* Who is writing right now, in a small file beside the register (REGISTER-holder), for those who
 * wait. It is made and removed under the register's write lock; whether its writer still lives is
 * known by the system's lock on it, which ends with the process. Nothing but a message depends on
 * it, so nothing here can fail. Private to src/record. */
#ifndef DDREG_HOLDER_H
#define DDREG_HOLDER_H

#include "ddreg/reg.h"

/* What the file's name ends with. */
#define HOLDER_ENDING "-holder"

/* Says that this process holds the register, `file`. Gives the descriptor to end with, or -1. */
int holder_begin(const char *file, const struct entry_by *by);
void holder_end(const char *file, int fd);

/* Makes a DD_BUSY "register.busy" into "register.held" with pid, user, command and since, when a
 * living process says so. */
void holder_explain(const char *file, struct dd_error *err);

#endif
