/* An import made from the fuzzer's bytes: a byte of options, a map file up to the first RS (0x1E;
 * without one there is no map), then the file. */
#ifndef DDREG_FUZZ_IMPORT_H
#define DDREG_FUZZ_IMPORT_H

#include "ddreg/import.h"
#include "fuzz.h"

struct fuzz_import {
    bool purchases;
    struct import_options o;
    char map_path[32];
};

static inline void fuzz_write_map(struct fuzz_import *f, const uint8_t *data, size_t size)
{
    int fd;

    (void)snprintf(f->map_path, sizeof(f->map_path), "map-%ld", (long)getpid());
    fd = open(f->map_path, O_CREAT | O_TRUNC | O_WRONLY, 0600);
    FUZZ_MUST(fd >= 0 && write(fd, data, size) == (ssize_t)size);
    close(fd);
    f->o.read.map_path = f->map_path;
}

/* False when the bytes are too few. End with fuzz_import_end(). */
static inline bool fuzz_import_begin(struct fuzz_import *f, const uint8_t *data, size_t size)
{
    const uint8_t *mark;

    memset(f, 0, sizeof(*f));
    if (size < 2)
        return false;
    f->purchases = (data[0] & 1) != 0;
    f->o.dry_run = true;
    f->o.skip_bad = (data[0] & 2) != 0;
    f->o.year = data[0] & 4 ? 2023 : 0;
    f->o.currency = data[0] & 8 ? "EUR" : NULL;
    f->o.rate = data[0] & 8 ? "11.4206" : NULL;
    f->o.read.header = data[0] & 16 ? "none" : NULL;
    f->o.read.decimal = data[0] & 32 ? "point" : NULL;
    f->o.read.encoding = data[0] & 64 ? "windows-1252" : NULL;
    f->o.read.quotes = data[0] & 128 ? "backslash" : NULL;
    data++;
    size--;
    mark = memchr(data, 0x1E, size);
    if (mark) {
        fuzz_write_map(f, data, (size_t)(mark - data));
        size -= (size_t)(mark + 1 - data);
        data = mark + 1;
    }
    f->o.read.path = fuzz_file(data, size);
    return true;
}

static inline void fuzz_import_end(struct fuzz_import *f)
{
    if (f->o.read.map_path)
        (void)unlink(f->map_path);
}

#endif
