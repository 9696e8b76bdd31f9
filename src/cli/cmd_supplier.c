#include "commands.h"
#include "ddreg/assessment.h"
#include "ddreg/bought.h"
#include "ddreg/countries.h"
#include "ddreg/figures.h"
#include "ddreg/supplier.h"
#include "ddreg/text.h"
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
    {"country", 0, "CC", "opt.filter.country", false},
    {"class", 0, "CLASS", "opt.filter.class", false},
    {"level", 0, "LEVEL", "opt.filter.level", false},
    {"category", 0, "TEXT", "opt.filter.category", false},
    {"year", 0, "Y", "opt.filter.year", false},
    {"unknown-country", 0, NULL, "opt.filter.unknown", false},
    {"undecided", 0, NULL, "opt.filter.undecided", false},
    {NULL, 0, NULL, NULL, false},
};

static struct supplier_filter read_filter(const struct cli *c)
{
    return (struct supplier_filter){
        .country = cli_option(c, "country"),
        .class = cli_option(c, "class"),
        .category = cli_option(c, "category"),
        .level = cli_option(c, "level"),
        .unknown_country = cli_option(c, "unknown-country") != NULL,
        .year = cli_year(c),
    };
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

/* Does a high or very high risk that is only proposed wait for a person? As `due` counts them. */
static bool is_undecided(const struct supplier_row *row)
{
    enum risk_level level;

    return row->level && !row->decided && risk_level_read(&level, row->level) &&
           level >= RISK_HIGH &&
           !(row->supplier.class && strcmp(row->supplier.class, SUPPLIER_NOT) == 0);
}

static enum dd_rc run_list(struct cli *c, struct dd_error *err)
{
    const struct supplier_filter filter = read_filter(c);
    struct supplier_row *rows = NULL;
    struct figures_vat vat;
    struct out_list list;
    size_t n = 0;
    enum dd_rc rc = supplier_list(c->reg, &c->arena, &filter, c->today, &rows, &n, err);

    if (rc == DD_OK)
        rc = figures_read_year_vat(c->reg, &c->arena, filter.year, &vat, err);
    if (rc == DD_OK)
        rc = out_begin(&list, c, "suppliers", list_columns, LIST_COLUMNS, n, err);
    if (rc != DD_OK)
        return rc;
    for (size_t i = 0; i < n; i++) {
        const struct supplier *s = &rows[i].supplier;
        if (cli_option(c, "undecided") && !is_undecided(&rows[i]))
            continue;
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
            vat.basis == BASIS_MIXED ? out_text(NULL) : out_ore(rows[i].ore),
        };
        out_row(&list, cells);
    }
    if (vat.basis == BASIS_MIXED)
        cli_warn(c, "supplier.list_mixed_vat", NULL, 0);
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
    {"as-of", 0, "DATE", "opt.as_of", false},
    {NULL, 0, NULL, NULL, false},
};

static struct out_cell orgnr_cell(struct cli *c, const struct supplier *s)
{
    if (!s->orgnr || s->orgnr_valid)
        return out_text(s->orgnr);
    return out_word(s->orgnr,
                    arena_printf(&c->arena, "%s (%s)", s->orgnr, dd_msg(c->lang, "orgnr.flag")));
}

/* All that `supplier show` tells. */
struct picture {
    struct supplier s;
    struct assessment proposal, decision, in_force;
    struct bought_year *years;
    size_t nyears;
};

static enum dd_rc look(struct cli *c, int64_t id, const char *as_of, struct picture *p,
                       struct dd_error *err)
{
    enum dd_rc rc = supplier_get(c->reg, &c->arena, id, as_of, &p->s, err);

    if (rc == DD_OK)
        rc = assessment_get(c->reg, &c->arena, id, as_of, &p->proposal, &p->decision, &p->in_force,
                            err);
    return rc == DD_OK ? bought_by_year(c->reg, &c->arena, id, &p->years, &p->nyears, err) : rc;
}

/* The level of a proposal that came after the decision and departs from it; none otherwise. */
static struct out_cell moved_cell(struct cli *c, const struct picture *p)
{
    const struct assessment *now = &p->proposal, *then = &p->decision;
    struct out_cell cell = out_level(c, risk_level_key(now->level));

    if (now->id == 0 || then->id == 0 || now->id == then->proposal_id ||
        strcmp(now->day, then->day) < 0 || now->level == then->level)
        return out_text(NULL);
    cell.shown = arena_printf(&c->arena, "%s (%s)", cell.shown, now->day);
    return cell;
}

