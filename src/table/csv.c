/* The one file that knows libcsv. libcsv pushes fields and counts no lines; here it is fed one line
 * at a time, so that at most one row ends in a call and its line is known. A whole line without a
 * quote needs no parser: it is split here, as libcsv would split it. */
#include "csv_reader.h"

#include <csv.h>

#include "ddreg/arena.h"
#include "ddreg/buf.h"
#include "int_text.h"
#include "quotes.h"

enum { NO_QUOTE = 0xFF }; /* never in UTF-8 */
static const size_t no_cell = SIZE_MAX;

struct csv_reader {
    const struct source *src;
    struct decoder *dec;
    struct csv_parser parser;
    bool parser_made;
    bool only_library; /* which splits lines without quotes too */
    bool nulls;
    char delimiter;
    char quote;
    const char *block; /* what is left of the decoder's block */
    size_t left;
    int64_t line;     /* of the next byte */
    int64_t row_line; /* where the row being read started */
    bool in_row;      /* a row was begun on an earlier piece */
    bool after_cr;    /* the last byte was CR: an LF now ends no line of its own */
    bool row_done;
    bool ended;
    size_t nfields;
    struct buf text; /* the row's fields, each with its NUL */
    bool escaped;    /* quotes are written with a backslash */
    struct unescape unescape;
    struct buf plain; /* the block with them doubled */
    size_t start[CSV_MAX_FIELDS];
    char *field[CSV_MAX_FIELDS];
};

static void on_field(void *field, size_t n, void *data)
{
    struct csv_reader *r = data;

    if (r->nfields < CSV_MAX_FIELDS)
        r->start[r->nfields] = field ? r->text.len : no_cell;
    r->nfields++; /* counted beyond the limit, so that the limit is noticed */
    if (!field || r->nfields > CSV_MAX_FIELDS || r->text.len > CSV_MAX_ROW)
        return;
    buf_add_mem(&r->text, field, n + 1); /* with its NUL */
}

static void on_row(int c, void *data)
{
    struct csv_reader *r = data;

    (void)c;
    r->row_done = true;
}

static unsigned char parser_options(const struct csv_reader *r)
{
    return CSV_APPEND_NULL | (r->nulls ? CSV_EMPTY_IS_NULL : 0);
}

enum dd_rc csv_reader_open(struct csv_reader **out, const struct source *src,
                           const struct csv_dialect *dialect, struct dd_error *err)
{
    struct csv_reader *r = mem_realloc(NULL, sizeof(*r));
    enum dd_rc rc;

    *out = NULL;
    if (!r)
        return dd_no_memory(err);
    memset(r, 0, sizeof(*r));
    r->src = src;
    r->line = 1;
    if ((rc = decoder_open(&r->dec, src, err)) != DD_OK) {
        csv_reader_free(r);
        return rc;
    }
    r->nulls = dialect->nulls;
    if (csv_init(&r->parser, parser_options(r)) != 0) {
        csv_reader_free(r);
        return dd_no_memory(err);
    }
    r->parser_made = true;
    csv_set_realloc_func(&r->parser, mem_realloc);
    csv_set_free_func(&r->parser, mem_free);
    csv_set_blk_size(&r->parser, 4096);
    r->delimiter = dialect->delimiter;
    r->quote = dialect->quotes == QUOTES_NONE ? (char)NO_QUOTE : '"';
    csv_set_delim(&r->parser, (unsigned char)r->delimiter);
    csv_set_quote(&r->parser, (unsigned char)r->quote);
    r->escaped = dialect->quotes == QUOTES_BACKSLASH;
    unescape_init(&r->unescape, dialect->delimiter);
    *out = r;
    return DD_OK;
}

void csv_reader_free(struct csv_reader *r)
{
    if (!r)
        return;
    if (r->parser_made)
        csv_free(&r->parser);
    buf_release(&r->text);
    buf_release(&r->plain);
    decoder_free(r->dec);
    mem_free(r);
}

void csv_reader_only_library(struct csv_reader *r)
{
    r->only_library = true;
}

int64_t csv_reader_offset(const struct csv_reader *r)
{
    return decoder_offset(r->dec);
}

static enum dd_rc refuse(const struct csv_reader *r, const char *id, struct dd_error *err)
{
    char line[INT_TEXT_SIZE];

    return dd_fail(err, DD_INPUT, id, "file", r->src->path, "line", int_text(line, r->row_line),
                   NULL);
}

static enum dd_rc check_limits(struct csv_reader *r, struct dd_error *err)
{
    if (r->nfields > CSV_MAX_FIELDS)
        return refuse(r, "import.csv.too_many_fields", err);
    if (csv_get_buffer_size(&r->parser) > CSV_MAX_FIELD + 4096)
        return refuse(r, "import.csv.field_too_long", err);
    if (r->text.len > CSV_MAX_ROW)
        return refuse(r, "import.csv.row_too_long", err);
    return buf_ok(&r->text, err);
}

/* Bytes up to and with the next line end (CRLF is one); all of them when there is none. */
static size_t piece_length(const char *p, size_t n)
{
    const char *lf = memchr(p, '\n', n);
    size_t line = lf ? (size_t)(lf - p) + 1 : n;
    const char *cr = memchr(p, '\r', line);

    return cr && (!lf || cr + 1 < lf) ? (size_t)(cr - p) + 1 : line;
}

