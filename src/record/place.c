#include "ddreg/place.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef __linux__
#include <linux/fs.h>
#include <sys/syscall.h>
#endif

#include "ddreg/db.h"
#include "ddreg/hash.h"
#include "ddreg/stop.h"
#include "holder.h"
#include "place_folder.h"

enum { PATH_SIZE = 4096, RANDOM_HEX = 12, TRIES = 4 };

/* REGISTER-holder of `path`; false when that is too long. */
static bool holder_name(char name[PATH_SIZE], const char *path)
{
    int n = snprintf(name, PATH_SIZE, "%s" HOLDER_ENDING, path);

    return n > 0 && n < PATH_SIZE;
}

/* On the stack, so that also a program without memory cleans up after itself. */
static void remove_all(const char *name)
{
    char holder[PATH_SIZE];

    if (!*name)
        return;
    place_remove_folder(name);
    db_remove_file(name);
    if (holder_name(holder, name))
        (void)unlink(holder);
}

bool place_is_reserved(const char *path)
{
    const size_t n = strlen(path), ending = strlen(HOLDER_ENDING);

    return db_is_log_name(path) || (n >= ending && strcmp(path + n - ending, HOLDER_ENDING) == 0);
}

bool place_is_part_of(const struct stat *file, const char *path)
{
    char full[PATH_MAX], holder[PATH_SIZE];
    struct stat other;

    if (!realpath(path, full))
        return false;
    return db_is_part_of(file, full) ||
           (holder_name(holder, full) && stat(holder, &other) == 0 &&
            other.st_dev == file->st_dev && other.st_ino == file->st_ino);
}

/* A file that a killed writer left: the next writer's is made with the register's mode. */
static bool others_may_read(const char *name)
{
    struct stat st;

    return lstat(name, &st) == 0 && S_ISREG(st.st_mode) && (st.st_mode & 066) != 0;
}

bool place_is_readable(const char *path, struct buf *file)
{
    char full[PATH_MAX], found[DB_LOG_SIZE] = "";

    if (!realpath(path, full) ||
        (!db_find_readable(full, found) && !(holder_name(found, full) && others_may_read(found))))
        return false;
    /* In the words of who asked, where the register itself is meant. */
    buf_add(file, strcmp(found, full) == 0 ? path : found);
    return true;
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

/* If the lock is free, its maker is dead. The lock's file goes last: were this process killed too,
 * the next would find what remains. One that has something in it is no lock of ours. */
static void remove_dead(const char *name, const char *lock)
{
    int fd = lock_file(lock, O_RDONLY);
    struct stat file;

    if (fd < 0)
        return;
    if (fstat(fd, &file) == 0 && file.st_size == 0) {
        remove_all(name);
        (void)unlink(lock);
    }
    (void)close(fd);
}

/* Where ".new-DIGITS-lock" begins in a file's name, behind a name; NULL: it does not end so. */
static const char *find_ending(const char *name)
{
    const size_t n = strlen(name), ending = strlen(".new-") + RANDOM_HEX + strlen("-lock");

    return n > ending && is_lock(name + n - ending) ? name + n - ending : NULL;
}

/* Of every place in the folder: backups with days in their names have no next maker of their own.
 */
static void remove_leftovers(const char *path)
{
    char name[PATH_SIZE], lock[PATH_SIZE];
    struct buf folder = BUF_INIT;
    struct dirent *entry;
    DIR *all;

    place_add_folder(&folder, path);
    all = folder.failed ? NULL : opendir(buf_str(&folder));
    /* NOLINTNEXTLINE(concurrency-mt-unsafe): only this function has the folder open */
    while (all && (entry = readdir(all))) {
        int n;
        if (!find_ending(entry->d_name))
            continue;
        n = snprintf(lock, sizeof(lock), "%s/%s", buf_str(&folder), entry->d_name);
        if (n <= 0 || n >= PATH_SIZE)
            continue;
        (void)snprintf(name, sizeof(name), "%.*s", n - (int)strlen("-lock"), lock);
        remove_dead(name, lock);
    }
    if (all)
        (void)closedir(all);
    buf_release(&folder);
}

/* Where no lock is possible (a full disk, a system without locks) there is no lock file either, and
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

/* The engine reads a log beside a file as that file's own, whoever's it was. */
static enum dd_rc no_log_beside(const char *path, struct dd_error *err)
{
    char log[DB_LOG_SIZE];

    return db_find_log(path, log) ? dd_fail(err, DD_REFUSED, "place.log", "register", path, "file",
                                            path, "log", log, NULL)
                                  : DD_OK;
}

/* May a register take the name? */
static enum dd_rc check_name(const char *path, const char *exists, struct dd_error *err)
{
    struct stat there;

    if (place_is_reserved(path))
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

    if (p->fd >= 0)
        (void)close(p->fd);
    p->fd = -1;
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
int place_sync_folder(const char *path)
{
    struct buf folder = BUF_INIT;
    int fd, number = 0;

    place_add_folder(&folder, path);
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
    if (number == 0 && (number = place_sync_folder(path)) != 0)
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

enum dd_rc place_open(struct place *p, const char *path, const char *id, struct dd_error *err)
{
    p->fd = open(buf_str(&p->name), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    return p->fd >= 0 ? DD_OK : dd_fail_file(err, id, path, errno);
}

enum dd_rc place_write(struct place *p, const struct buf *bytes, const char *path, const char *id,
                       struct dd_error *err)
{
    const char *at = buf_str(bytes);
    size_t n = bytes->len;

    while (n > 0) {
        ssize_t done = write(p->fd, at, n);
        if (done < 0 && errno != EINTR)
            return dd_fail_file(err, id, path, errno);
        if (done > 0) {
            at += done;
            n -= (size_t)done;
        }
    }
    return DD_OK;
}

enum dd_rc place_finish(struct place *p, const char *path, const char *id, struct dd_error *err)
{
    int number = fsync(p->fd) == 0 ? 0 : errno;

    if (close(p->fd) != 0 && number == 0)
        number = errno;
    p->fd = -1;
    return number == 0 ? stop_check(err) : dd_fail_file(err, id, path, number);
}

enum dd_rc place_take_file(struct place *p, const char *path, const char *exists, const char *id,
                           struct dd_error *err)
{
    enum dd_rc rc = place_finish(p, path, id, err);
    int number;

    if (rc != DD_OK)
        return rc;
    number = take_name(buf_str(&p->name), path);
    if (number != 0 && number != EEXIST)
        number = claim_name(buf_str(&p->name), path);
    return taken(number, path, exists, id, err);
}

enum dd_rc place_replace(struct place *p, const char *path, const char *id, struct dd_error *err)
{
    struct stat old;
    bool keep_mode = lstat(path, &old) == 0 && S_ISREG(old.st_mode);
    int number;
    enum dd_rc rc = DD_OK;

    if (keep_mode && fchmod(p->fd, old.st_mode & 0777) != 0)
        rc = dd_fail_file(err, id, path, errno);
    if (rc == DD_OK)
        rc = place_finish(p, path, id, err);
    if (rc == DD_OK && rename(buf_str(&p->name), path) != 0)
        rc = dd_fail_file(err, id, path, errno);
    /* Else the one before could be back after a loss of power. */
    if (rc == DD_OK && (number = place_sync_folder(path)) != 0)
        rc = dd_fail_file(err, id, path, number);
    return rc;
}
