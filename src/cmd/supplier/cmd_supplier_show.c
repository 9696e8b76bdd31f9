#include "cmd_supplier.h"
#include "categories_shown.h"
#include "cli/cli.h"
#include "cmd/watch/watch_said.h"
#include "ddreg/assessment.h"
#include "ddreg/bought.h"
#include "ddreg/countries.h"
#include "ddreg/date.h"
#include "ddreg/sector_code.h"
#include "ddreg/supplier_where.h"
#include "supplier_records.h"
#include "unit_shown.h"

const char *public_id(struct cli *c, int64_t id)
{
    return public_id_text(&c->arena, SUPPLIER_ID, id);
}

struct out_cell public_id_cell(struct cli *c, int64_t id)
{
    return out_text(public_id(c, id));
}

const char *class_word(const struct cli *c, const char *class)
{
    if (!class)
        return dd_msg(c->lang, "class.unclassified");
    if (strcmp(class, SUPPLIER_CHAIN) == 0)
        return dd_msg(c->lang, "class.supply_chain");
    if (strcmp(class, SUPPLIER_PARTNER) == 0)
        return dd_msg(c->lang, "class.business_partner");
    return dd_msg(c->lang, "class.not_supplier");
}

static struct out_cell country_cell(const struct cli *c, const char *code)
{
    return out_word(code, code ? country_name(code, c->lang) : NULL);
}

/* "46.42 Engroshandel med klær og skotøy" */
static struct out_cell sector_cell(struct cli *c, const char *code)
{
    const char *title = code && *code ? sector_code_title(code, c->lang) : NULL;

    return out_word(code, title ? arena_printf(&c->arena, "%s %s", code, title) : NULL);
}

static const struct cmd_option show_options[] = {
    {.name = "as-of", .nb = "per", .arg = "DATE", .help = "opt.as_of"},
    {.name = NULL},
};

static struct out_cell orgnr_cell(struct cli *c, const struct supplier *s)
{
    if (!s->orgnr || s->orgnr_valid)
        return out_text(s->orgnr);
    return out_word(s->orgnr,
                    arena_printf(&c->arena, "%s (%s)", s->orgnr, dd_msg(c->lang, "orgnr.flag")));
}

/* All that `supplier show` says. */
struct picture {
    struct supplier s;
    const char *country_follows; /* nobody registered its country; NULL: somebody did, or none */
    struct assessment proposal, decision, in_force;
    int64_t root;     /* the supplier that it counts as: itself when it is merged into none */
    int64_t *members; /* those that count as it */
    struct bought_year *years;
    size_t nyears, nmembers;
    struct supplier_records records;
    struct supplier_end end;
    struct supplier_unit unit;
    struct watch_hit *hits; /* of all that count as it */
    size_t nhits;
    bool has_unit;
    struct category_shares categories;
};

/* "Norge (avledet, ikke registrert)" */
static struct out_cell seller_cell(struct cli *c, const struct picture *p)
{
    const char *follows = p->country_follows;
    struct out_cell cell = country_cell(c, p->s.country);

    if (follows)
        cell.shown =
            cli_text(c, strcmp(follows, "derived") == 0 ? "supplier.derived" : "supplier.proposed",
                     MSG_ARGS({"value", cell.shown}));
    return cell;
}

static enum dd_rc look(struct cli *c, int64_t id, const char *as_of, struct picture *p,
                       struct dd_error *err)
{
    struct suppliers_where where = {NULL, 0};
    enum fact_rank rank;
    enum dd_rc rc = supplier_get(c->reg, &c->arena, id, as_of, &p->s, err);

