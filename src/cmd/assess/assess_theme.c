/* `assess --theme`: one decision for all suppliers of a risk theme that wait for one. */
#include "assess.h"
#include "ddreg/fall.h"

/* Why one of the theme is not decided with the others. */
enum left { LEFT_NOT, LEFT_DECIDED, LEFT_FINDING, LEFT_FALL, LEFT_UNKNOWN };

static enum left why_left(const struct work_item *w, bool fell)
{
    if (w->finding)
        return LEFT_FINDING;
    if (fell)
        return LEFT_FALL;
    if (!w->theme || strcmp(w->origin, "unknown") == 0)
        return LEFT_UNKNOWN;
    return w->waits ? LEFT_NOT : LEFT_DECIDED;
}

/* Is it named as left out? */
static bool left_out(enum left left)
{
    return left == LEFT_FINDING || left == LEFT_FALL || left == LEFT_UNKNOWN;
}

/* What came of it. */
struct themed {
    const struct work_item *items;
    size_t n;
    enum left *why; /* by item */
    bool *waits; /* by item: decided below the proposal, so that another person must confirm it */
    int64_t decided, waiting, before, left;
    struct assess_themed how;
};

/* A fall that nobody has looked at is not looked at by a decision for many. */
static enum dd_rc find_left(struct cli *c, struct themed *t, struct dd_error *err)
{
    struct fall_row *falls;
    size_t nfalls, at;
    enum dd_rc rc = falls_read(c->reg, &c->arena, c->today, false, &falls, &nfalls, err);

    t->why = arena_alloc(&c->arena, (t->n + 1) * sizeof(*t->why));
    if (rc == DD_OK && !t->why)
        rc = dd_no_memory(err);
    for (size_t i = 0; rc == DD_OK && i < t->n; i++) {
        for (at = 0; at < nfalls && falls[at].supplier != t->items[i].of.supplier.id; at++)
            continue;
        t->why[i] = why_left(&t->items[i], at < nfalls);
    }
    return rc;
}

/* The proposals of those that are decided, in one batch. */
static enum dd_rc write_proposals(struct cli *c, struct themed *t, struct dd_error *err)
{
    struct assessment_view *views = arena_alloc(&c->arena, (t->n + 1) * sizeof(*views));
    size_t n = 0;
    int64_t written;

    if (!views)
        return dd_no_memory(err);
    for (size_t i = 0; i < t->n; i++)
        if (t->why[i] == LEFT_NOT)
            views[n++] = t->items[i].now;
    return assessment_write(c->reg, views, n, &written, err);
}

static enum dd_rc decide_one(struct cli *c, struct themed *t, size_t i, struct dd_error *err)
{
    const int64_t supplier = t->items[i].of.supplier.id;
    struct assessment waiting = {.id = 0};
    enum dd_rc rc =
        assessment_decide(c->reg, supplier, t->how.severity, t->how.likelihood, t->how.reason, err);

    if (rc == DD_OK)
        rc = assessment_waiting(c->reg, &c->arena, supplier, c->today, &waiting, err);
    t->waits[i] = waiting.id != 0;
    t->waiting += t->waits[i];
    t->decided += !t->waits[i];
    return rc;
}

static enum dd_rc decide_all(struct cli *c, struct themed *t, struct dd_error *err)
{
    enum dd_rc rc = write_proposals(c, t, err);

    for (size_t i = 0; rc == DD_OK && i < t->n; i++) {
        enum left left = t->why[i];
        t->before += left == LEFT_DECIDED;
        t->left += left_out(left);
        if (left == LEFT_NOT)
            rc = decide_one(c, t, i, err);
    }
    return rc;
}

static const char *name_of(const struct work_item *w)
{
    return w->of.supplier.name ? w->of.supplier.name : "";
}

/* Whose decisions wait for another person: some of them by name. */
static void say_waiting(struct cli *c, const struct themed *t)
{
    enum { SHOWN = 5 };
    int64_t shown = 0;

    if (t->waiting == 0)
        return;
    cli_say(c, cli_plural(c, "assess.theme.waiting", t->waiting),
            MSG_ARGS({"n", cli_count(c, t->waiting)}));
    for (size_t i = 0; i < t->n && shown < SHOWN; i++)
        if (t->waits[i] && ++shown)
            cli_say_in(c, 2, "assess.theme.waits_one",
                       MSG_ARGS({"id", assess_id(c, t->items[i].of.supplier.id)},
                                {"name", name_of(&t->items[i])}));
    if (t->waiting > shown)
        cli_say_in(c, 2, "assess.theme.waits_more",
                   MSG_ARGS({"n", cli_count(c, t->waiting - shown)}));
}

