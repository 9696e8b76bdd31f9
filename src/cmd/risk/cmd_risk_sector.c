/* A trade, or a category of what is bought: its values, why, and what public lists say. */
#include "cmd/facts/category.h"
#include "cmd_risk.h"
#include "ddreg/countries.h"
#include "ddreg/goods.h"
#include "ddreg/risk.h"
#include "ddreg/sector_code.h"
#include "ddreg/sources.h"
#include "ddreg/text.h"
#include "cmd/supplier/sector_note.h"

static const struct cmd_option options[] = {
    CLI_LIST_OPTIONS,
    {.name = NULL},
};

static const struct {
    enum driver bit;
    const char *key, *message;
} drivers[] = {
    {DRIVER_LABOUR, "labour", "risk.driver.labour"},
    {DRIVER_MIGRANT, "migrant", "risk.driver.migrant"},
    {DRIVER_HAZARD, "hazard", "risk.driver.hazard"},
    {DRIVER_RAW, "raw", "risk.driver.raw"},
};
enum { DRIVERS = sizeof(drivers) / sizeof(drivers[0]), MAX_COUNTRIES = 256 };

/* What was asked for. */
struct sector_answer {
    const struct trade *trade;
    const char *asked;           /* a code finer than the row's; else the row's */
    char code[SECTOR_CODE_SIZE]; /* what was asked, when it is a code */
    bool is_category;
    const char *goods; /* id of the category that lists are read by, or "" */
};

static const char *drivers_text(struct cli *c, const struct trade *t)
{
    struct buf b = BUF_INIT;

    for (size_t i = 0; i < DRIVERS; i++)
        if (t->drivers & drivers[i].bit)
            buf_printf(&b, "%s%s", b.len ? ", " : "", dd_msg(c->lang, drivers[i].message));
    if (b.len == 0)
        buf_add(&b, dd_msg(c->lang, "risk.driver.none"));
    return cli_keep(c, &b);
}

/* --- JSON and CSV ----------------------------------------------------------------------------- */

static void json_listed(struct json *j, const char *goods)
{
    struct goods_listing l;

    json_int(j, "list_year", GOODS_LIST_YEAR);
    json_array(j, "listed");
    for (size_t i = 0; goods_listing_at(goods, i, &l); i++) {
        json_object(j, NULL);
        json_text(j, "good", l.good);
        json_text(j, "country", l.country);
        json_bool(j, "child_labour", l.child);
        json_bool(j, "forced_labour", l.forced);
        json_bool(j, "inputs", l.inputs);
        json_end_object(j);
    }
    json_end_array(j);
}

static const char *or_null(const char *s)
{
    return *s ? s : NULL;
}

static void json_dfo(struct json *j, struct cli *c, const char *goods)
{
    struct goods_dfo d;

    json_array(j, "dfo");
    for (size_t i = 0; goods_dfo_at(goods, i, &d); i++) {
        json_object(j, NULL);
        json_text(j, "product", d.product);
        json_text(j, "raw_material", or_null(d.stage[0]));
        json_text(j, "component", or_null(d.stage[1]));
        json_text(j, "final", or_null(d.stage[2]));
        json_text(j, "source", risk_sources(c, d.source));
        json_end_object(j);
    }
    json_end_array(j);
}

