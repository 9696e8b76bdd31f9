#include "brreg_write.h"

#include <stdlib.h>

#include "ddreg/import_batch.h"
#include "ddreg/supplier.h"
#include "table/int_text.h"

struct writing {
    struct brreg_file *f;
    struct reg *reg;
    const char *source; /* the import's public id */
    struct vec changes, alerts, missing;
    struct unit_number *now; /* the numbers as they are under the lock */
    size_t nnow;
};

/* --- What is noted ---------------------------------------------------------------------------- */

static enum dd_rc note_change(struct writing *w, const struct brreg_change *change,
                              struct dd_error *err)
{
    struct brreg_change *to = vec_add(&w->changes);

    if (!to)
        return dd_no_memory(err);
    *to = *change;
    return DD_OK;
}

static enum dd_rc note_alert(struct writing *w, const struct supplier_unit *u, const char *name,
                             struct dd_error *err)
{
    struct brreg_alert *to;

    if (strcmp(u->state, unit_state_key(UNIT_ACTIVE)) == 0)
        return DD_OK;
    if (!(to = vec_add(&w->alerts)))
        return dd_no_memory(err);
    *to = (struct brreg_alert){u->supplier, name, u->state, u->state_day};
    return DD_OK;
}

static enum dd_rc note_missing(struct writing *w, const struct unit_number *n, const char *name,
                               struct dd_error *err)
{
    struct brreg_missing *to;

    if (w->f->out->part) /* those of units are in another file */
        return DD_OK;
    if (w->f->out->missing++ >= BRREG_MAX_MISSING)
        return DD_OK;
    if (!(to = vec_add(&w->missing)))
        return dd_no_memory(err);
    *to = (struct brreg_missing){n->supplier, name, n->orgnr};
    return DD_OK;
}

/* --- One supplier ----------------------------------------------------------------------------- */

static bool same(const char *one, const char *other)
{
    return strcmp(one ? one : "", other ? other : "") == 0;
}

static const char *count_text(struct arena *a, int64_t n)
{
    char text[INT_TEXT_SIZE];

    return n < 0 ? NULL : arena_strdup(a, int_text(text, n));
}

/* A fact of the supplier, too, is noted as such. */
static bool is_fact(const char *field)
{
    return strcmp(field, "country") == 0 || strcmp(field, "sector") == 0;
}

static enum dd_rc note_texts(struct writing *w, const struct supplier_unit *was,
                             const struct supplier_unit *is, const char *name, bool *differ,
                             struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < UNIT_TEXTS; i++) {
        const struct brreg_change change = {.supplier = is->supplier,
                                            .name = name,
                                            .field = unit_texts[i].name,
                                            .title = unit_texts[i].title,
                                            .before = unit_text(was, i),
                                            .after = unit_text(is, i)};
        if (same(change.before, change.after))
            continue;
        *differ = true;
        /* That nothing is amiss is no news of one that was not asked about before. */
        if (!is_fact(change.field) &&
            !(!change.before && same(change.after, unit_state_key(UNIT_ACTIVE))))
            rc = note_change(w, &change, err);
    }
    return rc;
}

static enum dd_rc note_employees(struct writing *w, const struct supplier_unit *was,
                                 const struct supplier_unit *is, const char *name, bool *differ,
                                 struct dd_error *err)
{
    const struct brreg_change change = {.supplier = is->supplier,
                                        .name = name,
                                        .field = "employees",
                                        .title = "col.unit_employees",
                                        .before = count_text(w->f->a, was->employees),
                                        .after = count_text(w->f->a, is->employees)};

    if (was->employees == is->employees)
        return DD_OK;
    *differ = true;
    return note_change(w, &change, err);
}

static enum dd_rc write_fact(struct writing *w, const struct supplier_unit *u, const char *name,
                             const char *field, const char *value, bool *wrote,
                             struct dd_error *err)
{
    struct unit_fact_change done;
    enum dd_rc rc;

