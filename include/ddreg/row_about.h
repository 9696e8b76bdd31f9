/* What a row of any table is about, in what a person can find it by. Of a register that was changed
 * behind the program's back, so it is what the row says now. */
#ifndef DDREG_ROW_ABOUT_H
#define DDREG_ROW_ABOUT_H

#include "ddreg/public_id.h"
#include "ddreg/reg.h"

/* What the row does not have is NULL or 0. */
struct row_about {
    const char *id;   /* of the record, supplier, import or rating: F-3 */
    const char *file; /* of a line of an import: I-2; of one that is gone all that is known */
    int64_t line;     /* there */
    const char *supplier, *name;
    const char *day;
    bool has_ore;
    int64_t ore;
};

/* `today` says which name the supplier has; texts in the arena. Of a table that is none of the
 * register's all is NULL. */
enum dd_rc row_about(struct reg *reg, struct arena *a, const char *today, const char *table,
                     int64_t id, struct row_about *out, struct dd_error *err) DD_MUST_CHECK;

#endif
