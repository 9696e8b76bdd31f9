/* A correction: what a record said was wrong. Its rows from there on are written again and take the
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

/* The reason of a correction is added to the reason that the row was written for. */
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

/* What was corrected waits for another person as it is now. */
static void mark_changed(const struct kind_timeline *t, struct kind_row *rows)
{
    for (size_t i = 0; i < t->n; i++)
        if (kind_touches_looked(&t->rows[i], &rows[i])) {
            kind_mark_changed(&rows[t->n - 1]);
            return;
        }
}

/* A new record is in force since the day that its kind says. */
static void move_start(struct kind_row *row)
{
    const char *day = row->kind->starts ? kind_text(row, row->kind->starts) : NULL;

    if (day)
        *kind_value(row, "day") = DB_T(day);
}

/* `t` has the rows as they were. */
static enum dd_rc write_rows_again(struct reg *reg, const struct kind_timeline *t,
                                   struct kind_row *rows, size_t first, struct dd_error *err)
{
    int64_t replaces = rows[first].id;
    enum dd_rc rc = reg_sign(reg, err);

    for (size_t i = first; rc == DD_OK && i < t->n; i++) {
        *kind_value(&rows[i], "replaces") = i == first ? DB_I(replaces) : DB_NONE;
        *kind_value(&rows[i], "corrector") = DB_I(reg->actor);
        rc = kind_write_row(reg, i > 0 ? &rows[i - 1] : NULL, &t->rows[i], &rows[i], err);
    }
    return rc;
}

static bool rests_on_wrong(const struct kind_timeline *t, const struct kind_row *rows, size_t from)
{
    for (size_t i = from; i < t->n; i++)
        if (kind_touches_decision(&t->rows[i], &rows[i]))
            return true;
    return false;
}

/* The decision in force rested on what was wrong. */
static enum dd_rc take_back(struct reg *reg, const struct kind_timeline *t,
                            const struct kind_row *rows, struct kind_done *done,
                            struct dd_error *err)
{
    const struct kind_change change = {.day = NULL};
    const size_t decision = kind_decision_at(t->rows, t->n);
    const struct kind_row *last = &rows[t->n - 1];
    struct kind_row row;
    enum dd_rc rc;

    if (decision == 0 || !rests_on_wrong(t, rows, decision))
        return DD_OK;
    done->taken_back = kind_state(&t->rows[decision - 1]);
    row = kind_next_row(reg, last, &change);
    *kind_value(&row, "state") = DB_T(done->taken_back);
    if (strcmp(kind_text(&row, "day"), kind_text(last, "day")) < 0)
        *kind_value(&row, "day") = DB_T(kind_text(last, "day"));
    rc = kind_sign(reg, &row, "set", err);
    return rc == DD_OK ? kind_write_row(reg, last, last, &row, err) : rc;
}

static enum dd_rc find_wrong(struct reg *reg, const struct kind *kind, int64_t number,
                             const struct kind_change *change, struct kind_timeline *t,
                             size_t *start, struct dd_error *err)
{
    enum dd_rc rc = kind_timeline_now(reg, kind, number, t, err);

    *start = 0;
    if (rc == DD_OK)
        rc = kind_check_given(&t->rows[t->n - 1], change, NULL, err);
    return rc == DD_OK && change->day ? find_start(t->rows, t->n, change->day, start, err) : rc;
}

static struct kind_row *copy(struct reg *reg, const struct kind_timeline *t)
{
    struct kind_row *rows = arena_alloc(&reg->records, t->n * sizeof(*rows));

    if (rows)
        memcpy(rows, t->rows, t->n * sizeof(*rows));
    return rows;
}

enum dd_rc kind_correct(struct reg *reg, const struct kind *kind, int64_t number,
                        const struct kind_change *change, struct kind_done *done,
                        struct dd_error *err)
{
    struct kind_timeline t;
    struct kind_row *rows;
    size_t first, start;
    enum dd_rc rc;

    arena_reset(&reg->records);
    *done = (struct kind_done){.changed = false};
    rc = find_wrong(reg, kind, number, change, &t, &start, err);
    if (rc != DD_OK)
        return rc;
    rows = copy(reg, &t);
    if (!rows)
        return dd_no_memory(err);
    put_right(rows, t.n, change, start, &first);
    if (first == t.n)
        return DD_OK;
    if (first == 0)
        move_start(&rows[0]);
    done->changed = true;
    done->rows = t.n - first;
    done->since = kind_text(&rows[first], "day");
    done->began = first > 0 ? kind_text(&rows[0], "day") : NULL;
    mark_changed(&t, rows);
    rc = add_reason(reg, &rows[first], change->reason, err);
    if (rc == DD_OK)
        rc = write_rows_again(reg, &t, rows, first, err);
    return rc == DD_OK ? take_back(reg, &t, rows, done, err) : rc;
}

/* --- What was withdrawn counts again ---------------------------------------------------------- */

/* The rows that the withdrawal took the place of, once more; only the first is a correction. */
static enum dd_rc write_again(struct reg *reg, const struct kind_timeline *then, int64_t withdrawal,
                              const char *reason, struct dd_error *err)
{
    struct kind_row *rows = copy(reg, then);
    enum dd_rc rc = rows ? reg_sign(reg, err) : dd_no_memory(err);

    if (rc == DD_OK)
        rc = add_reason(reg, &rows[0], reason, err);
    for (size_t i = 0; rc == DD_OK && i < then->n; i++) {
        *kind_value(&rows[i], "replaces") = i == 0 ? DB_I(withdrawal) : DB_NONE;
        *kind_value(&rows[i], "corrector") = i == 0 ? DB_I(reg->actor) : DB_NONE;
        rc = kind_write_row(reg, i > 0 ? &rows[i - 1] : NULL, i > 0 ? &then->rows[i] : NULL,
                            &rows[i], err);
    }
    return rc;
}

enum dd_rc kind_restore(struct reg *reg, const struct kind *kind, int64_t number,
                        const char *reason, struct dd_error *err)
{
    struct kind_timeline t, then;
    char text[PUBLIC_ID_SIZE];
    enum dd_rc rc;

    arena_reset(&reg->records);
    rc = kind_timeline(reg, &reg->records, kind, number, &t, err);
    if (rc != DD_OK)
        return rc;
    public_id_write(text, kind->letters, number);
    if (t.n == 0)
        return kind_unknown(kind, text, err);
    if (!kind_in_state(&t.rows[t.n - 1], KIND_WITHDRAWN))
        return kind_fail(DD_REFUSED, "kind.not_withdrawn", &t.rows[t.n - 1], "", err);
    rc = kind_timeline_of(&reg->records, t.written, t.nwritten - 1, &then, err);
    return rc == DD_OK ? write_again(reg, &then, t.rows[t.n - 1].id, reason, err) : rc;
}
