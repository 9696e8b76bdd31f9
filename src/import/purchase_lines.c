#include "purchase_lines.h"

#include "gen/import/purchase_lines.h"

enum { BLOCK_SIZE = 4 * 1024 * 1024, AHEAD = 8 };

/* How a line is kept in a block: this, then the texts rate, account and reference, each with its
 * NUL. The block lives no longer than the process: its numbers are in the machine's own form. */
struct packed {
    int64_t line, payee, amount, ore;
    uint32_t size;               /* with the texts */
    uint32_t account, reference; /* where the text is, from the start; 0 for none */
    int8_t production;
    char currency[CURRENCY_SIZE];
    char day[DATE_SIZE];
};

struct line_order {
    uint64_t key;   /* day and payee, or payee and day */
    const char *at; /* the packed line */
};

enum dd_rc purchase_lines_open(struct purchase_lines *l, struct db *db, struct dd_error *err)
{
    memset(l, 0, sizeof(*l));
    l->db = db;
    l->block_size = BLOCK_SIZE;
    return db_exec(db, err, block_table_sql, DB_NO_ARGS);
}

void purchase_lines_release(struct purchase_lines *l)
{
    buf_release(&l->last);
    db_stmt_free(l->read);
    mem_free(l->order);
    mem_free(l->spare);
    memset(l, 0, sizeof(*l));
}

enum dd_rc purchase_lines_clear(struct purchase_lines *l, struct dd_error *err)
{
    buf_reset(&l->last);
    l->blocks = l->count = 0;
    l->first_day[0] = l->last_day[0] = '\0';
    return db_exec(l->db, err, "DELETE FROM staging.block", DB_NO_ARGS);
}

static enum dd_rc write_block(struct purchase_lines *l, struct dd_error *err)
{
    enum dd_rc rc = db_exec(l->db, err, "INSERT INTO staging.block (id, lines) VALUES ($1, $2)",
                            DB_ARGS(DB_I(l->blocks + 1), DB_B(buf_str(&l->last), l->last.len)));

    if (rc == DD_OK)
        l->blocks++;
    buf_reset(&l->last);
    return rc;
}

static void widen_days(struct purchase_lines *l, const char *day)
{
    if (l->count == 0 || strcmp(day, l->first_day) < 0)
        (void)snprintf(l->first_day, sizeof(l->first_day), "%s", day);
    if (strcmp(day, l->last_day) > 0)
        (void)snprintf(l->last_day, sizeof(l->last_day), "%s", day);
}

enum dd_rc purchase_lines_add(struct purchase_lines *l, const struct purchase *line, int64_t payee,
                              struct dd_error *err)
{
    const size_t rate = strlen(line->rate) + 1;
    const size_t account = line->account ? strlen(line->account) + 1 : 0;
    const size_t reference = line->reference ? strlen(line->reference) + 1 : 0;
    struct packed p;

    memset(&p, 0, sizeof(p)); /* also the bytes between the members */
    p.line = line->line;
    p.payee = payee;
    p.amount = line->amount;
    p.ore = line->ore;
    p.size = (uint32_t)(sizeof(p) + rate + account + reference);
    p.account = account ? (uint32_t)(sizeof(p) + rate) : 0;
    p.reference = reference ? (uint32_t)(sizeof(p) + rate + account) : 0;
    p.production = (int8_t)line->production;
    memcpy(p.currency, line->currency, strlen(line->currency) + 1);
    memcpy(p.day, line->day, strlen(line->day) + 1);
    buf_add_mem(&l->last, &p, sizeof(p));
    buf_add_mem(&l->last, line->rate, rate);
    buf_add_mem(&l->last, line->account, account);
    buf_add_mem(&l->last, line->reference, reference);
    if (l->last.failed)
        return dd_no_memory(err);
    widen_days(l, line->day);
    l->count++;
    return l->last.len >= l->block_size ? write_block(l, err) : DD_OK;
}

enum dd_rc purchase_lines_rewind(struct purchase_lines *l, struct dd_error *err)
{
    db_stmt_free(l->read);
    l->n = l->at = 0;
    l->last_read = false;
    return db_query(l->db, &l->read, err, "SELECT lines FROM staging.block ORDER BY id",
                    DB_NO_ARGS);
}

