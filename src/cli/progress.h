/* How far a long command has come: one line on a terminal's standard error, gone at the end. */
#ifndef DDREG_PROGRESS_H
#define DDREG_PROGRESS_H

#include "cli.h"

struct progress {
    bool on; /* there is a terminal, and no program reads along */
    bool shown;
    enum dd_lang lang;
    int64_t start, last; /* nanoseconds */
};

void progress_start(struct progress *p, const struct cli *c);
/* `done` of `total` bytes; `rows` is how many the file has, as far as that is known. Nothing is
 * shown in the first second. */
void progress_show(struct progress *p, int64_t done, int64_t total, int64_t rows);
/* What cannot be measured has begun. */
void progress_writing(struct progress *p);
void progress_end(struct progress *p);

/* The line after `elapsed` nanoseconds. Pure. */
void progress_line(struct buf *out, enum dd_lang lang, int64_t done, int64_t total, int64_t rows,
                   int64_t elapsed);

#endif
