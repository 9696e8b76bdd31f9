/* One scenario as the workshop's table had it, or one vulnerability or weakness. */
#include "cmd/kind/kind_cmd.h"
#include "cmd_scenario.h"
#include "ddreg/own_scenario.h"

enum { COLUMNS = 3, MAX_ROWS = 64 };

/* Rows of an id, a text and what else is to be said of it. */
struct rows {
    const char *cells[COLUMNS * MAX_ROWS];
    size_t n;
};

static void add(struct rows *r, const char *id, const char *text, const char *more)
{
    if (r->n == MAX_ROWS)
        abort(); /* more rows in data/scenarios than there is room for */
    r->cells[r->n * COLUMNS] = id;
    r->cells[r->n * COLUMNS + 1] = text;
    r->cells[r->n * COLUMNS + 2] = more;
    r->n++;
}

/* What `scenario show` gives as CSV: one list of all. */
static const struct out_column columns[] = {{"what", NULL, FIT_WHOLE},
                                            {"id", NULL, FIT_WHOLE},
                                            {"text", NULL, FIT_WHOLE},
                                            {"level", NULL, FIT_WHOLE}};

/* A heading with its rows, if there are any. */
static enum dd_rc say(struct cli *c, const char *title, struct rows *r, struct dd_error *err)
{
    static const bool right[COLUMNS];
    static const enum out_fit fit[COLUMNS] = {FIT_WHOLE, FIT_WRAP, FIT_WRAP};
    static const enum out_mark marks[COLUMNS * MAX_ROWS];
    const struct terminal_table t = {COLUMNS, r->n, NULL, r->cells, marks, fit, right};

    if (r->n == 0)
        return DD_OK;
    buf_printf(&c->out, "\n%s\n", dd_msg(c->lang, title));
    return terminal_print(&c->out, &t, err);
}

static const char *links_title(enum scenario_link_kind kind)
{
    static const char *const titles[SCENARIO_LINK_KINDS] = {
        [SCENARIO_VULNERABILITY] = "scenario.vulnerabilities",
        [SCENARIO_WEAKNESS] = "scenario.weaknesses",
        [SCENARIO_CONSEQUENCE] = "scenario.consequences",
        [SCENARIO_ADDITION] = "scenario.additions",
    };

    return titles[kind];
}

static const char *heading_name(const struct cli *c, const char *id)
{
    struct scenario_heading h;

    for (size_t i = 0; scenario_vulnerability_at(i, &h); i++)
        if (strcmp(h.id, id) == 0)
            return h.name.in[c->lang];
    for (size_t i = 0; scenario_weakness_at(i, &h); i++)
        if (strcmp(h.id, id) == 0)
            return h.name.in[c->lang];
    return "";
}

static void collect_links(const struct cli *c, const struct scenario *s,
                          enum scenario_link_kind kind, struct rows *out)
{
    struct scenario_link l;

    for (size_t i = 0; scenario_link_at(s->id, kind, i, &l); i++) {
        const char *text = l.text.in[c->lang];
        add(out, *l.of ? l.of : "\xE2\x80\x93", *text ? text : heading_name(c, l.of), "");
    }
}

static void collect_measures(struct cli *c, const struct scenario *s, struct rows *out)
{
    struct scenario_measure m;

    for (size_t i = 0; scenario_measure_at(s->id, i, &m); i++)
        add(out, m.id, m.text.in[c->lang],
            arena_printf(&c->arena, "%s%s%s", m.level ? m.level : "", m.level ? ", " : "",
                         dd_msg(c->lang, m.ours ? "scenario.ours" : "scenario.others")));
}

static enum dd_rc say_links(struct cli *c, const struct scenario *s, enum scenario_link_kind kind,
                            struct dd_error *err)
{
    struct rows r = {.n = 0};

    collect_links(c, s, kind, &r);
    return say(c, links_title(kind), &r, err);
}

static void say_source(struct cli *c)
{
    buf_add_char(&c->out, '\n');
    cli_say(c, "assess.source", MSG_ARGS({"source", scenario_source().in[c->lang]}));
}

static enum dd_rc say_scenario(struct cli *c, const struct scenario *s, struct dd_error *err)
{
    struct rows r = {.n = 0};
    enum dd_rc rc = DD_OK;

    cli_say(c, "scenario.head", MSG_ARGS({"id", s->id}, {"name", s->name.in[c->lang]}));
    cli_say_in(c, 2, "scenario.text", MSG_ARGS({"text", s->detail.in[c->lang]}));
    cli_say_in(c, 2, "scenario.hits", MSG_ARGS({"shock", scenario_shock(c, s)}));
    for (int k = 0; rc == DD_OK && k < SCENARIO_ADDITION; k++)
        rc = say_links(c, s, (enum scenario_link_kind)k, err);
    collect_measures(c, s, &r);
    if (rc == DD_OK)
        rc = say(c, "scenario.measures", &r, err);
    if (rc == DD_OK)
        rc = say_links(c, s, SCENARIO_ADDITION, err);
    if (rc == DD_OK)
        say_source(c);
    return rc;
}

static enum dd_rc say_heading(struct cli *c, const struct scenario_heading *h, struct dd_error *err)
{
    struct rows points = {.n = 0}, met = {.n = 0};
    struct scenario_words text;
    struct scenario s;
    const char *id;
    enum dd_rc rc;

