/* A text written in the user's own editor. */
#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>

#include "ddreg/crypto.h"
#include "ddreg/stop.h"
#include "ddreg/text.h"
#include "draft.h"
#include "typed_text.h"

extern char **environ;

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

/* Looks now and then: a signal that came just before waitpid() would not wake it. */
static void wait_for(pid_t editor, int *status)
{
    const struct timespec wait = {.tv_nsec = 30000000};

    while (waitpid(editor, status, WNOHANG) == 0) {
        if (stop_asked()) {
            stop_editor(editor, status);
            return;
        }
        (void)nanosleep(&wait, NULL);
    }
}

/* $EDITOR may have options, so a shell reads it; the file's name is not part of what it reads. */
static int start(struct cli *c, const char *editor, pid_t *child)
{
    char shell[] = "sh", option[] = "-c";
    char *const argv[] = {shell, option,        arena_printf(&c->arena, "exec %s \"$1\"", editor),
                          shell, c->draft.file, NULL};
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
static enum dd_rc run(struct cli *c, const char *editor, struct dd_error *err)
{
    struct sigaction ignore = {.sa_handler = SIG_IGN}, was[2];
    int status = 0;
    bool started;
    pid_t child;

    (void)sigaction(SIGINT, &ignore, &was[0]);
    (void)sigaction(SIGQUIT, &ignore, &was[1]);
    started = start(c, editor, &child) == 0;
    if (started)
        wait_for(child, &status);
    (void)sigaction(SIGINT, &was[0], NULL);
    (void)sigaction(SIGQUIT, &was[1], NULL);
    if (stop_asked())
        return stop_check(err);
    return started && WIFEXITED(status) && WEXITSTATUS(status) == 0
               ? DD_OK
               : dd_fail(err, DD_REFUSED, "cli.editor_failed", "editor", editor, NULL);
}

/* The draft is begun. */
static enum dd_rc edit(struct cli *c, const char *editor, const char *option, const char **text,
                       struct dd_error *err)
{
    struct buf bytes = BUF_INIT;
    enum dd_rc rc = run(c, editor, err);

    if (rc == DD_OK)
        rc = draft_read(c, &bytes, err);
    if (rc == DD_OK)
        rc = typed_text_take(c, &bytes, option, text, err);
    if (text_blank(buf_str(&bytes))) /* nothing that could be lost */
        draft_remove(c);
    seal_forget_buf(&bytes);
    return rc;
}

enum dd_rc cli_edit(struct cli *c, const char *option, const char *before, const char **text,
                    struct dd_error *err)
{
    const char *editor = cli_editor();
    enum dd_rc rc;

    if (!editor)
        return dd_fail(err, DD_USAGE, "cli.no_editor", "option", option, NULL);
    rc = draft_begin(c, option, before ? before : "", err);
    return rc == DD_OK ? edit(c, editor, option, text, err) : rc;
}

enum dd_rc cli_edit_unseen(struct cli *c, const char *option, const char **text,
                           struct dd_error *err)
{
    const char *editor = cli_editor();
    enum dd_rc rc;

    if (!editor)
        return dd_fail(err, DD_USAGE, "cli.no_editor", "option", option, NULL);
    rc = draft_begin_unseen(c, option, err);
    return rc == DD_OK ? edit(c, editor, option, text, err) : rc;
}
