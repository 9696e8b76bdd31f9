#include "doubt_meaning.h"

#include "balance.h"
#include "period.h"
#include "units.h"

/* Has every row one cell more than the headings, with nothing in it? */
static bool rows_are_wider(const struct sample *sample, size_t header, size_t width)
{
    for (size_t i = header + 1; i < sample->n; i++) {
        const struct sample_row *row = &sample->row[i];
        if (row->n != width + 1 || *row->cell[width] != '\0')
            return false;
    }
    return header + 1 < sample->n;
}

enum dd_rc meaning_check(const struct layout *l, const struct meaning_seen *seen,
                         struct arena *scratch, struct dd_error *err)
{
    const struct sample *sample = seen->sample;
    bool named = l->header_line > 0;
    size_t column;
    bool cut = named && l->dialect.delimiter == ',' &&
               content_is_cut(&column, &l->columns, seen->content, l->headers, l->width,
                              rows_are_wider(sample, seen->header, l->width), scratch);
    enum dd_rc rc;

    arena_reset(scratch);
    if (cut)
        return dd_fail(err, DD_INPUT, "import.amount.cut", "file", seen->path, "field",
                       l->headers[column - 1], NULL);
    rc = units_check(l, sample, seen->header, seen->path, scratch, err);
    if (rc == DD_OK && named)
        rc = balance_check(l, sample, seen->header, seen->map, seen->path, err);
    if (rc == DD_OK && named)
        rc = period_check(l, sample, seen->header, seen->map, seen->path, err);
    return rc;
}