    if (rc == DD_OK)
        rc = suppliers_where(c->reg, &c->arena, id, as_of, &where, err);
    if (rc == DD_OK) {
        p->s.country = supplier_country(&where, id, p->s.country, &rank);
        p->country_follows = supplier_country_follows(rank);
    }
    if (rc == DD_OK)
        rc = assessment_get(c->reg, &c->arena, id, as_of, &p->proposal, &p->decision, &p->in_force,
                            err);
    if (rc == DD_OK)
        rc = alias_root(c->reg, id, &p->root, err);
    if (rc == DD_OK)
        rc = alias_members(c->reg, &c->arena, id, &p->members, &p->nmembers, err);
    if (rc == DD_OK)
        rc = supplier_end_get(c->reg, &c->arena, id, &p->end, err);
    if (rc == DD_OK)
        rc = supplier_unit_get(c->reg, &c->arena, id, as_of, &p->unit, &p->has_unit, err);
    if (rc == DD_OK)
        rc = watch_hits(c->reg, &c->arena, p->root, as_of, &p->hits, &p->nhits, err);
    if (rc == DD_OK)
        rc = category_shares(c->reg, &c->arena, id, as_of, &p->categories, err);
    if (rc == DD_OK)
        rc = supplier_records_look(c, p->root, as_of, &p->records, err);
    return rc == DD_OK ? bought_by_year(c->reg, &c->arena, id, &p->years, &p->nyears, err) : rc;
}

/* The level of a proposal that came after the decision and departs from it; none otherwise. */
static struct out_cell moved_cell(struct cli *c, const struct picture *p)
{
    const struct assessment *now = &p->proposal, *then = &p->decision;
    struct out_cell cell = out_rating(c, risk_level_key(now->level), risk_level_key(now->floor));

    if (now->id == 0 || then->id == 0 || now->id == then->proposal_id ||
        strcmp(now->day, then->day) < 0 || now->level == then->level ||
        (now->level == RISK_UNKNOWN && then->on_unknown))
        return out_text(NULL);
    cell.shown = arena_printf(&c->arena, "%s (%s)", cell.shown, now->day);
    return cell;
}

/* A table says it when there is no level; the other formats have null. */
static struct out_cell level_cell(struct cli *c, const struct assessment *a)
{
    if (a->id == 0 && !a->finding && c->format == FORMAT_TABLE)
        return out_text(dd_msg(c->lang, "level.none"));
    return a->id || a->finding ? out_rating(c, risk_level_key(a->level), risk_level_key(a->floor))
                               : out_text(NULL);
}

static struct out_cell floor_cell(const struct assessment *a)
{
    return a->id ? out_floor(risk_level_key(a->level), risk_level_key(a->floor)) : out_text(NULL);
}

/* A table says only that it was. */
static struct out_cell on_unknown_cell(const struct cli *c, const struct assessment *a)
{
    return a->id && (a->on_unknown || c->format != FORMAT_TABLE) ? out_flag(a->on_unknown)
                                                                 : out_text(NULL);
}

/* "S-4, S-9" */
static struct out_cell members_cell(struct cli *c, const struct picture *p)
{
    const char *list = NULL;

    for (size_t i = 0; i < p->nmembers; i++)
        list = arena_printf(&c->arena, "%s%s%s", list ? list : "", list ? ", " : "",
                            public_id(c, p->members[i]));
    return out_text(list);
}

/* A field as it is kept, and as people read it. */
static struct out_cell fact_cell(struct cli *c, const struct supplier *s, size_t i)
{
    const char *value = supplier_field(s, i), *arg = supplier_fields[i].arg;
    const char *name = supplier_fields[i].name;

    if (strcmp(arg, "CC") == 0)
        return country_cell(c, value);
    if (strcmp(arg, "CODE") == 0)
        return sector_cell(c, value);
    if (strcmp(arg, "CLASS") == 0)
        return out_word(value ? value : "unclassified", class_word(c, value));
    if (strcmp(name, "orgnr") == 0)
        return orgnr_cell(c, s);
    if (strcmp(name, "subsuppliers") == 0)
        return out_word(value, value ? dd_msg(c->lang, "subsuppliers.known") : NULL);
    if (strcmp(name, "production") == 0)
        return value ? out_key(c, value) : out_text(NULL);
    return out_text(value);
}

static void add(struct out_field *out, size_t *n, const char *key, const char *title,
                struct out_cell cell)
{
    out[(*n)++] = (struct out_field){key, title, cell};
}

enum { SHOW_FIELDS = SUPPLIER_FIELDS + SUPPLIER_KINDS + UNIT_SHOWN + 21 };

