#include "commands.h"
#include "ddreg/assessment.h"
#include "ddreg/countries.h"
#include "ddreg/supplier.h"
#include "out.h"

static const char *class_word(const struct cli *c, const char *class)
{
    if (!class)
        return dd_msg(c->lang, "class.unclassified");
    if (strcmp(class, SUPPLIER_CHAIN) == 0)
        return dd_msg(c->lang, "class.supply_chain");
    if (strcmp(class, SUPPLIER_PARTNER) == 0)
        return dd_msg(c->lang, "class.business_partner");
    return dd_msg(c->lang, "class.not_supplier");
}

/* For a list, where every column counts. */
static const char *class_short(const struct cli *c, const char *class)
{
    if (!class)
        return "";
    if (strcmp(class, SUPPLIER_CHAIN) == 0)
        return "\xC2\xA7 3 d";
    if (strcmp(class, SUPPLIER_PARTNER) == 0)
        return "\xC2\xA7 3 e";
    return dd_msg(c->lang, "class.not_supplier");
}

static struct out_cell country_cell(const struct cli *c, const char *code)
{
    return out_word(code, code ? country_name(code, c->lang) : NULL);
}

static struct out_cell public_id_cell(struct cli *c, int64_t id)
{
    char text[PUBLIC_ID_SIZE];

    supplier_public_id(text, id);
    return out_text(arena_strdup(&c->arena, text));
}

/* --- supplier list --------------------------------------------------------------------------- */

static const struct cmd_option list_options[] = {
    {"country", 0, "CC", "opt.filter.country"},
    {"class", 0, "CLASS|unclassified", "opt.filter.class"},
    {"level", 0, "LEVEL|none", "opt.filter.level"},
    {"category", 0, "TEXT", "opt.filter.category"},
    {"year", 0, "Y", "opt.filter.year"},
    {"unknown-country", 0, NULL, "opt.filter.unknown"},
    {NULL, 0, NULL, NULL},
};

static enum dd_rc read_filter(struct cli *c, struct supplier_filter *f, struct dd_error *err)
{
    const char *country = cli_option(c, "country");

    *f = (struct supplier_filter){
        .country = country ? country_find(country) : NULL,
        .class = cli_option(c, "class"),
        .category = cli_option(c, "category"),
        .level = cli_option(c, "level"),
        .unknown_country = cli_option(c, "unknown-country") != NULL,
    };
    if (country && !f->country)
        return dd_fail(err, DD_USAGE, "supplier.country", "value", country, NULL);
    if (!cli_value_known(c, "class"))
        return dd_fail(err, DD_USAGE, "supplier.class_filter", "value", f->class, NULL);
    if (!cli_value_known(c, "level"))
        return dd_fail(err, DD_USAGE, "supplier.level", "value", f->level, NULL);
    f->year = cli_year(c);
    return DD_OK;
}

static const struct out_column list_columns[] = {
    {"id", "col.id", FIT_WHOLE},
    {"name", "col.name", FIT_CUT},
    {"orgnr", "col.orgnr", FIT_WHOLE},
    {"orgnr_valid", NULL, FIT_WHOLE},
    {"ledger", NULL, FIT_WHOLE},
    {"country", "col.country", FIT_WHOLE},
    {"production_country", NULL, FIT_WHOLE},
    {"sector", NULL, FIT_WHOLE},
    {"category", "col.category", FIT_CUT},
    {"class", "col.class", FIT_CUT},
    {"owner", NULL, FIT_WHOLE},
    {"level", "col.level", FIT_WHOLE},
    {"decided", NULL, FIT_WHOLE},
    {"ore", "col.bought", FIT_WHOLE},
};

enum { LIST_COLUMNS = sizeof(list_columns) / sizeof(list_columns[0]) };

static enum dd_rc run_list(struct cli *c, struct dd_error *err)
{
    struct supplier_filter filter;
    struct supplier_row *rows = NULL;
    struct out_list list;
    size_t n = 0;
    enum dd_rc rc = read_filter(c, &filter, err);

