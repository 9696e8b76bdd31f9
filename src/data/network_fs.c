#include "ddreg/network_fs.h"

#include "gen/modeless_filesystems.h"
#include "gen/network_filesystems.h"

/* Both tables have these columns. */
enum { MAGIC, TYPE, NAME, COLUMNS };
_Static_assert((int)MAGIC == (int)NETWORK_FILESYSTEMS_MAGIC &&
                   (int)NAME == (int)NETWORK_FILESYSTEMS_NAME &&
                   (int)MAGIC == (int)MODELESS_FILESYSTEMS_MAGIC &&
                   (int)NAME == (int)MODELESS_FILESYSTEMS_NAME,
               "the tables of file systems have the same columns");

static const char *find(const char *const (*rows)[COLUMNS], size_t n, unsigned long magic,
                        const char *type)
{
    for (size_t i = 0; i < n; i++) {
        const char *hex = rows[i][MAGIC];
        /* f_type is a signed word on some machines: only its 32 bits count. */
        if ((*hex && strtoul(hex, NULL, 16) == (magic & 0xFFFFFFFFUL)) ||
            strcmp(rows[i][TYPE], type) == 0)
            return rows[i][NAME];
    }
    return NULL;
}

const char *network_fs_name(unsigned long magic, const char *type)
{
    return find(network_filesystems_rows,
                sizeof(network_filesystems_rows) / sizeof(network_filesystems_rows[0]), magic,
                type);
}

const char *modeless_fs_name(unsigned long magic, const char *type)
{
    return find(modeless_filesystems_rows,
                sizeof(modeless_filesystems_rows) / sizeof(modeless_filesystems_rows[0]), magic,
                type);
}
