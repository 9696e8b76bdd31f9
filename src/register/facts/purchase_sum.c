/* Sums are added up in memory, so that a line costs a look-up and no row of its own. What fills it
 * goes into sorted runs; at the end all are written in the order of their key, each at the end of
 * the table. */
#include "ddreg/purchase_sum.h"

#include "ddreg/arena.h"
#include "ddreg/db_runs.h"
#include "ddreg/money.h"
#include "sum_key.h"

#include "gen/register/facts/purchase_sum.h"

enum {
    FULL = 32 * 1024, /* sums; what fits into the processor's own memory is found sooner */
    FIRST_PLACES = 4 * 1024,
    NAMES = 64 * 1024 * 1024,
    BLOCK = 2 * 1024 * 1024 - 64 * 1024
};

struct sum {
    int64_t supplier;
    const char *account; /* one of `accounts`: the same text has the same address */
    char month[MONTH_SIZE];
    int production;
    int64_t ore, lines;
};

struct purchase_sums {
    struct reg *reg;
    int64_t batch;
    struct sum *sums; /* in the order of their first lines */
    size_t n;
    uint32_t *places; /* by hash: the number of a sum, from 1; 0: nothing here */
    size_t nplaces;   /* a power of two, twice as many as there is room for sums */
    struct db_runs *runs;
    const char **accounts; /* the texts seen, by hash */
    size_t account_places, naccounts;
    struct arena names;
    struct db_stmt *add;
};

/* --- Adding up -------------------------------------------------------------------------------- */

void purchase_sums_free(struct purchase_sums *s)
{
    if (!s)
        return;
    db_stmt_free(s->add);
    mem_free(s->sums);
    mem_free(s->places);
    db_runs_free(s->runs);
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
    if (db_runs_new(&s->runs, reg->db, "purchase_sum", BLOCK, err) == DD_OK)
        return DD_OK;
    purchase_sums_free(s);
    *out = NULL;
    return err->rc;
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

static bool same_key(const struct sum *a, const struct sum *b)
{
    return a->supplier == b->supplier && a->account == b->account &&
           a->production == b->production && memcmp(a->month, b->month, MONTH_SIZE) == 0;
}

/* The place of the key's sum, or the one that it is to have. */
static uint32_t *find_place(const struct purchase_sums *s, const struct sum *key)
{
    uint64_t h = hash_key(key->supplier, key->month, key->production);
    size_t at = hash_mix(h ^ (uint64_t)(uintptr_t)key->account) & (s->nplaces - 1);

    while (s->places[at] != 0 && !same_key(&s->sums[s->places[at] - 1], key))
        at = (at + 1) & (s->nplaces - 1);
    return &s->places[at];
}

/* Room for twice as many, the first ones where there is none. */
static enum dd_rc grow_sums(struct purchase_sums *s, struct dd_error *err)
{
    size_t nplaces = s->nplaces ? s->nplaces * 2 : FIRST_PLACES;
    struct sum *more = mem_realloc(s->sums, nplaces / 2 * sizeof(*more));
    uint32_t *places;

    if (more)
        s->sums = more;
    places = more ? mem_realloc(NULL, nplaces * sizeof(*places)) : NULL;
    if (!places)
        return dd_no_memory(err);
    mem_free(s->places);
    s->places = places;
    s->nplaces = nplaces;
    memset(places, 0, nplaces * sizeof(*places));
    for (size_t i = 0; i < s->n; i++)
        *find_place(s, &s->sums[i]) = (uint32_t)i + 1;
    return DD_OK;
}

/* All sums go to the runs, by supplier; of one supplier they stay as the lines came. */
static enum dd_rc put_away(struct purchase_sums *s, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < s->n; i++) {
        buf_add_mem(db_runs_record(s->runs), &s->sums[i], sizeof(s->sums[i]));
        rc = db_runs_add(s->runs, (uint64_t)s->sums[i].supplier, err);
    }
    if (s->places)
        memset(s->places, 0, s->nplaces * sizeof(*s->places));
    s->n = 0;
    return rc;
}

enum dd_rc purchase_sums_add(struct purchase_sums *s, int64_t supplier, const char *day,
                             const char *account, int production, int64_t ore, struct dd_error *err)
{
    struct sum key = {.supplier = supplier, .production = production}, *sum;
    uint32_t *place;
    enum dd_rc rc = find_account(s, account ? account : "", &key.account, err);

    if (rc == DD_OK && s->n == FULL)
        rc = put_away(s, err);
    else if (rc == DD_OK && s->n * 2 == s->nplaces)
        rc = grow_sums(s, err);
    if (rc != DD_OK)
        return rc;
    month_of(key.month, day);
    place = find_place(s, &key);
    if (*place == 0) {
        s->sums[s->n++] = key;
        *place = (uint32_t)s->n;
    }
    sum = &s->sums[*place - 1];
    sum->lines++;
    return ore_add(&sum->ore, ore, err);
}

/* --- Writing ---------------------------------------------------------------------------------- */

static int by_account(const void *a, const void *b)
{
    const struct sum *x = a, *y = b;
    int order = strcmp(x->account, y->account);

    return order ? order : x->production - y->production;
}

static enum dd_rc write_sum(struct purchase_sums *s, const struct sum *sum, struct dd_error *err)
{
    return db_insert_by(s->add, err,
                        DB_ARGS(DB_I(sum->supplier), DB_I(s->batch), DB_T(sum->month),
                                DB_T(sum->account), DB_I(sum->production), DB_I(sum->ore),
                                DB_I(sum->lines)));
}

/* The sums of a supplier and month, which are where sums are kept otherwise; parts of one make one.
 */
static enum dd_rc write_group(struct purchase_sums *s, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    if (s->n > 1)
        qsort(s->sums, s->n, sizeof(*s->sums), by_account);
    for (size_t i = 0; rc == DD_OK && i < s->n; i++) {
        struct sum *next = i + 1 < s->n ? &s->sums[i + 1] : NULL;
        if (!next || !same_key(&s->sums[i], next)) {
            rc = write_sum(s, &s->sums[i], err);
            continue;
        }
        next->lines += s->sums[i].lines;
        rc = ore_add(&next->ore, s->sums[i].ore, err);
    }
    s->n = 0;
    return rc;
}

static bool same_group(const struct sum *a, const struct sum *b)
{
    return a->supplier == b->supplier && memcmp(a->month, b->month, MONTH_SIZE) == 0;
}

static enum dd_rc write_runs(struct purchase_sums *s, struct dd_error *err)
{
    const void *record;
    enum db_step step = DB_DONE;
    enum dd_rc rc = db_runs_rewind(s->runs, err);

    while (rc == DD_OK && (step = db_runs_next(s->runs, &record, err)) == DB_ROW) {
        const struct sum *sum = record;
        if (s->n * 2 == s->nplaces || (s->n > 0 && !same_group(&s->sums[s->n - 1], sum)))
            rc = write_group(s, err);
        s->sums[s->n++] = *sum;
    }
    if (step == DB_ERROR)
        rc = err->rc;
    return rc == DD_OK ? write_group(s, err) : rc;
}

enum dd_rc purchase_sums_end(struct purchase_sums *s, struct dd_error *err)
{
    enum dd_rc rc = put_away(s, err);

    if (rc == DD_OK && !s->add)
        rc = db_prepare(s->reg->db, &s->add, err, add_sum_sql);
    if (rc == DD_OK)
        rc = write_runs(s, err);
    return rc == DD_OK ? db_runs_clear(s->runs, err) : rc;
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
