/* Sums are added up in memory, so that a line costs a look-up and no row of its own, and written in
 * the order of their key, so that the engine writes each of its pages once. */
#include "ddreg/purchase_sum.h"

#include "ddreg/db_rows.h"
#include "ddreg/money.h"
#include "ddreg/public_id.h"
#include "ddreg/vec.h"

#include "gen/register/facts/purchase_sum.h"

enum {
    PLACES = 256 * 1024, /* a power of two */
    FULL = PLACES / 2,   /* then what is there is written: later lines add to it */
    FIRST_PLACES = 4 * 1024,
    MONTH_SIZE = 8, /* "2010-12" */
    NAMES = 64 * 1024 * 1024
};

struct sum {
    int64_t supplier;
    const char *account; /* one of `accounts`: the same text has the same address */
    char month[MONTH_SIZE];
    int production;
    int64_t ore, lines; /* no lines: nothing here */
};

struct purchase_sums {
    struct reg *reg;
    int64_t batch;
    struct sum *sums;
    size_t places, n;
    const char **accounts; /* the texts seen, by hash */
    size_t account_places, naccounts;
    struct arena names;
    struct db_stmt *add;
};

/* --- Hashes ----------------------------------------------------------------------------------- */

static uint64_t mix(uint64_t x)
{
    x ^= x >> 30;
    x *= UINT64_C(0xBF58476D1CE4E5B9);
    x ^= x >> 27;
    x *= UINT64_C(0x94D049BB133111EB);
    return x ^ x >> 31;
}

static uint64_t hash_text(const char *s)
{
    uint64_t h = UINT64_C(0xCBF29CE484222325);

    for (; *s; s++)
        h = (h ^ (unsigned char)*s) * UINT64_C(0x100000001B3);
    return mix(h);
}

/* The first seven bytes of a day, padded with zeros. */
static void month_of(char month[MONTH_SIZE], const char *day)
{
    memset(month, 0, MONTH_SIZE);
    for (size_t i = 0; i + 1 < MONTH_SIZE && day[i]; i++)
        month[i] = day[i];
}

static uint64_t hash_key(int64_t supplier, const char month[MONTH_SIZE], int production)
{
    uint64_t m;

    memcpy(&m, month, sizeof(m));
    return mix(mix((uint64_t)supplier * UINT64_C(0x9E3779B97F4A7C15) ^ m) + (uint64_t)production);
}

/* --- Adding up -------------------------------------------------------------------------------- */

void purchase_sums_free(struct purchase_sums *s)
{
    if (!s)
        return;
    db_stmt_free(s->add);
    mem_free(s->sums);
    mem_free(s->accounts);
    arena_release(&s->names);
    mem_free(s);
}

enum dd_rc purchase_sums_new(struct purchase_sums **out, struct reg *reg, int64_t batch_id,
                             struct dd_error *err)
{
    struct purchase_sums *s = *out = mem_realloc(NULL, sizeof(*s));

    if (!s)
        return dd_no_memory(err);
    *s = (struct purchase_sums){.reg = reg, .batch = batch_id};
    arena_init(&s->names, NAMES);
    return DD_OK;
}

/* Twice as many places, the first ones where there are none. */
static enum dd_rc grow_accounts(struct purchase_sums *s, struct dd_error *err)
{
    size_t places = s->account_places ? s->account_places * 2 : FIRST_PLACES;
    const char **more = mem_realloc(NULL, places * sizeof(*more));

    if (!more)
        return dd_no_memory(err);
    memset(more, 0, places * sizeof(*more));
    for (size_t i = 0; i < s->account_places; i++)
        if (s->accounts[i]) {
            size_t at = hash_text(s->accounts[i]) & (places - 1);
            while (more[at])
                at = (at + 1) & (places - 1);
            more[at] = s->accounts[i];
        }
    mem_free(s->accounts);
    s->accounts = more;
    s->account_places = places;
    return DD_OK;
}

