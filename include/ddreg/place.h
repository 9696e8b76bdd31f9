/* Files that take their place only when they are whole, and never another's. */
#ifndef DDREG_PLACE_H
#define DDREG_PLACE_H

#include "ddreg/buf.h"

struct stat;

/* DD_REFUSED "register.network" where several machines may share the folder of `path`. */
enum dd_rc place_local(const char *path, struct dd_error *err) DD_MUST_CHECK;

/* The name of the file system of `path`'s folder where that keeps no mode of a file (FAT, NTFS), so
 * that chmod changes nothing; else NULL. */
const char *place_modeless(const char *path);
/* The service that seems to synchronise the folder of `path`, by the names of the folders above it
 * and the files that such a service leaves there (data/synced-folders.csv); else NULL. */
const char *place_synced(const char *path);
/* May others than its owner read or write the register `path`, or a file beside it, by their modes?
 * `file` gets the first of them, the register before the others. */
bool place_is_readable(const char *path, struct buf *file);

/* Is it a name that a register's own files have beside it: a log of the engine, or who writes? No
 * other file may take it. */
bool place_is_reserved(const char *path);
/* Is the file the register `path`, by whatever name or link, or one beside it? */
bool place_is_part_of(const struct stat *file, const char *path);

/* A file that is being made. */
struct place {
    struct buf name; /* beside the place, nobody else's: "PATH.new-" and twelve hex digits */
    int lock;        /* a locked "NAME-lock" says that its maker lives; -1 where none can be */
    int fd;          /* after place_open(); else -1 */
};
#define PLACE_INIT                                                                                 \
    {                                                                                              \
        BUF_INIT, -1, -1                                                                           \
    }

/* Finds a name beside `path`, after having removed what makers of the same path left there that
 * were killed. With an id `exists`, `path` is the name to be taken: DD_REFUSED "place.reserved"
 * for a name that is the engine's, that id when something has the path, "place.log" when the log
 * of another register is beside it. However it ends, place_end() follows. */
enum dd_rc place_begin(struct place *p, const char *path, const char *exists,
                       struct dd_error *err) DD_MUST_CHECK;

/* Gives the file its name for good, durably. DD_REFUSED with the id `exists` where something has
 * it, however it came there meanwhile, "place.log" as above; with `id` when it cannot be. */
enum dd_rc place_take(const struct place *p, const char *path, const char *exists, const char *id,
                      struct dd_error *err) DD_MUST_CHECK;

/* A file that is no register: made for its owner alone and written piece by piece. Errors of these
 * five as of dd_fail_file() with `id`. */
enum dd_rc place_open(struct place *p, const char *path, const char *id,
                      struct dd_error *err) DD_MUST_CHECK;
enum dd_rc place_write(struct place *p, const struct buf *bytes, const char *path, const char *id,
                       struct dd_error *err) DD_MUST_CHECK;
/* All that was written is on the disk, and the file is closed. */
enum dd_rc place_finish(struct place *p, const char *path, const char *id,
                        struct dd_error *err) DD_MUST_CHECK;
/* It takes its name for good: as place_take(), but without a look for a log beside it, and also
 * where the file system can neither rename without replacing nor link. */
enum dd_rc place_take_file(struct place *p, const char *path, const char *exists, const char *id,
                           struct dd_error *err) DD_MUST_CHECK;
/* Replaces what is there, readable for whom that was: who gave it other rights has said who
 * may read it. A link is replaced by a new file. */
enum dd_rc place_replace(struct place *p, const char *path, const char *id,
                         struct dd_error *err) DD_MUST_CHECK;

/* A folder with files in it, which takes its name when they are all there. `path` must be free, or
 * a folder with nothing in it: else DD_REFUSED with the id `exists`. place_begin() first, without
 * one. */
enum dd_rc place_free_for_folder(const char *path, const char *exists,
                                 struct dd_error *err) DD_MUST_CHECK;
enum dd_rc place_make_folder(const struct place *p, const char *path, const char *id,
                             struct dd_error *err) DD_MUST_CHECK;
enum dd_rc place_take_folder(const struct place *p, const char *path, const char *exists,
                             const char *id, struct dd_error *err) DD_MUST_CHECK;

/* Removes what makers of `path` left there that were killed. */
void place_sweep(const char *path);

/* Removes the file or folder, if it did not take its place, with those that the engine may have
 * left beside it. All that had it open must have closed it. */
void place_end(struct place *p);

#endif
