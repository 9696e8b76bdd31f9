/* Zip archives: the one file that knows libzip. */
#ifndef DDREG_PACKED_ARCHIVE_H
#define DDREG_PACKED_ARCHIVE_H

#include <stdbool.h>
#include <stdint.h>

#include "ddreg/buf.h"
#include "packed.h"

struct archive;

/* `fd` and `path` are borrowed. DD_INPUT "packed.damaged", "packed.cut" for what is no zip or not
 * a whole one; DD_INTERNAL "library.missing". End with archive_close(), which takes NULL. */
enum dd_rc archive_open(struct archive **out, int fd, const char *path,
                        struct dd_error *err) DD_MUST_CHECK;
void archive_close(struct archive *a);

/* How many entries there are, and what each is called, in UTF-8; a folder ends in "/". */
int64_t archive_count(const struct archive *a);
const char *archive_name(const struct archive *a, int64_t at);

/* The file of that name, letters of ASCII as they are or not; -1: there is none. Where two have
 * it, the last, and *twice, unless NULL, says so: readers differ on which is meant. */
int64_t archive_find(const struct archive *a, const char *name, bool *twice);

/* Is it a file that its maker packed? Not so folders, and what systems add of their own. */
bool archive_counts(const struct archive *a, int64_t at);

/* What is packed under it. Errors as packed_read(). */
enum dd_rc archive_read(const struct archive *a, int64_t at, const struct packed_sink *to,
                        struct dd_error *err) DD_MUST_CHECK;

/* A file to be packed. */
struct archive_part {
    const char *name;
    struct buf bytes;
};
/* Appends an archive of these, in their order. The same parts give the same bytes: each file is of
 * 1 January 1980. DD_INTERNAL "library.missing", "packed.not_made". */
enum dd_rc archive_make(struct buf *out, const struct archive_part *parts, size_t n,
                        struct dd_error *err) DD_MUST_CHECK;

/* Loads the library, for who will read an archive when the sandbox has closed the system's files.
 * DD_INTERNAL "library.missing". */
enum dd_rc archive_load(struct dd_error *err) DD_MUST_CHECK;

/* "libzip 1.7.3", or "libzip missing" */
void archive_library(struct buf *out);

#endif
