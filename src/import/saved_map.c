#include "saved_map.h"

#include "problems.h"

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
    const struct import_map *maps;
    size_t n;
    const struct import_map *found;
    struct arena scratch;
};

static enum dd_rc look_at_row(struct search *s, const char *path, const struct csv_row *row,
                              struct dd_error *err)
{
    char digest[HASH_HEX];
    enum dd_rc rc = header_digest(digest, &s->scratch, row->field, row->n, err);

    for (size_t i = 0; rc == DD_OK && *digest && i < s->n; i++) {
        if (strcmp(s->maps[i].header, digest) != 0)
            continue;
        if (s->found && s->found != &s->maps[i])
            return dd_fail(err, DD_INPUT, "import.map.several", "file", path, "first",
                           s->found->name, "second", s->maps[i].name, NULL);
        s->found = &s->maps[i];
    }
    return rc;
}

/* What cannot be read is not this reading's business: the full one will tell. */
static enum dd_rc look_with(struct search *s, const struct source *src, char delimiter,
                            struct dd_error *err)
{
    const struct csv_dialect dialect = {.delimiter = delimiter, .quotes = QUOTES_DOUBLED};
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

static enum dd_rc look(struct search *s, const char *path, struct dd_error *err)
{
    static const char delimiters[] = {';', ',', '\t', '|'};
    struct source src;
    enum dd_rc rc = source_open(&src, path, err);

    arena_init(&s->scratch, 1024 * 1024);
    for (size_t i = 0; rc == DD_OK && i < sizeof(delimiters); i++)
        rc = look_with(s, &src, delimiters[i], err);
    arena_release(&s->scratch);
    source_close(&src);
    return rc;
}

enum dd_rc saved_map_choose(struct reg *reg, struct arena *a, struct import_options *o,
                            enum import_kind kind, struct dd_error *err)
{
    struct import_map *maps = NULL;
    struct search s = {.n = 0};
    enum dd_rc rc;

    if (o->map_text || o->map_path || o->no_map)
        return DD_OK;
    rc = import_map_list(reg, a, import_kind_name(kind), &maps, &s.n, err);
    if (rc != DD_OK || s.n == 0)
        return rc;
    s.maps = maps;
    rc = look(&s, o->path, err);
    if (rc == DD_OK && s.found) {
        o->map_name = s.found->name;
        o->map_text = s.found->text;
    }
    return rc;
}
