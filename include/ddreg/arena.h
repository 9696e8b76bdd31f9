/* Memory. One arena holds what a command gives back, another (scratch) is reset after each row.
 * Every arena has a maximum; every allocation of the program goes through mem_realloc(), where a
 * test can make the nth one fail. */
#ifndef DDREG_ARENA_H
#define DDREG_ARENA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* realloc() with the hook below; `p` may be NULL. Returns NULL when there is no memory. */
void *mem_realloc(void *p, size_t size);
void mem_free(void *p);

/* Test hook: the nth allocation from now (1 = the next) and all after it fail; 0 switches it off.
 */
void mem_fail_at(uint64_t nth);
/* Allocations made since the program started (to know how far n can go). */
uint64_t mem_count(void);

struct arena_block;

struct arena {
    struct arena_block *blocks;
    size_t used; /* bytes handed out */
    size_t max;  /* bytes it may hand out at most */
    bool failed; /* something was not given, since arena_init(): for whoever asks once at the end */
};

void arena_init(struct arena *a, size_t max);
/* Gives everything back but keeps the first block for reuse. */
void arena_reset(struct arena *a);
void arena_release(struct arena *a);

/* Zeroed, aligned for any type; NULL when the maximum or the memory is reached. */
void *arena_alloc(struct arena *a, size_t size);
/* A copy; NULL stays NULL (and is no error), a failed copy is NULL as well: callers that must keep
 * these apart test the source first. */
char *arena_strdup(struct arena *a, const char *s);
char *arena_strndup(struct arena *a, const char *s, size_t n);
char *arena_printf(struct arena *a, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

#endif
