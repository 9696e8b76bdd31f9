/* Scenarios, vulnerabilities and weaknesses as JSON. */
#include "cmd_scenario.h"

static void source(struct cli *c, struct json *j)
{
    json_text(j, "source", scenario_source().in[c->lang]);
}

/* An array of the ids, which have blanks between them. */
static void ids(struct cli *c, struct json *j, const char *key, const char *text)
{
    json_array(j, key);
    for (const char *w = text ? text : ""; *w; w += strcspn(w, " "), w += strspn(w, " ")) {
        const char *one = arena_strndup(&c->arena, w, strcspn(w, " "));
        c->out.failed = c->out.failed || !one;
        json_text(j, NULL, one);
    }
    json_end_array(j);
}

static void number(struct json *j, const char *key, const struct scenario_number *n)
{
    if (n->basis == SCENARIO_NONE) {
        json_null(j, key);
        return;
    }
    json_object(j, key);
    json_int(j, "value", n->value);
    json_bool(j, "assumed", n->basis == SCENARIO_ASSUMED);
    json_end_object(j);
}

static void links(struct cli *c, struct json *j, const char *key, const struct scenario *s,
                  enum scenario_link_kind kind)
{
    struct scenario_link l;

    json_array(j, key);
    for (size_t i = 0; scenario_link_at(s->id, kind, i, &l); i++) {
        const char *text = l.text.in[c->lang];
        if (kind >= SCENARIO_CONSEQUENCE) {
            json_text(j, NULL, text);
            continue;
        }
        json_object(j, NULL);
        ids(c, j, "of", l.of);
        json_text(j, "text", *text ? text : NULL);
        json_end_object(j);
    }
    json_end_array(j);
}

static void measures(struct cli *c, struct json *j, const struct scenario *s)
{
    struct scenario_measure m;

    json_array(j, "measures");
    for (size_t i = 0; scenario_measure_at(s->id, i, &m); i++) {
        json_object(j, NULL);
        json_text(j, "id", m.id);
        json_text(j, "text", m.text.in[c->lang]);
        json_bool(j, "numbered", m.numbered);
        json_text(j, "level", m.level);
        json_text(j, "kind", m.kind);
        json_text(j, "area", m.area);
        json_bool(j, "ours", m.ours);
        json_text(j, "effect", m.effect);
        json_null(j, "justification");
        json_end_object(j);
    }
    json_end_array(j);
}

void scenario_json(struct cli *c, struct json *j, const struct scenario *s)
{
    json_text(j, "id", s->id);
    json_text(j, "part", s->part);
    json_text(j, "stage", s->stage);
    json_text(j, "name", s->name.in[c->lang]);
    json_text(j, "detail", s->detail.in[c->lang]);
    json_object(j, "shock");
    json_text(j, "target", s->target);
    number(j, "lost_percent", &s->lost);
    number(j, "days", &s->days);
    number(j, "demand_percent", &s->demand);
    json_end_object(j);
    links(c, j, "vulnerabilities", s, SCENARIO_VULNERABILITY);
    links(c, j, "weaknesses", s, SCENARIO_WEAKNESS);
    links(c, j, "consequences", s, SCENARIO_CONSEQUENCE);
    measures(c, j, s);
    links(c, j, "additions", s, SCENARIO_ADDITION);
    source(c, j);
}

void scenario_json_heading(struct cli *c, struct json *j, const struct scenario_heading *h)
{
    struct scenario_words text;
    const char *id;

    json_text(j, "id", h->id);
    json_text(j, "name", h->name.in[c->lang]);
    json_array(j, "points");
    for (size_t i = 0; scenario_point_at(h->id, i, &id, &text); i++) {
        json_object(j, NULL);
        json_text(j, "id", id);
        json_text(j, "text", text.in[c->lang]);
        json_end_object(j);
    }
    json_end_array(j);
    ids(c, j, "scenarios", scenario_ids_of(c, h->id));
    source(c, j);
}

static void headings(struct cli *c, struct json *j, const char *key,
                     bool (*at)(size_t i, struct scenario_heading *out))
{
    struct scenario_heading h;

    json_array(j, key);
    for (size_t i = 0; at(i, &h); i++) {
        json_object(j, NULL);
        scenario_json_heading(c, j, &h);
        json_end_object(j);
    }
    json_end_array(j);
}

/* The areas with how many measures each has: the workshop's own summary was empty. */
static void areas(struct cli *c, struct json *j)
{
    struct scenario_words name;
    struct scenario_measure m;
    const char *id;

    json_array(j, "areas");
    for (size_t i = 0; scenario_area_at(i, &id, &name); i++) {
        int64_t n = 0;
        for (size_t k = 0; scenario_measure_at(NULL, k, &m); k++)
            n += strcmp(m.area, id) == 0;
        json_object(j, NULL);
        json_text(j, "id", id);
        json_text(j, "name", name.in[c->lang]);
        json_int(j, "measures", n);
        json_end_object(j);
    }
    json_end_array(j);
}

void scenario_json_model(struct cli *c, struct json *j)
{
    struct scenario_stage s;

    json_array(j, "stages");
    for (size_t i = 0; scenario_stage_at(i, &s); i++) {
        json_object(j, NULL);
        json_text(j, "id", s.id);
        json_text(j, "part", s.part);
        json_text(j, "name", s.name.in[c->lang]);
        json_text(j, "holds", s.holds.in[c->lang]);
        source(c, j);
        json_end_object(j);
    }
    json_end_array(j);
    headings(c, j, "vulnerabilities", scenario_vulnerability_at);
    headings(c, j, "weaknesses", scenario_weakness_at);
    areas(c, j);
}
