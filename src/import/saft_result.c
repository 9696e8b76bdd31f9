#include "saft_result.h"

#include <stdlib.h>

#include "ddreg/money.h"

static const enum ledger_way way_of[BOUGHT_WAYS] = {
    [BOUGHT_SUPPLIER] = LEDGER_TAKEN,  [BOUGHT_NO_SUPPLIER] = LEDGER_NO_SUPPLIER,
    [BOUGHT_OUTLAY] = LEDGER_OUTLAY,   [BOUGHT_PAYING] = LEDGER_PAYING,
    [BOUGHT_OPENING] = LEDGER_OPENING, [BOUGHT_PAYROLL] = LEDGER_WAGES,
    [BOUGHT_OTHER] = LEDGER_OTHER};

static int by_way(const void *a, const void *b)
{
    const struct ledger_left *x = a, *y = b;

    if (x->way != y->way)
        return x->way < y->way ? -1 : 1;
    return strcmp(x->account, y->account);
}

static enum dd_rc list_left(const struct saft_book *b, struct import_ledger *out, struct arena *a,
                            struct dd_error *err)
{
    struct vec all = VEC_OF(struct ledger_left);
    const struct saft_account *from;

    for (size_t i = 0; (from = saft_book_account_at(b, i)); i++)
        for (int w = 0; w < BOUGHT_WAYS; w++) {
            struct ledger_left *to = from->left[w] != 0 ? vec_add(&all) : NULL;
            if (!to)
                continue;
            *to = (struct ledger_left){way_of[w], arena_strdup(a, from->number),
                                       arena_strdup(a, from->name), from->left[w]};
            all.failed = all.failed || !to->account;
        }
    if (all.n > 1)
        qsort(all.rows, all.n, all.size, by_way);
    return vec_keep(&all, a, &out->left, &out->nleft, err);
}

/* Whose opening balance and postings are not what the file says is owed at the end. */
static enum dd_rc list_balances(const struct saft_book *b, struct import_ledger *out,
                                struct arena *a, struct dd_error *err)
{
    const struct saft_party *p;

    for (size_t i = 0; (p = saft_book_party_at(b, i)); i++) {
        struct ledger_balance *to = &out->balances[out->nbalances];
        int64_t expected = p->opening;
        if (!p->has_closing || !money_add(&expected, p->posted) || expected == p->closing)
            continue;
        if (out->balances_differ++ >= LEDGER_MAX_BALANCES)
            continue;
        *to = (struct ledger_balance){arena_strdup(a, p->id), arena_strdup(a, p->name), expected,
                                      p->closing};
        if (!to->number)
            return dd_no_memory(err);
        out->nbalances++;
    }
    return DD_OK;
}

enum dd_rc saft_result(const struct saft_taking *t, struct import_ledger *out, struct arena *a,
                       struct dd_error *err)
{
    if (!bought_adds_up(&t->sums) ||
        t->sums.of_costs[BOUGHT_SUPPLIER] + t->sums.balance[BOUGHT_SUPPLIER] !=
            t->run->bought + t->run->given_back)
        return dd_fail(err, DD_INTERNAL, "saft.identity", NULL);
    out->postings = t->postings;
    out->costs = t->sums.costs;
    for (int w = 0; w < BOUGHT_WAYS; w++) {
        out->of_costs[way_of[w]] = t->sums.of_costs[w];
        out->balance[way_of[w]] = t->sums.balance[w];
    }
    out->shared = t->shared;
    out->shared_ore = t->shared_ore;
    out->outside = t->outside;
    out->outside_ore = t->outside_ore;
    out->unlisted = t->unlisted;
    out->by_invoice = t->by_invoice;
    return list_left(t->book, out, a, err) == DD_OK ? list_balances(t->book, out, a, err) : err->rc;
}

/* "_1_2" at the end of a name: the first of two parts. */
static bool is_part(const char *path)
{
    enum { MOST_DIGITS = 3 };
    const char *dot = strrchr(path, '.');
    size_t n = dot ? (size_t)(dot - path) : strlen(path);

    for (int number = 0; number < 2; number++) {
        size_t digits = 0;
        while (digits < n && path[n - digits - 1] >= '0' && path[n - digits - 1] <= '9')
            digits++;
        if (digits == 0 || digits > MOST_DIGITS || digits == n || path[n - digits - 1] != '_')
            return false;
        n -= digits + 1;
    }
    return true;
}

static void write_total(struct buf *out, bool entries, int64_t value, enum dd_lang lang)
{
    if (entries)
        number_format(out, lang, value);
    else
        money_format(out, lang, value, 2);
}

enum dd_rc saft_result_check(const struct import_ledger *l, const struct saft_files *f,
                             struct dd_error *err)
{
    const struct ledger_control *c = &l->controls[0];
    bool entries = l->ncontrols > 0 && strcmp(c->field, "NumberOfEntries") == 0;
    struct buf said = BUF_INIT, found = BUF_INIT;

    if (l->ncontrols == 0 || f->o->saft.accept_difference)
        return DD_OK;
    write_total(&said, entries, c->said, f->o->read.lang);
    write_total(&found, entries, c->found, f->o->read.lang);
    (void)dd_fail(err, DD_REFUSED,
                  f->n == 1 && is_part(f->of[0].path) ? "saft.control.part" : "saft.control",
                  "file", f->of[0].path, "field", c->field, "said", buf_str(&said), "found",
                  buf_str(&found), NULL);
    buf_release(&said);
    buf_release(&found);
    return err->rc;
}

/* The first supplier with lines of which it is not known who it is, and why. */
static enum dd_rc name_refused(const struct purchase_stage *st, const struct import_run *run,
                               struct db_stmt *row, struct dd_error *err)
{
    struct buf why = BUF_INIT;

    msg_add(&why, run->o->read.lang, st->reasons[db_int(row, 2)],
            MSG_ARGS({"value", db_is_null(row, 3) ? "" : db_text(row, 3)}));
    (void)dd_fail(err, DD_INPUT, "saft.supplier.refused", "file", run->o->read.path, "value",
                  db_text(row, 0), "name", db_is_null(row, 1) ? "" : db_text(row, 1), "reason",
                  buf_str(&why), NULL);
    buf_release(&why);
    return err->rc;
}

enum dd_rc saft_settled(const struct purchase_stage *st, struct import_run *run,
                        struct dd_error *err)
{
    struct db_stmt *row = NULL;
    enum dd_rc rc;

    if (run->out->refused == 0)
        return DD_OK;
    rc = db_get_row(st->reg->db, &row, err,
                    "SELECT p.ledger, p.name, p.refused, p.refused_value"
                    "  FROM staging.payee AS p JOIN staging.refused AS r ON r.payee = p.k"
                    " ORDER BY p.k LIMIT 1",
                    DB_NO_ARGS);
    if (rc == DD_OK)
        rc = row ? name_refused(st, run, row, err)
                 : dd_fail(err, DD_INTERNAL, "db.sql", "what", "refused suppliers", NULL);
    db_stmt_free(row);
    return rc;
}

enum dd_rc saft_name_accounts(const struct saft_book *b, struct purchase_stage *st,
                              struct dd_error *err)
{
    const struct saft_account *a;
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && (a = saft_book_account_at(b, i)); i++)
        if (a->bought)
            rc = account_names_add(st->accounts, a->number, a->name, a->standard, err);
    return rc;
}
