/* What a stress test showed. */
#include "cmd_scenario.h"
#include "scenario_run.h"

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
static int64_t days(int64_t hours)
{
    return hours == STRESS_NEVER ? -1 : hours / STRESS_DAY;
}

/* A gap is rounded up: a part of a day without is a day without. */
static int64_t gap_days(int64_t hours)
{
    return (hours + STRESS_DAY - 1) / STRESS_DAY;
}

/* A number that may be uncertain, -1 for never: its likely value where that is known, and what it
 * may be. */
static struct out_cell number(struct cli *c, bool known, int64_t likely, int64_t low, int64_t high)
{
    const char *words[] = {dd_msg(c->lang, "scenario.never"), "?"};
    const char *one = !known ? words[1] : likely < 0 ? words[0] : cli_count(c, likely);
    const char *from = low < 0 ? words[0] : cli_count(c, low);
    const char *to = high < 0 ? words[0] : cli_count(c, high);

    if (c->format != FORMAT_TABLE)
        return known && likely >= 0 ? out_int(likely) : out_text(NULL);
    return out_text(low == high ? one : arena_printf(&c->arena, "%s (%s–%s)", one, from, to));
}

static struct out_cell empty_cell(struct cli *c, const struct stress_result *r)
{
    return number(c, r->likely_known, days(r->empty.likely), days(r->empty.worst),
                  days(r->empty.best));
}

static struct out_cell gap_cell(struct cli *c, const struct stress_result *r)
{
    return number(c, r->likely_known, gap_days(r->gap.likely), gap_days(r->gap.best),
                  gap_days(r->gap.worst));
}

static struct out_cell lost_cell(struct cli *c, const struct stress_result *r)
{
    enum { PERCENT = 10 };
    bool sure = r->lost.worst == r->lost.best || r->likely_known;

    return number(c, sure, r->lost.likely / PERCENT, r->lost.best / PERCENT,
                  r->lost.worst / PERCENT);
}

static const char *unknown_words(struct cli *c, unsigned bits, bool keys)
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

static void add_row(struct cli *c, struct out_list *list, const struct scenario_run *r, size_t i)
{
    const struct chain_place *p = &r->chain.places[i];
    const struct stress_result *s = &r->results[i];
    const struct out_cell cells[SCENARIO_RUN_COLUMNS] = {
        out_text(p->id),
        out_text(p->name),
        out_key(c, p->criticality),
        out_key(c, states[s->state]),
        empty_cell(c, s),
        gap_cell(c, s),
        lost_cell(c, s),
        out_word(unknown_words(c, s->unknown, true), unknown_words(c, s->unknown, false)),
    };

    out_row_of(list, cells, &r->results[i]);
}

/* --- JSON ---------------------------------------------------------------------------------------
 */

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
    struct out_cell empty = empty_cell(c, s), gap = gap_cell(c, s), lost = lost_cell(c, s);

    json_object(j, NULL);
    json_text(j, "id", p->id);
    json_text(j, "name", p->name);
    json_text(j, "criticality", p->criticality);
    json_text(j, "state", states[s->state]);
    out_cell_json(j, "days_until_empty", &empty);
    json_range(j, "days_until_empty_range", days(s->empty.worst), days(s->empty.best));
    out_cell_json(j, "gap_days", &gap);
    json_range(j, "gap_days_range", gap_days(s->gap.best), gap_days(s->gap.worst));
    out_cell_json(j, "share_lost", &lost);
    json_array(j, "unknown");
    for (size_t k = 0; k < sizeof(unknowns) / sizeof(unknowns[0]); k++)
        if (s->unknown & unknowns[k].bit)
            json_text(j, NULL, unknowns[k].key);
    json_end_array(j);
    if (r->nmeasures > 0) {
        gap = gap_cell(c, &r->after[i]);
        out_cell_json(j, "gap_days_with", &gap);
    } else {
        json_null(j, "gap_days_with");
    }
    json_closes(c, j, r, i);
    json_end_object(j);
}

static void json_run(struct cli *c, const struct scenario_run *r)
{
    struct json j;
    int64_t critical = 0, hit = 0;

    json_init(&j, &c->out);
    json_object(&j, NULL);
    json_text(&j, "scenario", r->model.id);
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
    buf_add_char(&c->out, '\n');
}

/* --- For people ---------------------------------------------------------------------------------
 */

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
                             {"before", cli_count(c, gap_days(r->results[i].gap.likely))},
                             {"after", cli_count(c, gap_days(r->after[i].gap.likely))}));
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
        add_row(c, &list, r, r->order[k]);
    return out_end(&list, err);
}

static void say_head(struct cli *c, const struct scenario_run *r)
{
    if (r->model.id) {
        cli_say(c, "scenario.head",
                MSG_ARGS({"id", r->model.id}, {"name", r->model.name.in[c->lang]}));
        cli_say_in(c, 2, "scenario.hits", MSG_ARGS({"shock", scenario_shock(c, &r->model)}));
    }
    cli_say_in(c, r->model.id ? 2 : 0, r->assumed ? "scenario.time.assumed" : "scenario.time",
               MSG_ARGS({"days", cli_count(c, r->hours / STRESS_DAY)},
                        {"hours", cli_count(c, r->hours % STRESS_DAY)}));
    buf_add_char(&c->out, '\n');
}

enum dd_rc scenario_result(struct cli *c, struct scenario_run *r, struct dd_error *err)
{
    enum dd_rc rc;

    if (c->format == FORMAT_JSON) {
        json_run(c, r);
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
    return say_help(c, r, err);
}
