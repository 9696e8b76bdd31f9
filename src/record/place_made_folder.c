/* A folder that takes its name when all its files are there. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ddreg/place.h"
#include "ddreg/stop.h"
#include "place_folder.h"

static bool is_self(const char *name)
{
    return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

/* The files only: there are no folders in one of ours. */
void place_remove_folder(const char *name)
{
    const int fd = open(name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    DIR *all = fd >= 0 ? fdopendir(fd) : NULL;
    struct dirent *entry;

    if (fd >= 0 && !all)
        (void)close(fd);
    /* NOLINTNEXTLINE(concurrency-mt-unsafe): only this function has the folder open */
    while (all && (entry = readdir(all)))
        if (!is_self(entry->d_name))
            (void)unlinkat(dirfd(all), entry->d_name, 0);
    if (!all)
        return;
    (void)closedir(all);
    (void)rmdir(name);
}

static bool is_empty(DIR *all)
{
    struct dirent *entry;

    /* NOLINTNEXTLINE(concurrency-mt-unsafe): only its caller has the folder open */
    while ((entry = readdir(all)))
        if (!is_self(entry->d_name))
            return false;
    return true;
}

enum dd_rc place_free_for_folder(const char *path, const char *exists, struct dd_error *err)
{
    struct stat there;
    DIR *all = opendir(path);
    bool free;

    if (!all)
        return errno == ENOENT && lstat(path, &there) != 0
                   ? DD_OK
                   : dd_fail(err, DD_REFUSED, exists, "file", path, NULL);
    free = is_empty(all);
    (void)closedir(all);
    return free ? DD_OK : dd_fail(err, DD_REFUSED, exists, "file", path, NULL);
}

enum dd_rc place_make_folder(const struct place *p, const char *path, const char *id,
                             struct dd_error *err)
{
    return mkdir(buf_str(&p->name), 0700) == 0 ? DD_OK : dd_fail_file(err, id, path, errno);
}

/* Renaming a folder replaces nothing but one that is empty. */
enum dd_rc place_take_folder(const struct place *p, const char *path, const char *exists,
                             const char *id, struct dd_error *err)
{
    struct buf within = BUF_INIT;
    int number = 0;
    enum dd_rc rc = stop_check(err);

    buf_printf(&within, "%s/.", buf_str(&p->name));
    if (rc == DD_OK)
        rc = buf_ok(&within, err);
    if (rc == DD_OK && (number = place_sync_folder(buf_str(&within))) == 0 &&
        rename(buf_str(&p->name), path) != 0)
        number = errno;
    if (rc == DD_OK && number == 0)
        number = place_sync_folder(path);
    buf_release(&within);
    if (rc == DD_OK && number != 0)
        rc = dd_fail_file(
            err, number == EEXIST || number == ENOTEMPTY || number == ENOTDIR ? exists : id, path,
            number);
    return rc;
}
