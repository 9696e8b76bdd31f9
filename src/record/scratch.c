#include "ddreg/scratch.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <sys/file.h>
#include <sys/stat.h>

#include "ddreg/db.h"
#include "ddreg/temp_file.h"

static const char begins[] = "ddreg-tmp-";
enum { TRIES = 4, RANDOM = 6 };

/* The folder, opened and locked, when it still has its name. -1: not. */
static int lock_folder(const char *folder, int how)
{
    struct stat ours, there;
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);

    if (fd >= 0 && (flock(fd, how) != 0 || fstat(fd, &ours) != 0 || lstat(folder, &there) != 0 ||
                    ours.st_ino != there.st_ino)) {
        (void)close(fd);
        return -1;
    }
    return fd;
}

/* Its maker is dead if the lock is free. The engine takes the name from each file that it opens
 * there, so there is nothing in it, but for what a kill between the two left. */
static void remove_dead(const char *folder)
{
    int fd = lock_folder(folder, LOCK_EX | LOCK_NB);
    DIR *all = fd >= 0 ? fdopendir(fd) : NULL;
    struct stat st;
    bool ours = fd >= 0 && fstat(fd, &st) == 0 && st.st_uid == geteuid();

    /* NOLINTNEXTLINE(concurrency-mt-unsafe): only this function has the folder open */
    for (struct dirent *e = all && ours ? readdir(all) : NULL; e; e = readdir(all))
        (void)unlinkat(fd, e->d_name, 0); /* "." and ".." are refused */
    if (ours)
        (void)rmdir(folder);
    if (all)
        (void)closedir(all);
    else if (fd >= 0)
        (void)close(fd);
}

static void sweep(const char *in)
{
    char folder[SCRATCH_SIZE];
    DIR *all = opendir(in);

    /* NOLINTNEXTLINE(concurrency-mt-unsafe): only this function has the folder open */
    for (struct dirent *e = all ? readdir(all) : NULL; e; e = readdir(all)) {
        const size_t n = sizeof(begins) - 1;
        int length = snprintf(folder, sizeof(folder), "%s/%s", in, e->d_name);
        if (strncmp(e->d_name, begins, n) == 0 && strlen(e->d_name) == n + RANDOM && length > 0 &&
            length < SCRATCH_SIZE)
            remove_dead(folder);
    }
    if (all)
        (void)closedir(all);
}

/* Another's sweep may come between the folder and its lock, and take it. */
static int make(struct scratch *s, const char *in)
{
    for (int i = 0; i < TRIES; i++) {
        int n = snprintf(s->folder, sizeof(s->folder), "%s/%sXXXXXX", in, begins);
        if (n <= 0 || n >= SCRATCH_SIZE)
            return ENAMETOOLONG;
        if (!mkdtemp(s->folder))
            return errno;
        if ((s->lock = lock_folder(s->folder, LOCK_EX)) >= 0 || access(s->folder, F_OK) == 0)
            return 0;
    }
    return ENOENT;
}

/* For the engine's temporary files and our own. */
static void use(const char *folder)
{
    db_use_scratch(folder);
    temp_file_use(folder);
}

int scratch_begin(struct scratch *s, const char *in)
{
    int number;

    sweep(in);
    number = make(s, in);
    if (number != 0)
        s->folder[0] = '\0';
    else
        use(s->folder);
    return number;
}

void scratch_end(struct scratch *s)
{
    if (*s->folder) {
        use(NULL);
        (void)rmdir(s->folder);
    }
    if (s->lock >= 0)
        (void)close(s->lock);
    *s = (struct scratch)SCRATCH_INIT;
}
