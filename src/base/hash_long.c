#include "ddreg/hash_long.h"

#include "ddreg/arena.h"

enum { MANY = 1024 * 1024, PARTS = 4, PART_SIZE = 64 * 1024 };

struct hash_part {
    size_t used;
    unsigned char bytes[PART_SIZE];
};

void hash_long_init(struct hash_long *h)
{
    *h = (struct hash_long){.size = 0};
    hash_init(&h->hash);
}

static void hash_parts(struct belt *belt, void *data)
{
    struct hash_long *h = data;
    size_t place;

    while ((place = belt_empty(belt)) != BELT_END) {
        hash_add(&h->hash, h->parts[place].bytes, h->parts[place].used);
        belt_emptied(belt);
    }
}

/* Without memory or a thread it stays in one thread. */
static void start(struct hash_long *h)
{
    h->parts = mem_realloc(NULL, PARTS * sizeof(*h->parts));
    if (h->parts && !(h->belt = belt_start(PARTS, hash_parts, h))) {
        mem_free(h->parts);
        h->parts = NULL;
    }
}

static void next_part(struct hash_long *h)
{
    if (h->now)
        belt_filled(h->belt);
    h->now = &h->parts[belt_fill(h->belt)]; /* the thread ends only after this side */
    h->now->used = 0;
}

void hash_long_add(struct hash_long *h, const void *p, size_t n)
{
    const unsigned char *from = p;

    if (h->size < MANY && h->size + n >= MANY)
        start(h);
    h->size += n;
    if (!h->belt) {
        hash_add(&h->hash, p, n);
        return;
    }
    while (n > 0) {
        size_t some;

        if (!h->now || h->now->used == PART_SIZE)
            next_part(h);
        some = PART_SIZE - h->now->used < n ? PART_SIZE - h->now->used : n;
        memcpy(h->now->bytes + h->now->used, from, some);
        h->now->used += some;
        from += some;
        n -= some;
    }
}

void hash_long_release(struct hash_long *h)
{
    if (h->belt && h->now)
        belt_filled(h->belt);
    belt_end(h->belt);
    mem_free(h->parts);
    h->belt = NULL;
    h->parts = h->now = NULL;
}

void hash_long_end_hex(struct hash_long *h, char out[HASH_HEX])
{
    hash_long_release(h); /* all that was handed over is in now */
    hash_end_hex(&h->hash, out);
}
