/* What the fuzz targets share. A target is one fuzz_NAME.c with LLVMFuzzerTestOneInput(): libFuzzer
 * calls it with inputs of its own making (`make check-fuzz`), replay.c with those in
 * corpus/NAME (`make test`, any compiler). */
#ifndef DDREG_FUZZ_H
#define DDREG_FUZZ_H

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ddreg/arena.h"
#include "ddreg/buf.h"
#include "ddreg/msg.h"
#include "ddreg/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A property that must hold for every input. */
#define FUZZ_MUST(what)                                                                            \
    do {                                                                                           \
        if (!(what)) {                                                                             \
            fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #what);              \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

/* The input as a text: up to its first NUL. To be freed. */
static inline char *fuzz_text(const uint8_t *data, size_t size)
{
    char *s = malloc(size + 1);

    FUZZ_MUST(s != NULL);
    if (size > 0)
        memcpy(s, data, size);
    s[size] = '\0';
    return s;
}

static inline bool fuzz_is_utf8(const char *s)
{
    return text_valid_utf8(s, strlen(s));
}

/* No control characters (but what `but` allows) and nothing that turns the writing direction. */
static inline bool fuzz_is_plain(const char *s, const char *but)
{
    struct buf plain = BUF_INIT;
    bool same = true;

    text_add_plain(&plain, s);
    for (size_t i = 0; same && s[i] != '\0'; i++)
        same = s[i] == plain.data[i] || strchr(but, s[i]) != NULL;
    same = same && (s[0] == '\0' || strlen(s) == plain.len);
    buf_release(&plain);
    return same && fuzz_is_utf8(s);
}

/* An error that people can be shown: it has a sentence, in both languages. */
static inline void fuzz_check_error(const struct dd_error *err, enum dd_rc rc)
{
    FUZZ_MUST(err->rc == rc && err->id != NULL);
    for (int lang = DD_NB; lang <= DD_EN; lang++)
        FUZZ_MUST(strcmp(dd_msg((enum dd_lang)lang, err->id), err->id) != 0);
}

static char fuzz_path[64]; /* of fuzz_file() */
static int fuzz_fd = -1;

static inline void fuzz_remove(void)
{
    (void)unlink(fuzz_path);
}

/* The bytes as a file: one of its own for this process, rewritten each time. */
static inline const char *fuzz_file(const void *data, size_t size)
{
    if (fuzz_fd < 0) {
        memcpy(fuzz_path, "fuzz-XXXXXX", 12);
        FUZZ_MUST((fuzz_fd = mkstemp(fuzz_path)) >= 0);
        FUZZ_MUST(atexit(fuzz_remove) == 0);
    }
    FUZZ_MUST(ftruncate(fuzz_fd, 0) == 0);
    FUZZ_MUST(size == 0 || pwrite(fuzz_fd, data, size, 0) == (ssize_t)size);
    return fuzz_path;
}

#endif
