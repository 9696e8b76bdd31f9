/* A file that takes its name only when it is whole, and never another's. Only its owner may read
 * it. */
#ifndef DDREG_IMPORT_NEW_FILE_H
#define DDREG_IMPORT_NEW_FILE_H

#include "ddreg/buf.h"

struct new_file {
    const char *path; /* borrowed */
    struct buf name;  /* what it is called meanwhile */
    int fd;           /* -1 while closed */
};

/* Errors: DD_REFUSED where the place says no (import.problems.exists when something has the path),
 * DD_INTERNAL where the disk is full or fails: import.problems.write. Whatever they give,
 * new_file_end() follows. */
enum dd_rc new_file_begin(struct new_file *f, const char *path, struct dd_error *err) DD_MUST_CHECK;
enum dd_rc new_file_write(struct new_file *f, const struct buf *bytes,
                          struct dd_error *err) DD_MUST_CHECK;
enum dd_rc new_file_take(struct new_file *f, struct dd_error *err) DD_MUST_CHECK;
void new_file_end(struct new_file *f);
void new_file_remove(const char *path);

#endif
