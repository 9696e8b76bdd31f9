/* One rating: what is proposed, what is decided. */
#include "assess.h"
#include "cmd/supplier/categories_shown.h"
#include "cmd/supplier/cmd_supplier.h"
#include "ddreg/company.h"

const char *assess_id(struct cli *c, int64_t id)
{
    return id == ASSESSMENT_OWN ? "own" : public_id(c, id);
}

static enum dd_rc look_name(struct cli *c, int64_t id, const char **name, struct dd_error *err)
{
    struct supplier s;
    enum dd_rc rc;

    if (id == ASSESSMENT_OWN)
        return company_get(c->reg, &c->arena, COMPANY_FIRST, "name", c->today, name, err);
    rc = supplier_get(c->reg, &c->arena, id, c->today, &s, err);
    *name = s.name;
    return rc;
}

/* The rating, and beside it what the tables say of this one's own severity, where a person said
 * otherwise. */
static enum dd_rc look_severity(struct cli *c, struct assess_picture *p, struct dd_error *err)
{
    struct risk_input without = p->input;
    enum dd_rc rc;

    memset(without.given, 0, sizeof(without.given));
    without.nmerged = 0;
    rc = risk_rate(&without, c->today, &p->rating, err);
    memcpy(p->side, p->rating.side, sizeof(p->side));
    if (rc == DD_OK)
        rc = risk_rate(&p->input, c->today, &p->rating, err);
    if (rc == DD_OK)
        rc = assessment_said(c->reg, &c->arena, p->id, c->today, p->said, err);
    return rc;
}

enum dd_rc assess_look(struct cli *c, int64_t id, struct assess_picture *p, struct dd_error *err)
{
    struct assessment_known known;
    enum dd_rc rc;

    memset(p, 0, sizeof(*p));
    p->id = id;
    rc = look_name(c, id, &p->name, err);
    if (rc == DD_OK)
        rc = assessment_known(c->reg, &c->arena, id, c->today, &known, err);
    if (rc != DD_OK)
        return rc;
    p->input = known.input;
    p->payee = !known.rated;
    rc = look_severity(c, p, err);
    if (rc == DD_OK)
        rc = assessment_get(c->reg, &c->arena, id, c->today, &p->proposal, &p->decision,
                            &p->in_force, err);
    if (rc == DD_OK)
        rc = assessment_waiting(c->reg, &c->arena, id, c->today, &p->waiting, err);
    if (rc == DD_OK)
        rc = evidence_read(c->reg, &c->arena, id, c->today, &p->evidence, &p->nevidence, err);
    if (rc == DD_OK && id != ASSESSMENT_OWN)
        rc = category_shares(c->reg, &c->arena, id, c->today, &p->categories, err);
    return rc == DD_OK
               ? findings_read(c->reg, &c->arena, id, 0, c->today, &p->findings, &p->nfindings, err)
               : rc;
}

const char *assess_factor_label(const struct cli *c, const char *id)
{
    static const char *const labels[][2] = {
        {"severity.sector", "factor.severity.sector"},
        {"severity.category", "factor.severity.category"},
        {"severity.given", "factor.severity.given"},
        {"severity.finding", "factor.severity.finding"},
        {"likelihood.country", "factor.likelihood.country"},
        {"likelihood.production_country", "factor.likelihood.production_country"},
        {"likelihood.country_note", "factor.likelihood.country_note"},
        {"likelihood.sector", "factor.likelihood.sector"},
        {"likelihood.category", "factor.likelihood.category"},
        {"likelihood.listed", "factor.likelihood.listed"},
        {"severity.watchlist", "factor.severity.watchlist"},
        {"likelihood.watchlist", "factor.likelihood.watchlist"},
        {"likelihood.subsuppliers_unknown", "factor.likelihood.subsuppliers_unknown"},
        {"likelihood.no_answer", "factor.likelihood.no_answer"},
        {"likelihood.finding", "factor.likelihood.finding"},
        {"connection", "factor.connection"},
    };

    for (size_t i = 0; i < sizeof(labels) / sizeof(labels[0]); i++)
        if (strcmp(labels[i][0], id) == 0)
            return dd_msg(c->lang, labels[i][1]);
    return dd_msg(c->lang, strncmp(id, "evidence.", strlen("evidence.")) == 0 ? "factor.evidence"
                                                                              : "factor.note");
}

