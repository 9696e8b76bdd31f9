/* A correction: what a record said was wrong. Its rows from there on are written anew and take the
 * place of those. */
#include "kind_rows.h"

/* Which rows a given value replaces: those that follow each other with the same wrong value. */
struct span {
    size_t from, to; /* from == to: none */
};

/* With a day from the row in force on it, else from where the latest value was first there. */
static struct span find_span(const struct kind_row *rows, size_t n, size_t field, size_t start,
                             bool dated)
{
    struct span s = {dated ? start : n - 1, n};

    while (!dated && s.from > 0 &&
           kind_same_value(rows[s.from - 1].values[field], rows[n - 1].values[field]))
        s.from--;
    for (s.to = s.from + 1;
         s.to < n && kind_same_value(rows[s.to].values[field], rows[s.from].values[field]); s.to++)
        continue;
    return s;
}

/* The last row whose day is not after it. */
static enum dd_rc find_start(const struct kind_row *rows, size_t n, const char *day, size_t *start,
                             struct dd_error *err)
{
    enum dd_rc rc;

    for (*start = n; *start > 0; (*start)--)
        if (strcmp(kind_text(&rows[*start - 1], "day"), day) <= 0) {
            (*start)--;
            return DD_OK;
        }
    rc = kind_fail(DD_INPUT, "kind.before", &rows[0], kind_text(&rows[0], "day"), err);
    dd_error_add(err, "day", day);
    return rc;
}

/* Puts the right values into `rows`; *first gets the first row that differs by it, n for none. */
static void put_right(struct kind_row *rows, size_t n, const struct kind_change *change,
                      size_t start, size_t *first)
{
    *first = n;
    for (size_t i = 0; i < rows[0].kind->table.ncolumns; i++) {
        struct span s = find_span(rows, n, i, start, change->day != NULL);
        if (!change->given[i] || kind_same_value(rows[s.from].values[i], change->values[i]))
            continue;
        *first = s.from < *first ? s.from : *first;
        for (size_t r = s.from; r < s.to; r++)
            rows[r].values[i] = change->values[i];
    }
}

/* The reason of a correction stands beside what the row was written for. */
static enum dd_rc add_reason(struct reg *reg, struct kind_row *row, const char *reason,
                             struct dd_error *err)
{
    const char *was = kind_text(row, "reason"), *both = reason;

    if (!reason)
        return DD_OK;
    if (was && !(both = arena_printf(&reg->records, "%s; %s", was, reason)))
        return dd_no_memory(err);
    *kind_value(row, "reason") = DB_T(both);
    return DD_OK;
}

/* A new record is in force since the day that its kind says. */
static void move_start(struct kind_row *row)
{
    const char *day = row->kind->starts ? kind_text(row, row->kind->starts) : NULL;

    if (day)
        *kind_value(row, "day") = DB_T(day);
}

/* `wrong` are the rows as they were. */
static enum dd_rc write_anew(struct reg *reg, const struct kind_row *wrong, struct kind_row *rows,
                             size_t n, size_t first, struct dd_error *err)
{
    int64_t replaces = rows[first].id;
    enum dd_rc rc = DD_OK;

    for (size_t i = first; rc == DD_OK && i < n; i++) {
        *kind_value(&rows[i], "replaces") = i == first ? DB_I(replaces) : DB_NONE;
        rc = kind_write_row(reg, i > 0 ? &rows[i - 1] : NULL, &wrong[i], &rows[i], err);
    }
    return rc;
}

/* The decision in force rested on what was wrong. */
static enum dd_rc take_back(struct reg *reg, const struct kind_row *wrong, struct kind_row *right,
                            struct kind_done *done, struct dd_error *err)
{
    struct kind_row row = *right;

    done->taken_back = kind_taken_back(wrong, right);
    if (!done->taken_back)
        return DD_OK;
    *kind_value(&row, "state") = DB_T(done->taken_back);
    *kind_value(&row, "replaces") = DB_NONE;
    *kind_value(&row, "day") = DB_T(reg->by.day);
    return kind_write_row(reg, right, right, &row, err);
}

static enum dd_rc find_wrong(struct reg *reg, const struct kind *kind, int64_t number,
                             const struct kind_change *change, struct kind_row **wrong, size_t *n,
                             size_t *start, struct dd_error *err)
{
    enum dd_rc rc = kind_read_latest(reg, kind, number, wrong, n, err);

    *start = 0;
    if (rc == DD_OK)
        rc = kind_check_given(&(*wrong)[*n - 1], change, NULL, err);
    return rc == DD_OK && change->day ? find_start(*wrong, *n, change->day, start, err) : rc;
}

enum dd_rc kind_correct(struct reg *reg, const struct kind *kind, int64_t number,
                        const struct kind_change *change, struct kind_done *done,
                        struct dd_error *err)
{
    struct kind_row *rows, *wrong;
    size_t n, first, start;
    enum dd_rc rc;

    arena_reset(&reg->records);
    *done = (struct kind_done){.changed = false};
    rc = find_wrong(reg, kind, number, change, &wrong, &n, &start, err);
    if (rc != DD_OK)
        return rc;
    rows = arena_alloc(&reg->records, n * sizeof(*rows));
    if (!rows)
        return dd_no_memory(err);
    memcpy(rows, wrong, n * sizeof(*rows));
    put_right(rows, n, change, start, &first);
    if (first == n)
        return DD_OK;
    if (first == 0)
        move_start(&rows[0]);
    done->changed = true;
    done->rows = n - first;
    rc = add_reason(reg, &rows[first], change->reason, err);
    if (rc == DD_OK)
        rc = write_anew(reg, wrong, rows, n, first, err);
    return rc == DD_OK ? take_back(reg, &wrong[n - 1], &rows[n - 1], done, err) : rc;
}
