/* The questions one by one: what is known, then the OECD's order, severity before likelihood. */
#include "assess_steps.h"

#include "ddreg/countries.h"
#include "ddreg/goods.h"
#include "ddreg/sectors.h"
#include "ddreg/text.h"

static const struct {
    const char *question, *explain;
} texts[ASK_STEPS] = {
    [ASK_COUNTRY] = {"ask.country", "ask.country.help"},
    [ASK_PRODUCTION] = {"ask.production", "ask.production.help"},
    [ASK_SECTOR] = {"ask.sector", "ask.sector.help"},
    [ASK_CATEGORY] = {"ask.category", "ask.category.help"},
    [ASK_SCALE] = {"ask.scale", "ask.scale.help"},
    [ASK_SCOPE] = {"ask.scope", "ask.scope.help"},
    [ASK_IRREMEDIABLE] = {"ask.irremediable", "ask.irremediable.help"},
    [ASK_SIDE_REASON] = {"ask.side_reason", "ask.side_reason.help"},
    [ASK_CONNECTION] = {"ask.connection", "ask.connection.help"},
    [ASK_SUBSUPPLIERS] = {"ask.subsuppliers", "ask.subsuppliers.help"},
    [ASK_DECISION] = {"ask.decision", "ask.decision.help"},
    [ASK_SEVERITY] = {"ask.severity", "ask.severity.help"},
    [ASK_LIKELIHOOD] = {"ask.likelihood", "ask.likelihood.help"},
    [ASK_REASON] = {"ask.reason", "ask.reason.help"},
    [ASK_CONFIRM] = {"ask.confirm", "ask.confirm.help"},
};

static bool is_unknown(const struct ask *a)
{
    return a->p.rating.level == RISK_UNKNOWN;
}

static int decided_severity(const struct ask *a)
{
    return a->severity ? a->severity : a->p.rating.severity;
}

static int decided_likelihood(const struct ask *a)
{
    return a->likelihood ? a->likelihood : a->p.rating.likelihood;
}

bool ask_applies(const struct ask *a, enum ask_step step)
{
    bool otherwise = a->decision == ASK_OTHERWISE;

    switch (step) {
    case ASK_SIDE_REASON:
        return ask_side_changed(a);
    case ASK_SEVERITY:
    case ASK_LIKELIHOOD:
        return otherwise;
    case ASK_REASON:
        return otherwise && (decided_severity(a) != a->p.rating.severity ||
                             decided_likelihood(a) != a->p.rating.likelihood);
    case ASK_COUNTRY:
    case ASK_PRODUCTION:
    case ASK_SECTOR:
    case ASK_CATEGORY:
    case ASK_SCALE:
    case ASK_SCOPE:
    case ASK_IRREMEDIABLE:
    case ASK_CONNECTION:
    case ASK_SUBSUPPLIERS:
    case ASK_DECISION:
    case ASK_CONFIRM:
        break;
    }
    return true;
}

/* --- What is known ---------------------------------------------------------------------------- */

const struct finding *ask_finding(const struct ask *a)
{
    for (size_t i = 0; i < a->p.nfindings; i++) {
        const struct finding *f = &a->p.findings[i];
        if (f->root == a->p.id && finding_is_open(f->found, f->closed, a->c->today))
            return f;
    }
    return NULL;
}

bool ask_side_changed(const struct ask *a)
{
    for (int i = 0; i < SEVERITY_SIDES; i++)
        if (a->p.input.given[i] != a->before.given[i])
            return true;
    return false;
}

enum risk_fact ask_fact(enum ask_step step)
{
    switch (step) {
    case ASK_PRODUCTION:
        return RISK_FACT_PRODUCTION_COUNTRY;
    case ASK_SECTOR:
        return RISK_FACT_SECTOR;
    case ASK_CATEGORY:
        return RISK_FACT_CATEGORY;
    default:
        return RISK_FACT_COUNTRY;
    }
}

const char **ask_field(struct ask *a, enum risk_fact fact)
{
    switch (fact) {
    case RISK_FACT_PRODUCTION_COUNTRY:
        return &a->fields.production_country;
    case RISK_FACT_SECTOR:
        return &a->fields.sector;
    case RISK_FACT_CATEGORY:
        return &a->fields.category;
    case RISK_FACT_COUNTRY:
        break;
    }
    return &a->fields.country;
}

