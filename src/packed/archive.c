#include "archive.h"

#include <fcntl.h>
#include <strings.h>
#include <unistd.h>
#include <zip.h>

#include "ddreg/arena.h"
#include "ddreg/late.h"
#include "measure.h"

enum { BLOCK = 128 * 1024 };

/* It brings a whole library of ciphers with it, which takes a third of the time of a short command.
 */
#define FUNCTIONS(X)                                                                               \
    X(zip_close)                                                                                   \
    X(zip_discard)                                                                                 \
    X(zip_error_code_zip)                                                                          \
    X(zip_fclose)                                                                                  \
    X(zip_file_add)                                                                                \
    X(zip_file_set_dostime)                                                                        \
    X(zip_open_from_source)                                                                        \
    X(zip_source_buffer)                                                                           \
    X(zip_source_buffer_create)                                                                    \
    X(zip_source_close)                                                                            \
    X(zip_source_free)                                                                             \
    X(zip_source_keep)                                                                             \
    X(zip_source_open)                                                                             \
    X(zip_source_read)                                                                             \
    X(zip_fdopen)                                                                                  \
    X(zip_file_get_error)                                                                          \
    X(zip_fopen_index)                                                                             \
    X(zip_fread)                                                                                   \
    X(zip_get_error)                                                                               \
    X(zip_get_name)                                                                                \
    X(zip_get_num_entries)                                                                         \
    X(zip_libzip_version)                                                                          \
    X(zip_stat_index)
FUNCTIONS(LATE_POINTER)
static const struct late_function functions[] = {FUNCTIONS(LATE_FUNCTION)};
static struct late libzip = LATE(LIBZIP_FILE, functions);

struct archive {
    zip_t *zip;
    const char *path;
};

static enum dd_rc refuse(const struct archive *a, const char *id, struct dd_error *err)
{
    return dd_fail(err, DD_INPUT, id, "file", a->path, NULL);
}

/* What the library's number means. */
static enum dd_rc fail(const struct archive *a, int code, struct dd_error *err)
{
    switch (code) {
    case ZIP_ER_MEMORY:
        return dd_no_memory(err);
    case ZIP_ER_CRC:
        return refuse(a, "packed.sum", err);
    case ZIP_ER_NOZIP: /* a zip has its list at the end */
    case ZIP_ER_EOF:
        return refuse(a, "packed.cut", err);
    case ZIP_ER_READ:
    case ZIP_ER_SEEK:
        return refuse(a, "import.file.unreadable", err);
    case ZIP_ER_ENCRNOTSUPP:
    case ZIP_ER_NOPASSWD:
    case ZIP_ER_WRONGPASSWD:
        return refuse(a, "packed.encrypted", err);
    case ZIP_ER_COMPNOTSUPP:
        return refuse(a, "packed.method", err);
    default:
        return refuse(a, "packed.damaged", err);
    }
}

enum dd_rc archive_open(struct archive **out, int fd, const char *path, struct dd_error *err)
{
    struct archive *a = mem_realloc(NULL, sizeof(*a));
    int code = 0;
    enum dd_rc rc;

    *out = NULL;
    if (!a)
        return dd_no_memory(err);
    a->path = path;
    if ((rc = late_load(&libzip, err)) != DD_OK) {
        mem_free(a);
        return rc;
    }
    if ((fd = fcntl(fd, F_DUPFD_CLOEXEC, 0)) < 0) {
        mem_free(a);
        return dd_fail(err, DD_INPUT, "files.limit", "file", path, NULL);
    }
    a->zip = late_zip_fdopen(fd, 0, &code);
    if (!a->zip) {
        (void)close(fd);
        rc = fail(a, code, err);
        mem_free(a);
        return rc;
    }
    *out = a;
    return DD_OK;
}

void archive_close(struct archive *a)
{
    if (!a)
        return;
    late_zip_discard(a->zip);
    mem_free(a);
}

int64_t archive_count(const struct archive *a)
{
    return (int64_t)late_zip_get_num_entries(a->zip, 0);
}

const char *archive_name(const struct archive *a, int64_t at)
{
    const char *name = late_zip_get_name(a->zip, (zip_uint64_t)at, ZIP_FL_ENC_GUESS);

    return name ? name : "";
}

int64_t archive_find(const struct archive *a, const char *name, bool *twice)
{
    int64_t found = -1, n = 0;

    for (int64_t at = 0; at < archive_count(a); at++)
        if (strcasecmp(archive_name(a, at), name) == 0) {
            found = at;
            n++;
        }
    if (twice)
        *twice = n > 1;
    return found;
}

bool archive_counts(const struct archive *a, int64_t at)
{
    static const char *const added[] = {".DS_Store", "Thumbs.db", "desktop.ini"};
    const char *name = archive_name(a, at), *slash = strrchr(name, '/');
    const char *last = slash ? slash + 1 : name;

    if (*last == '\0' || strncmp(name, "__MACOSX/", strlen("__MACOSX/")) == 0 ||
        strncmp(last, "._", 2) == 0)
        return false;
    for (size_t i = 0; i < sizeof(added) / sizeof(added[0]); i++)
        if (strcasecmp(last, added[i]) == 0)
            return false;
    return true;
}

