/* The one file that knows threads. */
#include "ddreg/belt.h"

#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdatomic.h>

#include "ddreg/arena.h"

struct belt {
    size_t places;
    atomic_size_t nfilled; /* since the start */
    size_t nemptied;       /* of the emptying side alone */
    atomic_bool ended;
    sem_t free, full; /* each posted once more at the end, so that nobody waits for ever */
    pthread_t thread;
    void (*work)(struct belt *, void *);
    void *data;
};

static void wait_for(sem_t *s)
{
    while (sem_wait(s) != 0 && errno == EINTR)
        continue;
}

/* Whoever waits for the side that ends here finds the end. */
static void end_side(struct belt *b)
{
    atomic_store(&b->ended, true);
    (void)sem_post(&b->free);
    (void)sem_post(&b->full);
}

static void *run(void *data)
{
    struct belt *b = data;

    b->work(b, b->data);
    end_side(b);
    return NULL;
}

/* A thread takes its mask of signals from the one that starts it. */
static bool start(struct belt *b)
{
    sigset_t all, before;
    bool started;

    (void)sigfillset(&all);
    (void)pthread_sigmask(SIG_SETMASK, &all, &before);
    started = pthread_create(&b->thread, NULL, run, b) == 0;
    (void)pthread_sigmask(SIG_SETMASK, &before, NULL);
    return started;
}

static void release(struct belt *b)
{
    (void)sem_destroy(&b->free);
    (void)sem_destroy(&b->full);
    mem_free(b);
}

struct belt *belt_start(size_t places, void (*work)(struct belt *, void *), void *data)
{
    struct belt *b = mem_realloc(NULL, sizeof(*b));

    if (!b)
        return NULL;
    b->places = places;
    atomic_init(&b->nfilled, 0);
    b->nemptied = 0;
    atomic_init(&b->ended, false);
    b->work = work;
    b->data = data;
    (void)sem_init(&b->free, 0, (unsigned)places);
    (void)sem_init(&b->full, 0, 0);
    if (!start(b)) {
        release(b);
        return NULL;
    }
    return b;
}

void belt_end(struct belt *b)
{
    if (!b)
        return;
    end_side(b);
    (void)pthread_join(b->thread, NULL);
    release(b);
}

size_t belt_fill(struct belt *b)
{
    wait_for(&b->free);
    return atomic_load(&b->ended) ? BELT_END : atomic_load(&b->nfilled) % b->places;
}

void belt_filled(struct belt *b)
{
    (void)atomic_fetch_add(&b->nfilled, 1);
    (void)sem_post(&b->full);
}

/* What was filled before the end comes before the end. */
size_t belt_empty(struct belt *b)
{
    wait_for(&b->full);
    return b->nemptied == atomic_load(&b->nfilled) ? BELT_END : b->nemptied % b->places;
}

void belt_emptied(struct belt *b)
{
    b->nemptied++;
    (void)sem_post(&b->free);
}