static bool is_line_end(char c)
{
    return c == '\n' || c == '\r';
}

static void count_line(struct csv_reader *r, char last)
{
    bool line_end = is_line_end(last);

    if (line_end && !(last == '\n' && r->after_cr))
        r->line++;
    r->after_cr = last == '\r';
    /* A row continues in the next line only inside quotes. */
    r->in_row = !r->row_done && (!line_end || r->parser.quoted);
}

static bool is_plain(const struct csv_reader *r, const char *line, size_t n)
{
    return !r->in_row && !r->only_library && n <= CSV_MAX_FIELD && is_line_end(line[n - 1]) &&
           !memchr(line, r->quote, n);
}

static bool is_blank(const struct csv_reader *r, char c)
{
    return (c == ' ' || c == '\t') && c != r->delimiter;
}

/* The cells without the blanks around them; no row of a line that has nothing but these. */
static void split(struct csv_reader *r, const char *line, size_t n)
{
    char *at, *end, *stop;

    while (n > 0 && is_line_end(line[n - 1]))
        n--;
    for (; n > 0 && is_blank(r, *line); line++)
        n--;
    if (n == 0)
        return;
    buf_add_mem(&r->text, line, n);
    buf_add_char(&r->text, '\0');
    r->row_done = true;
    if (r->text.failed)
        return;
    for (at = r->text.data, end = at + n, stop = at; stop != end; at = stop + 1) {
        char *last = memchr(at, r->delimiter, (size_t)(end - at));
        last = stop = last ? last : end;
        while (at < last && is_blank(r, *at))
            at++;
        while (at < last && is_blank(r, last[-1]))
            last--;
        *last = '\0';
        if (r->nfields < CSV_MAX_FIELDS)
            r->start[r->nfields] = r->nulls && at == last ? no_cell : (size_t)(at - r->text.data);
        r->nfields++;
    }
}

static enum dd_rc feed(struct csv_reader *r, struct dd_error *err)
{
    size_t n = piece_length(r->block, r->left);

    /* The LF of a CRLF that two blocks share comes as a piece of one byte. */
    r->after_cr = r->after_cr && r->block[0] == '\n';
    if (!r->in_row)
        r->row_line = r->line;
    if (is_plain(r, r->block, n))
        split(r, r->block, n);
    else if (csv_parse(&r->parser, r->block, n, on_field, on_row, r) != n)
        return dd_no_memory(err);
    count_line(r, r->block[n - 1]);
    r->block += n;
    r->left -= n;
    return check_limits(r, err);
}

/* The last row may lack its line end; a quote still open means that rows were swallowed. */
static enum dd_rc finish(struct csv_reader *r, struct dd_error *err)
{
    r->ended = true;
    (void)csv_set_opts(&r->parser, CSV_STRICT | CSV_STRICT_FINI | parser_options(r));
    if (csv_fini(&r->parser, on_field, on_row, r) != 0)
        return csv_error(&r->parser) == CSV_EPARSE ? refuse(r, "import.csv.quote_open", err)
                                                   : dd_no_memory(err);
    return check_limits(r, err);
}

/* The next block, with doubled quotes. A block may become empty: a backslash on its own. */
static enum dd_rc next_block(struct csv_reader *r, struct dd_error *err)
{
    enum dd_rc rc;

    do {
        rc = decoder_read(r->dec, &r->block, &r->left, err);
        if (rc != DD_OK || r->left == 0 || !r->escaped)
            return rc;
        buf_reset(&r->plain);
        buf_add_mem(&r->plain, r->block, r->left);
        buf_add_char(&r->plain, '\0'); /* room for one more */
        if ((rc = buf_ok(&r->plain, err)) != DD_OK)
            return rc;
        r->left = unescape_block(&r->unescape, r->plain.data, r->block, r->left);
        r->block = r->plain.data;
    } while (r->left == 0);
    return DD_OK;
}

static enum dd_rc read_row(struct csv_reader *r, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    while (rc == DD_OK && !r->row_done && !r->ended) {
        if (r->left == 0)
            rc = next_block(r, err);
        if (rc == DD_OK)
            rc = r->left > 0 ? feed(r, err) : finish(r, err);
    }
    return rc;
}

enum row_step csv_reader_next(struct csv_reader *r, struct csv_row *row, struct dd_error *err)
{
    buf_reset(&r->text);
    r->nfields = 0;
    r->row_done = false;
    if (read_row(r, err) != DD_OK)
        return ROW_ERROR;
    if (!r->row_done)
        return ROW_END;
    for (size_t i = 0; i < r->nfields; i++)
        r->field[i] = r->start[i] == no_cell ? NULL : r->text.data + r->start[i];
    while (r->nfields > 0 && r->field[0] && strncmp(r->field[0], "\xEF\xBB\xBF", 3) == 0)
        r->field[0] += 3; /* a BOM where files were joined */
    row->line = r->row_line;
    row->last_line = r->ended ? r->line : r->line - 1;
    row->n = r->nfields;
    row->field = r->field;
    row->size =
        r->nfields > 0 && r->field[0] ? r->text.len - (size_t)(r->field[0] - r->text.data) : 0;
    return ROW_READ;
}

void csv_library(struct buf *out)
{
    buf_printf(out, "libcsv %d.%d.%d", CSV_MAJOR, CSV_MINOR, CSV_RELEASE);
}
