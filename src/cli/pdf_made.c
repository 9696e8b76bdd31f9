#include "pdf_made.h"

#include <errno.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ddreg/temp_file.h"

extern char **environ;

enum { PATH_BYTES = 4352 };
static const char program[] = "ddreg-pdf";

/* Beside this program, where it was built or installed. */
static bool find(char path[PATH_BYTES])
{
    ssize_t n = readlink("/proc/self/exe", path, PATH_BYTES - sizeof(program));

    while (n > 0 && path[n - 1] != '/')
        n--;
    if (n <= 0)
        return false;
    memcpy(path + n, program, sizeof(program));
    return access(path, X_OK) == 0;
}

static enum dd_rc write_all(int fd, const struct buf *bytes, struct dd_error *err)
{
    for (size_t done = 0; done < bytes->len;) {
        ssize_t n = write(fd, bytes->data + done, bytes->len - done);
        if (n < 0 && errno != EINTR)
            return dd_fail(err, dd_errno_rc(errno), "pdf.failed", NULL);
        done += n > 0 ? (size_t)n : 0;
    }
    return lseek(fd, 0, SEEK_SET) == 0 ? DD_OK : dd_fail(err, DD_INTERNAL, "pdf.failed", NULL);
}

static enum dd_rc read_all(int fd, struct buf *out, struct dd_error *err)
{
    char part[65536];
    ssize_t n;

    if (lseek(fd, 0, SEEK_SET) != 0)
        return dd_fail(err, DD_INTERNAL, "pdf.failed", NULL);
    while ((n = read(fd, part, sizeof(part))) != 0) {
        if (n < 0 && errno != EINTR)
            return dd_fail(err, DD_INTERNAL, "pdf.failed", NULL);
        if (n > 0)
            buf_add_mem(out, part, (size_t)n);
    }
    return buf_ok(out, err);
}

static enum dd_rc run(char *path, int in, int out, struct dd_error *err)
{
    char *const argv[] = {path, NULL};
    posix_spawn_file_actions_t files;
    int status = -1, failed;
    pid_t child;

    if (posix_spawn_file_actions_init(&files) != 0)
        return dd_no_memory(err);
    failed = posix_spawn_file_actions_adddup2(&files, in, STDIN_FILENO);
    failed = failed ? failed : posix_spawn_file_actions_adddup2(&files, out, STDOUT_FILENO);
    failed = failed ? failed : posix_spawn(&child, path, &files, NULL, argv, environ);
    (void)posix_spawn_file_actions_destroy(&files);
    if (failed)
        return dd_fail(err, DD_INTERNAL, "pdf.missing", "file", path, NULL);
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0
               ? DD_OK
               : dd_fail(err, DD_INTERNAL, "pdf.failed", NULL);
}

enum dd_rc pdf_made(const struct doc *d, struct buf *out, struct dd_error *err)
{
    struct buf json = BUF_INIT;
    char path[PATH_BYTES] = "";
    int in = -1, made = -1;
    enum dd_rc rc =
        find(path) ? DD_OK
                   : dd_fail(err, DD_INTERNAL, "pdf.missing", "file", *path ? path : program, NULL);

    if (rc == DD_OK)
        rc = doc_write_json(d, &json, err);
    if (rc == DD_OK)
        rc = temp_file_open(&in, err);
    if (rc == DD_OK)
        rc = temp_file_open(&made, err);
    if (rc == DD_OK)
        rc = write_all(in, &json, err);
    if (rc == DD_OK)
        rc = run(path, in, made, err);
    if (rc == DD_OK)
        rc = read_all(made, out, err);
    if (in >= 0)
        (void)close(in);
    if (made >= 0)
        (void)close(made);
    buf_release(&json);
    return rc;
}
