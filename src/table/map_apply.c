#include <stdint.h>

#include "ddreg/text.h"
#include "int_text.h"
#include "map.h"

bool map_by_number_only(const struct column_map *map)
{
    bool any = false;

    for (int f = 0; f < FIELDS; f++) {
        if (map->of[f].way == MAP_HEADER)
            return false;
        any |= map->of[f].way == MAP_NUMBER;
    }
    return any;
}

/* *at gets the column whose header is this one, or -1. */
static enum dd_rc find(const struct map_entry *e, struct arena *scratch, char *const *headers,
                       size_t n, int *at, struct dd_error *err)
{
    *at = -1;
    for (size_t i = 0; *at < 0 && i < n; i++) {
        const char *key = header_key(scratch, headers[i]);
        if (!key)
            return dd_no_memory(err);
        if (*key && strcmp(key, e->key) == 0)
            *at = (int)i;
        arena_reset(scratch);
    }
    return DD_OK;
}

enum dd_rc map_matches(const struct column_map *map, size_t *matches, struct arena *scratch,
                       char *const *headers, size_t n, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;
    int at;

    *matches = 0;
    for (int f = 0; rc == DD_OK && f < FIELDS; f++)
        if (map->of[f].way == MAP_HEADER) {
            rc = find(&map->of[f], scratch, headers, n, &at, err);
            *matches += rc == DD_OK && at >= 0;
        }
    return rc;
}

static enum dd_rc no_such_header(const struct column_map *map, const struct map_entry *e,
                                 char *const *headers, size_t n, struct dd_error *err)
{
    const char *nearest = "";
    size_t best = SIZE_MAX;
    char line[INT_TEXT_SIZE];

    for (size_t i = 0; i < n; i++) {
        size_t d = text_distance(e->header, headers[i]);
        if (d < best && headers[i][0]) {
            best = d;
            nearest = headers[i];
        }
    }
    return dd_fail(err, DD_INPUT, "import.map.header_unknown", "file", map->path, "line",
                   int_text(line, e->line), "value", e->header, "nearest", nearest, NULL);
}

static enum dd_rc no_such_number(const struct column_map *map, const struct map_entry *e, size_t n,
                                 struct dd_error *err)
{
    char line[INT_TEXT_SIZE], number[INT_TEXT_SIZE], count[INT_TEXT_SIZE];

    return dd_fail(err, DD_INPUT, "import.map.number_unknown", "file", map->path, "line",
                   int_text(line, e->line), "value", int_text(number, e->number), "n",
                   int_text(count, (int64_t)n), NULL);
}

/* A column that the map gives to one field is no longer another's by recognition. */
static void take_from_others(const struct column_map *map, struct columns *c, int taken)
{
    for (int f = 0; f < FIELDS; f++)
        if (map->of[f].way == MAP_UNSAID) {
            if (c->at[f] == taken) {
                c->at[f] = c->rival[f];
                c->rival[f] = -1;
            }
            if (c->rival[f] == taken)
                c->rival[f] = -1;
        }
}

enum dd_rc map_apply(const struct column_map *map, struct columns *c, struct arena *scratch,
                     char *const *headers, size_t n, struct dd_error *err)
{
    for (int f = 0; f < FIELDS; f++) {
        const struct map_entry *e = &map->of[f];
        enum dd_rc rc = DD_OK;
        int at = -1;

        if (e->way == MAP_UNSAID)
            continue;
        if (e->way == MAP_HEADER)
            rc = find(e, scratch, headers, n, &at, err);
        if (rc != DD_OK)
            return rc;
        if (e->way == MAP_HEADER && at < 0)
            return no_such_header(map, e, headers, n, err);
        if (e->way == MAP_NUMBER && (at = e->number - 1) >= (int)n)
            return no_such_number(map, e, n, err);
        c->at[f] = at;
        c->rival[f] = -1;
        if (at >= 0)
            take_from_others(map, c, at);
    }
    return DD_OK;
}
