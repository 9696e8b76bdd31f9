#include "payee_names.h"

#include "ddreg/alias.h"
#include "ddreg/duplicates.h"
#include "table/plain.h"

enum { NAMES_BYTES = 4 * 1024 * 1024, NAME_SHOWN = 60 };

struct checking {
    struct import_run *run;
    struct arena scratch; /* of one name */
};

/* Is the shorter one all of the longer one's first words? */
static bool begins(const char *name, const char *with)
{
    size_t n = strlen(with);

    return strncmp(name, with, n) == 0 && (name[n] == '\0' || name[n] == ' ');
}

static enum dd_rc is_like(struct arena *a, const char *one, const char *other, bool *like,
                          struct dd_error *err)
{
    const struct supplier_row rows[2] = {{.supplier = {.name = one}},
                                         {.supplier = {.name = other}}};
    struct duplicate_view x, y;
    int score;

    if (!duplicate_read(a, &rows[0], &x) || !duplicate_read(a, &rows[1], &y))
        return dd_no_memory(err);
    *like = duplicate_compare(&x, &y, &score) != DUPLICATE_NONE ||
            begins(x.firm.base, y.firm.base) || begins(y.firm.base, x.firm.base);
    return DD_OK;
}

/* Of a supplier that has no name nothing can be said. */
static enum dd_rc fits(struct checking *c, const struct purchase_name *p, bool *fit,
                       struct dd_error *err)
{
    const char **names = NULL;
    size_t n = 0;
    enum dd_rc rc = DD_OK;

    *fit = false;
    if (p->supplier == 0)
        return is_like(&c->scratch, p->first, p->name, fit, err);
    rc = supplier_names(c->run->reg, &c->scratch, p->supplier, &names, &n, err);
    *fit = n == 0;
    for (size_t i = 0; rc == DD_OK && i < n && !*fit; i++)
        rc = is_like(&c->scratch, names[i], p->name, fit, err);
    return rc;
}

/* The known supplier who has the name; 0 when it is nobody's, or several have it. */
static enum dd_rc find_other(struct checking *c, const struct purchase_name *p, int64_t *other,
                             struct dd_error *err)
{
    const struct supplier row = {.name = p->name, .country = p->country};
    enum dd_rc rc = supplier_match(c->run->reg, &row, other, err);

    if (rc == DD_INPUT) {
        *other = 0;
        rc = DD_OK;
    }
    return rc == DD_OK && *other != 0 ? alias_root(c->run->reg, *other, other, err) : rc;
}

/* The supplier as it is called now, and the number by which it was found. */
static enum dd_rc name_owner(struct checking *c, const struct purchase_name *p,
                             struct import_name *one, const char **number, const char **name,
                             struct dd_error *err)
{
    struct supplier s;
    enum dd_rc rc;

    *number = p->ledger ? p->ledger : p->orgnr;
    *name = p->first;
    one->supplier = p->supplier;
    if (p->supplier == 0)
        return DD_OK;
    rc = supplier_get(c->run->reg, &c->scratch, p->supplier, "9999-12-31", &s, err);
    if (rc != DD_OK)
        return rc;
    *name = s.name;
    if (p->orgnr && s.orgnr && strcmp(p->orgnr, s.orgnr) == 0 &&
        !(p->ledger && s.ledger && strcmp(p->ledger, s.ledger) == 0))
        *number = p->orgnr;
    return DD_OK;
}

static enum dd_rc check_name(void *data, const struct purchase_name *p, struct dd_error *err)
{
    struct checking *c = data;
    struct import_result *out = c->run->out;
    struct import_name one = {.line = p->line};
    struct import_names *list;
    const char *number, *name;
    bool fit;
    enum dd_rc rc;

    arena_reset(&c->scratch);
    rc = fits(c, p, &fit, err);
    if (rc == DD_OK && !fit)
        rc = find_other(c, p, &one.other, err);
    if (rc != DD_OK || fit)
        return rc;
    list = one.other != 0 ? &out->names_of_others : &out->names_unlike;
    list->n++;
    if (list->nfirst == IMPORT_MAX_NAMES)
        return DD_OK;
    if ((rc = name_owner(c, p, &one, &number, &name, err)) != DD_OK)
        return rc;
    one.number = plain_cut(c->run->a, number, NAME_SHOWN);
    one.name = plain_cut(c->run->a, name, NAME_SHOWN);
    one.said = plain_cut(c->run->a, p->name, NAME_SHOWN);
    list->first[list->nfirst++] = one;
    return one.number && one.name && one.said ? DD_OK : dd_no_memory(err);
}

enum dd_rc payee_names_check(struct import_run *run, struct purchase_stage *st,
                             struct dd_error *err)
{
    struct checking c = {.run = run};
    enum dd_rc rc;

    arena_init(&c.scratch, NAMES_BYTES);
    rc = purchase_stage_names(st, check_name, &c, err);
    arena_release(&c.scratch);
    return rc;
}
