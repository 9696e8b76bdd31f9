/* The folder that a path is in. Private to src/record. */
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

#endif
