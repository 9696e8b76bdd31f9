/* The rows of one record in time: those in force, and how each that was ever written came about. */
#include "kind_rows.h"

/* While rows are gone through in the order in which they were written. */
struct replay {
    const struct kind_row **live; /* those in force by then */
    size_t n;
    const struct kind_row **wrong; /* those whose place the correction under way takes */
    size_t nwrong, at;
};

/* The rows from there on are in force no longer. */
static void cut(struct replay *r, int64_t from)
{
    size_t keep = 0;

    while (keep < r->n && r->live[keep]->id < from)
        keep++;
    r->nwrong = r->n - keep;
    r->at = 0;
    /* NOLINTNEXTLINE(bugprone-sizeof-expression): pointers are what is moved */
    memcpy(r->wrong, r->live + keep, r->nwrong * sizeof(*r->wrong));
    r->n = keep;
}

/* The row that a row takes the place of, as a correction, or which it follows; NULL: the first. */
static const struct kind_row *next(struct replay *r, const struct kind_row *row)
{
    bool corrects = kind_int(row, "corrector") != 0;
    const struct kind_row *before = r->n > 0 ? r->live[r->n - 1] : NULL;

    if (kind_int(row, "replaces") != 0)
        cut(r, kind_int(row, "replaces"));
    if (corrects && r->at < r->nwrong)
        before = r->wrong[r->at++];
    r->live[r->n++] = row;
    return before;
}

enum dd_rc kind_timeline_of(struct arena *a, struct kind_row *written, size_t n,
                            struct kind_timeline *out, struct dd_error *err)
{
    struct replay r = {.n = 0};

    out->written = written;
    out->nwritten = n;
    out->was = arena_alloc(a, (n + 1) * sizeof(const struct kind_row *));
    out->rows = arena_alloc(a, (n + 1) * sizeof(*out->rows));
    r.live = arena_alloc(a, (n + 1) * sizeof(const struct kind_row *));
    r.wrong = arena_alloc(a, (n + 1) * sizeof(const struct kind_row *));
    if (!out->was || !out->rows || !r.live || !r.wrong)
        return dd_no_memory(err);
    for (size_t i = 0; i < n; i++)
        out->was[i] = next(&r, &out->written[i]);
    for (size_t i = 0; i < r.n; i++)
        out->rows[i] = *r.live[i];
    out->n = r.n;
    return DD_OK;
}

enum dd_rc kind_timeline(struct reg *reg, struct arena *a, const struct kind *kind, int64_t number,
                         struct kind_timeline *out, struct dd_error *err)
{
    const struct kind_filter filter = {.number = number, .every_row = true};
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = kind_read(reg, a, kind, &filter, &rows, &n, err);

    return rc == DD_OK ? kind_timeline_of(a, rows, n, out, err) : rc;
}

enum dd_rc kind_timeline_now(struct reg *reg, const struct kind *kind, int64_t number,
                             struct kind_timeline *out, struct dd_error *err)
{
    char text[PUBLIC_ID_SIZE];
    enum dd_rc rc = kind_timeline(reg, &reg->records, kind, number, out, err);

    if (rc != DD_OK)
        return rc;
    public_id_write(text, kind->letters, number);
    if (out->n == 0)
        return kind_unknown(kind, text, err);
    if (kind_in_state(&out->rows[out->n - 1], KIND_WITHDRAWN))
        return kind_fail(DD_REFUSED, "kind.is_withdrawn", &out->rows[out->n - 1], "", err);
    return DD_OK;
}
