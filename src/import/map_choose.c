#include "map_choose.h"

#include "table/quotes.h"
#include "table/sample.h"

static bool has_no_name(const char *cell)
{
    return *cell == '\0' || (*cell == '#' && strspn(cell + 1, "0123456789") == strlen(cell + 1));
}

enum dd_rc header_digest(char out[HASH_HEX], struct arena *scratch, char *const *cells, size_t n,
                         struct dd_error *err)
{
    struct hash h;
    bool named = false;

    hash_init(&h);
    while (n > 0 && (has_no_name(cells[n - 1]) || problems_column(cells[n - 1])))
        n--;
    for (size_t i = 0; i < n; i++) {
        const char *key = has_no_name(cells[i]) ? "" : header_key(scratch, cells[i]);
        if (!key)
            return dd_no_memory(err);
        named = named || *key;
        if (!problems_column(cells[i]))
            hash_add_text(&h, key);
        arena_reset(scratch);
    }
    hash_end_hex(&h, out);
    if (!named)
        out[0] = '\0';
    return DD_OK;
}

/* What is looked for, and what was found. */
struct search {
    const struct saved_map *maps;
    const struct column_map *said; /* by each of them and the options */
    size_t n;
    const struct column_map *way; /* that the file is read now: looked for are maps that say so */
    const struct saved_map *found;
    struct arena scratch;
};

/* Do both split a line into cells in the same way? */
static bool same_way(const struct column_map *a, const struct column_map *b)
{
    return a->delimiter == b->delimiter && a->quotes_said == b->quotes_said &&
           a->quotes == b->quotes && a->encoding_said == b->encoding_said &&
           a->encoding == b->encoding;
}

static enum dd_rc look_at_row(struct search *s, const char *path, const struct csv_row *row,
                              struct dd_error *err)
{
    char digest[HASH_HEX];
    enum dd_rc rc = header_digest(digest, &s->scratch, row->field, row->n, err);

    for (size_t i = 0; rc == DD_OK && *digest && i < s->n; i++) {
        if (!same_way(&s->said[i], s->way) || strcmp(s->maps[i].header, digest) != 0)
            continue;
        if (s->found && s->found != &s->maps[i])
            return dd_fail(err, DD_INPUT, "import.map.several", "file", path, "first",
                           s->found->name, "second", s->maps[i].name, NULL);
        s->found = &s->maps[i];
    }
    return rc;
}

/* What cannot be read is not this reading's business: the full one reports it. */
static enum dd_rc look_with(struct search *s, const struct source *src, char delimiter,
                            enum quotes quotes, struct dd_error *err)
{
    const struct csv_dialect dialect = {.delimiter = delimiter, .quotes = quotes};
    struct csv_reader *r = NULL;
    struct csv_row row;
    enum row_step step = ROW_END;
    enum dd_rc rc = csv_reader_open(&r, src, &dialect, err);

    for (int i = 0;
         rc == DD_OK && i < SNIFF_HEADER_ROWS && (step = csv_reader_next(r, &row, err)) == ROW_READ;
         i++)
        rc = look_at_row(s, src->path, &row, err);
    if (rc == DD_OK && step == ROW_ERROR && err->rc != DD_INPUT)
        rc = err->rc;
    csv_reader_free(r);
    return rc;
}

/* What is not said is tried. */
static enum dd_rc look(struct search *s, const struct table_options *o, struct dd_error *err)
{
    const struct column_map *said = s->way;
    size_t n = said->delimiter ? 1 : DELIMITERS;
    struct source src;
    enum dd_rc rc =
        source_open_as(&src, o->path, said->encoding_said ? &said->encoding : NULL, o->sheet, err);

    arena_init(&s->scratch, (size_t)1024 * 1024);
    n = rc == DD_OK && src.table ? 1 : n;
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        char delimiter = sample_delimiters[i];
        bool escaped = false;
        if (said->delimiter && !src.table)
            delimiter = said->delimiter;
        if (!said->quotes_said)
            rc = quotes_are_escaped(&escaped, &src, delimiter, err);
        if (rc == DD_OK)
            rc = look_with(s, &src, delimiter, escaped ? QUOTES_BACKSLASH : said->quotes, err);
    }
    arena_release(&s->scratch);
    source_close(&src);
    return rc;
}

/* Once for each way in which the maps and the options say that the file is written. */
static enum dd_rc look_in_all_ways(struct search *s, struct arena *a,
                                   const struct import_options *o, enum import_kind kind,
                                   struct dd_error *err)
{
    struct column_map *said = arena_alloc(a, s->n * sizeof(*said));
    enum dd_rc rc = said ? DD_OK : dd_no_memory(err);

    for (size_t i = 0; rc == DD_OK && i < s->n; i++) {
        rc = map_read_text(&said[i], a, s->maps[i].name, s->maps[i].text, kind, err);
        if (rc == DD_OK)
            rc = map_add_options(&said[i], &o->read, err);
    }
    s->said = said;
    for (size_t i = 0; rc == DD_OK && i < s->n; i++) {
        size_t earlier = 0;
        while (!same_way(&said[earlier], &said[i]))
            earlier++;
        s->way = &said[i];
        if (earlier == i)
            rc = look(s, &o->read, err);
    }
    return rc;
}

enum dd_rc map_choose(struct reg *reg, struct arena *a, struct import_options *o,
                      enum import_kind kind, struct dd_error *err)
{
    struct saved_map *maps = NULL;
    struct search s = {.n = 0};
    enum dd_rc rc;

    if (o->read.map_text || o->read.map_path || o->no_map)
        return DD_OK;
    rc = saved_map_list(reg, a, import_kind_name(kind), &maps, &s.n, err);
    if (rc != DD_OK || s.n == 0)
        return rc;
    s.maps = maps;
    rc = look_in_all_ways(&s, a, o, kind, err);
    if (rc == DD_OK && s.found) {
        o->read.map_name = s.found->name;
        o->read.map_text = s.found->text;
    }
    return rc;
}
