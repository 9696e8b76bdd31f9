#include "facts_said.h"

#include "ddreg/countries.h"
#include "ddreg/goods.h"

/* The value in force, the first of several; NULL: none. */
static const struct fact_value *in_force(const struct fact *fact)
{
    return fact->n > 0 && fact->values[0].in_force ? &fact->values[0] : NULL;
}

enum fact_known fact_known(const struct supplier_facts *s, enum fact_field field)
{
    const struct fact_value *v = in_force(&s->fact[field]);

    if (!v || (field == FACT_SECTOR && !sector_says(v->value)))
        return KNOWN_MISSING;
    if (v->rank == FACT_PROPOSED)
        return KNOWN_PROPOSED;
    return v->rank == FACT_DERIVED ? KNOWN_DERIVED : KNOWN_YES;
}

enum fact_known fact_known_bought(const struct supplier_facts *s)
{
    enum fact_known sector = fact_known(s, FACT_SECTOR), goods = fact_known(s, FACT_CATEGORY);

    return sector > goods ? sector : goods;
}

const char *fact_title(enum fact_field field)
{
    static const char *const titles[FACT_FIELDS] = {
        [FACT_COUNTRY] = "col.country", [FACT_PRODUCTION_COUNTRY] = "col.production_country",
        [FACT_SECTOR] = "col.sector",   [FACT_CATEGORY] = "col.category",
        [FACT_CLASS] = "col.class",     [FACT_PRODUCTION] = "col.production",
    };

    return titles[field];
}

const char *fact_shown(struct cli *c, enum fact_field field, const char *value)
{
    const struct trade *trade = NULL;
    const char *shown = value;

    if (field == FACT_COUNTRY || field == FACT_PRODUCTION_COUNTRY)
        return country_name(value, c->lang);
    if (field == FACT_CATEGORY && (trade = goods_by_id(value)))
        return trade->name[c->lang];
    if (field == FACT_SECTOR && (shown = sector_code_title(value, c->lang)) != NULL)
        return arena_printf(&c->arena, "%s %s", value, shown);
    if (field == FACT_CLASS || field == FACT_PRODUCTION)
        shown = out_key(c, value).shown;
    return shown ? shown : value;
}

static void add_proposed(struct cli *c, struct buf *out, enum fact_field field,
                         const struct fact_value *v)
{
    const char *shown = fact_shown(c, field, v->value);

    buf_printf(out, "%s%s: %s (", out->len ? "; " : "", dd_msg(c->lang, fact_title(field)),
               shown ? shown : v->value);
    fact_add_why(out, c->lang, v);
    buf_add(out, ")");
}

const char *facts_proposed(struct cli *c, const struct supplier_facts *s)
{
    struct buf out = BUF_INIT;

    for (int f = 0; f < FACT_FIELDS; f++)
        for (size_t i = 0; i < s->fact[f].n; i++) {
            const struct fact_value *v = &s->fact[f].values[i];
            if (v->in_force && (v->rank == FACT_DERIVED || v->rank == FACT_PROPOSED))
                add_proposed(c, &out, (enum fact_field)f, v);
        }
    return cli_keep(c, &out);
}

const char *facts_accounts(struct cli *c, const struct supplier_facts *s)
{
    struct buf out = BUF_INIT;

    for (size_t i = 0; i < s->naccounts; i++) {
        const struct fact_account *a = &s->accounts[i];
        if (*a->number == '\0' && *a->name == '\0')
            continue;
        buf_printf(&out, "%s%s%s%s %s", out.len ? "; " : "", a->number, *a->number ? " " : "",
                   a->name, cli_kroner(c, a->ore));
    }
    return cli_keep(c, &out);
}
