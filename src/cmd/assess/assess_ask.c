/* `assess --interactive`: asks in a terminal. Nothing is written before the end, so whoever leaves
 * (Ctrl-C, end of input, q) leaves everything as it was. */
#include <poll.h>

#include "assess_steps.h"
#include "ddreg/stop.h"
#include "ddreg/text.h"

enum { LINE_SIZE = 2048, LOOK_MS = 200 };

/* What has been said so far goes out before an answer is waited for. */
static void flush(struct cli *c)
{
    (void)fwrite(buf_str(&c->out), 1, c->out.len, stdout);
    (void)fflush(stdout);
    buf_reset(&c->out);
}

/* Waits for a line, or for Ctrl-C. Looks now and then, since a signal may come just before the
 * wait; a terminal gives one line a read, so none is left in the buffer of stdin. */
static void await_line(void)
{
    struct pollfd in = {.fd = STDIN_FILENO, .events = POLLIN};

    while (!stop_asked() && poll(&in, 1, LOOK_MS) <= 0)
        continue;
}

const char *assess_ask_line(struct cli *c)
{
    char line[LINE_SIZE];

    buf_add(&c->out, "> ");
    flush(c);
    await_line();
    if (stop_asked() || !fgets(line, sizeof(line), stdin)) {
        buf_add_char(&c->out, '\n');
        return NULL;
    }
    return arena_strdup(&c->arena, text_trim(line));
}

/* Commands that may be typed instead of an answer. */
enum order { ORDER_NONE, ORDER_LEAVE, ORDER_BACK, ORDER_EXPLAIN, ORDER_FACTS };

static enum order order_of(const char *answer)
{
    static const struct {
        const char *word;
        enum order order;
    } words[] = {
        {"q", ORDER_LEAVE},      {"quit", ORDER_LEAVE},    {"exit", ORDER_LEAVE},
        {"slutt", ORDER_LEAVE},  {"avslutt", ORDER_LEAVE}, {"b", ORDER_BACK},
        {"back", ORDER_BACK},    {"tilbake", ORDER_BACK},  {"?", ORDER_EXPLAIN},
        {"help", ORDER_EXPLAIN}, {"hjelp", ORDER_EXPLAIN}, {"f", ORDER_FACTS},
        {"facts", ORDER_FACTS},  {"fakta", ORDER_FACTS},
    };

    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (strcasecmp(answer, words[i].word) == 0)
            return words[i].order;
    return ORDER_NONE;
}

/* The facts are asked for before the level, where the person wants. */
static bool may_ask_facts(const struct ask *a, int step)
{
    return a->level_first && (step == ASK_SEVERITY || step == ASK_LIKELIHOOD);
}

static enum ask_step step_before(const struct ask *a, enum ask_step step)
{
    int s = (int)step - 1;

    while (s > 0 && !ask_applies(a, (enum ask_step)s))
        s--;
    return s < 0 ? ASK_COUNTRY : (enum ask_step)s;
}

/* One answer at step *step, which moves on when it is taken; *much is for the question after it. */
static enum dd_rc answer_one(struct ask *a, int *step, const char *answer, enum ask_much *much,
                             struct dd_error *err)
{
    enum ask_step s = (enum ask_step) * step;
    bool taken = false;
    enum dd_rc rc = DD_OK;

    *much = ASK_WHOLE;
    switch (order_of(answer)) {
    case ORDER_FACTS:
        if (!may_ask_facts(a, *step))
            break;
        a->decision = ASK_UNDECIDED;
        a->severity = a->likelihood = 0;
        *step = ASK_COUNTRY;
        return DD_OK;
    case ORDER_BACK:
        a->meant = NULL;
        *step = (int)step_before(a, s);
        return DD_OK;
    case ORDER_EXPLAIN:
        *much = ASK_CHOICES;
        return ask_explain(a, s, err);
    case ORDER_NONE:
    case ORDER_LEAVE:
        break;
    }
    rc = ask_take(a, s, answer, &taken, err);
    *step += taken;
    if (!taken)
        *much = ASK_LINE;
    return rc;
}

/* Asks until the end; *left: the person left, or said no. */
static enum dd_rc ask_all(struct ask *a, bool *left, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;
    enum ask_much much = ASK_WHOLE;
    int step = a->level_first ? ASK_SEVERITY : ASK_COUNTRY;

    *left = false;
    while (rc == DD_OK && step < ASK_STEPS) {
        const char *answer;
        if (!ask_applies(a, (enum ask_step)step)) {
            step++;
            continue;
        }
        rc = risk_rate(&a->p.input, a->c->today, &a->p.rating, err);
        if (rc != DD_OK)
            break;
        ask_question(a, (enum ask_step)step, much);
        answer = assess_ask_line(a->c);
        if (!answer || order_of(answer) == ORDER_LEAVE) {
            *left = true;
            return DD_OK;
        }
        rc = answer_one(a, &step, answer, &much, err);
    }
    *left = *left || !a->confirmed;
    return rc;
}

static enum dd_rc same_as_before(const struct ask *a, struct dd_error *err)
{
    struct buf before = BUF_INIT, now = BUF_INIT;
    struct assessment_known known;
    enum dd_rc rc = assessment_known(a->c->reg, &a->c->arena, a->p.id, a->c->today, &known, err);

