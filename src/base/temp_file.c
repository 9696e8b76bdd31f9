#include "ddreg/temp_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { PATH_BYTES = 4352 };

static const char *in = P_tmpdir;

void temp_file_use(const char *folder)
{
    in = folder ? folder : P_tmpdir;
}

static enum dd_rc unusable(int number, struct dd_error *err)
{
    if (number == ENOSPC || number == EDQUOT)
        return dd_fail(err, DD_INTERNAL, "disk.full", NULL);
    return dd_fail(err, dd_errno_rc(number), "temp.unusable", "folder", in, "why",
                   dd_errno_why(number), NULL);
}

enum dd_rc temp_file_open(int *fd, struct dd_error *err)
{
    char path[PATH_BYTES];
    int n = snprintf(path, sizeof(path), "%s/ddreg-XXXXXX", in);

    *fd = -1;
    if (n <= 0 || n >= PATH_BYTES)
        return unusable(ENAMETOOLONG, err);
    if ((*fd = mkstemp(path)) < 0)
        return unusable(errno, err);
    (void)fcntl(*fd, F_SETFD, FD_CLOEXEC);
    (void)unlink(path);
    return DD_OK;
}

enum dd_rc temp_file_add(int fd, const void *bytes, size_t n, struct dd_error *err)
{
    const char *at = bytes;

    while (n > 0) {
        ssize_t done = write(fd, at, n);
        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            return unusable(errno, err);
        at += done;
        n -= (size_t)done;
    }
    return DD_OK;
}
