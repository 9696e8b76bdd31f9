#include "saft_overlap.h"

#include "ddreg/public_id.h"

enum { MOST_NAMED = 4 };

/* The months of the file: as it says, else those of its lines. */
static void find_months(const struct import_run *run, const struct purchase_stage *st,
                        char from[MONTH_SIZE], char to[MONTH_SIZE])
{
    char first[MONTH_SIZE], last[MONTH_SIZE];

    purchase_stage_period(st, first, last);
    if (*run->ledger->from) {
        (void)snprintf(from, MONTH_SIZE, "%.7s", run->ledger->from);
        (void)snprintf(to, MONTH_SIZE, "%.7s", run->ledger->to);
        return;
    }
    (void)snprintf(from, MONTH_SIZE, strlen(first) == 4 ? "%.4s-01" : "%.7s", first);
    (void)snprintf(to, MONTH_SIZE, strlen(last) == 4 ? "%.4s-12" : "%.7s", last);
}

static enum dd_rc refuse(const struct import_run *run, const char *id,
                         const struct import_beside *all, size_t n, const char *from,
                         const char *to, struct dd_error *err)
{
    struct buf list = BUF_INIT;
    char name[PUBLIC_ID_SIZE];

    for (size_t i = 0; i < n && i < MOST_NAMED; i++) {
        public_id_write(name, IMPORT_ID, all[i].id);
        buf_printf(&list, "%s%s (%s, %s \xE2\x80\x93 %s)", i > 0 ? ", " : "", name, all[i].file,
                   all[i].from, all[i].to);
    }
    buf_add(&list, n > MOST_NAMED ? " ..." : "");
    public_id_write(name, IMPORT_ID, all[0].id);
    (void)dd_fail(err, DD_REFUSED, id, "file", run->o->read.path, "from", from, "to", to, "batch",
                  name, "candidates", buf_str(&list), NULL);
    buf_release(&list);
    return err->rc;
}

enum dd_rc saft_overlap_find(const struct import_run *run, const struct purchase_stage *st,
                             int64_t *replaced, struct dd_error *err)
{
    const struct import_options *o = run->o;
    char from[MONTH_SIZE], to[MONTH_SIZE];
    struct import_beside *all;
    size_t n, others = 0;
    enum dd_rc rc;

    find_months(run, st, from, to);
    rc = import_beside_find(run->reg, run->a, from, to, &all, &n, err);
    *replaced = o->replaced;
    if (rc != DD_OK)
        return rc;
    if (o->replace && o->replaced == 0 && n == 0)
        return import_find_replaced(run->reg, from, to, replaced, err);
    for (size_t i = 0; i < n; i++)
        others += !o->replace || o->replaced == 0 || all[i].id != o->replaced;
    if (o->replace && o->replaced == 0 && n == 1 && all[0].within)
        *replaced = all[0].id;
    if (others == 0 || *replaced != o->replaced || o->allow_repeated)
        return DD_OK;
    return refuse(run,
                  n > 1            ? "saft.overlap.several"
                  : !all[0].within ? "saft.overlap.wider"
                                   : "saft.overlap.one",
                  all, n, from, to, err);
}