/* A fact that is no longer known still counts as what it was, too. */
static const char *fact_kept(const struct ask *a, enum risk_fact fact)
{
    const char *text = assess_fact_text(a->c, fact, a->p.input.facts[fact]), *withdrawn;
    struct buf b = BUF_INIT;

    if (!text || !a->p.input.withdrawn[fact])
        return text ? text : dd_msg(a->c->lang, "ask.not_known");
    msg_add(&b, a->c->lang, "ask.no_longer", MSG_ARGS({"value", text}));
    withdrawn = arena_strdup(&a->c->arena, buf_str(&b));
    buf_release(&b);
    return withdrawn;
}

/* --- Saying ----------------------------------------------------------------------------------- */

/* What Enter keeps; NULL: nothing, an answer is needed. */
static const char *kept(const struct ask *a, enum ask_step step)
{
    const struct risk_input *in = &a->p.input;

    switch (step) {
    case ASK_COUNTRY:
    case ASK_PRODUCTION:
    case ASK_SECTOR:
    case ASK_CATEGORY:
        return fact_kept(a, ask_fact(step));
    case ASK_SCALE:
    case ASK_SCOPE:
    case ASK_IRREMEDIABLE:
        return a->p.rating.side[step - ASK_SCALE]
                   ? cli_digits(a->c, a->p.rating.side[step - ASK_SCALE])
                   : dd_msg(a->c->lang, "ask.not_known");
    case ASK_CONNECTION:
        if (in->connection == RISK_CONNECTION_NONE && ask_finding(a))
            return dd_msg(a->c->lang, "ask.not_given");
        return assess_connection(a->c, in->connection);
    case ASK_SUBSUPPLIERS:
        return dd_msg(a->c->lang, in->subsuppliers_known ? "ask.yes" : "ask.no");
    case ASK_DECISION:
        return a->decision == ASK_UNDECIDED ? NULL : cli_digits(a->c, (int)a->decision);
    case ASK_SEVERITY:
        return decided_severity(a) ? cli_digits(a->c, decided_severity(a)) : NULL;
    case ASK_LIKELIHOOD:
        return decided_likelihood(a) ? cli_digits(a->c, decided_likelihood(a)) : NULL;
    case ASK_SIDE_REASON:
        return a->given.reason;
    case ASK_REASON:
        return a->reason;
    case ASK_CONFIRM:
        break;
    }
    return NULL;
}

/* The numbers alone; "?" shows their reasons. */
static void say_proposal(struct ask *a)
{
    const struct risk_rating *r = &a->p.rating;
    struct cli *c = a->c;
    char value[16];

    for (size_t i = 0; i < r->nfactors; i++) {
        const struct risk_factor *f = &r->factors[i];
        if (f->value == 0 || assess_is_replaced(r, f))
            continue;
        (void)snprintf(value, sizeof(value), "%d", f->value);
        cli_say_in(c, 2, f->kind == RISK_FACTOR_LEAST ? "ask.factor.least" : "ask.factor",
                   MSG_ARGS({"label", assess_factor_label(c, f->id)}, {"value", value}));
    }
    cli_say(c, is_unknown(a) ? "ask.proposal.unknown" : "ask.proposal",
            MSG_ARGS({"severity", cli_digits(c, r->severity)},
                     {"likelihood", cli_digits(c, r->likelihood)},
                     {"level", assess_level_word(c, r->level, r->floor)}));
    if (r->straddles)
        cli_say(c, "assess.straddles",
                MSG_ARGS({"low", out_level(c, risk_level_key(r->level_low)).shown},
                         {"high", out_level(c, risk_level_key(r->level_high)).shown}));
}

/* One thing that will be written, and what it was (NULL: nothing was known). */
static void say_fact(struct ask *a, const char *label, const char *value, const char *before)
{
    if (value)
        cli_say_in(a->c, 2, before ? "ask.will.changed" : "ask.will.fact",
                   MSG_ARGS({"label", label}, {"value", value}, {"before", before ? before : ""}));
}

static void say_facts(struct ask *a)
{
    for (int i = 0; i < RISK_FACTS; i++) {
        enum risk_fact fact = (enum risk_fact)i;
        const char *now = *ask_field(a, fact), *before = a->before.facts[fact];
        if (!now)
            continue;
        say_fact(a, assess_fact_label(a->c, fact),
                 *now ? assess_fact_text(a->c, fact, now) : dd_msg(a->c->lang, "ask.not_known"),
                 assess_fact_text(a->c, fact, before));
    }
}