    if (rc == DD_OK)
        rc = supplier_list(c->reg, &c->arena, &filter, c->today, &rows, &n, err);
    if (rc == DD_OK)
        rc = out_begin(&list, c, "suppliers", list_columns, LIST_COLUMNS, n, err);
    if (rc != DD_OK)
        return rc;
    for (size_t i = 0; i < n; i++) {
        const struct supplier *s = &rows[i].supplier;
        const struct out_cell cells[LIST_COLUMNS] = {
            public_id_cell(c, s->id),
            out_text(s->name),
            out_text(s->orgnr),
            s->orgnr ? out_flag(s->orgnr_valid) : out_text(NULL),
            out_text(s->ledger),
            out_text(s->country),
            out_text(s->production_country),
            out_text(s->sector),
            out_text(s->category),
            out_word(s->class ? s->class : "unclassified", class_short(c, s->class)),
            out_text(s->owner),
            out_level(c, rows[i].level),
            rows[i].level ? out_flag(rows[i].decided) : out_text(NULL),
            out_ore(rows[i].ore),
        };
        out_row(&list, cells);
    }
    return out_end(&list, err);
}

const struct dd_cmd cmd_supplier_list = {
    "supplier list",
    "leverandør liste",
    "",
    0,
    0,
    "cmd.supplier.list",
    "ddreg supplier list --year 2023 --level high",
    CMD_READS,
    list_options,
    run_list,
};

/* --- supplier show --------------------------------------------------------------------------- */

static const struct cmd_option show_options[] = {
    {"as-of", 0, "DATE", "opt.as_of"},
    {NULL, 0, NULL, NULL},
};

static struct out_cell orgnr_cell(struct cli *c, const struct supplier *s)
{
    if (!s->orgnr || s->orgnr_valid)
        return out_text(s->orgnr);
    return out_word(s->orgnr,
                    arena_printf(&c->arena, "%s (%s)", s->orgnr, dd_msg(c->lang, "orgnr.flag")));
}

static enum dd_rc show(struct cli *c, int64_t id, const char *as_of, struct dd_error *err)
{
    struct supplier s;
    struct assessment rating;
    enum dd_rc rc = supplier_get(c->reg, &c->arena, id, as_of, &s, err);

    if (rc == DD_OK)
        rc = assessment_get(c->reg, &c->arena, id, as_of, NULL, NULL, &rating, err);
    if (rc != DD_OK)
        return rc;
    const char *level = rating.id ? risk_level_key(rating.level) : NULL;
    const struct out_field fields[] = {
        {"id", "col.id", public_id_cell(c, s.id)},
        {"name", "col.name", out_text(s.name)},
        {"orgnr", "col.orgnr", orgnr_cell(c, &s)},
        {"orgnr_valid", NULL, s.orgnr ? out_flag(s.orgnr_valid) : out_text(NULL)},
        {"ledger", "col.ledger", out_text(s.ledger)},
        {"country", "col.country", country_cell(c, s.country)},
        {"production_country", "col.production_country", country_cell(c, s.production_country)},
        {"sector", "col.sector", out_text(s.sector)},
        {"category", "col.category", out_text(s.category)},
        {"class", "col.class",
         out_word(s.class ? s.class : "unclassified", class_word(c, s.class))},
        {"class_reason", "col.class_reason", out_text(s.class_reason)},
        {"owner", "col.owner", out_text(s.owner)},
        {"email", "col.email", out_text(s.email)},
        {"level", "col.level", out_level(c, level)},
        {"rated", "col.rated", out_text(rating.day)},
        {"decided", "col.decided", rating.id ? out_flag(rating.decided) : out_text(NULL)},
        {"as_of", "col.as_of", out_text(as_of)},
    };
    return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
}

static enum dd_rc run_show(struct cli *c, struct dd_error *err)
{
    const char *as_of = cli_option(c, "as-of");
    int64_t id;
    enum dd_rc rc = supplier_find(c->reg, c->args[0], &id, err);

    return rc == DD_OK ? show(c, id, as_of ? as_of : c->today, err) : rc;
}

const struct dd_cmd cmd_supplier_show = {
    "supplier show",
    "leverandør vis",
    "SUPPLIER",
    1,
    1,
    "cmd.supplier.show",
    "ddreg supplier show S-12",
    CMD_READS,
    show_options,
    run_show,
};

