/* What a stress test showed of each item, as cells and words. */
#include "cmd_scenario.h"
#include "scenario_run.h"
#include "scenario_run_cells.h"

static const char *const states[] = {[STRESS_UNTOUCHED] = "untouched",
                                     [STRESS_HOLDS] = "holds",
                                     [STRESS_NARROW] = "narrow",
                                     [STRESS_UNKNOWN] = "undecided",
                                     [STRESS_GAP] = "gap"};
static const struct {
    unsigned bit;
    const char *key;
} unknowns[] = {{STRESS_NO_STOCK, "stock"}, {STRESS_NO_SHARE, "share"},
                {STRESS_NO_LEAD, "lead"},   {STRESS_NO_PLACE, "place"},
                {STRESS_NO_INPUT, "input"}, {STRESS_NO_REPAIR, "repair"}};

const struct out_column scenario_run_columns[SCENARIO_RUN_COLUMNS] = {
    {"id", "col.id", FIT_WHOLE},
    {"name", "col.name", FIT_WRAP},
    {"criticality", "item.field.criticality", FIT_SPARE},
    {"state", "col.state", FIT_WHOLE},
    {"days_until_empty", "col.days_until_empty", FIT_WHOLE},
    {"gap_days", "col.gap_days", FIT_WHOLE},
    {"share_lost", "col.share_lost", FIT_WHOLE},
    {"unknown", "col.decides", FIT_WRAP},
};

/* Hours as whole days, rounded down; -1: none. */
int64_t scenario_days(int64_t hours)
{
    return hours == STRESS_NEVER ? -1 : hours / STRESS_DAY;
}

/* A gap is rounded up: a part of a day without is a day without. */
int64_t scenario_gap_days(int64_t hours)
{
    return (hours + STRESS_DAY - 1) / STRESS_DAY;
}

const char *scenario_state_key(const struct stress_result *r)
{
    return states[r->state];
}

struct run_number scenario_empty(const struct stress_result *r)
{
    return (struct run_number){r->likely_known, scenario_days(r->empty.likely),
                               scenario_days(r->empty.worst), scenario_days(r->empty.best)};
}

struct run_number scenario_gap(const struct stress_result *r)
{
    return (struct run_number){r->likely_known, scenario_gap_days(r->gap.likely),
                               scenario_gap_days(r->gap.best), scenario_gap_days(r->gap.worst)};
}

struct run_number scenario_lost(const struct stress_result *r)
{
    enum { PERCENT = 10 };

    return (struct run_number){r->lost.worst == r->lost.best || r->likely_known,
                               r->lost.likely / PERCENT, r->lost.best / PERCENT,
                               r->lost.worst / PERCENT};
}

const char *scenario_number_text(struct cli *c, struct run_number n)
{
    const char *never = dd_msg(c->lang, "scenario.never");
    const char *one = !n.known ? "?" : n.likely < 0 ? never : cli_count(c, n.likely);
    const char *from = n.low < 0 ? never : cli_count(c, n.low);
    const char *to = n.high < 0 ? never : cli_count(c, n.high);

    return n.low == n.high ? one : arena_printf(&c->arena, "%s (%s–%s)", one, from, to);
}

struct out_cell scenario_number_cell(struct cli *c, struct run_number n)
{
    if (c->format == FORMAT_TABLE)
        return out_text(scenario_number_text(c, n));
    return n.known && n.likely >= 0 ? out_int(n.likely) : out_text(NULL);
}

const char *scenario_unknown_words(struct cli *c, unsigned bits, bool keys)
{
    struct buf b = BUF_INIT;

    for (size_t i = 0; i < sizeof(unknowns) / sizeof(unknowns[0]); i++)
        if (bits & unknowns[i].bit)
            buf_printf(&b, "%s%s", b.len ? (keys ? " " : ", ") : "",
                       keys ? unknowns[i].key
                            : dd_msg(c->lang, arena_printf(&c->arena, "scenario.unknown.%s",
                                                           unknowns[i].key)));
    if (b.len > 0)
        return cli_keep(c, &b);
    buf_release(&b);
    return NULL;
}

void scenario_json_unknown(struct json *j, unsigned bits)
{
    for (size_t k = 0; k < sizeof(unknowns) / sizeof(unknowns[0]); k++)
        if (bits & unknowns[k].bit)
            json_text(j, NULL, unknowns[k].key);
}

void scenario_add_row(struct cli *c, struct out_list *list, const struct scenario_run *r, size_t i)
{
    const struct chain_place *p = &r->chain.places[i];
    const struct stress_result *s = &r->results[i];
    const struct out_cell cells[SCENARIO_RUN_COLUMNS] = {
        out_text(p->id),
        out_text(p->name),
        out_key(c, p->criticality),
        out_key(c, states[s->state]),
        scenario_number_cell(c, scenario_empty(s)),
        scenario_number_cell(c, scenario_gap(s)),
        scenario_number_cell(c, scenario_lost(s)),
        out_word(scenario_unknown_words(c, s->unknown, true),
                 scenario_unknown_words(c, s->unknown, false)),
    };

    out_row_of(list, cells, &r->results[i]);
}
