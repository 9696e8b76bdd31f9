/* Which call fails, and how; and the calls of our own. */
#include <errno.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "ddreg/arena.h"
#include "fault.h"

static const char *const op_names[FAULT_OPS] = {"open",   "read",   "write",  "truncate", "sync",
                                                "delete", "index",  "malloc", "link",     "fsync",
                                                "rename", "unlink", "alloc"};
static const char *const how_names[] = {"none", "fail",      "full",       "torn",
                                        "kill", "torn-kill", "kill-after", "term"};

static struct {
    enum fault_op op;
    enum fault_how how;
    long nth;
    bool on;
} order = {FAULT_OPS, FAULT_NONE, 0, false};

static long counts[FAULT_OPS];

void fault_die(void)
{
    (void)kill(getpid(), SIGKILL);
    for (;;)
        (void)pause();
}

enum fault_how fault_now(enum fault_op op)
{
    counts[op]++;
    if (op != order.op || counts[op] < order.nth || (counts[op] > order.nth && !order.on))
        return FAULT_NONE;
    if (order.how == FAULT_KILL)
        fault_die();
    if (order.how == FAULT_TERM) {
        (void)raise(SIGTERM);
        return FAULT_NONE;
    }
    return order.how;
}

static sqlite3_mem_methods engine_memory;

static void *engine_malloc(int n)
{
    return fault_now(FAULT_MALLOC) == FAULT_NONE ? engine_memory.xMalloc(n) : NULL;
}

static void *engine_realloc(void *p, int n)
{
    return fault_now(FAULT_MALLOC) == FAULT_NONE ? engine_memory.xRealloc(p, n) : NULL;
}

static void wrap_memory(void)
{
    sqlite3_mem_methods ours;

    (void)sqlite3_config(SQLITE_CONFIG_GETMALLOC, &engine_memory);
    ours = engine_memory;
    ours.xMalloc = engine_malloc;
    ours.xRealloc = engine_realloc;
    (void)sqlite3_config(SQLITE_CONFIG_MALLOC, &ours);
}

static int find(const char *word, size_t len, const char *const *names, int n)
{
    for (int i = 0; i < n; i++)
        if (strlen(names[i]) == len && strncmp(names[i], word, len) == 0)
            return i;
    fprintf(stderr, "DDREG_FAULT: unknown word %s\n", word);
    exit(99);
}

static void write_counts(void)
{
    const char *path = getenv("DDREG_FAULT_COUNT");
    FILE *out = path ? fopen(path, "w") : NULL;

    if (!out)
        return;
    counts[FAULT_ALLOC] = (long)mem_count();
    for (int i = 0; i < FAULT_OPS; i++)
        fprintf(out, "%s %ld\n", op_names[i], counts[i]);
    (void)fclose(out);
}

void fault_read_orders(void)
{
    const char *text = getenv("DDREG_FAULT");
    char *end;

    wrap_memory();
    (void)atexit(write_counts);
    if (!text)
        return;
    order.op = (enum fault_op)find(text, strcspn(text, ":"), op_names, FAULT_OPS);
    text = strchr(text, ':') + 1;
    order.nth = strtol(text, &end, 10);
    text = end + 1;
    order.how = (enum fault_how)find(text, strcspn(text, ":"), how_names, 8);
    order.on = strchr(text, ':') != NULL;
    if (order.op == FAULT_ALLOC)
        mem_fail_at((uint64_t)order.nth);
}

/* --- Calls of our own (ld --wrap) ------------------------------------------------------------- */

int __real_link(const char *from, const char *to);
int __real_rename(const char *from, const char *to);
int __real_unlink(const char *name);
int __real_fsync(int fd);
int __wrap_link(const char *from, const char *to);
int __wrap_rename(const char *from, const char *to);
int __wrap_unlink(const char *name);
int __wrap_fsync(int fd);
long __real_syscall(long number, ...);
long __wrap_syscall(long number, ...);
int __real_statfs(const char *path, struct statfs *out);
int __wrap_statfs(const char *path, struct statfs *out);

/* $DDREG_FAULT_FS: the number of a file system that this machine need not have. */
int __wrap_statfs(const char *path, struct statfs *out)
{
    const char *magic = getenv("DDREG_FAULT_FS");
    int code = __real_statfs(path, out);

    if (magic)
        out->f_type = (__typeof__(out->f_type))strtoul(magic, NULL, 16);
    return code;
}

/* True: the call is not made, errno says why. */
static bool refused(enum fault_how how)
{
    errno = how == FAULT_FULL ? ENOSPC : EIO;
    return how != FAULT_NONE && how != FAULT_KILL_AFTER;
}

static int done(enum fault_how how, int result)
{
    if (how == FAULT_KILL_AFTER)
        fault_die();
    return result;
}

/* $DDREG_FAULT_APPEARS: a file that somebody else makes just before a name is taken. */
static void appear(void)
{
    const char *path = getenv("DDREG_FAULT_APPEARS");
    FILE *f = path ? fopen(path, "wx") : NULL;

    if (f) {
        fputs("theirs", f);
        (void)fclose(f);
    }
}

int __wrap_link(const char *from, const char *to)
{
    enum fault_how how = fault_now(FAULT_LINK);

    appear();
    return refused(how) ? -1 : done(how, __real_link(from, to));
}

int __wrap_rename(const char *from, const char *to)
{
    enum fault_how how = fault_now(FAULT_RENAME);

    appear();
    return refused(how) ? -1 : done(how, __real_rename(from, to));
}

static bool lacks(const char *word)
{
    const char *all = getenv("DDREG_FAULT_LACKS");

    return all && strstr(all, word);
}

/* $DDREG_FAULT_LACKS: what this kernel has not ("landlock seccomp"), or not room for ("room"). 0,
 * or the number of the error. */
static int kernel_lacks(long number)
{
    if (number == SYS_landlock_create_ruleset && lacks("landlock"))
        return ENOSYS;
    if (number == SYS_seccomp && lacks("seccomp"))
        return ENOSYS;
    return number == SYS_landlock_restrict_self && lacks("room") ? EMFILE : 0;
}

/* $DDREG_FAULT_NO_RENAMEAT2: a system that has none. */
static long rename_without_replacing(const long a[5])
{
    enum fault_how how = fault_now(FAULT_RENAME);

    appear();
    if (getenv("DDREG_FAULT_NO_RENAMEAT2")) {
        errno = ENOSYS;
        return -1;
    }
    return refused(how)
               ? -1
               : done(how, (int)__real_syscall(SYS_renameat2, a[0], a[1], a[2], a[3], a[4]));
}

long __wrap_syscall(long number, ...)
{
    va_list ap;
    long a[5];

    va_start(ap, number);
    for (int i = 0; i < 5; i++)
        a[i] = va_arg(ap, long);
    va_end(ap);
    if (number == SYS_renameat2)
        return rename_without_replacing(a);
    if ((errno = kernel_lacks(number)) != 0)
        return -1;
    return __real_syscall(number, a[0], a[1], a[2], a[3], a[4]);
}

int __wrap_unlink(const char *name)
{
    enum fault_how how = fault_now(FAULT_UNLINK);

    return refused(how) ? -1 : done(how, __real_unlink(name));
}

int __wrap_fsync(int fd)
{
    enum fault_how how = fault_now(FAULT_FSYNC);

    return refused(how) ? -1 : done(how, __real_fsync(fd));
}
