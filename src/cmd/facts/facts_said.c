#include "facts_said.h"

#include "ddreg/countries.h"
#include "ddreg/goods.h"
#include "ddreg/money.h"

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
        shown = country_name(value, c->lang);
    if (field == FACT_CATEGORY && (trade = goods_by_id(value)))
        return trade->name[c->lang];
    if (field == FACT_SECTOR && (shown = sector_code_title(value, c->lang)) != NULL)
        return arena_printf(&c->arena, "%s %s", value, shown);
    if (field == FACT_CLASS || field == FACT_PRODUCTION)
        shown = out_key(c, value).shown;
    return shown ? shown : value;
}

/* "S-2, " of one that is merged into the one of the row. */
static const char *whose(struct cli *c, const struct supplier_facts *s)
{
    return s->into ? arena_printf(&c->arena, "%s, ",
                                  public_id_text(&c->arena, SUPPLIER_ID, s->supplier))
                   : "";
}

static void add_proposed(struct cli *c, struct buf *out, const struct supplier_facts *s)
{
    for (int f = 0; f < FACT_FIELDS; f++)
        for (size_t i = 0; i < s->fact[f].n; i++) {
            const enum fact_field field = (enum fact_field)f;
            const struct fact_value *v = &s->fact[f].values[i];
            if (!v->in_force || (v->rank != FACT_DERIVED && v->rank != FACT_PROPOSED))
                continue;
            buf_printf(out, "%s%s%s: %s (", out->len ? "; " : "", whose(c, s),
                       dd_msg(c->lang, fact_title(field)), fact_shown(c, field, v->value));
            fact_add_why(out, c->lang, v);
            buf_add(out, ")");
        }
}

enum { HINT_NAMES = 4 };

/* Where it may be, by one source: the values from `from` on that have it; how many in *n. */
static const char *hint_countries(struct cli *c, const struct fact *fact, size_t from, size_t *n)
{
    struct buf out = BUF_INIT;

    for (*n = 0; from + *n < fact->n; ++*n) {
        const struct fact_value *v = &fact->values[from + *n];
        if (v->rank != FACT_HINT || strcmp(v->source, fact->values[from].source) != 0)
            break;
        buf_printf(&out, "%s%s", *n ? ", " : "", country_name(v->value, c->lang));
    }
    if (*n > HINT_NAMES) {
        buf_reset(&out);
        msg_add(&out, c->lang, "facts.hint.more", MSG_ARGS({"n", cli_count(c, (int64_t)*n)}));
    }
    return cli_keep(c, &out);
}

/* What only hints at its country, where nothing says it. */
static void add_hints(struct cli *c, struct buf *out, const struct supplier_facts *s)
{
    const struct fact *fact = &s->fact[FACT_COUNTRY];
    size_t n = 1;

    for (size_t i = 0; i < fact->n && fact->values[0].rank == FACT_HINT; i += n) {
        const char *countries = hint_countries(c, fact, i, &n);
        buf_printf(out, "%s%s", out->len ? "; " : "", whose(c, s));
        msg_add(out, c->lang, "facts.hint",
                MSG_ARGS({"field", dd_msg(c->lang, fact_title(FACT_COUNTRY))},
                         {"countries", countries}, {"why", fact_why(c, &fact->values[i])}));
    }
}

/* So little is posted of it that its own trade says otherwise: it counts when somebody says so. */
static void add_asked(struct cli *c, struct buf *out, const struct supplier_facts *s)
{
    const struct fact *fact = &s->fact[FACT_CATEGORY];

    for (size_t i = 0; i < fact->n && fact->values[0].rank >= FACT_DERIVED; i++) {
        const struct fact_value *v = &fact->values[i];
        if (v->rank != FACT_HINT)
            continue;
        buf_printf(out, "%s%s", out->len ? "; " : "", whose(c, s));
        msg_add(out, c->lang, "facts.asked",
                MSG_ARGS({"value", fact_shown(c, FACT_CATEGORY, v->value)},
                         {"sum", cli_count(c, ore_whole(v->ore))}, {"why", fact_why(c, v)}));
    }
}

static void add_all(struct cli *c, struct buf *out, const struct supplier_facts *s)
{
    add_proposed(c, out, s);
    add_hints(c, out, s);
    add_asked(c, out, s);
}

const char *facts_proposed(struct cli *c, const struct supplier_facts *s)
{
    struct buf out = BUF_INIT;

    add_all(c, &out, s);
    for (size_t i = 0; i < s->nmerged; i++)
        add_all(c, &out, s->merged[i]);
    return cli_keep(c, &out);
}

static void add_accounts(struct cli *c, struct buf *out, const struct supplier_facts *s)
{
    for (size_t i = 0; i < s->naccounts; i++) {
        const struct fact_account *a = &s->accounts[i];
        if (*a->number == '\0' && *a->name == '\0')
            continue;
        buf_printf(out, "%s%s%s%s%s %s", out->len ? "; " : "", whose(c, s), a->number,
                   *a->number ? " " : "", a->name, cli_kroner(c, a->ore));
    }
}

const char *facts_accounts(struct cli *c, const struct supplier_facts *s)
{
    struct buf out = BUF_INIT;

    add_accounts(c, &out, s);
    for (size_t i = 0; i < s->nmerged; i++)
        add_accounts(c, &out, s->merged[i]);
    return cli_keep(c, &out);
}

