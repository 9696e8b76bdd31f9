/* The one file that knows landlock and seccomp. */
#include "ddreg/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/stat.h>

#ifdef __linux__
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#ifdef __has_include
#if __has_include(<linux/landlock.h>) && defined(SYS_landlock_create_ruleset) &&                   \
    !defined(__alpha__) && !defined(__sparc__) && !defined(__hppa__)
#include <linux/landlock.h>
#define HAVE_LANDLOCK 1
#endif
#if __has_include(<linux/seccomp.h>) && __has_include(<linux/filter.h>)
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__) && defined(__AARCH64EL__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#elif defined(__riscv) && __riscv_xlen == 64
#define ARCHITECTURE AUDIT_ARCH_RISCV64
#endif
#endif
#endif
#endif

/* The leak checker of a sanitizer looks at /proc, and at this process as a debugger would. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define SANITIZED 1
#else
#define SANITIZED 0
#endif

/* Too little of something is an error; else the kernel, or who set up this machine, does not let
 * us, and the program runs as it would without. */
#if defined(HAVE_LANDLOCK) || defined(ARCHITECTURE)
static enum dd_rc judge(int number, struct dd_error *err)
{
    return number == ENOMEM || number == EMFILE || number == ENFILE
               ? dd_fail(err, DD_INTERNAL, "sandbox.failed", "why", dd_errno_why(number), NULL)
               : DD_OK;
}
#endif

/* --- Files: landlock -------------------------------------------------------------------------- */

#ifdef HAVE_LANDLOCK

/* As the kernel's version 6 has it; headers may be older. */
struct ruleset {
    uint64_t files, net, scoped;
};

enum {
    V1_RIGHTS = 13,       /* their bits, from the lowest */
    PATH_ONLY = 010000000 /* O_PATH, which the C library shows to few, where it has this value */
};
#define REFER (UINT64_C(1) << 13)
#define TRUNCATE (UINT64_C(1) << 14)
#define IOCTL_DEV (UINT64_C(1) << 15)
#define NET_TCP (UINT64_C(1) | UINT64_C(1) << 1)
#define SCOPE_ALL (UINT64_C(1) | UINT64_C(1) << 1)

static int landlock_version(void)
{
    long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);

    return version > 0 ? (int)version : 0;
}

static struct ruleset all_rights(int version)
{
    struct ruleset all = {.files = (UINT64_C(1) << V1_RIGHTS) - 1};

    all.files |= version >= 2 ? REFER : 0;
    all.files |= version >= 3 ? TRUNCATE : 0;
    all.net = version >= 4 ? NET_TCP : 0;
    all.files |= version >= 5 ? IOCTL_DEV : 0;
    all.scoped = version >= 6 ? SCOPE_ALL : 0;
    return all;
}

static uint64_t rights_of(enum sandbox_right right, bool folder)
{
    switch (right) {
    case SANDBOX_WORK:
        return LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE |
               LANDLOCK_ACCESS_FS_READ_DIR | LANDLOCK_ACCESS_FS_MAKE_REG |
               LANDLOCK_ACCESS_FS_REMOVE_FILE | TRUNCATE;
    case SANDBOX_TIDY:
        return LANDLOCK_ACCESS_FS_REMOVE_DIR;
    case SANDBOX_RUN:
        return LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_EXECUTE |
               (folder ? LANDLOCK_ACCESS_FS_READ_DIR : 0);
    case SANDBOX_READ:
        break;
    }
    return folder ? LANDLOCK_ACCESS_FS_READ_DIR : LANDLOCK_ACCESS_FS_READ_FILE;
}

/* 0, or the system's number. */
static int allow(int set, const struct sandbox_rule *rule, uint64_t handled)
{
    struct landlock_path_beneath_attr what = {.parent_fd = open(rule->path, PATH_ONLY | O_CLOEXEC)};
    const bool of_files = rule->right == SANDBOX_READ || rule->right == SANDBOX_RUN;
    struct stat st;
    int number = 0;

    if (what.parent_fd < 0)
        return errno == EMFILE || errno == ENFILE ? errno : 0;
    if (fstat(what.parent_fd, &st) == 0 && (S_ISDIR(st.st_mode) || of_files)) {
        what.allowed_access = rights_of(rule->right, S_ISDIR(st.st_mode)) & handled;
        if (syscall(SYS_landlock_add_rule, set, LANDLOCK_RULE_PATH_BENEATH, &what, 0) != 0)
            number = errno;
    }
    (void)close(what.parent_fd);
    return number;
}

static int allow_proc(int set)
{
    struct landlock_path_beneath_attr what = {.parent_fd = open("/proc", PATH_ONLY | O_CLOEXEC),
                                              .allowed_access = LANDLOCK_ACCESS_FS_READ_DIR |
                                                                LANDLOCK_ACCESS_FS_READ_FILE};

    (void)syscall(SYS_landlock_add_rule, set, LANDLOCK_RULE_PATH_BENEATH, &what, 0);
    return close(what.parent_fd);
}

static enum dd_rc keep_files(const struct sandbox_rule *rules, size_t n, struct dd_error *err)
{
    const int version = landlock_version();
    const struct ruleset all = all_rights(version);
    int set, number = 0;

    if (version == 0)
        return DD_OK;
    set = (int)syscall(SYS_landlock_create_ruleset, &all, sizeof(all), 0);
    if (set < 0)
        return judge(errno, err);
    for (size_t i = 0; number == 0 && i < n; i++)
        number = allow(set, &rules[i], all.files);
    if (SANITIZED)
        (void)allow_proc(set);
    if (number == 0 && syscall(SYS_landlock_restrict_self, set, 0) != 0)
        number = errno;
    (void)close(set);
    return number == 0 ? DD_OK : judge(number, err);
}
#else
static int landlock_version(void)
{
    return 0;
}

