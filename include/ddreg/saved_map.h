/* Column maps that are kept in the register: used by name, and by themselves for files with the
 * same header. A map is never overwritten: the latest row of a name is in force, and one without a
 * text says that it was removed. */
#ifndef DDREG_SAVED_MAP_H
#define DDREG_SAVED_MAP_H

#include "ddreg/hash.h"
#include "ddreg/reg.h"

struct saved_map {
    const char *name;
    const char *kind;   /* "suppliers" or "purchases" */
    const char *header; /* of the header line it is for (docs/import-map.md); "" for none */
    const char *text;   /* as a map file; NULL: removed */
    const char *day;    /* of its entry; filled when read */
};

/* The company's own words (table/own_words.h) are kept like a map, of kind "words" and without a
 * name. */
enum dd_rc saved_words_set(struct reg *reg, const char *text, struct dd_error *err) DD_MUST_CHECK;
/* NULL where there are none. *day (or NULL) gets when they were saved. */
enum dd_rc saved_words_read(struct reg *reg, struct arena *a, const char **text, const char **day,
                            struct dd_error *err) DD_MUST_CHECK;

enum { SAVED_MAP_NAME_MAX = 40 };

/* Letters, digits, "-" and "_"; a name must not look like a file's. */
bool saved_map_name_valid(const char *name);

enum dd_rc saved_map_add(struct reg *reg, const struct saved_map *m,
                         struct dd_error *err) DD_MUST_CHECK;
/* Those that are not removed, by name; of one kind, or NULL for both. */
enum dd_rc saved_map_list(struct reg *reg, struct arena *a, const char *kind,
                          struct saved_map **out, size_t *n, struct dd_error *err) DD_MUST_CHECK;
/* DD_INPUT import.map.no_such with the names that there are. */
enum dd_rc saved_map_find(struct reg *reg, struct arena *a, const char *name, struct saved_map *out,
                          struct dd_error *err) DD_MUST_CHECK;

#endif
