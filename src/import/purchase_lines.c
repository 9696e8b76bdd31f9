#include "purchase_lines.h"

#include "ddreg/arena.h"

/* How a line is kept: this, then who ordered and approved where the line has them, then the texts
 * rate, account and reference, each with its NUL. */
struct packed {
    int64_t line, payee, amount, ore;
    uint32_t reference; /* where the text is, from the start; 0 for none */
    uint16_t account;   /* likewise: the rate before it is short */
    uint16_t people;    /* the bytes of who ordered and approved */
    int8_t production;
    char currency[CURRENCY_SIZE];
    char day[DATE_SIZE];
};

enum dd_rc purchase_lines_open(struct purchase_lines *l, struct db *db, size_t block,
                               struct dd_error *err)
{
    memset(l, 0, sizeof(*l));
    return db_runs_new(&l->runs, db, "line", block, err);
}

void purchase_lines_release(struct purchase_lines *l)
{
    db_runs_free(l->runs);
    memset(l, 0, sizeof(*l));
}

enum dd_rc purchase_lines_clear(struct purchase_lines *l, struct dd_error *err)
{
    l->count = 0;
    l->first_day[0] = l->last_day[0] = '\0';
    return db_runs_clear(l->runs, err);
}

static void widen_days(struct purchase_lines *l, const char *day)
{
    if (l->count == 0 || strcmp(day, l->first_day) < 0)
        (void)snprintf(l->first_day, sizeof(l->first_day), "%s", day);
    if (strcmp(day, l->last_day) > 0)
        (void)snprintf(l->last_day, sizeof(l->last_day), "%s", day);
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

static uint64_t order_of(const struct purchase_lines *l, const char *day, int64_t of)
{
    const uint64_t payee = (uint64_t)of & 0xFFFFFFFFFU, number = day_number(day);

    return l->by_payee ? payee << 28 | number : number << 36 | payee;
}

enum dd_rc purchase_lines_add(struct purchase_lines *l, const struct purchase *line, int64_t payee,
                              struct dd_error *err)
{
    const size_t rate = strlen(line->rate) + 1;
    const size_t account = line->account ? strlen(line->account) + 1 : 0;
    const size_t reference = line->reference ? strlen(line->reference) + 1 : 0;
    const int64_t people[2] = {line->buyer, line->approver};
    const size_t npeople = line->buyer || line->approver ? sizeof(people) : 0;
    struct buf *to = db_runs_record(l->runs);
    struct packed p;

    memset(&p, 0, sizeof(p)); /* also the bytes between the members */
    p.line = line->line;
    p.payee = payee;
    p.amount = line->amount;
    p.ore = line->ore;
    p.people = (uint16_t)npeople;
    p.account = account ? (uint16_t)(sizeof(p) + npeople + rate) : 0;
    p.reference = reference ? (uint32_t)(sizeof(p) + npeople + rate + account) : 0;
    p.production = (int8_t)line->production;
    memcpy(p.currency, line->currency, strlen(line->currency) + 1);
    memcpy(p.day, line->day, strlen(line->day) + 1);
    buf_add_mem(to, &p, sizeof(p));
    buf_add_mem(to, people, npeople);
    buf_add_mem(to, line->rate, rate);
    buf_add_mem(to, line->account, account);
    buf_add_mem(to, line->reference, reference);
    widen_days(l, line->day);
    l->count++;
    return db_runs_add(l->runs, order_of(l, line->day, payee), err);
}

enum dd_rc purchase_lines_rewind(struct purchase_lines *l, struct dd_error *err)
{
    return db_runs_rewind(l->runs, err);
}

enum db_step purchase_lines_next(struct purchase_lines *l, struct purchase *out, int64_t *payee,
                                 struct dd_error *err)
{
    const void *record = NULL;
    enum db_step step = db_runs_next(l->runs, &record, err);
    const struct packed *p = record;
    const char *at = record;

    if (step != DB_ROW)
        return step;
    *payee = p->payee;
    *out = (struct purchase){.line = p->line,
                             .day = p->day,
                             .amount = p->amount,
                             .currency = p->currency,
                             .rate = at + sizeof(*p) + p->people,
                             .ore = p->ore,
                             .production = p->production,
                             .account = p->account ? at + p->account : NULL,
                             .reference = p->reference ? at + p->reference : NULL};
    if (p->people > 0) {
        memcpy(&out->buyer, at + sizeof(*p), sizeof(out->buyer));
        memcpy(&out->approver, at + sizeof(*p) + sizeof(out->buyer), sizeof(out->approver));
    }
    return DB_ROW;
}
