/* Files that a command writes beside its output (-o). */
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>

#include "cli.h"

/* 0, or the system's number. */
static int write_all(int fd, const char *p, size_t n)
{
    while (n > 0) {
        ssize_t done = write(fd, p, n);
        if (done < 0 && errno != EINTR)
            return errno;
        if (done > 0) {
            p += done;
            n -= (size_t)done;
        }
    }
    return 0;
}

/* A draft is internal: a new file is its owner's alone. Who gave the one that is replaced other
 * rights has said who may read it; a link is replaced by a new file. */
static mode_t mode_for(const char *path)
{
    struct stat old;

    return lstat(path, &old) == 0 && S_ISREG(old.st_mode) ? old.st_mode & 0777 : 0600;
}

static int fill(int fd, mode_t mode, const struct buf *bytes)
{
    int number = fchmod(fd, mode) == 0 ? 0 : errno;

    if (number == 0)
        number = write_all(fd, buf_str(bytes), bytes->len);
    if (number == 0 && fsync(fd) != 0)
        number = errno;
    if (close(fd) != 0 && number == 0)
        number = errno;
    return number;
}

enum dd_rc cli_write_file(const char *path, const struct buf *bytes, struct dd_error *err)
{
    struct buf temporary = BUF_INIT;
    enum dd_rc rc;
    int fd, number;

    buf_printf(&temporary, "%s.XXXXXX", path);
    rc = buf_ok(&temporary, err);
    if (rc != DD_OK)
        return rc;
    fd = mkstemp(temporary.data);
    number = fd >= 0 ? fill(fd, mode_for(path), bytes) : errno;
    if (number == 0 && rename(buf_str(&temporary), path) != 0)
        number = errno;
    if (number != 0 && fd >= 0)
        (void)unlink(buf_str(&temporary));
    if (number != 0)
        rc = dd_fail_file(err, "report.file", path, number);
    buf_release(&temporary);
    return rc;
}

static bool same_file(const struct stat *place, const char *path)
{
    struct stat other;

    return stat(path, &other) == 0 && other.st_dev == place->st_dev &&
           other.st_ino == place->st_ino;
}

/* The register in use, by whatever name or link, or one of the two files that lie beside it. */
static bool is_register_in_use(const struct cli *c, const struct stat *place)
{
    static const char *const suffixes[] = {"", "-wal", "-shm", "-journal"};
    struct buf beside = BUF_INIT;
    bool same = false;

    for (size_t i = 0; !same && i < sizeof(suffixes) / sizeof(suffixes[0]); i++) {
        buf_reset(&beside);
        buf_printf(&beside, "%s%s", c->register_path, suffixes[i]);
        same = beside.failed || same_file(place, buf_str(&beside));
    }
    buf_release(&beside);
    return same;
}

/* Any register, also one that is not in use: none has another copy of what a person decided. */
static bool is_database(const char *path)
{
    static const char magic[] = "SQLite format 3";
    char head[sizeof(magic)];
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    ssize_t n = fd >= 0 ? read(fd, head, sizeof(head)) : 0;

    if (fd >= 0)
        (void)close(fd);
    return n == (ssize_t)sizeof(head) && memcmp(head, magic, sizeof(magic)) == 0;
}

enum dd_rc cli_check_place(const struct cli *c, const char *path, struct dd_error *err)
{
    struct stat place;

    if (stat(path, &place) != 0)
        return DD_OK; /* nothing is there; whether it can be made, cli_write_file() finds out */
    if (is_register_in_use(c, &place) || (S_ISREG(place.st_mode) && is_database(path)))
        return dd_fail(err, DD_REFUSED, "report.is_register", "file", path, NULL);
    if (S_ISDIR(place.st_mode))
        return dd_fail(err, DD_REFUSED, "report.is_folder", "file", path, NULL);
    if (!S_ISREG(place.st_mode))
        return dd_fail(err, DD_REFUSED, "report.is_no_file", "file", path, NULL);
    return DD_OK;
}