const char *assess_fact_label(const struct cli *c, enum risk_fact fact)
{
    static const char *const ids[RISK_FACTS] = {
        [RISK_FACT_COUNTRY] = "fact.seller",
        [RISK_FACT_PRODUCTION_COUNTRY] = "col.production_country",
        [RISK_FACT_SECTOR] = "col.sector",
        [RISK_FACT_CATEGORY] = "col.category",
    };

    return dd_msg(c->lang, ids[fact]);
}

const char *assess_side_label(const struct cli *c, int side)
{
    static const char *const ids[SEVERITY_SIDES] = {
        [SEVERITY_SCALE] = "ask.side.scale",
        [SEVERITY_SCOPE] = "ask.side.scope",
        [SEVERITY_IRREMEDIABLE] = "ask.side.irremediable",
    };

    return dd_msg(c->lang, ids[side]);
}

const char *assess_fact_text(struct cli *c, enum risk_fact fact, const char *value)
{
    const char *title;

    if (!value || *value == '\0')
        return NULL;
    if (fact == RISK_FACT_COUNTRY || fact == RISK_FACT_PRODUCTION_COUNTRY)
        return country_name(value, c->lang);
    title = fact == RISK_FACT_SECTOR ? sector_code_title(value, c->lang) : NULL;
    return title ? arena_printf(&c->arena, "%s %s", value, title) : value;
}

const char *assess_level_word(struct cli *c, enum risk_level level, enum risk_level floor)
{
    const char *word = out_rating(c, risk_level_key(level), risk_level_key(floor)).shown;

    return word ? word : "";
}

const char *assess_connection(const struct cli *c, enum risk_connection connection)
{
    static const char *const ids[RISK_CONNECTIONS] = {
        [RISK_CONNECTION_NONE] = "connection.none",
        [RISK_CONNECTION_CAUSED] = "connection.caused",
        [RISK_CONNECTION_CONTRIBUTED] = "connection.contributed",
        [RISK_CONNECTION_LINKED] = "connection.linked",
    };

    return dd_msg(c->lang, ids[connection]);
}

const char *assess_known_word(const struct cli *c, bool known)
{
    return dd_msg(c->lang, known ? "subsuppliers.known" : "subsuppliers.unknown");
}

static const struct finding *finding_of(const struct assess_picture *p, const char *ref)
{
    int64_t id;

    for (size_t i = 0; public_id_read(&id, FINDING_ID, ref) && i < p->nfindings; i++)
        if (p->findings[i].number == id)
            return &p->findings[i];
    return NULL;
}

bool assess_is_potential(const struct assess_picture *p, const struct risk_factor *f)
{
    const struct finding *of = finding_of(p, f->subject);

    return of && of->potential;
}

/* What "E-3" or "F-1" is, for people: "E-3, SA8000 no. 17". */
static const char *spelled_out(struct cli *c, const struct assess_picture *p, const char *ref)
{
    const struct finding *finding = finding_of(p, ref);
    const char *more = NULL, *text;
    int64_t id = ref[0] && ref[1] == '-' ? strtoll(ref + 2, NULL, 10) : 0;

    for (size_t i = 0; *ref == 'E' && i < p->nevidence; i++)
        if (p->evidence[i].number == id)
            more = p->evidence[i].ref;
    if (finding)
        more = finding->text;
    text = more ? arena_printf(&c->arena, "%s, %s", ref, more) : ref;
    return text ? text : ref;
}

static bool starts(const char *s, const char *with)
{
    return strncmp(s, with, strlen(with)) == 0;
}

static bool is_id(const struct risk_factor *f, const char *id)
{
    return strcmp(f->id, id) == 0;
}

/* A side's number, beside the model's; who said so, when and why. */
static void add_side(struct cli *c, struct buf *out, const struct assess_picture *p, int side)
{
    const struct assessment_said *s = &p->said[side];
    const int given = p->input.given[side];

    msg_add(out, c->lang, given ? "assess.said.given" : "assess.said.model",
            MSG_ARGS({"n", cli_digits(c, given ? given : p->side[side])},
                     {"model", cli_digits(c, p->side[side])}));
    if (given && s->side == given) /* else an answer whose reason is yet to come */
        msg_add(out, c->lang, "assess.said.by",
                MSG_ARGS({"day", s->day}, {"actor", s->actor}, {"reason", s->reason}));
}

