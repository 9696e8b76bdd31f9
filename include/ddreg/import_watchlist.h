/* A public list (ddreg/watchlists.h) from its file: CSV, a workbook or XML. Docs:
 * docs/registers.md, "Lists". */
#ifndef DDREG_IMPORT_WATCHLIST_H
#define DDREG_IMPORT_WATCHLIST_H

#include "ddreg/watch.h"

struct watchlist_options {
    const struct watchlist *list;
    const char *path;
    const char *day; /* of the file; NULL: the one in its name */
    bool dry_run;
    /* See struct import_options. */
    void (*passed)(void *data, const char *phase);
    void (*progress)(void *data, int64_t done, int64_t total, int64_t rows);
    void *data;
};

struct watchlist_result {
    const char *format;            /* "CSV", "XML" */
    const char *day;               /* of the file */
    const char *day_from;          /* "said", "name" */
    const char *before;            /* the day of the list that it takes the place of; NULL: none */
    int64_t rows;                  /* that name somebody */
    int64_t rows_before;           /* of that list */
    int64_t refused, refused_line; /* rows that could not be read, the first of them at: */
    int64_t suppliers;             /* that were looked up */
    int64_t fine;                  /* of the hits nothing to ask about */
    bool not_kept;                 /* the company keeps what it imports, but no lists */
    bool older;             /* a later file of the list is in the register, and stays in force */
    struct watch_hit *hits; /* by supplier, each with what is known of it from before */
    size_t nhits;
    struct watch_hit *gone; /* what the list before said, and this one does not */
    size_t ngone;
    int64_t batch;   /* 0: nothing was written */
    int64_t same_as; /* the import of these very bytes, after which no supplier came */
};

/* Reads the file, looks for all suppliers that count, and writes one entry, with an import of the
 * kind "watchlist" that import_undo_suppliers() takes out again. With a dry run everything but the
 * commit; reg->falls has what it would lower.
 *
 * DD_INPUT: those of named_open() and xml_read(), "watch.columns" (the file has no names, or of
 * a list of approvals no numbers or statuses), "watch.none" (nobody is in it), "watch.undated",
 * "watch.day_ahead". DD_REFUSED "fall.reason". */
enum dd_rc import_watchlist(struct reg *reg, struct arena *a, const struct entry_by *by,
                            const struct watchlist_options *o, struct watchlist_result *out,
                            struct dd_error *err) DD_MUST_CHECK;

#endif
