/* The records that belong to a supplier, where the supplier is shown. Private to src/cmd. */
#ifndef DDREG_SUPPLIER_RECORDS_H
#define DDREG_SUPPLIER_RECORDS_H

#include "cmd/kind/kind_cmd.h"

enum { SUPPLIER_KINDS = 24 };

/* Those that are open on a day, of each kind that belongs to suppliers. */
struct supplier_records {
    const char *day;
    size_t nkinds;
    struct supplier_records_kind {
        const struct kind *kind;
        struct kind_row *rows;
        size_t n;
    } of[SUPPLIER_KINDS];
};

/* Of all that counts as the one supplier; texts live in the command's arena. */
enum dd_rc supplier_records_look(struct cli *c, int64_t root, const char *day,
                                 struct supplier_records *out, struct dd_error *err) DD_MUST_CHECK;
/* "open_findings": the key under which they are counted, of which "col.KEY" is the label. */
const char *supplier_records_key(const struct kind *kind);
/* A table for each kind that has some. */
enum dd_rc supplier_records_say(struct cli *c, const struct supplier_records *r,
                                struct dd_error *err) DD_MUST_CHECK;
/* "records": of each kind an array of what its `show` gives. */
enum dd_rc supplier_records_json(struct cli *c, struct json *j, const struct supplier_records *r,
                                 struct dd_error *err) DD_MUST_CHECK;

#endif