static enum dd_rc keep_files(const struct sandbox_rule *rules, size_t n, struct dd_error *err)
{
    (void)rules;
    (void)n;
    (void)err;
    return DD_OK;
}
#endif

/* --- Calls: seccomp --------------------------------------------------------------------------- */

#ifdef ARCHITECTURE

/* Connections; other programs and processes; what would be a way round the rules for files; and
 * modes and owners by path, which landlock leaves alone. */
static const int forbidden[] = {
    SYS_socket,
    SYS_socketpair,
    SYS_connect,
    SYS_bind,
    SYS_listen,
    SYS_accept4,
    SYS_execve,
    SYS_execveat,
    SYS_ptrace,
    SYS_process_vm_readv,
    SYS_process_vm_writev,
    SYS_bpf,
    SYS_perf_event_open,
    SYS_userfaultfd,
    SYS_add_key,
    SYS_request_key,
    SYS_keyctl,
    SYS_mount,
    SYS_umount2,
    SYS_pivot_root,
    SYS_chroot,
    SYS_setns,
    SYS_unshare,
    SYS_open_by_handle_at,
    SYS_init_module,
    SYS_finit_module,
    SYS_fchmodat,
    SYS_fchownat,
    SYS_setxattr,
    SYS_lsetxattr,
    SYS_removexattr,
    SYS_lremovexattr,
#ifdef SYS_accept
    SYS_accept,
#endif
#ifdef SYS_chmod
    SYS_chmod,
    SYS_chown,
    SYS_lchown,
#endif
#ifdef SYS_fchmodat2
    SYS_fchmodat2,
#endif
#ifdef SYS_io_uring_setup /* which can do all of these without a call */
    SYS_io_uring_setup,
#endif
#ifdef SYS_pidfd_getfd
    SYS_pidfd_getfd,
#endif
#ifdef SYS_open_tree
    SYS_open_tree,
    SYS_move_mount,
    SYS_fsopen,
#endif
};

enum {
    CALLS = sizeof(forbidden) / sizeof(forbidden[0]),
    CODE_MAX = 16 + 2 * CALLS,
    X32 = 0x40000000 /* calls of another kind on x86-64, with numbers of their own */
};

struct filter {
    struct sock_filter code[CODE_MAX];
    unsigned short n;
};

static void add(struct filter *f, unsigned code, unsigned jump_true, unsigned jump_false,
                uint32_t value)
{
    f->code[f->n++] = (struct sock_filter){(unsigned short)code, (unsigned char)jump_true,
                                           (unsigned char)jump_false, value};
}

static void load(struct filter *f, size_t offset)
{
    add(f, BPF_LD | BPF_W | BPF_ABS, 0, 0, (uint32_t)offset);
}

/* Denied when what was loaded is the value. */
static void deny(struct filter *f, unsigned comparison, uint32_t value)
{
    add(f, BPF_JMP | comparison | BPF_K, 0, 1, value);
    add(f, BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ERRNO | EPERM);
}

static void make_filter(struct filter *f, bool runs)
{
    f->n = 0;
    load(f, offsetof(struct seccomp_data, arch));
    add(f, BPF_JMP | BPF_JEQ | BPF_K, 1, 0, ARCHITECTURE);
    add(f, BPF_RET | BPF_K, 0, 0, SECCOMP_RET_KILL_PROCESS);
    load(f, offsetof(struct seccomp_data, nr));
    deny(f, BPF_JGE, X32);
    for (size_t i = 0; i < CALLS; i++)
        if ((!SANITIZED || forbidden[i] != SYS_ptrace) && (!runs || forbidden[i] != SYS_execve))
            deny(f, BPF_JEQ, (uint32_t)forbidden[i]);
    /* What would type into the terminal. */
    add(f, BPF_JMP | BPF_JEQ | BPF_K, 1, 0, SYS_ioctl);
    add(f, BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ALLOW);
    load(f, offsetof(struct seccomp_data, args[1]));
    deny(f, BPF_JEQ, TIOCSTI);
    deny(f, BPF_JEQ, TIOCLINUX);
    add(f, BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ALLOW);
}

static bool seccomp_there(void)
{
    uint32_t action = SECCOMP_RET_ERRNO;

    return syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}

static enum dd_rc keep_calls(bool runs, struct dd_error *err)
{
    struct filter f;
    struct sock_fprog program = {.filter = f.code};

    if (!seccomp_there())
        return DD_OK;
    make_filter(&f, runs);
    program.len = f.n;
    return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) == 0 ? DD_OK
                                                                           : judge(errno, err);
}
#else
static bool seccomp_there(void)
{
    return false;
}

static enum dd_rc keep_calls(bool runs, struct dd_error *err)
{
    (void)runs;
    (void)err;
    return DD_OK;
}
#endif

enum dd_rc sandbox_enter(const struct sandbox_rule *rules, size_t n, struct dd_error *err)
{
    enum dd_rc rc;
    bool runs = false;

    for (size_t i = 0; i < n; i++)
        runs = runs || rules[i].right == SANDBOX_RUN;
#ifdef PR_SET_NO_NEW_PRIVS
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return DD_OK; /* a kernel older than either */
#endif
    rc = keep_files(rules, n, err);
    return rc == DD_OK ? keep_calls(runs, err) : rc;
}

void sandbox_describe(struct buf *out)
{
    const int version = landlock_version();

    if (version > 0)
        buf_printf(out, "landlock %d", version);
    if (seccomp_there())
        buf_add(out, version > 0 ? ", seccomp" : "seccomp");
}