/* A table says it when there is no level; the other formats have null. */
static struct out_cell level_cell(struct cli *c, const struct assessment *a)
{
    if (a->id == 0 && c->format == FORMAT_TABLE)
        return out_text(dd_msg(c->lang, "level.none"));
    return out_level(c, a->id ? risk_level_key(a->level) : NULL);
}

static struct out_cell score_cell(int score)
{
    return score ? out_int(score) : out_text(NULL);
}

enum { SHOW_FIELDS = 22 };

static void show_fields(struct cli *c, const struct picture *p, const char *as_of,
                        struct out_field out[SHOW_FIELDS])
{
    const struct supplier *s = &p->s;
    const struct assessment *a = &p->in_force;
    const struct out_field fields[SHOW_FIELDS] = {
        {"id", "col.id", public_id_cell(c, s->id)},
        {"name", "col.name", out_text(s->name)},
        {"orgnr", "col.orgnr", orgnr_cell(c, s)},
        {"orgnr_valid", NULL, s->orgnr ? out_flag(s->orgnr_valid) : out_text(NULL)},
        {"ledger", "col.ledger", out_text(s->ledger)},
        {"country", "col.country", country_cell(c, s->country)},
        {"production_country", "col.production_country", country_cell(c, s->production_country)},
        {"sector", "col.sector", out_text(s->sector)},
        {"category", "col.category", out_text(s->category)},
        {"class", "col.class",
         out_word(s->class ? s->class : "unclassified", class_word(c, s->class))},
        {"class_reason", "col.class_reason", out_text(s->class_reason)},
        {"owner", "col.owner", out_text(s->owner)},
        {"email", "col.email", out_text(s->email)},
        {"level", "col.level", level_cell(c, a)},
        {"severity", "col.severity", score_cell(a->severity)},
        {"likelihood", "col.likelihood", score_cell(a->likelihood)},
        {"rated", "col.rated", out_text(a->day)},
        {"decided", "col.decided", a->id ? out_flag(a->decided) : out_text(NULL)},
        {"decided_by", "col.decided_by", out_text(a->decided ? a->actor : NULL)},
        {"rating_reason", "col.rating_reason", out_text(a->reason)},
        {"newer_proposal", "col.newer_proposal", moved_cell(c, p)},
        {"as_of", "col.as_of", out_text(as_of)},
    };

    memcpy(out, fields, sizeof(fields));
}

