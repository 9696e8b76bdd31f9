/* A temporary file without a name: private, and gone when it is closed. */
#ifndef DDREG_TEMP_FILE_H
#define DDREG_TEMP_FILE_H

#include <stddef.h>

#include "ddreg/error.h"

/* The folder in which they are made from now on; NULL: where the system keeps them. It must stay
 * as long as it is used. */
void temp_file_use(const char *folder);

/* An empty one, open for reading and writing; to be closed. "temp.unusable" with {folder} and
 * {why}, DD_REFUSED or DD_INTERNAL as dd_errno_rc() says. */
enum dd_rc temp_file_open(int *fd, struct dd_error *err) DD_MUST_CHECK;

/* All of the bytes, behind those that are there. DD_INTERNAL "disk.full", or as above. */
enum dd_rc temp_file_add(int fd, const void *bytes, size_t n, struct dd_error *err) DD_MUST_CHECK;

#endif
