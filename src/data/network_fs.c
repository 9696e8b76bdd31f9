#include "ddreg/network_fs.h"

#include "gen/network_filesystems.h"

const char *network_fs_name(unsigned long magic, const char *type)
{
    for (size_t i = 0; i < sizeof(network_filesystems_rows) / sizeof(network_filesystems_rows[0]);
         i++) {
        const char *const *row = network_filesystems_rows[i];
        const char *hex = row[NETWORK_FILESYSTEMS_MAGIC];
        /* f_type is a signed word on some machines: only its 32 bits count. */
        if ((*hex && strtoul(hex, NULL, 16) == (magic & 0xFFFFFFFFUL)) ||
            strcmp(row[NETWORK_FILESYSTEMS_TYPE], type) == 0)
            return row[NETWORK_FILESYSTEMS_NAME];
    }
    return NULL;
}
