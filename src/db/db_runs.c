#include "ddreg/db_runs.h"

#include "ddreg/arena.h"

enum { PIECE = 32 * 1024, AT_ONCE = 128, AHEAD = 8, SQL_SIZE = 128 };

/* What is before a record, which is filled up to a multiple of eight bytes. Nothing of it outlives
 * the process: numbers are in the machine's own form. */
struct head {
    uint64_t key;
    uint64_t size; /* of the record, filled up */
};

/* A record of the block, in the order of the keys. */
struct place {
    uint64_t key;
    const char *at; /* its head */
};

/* Pieces of a run in the table: from the one to before the other. */
struct span {
    int64_t from, end;
};

/* A run while it is read, or the block: that one has no pieces, but places. */
struct reading {
    const char *at; /* the next record's head */
    const char *piece_end;
    char *piece;
    size_t room;
    struct span left; /* pieces to be read */
    const struct place *place, *place_end;
};

/* Which of the readings comes next: the one with the least key, of equal keys the earlier run's. */
struct next {
    uint64_t key;
    size_t reading;
};

struct db_runs {
    struct db *db;
    char name[32];
    size_t block_size;
    struct buf block;
    size_t begun; /* where the record that is being written has its head */
    size_t n;     /* records in the block */
    struct place *order, *spare;
    size_t room;
    struct buf runs; /* of struct span */
    int64_t pieces;
    struct db_stmt *read;
    struct reading *readings; /* AT_ONCE and one for the block */
    size_t nreadings;
    struct next heap[AT_ONCE + 1]; /* those that have a next record, the least at the top */
    size_t nheap;
    size_t opened;   /* runs */
    bool block_open; /* or read already */
    bool given;      /* the record at the top is */
};

static size_t run_count(const struct db_runs *r)
{
    return r->runs.len / sizeof(struct span);
}

enum dd_rc db_runs_new(struct db_runs **out, struct db *db, const char *name, size_t block,
                       struct dd_error *err)
{
    struct db_runs *r = *out = mem_realloc(NULL, sizeof(*r));

    if (!r)
        return dd_no_memory(err);
    *r = (struct db_runs){.db = db, .block_size = block};
    (void)snprintf(r->name, sizeof(r->name), "%s", name);
    return DD_OK;
}

static void close_readings(struct db_runs *r)
{
    for (size_t i = 0; i < r->nreadings; i++)
        mem_free(r->readings[i].piece);
    r->nreadings = r->nheap = 0;
}

static void end_reading(struct db_runs *r)
{
    close_readings(r);
    mem_free(r->readings);
    db_stmt_free(r->read);
    r->readings = NULL;
    r->read = NULL;
}

void db_runs_free(struct db_runs *r)
{
    if (!r)
        return;
    end_reading(r);
    buf_release(&r->block);
    buf_release(&r->runs);
    mem_free(r->order);
    mem_free(r->spare);
    mem_free(r);
}

enum dd_rc db_runs_clear(struct db_runs *r, struct dd_error *err)
{
    char sql[SQL_SIZE];
    bool written = r->pieces > 0;

    end_reading(r);
    buf_reset(&r->block);
    buf_reset(&r->runs);
    r->n = 0;
    r->pieces = 0;
    (void)snprintf(sql, sizeof(sql), "DELETE FROM staging.%s", r->name);
    return written ? db_exec(r->db, err, sql, DB_NO_ARGS) : DD_OK;
}

/* --- Writing ---------------------------------------------------------------------------------- */

static struct head head_at(const char *at)
{
    struct head h;

    memcpy(&h, at, sizeof(h));
    return h;
}

/* By one byte of the key after the other, from the lowest; those that are equal in all keys are
 * passed over. */
static void sort_places(struct db_runs *r)
{
    for (unsigned shift = 0; shift < 64; shift += 8) {
        size_t start[257] = {0};
        struct place *sorted = r->spare;

        for (size_t i = 0; i < r->n; i++)
            start[(r->order[i].key >> shift & 0xFF) + 1]++;
        if (start[(r->order[0].key >> shift & 0xFF) + 1] == r->n)
            continue;
        for (size_t i = 0; i < 256; i++)
            start[i + 1] += start[i];
        for (size_t i = 0; i < r->n; i++)
            sorted[start[r->order[i].key >> shift & 0xFF]++] = r->order[i];
        r->spare = r->order;
        r->order = sorted;
    }
}

