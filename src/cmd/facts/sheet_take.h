/* A sheet that came back, read as a change set. Private to src/cmd. */
#ifndef DDREG_CMD_SHEET_TAKE_H
#define DDREG_CMD_SHEET_TAKE_H

#include "sheet_fields.h"
#include "sheet_shown.h"
#include "table/named.h"

struct sheet_taken {
    struct sheet_fields s;
    struct named_table table;
    struct change_set set;
    struct sheet_shown shown;
    int id, version;               /* columns */
    int column[CHANGE_MAX_FIELDS]; /* of each field; -1: the sheet has none */
    int64_t rows;                  /* that name a record, or should */
    const char *unread;            /* headers of columns that nothing is read from; or NULL */
};

/* Reads all of the file at `path`; what is wrong in it is noted in the set, which is looked at.
 * DD_INPUT when it is no sheet of the program's. End with sheet_taken_release(), also after an
 * error. */
enum dd_rc sheet_take(struct sheet_taken *out, struct cli *c, const char *path,
                      struct dd_error *err) DD_MUST_CHECK;
void sheet_taken_release(struct sheet_taken *t);

#endif
