#include "ddreg/place.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef __linux__
#include <linux/fs.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>
#endif

#include "ddreg/db.h"
#include "ddreg/hash.h"
#include "ddreg/network_fs.h"
#include "ddreg/stop.h"

enum { PATH_SIZE = 4096, RANDOM_HEX = 12, TRIES = 4 };

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

/* On the stack, so that also a program without memory cleans up after itself. */
static void remove_all(const char *name)
{
    static const char *const suffixes[] = {"", "-wal", "-shm", "-journal", "-holder"};
    char each[PATH_SIZE];

    for (size_t i = 0; *name && i < sizeof(suffixes) / sizeof(suffixes[0]); i++) {
        int n = snprintf(each, sizeof(each), "%s%s", name, suffixes[i]);
        if (n > 0 && n < PATH_SIZE)
            (void)unlink(each);
    }
}

/* Locks the file, when it still has its name. Never through a link, never waiting. -1: not. */
static int lock_file(const char *name, int how)
{
    struct stat ours, there;
    int fd = open(name, how | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);

    if (fd >= 0 &&
        (flock(fd, LOCK_EX | LOCK_NB) != 0 || fstat(fd, &ours) != 0 || !S_ISREG(ours.st_mode) ||
         lstat(name, &there) != 0 || ours.st_ino != there.st_ino || ours.st_dev != there.st_dev)) {
        (void)close(fd);
        return -1;
    }
    return fd;
}

/* Is it ".new-" with its digits and "-lock"? */
static bool is_lock(const char *rest)
{
    return strncmp(rest, ".new-", 5) == 0 && strspn(rest + 5, "0123456789abcdef") == RANDOM_HEX &&
           strcmp(rest + 5 + RANDOM_HEX, "-lock") == 0;
}

/* Whose lock can be had, its maker is dead. The lock's file goes last: were this process killed
 * too, the next would find what remains. */
static void remove_dead(const char *name, const char *lock)
{
    int fd = lock_file(lock, O_RDONLY);

    if (fd < 0)
        return;
    remove_all(name);
    (void)unlink(lock);
    (void)close(fd);
}

static void remove_leftovers(const char *path)
{
    const char *slash = strrchr(path, '/'), *base = slash ? slash + 1 : path;
    char name[PATH_SIZE], lock[PATH_SIZE];
    struct buf folder = BUF_INIT;
    struct dirent *entry;
    DIR *all;

    add_folder(&folder, path);
    all = folder.failed ? NULL : opendir(buf_str(&folder));
    while (all && (entry = readdir(all))) {
        const char *rest = entry->d_name + strlen(base);
        int n;
        if (strncmp(entry->d_name, base, strlen(base)) != 0 || !is_lock(rest))
            continue;
        n = snprintf(lock, sizeof(lock), "%s%s", path, rest);
        if (n <= 0 || n >= PATH_SIZE)
            continue;
        (void)snprintf(name, sizeof(name), "%.*s", n - (int)strlen("-lock"), lock);
        remove_dead(name, lock);
    }
    if (all)
        (void)closedir(all);
    buf_release(&folder);
}

/* Where no lock can be had (a full disk, a system without locks) there is no lock file either, and
 * nobody will take what we leave for a dead maker's. */
static enum dd_rc find_name(struct place *p, const char *path, struct dd_error *err)
{
    struct buf lock = BUF_INIT;
    char random[SALT_HEX];
    enum dd_rc rc = DD_OK;

    for (int i = 0; rc == DD_OK && p->lock < 0 && i < TRIES; i++) {
        if ((rc = hash_new_salt(random, err)) != DD_OK)
            break;
        buf_reset(&p->name);
        buf_reset(&lock);
        buf_printf(&p->name, "%s.new-%.*s", path, RANDOM_HEX, random);
        buf_printf(&lock, "%s-lock", buf_str(&p->name));
        rc = p->name.failed || lock.failed ? dd_no_memory(err) : DD_OK;
        if (rc == DD_OK)
            p->lock = lock_file(buf_str(&lock), O_CREAT | O_EXCL | O_RDWR);
        if (rc == DD_OK && p->lock < 0 && errno != EEXIST)
            (void)unlink(buf_str(&lock));
    }
    buf_release(&lock);
    return rc;
}

