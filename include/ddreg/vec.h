/* A growing list of elements of one size. A failed allocation is remembered in `failed` and later
 * additions give NULL, so that a writer may test once, at the end (vec_keep). */
#ifndef DDREG_VEC_H
#define DDREG_VEC_H

#include <stdbool.h>
#include <stddef.h>

#include "ddreg/arena.h"
#include "ddreg/error.h"

struct vec {
    void *rows; /* moves when an element is added: keep no pointer into it meanwhile */
    size_t n;
    size_t size; /* of an element */
    size_t room;
    bool failed;
};

#define VEC_OF(type) ((struct vec){.size = sizeof(type)})

/* A zeroed element at the end; NULL when there is no memory. */
void *vec_add(struct vec *v);
/* The last element, NULL of an empty list. */
void *vec_last(const struct vec *v);
/* Takes the last element away again. */
void vec_drop(struct vec *v);
void vec_release(struct vec *v);

/* Copies the elements into the arena and releases the list, also on failure. `out` is the address
 * of a pointer to elements; never NULL after success, also of an empty list. */
enum dd_rc vec_keep(struct vec *v, struct arena *a, void *out, size_t *n,
                    struct dd_error *err) DD_MUST_CHECK;

#endif
