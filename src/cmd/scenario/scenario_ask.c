/* What a stress test is asked for. */
#include "ddreg/supplier.h"
#include "ddreg/text.h"
#include "ddreg/themes.h"
#include "scenario_run.h"

enum { PERCENT = 10, DEFAULT_DAYS = 30, MOST_HOURS = 10 * 365 * STRESS_DAY };

/* "50", "50 %", "+50%": a whole number of percent. */
static enum dd_rc percent(const char *option, const char *text, int64_t *thousandths,
                          struct dd_error *err)
{
    const int64_t most = strcmp(option, "lost") == 0 ? STRESS_FULL / PERCENT : 10000;
    const char *p = text + (*text == '+');
    int64_t n = 0;
    size_t digits = strspn(p, "0123456789");

    for (size_t i = 0; i < digits && n <= most; i++)
        n = n * 10 + p[i] - '0';
    p += digits;
    p += strspn(p, " ");
    if (digits == 0 || n > most || (*p && strcmp(p, "%") != 0))
        return dd_fail(err, DD_USAGE, "scenario.percent", "option", option, "value", text, NULL);
    *thousandths = n * PERCENT;
    return DD_OK;
}

static enum dd_rc check_resource(struct cli *c, const char *word, const char **id,
                                 struct dd_error *err)
{
    struct kind_row row;
    enum dd_rc rc = kind_find(c->reg, &c->arena, kind_named("resource"), word, &row, err);

    if (rc == DD_OK)
        *id = public_id_text(&c->arena, row.kind->letters, kind_number(&row));
    return rc;
}

/* The value of one option as what it hits. */
static enum dd_rc target(struct cli *c, const char *value, struct chain_shock *s,
                         struct dd_error *err)
{
    s->of = value;
    switch (s->target) {
    case CHAIN_SUPPLIER:
        return supplier_find(c->reg, value, c->today, &s->supplier, err);
    case CHAIN_RESOURCE:
        return check_resource(c, value, &s->of, err);
    case CHAIN_REGION:
        return theme_region_known(value)
                   ? DD_OK
                   : dd_fail(err, DD_USAGE, "scenario.region", "value", value, NULL);
    default:
        return DD_OK;
    }
}

static enum dd_rc ask_targets(struct cli *c, struct scenario_run *r, struct dd_error *err)
{
    static const struct {
        const char *option;
        enum chain_target target;
    } options[] = {{"supplier", CHAIN_SUPPLIER}, {"country", CHAIN_COUNTRY},
                   {"region", CHAIN_REGION},     {"stage", CHAIN_STAGE},
                   {"system", CHAIN_SYSTEM},     {"resource", CHAIN_RESOURCE}};
    const char *lost = cli_option(c, "lost");
    int64_t size = STRESS_FULL;
    enum dd_rc rc = lost ? percent("lost", lost, &size, err) : DD_OK;

    for (size_t i = 0; rc == DD_OK && i < sizeof(options) / sizeof(options[0]); i++) {
        const char *value = cli_option(c, options[i].option);
        struct chain_shock *s = &r->shocks[r->nshocks];
        if (!value)
            continue;
        *s = (struct chain_shock){.target = options[i].target, .size = size};
        r->nshocks++;
        rc = target(c, value, s, err);
    }
    for (size_t i = 0; rc == DD_OK && lost && i < r->nshocks; i++)
        if (r->shocks[i].target != CHAIN_DEMAND)
            r->shocks[i].size = size;
    return rc;
}

static enum dd_rc ask_demand(struct cli *c, struct scenario_run *r, struct dd_error *err)
{
    const char *demand = cli_option(c, "demand");
    int64_t size = 0;
    enum dd_rc rc = demand ? percent("demand", demand, &size, err) : DD_OK;

    if (rc != DD_OK || !demand)
        return rc;
    for (size_t i = 0; i < r->nshocks; i++)
        if (r->shocks[i].target == CHAIN_DEMAND) {
            r->shocks[i].size = size;
            return DD_OK;
        }
    r->shocks[r->nshocks++] = (struct chain_shock){.target = CHAIN_DEMAND, .size = size};
    return DD_OK;
}

static enum dd_rc ask_measures(struct cli *c, struct scenario_run *r, struct dd_error *err)
{
    const char *text = cli_option(c, "with-measure");

