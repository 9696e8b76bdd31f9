#include "purchase_again.h"

#include "ddreg/money.h"
#include "ddreg/two_systems.h"
#include "names_alike.h"
#include "table/int_text.h"

/* --- The very lines --------------------------------------------------------------------------- */

/* Lines that came with another file before would count twice. */
static enum dd_rc check_repeated(struct import_run *run, struct purchase_stage *st,
                                 struct dd_error *err)
{
    char count[INT_TEXT_SIZE], first[INT_TEXT_SIZE], id[PUBLIC_ID_SIZE], replaced[PUBLIC_ID_SIZE];
    bool replaces = run->out->replaced.batch != 0; /* else to say "use --replace" leads nowhere */
    int64_t n, line, batch;
    enum dd_rc rc;

    rc = purchase_stage_repeated(st, run->out->replaced.batch, &n, &line, &batch, err);
    if (rc != DD_OK || n == 0)
        return rc;
    public_id_write(id, IMPORT_ID, batch);
    public_id_write(replaced, IMPORT_ID, run->out->replaced.batch);
    return dd_fail(err, DD_REFUSED, replaces ? "import.repeated_beside" : "import.repeated", "file",
                   run->o->read.path, "n", int_text(count, n), "line", int_text(first, line),
                   "batch", id, "replaced", replaced, NULL);
}

/* --- The same purchases from another system --------------------------------------------------- */

struct naming {
    struct purchase_stage *st;
    struct arena a;
};

static enum dd_rc called_alike(void *data, int64_t payee, int64_t supplier, bool *alike,
                               struct dd_error *err)
{
    struct naming *n = data;
    struct supplier who;
    const char *name = NULL;
    bool there;
    enum dd_rc rc = purchase_read_payee(n->st, payee, &who, &there, err);

    *alike = false;
    arena_reset(&n->a);
    if (rc == DD_OK)
        rc = supplier_name_on(n->st->reg, &n->a, supplier, n->st->day, &name, err);
    return rc == DD_OK && there && who.name && name ? names_alike(&n->a, who.name, name, alike, err)
                                                    : rc;
}

static enum dd_rc add_lines(struct two_systems *t, struct purchase_stage *st, struct dd_error *err)
{
    struct purchase_walk walk;
    struct purchase l;
    int64_t supplier;
    enum db_step step = DB_DONE;
    enum dd_rc rc = purchase_walk_begin(&walk, st, err);

    while (rc == DD_OK && (step = purchase_walk_next(&walk, &l, &supplier, err)) == DB_ROW)
        if (supplier >= 0)
            rc = two_systems_add(t, supplier, walk.payee, l.day, l.ore, err);
    if (step == DB_ERROR)
        rc = err->rc;
    purchase_walk_end(&walk);
    return rc;
}

static enum dd_rc find(struct import_run *run, struct purchase_stage *st,
                       struct two_systems_found *out, struct dd_error *err)
{
    struct naming naming = {.st = st};
    const struct two_systems_with with = {.except = run->out->replaced.batch,
                                          .vat = import_vat_name(run->out->vat),
                                          .alike = called_alike,
                                          .data = &naming};
    struct two_systems *t;
    enum dd_rc rc;

    arena_init(&naming.a, (size_t)1024 * 1024);
    rc = two_systems_new(&t, run->reg, &with, err);
    if (rc == DD_OK)
        rc = add_lines(t, st, err);
    if (rc == DD_OK)
        rc = two_systems_find(t, out, err);
    two_systems_free(t);
    arena_release(&naming.a);
    return rc;
}

/* "I-2, I-3" */
static void add_ids(struct buf *out, const struct two_systems_found *found)
{
    char id[PUBLIC_ID_SIZE];

    for (size_t i = 0; i < found->n; i++) {
        public_id_write(id, IMPORT_ID, found->first[i].import);
        buf_printf(out, "%s%s", i > 0 ? ", " : "", id);
    }
}

/* One import can be replaced; of several, or beside one that is, only some can be taken out. */
static enum dd_rc ask(const struct import_run *run, const struct two_systems_found *found,
                      struct dd_error *err)
{
    const struct two_systems_import *first = &found->first[0];
    const bool replaces = run->out->replaced.batch != 0;
    char id[PUBLIC_ID_SIZE];
    struct buf n = BUF_INIT, of = BUF_INIT, ore = BUF_INIT, ids = BUF_INIT;
    enum dd_rc rc;

    public_id_write(id, IMPORT_ID, first->import);
    number_format(&n, run->o->read.lang, first->lines);
    number_format(&of, run->o->read.lang, first->compared);
    money_format(&ore, run->o->read.lang, first->ore, 2);
    add_ids(&ids, found);
    rc = n.failed || of.failed || ore.failed || ids.failed
             ? dd_no_memory(err)
             : dd_fail(err, DD_REFUSED,
                       found->n == 1 && !replaces ? "import.two_systems"
                                                  : "import.two_systems_several",
                       "file", run->o->read.path, "n", buf_str(&n), "of", buf_str(&of), "ore",
                       buf_str(&ore), "batch", id, "batches", buf_str(&ids), NULL);
    buf_release(&n);
    buf_release(&of);
    buf_release(&ore);
    buf_release(&ids);
    return rc;
}

static enum dd_rc check_two_systems(struct import_run *run, struct purchase_stage *st,
                                    struct dd_error *err)
{
    struct two_systems_found found;
    bool some;
    enum dd_rc rc = purchase_stage_overlaps(st, &some, err);

    if (rc != DD_OK || !some)
        return rc;
    rc = find(run, st, &found, err);
    return rc == DD_OK && found.n > 0 ? ask(run, &found, err) : rc;
}

enum dd_rc purchase_check_again(struct import_run *run, struct purchase_stage *st,
                                struct dd_error *err)
{
    enum dd_rc rc;

    if (run->o->allow_repeated)
        return DD_OK;
    rc = check_repeated(run, st, err);
    return rc == DD_OK ? check_two_systems(run, st, err) : rc;
}