static void show_json(struct cli *c, const struct picture *p, const struct out_field *fields)
{
    struct json j;

    json_init(&j, &c->out);
    json_object(&j, NULL);
    out_json_fields(&j, fields, SHOW_FIELDS);
    json_array(&j, "bought");
    for (size_t i = 0; i < p->nyears; i++) {
        json_object(&j, NULL);
        json_int(&j, "year", date_year(p->years[i].year));
        if (p->years[i].mixed)
            json_null(&j, "ore");
        else
            json_int(&j, "ore", p->years[i].ore);
        json_end_object(&j);
    }
    json_end_array(&j);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
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

static enum dd_rc show(struct cli *c, int64_t id, const char *as_of, struct dd_error *err)
{
    struct picture p;
    struct out_field *fields;
    enum dd_rc rc = look(c, id, as_of, &p, err);

    if (rc != DD_OK)
        return rc;
    fields = arena_alloc(&c->arena, (SHOW_FIELDS + p.nyears) * sizeof(*fields));
    if (!fields)
        return dd_no_memory(err);
    show_fields(c, &p, as_of, fields);
    if (c->format == FORMAT_JSON) {
        show_json(c, &p, fields);
        return DD_OK;
    }
    for (size_t i = 0; i < p.nyears; i++)
        fields[SHOW_FIELDS + i] = (struct out_field){
            arena_printf(&c->arena, "bought_%s", p.years[i].year), bought_label(c, p.years[i].year),
            p.years[i].mixed ? mixed_cell(c) : out_ore(p.years[i].ore)};
    return out_record(c, fields, SHOW_FIELDS + p.nyears, err);
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

#define FIELD_OPTIONS(needed)                                                                      \
    {"name", 0, "NAME", "opt.name", needed}, {"orgnr", 0, "N", "opt.orgnr", false},                \
        {"ledger", 0, "N", "opt.ledger", false}, {"country", 0, "CC", "opt.country", needed},      \
        {"production-country", 0, "CC", "opt.production_country", false},                          \
        {"sector", 0, "CODE", "opt.sector", false},                                                \
        {"category", 0, "TEXT", "opt.category", false}, {"class", 0, "CLASS", "opt.class", false}, \
        {"reason", 0, "TEXT", "opt.class_reason", false},                                          \
        {"owner", 0, "TEXT", "opt.owner", false},                                                  \
    {                                                                                              \
        "email", 0, "ADDRESS", "opt.email", false                                                  \
    }

static const struct cmd_option add_options[] = {FIELD_OPTIONS(true), {NULL, 0, NULL, NULL, false}};
static const struct cmd_option set_options[] = {
    FIELD_OPTIONS(false), {"from", 0, "DATE", "opt.from", false}, {NULL, 0, NULL, NULL, false}};

static struct supplier fields_from_options(const struct cli *c)
{
    const char *class = cli_option(c, "class");

    return (struct supplier){
        .name = cli_option(c, "name"),
        .orgnr = cli_option(c, "orgnr"),
        .ledger = cli_option(c, "ledger"),
        .country = cli_option(c, "country"),
        .production_country = cli_option(c, "production-country"),
        .sector = cli_option(c, "sector"),
        .category = cli_option(c, "category"),
        .class = class && strcmp(class, "unclassified") == 0 ? "" : class,
        .class_reason = cli_option(c, "reason"),
        .owner = cli_option(c, "owner"),
        .email = cli_option(c, "email"),
    };
}

/* A class without its reason: in a file a wrong row, from a person a rule that refuses. */
static enum dd_rc refuse(enum dd_rc rc, struct dd_error *err)
{
    if (rc == DD_INPUT && strcmp(err->id, "supplier.class_reason") == 0)
        err->rc = rc = DD_REFUSED;
    return rc;
}

/* Two firms may have one name; more often it is the same firm twice. */
static enum dd_rc warn_of_namesakes(struct cli *c, int64_t id, const char *name,
                                    struct dd_error *err)
{
    const struct supplier_filter all = {0};
    const char *wanted = text_name_key(&c->arena, name), *key;
    struct supplier_row *rows;
    size_t n = 0;
    char other[PUBLIC_ID_SIZE];
    enum dd_rc rc = supplier_list(c->reg, &c->arena, &all, c->today, &rows, &n, err);

    for (size_t i = 0; rc == DD_OK && wanted && i < n; i++) {
        key = rows[i].supplier.name ? text_name_key(&c->arena, rows[i].supplier.name) : NULL;
        if (rows[i].supplier.id == id || !key || strcmp(key, wanted) != 0)
            continue;
        supplier_public_id(other, rows[i].supplier.id);
        cli_warn(c, "supplier.namesake", MSG_ARGS({"name", name}, {"id", other}));
    }
    return rc;
}

static enum dd_rc run_add(struct cli *c, struct dd_error *err)
{
    const struct supplier fields = fields_from_options(c);
    char public_id[PUBLIC_ID_SIZE];
    int64_t id;
    enum dd_rc rc = refuse(supplier_add(c->reg, &fields, "person", &id, err), err);

    if (rc == DD_OK)
        rc = warn_of_namesakes(c, id, fields.name, err);
    if (rc != DD_OK)
        return rc;
    supplier_public_id(public_id, id);
    if (c->format == FORMAT_TABLE)
        cli_say(c, "supplier.added", MSG_ARGS({"id", public_id}));
    return show(c, id, c->today, err);
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
    struct supplier_changes changed;
    int64_t id;
    enum dd_rc rc = supplier_find(c->reg, c->args[0], &id, err);

    if (rc == DD_OK && c->noptions == (from ? 1 : 0))
        rc = dd_fail(err, DD_USAGE, "supplier.nothing", NULL);
    if (rc == DD_OK)
        rc = refuse(supplier_change(c->reg, id, &fields, from, "person", &changed, err), err);
    if (rc != DD_OK)
        return rc;
    supplier_public_id(public_id, id);
    if (c->format != FORMAT_TABLE)
        return show(c, id, from && strcmp(from, c->today) > 0 ? from : c->today, err);
    cli_say(c, changed.n ? "supplier.changed" : "supplier.unchanged", MSG_ARGS({"id", public_id}));
    if (changed.earlier)
        cli_say(c, "supplier.since_ever", NULL, 0);
    else if (changed.n && !from)
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
