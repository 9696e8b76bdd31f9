/* Which years begin or cease to mix net and gross when imports change. */
#include "ddreg/figures.h"
#include "ddreg/import_batch.h"
#include "ddreg/imports.h"
#include "import_warnings.h"

enum { NET = 1, GROSS = 2, MIXED = NET | GROSS };

static unsigned kind_of(const char *vat)
{
    if (!vat)
        return 0;
    return strcmp(vat, "net") == 0 ? NET : strcmp(vat, "gross") == 0 ? GROSS : 0;
}

enum dd_rc vat_side_read(struct cli *c, int64_t id, struct vat_side *out, struct dd_error *err)
{
    struct import_batch b;
    struct import_sum *sums;
    size_t n;
    enum dd_rc rc = import_batch_get(c->reg, &c->arena, id, &b, err);

    *out = (struct vat_side){.id = id};
    if (rc == DD_OK)
        rc = import_sums(c->reg, &c->arena, id, &sums, &n, err);
    if (rc != DD_OK)
        return rc;
    out->vat = b.vat;
    if (!(out->year = arena_alloc(&c->arena, (n + 1) * sizeof(*out->year))))
        return dd_no_memory(err);
    for (size_t i = 0; i < n; i++) /* a year has a sum for each currency */
        if (out->nyears == 0 || strcmp(out->year[out->nyears - 1], sums[i].year) != 0)
            out->year[out->nyears++] = sums[i].year;
    return DD_OK;
}

static bool has_year(const struct vat_side *s, const char *year)
{
    for (size_t i = 0; i < s->nyears; i++)
        if (strcmp(s->year[i], year) == 0)
            return true;
    return false;
}

/* The purchases of a year are read only where there is something to find. */
static enum dd_rc may_mix(struct cli *c, unsigned known, bool *may, struct dd_error *err)
{
    struct import_batch *all;
    size_t n = 0;
    enum dd_rc rc = import_batch_list(c->reg, &c->arena, &all, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++)
        known |= strcmp(all[i].kind, "purchases") == 0 ? kind_of(all[i].vat) : 0;
    *may = known == MIXED;
    return rc;
}

static enum dd_rc tell_year(struct warnings *w, const char *year, const struct vat_side *gone,
                            const struct vat_side *come, const struct vat_words *words,
                            struct dd_error *err)
{
    const char *other = kind_of(come->vat) == NET ? "gross" : "net";
    struct figures_vat v;
    char id[BATCH_ID_SIZE];
    unsigned rest = 0, before, after;
    enum dd_rc rc = figures_read_year_vat(w->c->reg, &w->c->arena, date_year(year), &v, err);

    for (size_t i = 0; rc == DD_OK && i < v.nimports; i++)
        if (v.imports[i].id != gone->id && v.imports[i].id != come->id)
            rest |= kind_of(v.imports[i].vat);
    before = rest | (has_year(gone, year) ? kind_of(gone->vat) : 0);
    after = rest | (has_year(come, year) ? kind_of(come->vat) : 0);
    import_batch_public_id(id, come->id);
    const struct msg_arg args[] = {{"year", year}, {"id", id}, {"other", other}};
    enum { ARGS = sizeof(args) / sizeof(args[0]) };
    if (rc != DD_OK)
        return rc;
    if (after == MIXED && before == MIXED && words->still)
        warnings_note(w, "imported.vat.mixes", words->still, args, ARGS);
    else if (after == MIXED && (before != MIXED || kind_of(come->vat) != 0))
        warnings_note(w, "imported.vat.mixes", words->mixes, args, ARGS);
    else if (before == MIXED && after != MIXED)
        warnings_note(w, "imported.vat.unmixed", words->unmixed, args, ARGS);
    return DD_OK;
}

enum dd_rc vat_years_tell(struct warnings *w, const struct vat_side *gone,
                          const struct vat_side *come, const struct vat_words *words,
                          struct dd_error *err)
{
    bool may;
    enum dd_rc rc = may_mix(w->c, kind_of(gone->vat) | kind_of(come->vat), &may, err);

    for (size_t i = 0; rc == DD_OK && may && i < come->nyears; i++)
        rc = tell_year(w, come->year[i], gone, come, words, err);
    for (size_t i = 0; rc == DD_OK && may && i < gone->nyears; i++)
        if (!has_year(come, gone->year[i]))
            rc = tell_year(w, gone->year[i], gone, come, words, err);
    return rc;
}
