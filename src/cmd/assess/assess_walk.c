/* `assess --interactive` without a name: those that wait for a person's decision, worst first. What
 * is answered is kept at once, so whoever stops has lost nothing. */
#include "assess.h"
#include "cmd/supplier/categories_shown.h"
#include "ddreg/stop.h"

/* What came of one of them; the last answer counts. */
enum done { DONE_NOT, DONE_ACCEPTED, DONE_CHANGED };

struct walk {
    struct cli *c;
    const struct work_item *items;
    size_t n;
    enum done *done;
};

enum choice {
    CHOICE_NONE,
    CHOICE_ACCEPT,
    CHOICE_CHANGE,
    CHOICE_SKIP,
    CHOICE_BACK,
    CHOICE_STOP,
    CHOICE_EXPLAIN
};

static enum choice choice_of(const char *answer)
{
    static const struct {
        const char *word;
        enum choice choice;
    } words[] = {
        {"1", CHOICE_ACCEPT},  {"accept", CHOICE_ACCEPT}, {"godta", CHOICE_ACCEPT},
        {"2", CHOICE_CHANGE},  {"change", CHOICE_CHANGE}, {"endre", CHOICE_CHANGE},
        {"3", CHOICE_SKIP},    {"skip", CHOICE_SKIP},     {"hopp", CHOICE_SKIP},
        {"b", CHOICE_BACK},    {"back", CHOICE_BACK},     {"tilbake", CHOICE_BACK},
        {"q", CHOICE_STOP},    {"stop", CHOICE_STOP},     {"stopp", CHOICE_STOP},
        {"quit", CHOICE_STOP}, {"slutt", CHOICE_STOP},    {"avslutt", CHOICE_STOP},
        {"?", CHOICE_EXPLAIN}, {"help", CHOICE_EXPLAIN},  {"hjelp", CHOICE_EXPLAIN},
    };

    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (strcasecmp(answer, words[i].word) == 0)
            return words[i].choice;
    return CHOICE_NONE;
}

/* --- What is shown ---------------------------------------------------------------------------- */

static void say_facts(struct cli *c, const struct assess_picture *p)
{
    for (int i = 0; i < RISK_FACTS; i++) {
        const enum risk_fact fact = (enum risk_fact)i;
        const char *text = assess_fact_text(c, fact, p->input.facts[fact]);
        if (text)
            cli_say_in(c, 2, "walk.fact",
                       MSG_ARGS({"label", assess_fact_label(c, fact)}, {"value", text}));
    }
    for (size_t i = 0; i < p->rating.nfactors; i++) {
        const struct risk_factor *f = &p->rating.factors[i];
        if (strncmp(f->id, "proposed.", strlen("proposed.")) == 0 ||
            strncmp(f->id, "derived.", strlen("derived.")) == 0)
            cli_say_in(c, 2, "walk.reason", MSG_ARGS({"text", assess_reason(c, p, f, false)}));
    }
}

static void say_last(struct cli *c, const struct assess_picture *p)
{
    const struct assessment *d = &p->decision;

    if (d->id == 0)
        cli_say_in(c, 2, "walk.undecided", NULL, 0);
    else
        cli_say_in(c, 2, "walk.decided",
                   MSG_ARGS({"level", out_level(c, risk_level_key(d->level)).shown},
                            {"day", d->day}, {"reason", d->reason ? d->reason : ""}));
}

static void say_item(struct walk *w, size_t at, const struct assess_picture *p)
{
    struct cli *c = w->c;
    const struct work_item *item = &w->items[at];
    char id[PUBLIC_ID_SIZE];

    buf_add_char(&c->out, '\n');
    cli_say(c, "walk.head",
            MSG_ARGS({"at", cli_count(c, (int64_t)at + 1)}, {"n", cli_count(c, (int64_t)w->n)},
                     {"id", assess_id(c, p->id)}, {"name", p->name ? p->name : ""}));
    cli_say_in(c, 2, "walk.bought", MSG_ARGS({"kroner", cli_kroner(c, item->of.ore)}));
    say_facts(c, p);
    if (item->finding) {
        public_id_write(id, FINDING_ID, item->finding);
        cli_say_in(c, 2, "walk.finding", MSG_ARGS({"id", id}));
    }
    categories_say(c, p->id, &p->categories);
    cli_say_in(c, 2, "walk.proposal",
               MSG_ARGS({"level", out_level(c, risk_level_key(p->rating.level)).shown},
                        {"severity", cli_digits(c, p->rating.severity)},
                        {"likelihood", cli_digits(c, p->rating.likelihood)}));
    say_last(c, p);
}

/* --- What is done ----------------------------------------------------------------------------- */

/* Writes the proposal and decides as it says, if it is still the one that was shown. */
static enum dd_rc write_accepted(struct cli *c, const struct assess_picture *p,
                                 struct dd_error *err)
{
    const int64_t id = p->id;
    const struct assessment_whom whom = {&id, 1, NULL, NULL};
    struct assessment_view *view;
    int64_t written;
    size_t n = 0;
    enum dd_rc rc = assessment_look(c->reg, &c->arena, c->today, &whom, &view, &n, err);

    if (rc == DD_OK && (n != 1 || view->severity != p->rating.severity ||
                        view->likelihood != p->rating.likelihood))
        return dd_fail(err, DD_REFUSED, "ask.meanwhile", NULL);
    if (rc == DD_OK)
        rc = assessment_write(c->reg, view, n, &written, err);
    return rc == DD_OK ? assessment_decide(c->reg, id, 0, 0, NULL, err) : rc;
}

