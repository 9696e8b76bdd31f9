#include "place.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>
#ifdef __linux__
#include <linux/fs.h>
#include <sys/syscall.h>
#endif

#include "ddreg/hash.h"

enum { PATH_SIZE = 4096 };

static enum dd_rc refused(struct dd_error *err, const char *id, const char *path, int number)
{
    return dd_fail(err, DD_REFUSED, id, "register", path, "file", path, "why", dd_errno_why(number),
                   NULL);
}

enum dd_rc place_temporary(struct buf *name, const char *path, struct dd_error *err)
{
    char random[SALT_HEX];
    enum dd_rc rc = hash_new_salt(random, err);

    if (rc != DD_OK)
        return rc;
    buf_reset(name);
    buf_printf(name, "%s.new-%.12s", path, random);
    return buf_ok(name, err);
}

/* link() never replaces anything. Some file systems (exFAT on a stick) have no links; there the
 * system's own renaming that replaces nothing does it. 0, or the system's number. */
static int take_name(const char *temporary, const char *path)
{
    if (link(temporary, path) == 0)
        return 0;
#ifdef __linux__
    if ((errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS) &&
        syscall(SYS_renameat2, AT_FDCWD, temporary, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
        return 0;
#endif
    return errno;
}

/* A new name lasts when its folder is on the disk too. Some file systems cannot do that to a
 * folder and say EINVAL: there is nothing more to do there. */
static int sync_folder(const char *path)
{
    struct buf folder = BUF_INIT;
    const char *slash = strrchr(path, '/');
    int fd, number = 0;

    if (!slash)
        buf_add(&folder, ".");
    else
        buf_add_mem(&folder, path, slash == path ? 1 : (size_t)(slash - path));
    fd = folder.failed ? -1 : open(buf_str(&folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0 && fsync(fd) != 0 && errno != EINVAL)
        number = errno;
    if (fd >= 0)
        close(fd);
    buf_release(&folder);
    return number;
}

enum dd_rc place_take(const char *temporary, const char *path, const char *exists, const char *id,
                      struct dd_error *err)
{
    int number = take_name(temporary, path);

    if (number == 0 && (number = sync_folder(path)) != 0)
        (void)unlink(path); /* it is ours: what may be gone tomorrow is not called done */
    if (number != 0)
        return refused(err, number == EEXIST ? exists : id, path, number);
    return DD_OK;
}

/* On the stack, so that also a program without memory cleans up after itself. */
void place_remove(const char *path)
{
    static const char *const suffixes[] = {"", "-wal", "-shm", "-journal", "-holder"};
    char name[PATH_SIZE];

    for (size_t i = 0; *path && i < sizeof(suffixes) / sizeof(suffixes[0]); i++) {
        int n = snprintf(name, sizeof(name), "%s%s", path, suffixes[i]);
        if (n > 0 && n < PATH_SIZE)
            (void)unlink(name);
    }
}
