/* A list's file, row by row. */
#ifndef DDREG_IMPORT_WATCH_FILE_H
#define DDREG_IMPORT_WATCH_FILE_H

#include "ddreg/import_watchlist.h"
#include "table/source.h"

/* Called for each row that names somebody: its texts by field, "" for none, borrowed; a name in
 * several parts is put together. Anything but DD_OK ends the reading. */
typedef enum dd_rc watch_take(void *data, const char *const values[WATCH_FIELDS],
                              struct dd_error *err);

struct watch_reading {
    const struct watchlist_options *o;
    struct arena *a; /* for the names of columns */
    struct source src;
    struct watchlist_result *out; /* rows and refused rows are counted */
    watch_take *take;
    void *data;
    bool seen[WATCH_FIELDS]; /* the file has a column or element of it */
};

/* Reads the whole file; `src` stays open until watch_file_close(). */
enum dd_rc watch_file_read(struct watch_reading *r, struct dd_error *err) DD_MUST_CHECK;
void watch_file_close(struct watch_reading *r);

/* For the two readers. */
enum { WATCH_TEXT = 2048 }; /* what is kept of a text */
enum dd_rc watch_pass(struct watch_reading *r, const char *const values[WATCH_FIELDS], int64_t line,
                      struct dd_error *err) DD_MUST_CHECK;
void watch_progress(const struct watch_reading *r, int64_t offset);
/* watch_xml.c: `src` is open. */
enum dd_rc watch_read_xml(struct watch_reading *r, struct dd_error *err) DD_MUST_CHECK;

#endif