/* The three sides where a person gave any. */
static void add_said(struct cli *c, struct buf *out, const struct assess_picture *p)
{
    static const char *const names[SEVERITY_SIDES] = {
        [SEVERITY_SCALE] = "assess.said.scale",
        [SEVERITY_SCOPE] = "assess.said.scope",
        [SEVERITY_IRREMEDIABLE] = "assess.said.irremediable",
    };

    for (int i = 0; i < SEVERITY_SIDES; i++) {
        struct buf said = BUF_INIT;
        add_side(c, &said, p, i);
        msg_add(out, c->lang, names[i], MSG_ARGS({"said", buf_str(&said)}));
        buf_add_char(out, ' ');
        buf_release(&said);
    }
    buf_add(out, dd_msg(c->lang, "assess.said.highest"));
}

static void add_potential(struct buf *out, enum dd_lang lang, const struct risk_factor *f)
{
    const bool severity = is_id(f, "severity.finding");

    msg_add(out, lang, severity ? "assess.severity.potential" : "assess.likelihood.potential",
            MSG_ARGS({"id", f->subject}));
}

const char *assess_reason(struct cli *c, const struct assess_picture *p,
                          const struct risk_factor *f, bool source)
{
    bool finding = is_id(f, "severity.finding") || is_id(f, "likelihood.finding");
    struct risk_factor shown = *f;
    struct buf b = BUF_INIT;

    if (starts(f->id, "evidence.") || finding)
        shown.subject = spelled_out(c, p, f->subject);
    if (source && finding)
        msg_add(&b, c->lang, "assess.source.finding", MSG_ARGS({"id", f->subject}));
    else if (source && is_id(f, "severity.given"))
        buf_add(&b, dd_msg(c->lang, "assess.source.given"));
    else if (!source && finding && assess_is_potential(p, f))
        add_potential(&b, c->lang, &shown);
    else if (is_id(f, "severity.given") && *f->merged == '\0')
        add_said(c, &b, p);
    else if (source)
        risk_add_source(&b, c->lang, &shown);
    else
        risk_add_reason(&b, c->lang, &shown);
    return cli_keep(c, &b);
}

/* --- JSON ------------------------------------------------------------------------------------- */

static void json_score(struct json *j, const char *key, int score)
{
    if (score)
        json_int(j, key, score);
    else
        json_null(j, key);
}

static void json_rating(struct json *j, int severity, int likelihood, enum risk_level level,
                        enum risk_level floor)
{
    json_score(j, "severity", severity);
    json_score(j, "likelihood", likelihood);
    json_text(j, "level", risk_level_key(level));
    json_text(j, "floor", level == RISK_UNKNOWN ? risk_level_key(floor) : NULL);
}

static void json_assessment(struct json *j, const char *key, const struct assessment *a)
{
    if (a->id == 0) {
        json_null(j, key);
        return;
    }
    json_object(j, key);
    json_text(j, "day", a->day);
    json_rating(j, a->severity, a->likelihood, a->level, a->floor);
    json_text(j, "model_version", a->model_version);
    json_text(j, "actor", a->actor);
    json_text(j, "reason", a->reason);
    if (a->decided) {
        json_text(j, "second", a->looked);
        json_text(j, "confirmed_by", a->confirmed_by);
    }
    json_end_object(j);
}

static void json_factors(struct cli *c, struct json *j, const struct assess_picture *p)
{
    json_array(j, "factors");
    for (size_t i = 0; i < p->rating.nfactors; i++) {
        const struct risk_factor *f = &p->rating.factors[i];
        json_object(j, NULL);
        json_text(j, "id", f->id);
        json_int(j, "value", f->value);
        json_bool(j, "adds", f->kind == RISK_FACTOR_ADDS);
        json_bool(j, "least", f->kind == RISK_FACTOR_LEAST);
        json_text(j, "reason", assess_reason(c, p, f, false));
        json_text(j, "source", assess_reason(c, p, f, true));
        json_end_object(j);
    }
    json_end_array(j);
}

