/* Folders: the one that a path is in, and one that is being made. Private to src/record. */
#ifndef DDREG_RECORD_PLACE_FOLDER_H
#define DDREG_RECORD_PLACE_FOLDER_H

#include "ddreg/buf.h"

static inline void place_add_folder(struct buf *folder, const char *path)
{
    const char *slash = strrchr(path, '/');

    if (!slash)
        buf_add(folder, ".");
    else
        buf_add_mem(folder, path, slash == path ? 1 : (size_t)(slash - path));
}

/* A new name lasts when its folder is on the disk too. 0, or the system's number. */
int place_sync_folder(const char *path);
/* Removes a folder with the files in it, where `name` is one and no link to one; needs no memory of
 * the program's own. */
void place_remove_folder(const char *name);

#endif
