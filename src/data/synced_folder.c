#include "ddreg/synced_folder.h"

#include <strings.h>

#include "gen/synced_folders.h"

enum { ROWS = sizeof(synced_folders_rows) / sizeof(synced_folders_rows[0]) };

static bool is_part(const char *const *row)
{
    return strcmp(row[SYNCED_FOLDERS_MARK], "part") == 0;
}

/* Clients add whose it is: "OneDrive - Firma AS", "Dropbox (Firma)", "GoogleDrive-kari@firma.no".
 */
static bool begins_with(const char *part, size_t n, const char *name)
{
    const size_t length = strlen(name);

    return n >= length && strncasecmp(part, name, length) == 0 &&
           (n == length || strchr(" -(_", part[length]));
}

const char *synced_by_name(const char *part, size_t n)
{
    for (size_t i = 0; i < ROWS; i++)
        if (is_part(synced_folders_rows[i]) &&
            begins_with(part, n, synced_folders_rows[i][SYNCED_FOLDERS_NAME]))
            return synced_folders_rows[i][SYNCED_FOLDERS_SERVICE];
    return NULL;
}

bool synced_mark_at(size_t at, struct synced_mark *out)
{
    for (size_t i = 0; i < ROWS; i++) {
        const char *const *row = synced_folders_rows[i];
        if (is_part(row) || at-- > 0)
            continue;
        out->folder = strcmp(row[SYNCED_FOLDERS_MARK], "folder") == 0;
        out->name = row[SYNCED_FOLDERS_NAME];
        out->holds = row[SYNCED_FOLDERS_HOLDS];
        out->service = row[SYNCED_FOLDERS_SERVICE];
        return true;
    }
    return false;
}