void assess_json(struct cli *c, const struct assess_picture *p)
{
    const struct risk_rating *r = &p->rating;
    struct json j;

    json_init(&j, &c->out);
    json_object(&j, NULL);
    json_text(&j, "id", assess_id(c, p->id));
    json_text(&j, "name", p->name);
    json_rating(&j, p->in_force.severity, p->in_force.likelihood, p->in_force.level,
                p->in_force.floor);
    json_bool(&j, "decided", p->in_force.decided);
    json_bool(&j, "on_unknown", p->in_force.on_unknown);
    json_text(&j, "finding",
              p->in_force.finding ? public_id_text(&c->arena, FINDING_ID, p->in_force.finding)
                                  : NULL);
    json_bool(&j, "straddles", r->straddles);
    json_bool(&j, "preliminary", r->preliminary);
    json_text(&j, "level_low", risk_level_key(r->level_low));
    json_text(&j, "level_high", risk_level_key(r->level_high));
    json_text(&j, "connection", r->connection ? risk_connection_key(r->connection) : NULL);
    categories_json(&j, &p->categories);
    json_factors(c, &j, p);
    json_assessment(&j, "proposal", &p->proposal);
    json_assessment(&j, "decision", &p->decision);
    json_assessment(&j, "waiting", &p->waiting);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
}

/* --- Words ------------------------------------------------------------------------------------ */

static void say_assessment(struct cli *c, const char *id, const struct assessment *a)
{
    if (a->id == 0)
        return;
    cli_say_in(c, 2, a->level == RISK_UNKNOWN ? "assess.proposal.unknown" : id,
               MSG_ARGS({"severity", cli_digits(c, a->severity)},
                        {"likelihood", cli_digits(c, a->likelihood)},
                        {"level", assess_level_word(c, a->level, a->floor)}, {"day", a->day},
                        {"actor", a->actor}, {"version", a->model_version},
                        {"reason", a->reason ? a->reason : ""}));
}

/* Who besides the one who decided looked at it. */
static void say_second(struct cli *c, const struct assessment *a)
{
    if (a->looked && strcmp(a->looked, "alone") == 0)
        cli_say_in(c, 4, "assess.second.alone", NULL, 0);
    else if (a->looked)
        cli_say_in(c, 4,
                   strcmp(a->looked, "attested") == 0 ? "assess.second.attested"
                                                      : "assess.second.confirmed",
                   MSG_ARGS({"name", a->confirmed_by ? a->confirmed_by : ""}));
}

/* An open finding that lies above what is proposed or decided; a decision that does not count yet.
 */
static void say_in_force(struct cli *c, const struct assess_picture *p)
{
    const struct assessment *f = &p->in_force;

    if (f->finding)
        cli_say_in(c, 2, "assess.by_finding",
                   MSG_ARGS({"id", public_id_text(&c->arena, FINDING_ID, f->finding)},
                            {"level", out_level(c, risk_level_key(f->level)).shown},
                            {"severity", cli_digits(c, f->severity)},
                            {"likelihood", cli_digits(c, f->likelihood)}));
    if (p->waiting.id)
        cli_say_in(c, 2, "assess.waits",
                   MSG_ARGS({"supplier", p->id == ASSESSMENT_OWN ? "--own" : assess_id(c, p->id)}));
}

enum dd_rc assess_say(struct cli *c, const struct assess_picture *p, struct dd_error *err)
{
    cli_say(c, p->id == ASSESSMENT_OWN ? "assess.head.own" : "assess.head",
            MSG_ARGS({"id", assess_id(c, p->id)}, {"name", p->name ? p->name : ""}));
    say_assessment(c, "assess.proposal", &p->proposal);
    say_assessment(c, p->decision.reason ? "assess.decision" : "assess.decision.accepted",
                   &p->decision);
    say_second(c, &p->decision);
    say_assessment(c, "assess.decision", &p->waiting);
    say_in_force(c, p);
    if (p->payee)
        cli_say_in(c, 2, "assess.payee", NULL, 0);
    if (p->decision.on_unknown)
        cli_say_in(c, 2, "assess.decision.on_unknown", NULL, 0);
    if (p->rating.level == RISK_UNKNOWN)
        cli_say_in(c, 2, p->id == ASSESSMENT_OWN ? "assess.unknown.do.own" : "assess.unknown.do",
                   MSG_ARGS({"id", assess_id(c, p->id)}));
    return cli_option(c, "explain") ? assess_explain(c, p, err) : assess_opening(c, p, err);
}
