#include "read_at.h"

#include <errno.h>
#include <unistd.h>

enum dd_rc read_at(int fd, int64_t offset, void *to, size_t size, size_t *got, const char *path,
                   struct dd_error *err)
{
    ssize_t n;

    for (*got = 0; *got < size; *got += (size_t)n) {
        do {
            n = pread(fd, (char *)to + *got, size - *got, offset + (int64_t)*got);
        } while (n < 0 && errno == EINTR);
        if (n < 0)
            return dd_fail(err, DD_INPUT, "import.file.unreadable", "file", path, NULL);
        if (n == 0)
            break;
    }
    return DD_OK;
}
