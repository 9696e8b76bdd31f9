/* A factor in words, and where it comes from. */
#include "ddreg/goods.h"
#include "ddreg/people.h"
#include "ddreg/sources.h"
#include "ddreg/watchlists.h"
#include "model.h"

enum { NUMBER_SIZE = 16, ID_SIZE = 64 };

static bool starts(const struct risk_factor *f, const char *with)
{
    return strncmp(f->id, with, strlen(with)) == 0;
}

static bool is_id(const struct risk_factor *f, const char *id)
{
    return strcmp(f->id, id) == 0;
}

static bool about_trade(const struct risk_factor *f)
{
    return is_id(f, "severity.sector") || is_id(f, "likelihood.sector") ||
           is_id(f, "severity.category") || is_id(f, "likelihood.category");
}

/* The factor's subject is the code of a row of one of the tables. */
static const struct trade *subject_trade(const struct risk_factor *f)
{
    const struct trade *row = NULL;

    if (is_id(f, "severity.category") || is_id(f, "likelihood.category") ||
        is_id(f, "besides.category"))
        row = goods_by_id(f->subject);
    else if (strcmp(f->subject, "unknown") != 0)
        row = sector_find(f->subject);
    return row ? row : sector_find(NULL);
}

static const char *number(char out[NUMBER_SIZE], int n)
{
    (void)snprintf(out, NUMBER_SIZE, "%d", n);
    return out;
}

/* Hundredths as "+1,71". */
static const char *hundredths(char out[NUMBER_SIZE], enum dd_lang lang, int v)
{
    unsigned size = (unsigned)(v < 0 ? -v : v);

    (void)snprintf(out, NUMBER_SIZE, "%s%u%c%02u", v < 0 ? "\xE2\x88\x92" : "+", size / 100 % 100,
                   lang == DD_EN ? '.' : ',', size % 100);
    return out;
}

static bool is_unknown(const struct trade *t)
{
    return strcmp(t->code, "unknown") == 0;
}

/* Who is affected, and which rights. */
static void add_people(struct buf *out, enum dd_lang lang, const struct trade *t)
{
    struct buf people = BUF_INIT, rights = BUF_INIT;

    affected_add(&people, lang, t->affected);
    rights_add(&rights, lang, t->rights);
    buf_add_char(out, ' ');
    msg_add(out, lang, "risk.affected",
            MSG_ARGS({"people", buf_str(&people)}, {"rights", buf_str(&rights)}));
    buf_release(&people);
    buf_release(&rights);
}

static void add_severity(struct buf *out, enum dd_lang lang, const struct trade *t)
{
    char scale[NUMBER_SIZE], scope[NUMBER_SIZE], last[NUMBER_SIZE];

    msg_add(out, lang, "risk.severity",
            MSG_ARGS({"name", t->name[lang]}, {"reason", t->reason[lang]},
                     {"scale", number(scale, t->side[SEVERITY_SCALE])},
                     {"scope", number(scope, t->side[SEVERITY_SCOPE])},
                     {"irremediable", number(last, t->side[SEVERITY_IRREMEDIABLE])}));
    add_people(out, lang, t);
}

/* What drives the likelihood of a trade. */
static void add_drivers(struct buf *out, enum dd_lang lang, const struct trade *t)
{
    static const struct {
        enum driver bit;
        const char *message;
    } drivers[] = {{DRIVER_LABOUR, "risk.driver.labour"},
                   {DRIVER_MIGRANT, "risk.driver.migrant"},
                   {DRIVER_HAZARD, "risk.driver.hazard"},
                   {DRIVER_RAW, "risk.driver.raw"}};
    const char *last = NULL;
    struct buf most = BUF_INIT, list = BUF_INIT;

    for (size_t i = 0; i < sizeof(drivers) / sizeof(drivers[0]); i++) {
        if (!(t->drivers & drivers[i].bit))
            continue;
        buf_printf(&most, "%s%s", most.len ? ", " : "", last ? last : "");
        last = dd_msg(lang, drivers[i].message);
    }
    if (most.len)
        msg_add(&list, lang, "risk.driver.list",
                MSG_ARGS({"most", buf_str(&most)}, {"last", last}));
    else
        buf_add(&list, last ? last : "");
    buf_release(&most);
    msg_add(out, lang, list.len ? "risk.drivers" : "risk.drivers.none",
            MSG_ARGS({"name", t->name[lang]}, {"drivers", buf_str(&list)}));
    buf_release(&list);
}

