/* The file that a register is, before the engine sees it. */
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "db_sqlite.h"

bool db_is_reserved_name(const char *path)
{
    static const char *const suffixes[] = {"-journal", "-wal", "-shm", "-holder"};
    size_t n = strlen(path);

    for (size_t i = 0; i < sizeof(suffixes) / sizeof(suffixes[0]); i++)
        if (n >= strlen(suffixes[i]) && strcmp(path + n - strlen(suffixes[i]), suffixes[i]) == 0)
            return true;
    return false;
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
 * another name would not see what lies in the log, and two writers would not see each other. */
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
    return DD_OK;
}