    if (rc == DD_OK) {
        risk_add_input_json(&before, &a->before);
        risk_add_input_json(&now, &known.input);
        if (before.failed || now.failed)
            rc = dd_no_memory(err);
        else if (strcmp(buf_str(&before), buf_str(&now)) != 0)
            rc = dd_fail(err, DD_REFUSED, "ask.meanwhile", NULL);
    }
    buf_release(&before);
    buf_release(&now);
    return rc;
}

static enum dd_rc write_all(const struct ask *a, struct dd_error *err)
{
    struct cli *c = a->c;
    const int64_t id = a->p.id;
    const struct assessment_whom whom = {&id, 1, NULL, NULL};
    struct assessment_view *views;
    struct supplier_changes changes;
    int64_t written;
    size_t n = 0;
    enum dd_rc rc = same_as_before(a, err);

    if (rc == DD_OK)
        rc = supplier_change(c->reg, id, &a->fields, NULL, "person", &changes, err);
    if (rc == DD_OK)
        rc = assessment_give(c->reg, id, &a->given, err);
    if (rc == DD_OK)
        rc = assessment_look(c->reg, &c->arena, c->today, &whom, &views, &n, err);
    if (rc == DD_OK)
        rc = assessment_write(c->reg, views, n, &written, err);
    if (rc == DD_OK && a->decision != ASK_LATER)
        rc = assessment_decide(c->reg, id, a->severity, a->likelihood, a->reason, err);
    return rc;
}

static enum dd_rc finish(const struct assess_entry *e, struct dd_error *err)
{
    const struct ask *a = e->of;
    struct cli *c = e->c;
    char head[HASH_HEX];
    struct assess_picture p;
    enum dd_rc rc = reg_begin(c->reg, &c->by, err);

    if (rc == DD_OK)
        rc = write_all(a, err);
    if (rc == DD_OK)
        rc = assess_look(c, a->p.id, &p, err);
    if (rc == DD_OK) {
        cli_say(c, "ask.written", NULL, 0);
        rc = assess_say(c, &p, err);
    }
    if (rc == DD_OK)
        rc = buf_ok(&c->out, err);
    if (rc == DD_OK && (rc = reg_commit(c->reg, head, err)) != DD_OK)
        buf_reset(&c->out);
    return rc;
}

/* The evidence of the supplier and what was found there. */
static void say_records(struct ask *a)
{
    struct cli *c = a->c;
    bool any = false;

    for (size_t i = 0; i < a->p.nfindings; i++) {
        const struct finding *f = &a->p.findings[i];
        char id[PUBLIC_ID_SIZE];
        if (f->root != a->p.id || !finding_is_open(f->found, f->closed, c->today))
            continue;
        any = true;
        public_id_write(id, FINDING_ID, f->number);
        cli_say_in(c, 2, "ask.known.finding",
                   MSG_ARGS({"id", id}, {"day", f->found}, {"text", f->text ? f->text : ""}));
    }
    for (size_t i = 0; i < a->p.rating.nfactors; i++) {
        const struct risk_factor *f = &a->p.rating.factors[i];
        if (strncmp(f->id, "evidence.", strlen("evidence.")) != 0)
            continue;
        any = true;
        cli_say_in(c, 2, "ask.known.evidence",
                   MSG_ARGS({"text", assess_reason(c, &a->p, f, false)}));
    }
    if (!any)
        cli_say_in(c, 2, "ask.known.none", NULL, 0);
}

enum dd_rc assess_ask_can(const struct cli *c, struct dd_error *err)
{
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO) || c->format != FORMAT_TABLE)
        return dd_fail(err, DD_USAGE, "ask.terminal", NULL);
    return DD_OK;
}

enum dd_rc assess_ask(struct cli *c, int64_t id, bool level_first, bool *left, struct dd_error *err)
{
    struct ask a = {.c = c};
    enum dd_rc rc = assess_ask_can(c, err);

    if (rc == DD_OK)
        rc = assess_look(c, id, &a.p, err);
    if (rc != DD_OK)
        return rc;
    a.before = a.p.input;
    /* Of one of which nothing is known the facts are what can be answered. */
    a.level_first = level_first && a.p.rating.level != RISK_UNKNOWN;
    a.decision = a.level_first ? ASK_OTHERWISE : ASK_UNDECIDED;
    cli_say(c, "assess.head",
            MSG_ARGS({"id", assess_id(c, id)}, {"name", a.p.name ? a.p.name : ""}));
    if (a.p.payee)
        cli_say_in(c, 2, "assess.payee", NULL, 0);
    say_records(&a);
    cli_say(c, a.level_first ? "ask.intro.level" : "ask.intro", NULL, 0);
    rc = ask_all(&a, left, err);
    if (rc == DD_OK && *left) {
        cli_say(c, "ask.left", NULL, 0);
        flush(c);
        rc = stop_check(err); /* Ctrl-C */
    }
    return rc == DD_OK && !*left ? assess_keep(&(struct assess_entry){c, &a, finish}, a.reason, err)
                                 : rc;
}
