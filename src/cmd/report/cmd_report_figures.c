#include "figures_eyes.h"
#include "report_vat.h"
#include "ddreg/figure_rows.h"
#include "ddreg/money.h"
#include "ddreg/statement.h"
#include "ddreg/supplier.h"
#include "cli/out.h"

static const struct cmd_option figures_options[] = {
    CLI_FOR_FIRST,
    {.name = "year", .nb = "år", .arg = "Y", .help = "opt.year", .required = true},
    {.name = "as-of", .nb = "per", .arg = "DATE", .help = "opt.rated_on"},
    {.name = NULL},
};

/* The figures as (group, key, value): one order for all formats. */
struct line {
    const struct figure *figure;
    const char *group, *key;
    struct out_cell value;
};

enum { MAX_LINES = FIGURES_LINES };

/* A number; none for an amount of a year whose amounts are unlike (docs/figures.md, "Value added
 * tax"). */
static struct out_cell value_cell(const struct figures *f, enum figure_id id)
{
    int64_t value;

    if (!figure_value(f, id, &value))
        return (struct out_cell){.kind = OUT_NONE};
    return figure_is_money(figure_at(id)) ? out_ore(value) : out_int(value);
}

static enum dd_rc all_lines(struct cli *c, const struct figures *f, struct line *out,
                            struct dd_error *err)
{
    for (int i = 0; i < FIGURES_LINES; i++) {
        const struct figure *figure = figure_at((enum figure_id)i);
        const size_t group = strcspn(figure->name, ".");
        out[i] = (struct line){figure, arena_strndup(&c->arena, figure->name, group),
                               figure->name + group + 1, value_cell(f, (enum figure_id)i)};
        if (!out[i].group)
            return dd_no_memory(err);
    }
    return DD_OK;
}

static void json_score(struct json *j, const char *key, int score)
{
    if (score)
        json_int(j, key, score);
    else
        json_null(j, key);
}

/* The company's own operations: in none of the counts. */
static void json_own(struct json *j, const struct figures_own *own)
{
    if (!own->rated) {
        json_null(j, "own");
        return;
    }
    json_object(j, "own");
    json_text(j, "level", risk_level_key(own->level));
    json_text(j, "floor", own->level == RISK_UNKNOWN ? risk_level_key(own->floor) : NULL);
    json_score(j, "severity", own->severity);
    json_score(j, "likelihood", own->likelihood);
    json_bool(j, "decided", own->decided);
    json_bool(j, "on_unknown", own->on_unknown);
    json_text(j, "day", own->day);
    json_end_object(j);
}

static void say_own(struct cli *c, const struct figures_own *own)
{
    const char *id = !own->rated                  ? "fig.own.none"
                     : own->decided               ? "fig.own.decided"
                     : own->level == RISK_UNKNOWN ? "fig.own.unknown"
                                                  : "fig.own.proposed";

    cli_say(
        c, id,
        MSG_ARGS({"level",
                  own->rated
                      ? out_rating(c, risk_level_key(own->level), risk_level_key(own->floor)).shown
                      : ""},
                 {"day", own->rated ? own->day : ""}));
}

static void figures_json(struct cli *c, const struct figures *f,
                         const struct reconciliation *accounts, const struct line *lines, size_t n)
{
    const char *group = "";
    char id[PUBLIC_ID_SIZE];
    struct json j;

    json_init(&j, &c->out);
    json_object(&j, NULL);
    json_int(&j, "year", f->year);
    json_text(&j, "as_of", f->as_of);
    for (size_t i = 0; i < n; i++) {
        if (strcmp(group, lines[i].group) != 0) {
            if (*group)
                json_end_object(&j);
            json_object(&j, lines[i].group);
            group = lines[i].group;
        }
        if (lines[i].value.kind == OUT_NONE)
            json_null(&j, lines[i].key);
        else
            json_int(&j, lines[i].key, lines[i].value.number);
    }
    figures_json_vat(&j, &f->vat); /* the last group is that of VAT */
    json_end_object(&j);
    json_own(&j, &f->own);
    figures_json_requests(&j, f);
    figures_json_contracts(&j, &f->contracts);
    figures_json_forms(&j, &f->forms);
    figures_json_eyes(&j, f);
    json_array(&j, "net_not_positive");
    for (int64_t i = 0; i < f->suppliers.total; i++) {
        const struct figures_member *m = &f->members[i];
        if (m->ore > 0)
            continue;
        public_id_write(id, SUPPLIER_ID, m->id);
        json_object(&j, NULL);
        json_text(&j, "id", id);
        json_text(&j, "name", m->name);
        if (f->vat.basis == BASIS_MIXED)
            json_null(&j, "ore");
        else
            json_int(&j, "ore", m->ore);
        json_end_object(&j);
    }
    json_end_array(&j);
    figures_json_accounts(&j, accounts);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
}

