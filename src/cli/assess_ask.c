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

/* The answer without the spaces around it; NULL at the end of input. */
static const char *read_answer(struct cli *c)
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

static bool is_word(const char *answer, const char *one, const char *other)
{
    return strcasecmp(answer, one) == 0 || strcasecmp(answer, other) == 0;
}

static enum ask_step step_before(const struct ask *a, enum ask_step step)
{
    int s = (int)step - 1;

    while (s > 0 && !ask_applies(a, (enum ask_step)s))
        s--;
    return s < 0 ? ASK_COUNTRY : (enum ask_step)s;
}

/* Asks until the end; *left: the person left. */
static enum dd_rc ask_all(struct ask *a, bool *left, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;
    int step = ASK_COUNTRY;

    *left = false;
    while (rc == DD_OK && step < ASK_STEPS) {
        enum ask_step s = (enum ask_step)step;
        const char *answer;
        bool taken = false;
        if (!ask_applies(a, s)) {
            step++;
            continue;
        }
        rc = risk_rate(&a->p.input, a->c->today, &a->p.rating, err);
        if (rc != DD_OK)
            break;
        ask_question(a, s);
        answer = read_answer(a->c);
        if (!answer || is_word(answer, "q", "avslutt")) {
            *left = true;
            return stop_check(err); /* Ctrl-C */
        }
        if (is_word(answer, "b", "tilbake"))
            step = (int)step_before(a, s);
        else if (strcmp(answer, "?") == 0)
            ask_explain(a, s);
        else
            rc = ask_take(a, s, answer, &taken, err);
        step += taken;
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

static enum dd_rc finish(struct ask *a, struct dd_error *err)
{
    struct cli *c = a->c;
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

enum dd_rc assess_ask(struct cli *c, int64_t id, struct dd_error *err)
{
    struct ask a = {.c = c};
    char evidence[24], findings[24];
    bool left;
    enum dd_rc rc;

    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO) || c->format != FORMAT_TABLE)
        return dd_fail(err, DD_USAGE, "ask.terminal", NULL);
    rc = assess_look(c, id, &a.p, err);
    if (rc != DD_OK)
        return rc;
    a.before = a.p.input;
    (void)snprintf(evidence, sizeof(evidence), "%zu", a.before.nevidence);
    (void)snprintf(findings, sizeof(findings), "%zu", a.before.nfindings);
    cli_say(c, "assess.head",
            MSG_ARGS({"id", assess_id(c, id)}, {"name", a.p.name ? a.p.name : ""}));
    cli_say(c, "ask.intro", NULL, 0);
    cli_say(c, "ask.known",
            MSG_ARGS({"category", a.before.facts[RISK_FACT_CATEGORY]
                                      ? a.before.facts[RISK_FACT_CATEGORY]
                                      : dd_msg(c->lang, "ask.not_known")},
                     {"evidence", evidence}, {"findings", findings}));
    rc = ask_all(&a, &left, err);
    if (rc == DD_OK && left)
        cli_say(c, "ask.left", NULL, 0);
    return rc == DD_OK && !left ? finish(&a, err) : rc;
}
