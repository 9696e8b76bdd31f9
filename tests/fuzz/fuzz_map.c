/* Map files, laid over a header. The first byte chooses the kind of file. */
#include "fuzz.h"
#include "table/map.h"

static void check_entries(const struct column_map *map)
{
    for (int f = 0; f < FIELDS; f++) {
        const struct map_entry *e = &map->of[f];
        FUZZ_MUST(e->way != MAP_HEADER || (e->header && e->key && fuzz_is_utf8(e->header)));
        FUZZ_MUST(e->way != MAP_NUMBER || e->number > 0);
        FUZZ_MUST((e->way == MAP_UNSAID) == (e->line == 0));
    }
}

static void apply(const struct column_map *map, enum import_kind kind, struct arena *scratch)
{
    static char name[] = "Leverandør", sum[] = "Beløp NOK", day[] = "Dato", empty[] = "";
    static char *const headers[] = {name, sum, empty, day, name};
    enum { N = sizeof(headers) / sizeof(headers[0]) };
    struct columns c;
    struct dd_error err = {.id = NULL};
    size_t known;
    enum dd_rc rc;

    FUZZ_MUST(columns_recognise(&c, &known, scratch, headers, N, NULL, kind, &err) == DD_OK);
    FUZZ_MUST(map_matches(map, &known, scratch, headers, N, &err) == DD_OK && known <= FIELDS);
    rc = map_apply(map, &c, scratch, headers, N, &err);
    if (rc != DD_OK) {
        fuzz_check_error(&err, DD_INPUT);
        return;
    }
    for (int f = 0; f < FIELDS; f++)
        FUZZ_MUST(c.at[f] >= -1 && c.at[f] < N);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct dd_error err = {.id = NULL};
    struct column_map map;
    struct arena a, scratch;
    enum import_kind kind;
    enum dd_rc rc;

    if (size < 1)
        return 0;
    kind = data[0] & 1 ? IMPORT_PURCHASES : IMPORT_SUPPLIERS;
    arena_init(&a, 16 * 1024 * 1024);
    arena_init(&scratch, 1024 * 1024);
    rc = map_read(&map, &a, fuzz_file(data + 1, size - 1), kind, &err);
    if (rc == DD_OK) {
        check_entries(&map);
        apply(&map, kind, &scratch);
    } else {
        fuzz_check_error(&err, DD_INPUT);
    }
    arena_release(&a);
    arena_release(&scratch);
    return 0;
}
