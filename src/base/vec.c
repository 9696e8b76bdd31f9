#include "ddreg/vec.h"

#include <stdint.h>

enum { FIRST_ROOM = 16 };

static bool grow(struct vec *v)
{
    size_t room = v->room ? v->room * 2 : FIRST_ROOM;
    void *rows = room < SIZE_MAX / 2 / v->size ? mem_realloc(v->rows, room * v->size) : NULL;

    v->failed = !rows;
    if (rows) {
        v->rows = rows;
        v->room = room;
    }
    return rows != NULL;
}

void *vec_add(struct vec *v)
{
    void *row;

    if (v->failed || (v->n == v->room && !grow(v)))
        return NULL;
    row = (char *)v->rows + v->n++ * v->size;
    memset(row, 0, v->size);
    return row;
}

void *vec_last(const struct vec *v)
{
    return v->n > 0 ? (char *)v->rows + (v->n - 1) * v->size : NULL;
}

void vec_drop(struct vec *v)
{
    if (v->n > 0)
        v->n--;
}

void vec_release(struct vec *v)
{
    mem_free(v->rows);
    v->rows = NULL;
    v->n = v->room = 0;
}

enum dd_rc vec_keep(struct vec *v, struct arena *a, void *out, size_t *n, struct dd_error *err)
{
    void *rows = v->failed ? NULL : arena_alloc(a, (v->n + 1) * v->size);

    *n = rows ? v->n : 0;
    if (rows && v->n > 0)
        memcpy(rows, v->rows, v->n * v->size);
    memcpy(out, &rows, sizeof(rows));
    vec_release(v);
    return rows ? DD_OK : dd_no_memory(err);
}
