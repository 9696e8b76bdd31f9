#include "group.h"

#include "ddreg/supplier.h"

static const char *public_ref(struct arena *a, int64_t id)
{
    char text[PUBLIC_ID_SIZE];

    public_id_write(text, SUPPLIER_ID, id);
    return arena_strdup(a, text);
}

/* Is anything known of it itself? */
static bool is_known(const struct group_row *r)
{
    bool known = r->nproposals > 0;

    for (int i = 0; i < RISK_FACTS; i++)
        known = known || r->facts[i];
    for (int i = 0; i < SAID; i++)
        known = known || r->said[i].value;
    return known;
}

/* The latest that a person said of it, or of one that it was a part of by then. */
static int latest_said(const struct group *g, const struct group_row *r, int what)
{
    int value = r->said[what].value;
    int64_t entry = r->said[what].entry;

    for (size_t i = 0; i < g->n; i++) {
        const struct group_row *other = &g->rows[i];
        int64_t said = other->said[what].entry;
        if (said <= entry || !links_cover(g->links, other->id, said, r->id))
            continue;
        value = other->said[what].value;
        entry = said;
    }
    return value;
}

static enum dd_rc add_part(const struct group *g, struct arena *a, const struct group_row *r,
                           struct risk_merged *out, struct dd_error *err)
{
    memcpy(out->facts, r->facts, sizeof(out->facts));
    memcpy(out->withdrawn, r->withdrawn, sizeof(out->withdrawn));
    out->proposals = r->proposals;
    out->nproposals = r->nproposals;
    out->subsuppliers_known = latest_said(g, r, SAID_SUBSUPPLIERS) != 0;
    for (int i = 0; i < SEVERITY_SIDES; i++)
        out->given[i] = latest_said(g, r, SAID_SIDES + i);
    out->ref = public_ref(a, r->id);
    return out->ref ? DD_OK : dd_no_memory(err);
}

/* The worst known of any: caused goes before contributed, that before linked. */
static enum risk_connection connection_of(const struct group *g)
{
    enum risk_connection worst = g->rows[0].connection;

    for (size_t i = 1; worst == RISK_CONNECTION_NONE && i < g->n; i++)
        worst = g->rows[i].connection;
    for (size_t i = 1; g->rows[0].connection == RISK_CONNECTION_NONE && i < g->n; i++)
        if (g->rows[i].connection != RISK_CONNECTION_NONE && g->rows[i].connection < worst)
            worst = g->rows[i].connection;
    return worst;
}

enum dd_rc group_settle(struct group *g, struct arena *a, struct risk_input *in,
                        struct dd_error *err)
{
    const struct group_row *one = &g->rows[0];
    struct risk_merged *parts;
    enum dd_rc rc = DD_OK;

    memcpy(in->facts, one->facts, sizeof(in->facts));
    memcpy(in->withdrawn, one->withdrawn, sizeof(in->withdrawn));
    in->proposals = one->proposals;
    in->nproposals = one->nproposals;
    in->subsuppliers_known = one->said[SAID_SUBSUPPLIERS].value != 0;
    for (int i = 0; i < SEVERITY_SIDES; i++)
        in->given[i] = one->said[SAID_SIDES + i].value;
    in->connection = connection_of(g);
    if (g->n == 1)
        return DD_OK;
    parts = arena_alloc(a, g->n * sizeof(*parts));
    g->parts = arena_alloc(a, g->n * sizeof(*g->parts));
    in->ref = public_ref(a, one->id);
    if (!parts || !g->parts || !in->ref)
        return dd_no_memory(err);
    for (size_t i = 1; rc == DD_OK && i < g->n; i++) {
        if (!is_known(&g->rows[i]))
            continue;
        g->parts[in->nmerged] = g->rows[i].id;
        rc = add_part(g, a, &g->rows[i], &parts[in->nmerged++], err);
    }
    in->merged = parts;
    return rc;
}

/* The ref that evidence goes by: that of the one it was registered for, or of the one rated
 * where nothing else is known of that. */
static const char *registered_for(const struct group *g, const struct evidence *e,
                                  const struct risk_input *in)
{
    for (size_t i = 0; i < in->nmerged; i++)
        if (g->parts[i] == e->supplier)
            return in->merged[i].ref;
    return in->ref;
}

enum dd_rc group_evidence(const struct group *g, struct arena *a, const struct evidence *const *e,
                          struct risk_input *in, struct dd_error *err)
{
    size_t most = in->nevidence * (in->nmerged + 1);
    struct risk_apart *apart = in->nmerged > 0 ? arena_alloc(a, (most + 1) * sizeof(*apart)) : NULL;

    if (in->nmerged > 0 && !apart)
        return dd_no_memory(err);
    in->apart = apart;
    for (size_t i = 0; i < in->nevidence && in->nmerged > 0; i++) {
        const char *ref = in->evidence[i].ref, *of = registered_for(g, e[i], in);
        if (of != in->ref)
            apart[in->napart++] = (struct risk_apart){ref, of, in->ref};
        for (size_t k = 0; k < in->nmerged; k++)
            if (!links_cover(g->links, e[i]->supplier, e[i]->entry, g->parts[k]))
                apart[in->napart++] = (struct risk_apart){ref, of, in->merged[k].ref};
    }
    return DD_OK;
}