/* --- Countries -------------------------------------------------------------------------------- */

static void add_governance(struct buf *out, enum dd_lang lang, const struct risk_country *c)
{
    const struct country_figures *f = &c->figures;
    char va[NUMBER_SIZE], rl[NUMBER_SIZE], pv[NUMBER_SIZE], year[NUMBER_SIZE];
    bool own = strcmp(f->of, c->code) == 0;

    msg_add(out, lang, own ? "risk.country.governance" : "risk.country.governance.of",
            MSG_ARGS({"state", country_name(f->of, lang)}, {"year", number(year, f->year)},
                     {"va", hundredths(va, lang, f->value[GOVERNANCE_VOICE])},
                     {"rl", hundredths(rl, lang, f->value[GOVERNANCE_LAW])},
                     {"pv", hundredths(pv, lang, f->value[GOVERNANCE_VIOLENCE])}));
}

static void add_conventions(struct buf *out, enum dd_lang lang, const struct risk_country *c)
{
    static const char *const ids[] = {"risk.country.association.0", "risk.country.association.1",
                                      "risk.country.association.2"};
    const int ratified = c->parts[RISK_PART_CONVENTIONS].ratified;
    const int all = c->parts[RISK_PART_CONVENTIONS].of;
    char n[NUMBER_SIZE], of[NUMBER_SIZE];
    struct buf others = BUF_INIT;

    msg_add(&others, lang, ratified == all ? "risk.country.others.all" : "risk.country.others.some",
            MSG_ARGS({"n", number(n, ratified)}, {"of", number(of, all)}));
    msg_add(out, lang, ids[c->parts[RISK_PART_ASSOCIATION].ratified],
            MSG_ARGS({"others", buf_str(&others)}));
    buf_release(&others);
}

static void add_rights(struct buf *out, enum dd_lang lang, const struct risk_country *c)
{
    char year[NUMBER_SIZE], score[NUMBER_SIZE];

    if (!c->rights_known) {
        msg_add(out, lang, "risk.country.rights.none",
                MSG_ARGS({"name", country_name(c->code, lang)}));
        return;
    }
    (void)snprintf(score, sizeof(score), "%d%c%02d", c->rights.score / 100,
                   lang == DD_EN ? '.' : ',', c->rights.score % 100);
    msg_add(out, lang,
            c->score > c->governance ? "risk.country.rights.raises" : "risk.country.rights",
            MSG_ARGS({"year", number(year, c->rights.year)}, {"score", score}));
}

static void add_country(struct buf *out, enum dd_lang lang, const struct risk_factor *f)
{
    char score[NUMBER_SIZE], low[NUMBER_SIZE], high[NUMBER_SIZE];
    char first[NUMBER_SIZE], last[NUMBER_SIZE], likelihood[NUMBER_SIZE];
    struct risk_country c;
    int from, to;

    bool production = is_id(f, "likelihood.production_country");

    if (production && strcmp(f->detail, "seller") == 0) {
        msg_add(out, lang, "risk.country.same", MSG_ARGS({"name", country_name(f->subject, lang)}));
        return;
    }
    if (!risk_country(f->subject, &c)) {
        buf_add(out, production ? dd_msg(lang, "risk.country.production_unknown")
                                : dd_msg(lang, "risk.country.unknown"));
        return;
    }
    risk_scores_of(c.likelihood, &from, &to);
    msg_add(out, lang, "risk.country.score",
            MSG_ARGS({"name", country_name(c.code, lang)}, {"score", number(score, c.score)},
                     {"from", number(first, from)}, {"to", number(last, to)},
                     {"likelihood", number(likelihood, c.likelihood)}, {"low", number(low, c.low)},
                     {"high", number(high, c.high)}));
    buf_add_char(out, ' ');
    if (c.figures_known)
        add_governance(out, lang, &c);
    else
        msg_add(out, lang, "risk.country.governance.none",
                MSG_ARGS({"name", country_name(c.code, lang)}));
    buf_add_char(out, ' ');
    if (c.conventions_known)
        add_conventions(out, lang, &c);
    else
        msg_add(out, lang, "risk.country.conventions.none",
                MSG_ARGS({"name", country_name(c.code, lang)}));
    buf_add_char(out, ' ');
    add_rights(out, lang, &c);
}