static const char *why(struct cli *c, const struct work_item *w, enum left left)
{
    char id[PUBLIC_ID_SIZE];

    if (left == LEFT_FALL)
        return dd_msg(c->lang, "assess.theme.fall");
    if (!w->finding)
        return dd_msg(c->lang, !w->theme         ? "assess.theme.no_goods"
                               : w->theme->goods ? "assess.theme.no_origin"
                                                 : "assess.theme.no_country");
    public_id_write(id, FINDING_ID, w->finding);
    return cli_text(c, "assess.theme.finding", MSG_ARGS({"id", id}));
}

static void say(struct cli *c, const struct themed *t)
{
    if (t->n == 0) {
        cli_say(c, "assess.theme.none", NULL, 0);
        return;
    }
    cli_say(c, cli_plural(c, "assess.theme.done", t->decided),
            MSG_ARGS({"n", cli_count(c, t->decided)}, {"before", cli_count(c, t->before)}));
    say_waiting(c, t);
    if (t->left == 0)
        return;
    cli_say(c, "assess.theme.left", MSG_ARGS({"n", cli_count(c, t->left)}));
    for (size_t i = 0; i < t->n; i++) {
        const struct work_item *w = &t->items[i];
        enum left left = t->why[i];
        if (left_out(left))
            cli_say_in(c, 2, "assess.theme.left_one",
                       MSG_ARGS({"id", assess_id(c, w->of.supplier.id)}, {"name", name_of(w)},
                                {"why", why(c, w, left)}));
    }
    cli_say(c, "assess.theme.next", NULL, 0);
}

static void json(struct cli *c, const struct themed *t)
{
    struct json j;

    json_init(&j, &c->out);
    json_object(&j, NULL);
    json_int(&j, "decided", t->decided);
    json_int(&j, "decided_before", t->before);
    json_array(&j, "waiting");
    for (size_t i = 0; i < t->n; i++) {
        if (!t->waits[i])
            continue;
        json_object(&j, NULL);
        json_text(&j, "id", assess_id(c, t->items[i].of.supplier.id));
        json_text(&j, "name", t->items[i].of.supplier.name);
        json_end_object(&j);
    }
    json_end_array(&j);
    json_array(&j, "left_out");
    for (size_t i = 0; i < t->n; i++) {
        const struct work_item *w = &t->items[i];
        enum left left = t->why[i];
        if (!left_out(left))
            continue;
        json_object(&j, NULL);
        json_text(&j, "id", assess_id(c, w->of.supplier.id));
        json_text(&j, "name", w->of.supplier.name);
        json_text(&j, "why",
                  left == LEFT_FINDING ? "finding"
                  : left == LEFT_FALL  ? "fall"
                                       : "unknown_facts");
        json_end_object(&j);
    }
    json_end_array(&j);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
}

static enum dd_rc csv(struct cli *c, const struct themed *t, struct dd_error *err)
{
    const struct out_field fields[] = {{"decided", NULL, out_int(t->decided)},
                                       {"decided_before", NULL, out_int(t->before)},
                                       {"waiting", NULL, out_int(t->waiting)},
                                       {"left_out", NULL, out_int(t->left)}};

    return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
}

enum dd_rc assess_theme(struct cli *c, const struct work_item *items, size_t n,
                        const struct assess_themed *how, struct dd_error *err)
{
    struct themed t = {.items = items, .n = n, .how = *how};
    enum dd_rc rc;

    if (!(t.waits = arena_alloc(&c->arena, (n + 1) * sizeof(*t.waits))))
        return dd_no_memory(err);
    rc = find_left(c, &t, err);
    if (rc == DD_OK)
        rc = decide_all(c, &t, err);
    if (rc != DD_OK)
        return rc;
    if (c->format == FORMAT_TABLE) {
        say(c, &t);
        return DD_OK;
    }
    if (c->format == FORMAT_JSON) {
        json(c, &t);
        return DD_OK;
    }
    return csv(c, &t, err);
}