static enum dd_rc sort_block(struct db_runs *r, struct dd_error *err)
{
    const char *at = r->block.data;

    if (r->n == 0)
        return DD_OK;
    if (r->n > r->room) {
        mem_free(r->order);
        mem_free(r->spare);
        r->room = 0;
        r->order = mem_realloc(NULL, r->n * sizeof(*r->order));
        r->spare = mem_realloc(NULL, r->n * sizeof(*r->spare));
        if (!r->order || !r->spare)
            return dd_no_memory(err);
        r->room = r->n;
    }
    for (size_t i = 0; i < r->n; i++) {
        const struct head h = head_at(at);
        r->order[i] = (struct place){h.key, at};
        at += sizeof(h) + h.size;
    }
    sort_places(r);
    return DD_OK;
}

static enum dd_rc write_piece(struct db_runs *r, const struct buf *piece, struct dd_error *err)
{
    char sql[SQL_SIZE];
    enum dd_rc rc = DD_OK;

    (void)snprintf(sql, sizeof(sql),
                   "CREATE TABLE IF NOT EXISTS staging.%s (id INTEGER PRIMARY KEY, records BLOB)",
                   r->name);
    if (r->pieces == 0)
        rc = db_exec(r->db, err, sql, DB_NO_ARGS);
    (void)snprintf(sql, sizeof(sql), "INSERT INTO staging.%s (id, records) VALUES ($1, $2)",
                   r->name);
    if (rc == DD_OK)
        rc = db_exec(r->db, err, sql,
                     DB_ARGS(DB_I(r->pieces + 1), DB_B(buf_str(piece), piece->len)));
    if (rc == DD_OK)
        r->pieces++;
    return rc;
}

/* The block, sorted, becomes a run. */
static enum dd_rc write_run(struct db_runs *r, struct dd_error *err)
{
    struct buf piece = BUF_INIT;
    struct span span = {.from = r->pieces + 1};
    enum dd_rc rc = sort_block(r, err);

    for (size_t i = 0; rc == DD_OK && i < r->n; i++) {
        const struct place *p = &r->order[i];
        if (i + AHEAD < r->n)
            __builtin_prefetch(r->order[i + AHEAD].at);
        buf_add_mem(&piece, p->at, sizeof(struct head) + head_at(p->at).size);
        if (piece.len < PIECE && i + 1 < r->n)
            continue;
        if ((rc = buf_ok(&piece, err)) == DD_OK)
            rc = write_piece(r, &piece, err);
        buf_reset(&piece);
    }
    buf_release(&piece);
    span.end = r->pieces + 1;
    buf_add_mem(&r->runs, &span, sizeof(span));
    buf_reset(&r->block);
    r->n = 0;
    return rc == DD_OK ? buf_ok(&r->runs, err) : rc;
}

struct buf *db_runs_record(struct db_runs *r)
{
    const struct head none = {0};

    r->begun = r->block.len;
    buf_add_mem(&r->block, &none, sizeof(none));
    return &r->block;
}

enum dd_rc db_runs_add(struct db_runs *r, uint64_t key, struct dd_error *err)
{
    const uint64_t zero = 0;
    struct head h = {.key = key};

    buf_add_mem(&r->block, &zero, (0 - r->block.len) % sizeof(zero));
    if (r->block.failed)
        return dd_no_memory(err);
    h.size = r->block.len - r->begun - sizeof(h);
    memcpy(r->block.data + r->begun, &h, sizeof(h));
    r->n++;
    return r->block.len >= r->block_size ? write_run(r, err) : DD_OK;
}

/* --- Reading ---------------------------------------------------------------------------------- */

static enum dd_rc read_piece(struct db_runs *r, struct reading *g, struct dd_error *err)
{
    const void *bytes = NULL;
    size_t n = 0;
    enum dd_rc rc = db_rebind(r->read, err, DB_ARGS(DB_I(g->left.from)));
    enum db_step step = rc == DD_OK ? db_step(r->read, err) : DB_ERROR;

    if (step == DB_ERROR)
        return err->rc;
    if (step == DB_ROW)
        bytes = db_bytes(r->read, 0, &n);
    if (!bytes || n == 0)
        return dd_no_memory(err);
    if (n > g->room) {
        mem_free(g->piece);
        g->room = n;
        if (!(g->piece = mem_realloc(NULL, n)))
            return dd_no_memory(err);
    }
    memcpy(g->piece, bytes, n);
    g->left.from++;
    g->at = g->piece;
    g->piece_end = g->piece + n;
    return DD_OK;
}

