/* Is a place in a folder that a client synchronises? */
#include "ddreg/place.h"

#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ddreg/synced_folder.h"
#include "place_folder.h"

enum { HEAD_MAX = 4096 };

/* Is the text in the beginning of the file? Windows writes some in two bytes a letter: zeros are
 * passed over. */
static bool file_holds(const char *file, const char *text)
{
    char head[HEAD_MAX + 1];
    size_t kept = 0;
    int fd = open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    ssize_t n = fd >= 0 ? read(fd, head, HEAD_MAX) : 0;

    if (fd >= 0)
        (void)close(fd);
    for (ssize_t i = 0; i < n; i++)
        if (head[i] != '\0')
            head[kept++] = head[i];
    head[kept] = '\0';
    return strstr(head, text) != NULL;
}

static bool has_mark(const char *folder, const struct synced_mark *mark)
{
    char file[PATH_MAX];
    struct stat st;
    int n = snprintf(file, sizeof(file), "%s/%s", folder, mark->name);

    if (n <= 0 || n >= PATH_MAX || lstat(file, &st) != 0)
        return false;
    if (mark->folder)
        return S_ISDIR(st.st_mode);
    return S_ISREG(st.st_mode) && (*mark->holds == '\0' || file_holds(file, mark->holds));
}

/* Of the folder itself: by its name, or by what is in it. */
static const char *service_of(const char *folder, const char *name)
{
    const char *service = synced_by_name(name, strlen(name));
    struct synced_mark mark;

    for (size_t i = 0; !service && synced_mark_at(i, &mark); i++)
        if (has_mark(folder, &mark))
            service = mark.service;
    return service;
}

const char *place_synced(const char *path)
{
    struct buf folder = BUF_INIT;
    char full[PATH_MAX];
    const char *service = NULL;
    char *slash;

    place_add_folder(&folder, path);
    if (folder.failed || !realpath(buf_str(&folder), full))
        full[0] = '\0';
    buf_release(&folder);
    while (!service && (slash = strrchr(full, '/')) != NULL) {
        service = service_of(full, slash + 1);
        *slash = '\0';
    }
    return service;
}