/* What raises the country for this work: a note in its own words, or the tier. */
static const struct country_note *note_of(const struct risk_factor *f, struct country_note *note)
{
    for (size_t i = 0; country_note_at(f->subject, i, note); i++)
        if (strcmp(note->kind, f->detail) == 0)
            return note;
    return NULL;
}

static void add_note(struct buf *out, enum dd_lang lang, const struct risk_factor *f)
{
    struct country_note note;
    struct country_tier tier;
    char year[NUMBER_SIZE];
    bool third;

    if (note_of(f, &note))
        msg_add(out, lang, "risk.country.note",
                MSG_ARGS({"name", country_name(f->subject, lang)}, {"text", note.text[lang]}));
    if (*f->detail && strcmp(f->detail, "tier") == 0 && country_tier(f->subject, &tier)) {
        third = strcmp(tier.tier, "3") == 0;
        msg_add(
            out, lang, third ? "risk.country.tier.3" : "risk.country.tier.watch",
            MSG_ARGS({"name", country_name(f->subject, lang)}, {"year", number(year, tier.year)}));
    }
}

/* --- Lists and evidence ------------------------------------------------------------------------
 */

static const char *harm_id(const struct goods_hit *hit)
{
    if (hit->child && hit->forced)
        return "risk.listed.both";
    if (!hit->child && !hit->forced)
        return "risk.listed.inputs";
    return hit->forced ? "risk.listed.forced" : "risk.listed.child";
}

static void add_listed(struct buf *out, enum dd_lang lang, const struct risk_factor *f)
{
    const char *country = *f->subject ? f->subject : NULL;
    struct goods_hit hit;
    char n[NUMBER_SIZE], year[NUMBER_SIZE];

    goods_good_listed(f->detail, country, &hit);
    msg_add(out, lang, country ? "risk.listed" : "risk.listed.anywhere",
            MSG_ARGS({"good", goods_good_name(f->detail, lang)},
                     {"country", country ? country_name(country, lang) : ""},
                     {"n", number(n, hit.countries)}, {"year", number(year, GOODS_LIST_YEAR)},
                     {"harm", dd_msg(lang, harm_id(&hit))}));
}

static const char *dfo_level(enum dd_lang lang, const char *level)
{
    if (strcmp(level, "very_high") == 0)
        return dd_msg(lang, "risk.dfo.level.very_high");
    return strcmp(level, "high") == 0 ? dd_msg(lang, "risk.dfo.level.high")
                                      : dd_msg(lang, "risk.dfo.level.medium_high");
}

static void say_dfo(struct buf *out, enum dd_lang lang, const struct goods_dfo *dfo, const char *id)
{
    static const char *const stages[] = {"risk.dfo.raw", "risk.dfo.component", "risk.dfo.final"};
    struct buf list = BUF_INIT;

    for (int i = 0; i < 3; i++) {
        if (*dfo->stage[i] == '\0')
            continue;
        buf_add(&list, list.len ? ", " : "");
        buf_printf(&list, "%s %s", dd_msg(lang, stages[i]), dfo_level(lang, dfo->stage[i]));
    }
    msg_add(out, lang, id, MSG_ARGS({"product", dfo->product}, {"levels", buf_str(&list)}));
    buf_release(&list);
}

void risk_add_dfo(struct buf *out, enum dd_lang lang, const struct goods_dfo *dfo)
{
    say_dfo(out, lang, dfo, "risk.dfo");
}

/* The first row of the category; of several it is one among others. */
static void add_dfo(struct buf *out, enum dd_lang lang, const char *id)
{
    struct goods_dfo dfo, another;

    if (goods_dfo(id, &dfo))
        say_dfo(out, lang, &dfo, goods_dfo_at(id, 1, &another) ? "risk.dfo.example" : "risk.dfo");
}

