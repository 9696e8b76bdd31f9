#include "pdf_text.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>

#include "ddreg/stop.h"
#include "ddreg/text.h"

extern char **environ;

enum {
    BLOCK = 16 * 1024,
    TEXT_MAX = 8 * 1024 * 1024,
    WAIT_MS = 200,
    SECONDS_MAX = 60,
    NOT_THERE = 127,
    WHERE_MAX = 4352
};

/* "--" does not exist for it: a name that looks like an option is given with its folder. */
static const char *safe(struct buf *b, const char *path)
{
    if (*path == '-')
        buf_add(b, "./");
    buf_add(b, path);
    return buf_str(b);
}

/* The first of that name in a whole path of $PATH. */
static bool installed(char path[WHERE_MAX])
{
    /* NOLINTNEXTLINE(concurrency-mt-unsafe): nothing changes the environment */
    const char *folders = getenv("PATH");

    for (const char *p = folders ? folders : ""; *p; p += strcspn(p, ":"), p += *p == ':') {
        int n = snprintf(path, WHERE_MAX, "%.*s/pdftotext", (int)strcspn(p, ":"), p);
        if (*p == '/' && n > 0 && n < WHERE_MAX && access(path, X_OK) == 0)
            return true;
    }
    return false;
}

/* Its standard output is `to`; what it complains of is nobody's business. */
static int start(const char *path, int to, pid_t *child)
{
    char program[] = "pdftotext", encoding[] = "-enc", utf8[] = "UTF-8", quiet[] = "-q",
         out[] = "-";
    struct buf name = BUF_INIT;
    posix_spawn_file_actions_t files;
    char where[WHERE_MAX];
    int failed = ENOMEM;

    if (!installed(where))
        return ENOENT;
    (void)safe(&name, path);
    if (!name.failed && posix_spawn_file_actions_init(&files) == 0) {
        char *const argv[] = {program, quiet, encoding, utf8, name.data, out, NULL};
        (void)posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        (void)posix_spawn_file_actions_adddup2(&files, to, STDOUT_FILENO);
        (void)posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        failed = posix_spawn(child, where, &files, NULL, argv, environ);
        (void)posix_spawn_file_actions_destroy(&files);
    }
    buf_release(&name);
    return failed;
}

/* All that comes, up to a size and a time; false: it is too much. */
static bool read_all(int from, struct buf *out)
{
    char block[BLOCK];

    for (int waited = 0; waited < SECONDS_MAX * 1000 / WAIT_MS && !stop_asked();) {
        struct pollfd p = {.fd = from, .events = POLLIN};
        ssize_t n;
        if (poll(&p, 1, WAIT_MS) <= 0) {
            waited++;
            continue;
        }
        n = read(from, block, sizeof(block));
        if (n <= 0)
            return n == 0;
        buf_add_mem(out, block, (size_t)n);
        if (out->failed || out->len > TEXT_MAX)
            break;
    }
    return false;
}

static enum dd_rc judge(const char *path, bool whole, int status, const struct buf *out,
                        struct dd_error *err)
{
    if (WIFEXITED(status) && WEXITSTATUS(status) == NOT_THERE)
        return dd_fail(err, DD_REFUSED, "lint.no_pdftotext", "file", path, NULL);
    if (!whole || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return dd_fail(err, DD_INPUT, "lint.pdf", "file", path, NULL);
    if (!text_has_letters(buf_str(out)))
        return dd_fail(err, DD_INPUT, "lint.pdf_empty", "file", path, NULL);
    return text_valid_utf8(buf_str(out), strlen(buf_str(out)))
               ? DD_OK
               : dd_fail(err, DD_INPUT, "lint.pdf", "file", path, NULL);
}

enum dd_rc pdf_text(const char *path, struct buf *out, struct dd_error *err)
{
    int ends[2], status = 0, failed;
    bool whole = false;
    pid_t child;

    if (pipe(ends) != 0)
        return dd_fail(err, DD_INTERNAL, "lint.pdf", "file", path, NULL);
    for (int i = 0; i < 2; i++)
        (void)fcntl(ends[i], F_SETFD, FD_CLOEXEC); /* the child has its own of them */
    failed = start(path, ends[1], &child);
    (void)close(ends[1]);
    if (failed == 0) {
        whole = read_all(ends[0], out);
        if (!whole)
            (void)kill(child, SIGKILL);
        while (waitpid(child, &status, 0) < 0 && errno == EINTR)
            ;
    }
    (void)close(ends[0]);
    if (failed != 0)
        return dd_fail(err, DD_REFUSED, "lint.no_pdftotext", "file", path, NULL);
    if (stop_asked())
        return stop_check(err);
    return judge(path, whole, status, out, err);
}
