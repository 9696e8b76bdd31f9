#include "supplier_stage.h"

enum { STAGE_BYTES = 64 * 1024 * 1024 };

void supplier_stage_init(struct supplier_stage *st)
{
    *st = (struct supplier_stage){0};
    arena_init(&st->a, STAGE_BYTES);
}

void supplier_stage_release(struct supplier_stage *st)
{
    arena_release(&st->a);
}

static size_t size_of(const char *text)
{
    return text ? strlen(text) + 1 : 0;
}

static void append(struct supplier_stage *st, struct staged *row)
{
    if (st->last)
        st->last->next = row;
    else
        st->first = row;
    st->last = row;
    st->n++;
}

/* One allocation a row, because the arena rounds each up. */
bool supplier_stage_keep(struct supplier_stage *st, int64_t line, const struct supplier *s)
{
    struct supplier copy = *s;
    size_t id = size_of(s->ddreg_id), size = sizeof(struct staged) + id;
    struct staged *kept;
    char *to;

    for (size_t i = 0; i < SUPPLIER_FIELDS; i++)
        size += size_of(supplier_field(s, i));
    kept = st->n < STAGE_MAX_ROWS ? arena_alloc(&st->a, size) : NULL;
    if (!kept)
        return false;
    to = (char *)(kept + 1);
    for (size_t i = 0; i < SUPPLIER_FIELDS; i++) {
        size_t n = size_of(supplier_field(s, i));
        if (n > 0)
            supplier_set_field(&copy, i, memcpy(to, supplier_field(s, i), n));
        to += n;
    }
    if (id > 0)
        copy.ddreg_id = memcpy(to, s->ddreg_id, id);
    kept->line = line;
    kept->s = copy;
    kept->refused = false;
    append(st, kept);
    return true;
}
