#include "migrations.h"

#include <stddef.h>

/* steps[0] leads from version 1 to 2. */
static const char *const steps[] = {NULL};

const char *migration_from(int from)
{
    return from >= 1 && (size_t)from <= sizeof(steps) / sizeof(steps[0]) ? steps[from - 1] : NULL;
}
