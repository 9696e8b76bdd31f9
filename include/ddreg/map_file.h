/* Column maps made from a file: to be saved (ddreg/saved_map.h), or as a map file to begin with. */
#ifndef DDREG_MAP_FILE_H
#define DDREG_MAP_FILE_H

#include "ddreg/saved_map.h"
#include "ddreg/msg.h"

/* A map for files like this one: what `map_path` says (NULL: how the file is read without), if the
 * file can be read with it. Texts live in `a`. */
enum dd_rc map_file_make(struct arena *a, const char *path, const char *map_path, const char *kind,
                         struct saved_map *out, struct dd_error *err) DD_MUST_CHECK;

/* A map file to begin with: the file's columns with sample values as comments, each field with the
 * column it was taken for, or as a comment. */
enum dd_rc map_file_draft(struct buf *out, struct arena *a, const char *path, const char *kind,
                          enum dd_lang lang, struct dd_error *err) DD_MUST_CHECK;

#endif