static enum dd_rc write_entry(const struct assess_entry *e, struct dd_error *err)
{
    char head[HASH_HEX];
    enum dd_rc rc = reg_begin(e->c->reg, &e->c->by, err);

    if (rc == DD_OK)
        rc = write_accepted(e->c, e->of, err);
    return rc == DD_OK ? reg_commit(e->c->reg, head, err) : rc;
}

static enum dd_rc accept(struct walk *w, size_t at, const struct assess_picture *p,
                         struct dd_error *err)
{
    struct cli *c = w->c;
    enum dd_rc rc = assess_keep(&(struct assess_entry){c, p, write_entry}, NULL, err);

    if (rc != DD_OK)
        return rc;
    w->done[at] = DONE_ACCEPTED;
    cli_say_in(c, 2, "walk.accepted",
               MSG_ARGS({"level", out_level(c, risk_level_key(p->rating.level)).shown}));
    return DD_OK;
}

/* The level and why come first; whoever leaves the questions is asked about the supplier again. */
static enum dd_rc change(struct walk *w, size_t at, bool *left, struct dd_error *err)
{
    enum dd_rc rc = assess_ask(w->c, w->items[at].of.supplier.id, true, left, err);

    if (rc == DD_OK && !*left)
        w->done[at] = DONE_CHANGED;
    return rc;
}

/* A rule that says no, or a lock, is said, and the same supplier is asked about again. */
static enum dd_rc stay(struct walk *w, enum dd_rc rc, size_t at, size_t *next, struct dd_error *err)
{
    struct buf why = BUF_INIT;

    if (rc != DD_REFUSED && rc != DD_BUSY)
        return rc;
    msg_add_error(&why, w->c->lang, err);
    terminal_wrap(&w->c->out, STDOUT_FILENO, buf_str(&why));
    buf_add_char(&w->c->out, '\n');
    buf_release(&why);
    *next = at;
    return DD_OK;
}

/* One answer about the item at *at, which moves on or back; *stop: no more. */
static enum dd_rc take(struct walk *w, size_t *at, const struct assess_picture *p,
                       const char *answer, bool *stop, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;
    size_t next = *at + 1;
    bool left = false;

    switch (answer ? choice_of(answer) : CHOICE_STOP) {
    case CHOICE_ACCEPT:
        rc = stay(w, accept(w, *at, p, err), *at, &next, err);
        break;
    case CHOICE_CHANGE:
        rc = change(w, *at, &left, err);
        next = left ? *at : next;
        rc = stay(w, rc, *at, &next, err);
        break;
    case CHOICE_SKIP:
        break;
    case CHOICE_BACK:
        next = *at > 0 ? *at - 1 : 0;
        break;
    case CHOICE_STOP:
        *stop = true;
        break;
    case CHOICE_EXPLAIN:
        next = *at;
        rc = assess_explain(w->c, p, err);
        break;
    case CHOICE_NONE:
        next = *at;
        cli_say(w->c, "walk.no_choice", NULL, 0);
        break;
    }
    *at = next;
    return rc;
}

static enum dd_rc walk_all(struct walk *w, size_t *at, struct dd_error *err)
{
    struct assess_picture p;
    enum dd_rc rc = DD_OK;
    size_t said = w->n;
    bool stop = false;

    while (rc == DD_OK && !stop && *at < w->n) {
        rc = assess_look(w->c, w->items[*at].of.supplier.id, &p, err);
        if (rc != DD_OK)
            break;
        if (*at != said)
            say_item(w, *at, &p);
        said = *at;
        cli_say(w->c, "walk.question", NULL, 0);
        rc = take(w, at, &p, assess_ask_line(w->c), &stop, err);
    }
    return rc;
}

static int64_t count(const struct walk *w, enum done done)
{
    int64_t n = 0;

    for (size_t i = 0; i < w->n; i++)
        n += w->done[i] == done;
    return n;
}

/* How many wait, and how many of them are those that the page without a command counts. */
static void say_intro(const struct walk *w)
{
    struct cli *c = w->c;
    int64_t grave = 0;

    for (size_t i = 0; i < w->n; i++)
        grave += w->items[i].grave;
    cli_say(c,
            w->n == 0                ? "walk.none"
            : w->n > 1 && grave == 0 ? "walk.intro_other"
                                     : cli_plural(c, "walk.intro", (int64_t)w->n),
            MSG_ARGS({"n", cli_count(c, (int64_t)w->n)}, {"grave", cli_count(c, grave)}));
}

enum dd_rc assess_walk(struct cli *c, const struct work_filter *filter, struct dd_error *err)
{
    struct walk w = {.c = c};
    struct work_item *items = NULL;
    size_t at = 0;
    enum dd_rc rc = assess_ask_can(c, err);

    if (rc == DD_OK)
        rc = worklist_read(c->reg, &c->arena, c->today, filter, &items, &w.n, err);
    if (rc == DD_OK && !(w.done = arena_alloc(&c->arena, (w.n + 1) * sizeof(*w.done))))
        rc = dd_no_memory(err);
    if (rc != DD_OK)
        return rc;
    memset(w.done, 0, w.n * sizeof(*w.done));
    w.items = items;
    say_intro(&w);
    rc = walk_all(&w, &at, err);
    if (w.n > 0)
        cli_say(c, "walk.end",
                MSG_ARGS({"accepted", cli_count(c, count(&w, DONE_ACCEPTED))},
                         {"changed", cli_count(c, count(&w, DONE_CHANGED))},
                         {"left", cli_count(c, count(&w, DONE_NOT))}));
    return rc == DD_OK ? stop_check(err) : rc;
}
