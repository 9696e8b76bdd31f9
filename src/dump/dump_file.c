#include "dump_file.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

enum { BLOCK = 256 * 1024 };

enum dd_rc dump_path(struct buf *out, const char *folder, const char *name, struct dd_error *err)
{
    const size_t n = strlen(folder);

    buf_printf(out, "%s%s%s", folder, n > 0 && folder[n - 1] == '/' ? "" : "/", name);
    return buf_ok(out, err);
}

static enum dd_rc begin(struct dump_file *f, const char *real, const char *folder, const char *name,
                        struct dd_error *err)
{
    enum dd_rc rc;

    *f = (struct dump_file){.made = PLACE_INIT, .line = 1};
    hash_long_init(&f->hash);
    rc = dump_path(&f->path, folder, name, err);
    return rc == DD_OK ? dump_path(&f->made.name, real, name, err) : rc;
}

enum dd_rc dump_file_make(struct dump_file *f, const char *real, const char *folder,
                          const char *name, struct dd_error *err)
{
    enum dd_rc rc = begin(f, real, folder, name, err);

    return rc == DD_OK ? place_open(&f->made, buf_str(&f->path), "report.file", err) : rc;
}

static enum dd_rc unread(const struct dump_file *f, int number, struct dd_error *err)
{
    return dd_fail(err, DD_INPUT, "dump.unread", "file", buf_str(&f->path), "why",
                   dd_errno_why(number), NULL);
}

enum dd_rc dump_file_compare(struct dump_file *f, const char *folder, const char *name,
                             struct dd_error *err)
{
    enum dd_rc rc = begin(f, folder, folder, name, err);

    f->compare = true;
    if (rc == DD_OK)
        f->made.fd = open(buf_str(&f->path), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    return rc == DD_OK && f->made.fd < 0 ? unread(f, errno, err) : rc;
}

/* The next block of what is there; none at the end. */
static enum dd_rc fill(struct dump_file *f, struct dd_error *err)
{
    ssize_t got;

    if (!f->waiting.data) /* room for a block, once */
        for (size_t i = 0; i < BLOCK && !f->waiting.failed; i++)
            buf_add_char(&f->waiting, ' ');
    if (f->waiting.failed)
        return dd_no_memory(err);
    do {
        got = read(f->made.fd, f->waiting.data, BLOCK);
    } while (got < 0 && errno == EINTR);
    if (got < 0)
        return unread(f, errno, err);
    f->waiting.len = (size_t)got;
    f->at = 0;
    return DD_OK;
}

static enum dd_rc differs(const struct dump_file *f, const char *id, struct dd_error *err)
{
    char line[24];

    (void)snprintf(line, sizeof(line), "%lld", (long long)f->line);
    return dd_fail(err, DD_INPUT, id, "file", buf_str(&f->path), "line", line, NULL);
}

static enum dd_rc compare(struct dump_file *f, const char *bytes, size_t n, struct dd_error *err)
{
    while (n > 0) {
        const size_t left = f->waiting.len - f->at, some = left < n ? left : n;
        enum dd_rc rc = DD_OK;
        if (left == 0)
            rc = fill(f, err);
        else if (memcmp(f->waiting.data + f->at, bytes, some) != 0)
            return differs(f, "dump.differs", err);
        if (rc != DD_OK)
            return rc;
        if (left == 0 && f->waiting.len == 0)
            return differs(f, "dump.differs", err);
        f->at += some;
        bytes += some;
        n -= some;
    }
    return DD_OK;
}

static enum dd_rc flush(struct dump_file *f, struct dd_error *err)
{
    enum dd_rc rc = buf_ok(&f->waiting, err);

    if (rc != DD_OK)
        return rc;
    hash_long_add(&f->hash, f->waiting.data, f->waiting.len);
    rc = place_write(&f->made, &f->waiting, buf_str(&f->path), "report.file", err);
    buf_reset(&f->waiting);
    return rc;
}

static void count_lines(struct dump_file *f, const char *bytes, size_t n)
{
    const char *end = bytes + n;

    while ((bytes = memchr(bytes, '\n', (size_t)(end - bytes))) != NULL) {
        f->line++;
        bytes++;
    }
}

enum dd_rc dump_file_add(struct dump_file *f, const void *bytes, size_t n, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    if (n == 0)
        return DD_OK;
    if (f->compare)
        rc = compare(f, bytes, n, err);
    else
        buf_add_mem(&f->waiting, bytes, n);
    if (rc == DD_OK && !f->compare && f->waiting.len >= BLOCK)
        rc = flush(f, err);
    f->size += (int64_t)n;
    count_lines(f, bytes, n);
    return rc;
}

enum dd_rc dump_file_end(struct dump_file *f, struct dd_error *err)
{
    enum dd_rc rc;

    if (!f->compare) {
        rc = flush(f, err);
        return rc == DD_OK ? place_finish(&f->made, buf_str(&f->path), "report.file", err) : rc;
    }
    rc = f->at == f->waiting.len ? fill(f, err) : DD_OK;
    return rc == DD_OK && f->at < f->waiting.len ? differs(f, "dump.longer", err) : rc;
}

void dump_file_release(struct dump_file *f)
{
    if (f->made.fd >= 0)
        (void)close(f->made.fd);
    f->made.fd = -1;
    hash_long_release(&f->hash);
    buf_release(&f->made.name);
    buf_release(&f->path);
    buf_release(&f->waiting);
}