/* The engine reads a log that lies beside a file as that file's own, whoever's it was. */
static enum dd_rc no_log_beside(const char *path, struct dd_error *err)
{
    static const char *const suffixes[] = {"-wal", "-shm", "-journal"};
    char each[PATH_SIZE];
    struct stat st;

    for (size_t i = 0; i < sizeof(suffixes) / sizeof(suffixes[0]); i++) {
        int n = snprintf(each, sizeof(each), "%s%s", path, suffixes[i]);
        if (n > 0 && n < PATH_SIZE && lstat(each, &st) == 0)
            return dd_fail(err, DD_REFUSED, "place.log", "register", path, "file", path, "log",
                           each, NULL);
    }
    return DD_OK;
}

/* May a register take the name? */
static enum dd_rc check_name(const char *path, const char *exists, struct dd_error *err)
{
    struct stat there;

    if (db_is_reserved_name(path))
        return dd_fail(err, DD_REFUSED, "place.reserved", "register", path, "file", path, NULL);
    if (stat(path, &there) == 0 && S_ISDIR(there.st_mode))
        return dd_fail(err, DD_REFUSED, "place.is_folder", "register", path, "file", path, NULL);
    if (access(path, F_OK) == 0)
        return dd_fail(err, DD_REFUSED, exists, "register", path, "file", path, NULL);
    return no_log_beside(path, err);
}

void place_sweep(const char *path)
{
    remove_leftovers(path);
}

enum dd_rc place_begin(struct place *p, const char *path, const char *exists, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    remove_leftovers(path);
    if (exists)
        rc = check_name(path, exists, err);
    return rc == DD_OK ? find_name(p, path, err) : rc;
}

void place_end(struct place *p)
{
    char lock[PATH_SIZE];
    int n = snprintf(lock, sizeof(lock), "%s-lock", buf_str(&p->name));

    remove_all(buf_str(&p->name));
    if (p->lock >= 0) {
        if (n > 0 && n < PATH_SIZE)
            (void)unlink(lock);
        (void)close(p->lock);
    }
    p->lock = -1;
    buf_release(&p->name);
}

/* The system's own renaming that replaces nothing; where system or file system have none, link(),
 * which replaces nothing either but leaves two names for a moment. 0, or the system's number. */
static int take_name(const char *temporary, const char *path)
{
#ifdef __linux__
    if (syscall(SYS_renameat2, AT_FDCWD, temporary, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != ENOSYS && errno != EINVAL)
        return errno;
#endif
    if (link(temporary, path) != 0)
        return errno;
    (void)unlink(temporary);
    return 0;
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

/* The name is free, or nobody's yet: an empty file of ours holds it until the rename. For file
 * systems that have neither of the two ways of take_name(). */
static int claim_name(const char *temporary, const char *path)
{
    int fd = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600), number;

    if (fd < 0)
        return errno;
    (void)close(fd);
    if (rename(temporary, path) == 0)
        return 0;
    number = errno;
    (void)unlink(path);
    return number;
}

/* What has taken its name lasts, or has not taken it. */
static enum dd_rc taken(int number, const char *path, const char *exists, const char *id,
                        struct dd_error *err)
{
    if (number == 0 && (number = sync_folder(path)) != 0)
        (void)unlink(path); /* it is ours: what may be gone tomorrow is not called done */
    return number == 0 ? DD_OK : dd_fail_file(err, number == EEXIST ? exists : id, path, number);
}

enum dd_rc place_take(const struct place *p, const char *path, const char *exists, const char *id,
                      struct dd_error *err)
{
    enum dd_rc rc = no_log_beside(path, err);

    if (rc == DD_OK)
        rc = stop_check(err);
    return rc == DD_OK ? taken(take_name(buf_str(&p->name), path), path, exists, id, err) : rc;
}

enum dd_rc place_take_file(const struct place *p, const char *path, const char *exists,
                           const char *id, struct dd_error *err)
{
    enum dd_rc rc = stop_check(err);
    int number;

    if (rc != DD_OK)
        return rc;
    number = take_name(buf_str(&p->name), path);
    if (number != 0 && number != EEXIST)
        number = claim_name(buf_str(&p->name), path);
    return taken(number, path, exists, id, err);
}

enum dd_rc place_replace(const struct place *p, const char *path, const char *id,
                         struct dd_error *err)
{
    enum dd_rc rc = stop_check(err);

    if (rc == DD_OK && rename(buf_str(&p->name), path) != 0)
        rc = dd_fail_file(err, id, path, errno);
    return rc;
}
