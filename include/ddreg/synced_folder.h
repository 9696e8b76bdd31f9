/* How a folder looks that a client on the machine synchronises with others (OneDrive, Dropbox). */
#ifndef DDREG_SYNCED_FOLDER_H
#define DDREG_SYNCED_FOLDER_H

#include <stdbool.h>
#include <stddef.h>

/* The service whose folder has such a name ("OneDrive - Firma AS"); NULL: none that is known. `n`
 * bytes of `part`. */
const char *synced_by_name(const char *part, size_t n);

/* A file or folder by which a service's own folder is known. */
struct synced_mark {
    bool folder;         /* a folder, else a file */
    const char *name;    /* in the service's folder */
    const char *holds;   /* a text that must be in the file; "" for any */
    const char *service; /* for people */
};
/* The marks, one by one, from `at` 0; false: there are no more. */
bool synced_mark_at(size_t at, struct synced_mark *out);

#endif