static void say_given(struct ask *a)
{
    struct cli *c = a->c;

    for (int i = 0; i < SEVERITY_SIDES; i++)
        if (a->given.side[i])
            say_fact(a, assess_side_label(c, i),
                     a->given.side[i] == ASSESSMENT_TAKEN_BACK
                         ? dd_msg(c->lang, "risk.changed.models")
                         : cli_digits(c, a->given.side[i]),
                     a->before.given[i] ? cli_digits(c, a->before.given[i]) : NULL);
    if (ask_side_changed(a))
        say_fact(a, dd_msg(c->lang, "ask.side_reason.label"), a->given.reason, NULL);
    if (a->given.connects)
        say_fact(a, dd_msg(c->lang, "factor.connection"), assess_connection(c, a->given.connection),
                 a->before.connection ? assess_connection(c, a->before.connection) : NULL);
    if (a->given.connects && a->given.connection != RISK_CONNECTION_NONE && !ask_finding(a))
        cli_say_in(c, 4, "ask.will.no_finding", MSG_ARGS({"id", assess_id(c, a->p.id)}));
}

static void say_plan(struct ask *a)
{
    const struct risk_rating *r = &a->p.rating;
    struct cli *c = a->c;

    cli_say(c, "ask.will", NULL, 0);
    say_facts(a);
    if (a->fields.subsuppliers)
        say_fact(a, dd_msg(c->lang, "col.subsuppliers"),
                 assess_known_word(c, a->p.input.subsuppliers_known), NULL);
    say_given(a);
    cli_say_in(c, 2, is_unknown(a) ? "ask.will.proposal.unknown" : "ask.will.proposal",
               MSG_ARGS({"severity", cli_digits(c, r->severity)},
                        {"likelihood", cli_digits(c, r->likelihood)},
                        {"level", assess_level_word(c, r->level, r->floor)}));
    if (a->decision == ASK_LATER)
        cli_say_in(c, 2, "ask.will.later", NULL, 0);
    else
        cli_say_in(c, 2, a->reason ? "ask.will.decision" : "ask.will.accept",
                   MSG_ARGS({"severity", cli_digits(c, decided_severity(a))},
                            {"likelihood", cli_digits(c, decided_likelihood(a))},
                            {"level", out_level(c, risk_level_key(risk_level_of(
                                                       decided_severity(a), decided_likelihood(a))))
                                          .shown},
                            {"reason", a->reason ? a->reason : ""}));
}

void ask_question(struct ask *a, enum ask_step step, enum ask_much much)
{
    struct buf text = BUF_INIT, bracket = BUF_INIT, plain = BUF_INIT;
    struct cli *c = a->c;
    const char *keeps = kept(a, step), *shown;

    buf_add_char(&c->out, '\n');
    if (step == ASK_DECISION && much == ASK_WHOLE)
        say_proposal(a);
    if (step == ASK_CONFIRM && much == ASK_WHOLE)
        say_plan(a);
    if (keeps) {
        text_add_plain(&plain, keeps);
        buf_add_char(&bracket, ' ');
        msg_add(&bracket, c->lang, "ask.kept", MSG_ARGS({"value", buf_str(&plain)}));
    }
    msg_add(&text, c->lang, texts[step].question, MSG_ARGS({"kept", buf_str(&bracket)}));
    shown = buf_str(&text);
    if (much == ASK_LINE)
        shown = arena_strndup(&c->arena, shown, strcspn(shown, "\n"));
    terminal_wrap(&c->out, STDOUT_FILENO, shown ? shown : "");
    buf_add_char(&c->out, '\n');
    buf_release(&plain);
    buf_release(&bracket);
    buf_release(&text);
}

/* The names that a category can have. */
static void say_categories(struct cli *c)
{
    struct buf names = BUF_INIT;

    for (size_t i = 0; goods_at(i); i++)
        buf_printf(&names, "%s%s", i > 0 ? "; " : "", goods_at(i)->name[c->lang]);
    cli_say(c, "ask.categories", MSG_ARGS({"names", buf_str(&names)}));
    buf_release(&names);
}

enum dd_rc ask_explain(struct ask *a, enum ask_step step, struct dd_error *err)
{
    struct cli *c = a->c;

    buf_add_char(&c->out, '\n');
    cli_say(c, texts[step].explain, NULL, 0);
    if (step == ASK_CATEGORY)
        say_categories(c);
    if (step == ASK_SCALE || step == ASK_SCOPE || step == ASK_IRREMEDIABLE) {
        buf_add_char(&c->out, '\n');
        assess_say_severity(c, &a->p);
    }
    return step == ASK_DECISION ? assess_explain(c, &a->p, err) : DD_OK;
}
