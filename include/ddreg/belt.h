/* A second thread, and the places in which blocks go between it and the program's own. One side
 * fills places, the other empties them in the same order; each waits where it must. The places
 * themselves are the caller's: an array of which the belt gives the indexes. What the second thread
 * calls must be fit for it: nothing of src/db, no clock, no printing. */
#ifndef DDREG_BELT_H
#define DDREG_BELT_H

#include <stdbool.h>
#include <stddef.h>

struct belt;

/* "No more": the other side has ended. */
#define BELT_END ((size_t)-1)

/* Starts a thread that runs work(belt, data); NULL where there is none: the caller then does the
 * work itself. Signals stay with the program's own thread. */
struct belt *belt_start(size_t places, void (*work)(struct belt *, void *), void *data);
/* Says to the thread that no more comes or is wanted, waits until it has emptied what was filled or
 * noticed, and gives everything back. NULL is fine. */
void belt_end(struct belt *b);

/* The side that fills: a place that is free, or BELT_END; then hands it over. */
size_t belt_fill(struct belt *b);
void belt_filled(struct belt *b);
/* The side that empties: the next place that was filled, or BELT_END; then gives it back. */
size_t belt_empty(struct belt *b);
void belt_emptied(struct belt *b);

#endif
