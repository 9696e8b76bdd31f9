/* The rows of a list while they wait, packed: of each cell a byte that says what it has, then all
 * that they have. A million of them have to fit in memory. */
#include "list_options.h"

enum {
    KIND_BITS = 0x07,
    MARK_SHIFT = 3,
    MARK_BITS = 0x03,
    TEXT_BIT = 0x20,
    SHOWN_BIT = 0x40,
    NUMBER_BIT = 0x80
};

static unsigned char what_is_in(const struct out_cell *cell)
{
    return (unsigned char)((unsigned)cell->kind | (unsigned)cell->mark << MARK_SHIFT |
                           (cell->text ? TEXT_BIT : 0U) | (cell->shown ? SHOWN_BIT : 0U) |
                           (cell->number != 0 ? NUMBER_BIT : 0U));
}

static size_t packed_size(const struct out_cell *cells, size_t n)
{
    size_t size = n;

    for (size_t i = 0; i < n; i++)
        size += (cells[i].text ? sizeof(cells->text) : 0) +
                (cells[i].shown ? sizeof(cells->shown) : 0) +
                (cells[i].number != 0 ? sizeof(cells->number) : 0);
    return size;
}

static unsigned char *put(unsigned char *at, const void *value, size_t n)
{
    memcpy(at, value, n);
    return at + n;
}

static const unsigned char *get(const unsigned char *at, void *value, size_t n)
{
    memcpy(value, at, n);
    return at + n;
}

static void pack(unsigned char *to, const struct out_cell *cells, size_t n)
{
    unsigned char *at = to + n;

    for (size_t i = 0; i < n; i++) {
        to[i] = what_is_in(&cells[i]);
        if (to[i] & TEXT_BIT)
            at = put(at, (const void *)&cells[i].text, sizeof(cells->text));
        if (to[i] & SHOWN_BIT)
            at = put(at, (const void *)&cells[i].shown, sizeof(cells->shown));
        if (to[i] & NUMBER_BIT)
            at = put(at, &cells[i].number, sizeof(cells->number));
    }
}

const struct out_cell *list_cells(const struct out_list *l, const struct out_row *row)
{
    const unsigned char *at = row->packed + l->ncolumns;

    for (size_t i = 0; i < l->ncolumns; i++) {
        const unsigned char what = row->packed[i];
        struct out_cell *cell = &l->cells[i];
        *cell = (struct out_cell){.kind = (enum out_kind)(what & KIND_BITS),
                                  .mark = (enum out_mark)(what >> MARK_SHIFT & MARK_BITS)};
        if (what & TEXT_BIT)
            at = get(at, (void *)&cell->text, sizeof(cell->text));
        if (what & SHOWN_BIT)
            at = get(at, (void *)&cell->shown, sizeof(cell->shown));
        if (what & NUMBER_BIT)
            at = get(at, &cell->number, sizeof(cell->number));
    }
    return l->cells;
}

void out_row_of(struct out_list *l, const struct out_cell *cells, const void *of)
{
    const size_t size = packed_size(cells, l->ncolumns);
    struct out_row *row = arena_alloc(&l->c->arena, sizeof(*row) + size);

    if (!row) {
        l->failed = true;
        return;
    }
    row->of = of;
    pack(row->packed, cells, l->ncolumns);
    if (l->last)
        l->last->next = row;
    else
        l->first = row;
    l->last = row;
    l->nrows++;
}

void out_row(struct out_list *l, const struct out_cell *cells)
{
    out_row_of(l, cells, NULL);
}
