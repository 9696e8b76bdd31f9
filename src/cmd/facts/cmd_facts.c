/* `facts`: how well suppliers are known, and the next best step. `facts propose`: what follows from
 * accounts, names and legal forms, by where it comes from. */
#include "ddreg/money.h"
#include "facts_said.h"

static const struct out_column columns[] = {
    {"fact", "col.fact", FIT_WHOLE},   {"known", "col.known_well", FIT_WHOLE},
    {"known_ore", NULL, FIT_WHOLE},    {"derived", "col.derived", FIT_WHOLE},
    {"derived_ore", NULL, FIT_WHOLE},  {"proposed", "col.proposed_only", FIT_WHOLE},
    {"proposed_ore", NULL, FIT_WHOLE}, {"missing", "col.missing", FIT_WHOLE},
    {"missing_ore", NULL, FIT_WHOLE},
};
enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

/* In the order in which they decide a rating. */
static const int shown[] = {SURVEY_BOUGHT, FACT_CATEGORY,           FACT_SECTOR,    FACT_COUNTRY,
                            FACT_CLASS,    FACT_PRODUCTION_COUNTRY, FACT_PRODUCTION};

/* The next best step: a message with what it would do, and the command. */
struct step {
    const char *message, *command;
    int64_t n, ore;
};

/* What can be accepted comes first, since it is quick; then what only a person knows. */
static struct step next_step(const struct facts_survey *s)
{
    struct step step = {"facts.next.assess", "ddreg assess --all", (int64_t)s->suppliers, s->ore};

    if (s->suppliers == 0)
        return (struct step){"facts.next.import", "ddreg import suppliers FILE", 0, 0};
    if (s->acceptable > 0)
        return (struct step){"facts.next.propose", "ddreg facts propose", (int64_t)s->acceptable,
                             s->acceptable_ore};
    if (s->known[SURVEY_BOUGHT][KNOWN_MISSING] + s->known[FACT_COUNTRY][KNOWN_MISSING] > 0) {
        bool bought = s->known[SURVEY_BOUGHT][KNOWN_MISSING] > 0;
        int f = bought ? SURVEY_BOUGHT : FACT_COUNTRY;
        return (struct step){bought ? "facts.next.sheet" : "facts.next.sheet_country",
                             "ddreg sheet out mangler.csv --of facts",
                             (int64_t)s->known[f][KNOWN_MISSING], s->known_ore[f][KNOWN_MISSING]};
    }
    return step;
}

/* "201 (87 %)": suppliers, and their part of the kroner. */
static struct out_cell count_cell(struct cli *c, const struct facts_survey *s, int f,
                                  enum fact_known known)
{
    struct out_cell cell = out_int((int64_t)s->known[f][known]);
    struct buf share = BUF_INIT;

    if (s->known[f][known] > 0 && s->ore > 0) {
        share_add(&share, c->lang, s->known_ore[f][known], s->ore);
        cell.shown = arena_printf(&c->arena, "%s (%s)", cli_count(c, cell.number), buf_str(&share));
    }
    buf_release(&share);
    return cell;
}

static void add_fact(struct cli *c, struct out_list *list, const struct facts_survey *s, int f)
{
    const char *key = f == SURVEY_BOUGHT ? "bought" : fact_field_key((enum fact_field)f);
    const char *title = f == SURVEY_BOUGHT ? "facts.bought" : fact_title((enum fact_field)f);
    const struct out_cell cells[COLUMNS] = {
        out_word(key, dd_msg(c->lang, title)),    count_cell(c, s, f, KNOWN_YES),
        out_ore(s->known_ore[f][KNOWN_YES]),      count_cell(c, s, f, KNOWN_DERIVED),
        out_ore(s->known_ore[f][KNOWN_DERIVED]),  count_cell(c, s, f, KNOWN_PROPOSED),
        out_ore(s->known_ore[f][KNOWN_PROPOSED]), count_cell(c, s, f, KNOWN_MISSING),
        out_ore(s->known_ore[f][KNOWN_MISSING]),
    };

    out_row(list, cells);
}

static const char *whole_kroner(struct cli *c, int64_t ore)
{
    return cli_count(c, ore_whole(ore));
}

static const char *step_text(struct cli *c, const struct step *step)
{
    return cli_text(c, cli_plural(c, step->message, step->n),
                    MSG_ARGS({"n", cli_count(c, step->n)}, {"sum", whole_kroner(c, step->ore)},
                             {"command", cli_placeholders(c, step->command)}));
}