/* What a line is a share of; 0: nothing. */
static int64_t base_of(const struct figures *f, const struct line *l)
{
    int64_t base;

    if (l->value.kind == OUT_NONE || !figure_has_base(l->figure) ||
        !figure_value(f, l->figure->base, &base))
        return 0;
    return base;
}

/* "82,7": a number to a spreadsheet, as the file is to one. */
static struct out_cell percent_cell(struct cli *c, int64_t part, int64_t base)
{
    int64_t tenths;

    if (!share_tenths(part, base, &tenths))
        return out_text(NULL);
    return out_text(arena_printf(&c->arena, "%s%lld,%lld", tenths < 0 ? "-" : "",
                                 llabs((long long)tenths / 10), llabs((long long)tenths % 10)));
}

/* For a spreadsheet; each share has its base beside it. */
static enum dd_rc figures_list(struct cli *c, const struct figures *f, const struct line *lines,
                               size_t n, struct dd_error *err)
{
    static const struct out_column columns[] = {
        {"group", NULL, FIT_WHOLE},   {"key", NULL, FIT_WHOLE}, {"label", NULL, FIT_WHOLE},
        {"count", NULL, FIT_WHOLE},   {"ore", NULL, FIT_WHOLE}, {"of", NULL, FIT_WHOLE},
        {"percent", NULL, FIT_WHOLE},
    };
    struct out_list list;
    enum dd_rc rc =
        out_begin(&list, c, "figures", columns, sizeof(columns) / sizeof(columns[0]), err);

    if (rc != DD_OK)
        return rc;
    for (size_t i = 0; i < n; i++) {
        const struct line *l = &lines[i];
        const int64_t base = base_of(f, l);
        const struct out_cell cells[] = {
            out_text(l->group),
            out_text(l->key),
            out_text(dd_msg(c->lang, l->figure->label)),
            l->value.kind == OUT_ORE ? out_text(NULL) : l->value,
            l->value.kind == OUT_ORE ? l->value : out_text(NULL),
            base > 0 ? out_int(base) : out_text(NULL),
            percent_cell(c, l->value.number, base),
        };
        out_row(&list, cells);
    }
    return out_end(&list, err);
}

enum { TABLE_COLUMNS = 3, GROUPS = 5 };

/* "Suppliers (share of 214)": the base of every share below it. */
static const char *heading(struct cli *c, const struct figures *f, const char *group)
{
    bool purchases = strcmp(group, "purchases") == 0;
    const char *base =
        purchases ? cli_kroner(c, f->purchases.total) : cli_count(c, f->suppliers.total);
    char id[64];

    (void)snprintf(id, sizeof(id), "fig.heading.%s", group);
    if (purchases && f->vat.basis == BASIS_MIXED)
        (void)snprintf(id, sizeof(id), "fig.heading.withheld");
    return cli_text(c, id, MSG_ARGS({"base", base}));
}

static const char *value_text(struct cli *c, const struct line *l)
{
    if (l->value.kind == OUT_NONE)
        return dd_msg(c->lang, "statement.share.none");
    return l->value.kind == OUT_ORE ? cli_kroner(c, l->value.number)
                                    : cli_count(c, l->value.number);
}

static const char *percent(struct cli *c, const struct figures *f, const struct line *l)
{
    struct buf b = BUF_INIT;
    const int64_t base = base_of(f, l);

    if (base > 0)
        share_add(&b, c->lang, l->value.number, base);
    return cli_keep(c, &b);
}