/* In the order of the bits. */
static const char *const lacks_keys[] = {"issued", "ref", "issuer", "expires", "document"};

void risk_add_lacks_keys(struct buf *out, unsigned lacks)
{
    const char *between = "";

    for (size_t i = 0; i < sizeof(lacks_keys) / sizeof(lacks_keys[0]); i++) {
        if (!(lacks & 1u << i))
            continue;
        buf_printf(out, "%s%s", between, lacks_keys[i]);
        between = " ";
    }
}

void risk_add_lacks(struct buf *out, enum dd_lang lang, unsigned lacks)
{
    char id[ID_SIZE];
    const char *between = "";

    for (size_t i = 0; i < sizeof(lacks_keys) / sizeof(lacks_keys[0]); i++) {
        if (!(lacks & 1u << i))
            continue;
        (void)snprintf(id, sizeof(id), "word.%s", lacks_keys[i]);
        buf_printf(out, "%s%s", between, dd_msg(lang, id));
        between = ", ";
    }
}

static void add_evidence(struct buf *out, enum dd_lang lang, const struct risk_factor *f)
{
    static const char *const sentences[][2] = {
        {"evidence.counts", "risk.evidence.counts"},
        {"evidence.lapsed", "risk.evidence.lapsed"},
        {"evidence.not_yet", "risk.evidence.not_yet"},
        {"evidence.not_passed", "risk.evidence.not_passed"},
        {"evidence.incomplete", "risk.evidence.incomplete"},
        {"evidence.no_case", "risk.evidence.no_case"},
        {"evidence.finding", "risk.evidence.finding"},
        {"evidence.unknown", "risk.evidence.unknown"},
        {"evidence.apart", "risk.evidence.apart"},
    };
    enum risk_evidence_kind kind = RISK_AUDIT;
    struct buf lacks = BUF_INIT;
    char name[ID_SIZE];

    (void)risk_evidence_kind_read(&kind, f->detail);
    (void)snprintf(name, sizeof(name), "risk.evidence.kind.%s", f->detail);
    risk_add_lacks(&lacks, lang, f->lacks);
    for (size_t i = 0; i < sizeof(sentences) / sizeof(sentences[0]); i++)
        if (is_id(f, sentences[i][0]))
            msg_add(out, lang, sentences[i][1],
                    MSG_ARGS({"kind", dd_msg(lang, name)}, {"ref", f->subject}, {"until", f->until},
                             {"apart", f->merged}, {"reason", evidence_reason(kind, lang)},
                             {"lacks", buf_str(&lacks)}));
    buf_release(&lacks);
}

static void add_uncertain(struct buf *out, enum dd_lang lang, const struct risk_factor *f)
{
    char low[ID_SIZE], high[ID_SIZE];

    (void)snprintf(low, sizeof(low), "risk.level.%s", f->subject);
    (void)snprintf(high, sizeof(high), "risk.level.%s", f->detail);
    msg_add(out, lang, "risk.likelihood.uncertain",
            MSG_ARGS({"low", dd_msg(lang, low)}, {"high", dd_msg(lang, high)}));
}

/* What is bought besides, and what it comes to by itself. */
static void add_whole(struct buf *out, enum dd_lang lang, const struct risk_factor *f)
{
    const bool category = is_id(f, "besides.category");
    char level[ID_SIZE];

    (void)snprintf(level, sizeof(level), "risk.level.%s", f->detail);
    msg_add(out, lang, category ? "risk.besides.category" : "risk.besides.sector",
            MSG_ARGS({"name", subject_trade(f)->name[lang]}, {"level", dd_msg(lang, level)}));
}

static bool about_country(const struct risk_factor *f)
{
    return is_id(f, "likelihood.country") || is_id(f, "likelihood.production_country");
}

