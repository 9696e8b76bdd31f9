/* Added up in memory. Lines come in runs of one month and currency: mostly the next one belongs
 * where the last one did. */
#include "ddreg/purchase_month.h"

#include "ddreg/arena.h"
#include "ddreg/money.h"
#include "sum_key.h"

#include "gen/register/facts/purchase_month.h"

enum {
    PLACES = 16 * 1024, /* a power of two */
    FULL = PLACES / 2,  /* then what is there is written: later lines add to it */
    NAMES = 16 * 1024 * 1024
};

struct month {
    char month[MONTH_SIZE];
    const char *currency, *rate;
    int64_t amount, ore, lines; /* no lines: nothing here */
};

struct purchase_months {
    struct reg *reg;
    int64_t batch;
    struct month *months; /* PLACES, by hash */
    size_t n;
    struct month *last; /* where the line before was added; NULL: nowhere yet */
    struct arena names;
    struct db_stmt *add;
};

void purchase_months_free(struct purchase_months *m)
{
    if (!m)
        return;
    db_stmt_free(m->add);
    mem_free(m->months);
    arena_release(&m->names);
    mem_free(m);
}

enum dd_rc purchase_months_new(struct purchase_months **out, struct reg *reg, int64_t batch_id,
                               struct dd_error *err)
{
    struct purchase_months *m = *out = mem_realloc(NULL, sizeof(*m));

    if (!m)
        return dd_no_memory(err);
    *m = (struct purchase_months){.reg = reg, .batch = batch_id};
    arena_init(&m->names, NAMES);
    if (!(m->months = mem_realloc(NULL, PLACES * sizeof(*m->months)))) {
        purchase_months_free(m);
        *out = NULL;
        return dd_no_memory(err);
    }
    memset(m->months, 0, PLACES * sizeof(*m->months));
    return DD_OK;
}

static enum dd_rc write_month(struct purchase_months *m, const struct month *of,
                              struct dd_error *err)
{
    const struct db_value values[] = {DB_I(m->batch), DB_T(of->month),  DB_T(of->currency),
                                      DB_T(of->rate), DB_I(of->amount), DB_I(of->ore),
                                      DB_I(of->lines)};
    enum dd_rc rc = m->add ? DD_OK : db_prepare(m->reg->db, &m->add, err, add_month_sql);

    return rc == DD_OK ? db_insert_by(m->add, err, DB_ALL(values)) : rc;
}

enum dd_rc purchase_months_end(struct purchase_months *m, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < PLACES; i++)
        if (m->months[i].lines > 0)
            rc = write_month(m, &m->months[i], err);
    memset(m->months, 0, PLACES * sizeof(*m->months));
    m->n = 0;
    m->last = NULL;
    arena_reset(&m->names);
    return rc;
}

static bool is_of(const struct month *m, const char month[MONTH_SIZE], const char *currency,
                  const char *rate)
{
    return memcmp(m->month, month, MONTH_SIZE) == 0 && strcmp(m->currency, currency) == 0 &&
           strcmp(m->rate, rate) == 0;
}

/* The place of the month, with its key. */
static enum dd_rc find_month(struct purchase_months *m, const char month[MONTH_SIZE],
                             const char *currency, const char *rate, struct dd_error *err)
{
    size_t at = hash_key(0, month, 0) ^ hash_text(currency) ^ hash_mix(hash_text(rate));
    struct month *found;

    for (at &= PLACES - 1; m->months[at].lines > 0; at = (at + 1) & (PLACES - 1))
        if (is_of(&m->months[at], month, currency, rate))
            break;
    found = m->last = &m->months[at];
    if (found->lines > 0)
        return DD_OK;
    memcpy(found->month, month, MONTH_SIZE);
    found->currency = arena_strdup(&m->names, currency);
    found->rate = arena_strdup(&m->names, rate);
    m->n++;
    return found->currency && found->rate ? DD_OK : dd_no_memory(err);
}

enum dd_rc purchase_months_add(struct purchase_months *m, const char *day, const char *currency,
                               const char *rate, int64_t amount, int64_t ore, struct dd_error *err)
{
    char month[MONTH_SIZE];
    enum dd_rc rc = DD_OK;

    month_of(month, day);
    if (!m->last || !is_of(m->last, month, currency, rate)) {
        if (m->n >= FULL)
            rc = purchase_months_end(m, err);
        if (rc == DD_OK)
            rc = find_month(m, month, currency, rate, err);
    }
    if (rc != DD_OK)
        return rc;
    m->last->lines++;
    if (!money_add(&m->last->amount, amount))
        return dd_fail(err, DD_INPUT, "db.overflow", NULL);
    return ore_add(&m->last->ore, ore, err);
}

enum dd_rc purchase_months_fill(struct reg *reg, struct dd_error *err)
{
    return db_exec(reg->db, err, fill_months_sql, DB_NO_ARGS);
}
