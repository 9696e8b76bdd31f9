#include "map.h"

#include <stdlib.h>
#include <strings.h>

#include "ddreg/text.h"
#include "decode.h"
#include "int_text.h"

enum { MAP_MAX_SIZE = 64 * 1024, MAP_MAX_COLUMN = 4096 };

static enum dd_rc refuse(const struct column_map *map, int64_t line, const char *id,
                         const char *value, const char *nearest, struct dd_error *err)
{
    char number[INT_TEXT_SIZE];

    return dd_fail(err, DD_INPUT, id, "file", map->path, "line", int_text(number, line), "value",
                   value, "nearest", nearest, NULL);
}

static void keep_nearer(const char **best, size_t *distance, const char *word, const char *wrong)
{
    size_t d = text_distance(wrong, word);

    if (d < *distance) {
        *distance = d;
        *best = word;
    }
}

/* The word of the map's language that the wrong one comes nearest to. */
static const char *nearest_word(const char *wrong, enum import_kind kind)
{
    const char *best = "";
    size_t distance = SIZE_MAX;

    for (int f = 0; f < FIELDS; f++)
        if (field_belongs((enum field)f, kind))
            keep_nearer(&best, &distance, field_name((enum field)f), wrong);
    for (size_t i = 0; map_settings[i]; i++)
        keep_nearer(&best, &distance, map_settings[i], wrong);
    return best;
}

static enum dd_rc set_column(struct column_map *map, struct arena *a, enum field f, char *value,
                             int64_t line, struct dd_error *err)
{
    struct map_entry *e = &map->of[f];
    char *end;
    long number;

    if (e->way != MAP_UNSAID)
        return refuse(map, line, "import.map.twice", field_name(f), "", err);
    e->line = line;
    if (strcmp(value, "-") == 0) {
        e->way = MAP_NOT_THERE;
        return DD_OK;
    }
    if (value[0] == '#') {
        number = strtol(value + 1, &end, 10);
        if (end == value + 1 || *end || number < 1 || number > MAP_MAX_COLUMN)
            return refuse(map, line, "import.map.number", value, "", err);
        e->way = MAP_NUMBER;
        e->number = (int)number;
        return DD_OK;
    }
    e->way = MAP_HEADER;
    e->header = arena_strdup(a, value);
    e->key = header_key(a, value);
    return e->header && e->key ? DD_OK : dd_no_memory(err);
}

static enum dd_rc set(struct column_map *map, struct arena *a, char *name, char *value,
                      int64_t line, enum import_kind kind, struct dd_error *err)
{
    enum field f;
    const char *choices;

    if (*value == '\0')
        return refuse(map, line, "import.map.no_value", name, "", err);
    if (field_find(&f, name) && field_belongs(f, kind))
        return set_column(map, a, f, value, line, err);
    if (map_setting(map, name, value, &choices))
        return DD_OK;
    if (choices)
        return refuse(map, line, "import.map.setting", value, choices, err);
    return refuse(map, line, "import.map.unknown", name, nearest_word(name, kind), err);
}

static enum dd_rc read_line(struct column_map *map, struct arena *a, char *text, int64_t line,
                            enum import_kind kind, struct dd_error *err)
{
    char *equals;

    text = text_trim(text);
    if (*text == '\0' || *text == '#')
        return DD_OK;
    equals = strchr(text, '=');
    if (!equals)
        return refuse(map, line, "import.map.no_equals", text, "", err);
    *equals = '\0';
    return set(map, a, text_trim(text), text_trim(equals + 1), line, kind, err);
}

static enum dd_rc read_lines(struct column_map *map, struct arena *a, char *text,
                             enum import_kind kind, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    for (int64_t line = 1; rc == DD_OK && text; line++) {
        char *end = strchr(text, '\n');
        if (end)
            *end++ = '\0';
        rc = read_line(map, a, text, line, kind, err);
        text = end;
    }
    return rc;
}

static enum dd_rc read_text(struct buf *text, const struct source *src, struct dd_error *err)
{
    struct decoder *d = NULL;
    const char *block;
    size_t n = 1;
    enum dd_rc rc = decoder_open(&d, src, err);

    while (rc == DD_OK && n > 0) {
        rc = decoder_read(d, &block, &n, err);
        if (rc == DD_OK)
            buf_add_mem(text, block, n);
    }
    decoder_free(d);
    return rc == DD_OK ? buf_ok(text, err) : rc;
}

enum dd_rc map_file_text(struct buf *out, const char *path, struct dd_error *err)
{
    struct source src;
    enum dd_rc rc = source_open(&src, path, err);

    if (rc == DD_OK && src.size > MAP_MAX_SIZE)
        rc = dd_fail(err, DD_INPUT, "import.map.too_large", "file", path, NULL);
    else if (rc == DD_OK)
        rc = read_text(out, &src, err);
    source_close(&src);
    return rc;
}

enum dd_rc map_read_text(struct column_map *map, struct arena *a, const char *name,
                         const char *text, enum import_kind kind, struct dd_error *err)
{
    struct buf copy = BUF_INIT;
    enum dd_rc rc;

    *map = (struct column_map){.path = name};
    buf_add(&copy, text);
    rc = buf_ok(&copy, err);
    if (rc == DD_OK && copy.data)
        rc = read_lines(map, a, copy.data, kind, err);
    buf_release(&copy);
    return rc;
}

enum dd_rc map_read(struct column_map *map, struct arena *a, const char *path,
                    enum import_kind kind, struct dd_error *err)
{
    struct buf text = BUF_INIT;
    enum dd_rc rc = DD_OK;

    *map = (struct column_map){.path = path};
    if (path)
        rc = map_file_text(&text, path, err);
    if (rc == DD_OK && path)
        rc = map_read_text(map, a, path, buf_str(&text), kind, err);
    buf_release(&text);
    return rc;
}