    for (const char *w = text ? text : ""; *w;) {
        size_t n = strcspn(w, ",");
        char *one = arena_strndup(&c->arena, w, n);
        if (!one)
            return dd_no_memory(err);
        if (r->nmeasures == SCENARIO_MEASURES ||
            !chain_measure_parse(one, &r->measures[r->nmeasures]))
            return dd_fail(err, DD_USAGE, "scenario.measure", "value", one, NULL);
        r->measure_words[r->nmeasures++] = one;
        w += n + (w[n] == ',');
    }
    return DD_OK;
}

/* What is shown of the model has the numbers that were typed in place of its own. */
static void show_typed(struct cli *c, struct scenario_run *r)
{
    const bool demand = r->model.id && r->shocks[0].target == CHAIN_DEMAND;

    if (r->model.id && !demand && cli_option(c, "lost"))
        r->model.lost =
            (struct scenario_number){SCENARIO_GIVEN, (int)(r->shocks[0].size / PERCENT)};
    if (demand && cli_option(c, "demand"))
        r->model.demand =
            (struct scenario_number){SCENARIO_GIVEN, (int)(r->shocks[0].size / PERCENT)};
    if (cli_option(c, "days") || cli_option(c, "hours"))
        r->model.days = (struct scenario_number){SCENARIO_NONE, 0}; /* the line below says it */
}

/* How long: --hours, --days, else the scenario's own, else a month. */
static enum dd_rc ask_time(struct cli *c, struct scenario_run *r, struct dd_error *err)
{
    const char *days = cli_option(c, "days"), *hours = cli_option(c, "hours");

    if (days && hours)
        return dd_fail(err, DD_USAGE, "scenario.days_or_hours", NULL);
    if (days || hours) {
        r->hours = strtoll(days ? days : hours, NULL, 10) * (days ? STRESS_DAY : 1);
        if (r->hours > MOST_HOURS)
            return dd_fail(err, DD_USAGE, "scenario.long", "value", days ? days : hours, NULL);
        return DD_OK;
    }
    if (r->own.id) {
        r->hours = r->own.hours;
        return DD_OK;
    }
    r->hours =
        (int64_t)STRESS_DAY *
        (r->model.id && r->model.days.basis != SCENARIO_NONE ? r->model.days.value : DEFAULT_DAYS);
    r->assumed = r->assumed || !r->model.id || r->model.days.basis == SCENARIO_ASSUMED;
    return DD_OK;
}

/* One of the model. */
static enum dd_rc ask_model(struct cli *c, struct scenario_run *r, struct dd_error *err)
{
    struct scenario_heading h;

    if (!scenario_named(c->args[0], &r->model))
        return dd_fail(err, DD_USAGE,
                       scenario_heading_named(c->args[0], &h) ? "scenario.not_run"
                                                              : "scenario.unknown",
                       "value", c->args[0], NULL);
    if (!chain_shock_of(&r->model, &r->shocks[r->nshocks++]))
        abort(); /* data/scenarios/scenarios.csv has a target that the program lacks */
    r->assumed = (r->model.lost.basis == SCENARIO_ASSUMED && !cli_option(c, "lost")) ||
                 (r->model.demand.basis == SCENARIO_ASSUMED && !cli_option(c, "demand"));
    return DD_OK;
}

/* One of the company's own. */
static enum dd_rc ask_own(struct cli *c, struct scenario_run *r, struct dd_error *err)
{
    enum dd_rc rc = own_scenario_find(c->reg, &c->arena, c->args[0], &r->own, err);

    if (rc != DD_OK)
        return rc;
    r->model = r->own.model;
    r->assumed = r->own.assumed;
    for (size_t i = 0; i < r->own.n; i++)
        r->shocks[r->nshocks++] = r->own.shocks[i];
    return DD_OK;
}

enum dd_rc scenario_ask(struct cli *c, struct scenario_run *r, struct dd_error *err)
{
    enum dd_rc rc = c->nargs == 0                 ? DD_OK
                    : own_scenario_is(c->args[0]) ? ask_own(c, r, err)
                                                  : ask_model(c, r, err);

    if (rc == DD_OK)
        rc = ask_targets(c, r, err);
    if (rc == DD_OK)
        rc = ask_demand(c, r, err);
    if (rc == DD_OK)
        rc = ask_measures(c, r, err);
    if (rc == DD_OK)
        rc = ask_time(c, r, err);
    if (rc == DD_OK && r->nshocks == 0)
        return dd_fail(err, DD_USAGE, "scenario.what", NULL);
    if (rc == DD_OK)
        show_typed(c, r);
    return rc;
}
