/* What is shown and timed while an import runs. */
#ifndef DDREG_CMD_IMPORT_WATCH_H
#define DDREG_CMD_IMPORT_WATCH_H

#include "cli/cli.h"
#include "cli/progress.h"
#include "ddreg/import.h"

struct import_watch {
    struct cli_times *times;
    struct progress progress;
};

/* Has the import of `o` say how far it is; progress_start() and progress_end() are the caller's. */
void import_watch(struct cli *c, struct import_watch *w, struct import_options *o);

#endif
