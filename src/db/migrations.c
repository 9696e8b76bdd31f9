#include "migrations.h"

#include <stddef.h>

static const char *const steps[] = {MIGRATION_STEPS};

const char *migration_from(int from)
{
    return from >= 1 && (size_t)from <= sizeof(steps) / sizeof(steps[0]) ? steps[from - 1] : NULL;
}