    if (!value)
        return DD_OK;
    rc = supplier_unit_fact(w->reg, w->f->a, u, field, value, &done, err);
    if (rc != DD_OK || done.what == UNIT_FACT_SAME)
        return rc;
    *wrote = *wrote || done.what == UNIT_FACT_WRITTEN;
    return note_change(
        w,
        &(struct brreg_change){.supplier = u->supplier,
                               .name = name,
                               .field = field,
                               .title = strcmp(field, "sector") == 0 ? "col.sector" : "col.country",
                               .before = done.before,
                               .after = value,
                               .kept = done.what == UNIT_FACT_OUTRANKED},
        err);
}

/* Is something known from a later file? Then this one says only how it was. */
static enum dd_rc is_older(struct writing *w, const struct supplier_unit *u, bool *older,
                           struct dd_error *err)
{
    struct supplier_unit now;
    bool found;
    enum dd_rc rc =
        supplier_unit_get(w->reg, w->f->a, u->supplier, w->reg->by.day, &now, &found, err);

    *older = rc == DD_OK && found && strcmp(now.day, u->day) > 0;
    w->f->out->older = w->f->out->older || *older;
    return rc;
}

static enum dd_rc write_unit(struct writing *w, const struct supplier_unit *u, const char *name,
                             bool *new, struct dd_error *err)
{
    struct supplier_unit was;
    bool found, older = false, wrote = false;
    enum dd_rc rc = supplier_unit_get(w->reg, w->f->a, u->supplier, u->day, &was, &found, err);

    if (!found)
        was = (struct supplier_unit){.employees = BRREG_NOT_KNOWN};
    if (rc == DD_OK)
        rc = is_older(w, u, &older, err);
    if (rc == DD_OK)
        rc = note_texts(w, &was, u, name, &wrote, err);
    if (rc == DD_OK)
        rc = note_employees(w, &was, u, name, &wrote, err);
    if (rc == DD_OK && wrote)
        rc = supplier_unit_write(w->reg, u, err);
    if (rc == DD_OK && !older)
        rc = write_fact(w, u, name, "country", u->country, &wrote, err);
    if (rc == DD_OK && !older)
        rc = write_fact(w, u, name, "sector", u->sector, &wrote, err);
    *new = wrote;
    return rc == DD_OK && !older ? note_alert(w, u, name, err) : rc;
}

/* --- All of them ------------------------------------------------------------------------------ */

/* "00.000" (uoppgitt) is no trade. */
static const char *code_of(struct writing *w, const char *code)
{
    char kept[SECTOR_CODE_SIZE];

    if (!code || strncmp(code, "00", 2) == 0)
        return NULL;
    if (sector_code_read(kept, code, w->f->out->sectors))
        return arena_strdup(w->f->a, kept);
    w->f->out->codes_unknown++;
    return NULL;
}

static struct supplier_unit unit_of(struct writing *w, const struct brreg_unit *u,
                                    const struct unit_number *n)
{
    return (struct supplier_unit){.supplier = n->supplier,
                                  .orgnr = n->orgnr,
                                  .state = unit_state_key(u->state),
                                  .state_day = u->state_day,
                                  .form = u->form,
                                  .country = u->country,
                                  .municipality = u->municipality,
                                  .sector = code_of(w, u->codes[0]),
                                  .sector_2 = code_of(w, u->codes[1]),
                                  .sector_3 = code_of(w, u->codes[2]),
                                  .employees = u->employees,
                                  .day = w->f->out->day,
                                  .source = w->source};
}

/* Has a file of sub-units had the number? Then it is in no file of units. */
static bool is_part(const struct supplier_unit *u)
{
    return u->form && (strcmp(u->form, "BEDR") == 0 || strcmp(u->form, "AAFY") == 0);
}

/* What was known of it stays, but that it is gone. */
static enum dd_rc write_absent(struct writing *w, const struct unit_number *n, const char *name,
                               struct dd_error *err)
{
    struct supplier_unit u;
    bool found, new = false;
    enum dd_rc rc =
        supplier_unit_get(w->reg, w->f->a, n->supplier, w->f->out->day, &u, &found, err);

