/* What a stress test showed, as JSON. */
#include "cmd_scenario.h"
#include "scenario_run.h"
#include "scenario_run_cells.h"

static void json_days(struct json *j, const char *key, int64_t n)
{
    if (n < 0)
        json_null(j, key);
    else
        json_int(j, key, n);
}

static void json_range(struct json *j, const char *key, int64_t low, int64_t high)
{
    if (low == high) {
        json_null(j, key);
        return;
    }
    json_object(j, key);
    json_days(j, "low", low);
    json_days(j, "high", high);
    json_end_object(j);
}

/* What would close the gap of one item, tried by the same arithmetic. */
static void json_closes(struct cli *c, struct json *j, const struct scenario_run *r, size_t i)
{
    struct dd_error err = {0};
    int64_t need = -1;

    json_array(j, "closed_by");
    if (r->results[i].state == STRESS_GAP &&
        chain_stock_needed(&c->arena, &r->chain, i, r->hours, &need, &err) != DD_OK)
        c->out.failed = true; /* no memory is the only error that there is */
    if (need >= 0) {
        json_object(j, NULL);
        json_text(j, "measure", arena_printf(&c->arena, "stock+%lld", (long long)need));
        json_int(j, "gap_days", 0);
        json_end_object(j);
    }
    json_end_array(j);
}

static void json_item(struct cli *c, struct json *j, const struct scenario_run *r, size_t i)
{
    const struct chain_place *p = &r->chain.places[i];
    const struct stress_result *s = &r->results[i];
    struct out_cell empty = scenario_number_cell(c, scenario_empty(s)),
                    gap = scenario_number_cell(c, scenario_gap(s)),
                    lost = scenario_number_cell(c, scenario_lost(s));

    json_object(j, NULL);
    json_text(j, "id", p->id);
    json_text(j, "name", p->name);
    json_text(j, "criticality", p->criticality);
    json_text(j, "state", scenario_state_key(s));
    out_cell_json(j, "days_until_empty", &empty);
    json_range(j, "days_until_empty_range", scenario_days(s->empty.worst),
               scenario_days(s->empty.best));
    out_cell_json(j, "gap_days", &gap);
    json_range(j, "gap_days_range", scenario_gap_days(s->gap.best),
               scenario_gap_days(s->gap.worst));
    out_cell_json(j, "share_lost", &lost);
    json_array(j, "unknown");
    scenario_json_unknown(j, s->unknown);
    json_end_array(j);
    if (r->nmeasures > 0) {
        gap = scenario_number_cell(c, scenario_gap(&r->after[i]));
        out_cell_json(j, "gap_days_with", &gap);
    } else {
        json_null(j, "gap_days_with");
    }
    json_closes(c, j, r, i);
    json_end_object(j);
}

void scenario_run_json(struct cli *c, const struct scenario_run *r, struct buf *out)
{
    struct json j;
    int64_t critical = 0, hit = 0;

    json_init(&j, out);
    json_object(&j, NULL);
    json_text(&j, "scenario", scenario_run_id(r));
    json_text(&j, "name", scenario_run_name(c, r));
    json_text(&j, "fails", scenario_typed(c, r));
    json_text(&j, "day", c->today);
    json_text(&j, "saved", r->saved);
    json_int(&j, "hours", r->hours);
    json_bool(&j, "assumed", r->assumed);
    json_array(&j, "measures");
    for (size_t i = 0; i < r->nmeasures; i++)
        json_text(&j, NULL, r->measure_words[i]);
    json_end_array(&j);
    json_array(&j, "items");
    for (size_t k = 0; k < r->norder; k++) {
        const struct chain_place *p = &r->chain.places[r->order[k]];
        bool is = p->criticality && strcmp(p->criticality, "critical") == 0;
        critical += is;
        hit += is && r->results[r->order[k]].state != STRESS_UNTOUCHED;
        json_item(c, &j, r, r->order[k]);
    }
    json_end_array(&j);
    json_object(&j, "critical_items");
    json_int(&j, "hit", hit);
    json_int(&j, "of", critical);
    json_end_object(&j);
    json_object(&j, "purchases");
    json_text(&j, "year", r->year);
    json_int(&j, "hit_ore", r->hit_ore);
    json_int(&j, "of_ore", r->all_ore);
    json_end_object(&j);
    json_end_object(&j);
    buf_add_char(out, '\n');
}
