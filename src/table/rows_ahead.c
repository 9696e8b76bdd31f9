#include "rows_ahead.h"

#include "ddreg/arena.h"
#include "ddreg/belt.h"
#include "ddreg/buf.h"

/* A smaller file is read sooner than a thread is started. */
enum { WORTH_A_THREAD = 1024 * 1024, BLOCKS = 4, BLOCK_TEXT = 128 * 1024, STARTS = 32 };

/* A row in a block. */
struct ahead_row {
    int64_t line, last_line;
    size_t n;     /* cells */
    size_t first; /* the first one's place in `starts` */
    size_t text;  /* where their texts begin */
    size_t size;
};

struct block {
    struct buf text;
    struct buf rows;   /* of struct ahead_row */
    struct buf starts; /* of uint32_t: where each cell is in its row's text */
    int64_t offset;    /* how far the file was read */
    enum row_step end; /* ROW_READ: there are more rows in the next block */
    struct dd_error err;
};

struct rows_ahead {
    const struct source *src;
    struct csv_reader *csv;
    struct belt *belt; /* NULL: each row is read when it is asked for */
    struct block blocks[BLOCKS];
    struct block *now; /* handed out from; NULL: none */
    size_t at;         /* its next row */
    int64_t reported;  /* what on_read got last */
    char *field[CSV_MAX_FIELDS];
};

static void keep_row(struct block *b, const struct csv_row *row)
{
    const struct ahead_row kept = {row->line,   row->last_line,
                                   row->n,      b->starts.len / sizeof(uint32_t),
                                   b->text.len, row->size};

    for (size_t i = 0; i < row->n;) {
        uint32_t start[STARTS];
        size_t n = 0;
        for (; i < row->n && n < STARTS; i++)
            start[n++] = (uint32_t)(row->field[i] - row->field[0]);
        buf_add_mem(&b->starts, start, n * sizeof(*start));
    }
    buf_add_mem(&b->text, row->n > 0 ? row->field[0] : NULL, row->size);
    buf_add_mem(&b->rows, &kept, sizeof(kept));
}

static void fill_block(struct csv_reader *csv, struct block *b)
{
    struct csv_row row;

    buf_reset(&b->text);
    buf_reset(&b->rows);
    buf_reset(&b->starts);
    b->end = ROW_READ;
    while (b->text.len < BLOCK_TEXT && (b->end = csv_reader_next(csv, &row, &b->err)) == ROW_READ)
        keep_row(b, &row);
    if (b->text.failed || b->rows.failed || b->starts.failed) {
        (void)dd_no_memory(&b->err);
        b->end = ROW_ERROR;
    }
    b->offset = csv_reader_offset(csv);
}

static void read_ahead(struct belt *belt, void *data)
{
    struct rows_ahead *r = data;
    enum row_step end = ROW_READ;

    while (end == ROW_READ) {
        size_t place = belt_fill(belt);
        if (place == BELT_END)
            return;
        fill_block(r->csv, &r->blocks[place]);
        end = r->blocks[place].end;
        belt_filled(belt);
    }
}

enum dd_rc rows_ahead_open(struct rows_ahead **out, const struct source *src,
                           const struct csv_dialect *dialect, struct dd_error *err)
{
    struct rows_ahead *r = mem_realloc(NULL, sizeof(*r));
    enum dd_rc rc;

    *out = NULL;
    if (!r)
        return dd_no_memory(err);
    memset(r, 0, sizeof(*r));
    r->src = src;
    if ((rc = csv_reader_open(&r->csv, src, dialect, err)) != DD_OK) {
        rows_ahead_free(r);
        return rc;
    }
    if (src->size >= WORTH_A_THREAD)
        r->belt = belt_start(BLOCKS, read_ahead, r);
    *out = r;
    return DD_OK;
}

void rows_ahead_free(struct rows_ahead *r)
{
    if (!r)
        return;
    belt_end(r->belt);
    for (size_t i = 0; i < BLOCKS; i++) {
        buf_release(&r->blocks[i].text);
        buf_release(&r->blocks[i].rows);
        buf_release(&r->blocks[i].starts);
    }
    csv_reader_free(r->csv);
    mem_free(r);
}

static void report(struct rows_ahead *r, int64_t offset)
{
    if (r->src->on_read && offset != r->reported)
        r->src->on_read(r->src->data, offset);
    r->reported = offset;
}

static void hand_out(struct rows_ahead *r, struct csv_row *row)
{
    struct block *b = r->now;
    struct ahead_row kept;

    memcpy(&kept, b->rows.data + r->at++ * sizeof(kept), sizeof(kept));
    *row = (struct csv_row){kept.line, kept.last_line, kept.n, r->field, kept.size};
    for (size_t i = 0; i < kept.n; i++) {
        uint32_t start;
        memcpy(&start, b->starts.data + (kept.first + i) * sizeof(start), sizeof(start));
        r->field[i] = b->text.data + kept.text + start;
    }
}

/* The last block stays: whoever asks once more gets the same end. */
static enum row_step next_of_block(struct rows_ahead *r, struct csv_row *row, struct dd_error *err)
{
    while (!r->now || r->at == r->now->rows.len / sizeof(struct ahead_row)) {
        size_t place;

        if (r->now && r->now->end == ROW_ERROR)
            *err = r->now->err;
        if (r->now && r->now->end != ROW_READ)
            return r->now->end;
        if (r->now)
            belt_emptied(r->belt);
        place = belt_empty(r->belt); /* never BELT_END: the thread hands over an end first */
        r->now = &r->blocks[place];
        r->at = 0;
        report(r, r->now->offset);
    }
    hand_out(r, row);
    return ROW_READ;
}

enum row_step rows_ahead_next(struct rows_ahead *r, struct csv_row *row, struct dd_error *err)
{
    enum row_step step;

    if (r->belt)
        return next_of_block(r, row, err);
    step = csv_reader_next(r->csv, row, err);
    report(r, csv_reader_offset(r->csv));
    return step;
}
