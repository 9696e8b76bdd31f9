/* What a stress test showed. */
#include "cmd_scenario.h"
#include "scenario_run.h"
#include "scenario_run_cells.h"

/* A shock that selects nothing says what is missing. */
static void say_selected(struct cli *c, const struct scenario_run *r)
{
    size_t sum = 0;

    for (size_t i = 0; i < r->nshocks; i++)
        sum += r->selected[i];
    if (r->norder == 0)
        cli_say(c, "scenario.no_items", NULL, 0);
    else if (sum == 0)
        cli_say(c, "scenario.selects_nothing", NULL, 0);
}

static enum dd_rc say_help(struct cli *c, const struct scenario_run *r, struct dd_error *err)
{
    for (size_t k = 0; k < r->norder; k++) {
        const size_t i = r->order[k];
        const struct chain_place *p = &r->chain.places[i];
        int64_t need;
        enum dd_rc rc;
        if (r->results[i].state != STRESS_GAP)
            break;
        rc = chain_stock_needed(&c->arena, &r->chain, i, r->hours, &need, err);
        if (rc != DD_OK)
            return rc;
        if (need >= 0)
            cli_say(c, "scenario.stock_needed", MSG_ARGS({"id", p->id}, {"n", cli_count(c, need)}));
        if (r->nmeasures > 0)
            cli_say(c, "scenario.with",
                    MSG_ARGS({"id", p->id},
                             {"before", cli_count(c, scenario_gap_days(r->results[i].gap.likely))},
                             {"after", cli_count(c, scenario_gap_days(r->after[i].gap.likely))}));
    }
    return DD_OK;
}

static enum dd_rc table(struct cli *c, const struct scenario_run *r, struct dd_error *err)
{
    struct out_list list;
    enum dd_rc rc = out_begin(&list, c, "items", scenario_run_columns, SCENARIO_RUN_COLUMNS, err);

    if (rc != DD_OK)
        return rc;
    for (size_t k = 0; k < r->norder; k++)
        scenario_add_row(c, &list, r, r->order[k]);
    return out_end(&list, err);
}

static void say_head(struct cli *c, const struct scenario_run *r)
{
    if (scenario_run_id(r))
        cli_say(c, "scenario.head",
                MSG_ARGS({"id", scenario_run_id(r)}, {"name", scenario_run_name(c, r)}));
    if (r->model.id)
        cli_say_in(c, 2, "scenario.hits", MSG_ARGS({"shock", scenario_shock(c, &r->model)}));
    if (scenario_typed(c, r))
        cli_say_in(c, scenario_run_id(r) ? 2 : 0, "scenario.fails",
                   MSG_ARGS({"what", scenario_typed(c, r)}));
    cli_say_in(c, scenario_run_id(r) ? 2 : 0,
               r->assumed ? "scenario.time.assumed" : "scenario.time",
               MSG_ARGS({"days", cli_count(c, r->hours / STRESS_DAY)},
                        {"hours", cli_count(c, r->hours % STRESS_DAY)}));
    buf_add_char(&c->out, '\n');
}

enum dd_rc scenario_result(struct cli *c, struct scenario_run *r, struct dd_error *err)
{
    enum dd_rc rc;

    if (c->format == FORMAT_JSON) {
        scenario_run_json(c, r, &c->out);
        return DD_OK;
    }
    if (c->format == FORMAT_CSV)
        return table(c, r, err);
    say_head(c, r);
    rc = table(c, r, err);
    if (rc != DD_OK)
        return rc;
    buf_add_char(&c->out, '\n');
    say_selected(c, r);
    if (r->year && r->all_ore > 0)
        cli_say(c, "scenario.purchases",
                MSG_ARGS({"year", r->year}, {"hit", cli_kroner(c, r->hit_ore)},
                         {"all", cli_kroner(c, r->all_ore)}));
    rc = say_help(c, r, err);
    if (rc == DD_OK && r->saved)
        cli_say(c, r->saved_before ? "stresstest.saved" : "stresstest.saved_first",
                MSG_ARGS({"id", r->saved}));
    return rc;
}