static enum dd_rc read_entry(const struct archive *a, zip_file_t *file, struct measure *m,
                             struct dd_error *err)
{
    char *block = mem_realloc(NULL, BLOCK);
    zip_int64_t n = 1;
    enum dd_rc rc = block ? DD_OK : dd_no_memory(err);

    while (rc == DD_OK && n > 0) {
        n = late_zip_fread(file, block, BLOCK); /* past the end it compares the check sum */
        if (n < 0)
            rc = fail(a, late_zip_error_code_zip(late_zip_file_get_error(file)), err);
        else if (n > 0)
            rc = measure_take(m, block, (size_t)n, err);
    }
    mem_free(block);
    return rc;
}

enum dd_rc archive_read(const struct archive *a, int64_t at, const struct packed_sink *to,
                        struct dd_error *err)
{
    struct measure m = {.path = a->path, .to = to};
    zip_file_t *file;
    zip_stat_t st;
    enum dd_rc rc;

    if (late_zip_stat_index(a->zip, (zip_uint64_t)at, 0, &st) != 0)
        return refuse(a, "packed.damaged", err);
    if ((st.valid & ZIP_STAT_ENCRYPTION_METHOD) && st.encryption_method != ZIP_EM_NONE)
        return refuse(a, "packed.encrypted", err);
    if (st.comp_method != ZIP_CM_STORE && st.comp_method != ZIP_CM_DEFLATE)
        return refuse(a, "packed.method", err);
    m.packed = st.comp_size <= INT64_MAX ? (int64_t)st.comp_size : INT64_MAX;
    if (!(file = late_zip_fopen_index(a->zip, (zip_uint64_t)at, 0)))
        return fail(a, late_zip_error_code_zip(late_zip_get_error(a->zip)), err);
    rc = read_entry(a, file, &m, err);
    (void)late_zip_fclose(file);
    return rc == DD_OK && (uint64_t)m.unpacked != st.size ? refuse(a, "packed.damaged", err) : rc;
}

/* --- Making one ------------------------------------------------------------------------------- */

enum { FIRST_OF_1980 = 1 << 5 | 1 }; /* a date as DOS has it: the month and the day */

static bool add_part(zip_t *zip, const struct archive_part *part)
{
    zip_source_t *bytes = late_zip_source_buffer(zip, part->bytes.data, part->bytes.len, 0);
    zip_int64_t at = bytes ? late_zip_file_add(zip, part->name, bytes, ZIP_FL_ENC_UTF_8) : -1;

    if (bytes && at < 0)
        late_zip_source_free(bytes);
    return at >= 0 && late_zip_file_set_dostime(zip, (zip_uint64_t)at, 0, FIRST_OF_1980, 0) == 0;
}

static bool take_bytes(zip_source_t *made, struct buf *out)
{
    char *block = mem_realloc(NULL, BLOCK);
    zip_int64_t n = block && late_zip_source_open(made) == 0 ? 1 : -1;
    const bool opened = n > 0;

    while (n > 0) {
        n = late_zip_source_read(made, block, BLOCK);
        if (n > 0)
            buf_add_mem(out, block, (size_t)n);
    }
    if (opened)
        (void)late_zip_source_close(made);
    mem_free(block);
    return n == 0;
}

/* The source outlives the archive that is made in it. */
static bool make(zip_source_t *made, const struct archive_part *parts, size_t n)
{
    zip_t *zip = late_zip_open_from_source(made, ZIP_TRUNCATE | ZIP_CREATE, NULL);
    bool done = zip != NULL;

    if (!zip)
        return false;
    late_zip_source_keep(made);
    for (size_t i = 0; done && i < n; i++)
        done = add_part(zip, &parts[i]);
    if (done && late_zip_close(zip) == 0)
        return true;
    late_zip_discard(zip);
    return false;
}

enum dd_rc archive_make(struct buf *out, const struct archive_part *parts, size_t n,
                        struct dd_error *err)
{
    zip_source_t *made;
    enum dd_rc rc = late_load(&libzip, err);
    bool done;

    if (rc != DD_OK)
        return rc;
    made = late_zip_source_buffer_create(NULL, 0, 0, NULL);
    done = made && make(made, parts, n) && take_bytes(made, out);
    if (made)
        late_zip_source_free(made);
    return done ? buf_ok(out, err) : dd_fail(err, DD_INTERNAL, "packed.not_made", NULL);
}

enum dd_rc archive_load(struct dd_error *err)
{
    return late_load(&libzip, err);
}

void archive_library(struct buf *out)
{
    struct dd_error err;

    buf_printf(out, "libzip %s",
               late_load(&libzip, &err) == DD_OK ? late_zip_libzip_version() : "missing");
}
