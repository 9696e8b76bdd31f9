/* The questions one by one: the OECD's order, severity before likelihood. */
#include "assess_steps.h"

#include "cmd_supplier.h"
#include "ddreg/countries.h"
#include "ddreg/sectors.h"
#include "ddreg/text.h"

static const struct {
    const char *question, *explain;
} texts[ASK_STEPS] = {
    [ASK_COUNTRY] = {"ask.country", "ask.country.help"},
    [ASK_PRODUCTION] = {"ask.production", "ask.production.help"},
    [ASK_SECTOR] = {"ask.sector", "ask.sector.help"},
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

static const char *number(struct cli *c, int n)
{
    const char *s = arena_printf(&c->arena, "%d", n);

    return s ? s : "";
}

static bool side_changed(const struct ask *a)
{
    for (int i = 0; i < SEVERITY_SIDES; i++)
        if (a->p.input.given[i] != a->before.given[i])
            return true;
    return false;
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
        return side_changed(a);
    case ASK_SEVERITY:
    case ASK_LIKELIHOOD:
        return otherwise;
    case ASK_REASON:
        return otherwise && (decided_severity(a) != a->p.rating.severity ||
                             decided_likelihood(a) != a->p.rating.likelihood);
    case ASK_COUNTRY:
    case ASK_PRODUCTION:
    case ASK_SECTOR:
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

/* --- Saying ----------------------------------------------------------------------------------- */

static const char *connection_id(enum risk_connection connection)
{
    static const char *const ids[RISK_CONNECTIONS] = {
        "connection.none", "connection.caused", "connection.contributed", "connection.linked"};

    return ids[connection];
}

/* What Enter keeps. */
static const char *kept(const struct ask *a, enum ask_step step)
{
    const struct risk_input *in = &a->p.input;
    const struct trade *trade;
    const char *text = NULL, *fact;

    switch (step) {
    case ASK_COUNTRY:
    case ASK_PRODUCTION:
        fact = in->facts[step == ASK_COUNTRY ? RISK_FACT_COUNTRY : RISK_FACT_PRODUCTION_COUNTRY];
        text = fact && *fact ? country_name(fact, a->c->lang) : NULL;
        break;
    case ASK_SECTOR:
        fact = in->facts[RISK_FACT_SECTOR];
        trade = fact && *fact ? sector_find(fact) : NULL;
        text = trade ? arena_printf(&a->c->arena, "%s %s", fact, trade->name[a->c->lang]) : NULL;
        break;
    case ASK_SCALE:
    case ASK_SCOPE:
    case ASK_IRREMEDIABLE:
        return number(a->c, a->p.rating.side[step - ASK_SCALE]);
    case ASK_CONNECTION:
        return dd_msg(a->c->lang, connection_id(in->connection));
    case ASK_SUBSUPPLIERS:
        return dd_msg(a->c->lang, in->subsuppliers_known ? "ask.known.yes" : "ask.known.no");
    case ASK_SEVERITY:
        return number(a->c, decided_severity(a));
    case ASK_LIKELIHOOD:
        return number(a->c, decided_likelihood(a));
    case ASK_SIDE_REASON:
        text = a->given.reason;
        break;
    case ASK_REASON:
        text = a->reason;
        break;
    case ASK_DECISION:
    case ASK_CONFIRM:
        break;
    }
    return text ? text : dd_msg(a->c->lang, "ask.not_known");
}

/* The numbers alone; "?" shows their reasons. */
static void say_proposal(struct ask *a)
{
    const struct risk_rating *r = &a->p.rating;
    struct cli *c = a->c;
    char value[16];

    for (size_t i = 0; i < r->nfactors; i++) {
        const struct risk_factor *f = &r->factors[i];
        if (f->value == 0)
            continue;
        (void)snprintf(value, sizeof(value), f->adds && f->value > 0 ? "+%d" : "%d", f->value);
        cli_say_in(c, 2, "ask.factor",
                   MSG_ARGS({"label", assess_factor_label(c, f->id)}, {"value", value}));
    }
    cli_say(c, "ask.proposal",
            MSG_ARGS({"severity", number(c, r->severity)}, {"likelihood", number(c, r->likelihood)},
                     {"level", out_level(c, risk_level_key(r->level)).shown}));
    if (r->straddles)
        cli_say(c, "assess.straddles",
                MSG_ARGS({"low", out_level(c, risk_level_key(r->level_low)).shown},
                         {"high", out_level(c, risk_level_key(r->level_high)).shown}));
}

/* One fact that will be written. */
static void say_fact(struct ask *a, const char *label, const char *value)
{
    if (value)
        cli_say_in(a->c, 2, "ask.will.fact",
                   MSG_ARGS({"label", dd_msg(a->c->lang, label)}, {"value", value}));
}

static void say_plan(struct ask *a)
{
    static const char *const sides[SEVERITY_SIDES] = {"ask.side.scale", "ask.side.scope",
                                                      "ask.side.irremediable"};
    const struct risk_rating *r = &a->p.rating;
    struct cli *c = a->c;

    cli_say(c, "ask.will", NULL, 0);
    say_fact(a, "col.country", country_name(a->fields.country, c->lang));
    say_fact(a, "col.production_country", country_name(a->fields.production_country, c->lang));
    say_fact(a, "col.sector", a->fields.sector);
    say_fact(a, "col.subsuppliers",
             a->fields.subsuppliers
                 ? dd_msg(c->lang, *a->fields.subsuppliers ? "ask.known.yes" : "ask.known.no")
                 : NULL);
    for (int i = 0; i < SEVERITY_SIDES; i++)
        if (a->given.side[i])
            say_fact(a, sides[i], number(c, a->given.side[i]));
    if (side_changed(a))
        say_fact(a, "ask.side_reason.label", a->given.reason);
    if (a->given.connects)
        say_fact(a, "factor.connection", dd_msg(c->lang, connection_id(a->given.connection)));
    cli_say_in(c, 2, "ask.will.proposal",
               MSG_ARGS({"severity", number(c, r->severity)},
                        {"likelihood", number(c, r->likelihood)},
                        {"level", out_level(c, risk_level_key(r->level)).shown}));
    if (a->decision == ASK_LATER)
        cli_say_in(c, 2, "ask.will.later", NULL, 0);
    else
        cli_say_in(c, 2, "ask.will.decision",
                   MSG_ARGS({"severity", number(c, decided_severity(a))},
                            {"likelihood", number(c, decided_likelihood(a))},
                            {"level", out_level(c, risk_level_key(risk_level_of(
                                                       decided_severity(a), decided_likelihood(a))))
                                          .shown},
                            {"reason", a->reason ? a->reason : "-"}));
}

void ask_question(struct ask *a, enum ask_step step)
{
    buf_add_char(&a->c->out, '\n');
    if (step == ASK_DECISION)
        say_proposal(a);
    if (step == ASK_CONFIRM)
        say_plan(a);
    cli_say(a->c, texts[step].question, MSG_ARGS({"kept", kept(a, step)}));
}

void ask_explain(struct ask *a, enum ask_step step)
{
    struct cli *c = a->c;

    buf_add_char(&c->out, '\n');
    cli_say(c, texts[step].explain, NULL, 0);
    if (step != ASK_DECISION)
        return;
    cli_say(c, "assess.why.severity", MSG_ARGS({"n", number(c, a->p.rating.severity)}));
    assess_say_factors(c, &a->p, "severity.");
    cli_say(c, "assess.why.likelihood", MSG_ARGS({"n", number(c, a->p.rating.likelihood)}));
    assess_say_factors(c, &a->p, "likelihood.");
    assess_say_factors(c, &a->p, "evidence.");
}

/* --- Taking an answer --------------------------------------------------------------------------
 */

static bool refuse(struct ask *a, const char *id)
{
    cli_say(a->c, id, NULL, 0);
    return false;
}

/* A whole number within 1 and `most`; 0 when it is none. */
static int digit(const char *answer, int most)
{
    int n = strlen(answer) == 1 ? *answer - '0' : 0;

    return n >= 1 && n <= most ? n : 0;
}

static void set_fact(struct ask *a, enum risk_fact fact, const char **field, const char *value)
{
    const char *before = a->before.facts[fact];
    bool same = before && !a->before.withdrawn[fact] && strcmp(before, value) == 0;

    a->p.input.facts[fact] = value;
    a->p.input.withdrawn[fact] = false;
    *field = same ? NULL : value;
}

static enum dd_rc take_country(struct ask *a, enum ask_step step, const char *answer, bool *taken,
                               struct dd_error *err)
{
    bool seller = step == ASK_COUNTRY;
    const char *code = NULL;
    enum dd_rc rc = country_find(answer, &code, err);

    if (rc != DD_OK)
        return rc;
    *taken = code ? true : refuse(a, "ask.no_country");
    if (code)
        set_fact(a, seller ? RISK_FACT_COUNTRY : RISK_FACT_PRODUCTION_COUNTRY,
                 seller ? &a->fields.country : &a->fields.production_country, code);
    return DD_OK;
}

/* A value that is the model's own is not given, unless it was before. */
static bool take_side(struct ask *a, int side, const char *answer)
{
    int n = digit(answer, 5);

    if (n == 0)
        return refuse(a, "ask.no_number");
    if (n != a->p.rating.side[side] || a->p.input.given[side])
        a->p.input.given[side] = n;
    a->given.side[side] = n != a->before.given[side] ? a->p.input.given[side] : 0;
    return true;
}

static bool take_connection(struct ask *a, const char *answer)
{
    static const enum risk_connection order[] = {RISK_CONNECTION_NONE, RISK_CONNECTION_LINKED,
                                                 RISK_CONNECTION_CONTRIBUTED,
                                                 RISK_CONNECTION_CAUSED};
    int n = digit(answer, 4);

    if (n == 0)
        return refuse(a, "ask.no_choice");
    a->p.input.connection = order[n - 1];
    a->given.connects = order[n - 1] != a->before.connection;
    a->given.connection = order[n - 1];
    return true;
}

static bool take_subsuppliers(struct ask *a, const char *answer)
{
    int n = digit(answer, 2);

    if (n == 0)
        return refuse(a, "ask.no_choice");
    a->p.input.subsuppliers_known = n == 1;
    a->fields.subsuppliers = NULL;
    if (a->p.input.subsuppliers_known != a->before.subsuppliers_known)
        a->fields.subsuppliers = n == 1 ? "known" : "";
    return true;
}

static bool take_decision(struct ask *a, const char *answer)
{
    int n = *answer ? digit(answer, 3) : 1;

    if (n == 0)
        return refuse(a, "ask.no_choice");
    a->decision = (enum ask_decision)(n - 1);
    if (a->decision != ASK_OTHERWISE) {
        a->severity = a->likelihood = 0;
        a->reason = NULL;
    }
    return true;
}

static bool take_text(struct ask *a, const char **field, const char *answer)
{
    if (!text_valid_utf8(answer, strlen(answer)))
        return refuse(a, "ask.no_text");
    if (*answer)
        *field = answer;
    return *field ? true : refuse(a, "ask.no_text");
}

static bool take_confirm(struct ask *a, const char *answer)
{
    static const char *const yes[] = {"y", "yes", "j", "ja"}, *const no[] = {"n", "no", "nei"};

    for (size_t i = 0; i < sizeof(yes) / sizeof(yes[0]); i++)
        if (strcasecmp(answer, yes[i]) == 0)
            return a->confirmed = true;
    for (size_t i = 0; i < sizeof(no) / sizeof(no[0]); i++)
        if (strcasecmp(answer, no[i]) == 0)
            return true;
    return refuse(a, "ask.no_yes");
}

enum dd_rc ask_take(struct ask *a, enum ask_step step, const char *answer, bool *taken,
                    struct dd_error *err)
{
    bool enter = *answer == '\0';

    *taken = enter;
    switch (step) {
    case ASK_COUNTRY:
    case ASK_PRODUCTION:
        return enter ? DD_OK : take_country(a, step, answer, taken, err);
    case ASK_SECTOR:
        if (!enter && (*taken = sector_find(answer) ? true : refuse(a, "ask.no_sector")))
            set_fact(a, RISK_FACT_SECTOR, &a->fields.sector, answer);
        break;
    case ASK_SCALE:
    case ASK_SCOPE:
    case ASK_IRREMEDIABLE:
        *taken = enter || take_side(a, (int)(step - ASK_SCALE), answer);
        break;
    case ASK_CONNECTION:
        *taken = enter || take_connection(a, answer);
        break;
    case ASK_SUBSUPPLIERS:
        *taken = enter || take_subsuppliers(a, answer);
        break;
    case ASK_DECISION:
        *taken = take_decision(a, answer);
        break;
    case ASK_SEVERITY:
        if (!enter && (*taken = digit(answer, 5) || refuse(a, "ask.no_number")))
            a->severity = digit(answer, 5);
        break;
    case ASK_LIKELIHOOD:
        if (!enter && (*taken = digit(answer, 5) || refuse(a, "ask.no_number")))
            a->likelihood = digit(answer, 5);
        break;
    case ASK_SIDE_REASON:
        *taken = take_text(a, &a->given.reason, answer);
        break;
    case ASK_REASON:
        *taken = take_text(a, &a->reason, answer);
        break;
    case ASK_CONFIRM:
        *taken = take_confirm(a, answer);
        break;
    }
    return DD_OK;
}