/* How it came that it does not count. */
static void add_end(struct cli *c, const struct supplier_end *e, struct out_field *out, size_t *n)
{
    const char *import = e->batch ? public_id_text(&c->arena, IMPORT_ID, e->batch) : NULL;

    add(out, n, "withdrawn", "col.withdrawn", out_text(e->ended ? e->day : NULL));
    add(out, n, "withdrawn_by", "col.withdrawn_by", out_text(e->ended ? e->actor : NULL));
    add(out, n, "withdrawn_reason", "col.withdrawn_reason", out_text(e->ended ? e->reason : NULL));
    add(out, n, "withdrawn_import", "col.withdrawn_import", out_text(e->ended ? import : NULL));
}

static void add_facts(struct cli *c, const struct picture *p, struct out_field *out, size_t *n)
{
    const struct supplier *s = &p->s;

    add(out, n, "id", "col.id", public_id_cell(c, s->id));
    add(out, n, "merged_into", "col.merged_into",
        p->root == s->id ? out_text(NULL) : public_id_cell(c, p->root));
    add_end(c, &p->end, out, n);
    for (size_t i = 0; i < SUPPLIER_FIELDS; i++) {
        const char *name = supplier_fields[i].name;
        bool country = strcmp(name, "country") == 0;
        add(out, n, name, supplier_fields[i].title,
            country ? seller_cell(c, p) : fact_cell(c, s, i));
        if (country)
            add(out, n, "country_follows", NULL, out_text(p->country_follows));
        if (strcmp(supplier_fields[i].name, "orgnr") == 0)
            add(out, n, "orgnr_valid", NULL, s->orgnr ? out_flag(s->orgnr_valid) : out_text(NULL));
    }
}

/* The day on which the rating in force is due again, by its level's interval. */
static struct out_cell due_cell(struct cli *c, const struct assessment *a)
{
    char day[DATE_SIZE];

    if (a->id == 0 || a->level == RISK_UNKNOWN)
        return out_text(NULL);
    date_add_months(day, a->day, risk_interval_months(a->level));
    return out_text(arena_strdup(&c->arena, day));
}

/* What public lists say of it: "Renholdsregisteret 2024-05-10 står som «Ikke godkjent» (H-1,
 * bekreftet)". Dismissed hits are not shown to people. */
static struct out_cell lists_cell(struct cli *c, const struct picture *p)
{
    struct buf all = BUF_INIT;
    struct out_cell cell = out_text(NULL);

    for (size_t i = 0; i < p->nhits; i++) {
        const struct watch_hit *h = &p->hits[i];
        if (h->state == WATCH_DISMISSED)
            continue;
        buf_add(&all, all.len > 0 ? "; " : "");
        msg_add(&all, c->lang, "watch.shown",
                MSG_ARGS({"title", h->list->title[c->lang]}, {"day", h->day},
                         {"what", watch_what(c, h)}, {"hit", watch_id(c, h)},
                         {"state", watch_state_word(c, h->state)}));
    }
    if (all.len > 0)
        cell = out_text(cli_keep(c, &all));
    buf_release(&all);
    return cell;
}

static void add_records(const struct picture *p, struct out_field *out, size_t *n)
{
    for (size_t i = 0; i < p->records.nkinds; i++) {
        const char *key = supplier_records_key(p->records.of[i].kind);
        add(out, n, key, kind_keep("col.%s", key), out_int((int64_t)p->records.of[i].n));
    }
}

static size_t show_fields(struct cli *c, const struct picture *p, const char *as_of,
                          struct out_field out[SHOW_FIELDS])
{
    const struct assessment *a = &p->in_force;
    size_t n = 0;

    add_facts(c, p, out, &n);
    unit_fields(c, p->has_unit ? &p->unit : NULL, &p->s, out + n);
    n += UNIT_SHOWN;
    add(out, &n, "public_lists", "col.public_lists", lists_cell(c, p));
    add(out, &n, "level", "col.level", level_cell(c, a));
    add(out, &n, "floor", NULL, floor_cell(a));
    add(out, &n, "severity", "col.severity", out_score(a->severity));
    add(out, &n, "likelihood", "col.likelihood", out_score(a->likelihood));
    add(out, &n, "rated", "col.rated", out_text(a->day));
    add(out, &n, "decided", "col.decided", a->id ? out_flag(a->decided) : out_text(NULL));
    add(out, &n, "on_unknown", "col.on_unknown", on_unknown_cell(c, a));
    add(out, &n, "decided_by", "col.decided_by", out_text(a->decided ? a->actor : NULL));
    add(out, &n, "rating_reason", "col.rating_reason", out_text(a->reason));
    add(out, &n, "rating_due", "col.rating_due", due_cell(c, a));
    add(out, &n, "newer_proposal", "col.newer_proposal", moved_cell(c, p));
    add_records(p, out, &n);
    add(out, &n, "merged", "col.merged", members_cell(c, p));
    add(out, &n, "as_of", "col.as_of", out_text(as_of));
    return n;
}

