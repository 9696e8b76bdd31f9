#include "sample.h"

#include "ddreg/text.h"
#include "entities.h"

const char sample_delimiters[DELIMITERS] = {';', ',', '\t', '|'};

/* ="0123": how a file makes a spreadsheet keep a number's zeros. */
static char *number_as_text(char *s)
{
    size_t n = strlen(s);

    if (n < 3 || s[0] != '=' || s[1] != '"' || strchr(s + 2, '"') != s + n - 1)
        return s;
    s[n - 1] = '\0';
    return s + 2;
}

char *cell_tidy(char *s)
{
    char *to = s + strcspn(s, "\r\n\t");

    for (const char *p = to; *p; p++)
        if (*p != '\r' || p[1] != '\n') /* a CRLF is one line end */
            *to++ = (char)(strchr("\r\n\t", *p) ? ' ' : *p);
    *to = '\0';
    return number_as_text(text_trim(s));
}

bool row_is_empty(char *const *cell, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (!text_blank(cell[i] + strspn(cell[i], " -=_+|*:\x1A")))
            return false;
    return true;
}

static size_t whole_characters(const char *s, size_t max)
{
    size_t n = strnlen(s, max + 1);

    if (n > max)
        for (n = max; n > 0 && ((unsigned char)s[n] & 0xC0) == 0x80;)
            n--;
    return n;
}

static bool keep(struct sample_row *to, struct arena *a, const struct csv_row *row)
{
    to->line = row->line;
    to->n = row->n;
    to->cell = arena_alloc(a, (row->n + 1) * sizeof(*to->cell));
    for (size_t i = 0; to->cell && i < row->n; i++) {
        char *text = cell_tidy(row->field[i]);
        entities_decode(text);
        to->cell[i] = arena_strndup(a, text, whole_characters(text, SAMPLE_CELL));
        if (!to->cell[i])
            return false;
    }
    return to->cell != NULL;
}

enum dd_rc sample_read(struct sample *out, struct arena *a, const struct source *src,
                       const struct csv_dialect *dialect, struct dd_error *err)
{
    struct csv_reader *r = NULL;
    struct csv_row row;
    enum row_step step = ROW_END;
    enum dd_rc rc = csv_reader_open(&r, src, dialect, err);
    size_t before = a->used;

    out->n = 0;
    while (rc == DD_OK && out->n < SAMPLE_ROWS && a->used - before < SAMPLE_BYTES &&
           (step = csv_reader_next(r, &row, err)) == ROW_READ) {
        if (row_is_empty(row.field, row.n))
            continue;
        if (keep(&out->row[out->n], a, &row))
            out->n++;
        else
            rc = dd_no_memory(err);
    }
    if (rc == DD_OK && step == ROW_ERROR && err->rc != DD_INPUT)
        rc = err->rc;
    csv_reader_free(r);
    return rc;
}

const char *sample_cell(const struct sample_row *row, int column)
{
    return column >= 0 && (size_t)column < row->n ? row->cell[column] : "";
}

static enum dd_rc first_rows(const struct source *src, const struct csv_dialect *dialect,
                             struct dd_error *err)
{
    struct csv_reader *r = NULL;
    struct csv_row row;
    enum row_step step = ROW_END;
    enum dd_rc rc = csv_reader_open(&r, src, dialect, err);

    for (int i = 0; rc == DD_OK && i <= SAMPLE_ROWS; i++)
        if ((step = csv_reader_next(r, &row, err)) != ROW_READ)
            break;
    csv_reader_free(r);
    return rc == DD_OK && step == ROW_ERROR ? err->rc : rc;
}

enum dd_rc sample_check_readable(const struct source *src, const struct csv_dialect *dialect,
                                 bool said, struct dd_error *err)
{
    enum dd_rc rc = first_rows(src, dialect, err);

    for (size_t i = 0; rc == DD_OK && !said && i < DELIMITERS; i++) {
        const struct csv_dialect another = {.delimiter = sample_delimiters[i],
                                            .quotes = dialect->quotes};
        struct dd_error other = {.id = NULL};

        if (first_rows(src, &another, &other) != DD_OK &&
            strcmp(other.id, "import.csv.too_many_fields") == 0) {
            *err = other;
            rc = other.rc;
        }
    }
    return rc;
}