static void json_sector(struct cli *c, const struct sector_answer *a)
{
    const struct trade *t = a->trade;
    struct json j;

    json_init(&j, &c->out);
    json_object(&j, NULL);
    json_text(&j, "code", a->is_category ? NULL : t->code);
    json_text(&j, "category", or_null(a->goods));
    json_text(&j, "asked", a->asked);
    json_text(&j, "name", t->name[c->lang]);
    json_text(&j, "kind", t->goods ? "goods" : "service");
    json_int(&j, "severity", t->severity);
    json_int(&j, "scale", t->side[SEVERITY_SCALE]);
    json_int(&j, "scope", t->side[SEVERITY_SCOPE]);
    json_int(&j, "irremediable", t->side[SEVERITY_IRREMEDIABLE]);
    json_int(&j, "likelihood", t->likelihood);
    json_array(&j, "drivers");
    for (size_t i = 0; i < DRIVERS; i++)
        if (t->drivers & drivers[i].bit)
            json_text(&j, NULL, drivers[i].key);
    json_end_array(&j);
    json_text(&j, "reason", t->reason[c->lang]);
    risk_json_sources(&j, c, t->sources);
    json_listed(&j, a->goods);
    json_dfo(&j, c, a->goods);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Of the good at `from`, the countries that are listed for the same harm, by name. */
static const char *countries_of(struct cli *c, const char *goods, size_t from, bool child,
                                bool forced)
{
    const char *names[MAX_COUNTRIES];
    struct goods_listing first, l;
    struct buf b = BUF_INIT;
    size_t n = 0;

    (void)goods_listing_at(goods, from, &first);
    for (size_t i = from; goods_listing_at(goods, i, &l) && strcmp(l.good, first.good) == 0; i++)
        if (l.child == child && l.forced == forced && n < MAX_COUNTRIES)
            names[n++] = country_name(l.country, c->lang);
    qsort(names, n, sizeof(names[0]), by_text);
    for (size_t i = 0; i < n; i++)
        buf_printf(&b, "%s%s", i > 0 ? ", " : "", names[i]);
    return cli_keep(c, &b);
}

static enum dd_rc csv_sector(struct cli *c, const struct sector_answer *a, struct dd_error *err)
{
    const struct trade *t = a->trade;
    struct buf listed = BUF_INIT;
    struct goods_listing l;

    for (size_t i = 0; goods_listing_at(a->goods, i, &l); i++)
        buf_printf(&listed, "%s%s %s", i > 0 ? ", " : "", l.good, l.country);
    const struct out_field fields[] = {
        {"code", NULL, out_text(a->is_category ? NULL : t->code)},
        {"category", NULL, out_text(or_null(a->goods))},
        {"asked", NULL, out_text(a->asked)},
        {"name", NULL, out_text(t->name[c->lang])},
        {"kind", NULL, out_text(t->goods ? "goods" : "service")},
        {"severity", NULL, out_int(t->severity)},
        {"scale", NULL, out_int(t->side[SEVERITY_SCALE])},
        {"scope", NULL, out_int(t->side[SEVERITY_SCOPE])},
        {"irremediable", NULL, out_int(t->side[SEVERITY_IRREMEDIABLE])},
        {"likelihood", NULL, out_int(t->likelihood)},
        {"drivers", NULL, out_text(drivers_text(c, t))},
        {"reason", NULL, out_text(t->reason[c->lang])},
        {"sources", NULL, out_text(risk_sources(c, t->sources))},
        {"list_year", NULL, out_int(GOODS_LIST_YEAR)},
        {"listed", NULL, out_text(cli_keep(c, &listed))},
    };

    return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
}

/* --- For people ------------------------------------------------------------------------------- */

static void say_good(struct cli *c, const char *goods, size_t from, const char *good)
{
    static const struct {
        bool child, forced;
        const char *message;
    } harms[] = {{true, true, "risk.listed.both"},
                 {false, true, "risk.listed.forced"},
                 {true, false, "risk.listed.child"},
                 {false, false, "risk.listed.inputs"}};

    for (size_t i = 0; i < sizeof(harms) / sizeof(harms[0]); i++) {
        const char *countries = countries_of(c, goods, from, harms[i].child, harms[i].forced);
        if (*countries)
            cli_say_in(c, 2, "risk.sector.listed",
                       MSG_ARGS({"good", goods_good_name(good, c->lang)},
                                {"harm", dd_msg(c->lang, harms[i].message)},
                                {"countries", countries}));
    }
}

static void say_lists(struct cli *c, const struct sector_answer *a)
{
    struct goods_listing l;
    struct goods_dfo d;
    const char *good = "";

    if (!goods_listing_at(a->goods, 0, &l)) {
        cli_say(c, "risk.sector.not_listed", MSG_ARGS({"year", cli_digits(c, GOODS_LIST_YEAR)}));
    } else {
        cli_say(c, "risk.sector.lists", MSG_ARGS({"year", cli_digits(c, GOODS_LIST_YEAR)}));
        for (size_t i = 0; goods_listing_at(a->goods, i, &l); i++) {
            if (strcmp(good, l.good) == 0)
                continue;
            good = l.good;
            say_good(c, a->goods, i, good);
        }
    }
    for (size_t i = 0; goods_dfo_at(a->goods, i, &d); i++) {
        struct buf b = BUF_INIT;
        risk_add_dfo(&b, c->lang, &d);
        terminal_wrap(&c->out, STDOUT_FILENO, cli_keep(c, &b));
        buf_add_char(&c->out, '\n');
    }
}

static void say_sector(struct cli *c, const struct sector_answer *a)
{
    const struct trade *t = a->trade;
    const char *severity =
        cli_text(c, "risk.sector.severity",
                 MSG_ARGS({"severity", cli_count(c, t->severity)},
                          {"scale", cli_count(c, t->side[SEVERITY_SCALE])},
                          {"scope", cli_count(c, t->side[SEVERITY_SCOPE])},
                          {"irremediable", cli_count(c, t->side[SEVERITY_IRREMEDIABLE])}));
    const char *likelihood = cli_text(
        c, "risk.sector.likelihood",
        MSG_ARGS({"likelihood", cli_count(c, t->likelihood)}, {"drivers", drivers_text(c, t)}));
    const char *head = a->is_category ? t->name[c->lang]
                                      : arena_printf(&c->arena, "%s %s", t->code, t->name[c->lang]);

    cli_say(c, t->goods ? "risk.sector.head.goods" : "risk.sector.head.service",
            MSG_ARGS({"name", head ? head : ""}));
    if (strcmp(a->asked, t->code) != 0 && !a->is_category)
        cli_say(c, "risk.sector.coarser", MSG_ARGS({"asked", a->asked}, {"code", t->code}));
    risk_say_line(c, "risk.label.severity", severity);
    risk_say_line(c, "risk.label.likelihood", likelihood);
    risk_say_line(c, "risk.label.why", t->reason[c->lang]);
    risk_say_line(c, "risk.label.sources", risk_sources(c, t->sources));
    buf_add_char(&c->out, '\n');
    if (t->goods || *a->goods)
        say_lists(c, a);
    cli_say(c, "risk.sector.about", NULL, 0);
}

/* --- The command ------------------------------------------------------------------------------ */

static enum dd_rc find(struct cli *c, struct sector_answer *a, struct dd_error *err)
{
    const char *newer;
    enum dd_rc rc = DD_OK;

    a->asked = risk_typed(c);
    if (sector_code_read(a->code, a->asked, SECTOR_STANDARD_UNSAID)) {
        a->asked = a->code;
        a->trade = sector_find(a->code);
    }
    a->is_category = !a->trade;
    if (a->is_category)
        rc = goods_find(a->asked, &a->trade, err);
    if (rc != DD_OK)
        return rc;
    if (!a->trade && category_near(c, a->asked))
        return dd_fail(err, DD_USAGE, "risk.sector_near", "value", a->asked, "name",
                       category_near(c, a->asked), NULL);
    if (!a->trade && (newer = sector_code_newer(a->asked, c->lang)))
        return dd_fail(err, DD_USAGE, "supplier.sector_newer", "value", a->asked, "name", newer,
                       "name_nb", newer, NULL);
    if (!a->trade)
        return dd_fail(err, DD_USAGE, "risk.sector_unknown", "value", a->asked, NULL);
    a->goods = a->trade->made;
    return DD_OK;
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct sector_answer a = {.goods = ""};
    enum dd_rc rc;

    if (c->nargs == 0)
        return risk_categories(c, err);
    rc = out_no_list(c, "risk sector", err);
    if (rc == DD_OK)
        rc = find(c, &a, err);
    if (rc != DD_OK)
        return rc;
    sector_note(c, a.is_category ? NULL : risk_typed(c));
    if (c->format == FORMAT_CSV)
        return csv_sector(c, &a, err);
    if (c->format == FORMAT_JSON)
        json_sector(c, &a);
    else
        say_sector(c, &a);
    return DD_OK;
}

const struct dd_cmd cmd_risk_sector = {
    .name = "risk sector",
    .alias = "risiko bransje",
    .args = "[CODE]",
    .max_args = -1,
    .summary = "cmd.risk.sector",
    .example = "ddreg risk sector 81.210",
    .reg = CMD_NO_REGISTER,
    .options = options,
    .columns = risk_category_columns,
    .ncolumns = RISK_CATEGORY_COLUMNS,
    .run = run,
};
