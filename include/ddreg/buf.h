/* A growing text buffer. A failed allocation is remembered in `failed` and later additions do
 * nothing, so a writer may test once, at the end (buf_ok). The text is always NUL-terminated. */
#ifndef DDREG_BUF_H
#define DDREG_BUF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ddreg/error.h"

struct buf {
    char *data; /* never NULL after the first addition; use buf_str() to read */
    size_t len;
    size_t cap;
    bool failed;
};

#define BUF_INIT                                                                                   \
    {                                                                                              \
        NULL, 0, 0, false                                                                          \
    }

void buf_init(struct buf *b);
void buf_release(struct buf *b);
void buf_reset(struct buf *b);

/* Room for n bytes more: what is added up to then moves nothing, and so leaves no copy behind. */
void buf_reserve(struct buf *b, size_t n);
void buf_add(struct buf *b, const char *s); /* NULL adds nothing */
void buf_add_mem(struct buf *b, const void *p, size_t n);
void buf_add_char(struct buf *b, char c);
void buf_add_int(struct buf *b, int64_t v);
void buf_printf(struct buf *b, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* The text so far, "" when empty. Valid until the next addition. */
const char *buf_str(const struct buf *b);

/* DD_OK, or DD_INTERNAL "memory" when an addition failed. */
enum dd_rc buf_ok(const struct buf *b, struct dd_error *err) DD_MUST_CHECK;

#endif
