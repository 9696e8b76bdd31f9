/* What the user says of a file: a column map, a small text file that says which column is which
 * field and how the file is written, and the options that say the latter. See docs/import-map.md.
 */
#ifndef DDREG_TABLE_MAP_H
#define DDREG_TABLE_MAP_H

#include "columns.h"
#include "csv_reader.h"
#include "days.h"
#include "ddreg/money.h"
#include "ddreg/sector_code.h"

enum map_way { MAP_UNSAID, MAP_HEADER, MAP_NUMBER, MAP_NOT_THERE };

struct map_entry {
    enum map_way way;
    const char *header; /* MAP_HEADER: as written */
    const char *key;    /* its header_key() */
    int number;         /* MAP_NUMBER: from 1 */
    int64_t line;       /* in the map file */
};

/* Words of the file itself, in columns of kinds and sides. */
enum map_meaning { MAP_INVOICE, MAP_CREDIT_NOTE, MAP_PAYMENT, MAP_SIDE_DEBIT, MAP_SIDE_CREDIT };
enum { MAP_MEANINGS = MAP_SIDE_CREDIT + 1, MAP_WORDS = 512 };

struct column_map {
    const char *path; /* NULL: no map was given */
    struct map_entry of[FIELDS];
    bool decimal_said, order_said, encoding_said, quotes_said, sign_said;
    enum money_style decimal;
    enum day_order order;
    enum text_encoding encoding;
    enum quotes quotes;
    char words[MAP_MEANINGS][MAP_WORDS]; /* `credit_note = Avoir, Retur`: as written */
    bool minus;                   /* `sign = minus`: what was bought is written with a minus */
    bool out;                     /* `sign = out`: so it is, and what has none was received */
    bool last_said, last_total;   /* `last = total`, `last = row`: what the last row is */
    char delimiter;               /* '\0': not said */
    int64_t header_line;          /* `header = 3`; 0: not said */
    enum sector_standard sectors; /* `sectors = sn2025`: of codes of trades */
    bool no_header;               /* `header = none`: the first line is a row already */
};

/* Reads the file; texts live in `a`. path NULL gives a map that says nothing. DD_INPUT import.map.*
 * with file, line, value and the nearest word that would do. */
enum dd_rc map_read(struct column_map *map, struct arena *a, const char *path,
                    enum import_kind kind, struct dd_error *err) DD_MUST_CHECK;

/* The same of a text that was saved; errors have `name` for the file. */
enum dd_rc map_read_text(struct column_map *map, struct arena *a, const char *name,
                         const char *text, enum import_kind kind,
                         struct dd_error *err) DD_MUST_CHECK;
/* The text of a map file; `out` must be released. */
enum dd_rc map_file_text(struct buf *out, const char *path, struct dd_error *err) DD_MUST_CHECK;
/* The names of the settings, NULL after the last. */
extern const char *const map_settings[];
/* One setting: "encoding", "delimiter", "quotes", "decimal", "date", "sign", "sectors",
 * "header", or a meaning with words. False for a value that cannot be; *choices then says which can
 * (NULL when there is no such setting). */
bool map_setting(struct column_map *map, const char *name, const char *value, const char **choices);
/* Is the cell one of the words that the map has for this? */
bool map_has_word(const struct column_map *map, enum map_meaning meaning, const char *cell);
/* The values that a setting may have, with commas between; NULL when there is no such setting. */
const char *map_setting_choices(const char *name);
/* The settings among the options, which go before those of the map. DD_USAGE import.option.value.
 */
enum dd_rc map_add_options(struct column_map *map, const struct table_options *o,
                           struct dd_error *err) DD_MUST_CHECK;

/* *matches gets how many of the map's headers are in this line. `scratch` is reset, here and in
 * map_apply(). */
enum dd_rc map_matches(const struct column_map *map, size_t *matches, struct arena *scratch,
                       char *const *headers, size_t n, struct dd_error *err) DD_MUST_CHECK;
/* Does the map name columns, and all of them by number? */
bool map_by_number_only(const struct column_map *map);

/* Puts the map's columns over the recognised ones. DD_INPUT import.map.header_unknown or
 * import.map.number_unknown. */
enum dd_rc map_apply(const struct column_map *map, struct columns *c, struct arena *scratch,
                     char *const *headers, size_t n, struct dd_error *err) DD_MUST_CHECK;

#endif