/* Factors whose sentence needs no more than the subject. */
static void add_other(struct buf *out, enum dd_lang lang, const struct risk_factor *f)
{
    static const char *const sentences[][2] = {
        {"severity.given", "risk.severity.given"},
        {"severity.finding", "risk.severity.finding"},
        {"likelihood.subsuppliers_unknown", "risk.likelihood.subsuppliers_unknown"},
        {"likelihood.no_answer", "risk.likelihood.no_answer"},
        {"likelihood.finding", "risk.likelihood.finding"},
        {"category.unknown", "risk.category.unknown"},
        {"facts.unknown", "risk.facts.unknown"},
        {"withdrawn.country", "risk.withdrawn.country"},
        {"withdrawn.production_country", "risk.withdrawn.production_country"},
        {"withdrawn.sector", "risk.withdrawn.sector"},
        {"withdrawn.category", "risk.withdrawn.category"},
    };
    char id[ID_SIZE];

    for (size_t i = 0; i < sizeof(sentences) / sizeof(sentences[0]); i++)
        if (is_id(f, sentences[i][0]))
            msg_add(out, lang, sentences[i][1], MSG_ARGS({"subject", f->subject}));
    if (is_id(f, "connection")) {
        (void)snprintf(id, sizeof(id), "risk.connection.%s", f->subject);
        buf_add(out, dd_msg(lang, id));
    }
}

static bool about_listing(const struct risk_factor *f)
{
    return is_id(f, "severity.watchlist") || is_id(f, "likelihood.watchlist");
}

static void add_listing(struct buf *out, enum dd_lang lang, const struct risk_factor *f)
{
    const struct watchlist *l = watchlist_find(f->detail);

    msg_add(out, lang, "risk.watchlist",
            MSG_ARGS({"title", l ? l->title[lang] : f->detail}, {"ref", f->subject},
                     {"note", l ? l->note[lang] : ""}));
}

void risk_add_reason(struct buf *out, enum dd_lang lang, const struct risk_factor *f)
{
    if (about_trade(f) && is_unknown(subject_trade(f)))
        buf_add(out, sector_find(NULL)->reason[lang]);
    else if (about_trade(f) && starts(f, "severity"))
        add_severity(out, lang, subject_trade(f));
    else if (about_trade(f))
        add_drivers(out, lang, subject_trade(f));
    else if (about_country(f))
        add_country(out, lang, f);
    else if (is_id(f, "likelihood.country_note"))
        add_note(out, lang, f);
    else if (is_id(f, "likelihood.listed"))
        add_listed(out, lang, f);
    else if (about_listing(f))
        add_listing(out, lang, f);
    else if (is_id(f, "category.dfo"))
        add_dfo(out, lang, f->subject);
    else if (starts(f, "evidence."))
        add_evidence(out, lang, f);
    else if (starts(f, "proposed.") || starts(f, "derived."))
        proposal_add_reason(out, lang, f);
    else if (starts(f, "besides."))
        add_whole(out, lang, f);
    else if (is_id(f, "likelihood.uncertain"))
        add_uncertain(out, lang, f);
    else
        add_other(out, lang, f);
    if (f->merged && *f->merged && !starts(f, "evidence.")) {
        buf_add_char(out, ' ');
        msg_add(out, lang, "risk.merged", MSG_ARGS({"ref", f->merged}));
    }
}

void risk_add_source(struct buf *out, enum dd_lang lang, const struct risk_factor *f)
{
    struct goods_dfo dfo;
    struct country_note note;

    if (about_trade(f))
        sources_add(out, lang, subject_trade(f)->sources);
    else if (about_country(f) && *f->subject)
        sources_add(out, lang, "wgi ilo sdg-882");
    else if (is_id(f, "likelihood.country_note"))
        sources_add(out, lang, note_of(f, &note) ? note.source : "us-tip");
    else if (is_id(f, "likelihood.listed"))
        sources_add(out, lang, "ilab-2022");
    else if (about_listing(f) && watchlist_find(f->detail))
        buf_add(out, watchlist_find(f->detail)->source);
    else if (is_id(f, "category.dfo") && goods_dfo(f->subject, &dfo))
        sources_add(out, lang, dfo.source);
    else
        msg_add(out, lang, "risk.source.model", MSG_ARGS({"version", risk_model_version()}));
}
