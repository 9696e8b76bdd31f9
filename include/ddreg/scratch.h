/* A private folder for temporary files: the engine's, and those of temp_file.h. */
#ifndef DDREG_SCRATCH_H
#define DDREG_SCRATCH_H

#include "ddreg/error.h"

enum { SCRATCH_SIZE = 4096 };

struct scratch {
    char folder[SCRATCH_SIZE]; /* "" while there is none */
    int lock;                  /* held as long as its maker lives; -1 where none can be */
};
#define SCRATCH_INIT                                                                               \
    {                                                                                              \
        "", -1                                                                                     \
    }

/* Makes one in the folder, after having removed those of makers that were killed, and has
 * them made there. 0, or the system's number. */
int scratch_begin(struct scratch *s, const char *in) DD_MUST_CHECK;
/* Removes it. */
void scratch_end(struct scratch *s);

#endif
