/* What file system a place is on. */
#include "ddreg/place.h"

#include "ddreg/network_fs.h"
#include "place_folder.h"

#ifdef __linux__
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>

enum { FUSE_MAGIC = 0x65735546, LINE_MAX_SIZE = 4096 };

/* All file systems in user space have one number; the mount table has their names. A line is
 * "ID PARENT MAJOR:MINOR ROOT PLACE OPTIONS [MORE...] - TYPE SOURCE OPTIONS". */
static void find_fuse_type(const char *folder, char type[64])
{
    char line[LINE_MAX_SIZE], device[32];
    struct stat st;
    FILE *mounts = stat(folder, &st) == 0 ? fopen("/proc/self/mountinfo", "re") : NULL;

    (void)snprintf(device, sizeof(device), " %u:%u ", major(st.st_dev), minor(st.st_dev));
    while (mounts && fgets(line, sizeof(line), mounts)) {
        const char *dash = strstr(line, " - ");
        if (dash && strstr(line, device) && strstr(line, device) < dash)
            (void)snprintf(type, 64, "%.*s", (int)strcspn(dash + 3, " "), dash + 3);
    }
    if (mounts)
        (void)fclose(mounts);
}

/* Which of the file systems that `name_of` knows has the folder of `path`? NULL: none of them. */
static const char *file_system(const char *path,
                               const char *(*name_of)(unsigned long, const char *))
{
    struct buf folder = BUF_INIT;
    struct statfs fs;
    char type[64] = "";
    const char *name = NULL;

    place_add_folder(&folder, path);
    if (!folder.failed && statfs(buf_str(&folder), &fs) == 0) {
        if ((unsigned long)fs.f_type == FUSE_MAGIC)
            find_fuse_type(buf_str(&folder), type);
        name = name_of((unsigned long)fs.f_type, type);
    }
    buf_release(&folder);
    return name;
}
#else
static const char *file_system(const char *path,
                               const char *(*name_of)(unsigned long, const char *))
{
    (void)path;
    (void)name_of;
    return NULL;
}
#endif

enum dd_rc place_local(const char *path, struct dd_error *err)
{
    const char *name = file_system(path, network_fs_name);

    return name ? dd_fail(err, DD_REFUSED, "register.network", "register", path, "system", name,
                          NULL)
                : DD_OK;
}

const char *place_modeless(const char *path)
{
    return file_system(path, modeless_fs_name);
}