/* Days as numbers in the order of the texts: a year before its months, a month before its days. */
static uint64_t day_number(const char *day)
{
    uint64_t n = 0;
    static const unsigned char at[] = {0, 1, 2, 3, 5, 6, 8, 9};
    size_t length = strlen(day);

    for (size_t i = 0; i < sizeof(at); i++)
        n = n * 10 + (at[i] < length ? (uint64_t)(day[at[i]] - '0') : 0);
    return n;
}

static uint64_t order_of(const struct purchase_lines *l, const struct packed *p)
{
    const uint64_t payee = (uint64_t)p->payee & 0xFFFFFFFFFU, day = day_number(p->day);

    return l->by_payee ? payee << 28 | day : day << 36 | payee;
}

/* By one byte of the key after the other, from the lowest; those that are equal in all keys are
 * passed over. */
static void sort(struct purchase_lines *l)
{
    for (unsigned shift = 0; shift < 64; shift += 8) {
        size_t start[257] = {0};
        struct line_order *sorted = l->spare;

        for (size_t i = 0; i < l->n; i++)
            start[(l->order[i].key >> shift & 0xFF) + 1]++;
        if (start[(l->order[0].key >> shift & 0xFF) + 1] == l->n)
            continue;
        for (size_t i = 0; i < 256; i++)
            start[i + 1] += start[i];
        for (size_t i = 0; i < l->n; i++)
            sorted[start[l->order[i].key >> shift & 0xFF]++] = l->order[i];
        l->spare = l->order;
        l->order = sorted;
    }
}

static bool make_room(struct purchase_lines *l, size_t n)
{
    struct line_order *order, *spare;

    if (n <= l->room)
        return true;
    order = mem_realloc(l->order, n * sizeof(*order));
    if (order)
        l->order = order;
    spare = mem_realloc(l->spare, n * sizeof(*spare));
    if (spare)
        l->spare = spare;
    l->room = order && spare ? n : l->room;
    return order && spare;
}

static enum dd_rc read_block(struct purchase_lines *l, const char *block, size_t size,
                             struct dd_error *err)
{
    struct packed p;
    size_t at;

    l->n = l->at = 0;
    if (!make_room(l, size / sizeof(p)))
        return dd_no_memory(err);
    for (at = 0; at < size; at += p.size) {
        memcpy(&p, block + at, sizeof(p));
        l->order[l->n].key = order_of(l, &p);
        l->order[l->n++].at = block + at;
    }
    if (l->n > 0)
        sort(l);
    return DD_OK;
}

/* DB_DONE after the last block. */
static enum db_step next_block(struct purchase_lines *l, struct dd_error *err)
{
    enum db_step step = l->last_read ? DB_DONE : db_step(l->read, err);
    const char *block = buf_str(&l->last);
    size_t size = l->last.len;

    if (step == DB_ERROR || l->last_read)
        return step;
    if (step == DB_ROW)
        block = db_bytes(l->read, 0, &size);
    l->last_read = step == DB_DONE;
    if (!block && size > 0)
        (void)dd_no_memory(err);
    return (block || size == 0) && read_block(l, block, size, err) == DD_OK ? DB_ROW : DB_ERROR;
}

enum db_step purchase_lines_next(struct purchase_lines *l, struct purchase *out, int64_t *payee,
                                 struct dd_error *err)
{
    struct packed p;
    const char *at;

    while (l->at == l->n) {
        enum db_step step = next_block(l, err);
        if (step != DB_ROW)
            return step;
    }
    at = l->order[l->at++].at;
    if (l->at + AHEAD <
        l->n) { /* sorted, they are all over the block: fetched before they are due */
        __builtin_prefetch(l->order[l->at + AHEAD].at);
        __builtin_prefetch(l->order[l->at + AHEAD].at + sizeof(p));
    }
    memcpy(&p, at, sizeof(p));
    *payee = p.payee;
    *out = (struct purchase){.line = p.line,
                             .day = at + offsetof(struct packed, day),
                             .amount = p.amount,
                             .currency = at + offsetof(struct packed, currency),
                             .rate = at + sizeof(p),
                             .ore = p.ore,
                             .production = p.production,
                             .account = p.account ? at + p.account : NULL,
                             .reference = p.reference ? at + p.reference : NULL};
    return DB_ROW;
}
