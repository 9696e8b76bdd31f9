#include "passphrase.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>

#include "ddreg/key_file.h"
#include "ddreg/stop.h"

static char typed[KEY_PASSPHRASE_MAX + 1], again[KEY_PASSPHRASE_MAX + 1];

void passphrase_forget(void)
{
    seal_forget(typed, sizeof(typed));
    seal_forget(again, sizeof(again));
}

void passphrase_close_memory(void)
{
    const struct rlimit none = {0, 0};

    (void)setrlimit(RLIMIT_CORE, &none);
    (void)prctl(PR_SET_DUMPABLE, 0);
}

/* The first line; false when there is none, or it is longer than any may be. */
static bool read_line(int fd, char out[KEY_PASSPHRASE_MAX + 1])
{
    size_t n = 0;
    ssize_t got;

    for (;;) {
        got = read(fd, out + n, 1);
        if (got < 0 && errno == EINTR && !stop_asked())
            continue;
        if (got <= 0 || out[n] == '\n')
            break;
        if (n++ == KEY_PASSPHRASE_MAX)
            return false;
    }
    if (n > 0 && out[n - 1] == '\r')
        n--;
    out[n] = '\0';
    return got >= 0 && n > 0 && strlen(out) == n;
}

static enum dd_rc from_file(const char *path, struct dd_error *err)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    const bool read = fd >= 0 && read_line(fd, typed);

    if (fd >= 0)
        (void)close(fd);
    return read ? DD_OK : dd_fail(err, DD_INPUT, "key.passphrase_file", "file", path, NULL);
}

static void ask(const struct cli *c, int fd, const char *message, const char *file)
{
    struct buf b = BUF_INIT;
    ssize_t done = 0;

    msg_add(&b, c->lang, message, MSG_ARGS({"file", file}));
    buf_add_char(&b, ' ');
    for (size_t at = 0; at < b.len && done >= 0; at += done > 0 ? (size_t)done : 0)
        done = write(fd, buf_str(&b) + at, b.len - at);
    buf_release(&b);
}

/* Without showing what is typed. */
static bool read_unseen(int fd, char out[KEY_PASSPHRASE_MAX + 1])
{
    struct termios was, now;
    bool read;

    if (tcgetattr(fd, &was) != 0)
        return false;
    now = was;
    now.c_lflag &= ~(tcflag_t)ECHO;
    now.c_lflag |= ECHONL | ICANON | ISIG;
    if (tcsetattr(fd, TCSAFLUSH, &now) != 0)
        return false;
    read = read_line(fd, out);
    (void)tcsetattr(fd, TCSAFLUSH, &was);
    return read;
}

static enum dd_rc from_terminal(struct cli *c, int fd, const char *file, bool fresh,
                                struct dd_error *err)
{
    bool read;

    ask(c, fd, fresh ? "key.ask_new" : "key.ask", file);
    read = read_unseen(fd, typed);
    if (read && fresh) {
        ask(c, fd, "key.ask_again", file);
        read = read_unseen(fd, again);
    }
    if (stop_asked())
        return stop_check(err);
    if (!read)
        return dd_fail(err, DD_INPUT, "key.passphrase_none", NULL);
    return fresh && strcmp(typed, again) != 0 ? dd_fail(err, DD_INPUT, "key.passphrases", NULL)
                                              : DD_OK;
}

enum dd_rc passphrase_ask(struct cli *c, const char *file, bool fresh, const char **out,
                          struct dd_error *err)
{
    const char *path = cli_passphrase_file();
    enum dd_rc rc;
    int fd;

    passphrase_close_memory();
    *out = typed;
    if (path)
        return from_file(path, err);
    fd = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
    if (fd < 0)
        return dd_fail(err, DD_USAGE, "key.no_terminal", NULL);
    rc = from_terminal(c, fd, file, fresh, err);
    (void)close(fd);
    return rc;
}
