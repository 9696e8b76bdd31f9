#include "no_header.h"

static bool names_suppliers(const struct layout *l)
{
    const int *at = l->columns.at;

    return at[FIELD_NAME] >= 0 || at[FIELD_LEDGER] >= 0 || at[FIELD_ORGNR] >= 0;
}

/* The field that a map should have given and does not. */
static enum dd_rc map_lacks(const struct layout *l, const char *path, const struct column_map *map,
                            enum import_kind kind, const char *columns, struct dd_error *err)
{
    bool amount = kind == IMPORT_PURCHASES && names_suppliers(l);

    return dd_fail(err, DD_INPUT,
                   amount ? "import.header.map_no_amount" : "import.header.map_no_name", "file",
                   path, "map", map->path, "columns", columns, NULL);
}

enum dd_rc no_header_found(const struct layout *l, const char *path, const struct column_map *map,
                           enum import_kind kind, struct dd_error *err)
{
    struct buf found = BUF_INIT;
    enum dd_rc rc;

    for (size_t i = 0; i < l->width; i++) {
        buf_add(&found, i > 0 ? ", " : "");
        buf_add(&found, l->headers[i]);
    }
    if (map->path) {
        rc = map_lacks(l, path, map, kind, buf_str(&found), err);
        buf_release(&found);
        return rc;
    }
    rc = dd_fail(err, DD_INPUT,
                 kind == IMPORT_SUPPLIERS ? "import.header.no_suppliers"
                 : names_suppliers(l)     ? "import.header.no_amount"
                                          : "import.header.no_purchases",
                 "file", path, "columns", buf_str(&found), NULL);
    buf_release(&found);
    return rc;
}
