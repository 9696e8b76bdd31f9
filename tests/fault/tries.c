/* What code could do that somebody's file had taken over, tried where such files are read.
 * $DDREG_FAULT_TRY: "read:/etc/passwd;socket;exec:/bin/true"; what came of each is written to
 * standard error, once a thread. */
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <spawn.h>
#include <sys/ioctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>

#include "table/decode.h"

extern char **environ;

enum dd_rc __real_decoder_read(struct decoder *d, const char **text, size_t *n,
                               struct dd_error *err);
enum dd_rc __wrap_decoder_read(struct decoder *d, const char **text, size_t *n,
                               struct dd_error *err);
enum dd_rc __real_source_bytes(const char *path, int64_t limit, struct buf *out,
                               struct dd_error *err);
enum dd_rc __wrap_source_bytes(const char *path, int64_t limit, struct buf *out,
                               struct dd_error *err);

static int opened(const char *path, int how)
{
    int fd = open(path, how | O_CLOEXEC, 0600);

    if (fd >= 0)
        (void)close(fd);
    return fd;
}

static int try_read(const char *path)
{
    return opened(path, O_RDONLY);
}

static int try_write(const char *path)
{
    return opened(path, O_WRONLY | O_CREAT);
}

static int try_remove(const char *path)
{
    return unlink(path);
}

static int try_truncate(const char *path)
{
    return truncate(path, 0);
}

static int try_mode(const char *path)
{
    return chmod(path, 0777);
}

static int try_folder(const char *path)
{
    return mkdir(path, 0700);
}

static int try_link(const char *path)
{
    return symlink("/", path);
}

static int try_socket(const char *none)
{
    (void)none;
    return socket(AF_INET, SOCK_STREAM, 0);
}

static int try_local(const char *none)
{
    (void)none;
    return socket(AF_UNIX, SOCK_STREAM, 0);
}

static int try_exec(const char *path)
{
    char *argv[] = {(char *)(uintptr_t)path, NULL};

    return execve(path, argv, environ);
}

static int try_spawn(const char *path)
{
    char *argv[] = {(char *)(uintptr_t)path, NULL};
    pid_t child;

    errno = posix_spawn(&child, path, NULL, NULL, argv, environ);
    return errno == 0 ? 0 : -1;
}

static int try_trace(const char *none)
{
    (void)none;
    return (int)ptrace(PTRACE_ATTACH, getppid(), 0, 0);
}

static int try_signal(const char *none)
{
    (void)none;
    return kill(getppid(), 0);
}

static int try_typing(const char *none)
{
    (void)none;
    return ioctl(STDIN_FILENO, TIOCSTI, "x");
}

static const struct {
    const char *word;
    int (*try)(const char *path);
} all[] = {
    {"read", try_read},     {"write", try_write},       {"remove", try_remove},
    {"mode", try_mode},     {"folder", try_folder},     {"link", try_link},
    {"socket", try_socket}, {"local", try_local},       {"exec", try_exec},
    {"spawn", try_spawn},   {"trace", try_trace},       {"signal", try_signal},
    {"type", try_typing},   {"truncate", try_truncate},
};

static void try_one(const char *order)
{
    const size_t n = strcspn(order, ":");
    const char *path = order[n] ? order + n + 1 : "";

    for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
        if (strlen(all[i].word) == n && strncmp(all[i].word, order, n) == 0) {
            int code = all[i].try(path);
            (void)fprintf(stderr, "try %s: %s\n", order,
                          code >= 0         ? "done"
                          : errno == EPERM  ? "EPERM"
                          : errno == EACCES ? "EACCES"
                                            : strerror(errno));
        }
}

static void try_all(void)
{
    static _Thread_local bool tried;
    const char *orders = getenv("DDREG_FAULT_TRY");
    char one[4096];

    if (tried || !orders)
        return;
    tried = true;
    while (*orders) {
        size_t n = strcspn(orders, ";");
        (void)snprintf(one, sizeof(one), "%.*s", (int)n, orders);
        try_one(one);
        orders += n + (orders[n] != '\0');
    }
}

enum dd_rc __wrap_decoder_read(struct decoder *d, const char **text, size_t *n,
                               struct dd_error *err)
{
    try_all();
    return __real_decoder_read(d, text, n, err);
}

enum dd_rc __wrap_source_bytes(const char *path, int64_t limit, struct buf *out,
                               struct dd_error *err)
{
    try_all();
    return __real_source_bytes(path, limit, out, err);
}
