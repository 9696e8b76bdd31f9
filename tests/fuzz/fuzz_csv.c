/* Rows of separated text; the first byte chooses delimiter and quotes. And a cell written by
 * escape_csv() comes back as it was, control characters apart. */
#include "table/csv_reader.h"
#include "ddreg/cell.h"
#include "ddreg/doc.h"
#include "fuzz.h"

static enum row_step next(struct csv_reader *r, struct csv_row *row)
{
    struct dd_error err = {.id = NULL};
    enum row_step step = csv_reader_next(r, row, &err);

    if (step == ROW_ERROR)
        fuzz_check_error(&err, DD_INPUT);
    return step;
}

/* What is split without libcsv is the same as with it. */
static void check_same(enum row_step step, const struct csv_row *row, struct csv_reader *library)
{
    struct csv_row other;

    FUZZ_MUST(next(library, &other) == step);
    if (step != ROW_READ)
        return;
    FUZZ_MUST(row->line == other.line && row->last_line == other.last_line && row->n == other.n);
    for (size_t i = 0; i < row->n; i++)
        FUZZ_MUST(strcmp(row->field[i], other.field[i]) == 0);
}

static void check_rows(const struct source *src, const struct csv_dialect *dialect)
{
    struct dd_error err;
    struct csv_reader *r, *library;
    struct csv_row row;
    enum row_step step;
    int64_t line = 0;

    FUZZ_MUST(csv_reader_open(&r, src, dialect, &err) == DD_OK);
    FUZZ_MUST(csv_reader_open(&library, src, dialect, &err) == DD_OK);
    csv_reader_only_library(library);
    while ((step = next(r, &row)) == ROW_READ) {
        check_same(step, &row, library);
        FUZZ_MUST(row.n > 0 && row.n <= CSV_MAX_FIELDS);
        FUZZ_MUST(row.line > line && row.last_line >= row.line);
        line = row.line;
        for (size_t i = 0; i < row.n; i++) {
            FUZZ_MUST(strlen(row.field[i]) <= CSV_MAX_ROW);
            FUZZ_MUST(fuzz_is_utf8(row.field[i]));
        }
    }
    check_same(step, NULL, library);
    csv_reader_free(library);
    csv_reader_free(r);
}

/* A sign that begins a formula begins at most a number. */
static void check_start(const char *cell)
{
    FUZZ_MUST(*cell == '\0' || !strchr("=@", *cell));
    if (*cell == '+' || *cell == '-')
        FUZZ_MUST(cell[1] >= '0' && cell[1] <= '9');
}

/* The same text, blanks and ends of lines at its ends apart: reading drops them around a cell
 * without quotes. */
static bool same(const char *a, const char *b)
{
    size_t na, nb;

    a += strspn(a, " \t\n");
    b += strspn(b, " \t\n");
    for (na = strlen(a); na > 0 && strchr(" \n", a[na - 1]);)
        na--;
    for (nb = strlen(b); nb > 0 && strchr(" \n", b[nb - 1]);)
        nb--;
    return na == nb && memcmp(a, b, na) == 0;
}

static void check_round_trip(const char *cell)
{
    struct buf file = BUF_INIT, want = BUF_INIT;
    struct dd_error err;
    struct source src;
    struct csv_reader *r;
    struct csv_row row;

    buf_add(&file, "a;");
    escape_csv(&file, cell);
    buf_add(&file, ";b\r\n");
    FUZZ_MUST(source_open(&src, fuzz_file(file.data, file.len), &err) == DD_OK);
    FUZZ_MUST(csv_reader_open(&r, &src, &(struct csv_dialect){.delimiter = ';'}, &err) == DD_OK);
    FUZZ_MUST(next(r, &row) == ROW_READ && row.n == 3);
    check_start(row.field[1]);
    text_add_lines(&want, cell);
    FUZZ_MUST(same(cell_restore(row.field[1]), buf_str(&want)));
    FUZZ_MUST(next(r, &row) == ROW_END);
    csv_reader_free(r);
    source_close(&src);
    buf_release(&file);
    buf_release(&want);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct dd_error err;
    struct source src;
    struct csv_dialect dialect;
    char *text;

    if (size < 1)
        return 0;
    dialect.delimiter = ";,\t|"[data[0] % 4];
    dialect.quotes = (enum quotes)(data[0] / 4 % 3);
    if (source_open(&src, fuzz_file(data + 1, size - 1), &err) == DD_OK)
        check_rows(&src, &dialect);
    source_close(&src);
    text = fuzz_text(data + 1, size - 1);
    check_round_trip(text);
    free(text);
    return 0;
}