/* The one text for all like it. */
static enum dd_rc find_account(struct purchase_sums *s, const char *text, const char **out,
                               struct dd_error *err)
{
    size_t at;

    if (s->naccounts * 2 >= s->account_places && grow_accounts(s, err) != DD_OK)
        return err->rc;
    at = hash_text(text) & (s->account_places - 1);
    while (s->accounts[at] && strcmp(s->accounts[at], text) != 0)
        at = (at + 1) & (s->account_places - 1);
    if (!s->accounts[at]) {
        if (!(s->accounts[at] = arena_strdup(&s->names, text)))
            return dd_no_memory(err);
        s->naccounts++;
    }
    *out = s->accounts[at];
    return DD_OK;
}

static struct sum *find_sum(struct sum *sums, size_t places, const struct sum *key)
{
    uint64_t h = hash_key(key->supplier, key->month, key->production);
    size_t at = mix(h ^ (uint64_t)(uintptr_t)key->account) & (places - 1);

    while (sums[at].lines > 0 &&
           (sums[at].supplier != key->supplier || sums[at].account != key->account ||
            sums[at].production != key->production ||
            memcmp(sums[at].month, key->month, MONTH_SIZE) != 0))
        at = (at + 1) & (places - 1);
    return &sums[at];
}

static enum dd_rc grow_sums(struct purchase_sums *s, struct dd_error *err)
{
    size_t places = s->places ? s->places * 2 : FIRST_PLACES;
    struct sum *more = mem_realloc(NULL, places * sizeof(*more));

    if (!more)
        return dd_no_memory(err);
    memset(more, 0, places * sizeof(*more));
    for (size_t i = 0; i < s->places; i++)
        if (s->sums[i].lines > 0)
            *find_sum(more, places, &s->sums[i]) = s->sums[i];
    mem_free(s->sums);
    s->sums = more;
    s->places = places;
    return DD_OK;
}

static int by_key(const void *a, const void *b)
{
    const struct sum *x = a, *y = b;
    int order = (x->supplier > y->supplier) - (x->supplier < y->supplier);

    if (order == 0)
        order = strcmp(x->month, y->month);
    if (order == 0)
        order = strcmp(x->account, y->account);
    return order ? order : x->production - y->production;
}

static enum dd_rc write_sum(struct purchase_sums *s, const struct sum *sum, struct dd_error *err)
{
    enum dd_rc rc =
        db_rebind(s->add, err,
                  DB_ARGS(DB_I(sum->supplier), DB_I(s->batch), DB_T(sum->month), DB_T(sum->account),
                          DB_I(sum->production), DB_I(sum->ore), DB_I(sum->lines)));

    if (rc == DD_OK && db_step(s->add, err) == DB_ERROR)
        rc = err->rc;
    return rc == DD_OK ? db_wrote_one(s->reg->db, err) : rc;
}

enum dd_rc purchase_sums_end(struct purchase_sums *s, struct dd_error *err)
{
    size_t n = 0;
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; i < s->places; i++)
        if (s->sums[i].lines > 0)
            s->sums[n++] = s->sums[i];
    if (n == 0)
        return DD_OK;
    qsort(s->sums, n, sizeof(*s->sums), by_key);
    if (!s->add)
        rc = db_query(s->reg->db, &s->add, err, add_sum_sql,
                      DB_ARGS(DB_I(0), DB_I(0), DB_T(""), DB_T(""), DB_I(0), DB_I(0), DB_I(0)));
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        rc = write_sum(s, &s->sums[i], err);
    memset(s->sums, 0, s->places * sizeof(*s->sums));
    s->n = 0;
    return rc;
}

