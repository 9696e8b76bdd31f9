#include "ddreg/payees.h"

#include "ddreg/company.h"
#include "ddreg/firm.h"

/* What the company that buys is known by: others of its group are suppliers. */
struct self {
    const char *key; /* firm_key() of its name, or NULL */
    const char *orgnr;
};

static enum dd_rc read_self(struct reg *reg, struct arena *a, const char *as_of, struct self *out,
                            struct dd_error *err)
{
    const char *name = NULL;
    enum dd_rc rc = company_get(reg, a, COMPANY_FIRST, "name", as_of, &name, err);

    *out = (struct self){NULL, NULL};
    if (rc == DD_OK)
        rc = company_get(reg, a, COMPANY_FIRST, "orgnr", as_of, &out->orgnr, err);
    if (rc == DD_OK && name && !(out->key = firm_key(a, name)))
        rc = dd_no_memory(err);
    return rc;
}

static enum dd_rc kind_of(struct arena *a, const struct supplier *s, const struct self *self,
                          const struct payee_kind **out, struct dd_error *err)
{
    const char *key = s->name ? firm_key(a, s->name) : NULL;

    *out = NULL;
    if (s->name && !key)
        return dd_no_memory(err);
    if ((s->orgnr && self->orgnr && strcmp(s->orgnr, self->orgnr) == 0) ||
        (key && self->key && strcmp(key, self->key) == 0))
        *out = payee_kind("self");
    else if (s->name && !payee_kind_of(a, s->name, out))
        return dd_no_memory(err);
    return DD_OK;
}

static int by_bought(const void *a, const void *b)
{
    const struct payee *x = a, *y = b;

    if (x->row->ore != y->row->ore)
        return x->row->ore < y->row->ore ? 1 : -1;
    return (x->row->supplier.id > y->row->supplier.id) -
           (x->row->supplier.id < y->row->supplier.id);
}

enum dd_rc payees_list(struct reg *reg, struct arena *a, int year, const char *as_of,
                       struct payee **out, size_t *n, struct dd_error *err)
{
    const struct supplier_filter filter = {.class = "unclassified", .year = year};
    const struct payee_kind *kind;
    struct supplier_row *rows = NULL;
    struct self self;
    size_t nrows = 0;
    enum dd_rc rc = supplier_list(reg, a, &filter, as_of, &rows, &nrows, err);

    *n = 0;
    if (rc == DD_OK)
        rc = read_self(reg, a, as_of, &self, err);
    if (rc == DD_OK && !(*out = arena_alloc(a, (nrows + 1) * sizeof(**out))))
        rc = dd_no_memory(err);
    for (size_t i = 0; rc == DD_OK && i < nrows; i++) {
        rc = kind_of(a, &rows[i].supplier, &self, &kind, err);
        if (rc == DD_OK && kind)
            (*out)[(*n)++] = (struct payee){&rows[i], kind};
    }
    if (rc == DD_OK)
        qsort(*out, *n, sizeof(**out), by_bought);
    return rc;
}