    cli_say(c, "scenario.head", MSG_ARGS({"id", h->id}, {"name", h->name.in[c->lang]}));
    for (size_t i = 0; scenario_point_at(h->id, i, &id, &text); i++)
        add(&points, id, text.in[c->lang], "");
    for (size_t i = 0; scenario_at(i, &s); i++)
        if (scenario_hits(s.id, h->id))
            add(&met, s.id, s.name.in[c->lang], "");
    rc = say(c, "scenario.points", &points, err);
    if (rc == DD_OK)
        rc = say(c, "scenario.scenarios", &met, err);
    if (rc == DD_OK && met.n == 0)
        cli_say(c, "scenario.met_by_none", NULL, 0);
    if (rc == DD_OK)
        say_source(c);
    return rc;
}

/* --- CSV ----------------------------------------------------------------------------------------
 */

static void csv_rows(struct out_list *l, const char *what, const struct rows *r)
{
    for (size_t i = 0; i < r->n; i++) {
        const char *const *row = &r->cells[i * COLUMNS];
        const struct out_cell cells[] = {out_text(what), out_text(row[0]), out_text(row[1]),
                                         out_text(*row[2] ? row[2] : NULL)};
        out_row(l, cells);
    }
}

static enum dd_rc csv_scenario(struct cli *c, const struct scenario *s, struct dd_error *err)
{
    static const char *const what[SCENARIO_LINK_KINDS] = {"vulnerability", "weakness",
                                                          "consequence", "addition"};
    struct scenario_measure m;
    struct out_list list;
    enum dd_rc rc = out_begin(&list, c, "rows", columns, sizeof(columns) / sizeof(columns[0]), err);

    if (rc != DD_OK)
        return rc;
    for (int k = 0; k < SCENARIO_LINK_KINDS; k++) {
        struct rows r = {.n = 0};
        collect_links(c, s, (enum scenario_link_kind)k, &r);
        csv_rows(&list, what[k], &r);
    }
    for (size_t i = 0; scenario_measure_at(s->id, i, &m); i++) {
        const struct out_cell cells[] = {out_text("measure"), out_text(m.id),
                                         out_text(m.text.in[c->lang]), out_text(m.level)};
        out_row(&list, cells);
    }
    return out_end(&list, err);
}

static enum dd_rc csv_heading(struct cli *c, const struct scenario_heading *h, struct dd_error *err)
{
    struct scenario_words text;
    struct out_list list;
    const char *id;
    enum dd_rc rc = out_begin(&list, c, "rows", columns, sizeof(columns) / sizeof(columns[0]), err);

    for (size_t i = 0; rc == DD_OK && scenario_point_at(h->id, i, &id, &text); i++) {
        const struct out_cell cells[] = {out_text("point"), out_text(id),
                                         out_text(text.in[c->lang]), out_text(NULL)};
        out_row(&list, cells);
    }
    return rc == DD_OK ? out_end(&list, err) : rc;
}

/* --- The command --------------------------------------------------------------------------------
 */

static enum dd_rc show_heading(struct cli *c, const struct scenario_heading *h,
                               struct dd_error *err)
{
    struct json j;

    if (c->format == FORMAT_CSV)
        return csv_heading(c, h, err);
    if (c->format == FORMAT_TABLE)
        return say_heading(c, h, err);
    json_init(&j, &c->out);
    json_object(&j, NULL);
    scenario_json_heading(c, &j, h);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
    return DD_OK;
}

static enum dd_rc show_scenario(struct cli *c, const struct scenario *s, struct dd_error *err)
{
    struct json j;

    if (c->format == FORMAT_CSV)
        return csv_scenario(c, s, err);
    if (c->format == FORMAT_TABLE)
        return say_scenario(c, s, err);
    json_init(&j, &c->out);
    json_object(&j, NULL);
    scenario_json(c, &j, s);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
    return DD_OK;
}

/* One of the company's own is a record, and shown as one. */
static enum dd_rc show_own(struct cli *c, struct dd_error *err)
{
    struct kind_row row;
    enum dd_rc rc;

    if (!c->reg)
        return dd_fail(err, DD_DAMAGED, "register.absent", "register", c->register_path, NULL);
    rc = kind_find(c->reg, &c->arena, kind_named("scenario"), c->args[0], &row, err);
    return rc == DD_OK ? kind_print(c, &row, err) : rc;
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct scenario_heading h;
    struct scenario s;

    if (own_scenario_is(c->args[0]))
        return show_own(c, err);
    if (scenario_named(c->args[0], &s))
        return show_scenario(c, &s, err);
    if (scenario_heading_named(c->args[0], &h))
        return show_heading(c, &h, err);
    return dd_fail(err, DD_USAGE, "scenario.unknown", "value", c->args[0], NULL);
}

const struct dd_cmd cmd_scenario_show = {
    .name = "scenario show",
    .alias = "scenario vis",
    .args = "SCENARIO",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.scenario.show",
    .example = "ddreg scenario show P2",
    .reg = CMD_READS_IF_THERE,
    .company = CMD_OF_COMPANIES,
    .of = "scenario",
    .run = run,
};
