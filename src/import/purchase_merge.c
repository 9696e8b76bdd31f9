/* Merging a stage into the register. */
#include "ddreg/date.h"
#include "purchase_stage.h"

/* What the file says of a supplier that is there: only what is not known is news. */
static enum dd_rc fill_supplier(struct purchase_stage *st, int64_t id, const struct supplier *who,
                                const char *source, struct dd_error *err)
{
    struct reg *reg = st->reg;
    struct supplier known, news = {0};
    struct supplier_changes changes;
    struct arena a;
    enum dd_rc rc;

    arena_init(&a, (size_t)64 * 1024);
    rc = supplier_get(reg, &a, id, reg->by.day, &known, err);
    news.name = known.name ? NULL : who->name;
    news.country = known.country ? NULL : who->country;
    news.vat = known.vat ? NULL : who->vat;
    news.sector = known.sector ? NULL : who->sector;
    news.ledger = st->of_ledger ? who->ledger : NULL;
    news.orgnr = known.orgnr ? NULL : who->orgnr;
    if (rc == DD_OK && news.orgnr)
        rc = supplier_get(reg, &a, id, DATE_END, &known, err);
    if (known.orgnr)
        news.orgnr = NULL; /* it would take the place of the one that is to come */
    news.ddreg_id = who->ddreg_id;
    if (rc == DD_OK && (news.name || news.country || news.orgnr || news.ddreg_id || news.vat ||
                        news.sector || news.ledger))
        rc = supplier_change(reg, id, &news, NULL, source, &changes, err);
    arena_release(&a);
    return rc;
}

/* Looked up once more, under the register's lock: others may have written since. */
static enum dd_rc find_or_add(struct purchase_stage *st, int64_t k, const char *source,
                              int64_t *created, struct dd_error *err)
{
    struct supplier who;
    bool there;
    int64_t id;
    enum dd_rc rc = purchase_read_payee(st, k, &who, &there, err);

    if (rc != DD_OK || !there)
        return rc;
    rc = supplier_match(st->reg, &who, st->day, &id, err);
    if (rc == DD_OK && id == 0) {
        rc = supplier_add(st->reg, &who, source, &id, err);
        ++*created;
    } else if (rc == DD_OK) {
        rc = fill_supplier(st, id, &who, source, err);
    }
    if (rc == DD_OK)
        rc = db_exec(st->reg->db, err, "UPDATE staging.payee SET supplier_id = $1 WHERE k = $2",
                     DB_ARGS(DB_I(id), DB_I(k)));
    return rc;
}

static enum dd_rc write_lines(struct purchase_walk *walk, struct purchase_writer *w,
                              struct dd_error *err)
{
    struct purchase l;
    int64_t supplier;
    enum db_step step = DB_DONE;
    enum dd_rc rc = DD_OK;

    while (rc == DD_OK && (step = purchase_walk_next(walk, &l, &supplier, err)) == DB_ROW)
        if (supplier > 0 && /* else it was refused */
            (rc = person_names_resolve(walk->st->people, walk->st->reg, &l, err)) == DD_OK)
            rc = purchase_write(w, supplier, &l, err);
    return step == DB_ERROR ? err->rc : rc;
}

enum dd_rc purchase_merge(struct purchase_stage *st, int64_t batch_id, const char *source,
                          int64_t *lines, int64_t *suppliers_created, struct dd_error *err)
{
    struct purchase_writer w = {.indexes = BUF_INIT};
    struct purchase_walk walk = {.st = st};
    enum dd_rc rc = DD_OK;

    *suppliers_created = 0;
    for (int64_t k = 1; rc == DD_OK && k <= st->payees; k++)
        rc = find_or_add(st, k, source, suppliers_created, err);
    if (rc == DD_OK)
        rc = purchase_write_begin(&w, st->reg, batch_id, st->lines.count, !st->lines.by_payee, err);
    if (rc == DD_OK)
        rc = purchase_walk_begin(&walk, st, err);
    if (rc == DD_OK)
        rc = write_lines(&walk, &w, err);
    if (rc == DD_OK)
        rc = purchase_write_end(&w, err);
    *lines = w.rows.count;
    purchase_walk_end(&walk);
    purchase_write_release(&w);
    return rc;
}