void json_bought(struct json *j, const struct bought_year *y)
{
    if (y->mixed)
        json_null(j, "ore");
    else
        json_int(j, "ore", y->ore);
}

static enum dd_rc show_json(struct cli *c, const struct picture *p, const struct out_field *fields,
                            size_t nfields, struct dd_error *err)
{
    struct json j;
    enum dd_rc rc;

    json_init(&j, &c->out);
    json_object(&j, NULL);
    out_json_fields(&j, fields, nfields);
    json_array(&j, "bought");
    for (size_t i = 0; i < p->nyears; i++) {
        json_object(&j, NULL);
        json_int(&j, "year", date_year(p->years[i].year));
        json_bought(&j, &p->years[i]);
        json_end_object(&j);
    }
    json_end_array(&j);
    categories_json(&j, &p->categories);
    rc = supplier_records_json(c, &j, &p->records, err);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
    return rc;
}

/* Instead of a sum of amounts of which some include VAT (docs/figures.md, "Value added tax"). */
static struct out_cell mixed_cell(const struct cli *c)
{
    return c->format == FORMAT_TABLE ? out_text(dd_msg(c->lang, "supplier.mixed_vat"))
                                     : out_text(NULL);
}

/* "Bought in 2023 (NOK)" */
static const char *bought_label(struct cli *c, const char *year)
{
    struct buf b = BUF_INIT;
    const char *label;

    msg_add(&b, c->lang, "supplier.bought", MSG_ARGS({"year", year}));
    label = arena_strdup(&c->arena, buf_str(&b));
    buf_release(&b);
    return label;
}

enum dd_rc show_supplier(struct cli *c, int64_t id, const char *as_of, struct dd_error *err)
{
    struct picture p;
    struct out_field *fields;
    size_t n;
    enum dd_rc rc = look(c, id, as_of, &p, err);

    if (rc != DD_OK)
        return rc;
    fields = arena_alloc(&c->arena, (SHOW_FIELDS + p.nyears) * sizeof(*fields));
    if (!fields)
        return dd_no_memory(err);
    n = show_fields(c, &p, as_of, fields);
    if (c->format == FORMAT_JSON)
        return show_json(c, &p, fields, n, err);
    for (size_t i = 0; i < p.nyears; i++)
        fields[n++] = (struct out_field){
            arena_printf(&c->arena, "bought_%s", p.years[i].year), bought_label(c, p.years[i].year),
            p.years[i].mixed ? mixed_cell(c) : out_ore(p.years[i].ore)};
    rc = out_record(c, fields, n, err);
    if (rc == DD_OK && c->format == FORMAT_TABLE)
        categories_say(c, id, &p.categories);
    return rc == DD_OK && c->format == FORMAT_TABLE ? supplier_records_say(c, &p.records, err) : rc;
}

static enum dd_rc run_show(struct cli *c, struct dd_error *err)
{
    const char *as_of = cli_option(c, "as-of"), *day = as_of ? as_of : c->today;
    int64_t id;
    enum dd_rc rc = supplier_find_any(c->reg, c->args[0], day, &id, err);

    if (rc == DD_OK && strcmp(day, c->today) < 0)
        cli_warn(c, "supplier.as_of", MSG_ARGS({"day", day}));
    return rc == DD_OK ? show_supplier(c, id, day, err) : rc;
}

const struct dd_cmd cmd_supplier_show = {
    .name = "supplier show",
    .alias = "leverandør vis",
    .args = "SUPPLIER",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.supplier.show",
    .example = "ddreg supplier show S-12",
    .reg = CMD_READS,
    .options = show_options,
    .run = run_show,
};
