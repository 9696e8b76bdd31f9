/* Two saved stress tests beside each other: what has become better or worse since. */
#include "scenario_saved.h"

static const struct cmd_option options[] = {
    CLI_FOR,
    CLI_LIST_OPTIONS,
    {.name = NULL},
};

static const struct out_column columns[] = {
    {"id", "col.id", FIT_WHOLE},
    {"name", "col.name", FIT_WRAP},
    {"state_before", "col.state_before", FIT_WRAP},
    {"state", "col.state", FIT_WRAP},
    {"days_until_empty_before", "col.empty_before", FIT_WHOLE},
    {"days_until_empty", "col.days_until_empty", FIT_WHOLE},
    {"gap_days_before", "col.gap_before", FIT_WHOLE},
    {"gap_days", "col.gap_days", FIT_WHOLE},
};
enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

/* The two, the earlier one first. */
struct pair {
    struct saved_test before, after;
};

static const struct saved_item *find(const struct saved_test *t, const char *id)
{
    for (size_t i = 0; i < t->n; i++)
        if (strcmp(t->items[i].id, id) == 0)
            return &t->items[i];
    return NULL;
}

static struct out_cell days(const char *text)
{
    return text ? out_int(strtoll(text, NULL, 10)) : out_text(NULL);
}

static void add_row(struct cli *c, struct out_list *list, const struct saved_item *before,
                    const struct saved_item *after)
{
    const struct saved_item *either = after ? after : before;
    const struct out_cell cells[COLUMNS] = {
        out_text(either->id),
        out_text(either->name),
        before ? out_key(c, before->state) : out_text(NULL),
        after ? out_key(c, after->state) : out_text(NULL),
        days(before ? before->empty : NULL),
        days(after ? after->empty : NULL),
        days(before ? before->gap : NULL),
        days(after ? after->gap : NULL),
    };

    out_row(list, cells);
}

static void json_head(struct cli *c, struct json *j, const void *of)
{
    const struct pair *p = of;

    (void)c;
    json_text(j, "before", p->before.id);
    json_text(j, "before_day", kind_text(&p->before.row, "tested"));
    json_text(j, "after", p->after.id);
    json_text(j, "after_day", kind_text(&p->after.row, "tested"));
}

static enum dd_rc read_pair(struct cli *c, struct pair *p, struct dd_error *err)
{
    bool found = true;
    enum dd_rc rc = scenario_saved(c, c->args[0], &p->after, err);

    if (rc != DD_OK)
        return rc;
    if (c->nargs > 1) {
        p->before = p->after;
        return scenario_saved(c, c->args[1], &p->after, err);
    }
    rc = scenario_saved_before(c, &p->after, &found, &p->before, err);
    return rc == DD_OK && !found
               ? kind_fail(DD_REFUSED, "stresstest.none_before", &p->after.row, "", err)
               : rc;
}

/* What was tried; "" where it was erased. */
static const char *shown(const struct saved_test *t)
{
    const char *text = kind_text(&t->row, "text");

    return text ? text : "";
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct pair *p = arena_alloc(&c->arena, sizeof(*p));
    struct out_list list;
    enum dd_rc rc = p ? read_pair(c, p, err) : dd_no_memory(err);

    if (rc == DD_OK)
        rc = out_begin(&list, c, "items", columns, COLUMNS, err);
    if (rc != DD_OK)
        return rc;
    list.json_head = json_head;
    list.of = p;
    for (size_t i = 0; i < p->after.n; i++)
        add_row(c, &list, find(&p->before, p->after.items[i].id), &p->after.items[i]);
    for (size_t i = 0; i < p->before.n; i++)
        if (!find(&p->after, p->before.items[i].id))
            add_row(c, &list, &p->before.items[i], NULL);
    rc = out_end(&list, err);
    if (rc == DD_OK && c->format == FORMAT_TABLE)
        cli_say(c, "stresstest.compared",
                MSG_ARGS({"before", p->before.id},
                         {"before_day", kind_text(&p->before.row, "tested")},
                         {"before_text", shown(&p->before)}, {"after", p->after.id},
                         {"after_day", kind_text(&p->after.row, "tested")},
                         {"after_text", shown(&p->after)}));
    return rc;
}

const struct dd_cmd cmd_scenario_compare = {
    .name = "scenario compare",
    .alias = "scenario sammenlign",
    .args = "ID [ID]",
    .of = "stresstest",
    .min_args = 1,
    .max_args = 2,
    .summary = "cmd.scenario.compare",
    .example = "ddreg scenario compare ST-1 ST-2",
    .reg = CMD_READS,
    .company = CMD_OF_COMPANIES,
    .options = options,
    .columns = columns,
    .ncolumns = COLUMNS,
    .run = run,
};
