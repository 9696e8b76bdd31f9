#include "saft_overlap.h"

#include "ddreg/public_id.h"

enum { MOST_NAMED = 12 };

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

/* All that there are, where each lies within the period. */
static bool take_all(const struct import_beside *all, size_t n, struct import_replaced *out)
{
    for (size_t i = 0; i < n; i++)
        if (!all[i].within)
            return false;
    if (n == 0 || n > IMPORT_MOST_REPLACED)
        return false;
    out->batch = all[0].id;
    for (size_t i = 1; i < n; i++)
        out->also[out->nalso++] = all[i].id;
    return true;
}

/* Leaves those that reach beyond the period; how many these are. */
static size_t keep_beyond(struct import_beside *all, size_t n)
{
    size_t kept = 0;

    for (size_t i = 0; i < n; i++)
        if (!all[i].within)
            all[kept++] = all[i];
    return kept;
}

enum dd_rc saft_overlap_find(const struct import_run *run, const struct purchase_stage *st,
                             struct import_replaced *out, struct dd_error *err)
{
    const struct import_options *o = run->o;
    char from[MONTH_SIZE], to[MONTH_SIZE];
    struct import_beside *all;
    size_t n, beyond, others = 0;
    enum dd_rc rc;

    find_months(run, st, from, to);
    rc = import_beside_find(run->reg, run->a, from, to, &all, &n, err);
    out->batch = o->replaced;
    if (rc != DD_OK)
        return rc;
    if (o->replace && o->replaced == 0 && n == 0)
        return import_find_replaced(run->reg, from, to, &out->batch, err);
    if (o->replace && o->replaced == 0 && take_all(all, n, out))
        return DD_OK;
    for (size_t i = 0; i < n; i++)
        others += all[i].id != o->replaced;
    if (others == 0 || o->allow_repeated)
        return DD_OK;
    beyond = o->replaced == 0 ? keep_beyond(all, n) : 0;
    return refuse(run,
                  beyond > 0 ? "saft.overlap.wider"
                  : n > 1    ? "saft.overlap.several"
                             : "saft.overlap.one",
                  all, beyond > 0 ? beyond : n, from, to, err);
}