/* To the next record; *more is false when there is none. `g->at` is that before, or NULL. */
static enum dd_rc advance(struct db_runs *r, struct reading *g, bool *more, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    if (g->place_end) {
        *more = g->place != g->place_end;
        if (*more)
            g->at = g->place++->at;
        if (g->place_end - g->place > AHEAD)
            __builtin_prefetch(g->place[AHEAD].at);
        return DD_OK;
    }
    if (g->at)
        g->at += sizeof(struct head) + head_at(g->at).size;
    *more = g->at != g->piece_end || g->left.from != g->left.end;
    if (*more && g->at == g->piece_end)
        rc = read_piece(r, g, err);
    return rc;
}

static bool is_before(const struct next *a, const struct next *b)
{
    return a->key < b->key || (a->key == b->key && a->reading < b->reading);
}

/* The one at `i` goes down to where it belongs. */
static void sink(struct db_runs *r, size_t i)
{
    const struct next moved = r->heap[i];
    size_t child;

    while ((child = 2 * i + 1) < r->nheap) {
        if (child + 1 < r->nheap && is_before(&r->heap[child + 1], &r->heap[child]))
            child++;
        if (!is_before(&r->heap[child], &moved))
            break;
        r->heap[i] = r->heap[child];
        i = child;
    }
    r->heap[i] = moved;
}

static enum dd_rc open_reading(struct db_runs *r, struct reading g, struct dd_error *err)
{
    struct reading *to = &r->readings[r->nreadings];
    bool more;
    enum dd_rc rc;

    *to = g;
    rc = advance(r, to, &more, err);
    if (rc == DD_OK && more && to->at)
        r->heap[r->nheap++] = (struct next){head_at(to->at).key, r->nreadings};
    r->nreadings++;
    return rc;
}

/* The next runs, as many as are read at once; the block with the last of them. */
static enum dd_rc open_runs(struct db_runs *r, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    close_readings(r);
    while (rc == DD_OK && r->nreadings < AT_ONCE && r->opened < run_count(r)) {
        struct reading g = {.at = NULL};
        memcpy(&g.left, r->runs.data + r->opened++ * sizeof(g.left), sizeof(g.left));
        rc = open_reading(r, g, err);
    }
    r->block_open = r->opened == run_count(r);
    if (rc == DD_OK && r->block_open && r->n > 0)
        rc =
            open_reading(r, (struct reading){.place = r->order, .place_end = r->order + r->n}, err);
    for (size_t i = r->nheap / 2; i > 0; i--)
        sink(r, i - 1);
    return rc;
}

enum dd_rc db_runs_rewind(struct db_runs *r, struct dd_error *err)
{
    char sql[SQL_SIZE];
    enum dd_rc rc = DD_OK;

    end_reading(r);
    r->opened = 0;
    r->block_open = r->given = false;
    if (!(r->readings = mem_realloc(NULL, (AT_ONCE + 1) * sizeof(*r->readings))))
        return dd_no_memory(err);
    (void)snprintf(sql, sizeof(sql), "SELECT records FROM staging.%s WHERE id = $1", r->name);
    if (r->pieces > 0)
        rc = db_query(r->db, &r->read, err, sql, DB_ARGS(DB_I(0)));
    return rc == DD_OK ? sort_block(r, err) : rc;
}

/* What was given last makes room for the next of its run. */
static enum dd_rc leave_top(struct db_runs *r, struct dd_error *err)
{
    struct next *top = &r->heap[0];
    struct reading *g = &r->readings[top->reading];
    bool more;
    enum dd_rc rc = advance(r, g, &more, err);

    r->given = false;
    if (rc != DD_OK)
        return rc;
    if (more)
        top->key = head_at(g->at).key;
    else
        *top = r->heap[--r->nheap];
    if (r->nheap > 1)
        sink(r, 0);
    return DD_OK;
}

enum db_step db_runs_next(struct db_runs *r, const void **record, struct dd_error *err)
{
    if (r->given && leave_top(r, err) != DD_OK)
        return DB_ERROR;
    while (r->nheap == 0) {
        if (r->block_open)
            return DB_DONE;
        if (open_runs(r, err) != DD_OK)
            return DB_ERROR;
    }
    r->given = true;
    *record = r->readings[r->heap[0].reading].at + sizeof(struct head);
    return DB_ROW;
}
