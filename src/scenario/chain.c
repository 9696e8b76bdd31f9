#include "ddreg/chain.h"

#include <string.h>

#include "ddreg/supplier.h"

enum { PERCENT = 10 }; /* thousandths */

/* The rows of a kind that are in use on the day. */
static enum dd_rc in_use(struct reg *reg, struct arena *a, const char *kind, const char *day,
                         struct kind_row **rows, size_t *n, struct dd_error *err)
{
    const struct kind_filter filter = {.as_of = day, .company = reg->company};
    size_t kept = 0;
    enum dd_rc rc = kind_read(reg, a, kind_named(kind), &filter, rows, n, err);

    for (size_t i = 0; rc == DD_OK && i < *n; i++)
        if (kind_is_open(&(*rows)[i], day))
            (*rows)[kept++] = (*rows)[i];
    *n = kept;
    return rc;
}

static struct span span_of(const struct kind_row *row, const char *column, int64_t unit)
{
    struct span s = {.known = false};
    const char *text = kind_text(row, column);

    if (text)
        (void)span_parse(text, unit, &s);
    return s;
}

/* The place of a record by its public id; the number of places: it is not among them. */
static size_t place_of(const struct chain *c, const char *id, size_t n)
{
    for (size_t i = 0; i < c->n; i++)
        if (strlen(c->places[i].id) == n && memcmp(c->places[i].id, id, n) == 0)
            return i;
    return c->n;
}

static void link_needs(struct chain *c, struct arena *a, size_t i)
{
    const char *ids = c->places[i].resource ? NULL : kind_text(c->places[i].row, "needs");
    size_t *needs = arena_alloc(a, (ids ? strlen(ids) + 1 : 1) * sizeof(*needs)), n = 0;

    for (const char *w = ids; needs && w && *w; w += strcspn(w, " "), w += strspn(w, " ")) {
        size_t at = place_of(c, w, strcspn(w, " "));
        if (at < c->n)
            needs[n++] = at;
    }
    c->items[i].needs = needs;
    c->items[i].nneeds = n;
}

static void add_place(struct chain *c, struct arena *a, const struct kind_row *row, bool resource)
{
    struct chain_place *p = &c->places[c->n];
    struct stress_item *it = &c->items[c->n++];

    *p = (struct chain_place){.row = row,
                              .id = public_id_text(a, row->kind->letters, kind_number(row)),
                              .name = kind_text(row, "name"),
                              .resource = resource};
    p->name = p->name ? p->name : "";
    *it = (struct stress_item){.demand = STRESS_FULL};
    if (resource) {
        it->repair = span_of(row, "repair", STRESS_DAY);
        it->stock = (struct span){.known = true};
        return;
    }
    p->criticality = kind_text(row, "criticality");
    p->stage = kind_text(row, "stage");
    it->stock = span_of(row, "stock", STRESS_DAY);
}

/* Where a source's goods are made: as the source says, else as the supplier's facts do. */
static enum dd_rc made_in(struct reg *reg, struct arena *a, const struct kind_row *row,
                          const char *day, const char **out, struct dd_error *err)
{
    struct supplier s;
    enum dd_rc rc;

    *out = kind_text(row, "made_in");
    if (*out || kind_int(row, "supplier_id") == 0)
        return DD_OK;
    rc = supplier_get(reg, a, kind_int(row, "supplier_id"), day, &s, err);
    if (rc == DD_OK)
        *out = s.production_country;
    return rc;
}

static enum dd_rc add_source(struct reg *reg, struct arena *a, struct chain *c,
                             const struct kind_row *row, const char *day, struct dd_error *err)
{
    struct chain_offer *o = &c->offers[c->nsources];
    struct stress_source *s = &c->sources[c->nsources++];

    *o = (struct chain_offer){.id = public_id_text(a, row->kind->letters, kind_number(row)),
                              .supplier = row->root ? row->root : kind_int(row, "supplier_id"),
                              .next_tier = kind_text(row, "next_tier"),
                              .relies_on = kind_text(row, "relies_on")};
    *s = (struct stress_source){.approved = strcmp(kind_text(row, "able"), "approved") == 0,
                                .share = span_of(row, "share", PERCENT),
                                .lead = span_of(row, "lead", STRESS_DAY),
                                .approval = span_of(row, "approval", STRESS_DAY)};
    return made_in(reg, a, row, day, &o->made_in, err);
}

/* The part of an item's supply that no source accounts for; all of it where there is none. */
static int64_t unaccounted(const struct stress_source *sources, size_t n)
{
    enum { ROUNDING = 50 };
    int64_t left = STRESS_FULL;

    for (size_t i = 0; i < n; i++) {
        if (sources[i].approved && !sources[i].share.known)
            return 0;
        left -= sources[i].approved ? sources[i].share.likely : 0;
    }
    return left > ROUNDING ? left : 0;
}

static void add_unknown(struct chain *c, int64_t share)
{
    c->offers[c->nsources] = (struct chain_offer){.id = NULL};
    c->sources[c->nsources++] =
        (struct stress_source){.approved = true, .share = {true, share, share, share}};
}

/* The sources of place i; what is made of other items needs none. */
static enum dd_rc add_sources(struct reg *reg, struct arena *a, struct chain *c, size_t i,
                              const struct kind_row *rows, size_t n, const char *day,
                              struct dd_error *err)
{
    struct chain_place *p = &c->places[i];
    struct stress_item *it = &c->items[i];
    int64_t left;
    enum dd_rc rc = DD_OK;

    p->first = c->nsources;
    for (size_t k = 0; rc == DD_OK && k < n; k++)
        if (kind_int(&rows[k], "item") == kind_number(p->row))
            rc = add_source(reg, a, c, &rows[k], day, err);
    if (rc != DD_OK)
        return rc;
    left = unaccounted(c->sources + p->first, c->nsources - p->first);
    if (left > 0 && !(it->nneeds > 0 && c->nsources == p->first))
        add_unknown(c, left);
    it->sources = c->sources + p->first;
    it->nsources = c->nsources - p->first;
    return DD_OK;
}

enum dd_rc chain_read(struct reg *reg, struct arena *a, const char *day, struct chain *out,
                      struct dd_error *err)
{
    struct kind_row *items, *resources, *sources;
    size_t nitems, nresources, nsources;
    enum dd_rc rc = in_use(reg, a, "item", day, &items, &nitems, err);

    *out = (struct chain){.n = 0};
    if (rc == DD_OK)
        rc = in_use(reg, a, "resource", day, &resources, &nresources, err);
    if (rc == DD_OK)
        rc = in_use(reg, a, "source", day, &sources, &nsources, err);
    if (rc != DD_OK)
        return rc;
    out->items = arena_alloc(a, (nitems + nresources + 1) * sizeof(*out->items));
    out->places = arena_alloc(a, (nitems + nresources + 1) * sizeof(*out->places));
    out->sources = arena_alloc(a, (nsources + nitems + 1) * sizeof(*out->sources));
    out->offers = arena_alloc(a, (nsources + nitems + 1) * sizeof(*out->offers));
    if (a->failed)
        return dd_no_memory(err);
    for (size_t i = 0; i < nitems; i++)
        add_place(out, a, &items[i], false);
    for (size_t i = 0; i < nresources; i++)
        add_place(out, a, &resources[i], true);
    for (size_t i = 0; i < out->n; i++)
        link_needs(out, a, i);
    for (size_t i = 0; rc == DD_OK && i < nitems; i++)
        rc = add_sources(reg, a, out, i, sources, nsources, day, err);
    return rc == DD_OK && a->failed ? dd_no_memory(err) : rc;
}
