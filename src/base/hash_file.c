#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "ddreg/hash_long.h"
#include "ddreg/stop.h"

enum { BLOCK = 65536 };

static enum dd_rc unreadable(const char *path, struct dd_error *err)
{
    return dd_fail(err, DD_INTERNAL, "file.unread", "file", path, "why", dd_errno_why(errno), NULL);
}

/* All that is left to read. */
static enum dd_rc add_all(struct hash_long *h, int fd, const char *path, struct dd_error *err)
{
    unsigned char block[BLOCK];
    ssize_t n;

    while ((n = read(fd, block, sizeof(block))) != 0) {
        if (n < 0 && errno != EINTR)
            return unreadable(path, err);
        if (n > 0)
            hash_long_add(h, block, (size_t)n);
        if (stop_check(err) != DD_OK)
            return err->rc;
    }
    return DD_OK;
}

enum dd_rc hash_file(const char *path, char digest[HASH_HEX], int64_t *size, struct dd_error *err)
{
    struct hash_long h;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    enum dd_rc rc;

    if (fd < 0)
        return unreadable(path, err);
    hash_long_init(&h);
    rc = add_all(&h, fd, path, err);
    *size = (int64_t)h.size;
    hash_long_end_hex(&h, digest);
    (void)close(fd);
    return rc;
}
