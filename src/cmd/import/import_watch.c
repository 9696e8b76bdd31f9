#include "import_watch.h"

static void note_phase(void *data, const char *phase)
{
    struct import_watch *w = data;

    cli_times_note(w->times, phase);
    if (strcmp(phase, "stage") == 0)
        progress_writing(&w->progress);
}

static void note_progress(void *data, int64_t done, int64_t total, int64_t rows)
{
    struct import_watch *w = data;

    progress_show(&w->progress, done, total, rows);
}

void import_watch(struct cli *c, struct import_watch *w, struct import_options *o)
{
    w->times = &c->times;
    o->passed = note_phase;
    o->progress = note_progress;
    o->data = w;
}
