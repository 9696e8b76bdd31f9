#include "gzip.h"

#include <zlib.h>

#include "ddreg/arena.h"
#include "measure.h"
#include "read_at.h"

enum { IN = 32 * 1024, OUT = 128 * 1024, WINDOW_OF_GZIP = 15 + 16 };

struct gunzip {
    z_stream z;
    struct measure measure;
    int fd;
    int64_t offset; /* of the next byte to read */
    bool between;   /* a part has ended, and no other has begun */
    unsigned char in[IN], out[OUT];
};

static void *make(void *unused, unsigned items, unsigned size)
{
    (void)unused;
    return mem_realloc(NULL, (size_t)items * size);
}

static void give_back(void *unused, void *p)
{
    (void)unused;
    mem_free(p);
}

static enum dd_rc refuse(const struct gunzip *g, const char *id, struct dd_error *err)
{
    return dd_fail(err, DD_INPUT, id, "file", g->measure.path, NULL);
}

static enum dd_rc fill(struct gunzip *g, struct dd_error *err)
{
    size_t got;
    enum dd_rc rc = read_at(g->fd, g->offset, g->in, IN, &got, g->measure.path, err);

    g->offset += (int64_t)got;
    g->z.next_in = g->in;
    g->z.avail_in = (unsigned)got;
    return rc;
}

/* Behind a part another one may begin, or zeros that fill up a block; nothing else. */
static enum dd_rc go_on(struct gunzip *g, struct dd_error *err)
{
    while (g->z.avail_in > 0 && *g->z.next_in == 0) {
        g->z.next_in++;
        g->z.avail_in--;
    }
    if (g->z.avail_in == 0)
        return DD_OK;
    g->between = false;
    return inflateReset(&g->z) == Z_OK ? DD_OK : refuse(g, "packed.damaged", err);
}

/* Of what the library says: do not the bytes, or their number, fit what is written behind them? */
static bool is_sum(const char *why)
{
    return why && (strstr(why, "data check") || strstr(why, "length check"));
}

/* What comes out of the bytes at hand until they are used up, or a part ends. */
static enum dd_rc unpack(struct gunzip *g, struct dd_error *err)
{
    int code;
    enum dd_rc rc;

    do {
        g->z.next_out = g->out;
        g->z.avail_out = OUT;
        code = inflate(&g->z, Z_NO_FLUSH);
        if (code == Z_MEM_ERROR)
            return dd_no_memory(err);
        if (code == Z_DATA_ERROR && is_sum(g->z.msg))
            return refuse(g, "packed.sum", err);
        if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR)
            return refuse(g, "packed.damaged", err);
        rc = measure_take(&g->measure, g->out, OUT - g->z.avail_out, err);
        if (rc != DD_OK)
            return rc;
    } while (code != Z_STREAM_END && g->z.avail_out == 0);
    g->between = code == Z_STREAM_END;
    return DD_OK;
}

static enum dd_rc read_all(struct gunzip *g, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    while (rc == DD_OK) {
        if (g->z.avail_in == 0 && (rc = fill(g, err)) != DD_OK)
            return rc;
        if (g->z.avail_in == 0)
            return g->between ? DD_OK : refuse(g, "packed.cut", err);
        if (g->between)
            rc = go_on(g, err);
        if (rc == DD_OK && g->z.avail_in > 0)
            rc = unpack(g, err);
    }
    return rc;
}

enum dd_rc gzip_read(int fd, int64_t size, const char *path, const struct packed_sink *to,
                     struct dd_error *err)
{
    struct gunzip *g = mem_realloc(NULL, sizeof(*g));
    enum dd_rc rc;

    if (!g)
        return dd_no_memory(err);
    g->z = (z_stream){.zalloc = make, .zfree = give_back};
    g->measure = (struct measure){.path = path, .packed = size, .to = to};
    g->fd = fd;
    g->offset = 0;
    g->between = false;
    if (inflateInit2(&g->z, WINDOW_OF_GZIP) != Z_OK) {
        mem_free(g);
        return dd_no_memory(err);
    }
    rc = read_all(g, err);
    (void)inflateEnd(&g->z);
    mem_free(g);
    return rc;
}

void gzip_library(struct buf *out)
{
    buf_printf(out, "zlib %s", zlibVersion());
}
