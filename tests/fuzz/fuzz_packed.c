/* Packed files: whatever comes is read or refused with a sentence, the same each time, and what is
 * read is not more than the measure allows. */
#include "fuzz.h"
#include "packed/packed.h"

struct seen {
    size_t bytes;
    unsigned sum;
};

static enum dd_rc take(void *data, const void *bytes, size_t n, struct dd_error *err)
{
    const unsigned char *p = bytes;
    struct seen *s = data;

    (void)err;
    s->bytes += n;
    for (size_t i = 0; i < n; i++)
        s->sum = s->sum * 31 + p[i];
    return DD_OK;
}

static enum dd_rc read_in(int fd, char *inside, struct seen *s)
{
    struct dd_error err = {.id = NULL};
    enum dd_rc rc;

    rc = packed_read(fd, "x", inside, &(struct packed_sink){take, s}, &err);
    if (rc != DD_OK)
        fuzz_check_error(&err, DD_INPUT);
    FUZZ_MUST(fuzz_is_plain(inside, "") && strlen(inside) < PACKED_NAME);
    return rc;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct seen s = {.bytes = 0}, again = {.bytes = 0};
    char inside[PACKED_NAME], other[PACKED_NAME];
    int fd = open(fuzz_file(data, size), O_RDONLY | O_CLOEXEC);
    enum dd_rc rc;

    FUZZ_MUST(fd >= 0);
    rc = read_in(fd, inside, &s);
    FUZZ_MUST(read_in(fd, other, &again) == rc && s.sum == again.sum && s.bytes == again.bytes);
    FUZZ_MUST(strcmp(inside, other) == 0);
    if (packed_as(data, size) == PACKED_NOT)
        FUZZ_MUST(rc == DD_OK && s.bytes == size);
    (void)close(fd);
    return 0;
}
