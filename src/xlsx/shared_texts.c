#include "shared_texts.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ddreg/temp_file.h"
#include "packed/read_at.h"

enum { AHEAD = 256 * 1024, ESCAPE = 7 };

/* The number in "_x000D_"; -1 where there is none. */
static long escaped(const char *s)
{
    char hex[5], *end;
    long v;

    if (s[0] != '_' || s[1] != 'x' || strnlen(s, ESCAPE) < ESCAPE || s[ESCAPE - 1] != '_')
        return -1;
    memcpy(hex, s + 2, 4);
    hex[4] = '\0';
    v = strtol(hex, &end, 16);
    return *end == '\0' && hex[0] != '-' && hex[0] != ' ' && v < 0x80 ? v : -1;
}

/* The character at s, and how long it is there. */
static char piece_at(const char *s, size_t *n)
{
    const long code = *s == '_' ? escaped(s) : -1;

    *n = code >= 0 ? ESCAPE : 1;
    if (code >= 0)
        return (char)code;
    return *s;
}

void text_piece(struct buf *out, const char *s)
{
    size_t n, after;

    for (; *s; s += n) {
        const char c = piece_at(s, &n);
        if (c == '\r' && piece_at(s + n, &after) == '\n')
            continue;
        if ((unsigned char)c < ' ' && c != '\n')
            buf_add_char(out, ' ');
        else
            buf_add_char(out, c);
    }
}

static enum dd_rc to_file(struct texts *t, struct dd_error *err)
{
    enum dd_rc rc = buf_ok(&t->ahead, err);

    if (rc == DD_OK && t->fd < 0)
        rc = temp_file_open(&t->fd, err);
    if (rc == DD_OK)
        rc = temp_file_add(t->fd, buf_str(&t->ahead), t->ahead.len, err);
    buf_reset(&t->ahead);
    return rc;
}

/* Once one went to the file, all that follow do. */
static enum dd_rc keep(struct texts *t, struct dd_error *err)
{
    bool in_memory =
        t->size == (int64_t)t->memory.len && t->memory.len + t->now.len <= (size_t)TEXTS_IN_MEMORY;

    buf_add_mem(in_memory ? &t->memory : &t->ahead, buf_str(&t->now), t->now.len);
    t->size += (int64_t)t->now.len;
    buf_add_mem(&t->ends, &t->size, sizeof(t->size));
    if (t->now.failed || t->memory.failed || t->ends.failed)
        return dd_no_memory(err);
    return t->ahead.len > AHEAD ? to_file(t, err) : DD_OK;
}

static enum dd_rc on_start(void *data, const char *name, const char *const *attributes,
                           struct dd_error *err)
{
    struct texts *t = data;

    (void)attributes;
    (void)err;
    if (strcmp(name, "si") == 0)
        buf_reset(&t->now);
    t->phonetic += strcmp(name, "rPh") == 0;
    return DD_OK;
}

static enum dd_rc on_end(void *data, const char *name, const char *text, struct dd_error *err)
{
    struct texts *t = data;

    if (strcmp(name, "t") == 0 && t->phonetic == 0)
        text_piece(&t->now, text);
    t->phonetic -= strcmp(name, "rPh") == 0;
    return strcmp(name, "si") == 0 ? keep(t, err) : DD_OK;
}

enum dd_rc texts_read(struct texts *t, const struct book *b, const char *part, struct dd_error *err)
{
    enum dd_rc rc = part_read(b, part, &(struct xml_events){on_start, on_end, t, true}, err);

    return rc == DD_OK && t->ahead.len > 0 ? to_file(t, err) : rc;
}

void texts_free(struct texts *t)
{
    buf_release(&t->ends);
    buf_release(&t->memory);
    buf_release(&t->ahead);
    buf_release(&t->now);
    if (t->fd >= 0)
        (void)close(t->fd);
    t->fd = -1;
}

static int64_t end_of(const struct texts *t, int64_t number)
{
    int64_t end = 0;

    if (number >= 0)
        memcpy(&end, t->ends.data + (size_t)number * sizeof(end), sizeof(end));
    return end;
}

static enum dd_rc add_from_file(const struct texts *t, int64_t at, int64_t n, struct buf *out,
                                struct dd_error *err)
{
    char block[4096];
    enum dd_rc rc = DD_OK;

    while (rc == DD_OK && n > 0) {
        size_t want = n < (int64_t)sizeof(block) ? (size_t)n : sizeof(block), got = 0;
        rc = read_at(t->fd, at, block, want, &got, "", err);
        if (rc == DD_OK && got < want)
            rc = dd_fail(err, DD_INPUT, "import.file.unreadable", NULL);
        buf_add_mem(out, block, got);
        at += (int64_t)got;
        n -= (int64_t)got;
    }
    return rc;
}

enum dd_rc texts_add(const struct texts *t, int64_t number, struct buf *out, bool *there,
                     struct dd_error *err)
{
    const int64_t in_memory = (int64_t)t->memory.len;
    int64_t begin, end;

    *there = number >= 0 && (uint64_t)number < t->ends.len / sizeof(int64_t);
    if (!*there)
        return DD_OK;
    begin = end_of(t, number - 1);
    end = end_of(t, number);
    if (end > in_memory)
        return add_from_file(t, begin - in_memory, end - begin, out, err);
    buf_add_mem(out, buf_str(&t->memory) + begin, (size_t)(end - begin));
    return DD_OK;
}