/* --- supplier add, supplier set -------------------------------------------------------------- */

#define FIELD_OPTIONS                                                                              \
    {"name", 0, "NAME", "opt.name"}, {"orgnr", 0, "N", "opt.orgnr"},                               \
        {"ledger", 0, "N", "opt.ledger"}, {"country", 0, "CC", "opt.country"},                     \
        {"production-country", 0, "CC", "opt.production_country"},                                 \
        {"sector", 0, "CODE", "opt.sector"}, {"category", 0, "TEXT", "opt.category"},              \
        {"class", 0, "CLASS", "opt.class"}, {"reason", 0, "TEXT", "opt.class_reason"},             \
        {"owner", 0, "TEXT", "opt.owner"},                                                         \
    {                                                                                              \
        "email", 0, "ADDRESS", "opt.email"                                                         \
    }

static const struct cmd_option add_options[] = {FIELD_OPTIONS, {NULL, 0, NULL, NULL}};
static const struct cmd_option set_options[] = {
    FIELD_OPTIONS, {"from", 0, "DATE", "opt.from"}, {NULL, 0, NULL, NULL}};

static struct supplier fields_from_options(const struct cli *c)
{
    return (struct supplier){
        .name = cli_option(c, "name"),
        .orgnr = cli_option(c, "orgnr"),
        .ledger = cli_option(c, "ledger"),
        .country = cli_option(c, "country"),
        .production_country = cli_option(c, "production-country"),
        .sector = cli_option(c, "sector"),
        .category = cli_option(c, "category"),
        .class = cli_option(c, "class"),
        .class_reason = cli_option(c, "reason"),
        .owner = cli_option(c, "owner"),
        .email = cli_option(c, "email"),
    };
}

static enum dd_rc run_add(struct cli *c, struct dd_error *err)
{
    const struct supplier fields = fields_from_options(c);
    int64_t id;
    enum dd_rc rc = cli_require(c, "name", err);

    if (rc == DD_OK)
        rc = cli_require(c, "country", err);
    if (rc == DD_OK)
        rc = supplier_add(c->reg, &fields, "person", &id, err);
    return rc == DD_OK ? show(c, id, c->today, err) : rc;
}

const struct dd_cmd cmd_supplier_add = {
    "supplier add",
    "leverandør ny",
    "--name NAME --country CC",
    0,
    0,
    "cmd.supplier.add",
    "ddreg supplier add --name \"Fjordglass AS\" --country NO --sector 23 --class supply_chain",
    CMD_WRITES,
    add_options,
    run_add,
};

static enum dd_rc run_set(struct cli *c, struct dd_error *err)
{
    const struct supplier fields = fields_from_options(c);
    char public_id[PUBLIC_ID_SIZE];
    const char *from = cli_option(c, "from");
    int changed = 0;
    int64_t id;
    enum dd_rc rc = supplier_find(c->reg, c->args[0], &id, err);

    if (rc == DD_OK && c->noptions == (from ? 1 : 0))
        rc = dd_fail(err, DD_USAGE, "supplier.nothing", NULL);
    if (rc == DD_OK)
        rc = supplier_change(c->reg, id, &fields, from, "person", &changed, err);
    if (rc != DD_OK)
        return rc;
    supplier_public_id(public_id, id);
    if (c->format != FORMAT_TABLE)
        return show(c, id, from && strcmp(from, c->today) > 0 ? from : c->today, err);
    cli_say(c, changed ? "supplier.changed" : "supplier.unchanged", MSG_ARGS({"id", public_id}));
    if (changed && !from)
        cli_say(c, "supplier.since_today", MSG_ARGS({"day", c->today}));
    return DD_OK;
}

const struct dd_cmd cmd_supplier_set = {
    "supplier set",
    "leverandør sett",
    "SUPPLIER",
    1,
    1,
    "cmd.supplier.set",
    "ddreg supplier set S-12 --class not_supplier --reason \"Offentlig avgift\"",
    CMD_WRITES,
    set_options,
    run_set,
};
