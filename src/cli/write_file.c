/* Files that a command writes beside its output (-o). */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sys/stat.h>

#include "cli.h"
#include "ddreg/place.h"

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

/* Only what was asked to be written over is replaced, and only after another look at what it is:
 * something may have come there since. */
static enum dd_rc give_name(const struct cli *c, const struct place *made, const char *path,
                            struct dd_error *err)
{
    struct stat there;
    enum dd_rc rc;

    if (!cli_option(c, "overwrite") || lstat(path, &there) != 0)
        return place_take_file(made, path, "report.exists", "report.file", err);
    rc = cli_check_place(c, path, err);
    return rc == DD_OK ? place_replace(made, path, "report.file", err) : rc;
}

enum dd_rc cli_write_file(const struct cli *c, const char *path, const struct buf *bytes,
                          struct dd_error *err)
{
    struct place made = PLACE_INIT;
    enum dd_rc rc = place_begin(&made, path, NULL, err);
    int fd, number;

    if (rc == DD_OK) {
        fd = open(buf_str(&made.name), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
        number = fd >= 0 ? fill(fd, mode_for(path), bytes) : errno;
        rc = number == 0 ? give_name(c, &made, path, err)
                         : dd_fail_file(err, "report.file", path, number);
    }
    place_end(&made);
    return rc;
}

static bool same_file(const struct stat *place, const char *path)
{
    struct stat other;

    return stat(path, &other) == 0 && other.st_dev == place->st_dev &&
           other.st_ino == place->st_ino;
}

/* The register in use, by whatever name or link, or one of the files that lie beside it. */
static bool is_register_in_use(const struct cli *c, const struct stat *place)
{
    static const char *const suffixes[] = {"", "-wal", "-shm", "-journal", "-holder"};
    char full[PATH_MAX];
    struct buf beside = BUF_INIT;
    bool same = false;

    if (!realpath(c->register_path, full))
        return false;

    for (size_t i = 0; !same && i < sizeof(suffixes) / sizeof(suffixes[0]); i++) {
        buf_reset(&beside);
        buf_printf(&beside, "%s%s", full, suffixes[i]);
        same = beside.failed || same_file(place, buf_str(&beside));
    }
    buf_release(&beside);
    return same;
}

/* Any register, also one that is not in use, and any log of one: none has another copy of what a
 * person decided. */
static bool is_database(const char *path)
{
    static const struct {
        const char *bytes;
        size_t n;
    } magic[] = {
        {"SQLite format 3", 16},
        {"\x37\x7F\x06\x82", 4}, /* the log of one */
        {"\x37\x7F\x06\x83", 4},
        {"\xD9\xD5\x05\xF9\x20\xA1\x63\xD7", 8}, /* the journal of one in another mode */
    };
    char head[16];
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    ssize_t n = fd >= 0 ? read(fd, head, sizeof(head)) : 0;
    bool is = false;

    if (fd >= 0)
        (void)close(fd);
    for (size_t i = 0; i < sizeof(magic) / sizeof(magic[0]); i++)
        is = is || (n >= (ssize_t)magic[i].n && memcmp(head, magic[i].bytes, magic[i].n) == 0);
    return is;
}

enum dd_rc cli_check_place(const struct cli *c, const char *path, struct dd_error *err)
{
    struct stat place;

    if (db_is_reserved_name(path))
        return dd_fail(err, DD_REFUSED, "place.reserved", "file", path, NULL);
    if (stat(path, &place) != 0) /* nothing is there, or a link to nothing */
        return lstat(path, &place) != 0 || cli_option(c, "overwrite")
                   ? DD_OK /* whether it can be made, cli_write_file() finds out */
                   : dd_fail(err, DD_REFUSED, "report.exists", "file", path, NULL);
    if (is_register_in_use(c, &place) || (S_ISREG(place.st_mode) && is_database(path)))
        return dd_fail(err, DD_REFUSED, "report.is_register", "file", path, NULL);
    if (S_ISDIR(place.st_mode))
        return dd_fail(err, DD_REFUSED, "report.is_folder", "file", path, NULL);
    if (!S_ISREG(place.st_mode))
        return dd_fail(err, DD_REFUSED, "report.is_no_file", "file", path, NULL);
    if (!cli_option(c, "overwrite"))
        return dd_fail(err, DD_REFUSED, "report.exists", "file", path, NULL);
    return DD_OK;
}
