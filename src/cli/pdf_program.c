#include "pdf_program.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ddreg/stop.h"

extern char **environ;

enum { PATH_BYTES = 4352, BLOCK = 64 * 1024, WAIT_MS = 200 };
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

/* 0, or the system's number. */
static int start(const struct pdf_call *call, char *path, int to, pid_t *child)
{
    char *const argv[] = {path, call->argument, NULL};
    posix_spawn_file_actions_t files;
    int failed;

    if (posix_spawn_file_actions_init(&files) != 0)
        return ENOMEM;
    failed = posix_spawn_file_actions_adddup2(&files, call->in, STDIN_FILENO);
    failed = failed ? failed : posix_spawn_file_actions_adddup2(&files, to, STDOUT_FILENO);
    if (!failed && call->quiet)
        failed = posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    failed = failed ? failed : posix_spawn(child, path, &files, NULL, argv, environ);
    (void)posix_spawn_file_actions_destroy(&files);
    return failed;
}

/* All that comes, up to a size and a time; false: it is too much. */
static bool read_all(const struct pdf_call *call, int from, struct buf *out)
{
    const size_t before = out->len;
    char block[BLOCK];

    for (int waited = 0; waited < call->seconds * 1000 / WAIT_MS && !stop_asked();) {
        struct pollfd p = {.fd = from, .events = POLLIN};
        ssize_t n;
        if (poll(&p, 1, WAIT_MS) <= 0) {
            waited++;
            continue;
        }
        waited = 0;
        n = read(from, block, sizeof(block));
        if (n <= 0)
            return n == 0;
        buf_add_mem(out, block, (size_t)n);
        if (out->failed || out->len - before > call->most)
            break;
    }
    return false;
}

static void end(struct pdf_call *call, pid_t child)
{
    int status = -1;

    if (!call->whole)
        (void)kill(child, SIGKILL);
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    call->code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static enum dd_rc missing(const char *path, struct dd_error *err)
{
    return dd_fail(err, DD_INTERNAL, "pdf.missing", "file", *path ? path : program, NULL);
}

enum dd_rc pdf_program(struct pdf_call *call, struct buf *out, struct dd_error *err)
{
    char path[PATH_BYTES] = "";
    int ends[2], failed;
    pid_t child;

    call->whole = false;
    call->code = -1;
    if (!find(path))
        return missing(path, err);
    if (pipe(ends) != 0)
        return dd_fail(err, DD_INTERNAL, "pdf.failed", NULL);
    for (int i = 0; i < 2; i++)
        (void)fcntl(ends[i], F_SETFD, FD_CLOEXEC); /* the child has its own of them */
    failed = start(call, path, ends[1], &child);
    (void)close(ends[1]);
    if (failed == 0) {
        call->whole = read_all(call, ends[0], out);
        end(call, child);
    }
    (void)close(ends[0]);
    if (failed != 0)
        return missing(path, err);
    return stop_asked() ? stop_check(err) : buf_ok(out, err);
}
