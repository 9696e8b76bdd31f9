#include "place.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>
#ifdef __linux__
#include <linux/fs.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>
#endif

#include "ddreg/hash.h"
#include "ddreg/network_fs.h"

enum { PATH_SIZE = 4096 };

static enum dd_rc refused(struct dd_error *err, const char *id, const char *path, int number)
{
    return dd_fail(err, DD_REFUSED, id, "register", path, "file", path, "why", dd_errno_why(number),
                   NULL);
}

static void add_folder(struct buf *folder, const char *path)
{
    const char *slash = strrchr(path, '/');

    if (!slash)
        buf_add(folder, ".");
    else
        buf_add_mem(folder, path, slash == path ? 1 : (size_t)(slash - path));
}

#ifdef __linux__
enum { FUSE_MAGIC = 0x65735546, LINE_MAX_SIZE = 4096 };

/* All file systems in user space have one number; the mount table has their names. A line is
 * "ID PARENT MAJOR:MINOR ROOT PLACE OPTIONS [MORE...] - TYPE SOURCE OPTIONS". */
static void find_fuse_type(const char *folder, char type[64])
{
    char line[LINE_MAX_SIZE], device[32];
    struct stat st;
    FILE *mounts = stat(folder, &st) == 0 ? fopen("/proc/self/mountinfo", "re") : NULL;

    (void)snprintf(device, sizeof(device), " %u:%u ", major(st.st_dev), minor(st.st_dev));
    while (mounts && fgets(line, sizeof(line), mounts)) {
        const char *dash = strstr(line, " - ");
        if (dash && strstr(line, device) && strstr(line, device) < dash)
            (void)snprintf(type, 64, "%.*s", (int)strcspn(dash + 3, " "), dash + 3);
    }
    if (mounts)
        (void)fclose(mounts);
}

enum dd_rc place_local(const char *path, struct dd_error *err)
{
    struct buf folder = BUF_INIT;
    struct statfs fs;
    char type[64] = "";
    const char *name = NULL;

    add_folder(&folder, path);
    if (!folder.failed && statfs(buf_str(&folder), &fs) == 0) {
        if ((unsigned long)fs.f_type == FUSE_MAGIC)
            find_fuse_type(buf_str(&folder), type);
        name = network_fs_name((unsigned long)fs.f_type, type);
    }
    buf_release(&folder);
    return name ? dd_fail(err, DD_REFUSED, "register.network", "register", path, "system", name,
                          NULL)
                : DD_OK;
}
#else
enum dd_rc place_local(const char *path, struct dd_error *err)
{
    (void)path;
    (void)err;
    return DD_OK;
}
#endif

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
    int fd, number = 0;

    add_folder(&folder, path);
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
