#include "named.h"

#include "ddreg/text.h"
#include "workbook_text.h"

enum { HEADER_ROWS = 30 };

/* What is known of the file with one delimiter. */
struct named_guess {
    struct csv_dialect dialect;
    int64_t line;
    size_t known;
};

struct naming {
    named_column *is_known;
    const void *data;
};

static size_t count_known(const struct naming *n, const struct csv_row *row)
{
    size_t known = 0;

    for (size_t i = 0; i < row->n; i++)
        known += n->is_known(n->data, text_trim(row->field[i]));
    return known;
}

/* What makes no sense with this delimiter may make some with another. */
static enum dd_rc guess(struct named_guess *g, const struct source *src, const struct naming *n,
                        struct dd_error *err)
{
    struct csv_reader *csv = NULL;
    struct csv_row row;
    enum dd_rc rc = csv_reader_open(&csv, src, &g->dialect, err);
    enum row_step step = rc == DD_OK ? ROW_READ : ROW_ERROR;

    for (int i = 0; step == ROW_READ && i < HEADER_ROWS; i++) {
        size_t known;
        step = csv_reader_next(csv, &row, err);
        known = step == ROW_READ ? count_known(n, &row) : 0;
        if (known > g->known) {
            g->known = known;
            g->line = row.line;
        }
    }
    csv_reader_free(csv);
    return step == ROW_ERROR ? err->rc : DD_OK;
}

static enum dd_rc find_header(struct named_guess *best, const struct source *src,
                              const struct naming *n, struct dd_error *err)
{
    static const char delimiters[] = {';', ',', '\t', '|'};
    struct dd_error failed = {.id = NULL};

    for (size_t i = 0; i < sizeof(delimiters); i++) {
        struct named_guess g = {.dialect = {delimiters[i], QUOTES_DOUBLED}};
        struct dd_error why = {.id = NULL};
        enum dd_rc rc = guess(&g, src, n, &why);
        if (rc != DD_OK && rc != DD_INPUT)
            return *err = why, rc;
        if (rc != DD_OK && !failed.id)
            failed = why;
        if (g.known > best->known)
            *best = g;
    }
    if (best->known > 1)
        return DD_OK;
    if (failed.id)
        return *err = failed, failed.rc;
    return dd_fail(err, DD_INPUT, "table.no_names", NULL);
}

static enum dd_rc keep_header(struct named_table *t, struct arena *a, const struct csv_row *row,
                              struct dd_error *err)
{
    t->width = row->n;
    t->header = arena_alloc(a, (row->n + 1) * sizeof(*t->header));
    for (size_t i = 0; t->header && i < row->n; i++)
        if (!(t->header[i] = arena_strdup(a, text_trim(row->field[i]))))
            return dd_no_memory(err);
    return t->header ? DD_OK : dd_no_memory(err);
}

/* Lines within the cells of rows are no rows: spreadsheets number records. */
static enum row_step next_record(struct named_table *t, struct csv_row *row, struct dd_error *err)
{
    const enum row_step step = csv_reader_next(t->csv, row, err);
    const int64_t more = step == ROW_READ ? row->last_line - row->line : 0;

    if (step != ROW_READ)
        return step;
    row->line -= t->broken;
    row->last_line = row->line;
    t->broken += more;
    return step;
}

static enum dd_rc go_to_rows(struct named_table *t, struct arena *a, const struct named_guess *g,
                             struct dd_error *err)
{
    struct csv_row row = {.line = 0};
    enum dd_rc rc = csv_reader_open(&t->csv, &t->src, &g->dialect, err);
    enum row_step step = rc == DD_OK ? ROW_READ : ROW_ERROR;

    while (step == ROW_READ && row.line + t->broken < g->line)
        step = next_record(t, &row, err);
    if (step == ROW_ERROR)
        return err->rc;
    return step == ROW_READ ? keep_header(t, a, &row, err)
                            : dd_fail(err, DD_INPUT, "table.no_names", NULL);
}

static enum dd_rc read_header(struct named_table *t, struct arena *a, const struct naming *naming,
                              struct dd_error *err)
{
    struct named_guess best = {.known = 0};
    enum dd_rc rc = find_header(&best, &t->src, naming, err);

    return rc == DD_OK ? go_to_rows(t, a, &best, err) : rc;
}

static enum dd_rc open_sheet(struct named_table *t, struct arena *a, const char *path,
                             const char *sheet, const struct naming *naming, struct dd_error *err)
{
    enum dd_rc rc;

    *t = (struct named_table){.src = {.fd = -1}};
    rc = source_open_sheet(&t->src, path, sheet, err);
    if (rc == DD_OK)
        rc = read_header(t, a, naming, err);
    if (rc != DD_OK)
        dd_error_add(err, "file", path);
    return rc;
}

/* Which of the sheets has names that are known; NULL where none has. */
static enum dd_rc find_sheet(struct arena *a, const char *path, const char *const *names, size_t n,
                             const struct naming *naming, const char **sheet, struct dd_error *err)
{
    struct buf fit = BUF_INIT;
    size_t found = 0;
    enum dd_rc rc = DD_OK;

    *sheet = NULL;
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        struct dd_error why = {.id = NULL};
        struct named_table t;
        rc = open_sheet(&t, a, path, names[i], naming, &why);
        named_close(&t);
        if (rc == DD_OK) {
            *sheet = names[i];
            buf_add(&fit, found++ > 0 ? ", " : "");
            text_add_plain(&fit, names[i]);
        } else if (rc != DD_INPUT)
            *err = why;
        rc = rc == DD_INPUT ? DD_OK : rc;
    }
    if (rc == DD_OK && found > 1)
        rc = dd_fail(err, DD_INPUT, "xlsx.which", "file", path, "names", buf_str(&fit), NULL);
    buf_release(&fit);
    return rc;
}

enum dd_rc named_open(struct named_table *t, struct arena *a, const char *path, const char *sheet,
                      named_column *is_known, const void *data, struct dd_error *err)
{
    const struct naming naming = {is_known, data};
    const char **names = NULL;
    size_t n = 0;
    enum dd_rc rc = sheet ? DD_OK : workbook_names(a, path, &names, &n, err);

    *t = (struct named_table){.src = {.fd = -1}};
    if (rc == DD_OK && n > 1)
        rc = find_sheet(a, path, names, n, &naming, &sheet, err);
    if (rc == DD_OK && n > 1 && !sheet)
        return dd_fail(err, DD_INPUT, "table.no_names", "file", path, NULL);
    return rc == DD_OK ? open_sheet(t, a, path, sheet, &naming, err) : rc;
}

enum dd_rc named_read(struct named_table *t, struct arena *a, named_column *is_known,
                      const void *data, struct dd_error *err)
{
    const struct naming naming = {is_known, data};

    return read_header(t, a, &naming, err);
}

enum row_step named_next(struct named_table *t, struct csv_row *row, struct dd_error *err)
{
    enum row_step step = next_record(t, row, err);

    if (step == ROW_ERROR)
        dd_error_add(err, "file", t->src.path);
    return step;
}

void named_close(struct named_table *t)
{
    csv_reader_free(t->csv);
    t->csv = NULL;
    if (t->src.fd >= 0)
        source_close(&t->src);
}
