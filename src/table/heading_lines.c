#include "heading_lines.h"

#include <string.h>

/* A heading over several columns is written once, over the first. */
static bool goes_on(const struct sample_row *above, const struct sample_row *below)
{
    size_t subs = 0, unnamed = 0;

    if (above->n != below->n)
        return false;
    for (size_t i = 0; i < below->n; i++) {
        bool over_next = i + 1 < below->n && *above->cell[i + 1] == '\0' && *below->cell[i + 1];

        if (*below->cell[i] == '\0')
            continue;
        if (strpbrk(below->cell[i], "0123456789") || (*above->cell[i] && !over_next))
            return false;
        subs++;
        unnamed += *above->cell[i] == '\0';
    }
    return subs > 1 && unnamed > 0;
}

static bool is_known(struct arena *scratch, const char *header, enum import_kind kind)
{
    struct meaning m;

    return header_meaning(&m, scratch, header, kind) || header_is_known(scratch, header) ||
           header_is_tax(scratch, header);
}

/* Each column's own heading is wrapped: "Invoice" over "Date". A line with digits is a row or a
 * title; where the lower line's heading is known, the whole must be, too. */
static bool is_wrapped(struct arena *a, struct arena *scratch, const struct sample_row *above,
                       const struct sample_row *below, enum import_kind kind)
{
    size_t whole = 0, both = 0;

    if (above->n != below->n)
        return false;
    for (size_t i = 0; i < below->n; i++) {
        const char *text;
        if (strpbrk(below->cell[i], "0123456789") || strpbrk(above->cell[i], "0123456789"))
            return false;
        if (*above->cell[i] == '\0' || *below->cell[i] == '\0')
            continue;
        text = arena_printf(a, "%s %s", above->cell[i], below->cell[i]);
        both++;
        if (text && is_known(scratch, text, kind))
            whole++;
        else if (is_known(scratch, below->cell[i], kind))
            return false;
    }
    return both > 1 && whole > 0;
}

static enum dd_rc join_wrapped(struct sample_row *joined, struct arena *a,
                               const struct sample_row *above, const struct sample_row *below,
                               struct dd_error *err)
{
    struct sample_row whole = *below;

    whole.cell = arena_alloc(a, (below->n + 1) * sizeof(*whole.cell));
    if (!whole.cell)
        return dd_no_memory(err);
    for (size_t i = 0; i < below->n; i++) {
        char *one = *above->cell[i] ? above->cell[i] : below->cell[i];
        bool both = *above->cell[i] && *below->cell[i];
        whole.cell[i] = both ? arena_printf(a, "%s %s", above->cell[i], below->cell[i]) : one;
        if (!whole.cell[i])
            return dd_no_memory(err);
    }
    *joined = whole;
    return DD_OK;
}

enum dd_rc heading_lines_join(struct sample_row *joined, struct arena *a, struct arena *scratch,
                              const struct sample_row *above, const struct sample_row *below,
                              enum import_kind kind, struct dd_error *err)
{
    struct sample_row whole = *below;
    const char *over = "";

    joined->cell = NULL;
    if (!goes_on(above, below))
        return is_wrapped(a, scratch, above, below, kind)
                   ? join_wrapped(joined, a, above, below, err)
                   : DD_OK;
    whole.cell = arena_alloc(a, (below->n + 1) * sizeof(*whole.cell));
    for (size_t i = 0; whole.cell && i < below->n; i++) {
        bool sub = *below->cell[i] != '\0';

        if (*above->cell[i] || !sub)
            over = above->cell[i];
        whole.cell[i] = !sub    ? above->cell[i]
                        : *over ? arena_printf(a, "%s %s", over, below->cell[i])
                                : below->cell[i];
        if (!whole.cell[i])
            return dd_no_memory(err);
        if (sub && !is_known(scratch, whole.cell[i], kind))
            return DD_OK;
    }
    if (!whole.cell)
        return dd_no_memory(err);
    *joined = whole;
    return DD_OK;
}
