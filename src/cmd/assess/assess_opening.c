/* The three lines that say it first: why, what is unknown and decides, what to do next. */
#include "assess.h"
#include "cmd/supplier/categories_shown.h"
#include "ddreg/countries.h"
#include "ddreg/levers.h"
#include "ddreg/people.h"

static bool is_id(const struct risk_factor *f, const char *id)
{
    return strcmp(f->id, id) == 0;
}

/* The first of the factors with the id that has the highest value; NULL: none has it. */
static const struct risk_factor *worst(const struct risk_rating *r, const char *id)
{
    const struct risk_factor *best = NULL;

    for (size_t i = 0; i < r->nfactors; i++)
        if (is_id(&r->factors[i], id) && (!best || r->factors[i].value > best->value))
            best = &r->factors[i];
    return best;
}

static const struct risk_factor *worse(const struct risk_factor *a, const struct risk_factor *b)
{
    return !a || (b && b->value > a->value) ? b : a;
}

/* The trade or category whose severity counts. */
static const struct trade *gravest(const struct risk_rating *r)
{
    const struct risk_factor *f = worse(worst(r, "severity.category"), worst(r, "severity.sector"));

    if (!f)
        return NULL;
    return is_id(f, "severity.category") ? goods_by_id(f->subject) : sector_find(f->subject);
}

static void say_why(struct cli *c, const struct assess_picture *p)
{
    const struct risk_rating *r = &p->rating;
    const struct risk_factor *found = worst(r, "likelihood.finding");
    const struct risk_factor *place =
        worse(worse(worst(r, "likelihood.country_note"), worst(r, "likelihood.production_country")),
              worst(r, "likelihood.country"));
    const struct trade *row = gravest(r);
    struct buf people = BUF_INIT, rights = BUF_INIT;

    if (row)
        affected_add(&people, c->lang, row->affected);
    if (row)
        rights_add(&rights, c->lang, row->rights);
    if (found)
        cli_say_in(c, 2,
                   assess_is_potential(p, found) ? "assess.opening.potential"
                                                 : "assess.opening.finding",
                   MSG_ARGS({"id", found->subject}));
    else if (people.len == 0 || !place)
        cli_say_in(c, 2, "assess.opening.unknown", NULL, 0);
    else
        cli_say_in(c, 2, *place->subject ? "assess.opening.why" : "assess.opening.why.nowhere",
                   MSG_ARGS({"name", row->name[c->lang]}, {"people", buf_str(&people)},
                            {"rights", buf_str(&rights)},
                            {"country", country_name(place->subject, c->lang)},
                            {"n", cli_digits(c, place->value)}));
    buf_release(&people);
    buf_release(&rights);
}

/* The fact that is unknown and could lower the level most. */
static enum lever_kind decides(const struct lever levers[LEVERS], bool *any)
{
    static const enum lever_kind facts[] = {LEVER_PRODUCTION, LEVER_COUNTRY, LEVER_SUBSUPPLIERS};
    enum lever_kind best = LEVER_SECTOR;

    *any = false;
    for (size_t i = 0; i < sizeof(facts) / sizeof(facts[0]); i++)
        if (levers[facts[i]].applies && (!*any || levers[facts[i]].level < levers[best].level)) {
            best = facts[i];
            *any = true;
        }
    return best;
}

/* What is unknown and decides, and how it becomes known. */
static void say_unknown(struct cli *c, const char *id, enum lever_kind kind)
{
    bool production = kind == LEVER_PRODUCTION, country = kind == LEVER_COUNTRY;

    cli_say_in(c, 2,
               production ? "assess.opening.production"
               : country  ? "assess.opening.country"
                          : "assess.opening.subsuppliers",
               NULL, 0);
    cli_say_in(c, 2,
               production ? "assess.opening.do.production"
               : country  ? "assess.opening.do.country"
                          : "assess.opening.do.subsuppliers",
               MSG_ARGS({"id", id}));
}

static void say_next(struct cli *c, const struct assess_picture *p, const char *id,
                     const struct lever levers[LEVERS])
{
    const char *message = "assess.opening.do.nothing";

    if (worst(&p->rating, "likelihood.finding"))
        message = "assess.opening.do.finding";
    else if (p->decision.id == 0)
        message = "assess.opening.do.decide";
    else if (levers[LEVER_AUDIT].applies)
        message = "assess.opening.do.audit";
    cli_say_in(c, 2, "assess.opening.nothing", NULL, 0);
    cli_say_in(c, 2, message, MSG_ARGS({"id", id}));
}

enum dd_rc assess_opening(struct cli *c, const struct assess_picture *p, struct dd_error *err)
{
    const char *id = p->id == ASSESSMENT_OWN ? "--own" : assess_id(c, p->id);
    struct lever levers[LEVERS];
    bool any;
    enum dd_rc rc = levers_find(&p->input, c->today, levers, err);
    enum lever_kind kind;

    if (rc != DD_OK)
        return rc;
    kind = decides(levers, &any);
    say_why(c, p);
    categories_say(c, p->id, &p->categories);
    if (p->rating.level == RISK_UNKNOWN)
        cli_say_in(c, 2, "assess.opening.bought", NULL, 0);
    else if (any && !worst(&p->rating, "likelihood.finding"))
        say_unknown(c, id, kind);
    else
        say_next(c, p, id, levers);
    return DD_OK;
}
