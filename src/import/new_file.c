#include "new_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

static enum dd_rc failed(const struct new_file *f, int number, struct dd_error *err)
{
    if (number == EEXIST)
        return dd_fail(err, DD_REFUSED, "import.problems.exists", "file", f->path, NULL);
    return dd_fail_file(err, "import.problems.write", f->path, number);
}

enum dd_rc new_file_begin(struct new_file *f, const char *path, struct dd_error *err)
{
    enum dd_rc rc;

    *f = (struct new_file){.path = path, .name = BUF_INIT, .fd = -1};
    buf_printf(&f->name, "%s.new-XXXXXX", path);
    if ((rc = buf_ok(&f->name, err)) != DD_OK)
        return rc;
    f->fd = mkstemp(f->name.data); /* for its owner alone */
    return f->fd >= 0 ? DD_OK : failed(f, errno, err);
}

enum dd_rc new_file_write(struct new_file *f, const struct buf *bytes, struct dd_error *err)
{
    const char *p = buf_str(bytes);
    size_t n = bytes->len;

    while (n > 0) {
        ssize_t done = write(f->fd, p, n);
        if (done < 0 && errno != EINTR)
            return failed(f, errno, err);
        if (done > 0) {
            p += done;
            n -= (size_t)done;
        }
    }
    return DD_OK;
}

/* link() never replaces anything; where a file system has no links, the name was free a moment
 * ago. */
static int take_name(const char *temporary, const char *path)
{
    if (link(temporary, path) == 0)
        return 0;
    if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS)
        return errno;
    if (access(path, F_OK) == 0)
        return EEXIST;
    return rename(temporary, path) == 0 ? 0 : errno;
}

enum dd_rc new_file_take(struct new_file *f, struct dd_error *err)
{
    int number = fsync(f->fd) == 0 ? 0 : errno;

    if (close(f->fd) != 0 && number == 0)
        number = errno;
    f->fd = -1;
    if (number == 0)
        number = take_name(buf_str(&f->name), f->path);
    return number == 0 ? DD_OK : failed(f, number, err);
}

void new_file_end(struct new_file *f)
{
    if (f->fd >= 0)
        (void)close(f->fd);
    if (f->name.len > 0)
        (void)unlink(buf_str(&f->name)); /* its other name stays, if it took one */
    buf_release(&f->name);
}

void new_file_remove(const char *path)
{
    (void)unlink(path);
}
