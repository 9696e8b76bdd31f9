/* The file that a register is, before the engine sees it. */
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "db_sqlite.h"

static const char *const log_endings[] = {"-journal", "-wal", "-shm"};
enum { LOGS = sizeof(log_endings) / sizeof(log_endings[0]) };

/* On the stack, so that also a program without memory cleans up after itself. False for a path that
 * is too long to be opened. */
static bool log_name(char log[DB_LOG_SIZE], const char *path, size_t which)
{
    int n = snprintf(log, DB_LOG_SIZE, "%s%s", path, log_endings[which]);

    return n > 0 && n < DB_LOG_SIZE;
}

bool db_is_log_name(const char *path)
{
    size_t n = strlen(path);

    for (size_t i = 0; i < LOGS; i++)
        if (n >= strlen(log_endings[i]) &&
            strcmp(path + n - strlen(log_endings[i]), log_endings[i]) == 0)
            return true;
    return false;
}

bool db_find_log(const char *path, char log[DB_LOG_SIZE])
{
    struct stat st;

    for (size_t i = 0; i < LOGS; i++)
        if (log_name(log, path, i) && lstat(log, &st) == 0)
            return true;
    return false;
}

static bool same_file(const struct stat *file, const char *path)
{
    struct stat other;

    return stat(path, &other) == 0 && other.st_dev == file->st_dev && other.st_ino == file->st_ino;
}

bool db_is_part_of(const struct stat *file, const char *path)
{
    char log[DB_LOG_SIZE];
    bool is = same_file(file, path);

    for (size_t i = 0; i < LOGS; i++)
        is = is || (log_name(log, path, i) && same_file(file, log));
    return is;
}

enum { OTHERS = S_IRGRP | S_IWGRP | S_IROTH | S_IWOTH };

/* The mode of a regular file; 0, which is nobody's, where there is none. */
static mode_t mode_of(const char *path)
{
    struct stat st;

    return lstat(path, &st) == 0 && S_ISREG(st.st_mode) ? st.st_mode & 0777 : 0;
}

bool db_find_readable(const char *path, char found[DB_LOG_SIZE])
{
    if ((mode_of(path) & OTHERS) && snprintf(found, DB_LOG_SIZE, "%s", path) < DB_LOG_SIZE)
        return true;
    for (size_t i = 0; i < LOGS; i++)
        if (log_name(found, path, i) && (mode_of(found) & OTHERS))
            return true;
    return false;
}

/* The engine makes a log with the mode of its file, but leaves one that is there as it is: a file
 * that was made its owner's alone has logs that are so, too. Those of another account cannot be
 * changed, and are found by db_find_readable(). */
void db_close_logs(const char *full)
{
    const mode_t file = mode_of(full);
    char log[DB_LOG_SIZE];

    for (size_t i = 0; i < LOGS; i++)
        if (log_name(log, full, i) && (mode_of(log) & OTHERS & ~file))
            (void)chmod(log, file);
}

void db_remove_file(const char *path)
{
    char log[DB_LOG_SIZE];

    (void)unlink(path);
    for (size_t i = 0; i < LOGS; i++)
        if (log_name(log, path, i))
            (void)unlink(log);
}

bool db_is_engine_file(const char *path)
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

static bool folder_writable(const char *full)
{
    char folder[DB_PATH_SIZE];
    const char *slash = strrchr(full, '/');
    int n = slash == full ? 1 : (int)(slash - full);

    (void)snprintf(folder, sizeof(folder), "%.*s", n, full);
    return faccessat(AT_FDCWD, folder, W_OK, AT_EACCESS) == 0;
}

bool db_can_write(const char *full)
{
    return faccessat(AT_FDCWD, full, W_OK, AT_EACCESS) == 0 && folder_writable(full);
}

bool db_log_empty(const char *full)
{
    char log[DB_PATH_SIZE + 8];
    struct stat st;

    (void)snprintf(log, sizeof(log), "%s-wal", full);
    return stat(log, &st) != 0 || st.st_size == 0;
}

enum dd_rc db_make_file(const char *path, struct dd_error *err)
{
    int fd = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);

    if (fd < 0)
        return dd_fail(err, dd_errno_rc(errno), errno == EEXIST ? "register.exists" : "file.create",
                       "why", dd_errno_why(errno), NULL);
    close(fd);
    return DD_OK;
}

/* A register is one file with one name: the engine finds its log by the name, so who opens it by
 * another name would not see what is in the log, and two writers would not see each other. */
enum dd_rc db_find_file(const char *path, enum db_mode mode, char full[DB_PATH_SIZE],
                        struct dd_error *err)
{
    struct stat st;
    enum dd_rc rc = mode == DB_CREATE ? db_make_file(path, err) : DD_OK;

    if (rc != DD_OK)
        return rc;
    if (!realpath(path, full) || stat(full, &st) != 0)
        return dd_fail(err, DD_DAMAGED, errno == ENOENT ? "register.absent" : "register.unopenable",
                       NULL);
    if (!S_ISREG(st.st_mode))
        return dd_fail(err, DD_DAMAGED, "register.not_one", NULL);
    if (access(full, R_OK) != 0)
        return dd_fail(err, DD_DAMAGED, "register.unopenable", NULL);
    if (st.st_nlink > 1)
        return dd_fail(err, DD_REFUSED, "register.links", NULL);
    if (mode == DB_WRITE && !db_can_write(full))
        return dd_fail(err, DD_REFUSED, "register.readonly", NULL);
    if (mode == DB_WRITE)
        db_close_logs(full);
    return DD_OK;
}
