#include "cmd_supplier.h"
#include "cli/cli.h"
#include "ddreg/figures.h"
#include "ddreg/kind.h"
#include "ddreg/risk.h"

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

static const struct cmd_option list_options[] = {
    {.name = "country", .arg = "CC", .help = "opt.filter.country"},
    {.name = "class", .arg = "CLASS", .help = "opt.filter.class"},
    {.name = "level", .arg = "LEVEL", .help = "opt.filter.level"},
    {.name = "category", .arg = "TEXT", .help = "opt.filter.category"},
    {.name = "year", .nb = "år", .arg = "Y", .help = "opt.filter.year"},
    {.name = "unknown-country", .help = "opt.filter.unknown"},
    {.name = "undecided", .help = "opt.filter.undecided"},
    {.name = "flagged", .help = "opt.filter.flagged"},
    {.name = "state",
     .arg = "registered|" KIND_WITHDRAWN,
     .help = "opt.filter.state",
     .nb = "tilstand"},
    CLI_LIST_OPTIONS,
    {.name = NULL},
};

static struct supplier_filter read_filter(const struct cli *c)
{
    const char *state = cli_option(c, "state");

    return (struct supplier_filter){
        .country = cli_option(c, "country"),
        .class = cli_option(c, "class"),
        .category = cli_option(c, "category"),
        .level = cli_option(c, "level"),
        .flagged = cli_option(c, "flagged") != NULL,
        .unknown_country = cli_option(c, "unknown-country") != NULL,
        .year = cli_year(c),
        .withdrawn = state && strcmp(state, KIND_WITHDRAWN) == 0,
    };
}

static const struct out_column list_columns[] = {
    {"id", "col.id", FIT_WHOLE},          {"name", "col.name", FIT_CUT},
    {"orgnr", "col.orgnr", FIT_WHOLE},    {"orgnr_valid", NULL, FIT_WHOLE},
    {"ledger", NULL, FIT_WHOLE},          {"country", "col.country", FIT_WHOLE},
    {"country_follows", NULL, FIT_WHOLE}, {"production_country", NULL, FIT_WHOLE},
    {"sector", NULL, FIT_WHOLE},          {"category", "col.category", FIT_CUT},
    {"class", "col.class", FIT_CUT},      {"owner", NULL, FIT_WHOLE},
    {"level", "col.level", FIT_WHOLE},    {"floor", NULL, FIT_WHOLE},
    {"decided", NULL, FIT_WHOLE},         {"ore", "col.bought", FIT_WHOLE},
};

enum { LIST_COLUMNS = sizeof(list_columns) / sizeof(list_columns[0]) };

/* Does a high or very high risk that is only proposed wait for a person? As `due` counts them. */
static bool is_undecided(const struct supplier_row *row)
{
    enum risk_level level;

    return row->level && !row->decided && risk_level_read(&level, row->level) &&
           risk_level_reaches(level, RISK_HIGH) &&
           !(row->supplier.class && strcmp(row->supplier.class, SUPPLIER_NOT) == 0);
}

static bool is_flagged(const struct supplier *s)
{
    return s->orgnr && !s->orgnr_valid;
}

/* People see a sign behind a number with a wrong check digit, also where there are no colours. */
static struct out_cell orgnr_cell(struct cli *c, const struct supplier *s)
{
    const char *shown = is_flagged(s) ? arena_printf(&c->arena, "%s !", s->orgnr) : NULL;
    struct out_cell cell = shown ? out_word(s->orgnr, shown) : out_text(s->orgnr);

    cell.mark = is_flagged(s) ? MARK_BAD : MARK_NONE;
    return cell;
}

/* What the sign means, and how to mend it. */
static void say_flagged(const struct out_list *l)
{
    bool any = false;

    for (size_t i = 0; i < l->nrows; i++)
        any = any || is_flagged(&((const struct supplier_row *)l->rows[i]->of)->supplier);
    if (any && l->c->format == FORMAT_TABLE && !cli_option(l->c, "columns"))
        cli_say(l->c, "supplier.flagged", NULL, 0);
}

/* Likewise of a country that nobody registered. */
static void say_follows(const struct out_list *l)
{
    bool any = false;

    for (size_t i = 0; i < l->nrows; i++)
        any = any || ((const struct supplier_row *)l->rows[i]->of)->country_follows;
    say_country_follows(l->c, any);
}

static enum dd_rc run_list(struct cli *c, struct dd_error *err)
{
    const struct supplier_filter filter = read_filter(c);
    struct supplier_row *rows = NULL;
    struct out_list list;
    bool mixed = false;
    size_t n = 0;
    enum dd_rc rc = supplier_list(c->reg, &c->arena, &filter, c->today, &rows, &n, err);

    if (rc == DD_OK)
        rc = figures_year_is_mixed(c->reg, &c->arena, filter.year, &mixed, err);
    if (rc == DD_OK)
        rc = out_begin(&list, c, "suppliers", list_columns, LIST_COLUMNS, err);
    if (rc != DD_OK)
        return rc;
    list.order = cli_option(c, "undecided") ? "-level" : NULL;
    for (size_t i = 0; i < n; i++) {
        const struct supplier *s = &rows[i].supplier;
        if (cli_option(c, "undecided") && !is_undecided(&rows[i]))
            continue;
        const struct out_cell cells[LIST_COLUMNS] = {
            public_id_cell(c, s->id),
            out_text(s->name),
            orgnr_cell(c, s),
            s->orgnr ? out_flag(s->orgnr_valid) : out_text(NULL),
            out_text(s->ledger),
            country_counts_cell(c, rows[i].country, rows[i].country_follows),
            out_text(rows[i].country_follows),
            out_text(s->production_country),
            out_text(s->sector),
            out_text(s->category),
            out_word(s->class ? s->class : "unclassified", class_short(c, s->class)),
            out_text(s->owner),
            out_rating(c, rows[i].level, rows[i].floor),
            out_floor(rows[i].level, rows[i].floor),
            rows[i].level ? out_flag(rows[i].decided) : out_text(NULL),
            mixed ? out_text(NULL) : out_ore(rows[i].ore),
        };
        out_row_of(&list, cells, &rows[i]);
    }
    rc = out_end(&list, err);
    if (rc == DD_OK)
        say_flagged(&list);
    if (rc == DD_OK)
        say_follows(&list);
    if (rc == DD_OK && mixed)
        cli_warn(c, "supplier.list_mixed_vat", NULL, 0);
    return rc;
}

const struct dd_cmd cmd_supplier_list = {
    .name = "supplier list",
    .alias = "leverandør liste",
    .args = "",
    .summary = "cmd.supplier.list",
    .example = "ddreg supplier list --year 2023 --level high",
    .reg = CMD_READS,
    .options = list_options,
    .columns = list_columns,
    .ncolumns = LIST_COLUMNS,
    .run = run_list,
};
