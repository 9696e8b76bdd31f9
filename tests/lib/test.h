/* What every unit test includes: cmocka with what it needs, and a few helpers. */
#ifndef DDREG_TEST_H
#define DDREG_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ddreg/arena.h"
#include "ddreg/buf.h"
#include "ddreg/error.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

#define NBSP "\xC2\xA0"
#define MINUS "\xE2\x88\x92" /* U+2212, as Norwegian figures have it */

/* Expects DD_OK, and says which error came instead. */
#define assert_ok(call, err)                                                                       \
    do {                                                                                           \
        enum dd_rc rc_ = (call);                                                                   \
        if (rc_ != DD_OK)                                                                          \
            fail_msg("%s: %d %s %s", #call, rc_, (err)->id ? (err)->id : "(no id)",                \
                     (err)->nargs > 0 ? (err)->args[0].value : "");                                \
    } while (0)

/* Expects an error of this class and id. */
#define assert_error(call, err, want_rc, want_id)                                                  \
    do {                                                                                           \
        assert_int_equal((call), want_rc);                                                         \
        assert_int_equal((err)->rc, want_rc);                                                      \
        assert_non_null((err)->id);                                                                \
        assert_string_equal((err)->id, want_id);                                                   \
    } while (0)

/* The text of a buffer must be this; the buffer is empty afterwards. */
#define assert_buf(b, want)                                                                        \
    do {                                                                                           \
        assert_false((b)->failed);                                                                 \
        assert_string_equal(buf_str(b), want);                                                     \
        buf_reset(b);                                                                              \
    } while (0)

/* The same numbers on every machine (xorshift). */
static inline uint64_t test_random(uint64_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

#endif