static void json_head(struct cli *c, struct json *j, const void *of)
{
    const struct facts_survey *s = of;
    const struct step step = next_step(s);

    json_int(j, "suppliers", (int64_t)s->suppliers);
    json_int(j, "ore", s->ore);
    json_object(j, "next");
    json_text(j, "text", step_text(c, &step));
    json_text(j, "command", step.command);
    json_end_object(j);
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct facts_survey s;
    struct out_list list;
    struct step step;
    enum dd_rc rc = facts_survey(c->reg, &c->arena, c->today, &s, err);

    if (rc == DD_OK)
        rc = out_begin(&list, c, "facts", columns, COLUMNS, err);
    if (rc != DD_OK)
        return rc;
    list.json_head = json_head;
    list.of = &s;
    if (c->format == FORMAT_TABLE)
        cli_say(
            c, "facts.base",
            MSG_ARGS({"n", cli_count(c, (int64_t)s.suppliers)}, {"sum", whole_kroner(c, s.ore)}));
    for (size_t i = 0; i < sizeof(shown) / sizeof(shown[0]); i++)
        add_fact(c, &list, &s, shown[i]);
    rc = out_end(&list, err);
    step = next_step(&s);
    if (rc == DD_OK && c->format == FORMAT_TABLE)
        cli_say(c, "facts.next", MSG_ARGS({"text", step_text(c, &step)}));
    return rc;
}

const struct dd_cmd cmd_facts = {
    .name = "facts",
    .alias = "fakta",
    .args = "",
    .summary = "cmd.facts",
    .example = "ddreg facts",
    .reg = CMD_READS,
    .run = run,
};

/* --- What is proposed ------------------------------------------------------------------------- */

static const struct cmd_option propose_options[] = {CLI_LIST_OPTIONS, {.name = NULL}};

static const struct out_column propose_columns[] = {
    {"source", "col.source", FIT_WHOLE},
    {"why", "col.why", FIT_WRAP},
    {"fact", "col.fact", FIT_WHOLE},
    {"value", "col.value", FIT_WRAP},
    {"suppliers", "col.suppliers", FIT_WHOLE},
    {"ore", "col.bought", FIT_WHOLE},
    {"basis", "col.basis", FIT_WHOLE},
    {"several", NULL, FIT_WHOLE},
    {"together", NULL, FIT_WHOLE},
    {"ids", NULL, FIT_CUT},
    {"command", "col.command", FIT_SPARE},
};
enum { PROPOSE_COLUMNS = sizeof(propose_columns) / sizeof(propose_columns[0]) };

/* A row of the list. */
struct proposed {
    const struct fact_group *group;
    struct groups_said *said;
};

static void add_group(struct cli *c, struct out_list *list, const struct proposed *of)
{
    const struct fact_group *g = of->group;
    const struct out_cell cells[PROPOSE_COLUMNS] = {
        out_text(g->value->source),
        out_text(fact_why(c, g->value)),
        out_word(fact_field_key(g->field), dd_msg(c->lang, fact_title(g->field))),
        out_word(g->value->value, fact_shown(c, g->field, g->value->value)),
        out_int((int64_t)g->n),
        out_ore(g->ore),
        out_text(fact_basis_key(fact_basis(g->value))),
        out_int((int64_t)g->several),
        out_ids(group_together(c, g, " ", false), NULL),
        out_ids(group_ids(c, g, g->n), NULL),
        out_text(group_command(c, g)),
    };

    out_row_of(list, cells, of);
}

static void say_row(struct cli *c, const void *of)
{
    const struct proposed *p = of;

    group_say(c, p->said, p->group);
}

static enum dd_rc run_propose(struct cli *c, struct dd_error *err)
{
    struct facts_survey s;
    struct groups_said said = {.survey = &s};
    struct proposed *rows = NULL;
    struct out_list list;
    enum dd_rc rc = facts_survey(c->reg, &c->arena, c->today, &s, err);

    if (rc == DD_OK && !(rows = arena_alloc(&c->arena, (s.ngroups + 1) * sizeof(*rows))))
        rc = dd_no_memory(err);
    if (rc == DD_OK)
        rc = out_begin(&list, c, "proposals", propose_columns, PROPOSE_COLUMNS, err);
    if (rc != DD_OK)
        return rc;
    list.say = say_row;
    for (size_t i = 0; i < s.ngroups; i++) {
        rows[i] = (struct proposed){&s.groups[i], &said};
        add_group(c, &list, &rows[i]);
    }
    rc = out_end(&list, err);
    if (rc == DD_OK && c->format == FORMAT_TABLE)
        cli_say(
            c, s.ngroups ? "facts.propose.how" : "facts.propose.none",
            MSG_ARGS({"missing", cli_count(c, (int64_t)s.known[SURVEY_BOUGHT][KNOWN_MISSING])}));
    return rc;
}

const struct dd_cmd cmd_facts_propose = {
    .name = "facts propose",
    .alias = "fakta foreslå",
    .args = "",
    .summary = "cmd.facts.propose",
    .example = "ddreg facts propose",
    .reg = CMD_READS,
    .options = propose_options,
    .columns = propose_columns,
    .ncolumns = PROPOSE_COLUMNS,
    .run = run_propose,
};
