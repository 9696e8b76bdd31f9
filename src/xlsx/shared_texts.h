/* The texts that the cells of a workbook share. */
#ifndef DDREG_XLSX_SHARED_TEXTS_H
#define DDREG_XLSX_SHARED_TEXTS_H

#include "ddreg/buf.h"
#include "part.h"

/* Texts of that much are kept in memory, the others in a temporary file. */
enum { TEXTS_IN_MEMORY = 12 * 1024 * 1024 };

struct texts {
    struct buf ends;   /* int64_t: where each text ends */
    struct buf memory; /* the first of them */
    struct buf ahead;  /* those that go to the file next */
    int64_t size;      /* of all */
    int fd;            /* -1: none is needed */
    struct buf now;    /* the text being read */
    int phonetic;      /* on the way: within how it is pronounced, which is no part of it */
};
#define TEXTS_INIT                                                                                 \
    {                                                                                              \
        BUF_INIT, BUF_INIT, BUF_INIT, 0, -1, BUF_INIT, 0                                           \
    }

/* Errors as part_read(), and those of temporary files. */
enum dd_rc texts_read(struct texts *t, const struct book *b, const char *part,
                      struct dd_error *err) DD_MUST_CHECK;
void texts_free(struct texts *t);

/* Appends the text with that number; *there is false when there is none. */
enum dd_rc texts_add(const struct texts *t, int64_t number, struct buf *out, bool *there,
                     struct dd_error *err) DD_MUST_CHECK;

/* Appends a piece of a text as workbooks write it: "_x000D_" and the like are signs by their
 * number. Control characters become a space each. */
void text_piece(struct buf *out, const char *s);

#endif
