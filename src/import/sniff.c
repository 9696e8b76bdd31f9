#include "sniff.h"

#include "csv_reader.h"
#include "ddreg/text.h"

/* What the first rows look like when split at one delimiter. */
struct guess {
    char delimiter;
    bool header_found;
    size_t score;        /* columns recognised or mapped in the best header row */
    int64_t header_line; /* of it; without one, of the row with the most cells */
    size_t width;        /* its cells */
    size_t like_it;      /* rows with as many cells */
    size_t cells[SNIFF_ROWS];
    size_t rows;
};

static const char delimiters[] = {';', ',', '\t', '|'};

const char *delimiter_name(char delimiter)
{
    switch (delimiter) {
    case ';':
        return ";";
    case ',':
        return ",";
    case '\t':
        return "tab";
    case '|':
        return "|";
    }
    return "";
}

static size_t filled(const struct csv_row *row)
{
    size_t n = 0;

    for (size_t i = 0; i < row->n; i++)
        n += !text_blank(row->field[i]);
    return n;
}

/* Map columns count before enough is asked for: a map may name what recognition cannot. */
static enum dd_rc is_header(const struct csv_row *row, const struct column_map *map,
                            enum import_kind kind, struct arena *scratch, size_t *score,
                            bool *header, struct dd_error *err)
{
    struct columns c;
    size_t known, mapped;
    enum dd_rc rc = columns_recognise(&c, &known, scratch, row->field, row->n, kind, err);

    if (rc == DD_OK)
        rc = map_matches(map, &mapped, scratch, row->field, row->n, err);
    if (rc != DD_OK)
        return rc;
    for (int f = 0; f < FIELDS; f++)
        if (map->of[f].way == MAP_HEADER || map->of[f].way == MAP_NUMBER)
            c.at[f] = 0;
    *score = known + mapped;
    *header = *score > 0 && columns_enough(&c, kind);
    return DD_OK;
}

static enum dd_rc look_at(struct guess *g, const struct csv_row *row, const struct column_map *map,
                          enum import_kind kind, struct arena *scratch, struct dd_error *err)
{
    size_t score;
    bool header;
    enum dd_rc rc = is_header(row, map, kind, scratch, &score, &header, err);

    if (rc != DD_OK)
        return rc;
    if (header && (!g->header_found || score > g->score)) {
        g->header_found = true;
        g->score = score;
        g->header_line = row->line;
        g->width = row->n;
    } else if (!g->header_found && filled(row) > g->width) {
        g->header_line = row->line;
        g->width = filled(row);
    }
    return DD_OK;
}

/* Errors in the rows are not this reading's business: with another delimiter there may be none, and
 * the full reading that follows will report them. */
static enum dd_rc try_delimiter(struct guess *g, const struct source *src,
                                const struct column_map *map, enum import_kind kind,
                                struct arena *scratch, struct dd_error *err)
{
    struct csv_reader *r = NULL;
    struct csv_row row;
    enum row_step step = ROW_END;
    enum dd_rc rc = csv_reader_open(&r, src, g->delimiter, err);

    while (rc == DD_OK && g->rows < SNIFF_ROWS &&
           (step = csv_reader_next(r, &row, err)) == ROW_READ) {
        if (g->rows < SNIFF_HEADER_ROWS)
            rc = look_at(g, &row, map, kind, scratch, err);
        g->cells[g->rows++] = row.n;
    }
    if (rc == DD_OK && step == ROW_ERROR && err->rc != DD_INPUT)
        rc = err->rc;
    for (size_t i = 0; i < g->rows; i++)
        g->like_it += g->cells[i] == g->width && g->width > 1;
    csv_reader_free(r);
    return rc;
}

static bool better(const struct guess *a, const struct guess *b)
{
    if (a->header_found != b->header_found)
        return a->header_found;
    if (a->score != b->score)
        return a->score > b->score;
    if (a->like_it != b->like_it)
        return a->like_it > b->like_it;
    return a->width > b->width;
}

enum dd_rc sniff(struct layout *out, struct arena *a, const struct source *src,
                 const struct column_map *map, enum import_kind kind, struct dd_error *err)
{
    struct guess best = {0}, g;
    struct arena scratch;
    enum dd_rc rc = DD_OK;

    *out = (struct layout){0};
    arena_init(&scratch, 16 * 1024 * 1024);
    for (size_t i = 0; i < sizeof(delimiters); i++) {
        g = (struct guess){.delimiter = delimiters[i]};
        if ((rc = try_delimiter(&g, src, map, kind, &scratch, err)) != DD_OK)
            goto out;
        if (i == 0 || better(&g, &best))
            best = g;
    }
    rc = layout_settle(out, a, src, map, kind, best.delimiter, best.header_line, best.header_found,
                       &scratch, err);
out:
    arena_release(&scratch);
    return rc;
}