    if (rc != DD_OK || (found && is_part(&u)))
        return rc;
    rc = note_missing(w, n, name, err);
    if (rc != DD_OK || !w->f->o->whole)
        return rc;
    if (!found)
        u = (struct supplier_unit){.supplier = n->supplier, .employees = BRREG_NOT_KNOWN};
    if (!found || !same(u.state, unit_state_key(UNIT_DELETED)))
        u.state = unit_state_key(UNIT_ABSENT), u.state_day = NULL;
    u.orgnr = n->orgnr;
    u.day = w->f->out->day;
    u.source = w->source;
    rc = write_unit(w, &u, name, &new, err);
    w->f->out->gone += new;
    return rc;
}

static enum dd_rc write_found(struct writing *w, const struct brreg_unit *u,
                              const struct unit_number *n, const char *name, struct dd_error *err)
{
    const struct supplier_unit unit = unit_of(w, u, n);
    bool new = false;
    enum dd_rc rc = write_unit(w, &unit, name, &new, err);

    w->f->out->found++;
    w->f->out->updated += new;
    w->f->out->unchanged += !new;
    return rc;
}

static int by_number(const void *key, const void *row)
{
    const struct brreg_unit *u = row;
    const size_t at = *(const size_t *)key;

    return (at > u->number) - (at < u->number);
}

/* What the file says of a number; NULL: nothing. Which of the numbers it was when they were read
 * may have changed since. */
static const struct brreg_unit *find_unit(const struct writing *w, const char *orgnr)
{
    const struct brreg_file *f = w->f;
    size_t low = 0, high = f->nwanted;

    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (strcmp(f->wanted[mid].orgnr, orgnr) < 0)
            low = mid + 1;
        else
            high = mid;
    }
    return low < f->nwanted && f->units.n > 0 && strcmp(f->wanted[low].orgnr, orgnr) == 0
               ? bsearch(&low, f->units.rows, f->units.n, sizeof(struct brreg_unit), by_number)
               : NULL;
}

static int by_supplier(const void *a, const void *b)
{
    const struct unit_number *x = a, *y = b;

    return (x->supplier > y->supplier) - (x->supplier < y->supplier);
}

static enum dd_rc write_each(struct writing *w, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    if (w->nnow > 0)
        qsort(w->now, w->nnow, sizeof(*w->now), by_supplier);

    for (size_t i = 0; rc == DD_OK && i < w->nnow; i++) {
        const struct unit_number *n = &w->now[i];
        const struct brreg_unit *u = find_unit(w, n->orgnr);
        const char *name = NULL;
        rc = supplier_name_on(w->reg, w->f->a, n->supplier, w->reg->by.day, &name, err);
        if (rc == DD_OK)
            rc = u ? write_found(w, u, n, name, err) : write_absent(w, n, name, err);
        if (rc == DD_OK && w->f->a->failed)
            rc = dd_no_memory(err);
    }
    return rc;
}

enum dd_rc brreg_write(struct brreg_file *f, struct reg *reg, struct dd_error *err)
{
    char source[PUBLIC_ID_SIZE];
    int64_t batch;
    struct writing w = {.f = f,
                        .reg = reg,
                        .source = source,
                        .changes = VEC_OF(struct brreg_change),
                        .alerts = VEC_OF(struct brreg_alert),
                        .missing = VEC_OF(struct brreg_missing)};
    enum dd_rc rc = import_batch_next(reg, &batch, err);

    public_id_write(source, IMPORT_ID, rc == DD_OK ? batch : 0);
    if (rc == DD_OK)
        rc = unit_numbers(reg, f->a, reg->by.day, &w.now, &w.nnow, &f->out->without, err);
    if (rc == DD_OK)
        rc = write_each(&w, err);
    if (rc == DD_OK)
        rc = vec_keep(&w.changes, f->a, &f->out->changes, &f->out->nchanges, err);
    if (rc == DD_OK)
        rc = vec_keep(&w.alerts, f->a, &f->out->alerts, &f->out->nalerts, err);
    if (rc == DD_OK)
        rc = vec_keep(&w.missing, f->a, &f->out->first_missing, &f->out->nmissing, err);
    vec_release(&w.changes);
    vec_release(&w.alerts);
    vec_release(&w.missing);
    return rc;
}
