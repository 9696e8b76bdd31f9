/* The one file that loads libraries itself. */
#include "ddreg/late.h"

#include <dlfcn.h>
#include <string.h>

/* A pointer to data, as dlsym() gives it, becomes one to a function by its bytes, as POSIX has it.
 */
static bool find(void *library, const struct late_function *f)
{
    void *found = dlsym(library, f->name);

    memcpy(f->pointer, &found, sizeof(found));
    return found != NULL;
}

enum dd_rc late_load(struct late *library, struct dd_error *err)
{
    void *handle;

    if (library->loaded)
        return DD_OK;
    handle = dlopen(library->file, RTLD_NOW | RTLD_LOCAL);
    library->loaded = handle != NULL;
    for (size_t i = 0; library->loaded && i < library->n; i++)
        library->loaded = find(handle, &library->functions[i]);
    if (!library->loaded)
        return dd_fail(err, DD_INTERNAL, "library.missing", "library", library->file, NULL);
    return DD_OK;
}