/* One table, so that the columns line up, with a line of its own for each group. */
static enum dd_rc figures_table(struct cli *c, const struct figures *f, const struct line *lines,
                                size_t n, struct dd_error *err)
{
    static const bool right[TABLE_COLUMNS] = {false, true, true};
    static const enum out_fit fit[TABLE_COLUMNS] = {FIT_CUT, FIT_WHOLE, FIT_WHOLE};
    static const enum out_mark marks[TABLE_COLUMNS * (MAX_LINES + GROUPS)];
    const char *cells[TABLE_COLUMNS * (MAX_LINES + GROUPS)], **cell = cells, *group = "";
    struct terminal_table t = {TABLE_COLUMNS, n, NULL, cells, marks, fit, right};

    for (size_t i = 0; i < n; i++) {
        if (strcmp(group, lines[i].group) != 0) {
            group = lines[i].group;
            *cell++ = heading(c, f, group);
            *cell++ = "";
            *cell++ = "";
            t.nrows++;
        }
        *cell++ = arena_printf(&c->arena, "  %s", dd_msg(c->lang, lines[i].figure->label));
        if (!cell[-1])
            return dd_no_memory(err);
        *cell++ = value_text(c, &lines[i]);
        *cell++ = percent(c, f, &lines[i]);
    }
    return terminal_print(&c->out, &t, err);
}

static void say_not_positive(struct cli *c, const struct figures *f)
{
    char id[PUBLIC_ID_SIZE];

    if (f->vat.basis == BASIS_MIXED)
        return;
    for (int64_t i = 0; i < f->suppliers.total; i++) {
        const struct figures_member *m = &f->members[i];
        if (m->ore > 0)
            continue;
        public_id_write(id, SUPPLIER_ID, m->id);
        cli_say(
            c, "fig.not_positive",
            MSG_ARGS({"id", id}, {"name", m->name ? m->name : ""}, {"ore", cli_kroner(c, m->ore)}));
    }
}

/* Year and cut-off day, and the year's figures. */
static enum dd_rc read_figures(struct cli *c, struct figures *f, struct dd_error *err)
{
    const char *as_of = cli_option(c, "as-of");

    return figures_read(c->reg, &c->arena, cli_year(c), as_of ? as_of : c->today, f, err);
}

static enum dd_rc run_figures(struct cli *c, struct dd_error *err)
{
    struct line lines[MAX_LINES];
    struct reconciliation accounts;
    struct figures f;
    const size_t n = FIGURES_LINES;
    enum dd_rc rc = read_figures(c, &f, err);

    if (rc == DD_OK)
        rc = reconcile_read(c->reg, &c->arena, &f, false, &accounts, err);
    if (rc == DD_OK && strcmp(f.as_of, c->today) < 0)
        cli_warn(c, "fig.as_of", MSG_ARGS({"day", f.as_of}, {"year", cli_option(c, "year")}));
    if (rc == DD_OK)
        rc = all_lines(c, &f, lines, err);
    if (rc != DD_OK)
        return rc;
    if (c->format == FORMAT_JSON) {
        figures_json(c, &f, &accounts, lines, n);
        return DD_OK;
    }
    if (c->format == FORMAT_CSV)
        return figures_list(c, &f, lines, n, err);
    if (f.suppliers.total == 0 && f.not_suppliers == 0) {
        cli_say(c, "fig.empty", MSG_ARGS({"year", cli_option(c, "year")}));
        return DD_OK;
    }
    rc = figures_table(c, &f, lines, n, err);
    if (rc == DD_OK) {
        say_own(c, &f.own);
        figures_say_requests(c, &f);
        figures_say_contracts(c, &f.contracts);
        figures_say_forms(c, &f.forms);
        figures_say_eyes(c, &f);
        say_not_positive(c, &f);
        figures_say_vat(c, &f.vat);
        figures_say_accounts(c, &accounts);
    }
    return rc;
}

const struct dd_cmd cmd_report_figures = {
    .name = "report figures",
    .alias = "rapport tall",
    .args = "--year Y",
    .summary = "cmd.report.figures",
    .example = "ddreg report figures --year 2023",
    .reg = CMD_READS,
    .company = CMD_OF_FIRST,
    .options = figures_options,
    .run = run_figures,
};
