/* An entry is written as bytes that compare as the engine compares the values: one memcmp says the
 * order, and of the same bytes the sum is made. */
#include "db_entries.h"

#include <endian.h>

#include "ddreg/arena.h"
#include "ddreg/hash.h"

enum {
    AS_NULL = 0x05, /* the engine's order of types */
    AS_INT = 0x10,
    AS_TEXT = 0x20,
    AS_BYTES = 0x30,
    END = 0x01, /* after a zero: the end of text or bytes */
    ZERO = 0xFF /* after a zero: one of theirs */
};

/* How the rows must follow each other; the functions' user data, which the engine takes as one that
 * may change. */
static struct order {
    bool ordered, alone;
} any_order, ordered = {true, false}, ordered_alone = {true, true};

struct entry {
    unsigned char *bytes;
    size_t n, room;
    size_t head;   /* of the bytes, those of the columns: without the row's number */
    bool has_null; /* among the columns */
};

/* The aggregate's state, zeroed by the engine when it begins. */
struct entries {
    struct entry now, last;
    uint64_t sum;
    bool began, wrong, failed;
};

/* --- One entry as bytes ----------------------------------------------------------------------- */

static bool make_room(struct entry *e, size_t more)
{
    size_t room = (e->n + more) * 2;
    unsigned char *bytes;

    if (e->n + more <= e->room)
        return true;
    if (!(bytes = mem_realloc(e->bytes, room)))
        return false;
    e->bytes = bytes;
    e->room = room;
    return true;
}

/* The most significant byte first, the negative ones before the others. */
static bool add_int(struct entry *e, int64_t v)
{
    const uint64_t u = htobe64((uint64_t)v ^ UINT64_C(1) << 63);

    if (!make_room(e, 1 + sizeof(u)))
        return false;
    e->bytes[e->n++] = AS_INT;
    memcpy(e->bytes + e->n, &u, sizeof(u));
    e->n += sizeof(u);
    return true;
}

static bool add_bytes(struct entry *e, int type, const unsigned char *from, size_t n)
{
    if (!make_room(e, 2 * n + 3))
        return false;
    e->bytes[e->n++] = (unsigned char)type;
    if (n > 0 && !memchr(from, 0, n)) {
        memcpy(e->bytes + e->n, from, n);
        e->n += n;
        n = 0;
    }
    for (size_t i = 0; i < n; i++) {
        e->bytes[e->n++] = from[i];
        if (from[i] == 0)
            e->bytes[e->n++] = ZERO;
    }
    e->bytes[e->n++] = 0;
    e->bytes[e->n++] = END;
    return true;
}

static bool add_value(struct entry *e, sqlite3_value *v)
{
    switch (sqlite3_value_type(v)) {
    case SQLITE_INTEGER:
        return add_int(e, sqlite3_value_int64(v));
    case SQLITE_NULL:
        e->has_null = true;
        if (!make_room(e, 1))
            return false;
        e->bytes[e->n++] = AS_NULL;
        return true;
    default: { /* no column of a register is a real: its text needs no order */
        const unsigned char *bytes = sqlite3_value_blob(v);
        size_t n = (size_t)sqlite3_value_bytes(v);
        return (bytes || n == 0) &&
               add_bytes(e, sqlite3_value_type(v) == SQLITE_BLOB ? AS_BYTES : AS_TEXT, bytes, n);
    }
    }
}

static bool read_entry(struct entry *e, int n, sqlite3_value **values)
{
    e->n = 0;
    e->has_null = false;
    for (int i = 0; i < n - 1; i++)
        if (!add_value(e, values[i]))
            return false;
    e->head = e->n;
    return n < 1 || add_int(e, sqlite3_value_int64(values[n - 1]));
}

/* --- The aggregates --------------------------------------------------------------------------- */

static bool follows(const struct entry *last, const struct entry *now, bool alone)
{
    const size_t n = last->n < now->n ? last->n : now->n;
    const int cmp = memcmp(last->bytes, now->bytes, n);

    if (cmp > 0 || (cmp == 0 && last->n >= now->n))
        return false;
    return !alone || now->has_null || last->head != now->head ||
           memcmp(last->bytes, now->bytes, now->head) != 0;
}

static void add_entry(sqlite3_context *context, int n, sqlite3_value **values)
{
    const struct order *order = sqlite3_user_data(context);
    struct entries *all = sqlite3_aggregate_context(context, sizeof(*all));
    struct entry last;

    if (!all)
        return; /* the engine says so */
    last = all->last;
    all->last = all->now;
    all->now = last;
    if (!read_entry(&all->now, n, values)) {
        all->failed = true;
        return;
    }
    all->sum += hash_mix(hash_quick(0, all->now.bytes, all->now.n));
    if (order->ordered && all->began && !follows(&all->last, &all->now, order->alone))
        all->wrong = true;
    all->began = true;
}

static void end_entries(sqlite3_context *context)
{
    struct entries *all = sqlite3_aggregate_context(context, 0);

    if (!all) /* no row */
        sqlite3_result_int64(context, 0);
    else if (all->failed)
        sqlite3_result_error_nomem(context);
    else if (all->wrong)
        sqlite3_result_null(context);
    else
        sqlite3_result_int64(context, (sqlite3_int64)all->sum);
    if (!all)
        return;
    mem_free(all->now.bytes);
    mem_free(all->last.bytes);
}

static int define(struct db *db, const char *name, struct order *order)
{
    return sqlite3_create_function_v2(db->handle, name, -1,
                                      SQLITE_UTF8 | SQLITE_DIRECTONLY | SQLITE_DETERMINISTIC, order,
                                      NULL, add_entry, end_entries, NULL);
}

enum dd_rc db_know_entries(struct db *db, struct dd_error *err)
{
    int code = define(db, "entries", &any_order);

    if (code == SQLITE_OK)
        code = define(db, "entries_ordered", &ordered);
    if (code == SQLITE_OK)
        code = define(db, "entries_alone", &ordered_alone);
    return code == SQLITE_OK ? DD_OK : db_fail(db, err, code);
}
