/* A text written in the user's own editor. It lies in a file of its owner's alone meanwhile, in a
 * folder of its own, so that what the editor puts beside it goes with it. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ddreg/stop.h"
#include "typed_text.h"

extern char **environ;

struct draft {
    char *folder; /* NULL: not made */
    char *file;
};

static enum dd_rc write_all(int fd, const char *text, const char *path, struct dd_error *err)
{
    size_t left = strlen(text);

    while (left > 0) {
        ssize_t n = write(fd, text, left);
        if (n < 0 && errno != EINTR)
            return dd_fail_file(err, "report.file", path, errno);
        text += n > 0 ? n : 0;
        left -= n > 0 ? (size_t)n : 0;
    }
    return DD_OK;
}

static enum dd_rc begin_draft(struct cli *c, struct draft *d, const char *text,
                              struct dd_error *err)
{
    char *folder = arena_printf(&c->arena, "%s/ddreg-XXXXXX", cli_temporary_folder());
    enum dd_rc rc;
    int fd;

    if (!folder)
        return dd_no_memory(err);
    if (!mkdtemp(folder))
        return dd_fail_file(err, "report.file", folder, errno);
    d->folder = folder;
    d->file = arena_printf(&c->arena, "%s/text.txt", folder);
    if (!d->file)
        return dd_no_memory(err);
    fd = open(d->file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (fd < 0)
        return dd_fail_file(err, "report.file", d->file, errno);
    rc = write_all(fd, text, d->file, err);
    if (rc == DD_OK && *text)
        rc = write_all(fd, "\n", d->file, err);
    return close(fd) == 0 || rc != DD_OK ? rc : dd_fail_file(err, "report.file", d->file, errno);
}

/* With all that lies in the folder: copies and logs of the editor. */
static void end_draft(const struct draft *d)
{
    DIR *all = d->folder ? opendir(d->folder) : NULL;

    /* NOLINTNEXTLINE(concurrency-mt-unsafe): only this function has the folder open */
    for (struct dirent *e = all ? readdir(all) : NULL; e; e = readdir(all))
        (void)unlinkat(dirfd(all), e->d_name, 0); /* "." and ".." are refused */
    if (all)
        (void)closedir(all);
    if (d->folder)
        (void)rmdir(d->folder);
}

static enum dd_rc read_draft(const struct draft *d, const char *option, struct buf *out,
                             struct dd_error *err)
{
    int fd = open(d->file, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    enum dd_rc rc;

    if (fd < 0)
        return dd_fail(err, DD_INPUT, "cli.text_unreadable", "option", option, NULL);
    rc = typed_text_read(fd, option, out, err);
    (void)close(fd);
    return rc;
}

/* Who asks this program to stop asks the editor, too: it gets two seconds. */
static void stop_editor(pid_t editor, int *status)
{
    const struct timespec wait = {.tv_nsec = 100000000};

    (void)kill(editor, SIGTERM);
    for (int i = 0; i < 20; i++) {
        if (waitpid(editor, status, WNOHANG) != 0)
            return;
        (void)nanosleep(&wait, NULL);
    }
    (void)kill(editor, SIGKILL);
    (void)waitpid(editor, status, 0);
}

/* $EDITOR may have options, so a shell reads it; the file's name is not part of what it reads. */
static int start(struct cli *c, const char *editor, const struct draft *d, pid_t *child)
{
    char shell[] = "sh", option[] = "-c";
    char *const argv[] = {shell, option,  arena_printf(&c->arena, "exec %s \"$1\"", editor),
                          shell, d->file, NULL};
    posix_spawnattr_t how;
    sigset_t usual;
    int failed;

    (void)sigemptyset(&usual);
    (void)sigaddset(&usual, SIGINT);
    (void)sigaddset(&usual, SIGQUIT);
    if (!argv[2] || posix_spawnattr_init(&how) != 0)
        return ENOMEM;
    (void)posix_spawnattr_setsigdefault(&how, &usual);
    (void)posix_spawnattr_setflags(&how, POSIX_SPAWN_SETSIGDEF);
    failed = posix_spawn(child, "/bin/sh", NULL, &how, argv, environ);
    (void)posix_spawnattr_destroy(&how);
    return failed;
}

/* Ctrl-C at the terminal is the editor's meanwhile. */
static enum dd_rc run(struct cli *c, const char *editor, const struct draft *d,
                      struct dd_error *err)
{
    struct sigaction ignore = {.sa_handler = SIG_IGN}, was[2];
    int status = 0;
    bool started;
    pid_t child;

    (void)sigaction(SIGINT, &ignore, &was[0]);
    (void)sigaction(SIGQUIT, &ignore, &was[1]);
    started = start(c, editor, d, &child) == 0;
    while (started && waitpid(child, &status, 0) < 0 && errno == EINTR)
        if (stop_asked()) {
            stop_editor(child, &status);
            break;
        }
    (void)sigaction(SIGINT, &was[0], NULL);
    (void)sigaction(SIGQUIT, &was[1], NULL);
    if (stop_asked())
        return stop_check(err);
    return started && WIFEXITED(status) && WEXITSTATUS(status) == 0
               ? DD_OK
               : dd_fail(err, DD_REFUSED, "cli.editor_failed", "editor", editor, NULL);
}

enum dd_rc cli_edit(struct cli *c, const char *option, const char *before, const char **text,
                    struct dd_error *err)
{
    const char *editor = cli_editor();
    struct draft d = {NULL, NULL};
    struct buf bytes = BUF_INIT;
    enum dd_rc rc;

    if (!editor)
        return dd_fail(err, DD_USAGE, "cli.no_editor", "option", option, NULL);
    rc = begin_draft(c, &d, before ? before : "", err);
    if (rc == DD_OK)
        rc = run(c, editor, &d, err);
    if (rc == DD_OK)
        rc = read_draft(&d, option, &bytes, err);
    end_draft(&d);
    if (rc == DD_OK)
        rc = typed_text_take(c, &bytes, option, text, err);
    buf_release(&bytes);
    return rc;
}