const char *fact_why(struct cli *c, const struct fact_value *v)
{
    struct buf out = BUF_INIT;

    fact_add_why(&out, c->lang, v);
    return cli_keep(c, &out);
}

const char *group_ids(struct cli *c, const struct fact_group *g, size_t most)
{
    struct buf out = BUF_INIT;

    for (size_t i = 0; i < g->n && i < most; i++)
        buf_printf(&out, "%s%s", i > 0 ? " " : "",
                   public_id_text(&c->arena, SUPPLIER_ID, g->members[i]->supplier));
    return cli_keep(c, &out);
}

/* Is the category among those of suppliers of the group before this one? */
static bool is_named(const struct fact_group *g, size_t member, size_t value, const char *id)
{
    for (size_t i = 0; i <= member; i++) {
        const struct fact *fact = &g->members[i]->fact[FACT_CATEGORY];
        for (size_t k = 0; k < (i < member ? fact->n : value); k++)
            if (fact->values[k].in_force && strcmp(fact->values[k].value, id) == 0)
                return true;
    }
    return false;
}

const char *group_together(struct cli *c, const struct fact_group *g, const char *between,
                           bool names)
{
    struct buf out = BUF_INIT;

    for (size_t i = 0; g->field == FACT_CATEGORY && i < g->n; i++) {
        const struct fact *fact = &g->members[i]->fact[FACT_CATEGORY];
        for (size_t k = 0; k < fact->n; k++) {
            const struct fact_value *v = &fact->values[k];
            if (!v->in_force || strcmp(v->value, g->value->value) == 0 ||
                is_named(g, i, k, v->value))
                continue;
            buf_printf(&out, "%s%s", out.len ? between : "",
                       names ? fact_shown(c, FACT_CATEGORY, v->value) : v->value);
        }
    }
    return cli_keep(c, &out);
}

const char *group_command(struct cli *c, const struct fact_group *g)
{
    const char *account = "account:", *source = g->value->source;
    const size_t n = strlen(account);

    if (strncmp(source, account, n) == 0)
        return arena_printf(&c->arena, "ddreg facts accept --account %s", source + n);
    return arena_printf(&c->arena, "ddreg facts accept --source %s", source);
}

const char *fact_sum(struct cli *c, enum fact_basis basis, int64_t ore)
{
    struct buf out = BUF_INIT;
    static const char *const ids[] = {[BASIS_ACCOUNTS] = "facts.sum.accounts",
                                      [BASIS_LINES] = "facts.sum.lines",
                                      [BASIS_BOUGHT] = "facts.sum.bought"};

    msg_add(&out, c->lang, ids[basis], MSG_ARGS({"sum", cli_count(c, ore_whole(ore))}));
    return cli_keep(c, &out);
}

/* Does the same thing say both of the same suppliers? */
static bool is_same_saying(const struct fact_group *x, const struct fact_group *y)
{
    return strcmp(x->value->source, y->value->source) == 0 && x->n == y->n && x->ore == y->ore &&
           fact_basis(x->value) == fact_basis(y->value);
}

/* "Kategori: Renhold; Klasse: forretningspartner", of all that is said with the first. */
static const char *all_said(struct cli *c, const struct facts_survey *s, const struct fact_group *g)
{
    struct buf out = BUF_INIT;

    for (const struct fact_group *one = g; one < s->groups + s->ngroups; one++)
        if (is_same_saying(g, one))
            buf_printf(&out, "%s%s: %s", out.len ? "; " : "",
                       dd_msg(c->lang, fact_title(one->field)),
                       fact_shown(c, one->field, one->value->value));
    return cli_keep(c, &out);
}

/* What is accepted with the categories of the group, since a supplier has all of them or none. */
static void say_together(struct cli *c, const struct facts_survey *s, const struct fact_group *g)
{
    for (const struct fact_group *one = g; one < s->groups + s->ngroups; one++) {
        const char *together = is_same_saying(g, one) ? group_together(c, one, ", ", true) : "";
        if (*together)
            cli_say_in(c, 2, cli_plural(c, "facts.together", (int64_t)one->several),
                       MSG_ARGS({"n", cli_count(c, (int64_t)one->several)}, {"others", together}));
    }
}

/* "konto 6360 Renhold → Kategori: Renhold: 9 leverandører, 412 000 kr; S-1, S-2 ..." */
void group_say(struct cli *c, struct groups_said *said, const struct fact_group *g)
{
    enum { SHOWN = 6 };
    const struct facts_survey *s = said->survey;
    const char *ids = group_ids(c, g, SHOWN);

    if (said->last && is_same_saying(said->last, g))
        return;
    said->last = g;
    cli_say(c, cli_plural(c, "facts.group", (int64_t)g->n),
            MSG_ARGS({"why", fact_why(c, g->value)}, {"what", all_said(c, s, g)},
                     {"n", cli_count(c, (int64_t)g->n)},
                     {"sum", fact_sum(c, fact_basis(g->value), g->ore)}, {"ids", ids},
                     {"more", g->n > SHOWN ? " \xE2\x80\xA6" : ""}));
    say_together(c, s, g);
}
