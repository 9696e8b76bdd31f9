/* Is a place on a file system that machines share? */
#include "ddreg/place.h"

#ifdef __linux__
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>

#include "ddreg/network_fs.h"
#include "place_folder.h"

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

enum dd_rc place_local(const char *path, struct dd_error *err)
{
    struct buf folder = BUF_INIT;
    struct statfs fs;
    char type[64] = "";
    const char *name = NULL;

    place_add_folder(&folder, path);
    if (!folder.failed && statfs(buf_str(&folder), &fs) == 0) {
        if ((unsigned long)fs.f_type == FUSE_MAGIC)
            find_fuse_type(buf_str(&folder), type);
        name = network_fs_name((unsigned long)fs.f_type, type);
    }
    buf_release(&folder);
    return name ? dd_fail(err, DD_REFUSED, "register.network", "register", path, "system", name,
                          NULL)
                : DD_OK;
}
#else
enum dd_rc place_local(const char *path, struct dd_error *err)
{
    (void)path;
    (void)err;
    return DD_OK;
}
#endif
