/* Which years begin or cease to mix net and gross when imports change. */
#include "ddreg/figures.h"
#include "ddreg/import_batch.h"
#include "ddreg/import_lines.h"
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

enum { IDS_SHOWN = 8 };

/* "I-1, I-3": the imports of that kind; their number is *n, the first of them *first. `gone` no
 * longer counts, and `come` is what it becomes. */
static const char *imports_of(struct cli *c, unsigned kind, const struct figures_vat *v,
                              const struct vat_side *gone, const struct vat_side *come, size_t *n,
                              int64_t *first)
{
    struct buf list = BUF_INIT;
    char id[PUBLIC_ID_SIZE];
    const char *copy;

    *n = 0;
    for (size_t i = 0; i < v->nimports; i++) {
        const struct figures_import *one = &v->imports[i];
        const char *vat = one->id == come->id ? come->vat : one->vat;
        if (kind_of(vat) != kind || (one->id == gone->id && one->id != come->id))
            continue;
        if (++*n == 1)
            *first = one->id;
        public_id_write(id, IMPORT_ID, one->id);
        if (*n <= IDS_SHOWN)
            buf_printf(&list, "%s%s", *n > 1 ? ", " : "", id);
        else if (*n == IDS_SHOWN + 1)
            buf_add(&list, " ...");
    }
    copy = arena_strdup(&c->arena, buf_str(&list));
    c->out.failed = c->out.failed || list.failed || !copy;
    buf_release(&list);
    return copy ? copy : "";
}

static enum dd_rc warn_year(struct warnings *w, const char *year, const struct vat_side *gone,
                            const struct vat_side *come, const struct vat_words *words,
                            struct dd_error *err)
{
    const char *other = kind_of(come->vat) == NET ? "gross" : "net";
    struct figures_vat v;
    char id[PUBLIC_ID_SIZE];
    const char *net, *gross;
    size_t nnet, ngross;
    int64_t odd = come->id, first_net = 0, first_gross = 0;
    unsigned rest = 0, before, after;
    enum dd_rc rc = figures_read_year_vat(w->c->reg, &w->c->arena, date_year(year), &v, err);

    if (rc != DD_OK)
        return rc;
    for (size_t i = 0; i < v.nimports; i++)
        if (v.imports[i].id != gone->id && v.imports[i].id != come->id)
            rest |= kind_of(v.imports[i].vat);
    before = rest | (has_year(gone, year) ? kind_of(gone->vat) : 0);
    after = rest | (has_year(come, year) ? kind_of(come->vat) : 0);
    net = imports_of(w->c, NET, &v, gone, come, &nnet, &first_net);
    gross = imports_of(w->c, GROSS, &v, gone, come, &ngross, &first_gross);
    if (come->id != 0 && nnet > 0 && ngross > 0 &&
        nnet != ngross) { /* the fewer are the odd ones */
        bool fewer_net = nnet < ngross;
        if ((kind_of(come->vat) == NET) != fewer_net)
            odd = fewer_net ? first_net : first_gross;
        other = fewer_net ? "gross" : "net";
    }
    public_id_write(id, IMPORT_ID, odd);
    const struct msg_arg args[] = {
        {"year", year}, {"id", id}, {"other", other}, {"net", net}, {"gross", gross}};
    enum { ARGS = sizeof(args) / sizeof(args[0]) };
    if (after == MIXED && before == MIXED && words->still)
        warnings_note(w, "imported.vat.mixes", words->still, args, ARGS);
    else if (after == MIXED && (before != MIXED || kind_of(come->vat) != 0))
        warnings_note(w, "imported.vat.mixes", words->mixes, args, ARGS);
    else if (before == MIXED && after != MIXED)
        warnings_note(w, "imported.vat.unmixed", words->unmixed, args, ARGS);
    return DD_OK;
}

enum dd_rc vat_years_warn(struct warnings *w, const struct vat_side *gone,
                          const struct vat_side *come, const struct vat_words *words,
                          struct dd_error *err)
{
    bool may;
    enum dd_rc rc = may_mix(w->c, kind_of(gone->vat) | kind_of(come->vat), &may, err);

    for (size_t i = 0; rc == DD_OK && may && i < come->nyears; i++)
        rc = warn_year(w, come->year[i], gone, come, words, err);
    for (size_t i = 0; rc == DD_OK && may && i < gone->nyears; i++)
        if (!has_year(come, gone->year[i]))
            rc = warn_year(w, gone->year[i], gone, come, words, err);
    return rc;
}
