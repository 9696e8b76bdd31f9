#include "holder.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ddreg/date.h"
#include "ddreg/text.h"

enum { HOLDER_MAX = 512, NAME_SIZE = 4096, FIELDS = 4 };

/* On the stack: a writer that ran out of memory takes its record away all the same. */
static bool file_name(char name[NAME_SIZE], const char *file)
{
    int n = snprintf(name, NAME_SIZE, "%s" HOLDER_ENDING, file);

    return n > 0 && n < NAME_SIZE;
}

/* Never through a link, never waiting on a pipe that someone put there. */
static int open_plain(const char *name, int how)
{
    struct stat st;
    int fd = open(name, how | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);

    if (fd >= 0 && (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode))) {
        close(fd);
        return -1;
    }
    return fd;
}

/* A file that a killed writer left may be another account's: it is replaced, not written to. */
static int make(const char *file, const char *name)
{
    struct stat st;
    int fd;

    (void)unlink(name);
    fd = open_plain(name, O_CREAT | O_EXCL | O_RDWR);
    if (fd >= 0 && stat(file, &st) == 0) /* who may read the register may know who writes it */
        (void)fchmod(fd, st.st_mode & 0666);
    return fd;
}

int holder_begin(const char *file, const struct entry_by *by)
{
    char name[NAME_SIZE], text[HOLDER_MAX];
    char since[TIMESTAMP_SIZE];
    struct stat st;
    int n, fd = file_name(name, file) ? make(file, name) : -1;

    if (fd >= 0 && flock(fd, LOCK_EX | LOCK_NB) == 0 && fstat(fd, &st) == 0) {
        date_timestamp(since, (int64_t)st.st_mtim.tv_sec);
        n = snprintf(text, sizeof(text), "%ld\n%s\n%s\n%s\n", (long)getpid(), by->os_account,
                     by->command, since);
        /* Half a record has no four lines, and is none. */
        if (n > 0 && n < HOLDER_MAX && write(fd, text, (size_t)n) < 0)
            (void)unlink(name);
    }
    return fd;
}

void holder_end(const char *file, int fd)
{
    char name[NAME_SIZE];
    struct stat ours, there;

    if (fd < 0)
        return;
    /* After the lock was let go the name may be the next writer's. */
    if (file_name(name, file) && fstat(fd, &ours) == 0 && lstat(name, &there) == 0 &&
        ours.st_ino == there.st_ino && ours.st_dev == there.st_dev)
        (void)unlink(name);
    close(fd);
}

/* The file's text, when the process that wrote it holds its lock. */
static bool read_living(const char *file, char text[HOLDER_MAX])
{
    char name[NAME_SIZE];
    int fd = file_name(name, file) ? open_plain(name, O_RDONLY) : -1;
    bool living = fd >= 0 && flock(fd, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    ssize_t n = living ? read(fd, text, HOLDER_MAX - 1) : 0;

    if (fd >= 0)
        close(fd);
    if (n <= 0 || !text_valid_utf8(text, (size_t)n) || memchr(text, '\0', (size_t)n))
        return false;
    text[n] = '\0';
    return true;
}

/* The next line; its control characters become spaces, whoever wrote them. */
static char *take_line(char **at)
{
    char *line = *at, *end = line ? strchr(line, '\n') : NULL;

    if (!end)
        return NULL;
    *end = '\0';
    *at = end + 1;
    for (char *c = line; *c; c++)
        if ((unsigned char)*c < 0x20 || *c == 0x7F)
            *c = ' ';
    return line;
}

void holder_explain(const char *file, struct dd_error *err)
{
    char text[HOLDER_MAX];
    char *at = text, *line[FIELDS] = {NULL};

    if (!read_living(file, text))
        return;
    for (int i = 0; i < FIELDS; i++)
        if (!(line[i] = take_line(&at)))
            return;
    (void)dd_fail(err, DD_BUSY, "register.held", "pid", line[0], "user", line[1], "command",
                  line[2], "since", line[3], NULL);
}