enum dd_rc purchase_sums_add(struct purchase_sums *s, int64_t supplier, const char *day,
                             const char *account, int production, int64_t ore, struct dd_error *err)
{
    struct sum key = {.supplier = supplier, .production = production}, *sum;
    enum dd_rc rc = find_account(s, account ? account : "", &key.account, err);

    if (rc == DD_OK && s->n >= FULL)
        rc = purchase_sums_end(s, err);
    if (rc == DD_OK && s->n * 2 >= s->places)
        rc = grow_sums(s, err);
    if (rc != DD_OK)
        return rc;
    month_of(key.month, day);
    sum = find_sum(s->sums, s->places, &key);
    if (sum->lines == 0) {
        *sum = key;
        s->n++;
    }
    sum->lines++;
    return ore_add(&sum->ore, ore, err);
}

enum dd_rc purchase_sums_can_be_added(struct reg *reg, struct dd_error *err)
{
    int64_t all;

    return db_get_int(reg->db, &all, 0, err, size_of_all_sql, DB_NO_ARGS);
}

enum dd_rc purchase_sums_fill(struct reg *reg, struct dd_error *err)
{
    return db_exec(reg->db, err, fill_sums_sql, DB_NO_ARGS);
}

/* --- Held against the lines ------------------------------------------------------------------- */

/* What the lines, less the sums, of an import come to; all zero where they agree. */
struct balance {
    int64_t batch;
    uint64_t ore, lines;
};

/* The balances while rows are read. */
struct weighing {
    struct vec balances;
    size_t last; /* the one of the row before */
    bool lines;  /* lines are read, not sums: they add */
};

/* The balance of an import: they come in runs, of which the next is mostly that of the next import,
 * so the search goes on from the last one. */
static struct balance *balance_of(struct weighing *w, int64_t batch)
{
    struct balance *all = w->balances.rows, *b;
    const size_t n = w->balances.n;

    for (size_t i = 0; i < n; i++) {
        size_t at = (w->last + i) % n;
        if (all[at].batch != batch)
            continue;
        w->last = at;
        return &all[at];
    }
    if ((b = vec_add(&w->balances)) != NULL) {
        b->batch = batch;
        w->last = n;
    }
    return b;
}

static void weigh_row(struct db_row *row, void *out)
{
    struct weighing *w = row->ctx;
    const int64_t supplier = row_int(row, "supplier_id");
    struct balance *b = balance_of(w, row_int(row, "batch_id"));
    const char *when = row_peek(row, "month"), *account = row_peek(row, "account");
    const int64_t production = row_is_null(row, "production") ? -1 : row_int(row, "production");
    uint64_t ore = (uint64_t)row_int(row, "ore"), lines = (uint64_t)row_int(row, "lines"), h;
    char month[MONTH_SIZE];

    (void)out;
    if (!b && row->rc == DD_OK)
        row->rc = dd_no_memory(row->err);
    if (row->rc != DD_OK)
        return;
    month_of(month, when);
    h = mix(hash_key(supplier, month, (int)production) ^ hash_text(account));
    if (!w->lines && strcmp(month, when) != 0) /* a sum's is no more than the month */
        h = ~h;
    ore *= h;
    lines *= mix(h + 1);
    b->ore += w->lines ? ore : 0 - ore;
    b->lines += w->lines ? lines : 0 - lines;
}

enum dd_rc purchase_sums_verify(struct reg *reg, struct journal_report *r, struct dd_error *err)
{
    struct weighing w = {.balances = VEC_OF(struct balance), .lines = true};
    const struct balance *all;
    char id[PUBLIC_ID_SIZE];
    enum dd_rc rc = db_each(reg->db, NULL, weigh_row, &w, err, all_lines_sql, DB_NO_ARGS);

    w.lines = false;
    if (rc == DD_OK)
        rc = db_each(reg->db, NULL, weigh_row, &w, err, all_sums_sql, DB_NO_ARGS);
    all = w.balances.rows;
    for (size_t i = 0; rc == DD_OK && i < w.balances.n; i++) {
        if (all[i].ore == 0 && all[i].lines == 0)
            continue;
        public_id_write(id, IMPORT_ID, all[i].batch);
        journal_add_found(r, JOURNAL_ROW_CHANGED, "purchase_sum", id);
    }
    vec_release(&w.balances);
    return rc;
}
