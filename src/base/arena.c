#include "ddreg/arena.h"

#include <stdarg.h>
#include <stdalign.h>

/* What an arena took back is not to be read any more: the address sanitizer finds who does. */
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/asan_interface.h>
#else
#define ASAN_POISON_MEMORY_REGION(p, size) ((void)(p), (void)(size))
#define ASAN_UNPOISON_MEMORY_REGION(p, size) ((void)(p), (void)(size))
#endif

struct arena_block {
    struct arena_block *next;
    size_t size;
    size_t used;
    alignas(max_align_t) unsigned char bytes[];
};

enum { BLOCK_SIZE = 64 * 1024 };

/* Of both threads, where there are two. */
static _Atomic uint64_t allocations;
static _Atomic uint64_t fail_at;

void mem_fail_at(uint64_t nth)
{
    fail_at = nth == 0 ? 0 : allocations + nth;
}

uint64_t mem_count(void)
{
    return allocations;
}

void *mem_realloc(void *p, size_t size)
{
    const uint64_t nth = ++allocations;
    const uint64_t limit = fail_at;

    if (limit != 0 && nth >= limit)
        return NULL;
    return realloc(p, size);
}

void mem_free(void *p)
{
    free(p);
}

void arena_init(struct arena *a, size_t max)
{
    a->blocks = NULL;
    a->used = 0;
    a->max = max;
    a->failed = false;
}

void arena_reset(struct arena *a)
{
    while (a->blocks && a->blocks->next) {
        struct arena_block *next = a->blocks->next;
        mem_free(a->blocks);
        a->blocks = next;
    }
    if (a->blocks) {
        a->blocks->used = 0;
        ASAN_POISON_MEMORY_REGION(a->blocks->bytes, a->blocks->size);
    }
    a->used = 0;
}

void arena_release(struct arena *a)
{
    arena_reset(a);
    mem_free(a->blocks);
    a->blocks = NULL;
}

static struct arena_block *add_block(struct arena *a, size_t size)
{
    size_t room = size > BLOCK_SIZE ? size : BLOCK_SIZE;
    struct arena_block *b = mem_realloc(NULL, sizeof(*b) + room);

    if (!b)
        return NULL;
    b->size = room;
    b->used = 0;
    b->next = a->blocks;
    a->blocks = b;
    ASAN_POISON_MEMORY_REGION(b->bytes, room);
    return b;
}

void *arena_alloc(struct arena *a, size_t size)
{
    const size_t align = alignof(max_align_t);
    struct arena_block *b = a->blocks;
    void *p;

    if (size > a->max || a->used > a->max - size) {
        a->failed = true;
        return NULL;
    }
    size = (size + align - 1) / align * align;
    if (!b || b->size - b->used < size) {
        b = add_block(a, size);
        if (!b) {
            a->failed = true;
            return NULL;
        }
    }
    p = b->bytes + b->used;
    b->used += size;
    a->used += size;
    ASAN_UNPOISON_MEMORY_REGION(p, size);
    memset(p, 0, size);
    return p;
}

char *arena_strndup(struct arena *a, const char *s, size_t n)
{
    char *copy = arena_alloc(a, n + 1);

    if (copy)
        memcpy(copy, s, n);
    return copy;
}

char *arena_strdup(struct arena *a, const char *s)
{
    return s ? arena_strndup(a, s, strlen(s)) : NULL;
}

char *arena_printf(struct arena *a, const char *fmt, ...)
{
    va_list ap;
    int n;
    char *s;

    va_start(ap, fmt);
    n = vsnprintf(NULL, 0, fmt, ap);
    va_end(ap);
    if (n < 0)
        return NULL;
    s = arena_alloc(a, (size_t)n + 1);
    if (!s)
        return NULL;
    va_start(ap, fmt);
    (void)vsnprintf(s, (size_t)n + 1, fmt, ap);
    va_end(ap);
    return s;
}
