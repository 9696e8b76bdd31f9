/* A file as it is handed over: plain, or with one file packed in it (gzip, zip). What is in it is
 * read as a stream and never by its name; nothing is written. */
#ifndef DDREG_PACKED_PACKED_H
#define DDREG_PACKED_PACKED_H

#include <stddef.h>
#include <stdint.h>

#include "ddreg/error.h"

enum packed_as { PACKED_NOT, PACKED_GZIP, PACKED_ZIP };

enum { PACKED_HEAD = 4, PACKED_NAME = 128 };

/* How a file is packed, by its first bytes (PACKED_HEAD, fewer when it has no more). */
enum packed_as packed_as(const void *head, size_t n);

/* Gets the bytes block by block. Anything but DD_OK ends the reading with that error. */
struct packed_sink {
    enum dd_rc (*take)(void *data, const void *bytes, size_t n, struct dd_error *err);
    void *data;
};

/* Reads the file open as `fd` from its beginning: the one file in a zip, what a gzip holds, the
 * bytes themselves of any other. `path` is for errors; `inside`, PACKED_NAME bytes or NULL, gets
 * the name of what is in a zip, fit to be shown, else "". Folders in a zip, and what some systems
 * add of their own (__MACOSX), count for nothing.
 *
 * DD_INPUT, each with {file}: "packed.cut", "packed.damaged", "packed.sum" (the check sum is
 * another: nothing that was given out is to be trusted), "packed.large" (unpacked it is beyond
 * all measure), "packed.none", "packed.several" with their {names}, "packed.encrypted" and
 * "packed.method" (packed in a way that is not read); "import.file.unreadable".
 * DD_INTERNAL "library.missing". */
enum dd_rc packed_read(int fd, const char *path, char *inside, const struct packed_sink *to,
                       struct dd_error *err) DD_MUST_CHECK;
/* The same of a zip with several files: file `part` of them, from 1, of which there are *parts (1
 * of what is no zip). */
enum dd_rc packed_read_part(int fd, const char *path, int64_t part, int64_t *parts, char *inside,
                            const struct packed_sink *to, struct dd_error *err) DD_MUST_CHECK;

/* Loads what reading a packed file needs of the system, for who will open no other file any more.
 * Where that cannot be, packed_read() says so of a file that needs it. */
void packed_load(void);

#endif
