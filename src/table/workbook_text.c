#include "workbook_text.h"

#include <fcntl.h>
#include <strings.h>
#include <unistd.h>

#include "ddreg/arena.h"
#include "ddreg/temp_file.h"
#include "ddreg/text.h"
#include "plain.h"
#include "xlsx/workbook.h"

enum { FLUSH_AT = 64 * 1024, NAMES_SHOWN = 8 };
#define LARGEST ((int64_t)4 * 1024 * 1024 * 1024)

struct writer {
    struct source *s;
    int fd;
    struct buf out;
    int64_t line, written;
};

static enum dd_rc flush(struct writer *w, struct dd_error *err)
{
    enum dd_rc rc = buf_ok(&w->out, err);

    if (rc == DD_OK)
        rc = temp_file_add(w->fd, buf_str(&w->out), w->out.len, err);
    w->written += (int64_t)w->out.len;
    buf_reset(&w->out);
    return rc == DD_OK && w->written > LARGEST
               ? dd_fail(err, DD_INPUT, "packed.large", "file", w->s->path, NULL)
               : rc;
}

/* `breaks`: the ends of lines stay; else each is a blank. */
static void add_cell(struct buf *out, const char *cell, bool breaks)
{
    bool quoted = strpbrk(cell, breaks ? ";\"\n" : ";\"") != NULL;

    if (quoted)
        buf_add_char(out, '"');
    for (; *cell; cell++) {
        if (*cell == '"')
            buf_add_char(out, '"');
        if (*cell == '\n' && !breaks)
            buf_add_char(out, ' ');
        else
            buf_add_char(out, *cell);
    }
    if (quoted)
        buf_add_char(out, '"');
}

static enum dd_rc write_row(void *data, const struct workbook_row *row, struct dd_error *err)
{
    struct writer *w = data;

    w->s->hidden_rows += row->hidden;
    w->s->formulas += (int64_t)row->formulas;
    for (; w->line < row->row; w->line++)
        buf_add_char(&w->out, '\n');
    for (size_t i = 0; i < row->n; i++) {
        if (i > 0)
            buf_add_char(&w->out, ';');
        add_cell(&w->out, row->cell[i], w->s->breaks);
    }
    buf_add_char(&w->out, '\n');
    w->line++;
    return w->out.len > FLUSH_AT ? flush(w, err) : DD_OK;
}

/* --- Which sheet -------------------------------------------------------------------------------
 */

static bool may_be(const struct workbook_sheet *s)
{
    return s->part && !s->hidden;
}

static enum dd_rc name_sheets(const struct workbook *b, const char *id, const char *value,
                              struct dd_error *err)
{
    struct buf names = BUF_INIT;
    size_t shown = 0;
    enum dd_rc rc;

    for (size_t i = 0; i < b->nsheets; i++)
        if (may_be(&b->sheet[i]) && shown++ < NAMES_SHOWN) {
            buf_add(&names, shown > 1 ? ", " : "");
            text_add_plain(&names, b->sheet[i].name);
        }
    if (shown > NAMES_SHOWN)
        buf_add(&names, " …");
    rc = dd_fail(err, DD_INPUT, id, "file", b->book.path, "value", value, "names", buf_str(&names),
                 NULL);
    buf_release(&names);
    return rc;
}

static enum dd_rc choose(const struct workbook *b, const char *said,
                         const struct workbook_sheet **out, struct dd_error *err)
{
    size_t visible = 0;

    *out = NULL;
    for (size_t i = 0; i < b->nsheets; i++) {
        const struct workbook_sheet *s = &b->sheet[i];
        bool fits = said ? s->part && strcasecmp(s->name, said) == 0 : may_be(s);
        visible += may_be(s);
        if (fits && (!*out || (said && strcmp(s->name, said) == 0)))
            *out = s;
    }
    if (said && !*out)
        return name_sheets(b, "xlsx.no_sheet", said, err);
    if (!*out)
        return dd_fail(err, DD_INPUT, "xlsx.none", "file", b->book.path, NULL);
    return said || visible == 1 ? DD_OK : name_sheets(b, "xlsx.sheets", "", err);
}

static enum dd_rc write_sheet(struct writer *w, struct workbook *b, const char *said,
                              struct dd_error *err)
{
    const struct workbook_sheet *sheet;
    enum dd_rc rc = choose(b, said, &sheet, err);

    if (rc != DD_OK || !sheet)
        return rc;
    (void)snprintf(w->s->inside, sizeof(w->s->inside), "%s",
                   plain_cut(&b->a, sheet->name, sizeof(w->s->inside) - 4));
    rc = workbook_rows(b, sheet, write_row, w, err);
    return rc == DD_OK ? flush(w, err) : rc;
}

enum dd_rc workbook_text(struct source *s, const struct archive *zip, const char *sheet, int fd,
                         struct dd_error *err)
{
    struct writer w = {.s = s, .fd = fd, .line = 1};
    struct workbook *b = mem_realloc(NULL, sizeof(*b));
    enum dd_rc rc;

    if (!b)
        return dd_no_memory(err);
    s->table = true;
    s->hidden_rows = s->formulas = 0;
    rc = workbook_open(b, zip, s->path, err);
    if (rc == DD_OK)
        rc = write_sheet(&w, b, sheet, err);
    workbook_close(b);
    buf_release(&w.out);
    mem_free(b);
    return rc;
}

/* --- Their names -------------------------------------------------------------------------------
 */

static enum dd_rc keep_names(struct arena *a, const struct workbook *b, const char ***names,
                             size_t *n, struct dd_error *err)
{
    *names = arena_alloc(a, (b->nsheets + 1) * sizeof(**names));
    for (size_t i = 0; *names && i < b->nsheets; i++)
        if (may_be(&b->sheet[i]) && !((*names)[(*n)++] = arena_strdup(a, b->sheet[i].name)))
            return dd_no_memory(err);
    return *names ? DD_OK : dd_no_memory(err);
}

static enum dd_rc names_of(struct arena *a, int fd, const char *path, const char ***names,
                           size_t *n, struct dd_error *err)
{
    struct archive *zip = NULL;
    struct workbook *b = NULL;
    enum dd_rc rc = archive_open(&zip, fd, path, err);

    if (rc == DD_OK && workbook_is(zip) && (b = mem_realloc(NULL, sizeof(*b)))) {
        rc = workbook_open(b, zip, path, err);
        if (rc == DD_OK)
            rc = keep_names(a, b, names, n, err);
        workbook_close(b);
        mem_free(b);
    }
    archive_close(zip);
    return rc == DD_INPUT ? DD_OK : rc;
}

enum dd_rc workbook_names(struct arena *a, const char *path, const char ***names, size_t *n,
                          struct dd_error *err)
{
    int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    char head[PACKED_HEAD];
    enum dd_rc rc = DD_OK;

    *n = 0;
    if (fd < 0)
        return DD_OK;
    if (pread(fd, head, PACKED_HEAD, 0) == PACKED_HEAD &&
        packed_as(head, PACKED_HEAD) == PACKED_ZIP)
        rc = names_of(a, fd, path, names, n, err);
    (void)close(fd);
    return rc;
}
