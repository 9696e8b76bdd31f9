#include "ddreg/calendar_log.h"

#include "ddreg/date.h"
#include "ddreg/db_rows.h"
#include "ddreg/hash.h"

#include "gen/record/calendar_log.h"

static void key_of(char out[HASH_HEX], const char *calendar)
{
    struct hash h;

    hash_init(&h);
    hash_add_text(&h, calendar);
    hash_end_hex(&h, out);
}

struct known {
    struct calendar_entry e;
    bool own;  /* of this calendar */
    bool seen; /* it is there now */
};

static void read_known(struct db_row *r, void *out)
{
    struct known *k = out;

    k->e.uid = row_text(r, "uid");
    k->e.due = row_text(r, "due");
    k->e.sequence = row_int(r, "sequence");
    k->e.cancelled = row_int(r, "cancelled") == 1;
    k->own = row_int(r, "own") == 1;
}

/* The rows go by uid, this calendar's first. The first of a uid; NULL: none. */
static struct known *find(struct known *rows, size_t n, const char *uid)
{
    size_t low = 0, high = n;

    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (strcmp(rows[mid].e.uid, uid) < 0)
            low = mid + 1;
        else
            high = mid;
    }
    return low < n && strcmp(rows[low].e.uid, uid) == 0 ? &rows[low] : NULL;
}

/* The sequence of an event as it is now: that of the last file, where it said just this; else one
 * more than any file had. */
static int64_t next_sequence(const struct known *first, const struct known *end,
                             const struct calendar_entry *now)
{
    int64_t most = -1, same = -1;

    for (const struct known *k = first; k && k < end && strcmp(k->e.uid, now->uid) == 0; k++) {
        if (strcmp(k->e.due, now->due) == 0 && k->e.cancelled == now->cancelled &&
            k->e.sequence > same)
            same = k->e.sequence;
        if (k->e.sequence > most)
            most = k->e.sequence;
    }
    return same >= 0 && same == most ? same : most + 1;
}

/* What is there now, and behind it what this calendar had and is there no more. */
static size_t fill(struct calendar_entry *out, const struct calendar_entry *now, size_t nnow,
                   struct known *rows, size_t nrows, const char *oldest)
{
    size_t n = 0;

    for (size_t i = 0; i < nnow; i++) {
        struct known *first = find(rows, nrows, now[i].uid);
        if (first)
            first->seen = true;
        out[n] = now[i];
        out[n++].sequence = next_sequence(first, rows + nrows, &now[i]);
    }
    for (size_t i = 0; i < nrows; i++) {
        struct calendar_entry gone = rows[i].e;
        if (!rows[i].own || rows[i].seen || (gone.cancelled && strcmp(gone.due, oldest) < 0))
            continue;
        gone.cancelled = true;
        gone.sequence = next_sequence(&rows[i], rows + nrows, &gone);
        out[n++] = gone;
    }
    return n;
}

enum dd_rc calendar_log_next(struct reg *reg, struct arena *a, const char *calendar,
                             const char *today, const struct calendar_entry *now, size_t nnow,
                             struct calendar_entry **out, size_t *n, struct dd_error *err)
{
    char key[HASH_HEX], oldest[DATE_SIZE];
    struct known *rows;
    size_t nrows;
    enum dd_rc rc;

    key_of(key, calendar);
    date_add_months(oldest, today, -CALENDAR_CANCELLED_MONTHS);
    rc = db_all(reg->db, a, sizeof(*rows), read_known, NULL, &rows, &nrows, err, known_events_sql,
                DB_ARGS(DB_T(key)));
    if (rc != DD_OK)
        return rc;
    *out = arena_alloc(a, (nnow + nrows + 1) * sizeof(**out));
    if (!*out)
        return dd_no_memory(err);
    *n = fill(*out, now, nnow, rows, nrows, oldest);
    return DD_OK;
}

static enum dd_rc keep_all(struct reg *reg, const char *calendar,
                           const struct calendar_entry *entries, size_t n, struct dd_error *err)
{
    char key[HASH_HEX];
    enum dd_rc rc = DD_OK;

    key_of(key, calendar);
    reg->aside = true;
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        rc = db_exec(reg->db, err, keep_event_sql,
                     DB_ARGS(DB_T(key), DB_T(entries[i].uid), DB_T(entries[i].due),
                             DB_I(entries[i].sequence), DB_I(entries[i].cancelled)));
    return rc;
}

enum dd_rc calendar_log_keep(const char *path, const struct entry_by *by, const char *calendar,
                             const struct calendar_entry *entries, size_t n, struct dd_error *err)
{
    char head[HASH_HEX];
    struct reg *reg;
    enum dd_rc rc = reg_open(&reg, path, DB_WRITE, err);

    if (rc == DD_OK)
        rc = reg_begin(reg, by, err);
    if (rc == DD_OK)
        rc = keep_all(reg, calendar, entries, n, err);
    if (rc == DD_OK)
        rc = reg_commit(reg, head, err);
    reg_free(reg);
    return rc;
}

static void read_head(struct db_row *r, void *out)
{
    *(const char **)out = row_text(r, "head");
}

enum dd_rc calendar_log_register(struct reg *reg, struct arena *a, const char **out,
                                 struct dd_error *err)
{
    enum { ENOUGH = 12 };
    const char *head = NULL;
    bool found = false;
    enum dd_rc rc = db_one(reg->db, a, sizeof(head), read_head, NULL, &head, &found, err,
                           "SELECT head FROM journal WHERE seq = 1", DB_NO_ARGS);

    if (rc == DD_OK && !found)
        return dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
    *out = rc == DD_OK ? arena_strndup(a, head, ENOUGH) : NULL;
    return rc == DD_OK && !*out ? dd_no_memory(err) : rc;
}
