/* A stress test's result, kept in the register: its numbers, and the whole of it as a file. */
#include "cmd_scenario.h"
#include "ddreg/kind_file.h"
#include "scenario_run.h"
#include "scenario_run_cells.h"
#include "scenario_saved.h"

static enum dd_rc keep_file(struct cli *c, const struct scenario_run *r, int64_t *file,
                            struct dd_error *err)
{
    const char *id = scenario_run_id(r);
    const char *name = arena_printf(&c->arena, "ddreg-stresstest-%s%s%s.json", c->today,
                                    id ? "-" : "", id ? id : "");
    const enum cli_format shown = c->format;
    struct buf json = BUF_INIT;
    bool is_new;
    enum dd_rc rc;

    c->format = FORMAT_JSON; /* cells are numbers there, not texts for people */
    scenario_run_json(c, r, &json);
    c->format = shown;
    rc = name ? buf_ok(&json, err) : dd_no_memory(err);
    if (rc == DD_OK)
        rc = kind_file_keep(c->reg, name, &json, NULL, file, &is_new, err);
    buf_release(&json);
    return rc;
}

/* What was tried, as a person knows it again next year: the scenario, what fails, for how long, and
 * with which measures. */
static const char *title(struct cli *c, const struct scenario_run *r)
{
    const char *parts[] = {scenario_run_name(c, r),
                           r->model.id ? scenario_shock(c, &r->model) : NULL, scenario_typed(c, r),
                           scenario_said(c, "scenario.lasts",
                                         MSG_ARGS({"days", cli_count(c, r->hours / STRESS_DAY)}))};
    struct buf b = BUF_INIT;

    for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
        if (parts[i])
            buf_printf(&b, "%s%s", b.len > 0 ? "; " : "", parts[i]);
    for (size_t i = 0; i < r->nmeasures; i++)
        buf_printf(&b, "%s%s", i == 0 ? "; + " : ", ", r->measure_words[i]);
    return cli_keep(c, &b);
}

/* Was one saved of it before? Then there is something to compare it with. */
static enum dd_rc look_before(struct cli *c, struct scenario_run *r, struct dd_error *err)
{
    struct saved_test now, before;
    enum dd_rc rc = scenario_saved(c, r->saved, &now, err);

    return rc == DD_OK ? scenario_saved_before(c, &now, &r->saved_before, &before, err) : rc;
}

enum dd_rc scenario_save(struct cli *c, struct scenario_run *r, struct dd_error *err)
{
    const struct kind *kind = kind_named("stresstest");
    struct kind_change *change = arena_alloc(&c->arena, sizeof(*change));
    struct ranked found = {.hit = 0};
    int64_t file = 0, number = 0;
    enum dd_rc rc = change ? keep_file(c, r, &file, err) : dd_no_memory(err);

    if (rc != DD_OK)
        return rc;
    scenario_count(&r->chain, r->results, &found);
    kind_change_give(change, kind, "text", DB_T(title(c, r)));
    kind_change_give(change, kind, "tested", DB_T(c->today));
    if (scenario_run_id(r))
        kind_change_give(change, kind, "scenario", DB_T(scenario_run_id(r)));
    kind_change_give(change, kind, "hours", DB_I(r->hours));
    kind_change_give(change, kind, "hit", DB_I(found.hit));
    kind_change_give(change, kind, "empty", DB_I(found.empty));
    kind_change_give(change, kind, "critical", DB_I(found.critical));
    kind_change_give(change, kind, "unsure", DB_I(found.unsure));
    kind_change_give(change, kind, "gap", DB_I(scenario_gap_days(found.gap)));
    kind_change_give(change, kind, "file", DB_I(file));
    rc = kind_add(c->reg, kind, change, &number, err);
    r->saved = rc == DD_OK ? public_id_text(&c->arena, kind->letters, number) : NULL;
    if (rc == DD_OK && !r->saved)
        rc = dd_no_memory(err);
    return rc == DD_OK ? look_before(c, r, err) : rc;
}
