/* What comes first: the year in at most six figures. */
#include "impacts_said.h"
#include "published.h"
#include "themes_said.h"
#include "words_said.h"

enum { MOST_KEYS = 6 };

struct keys {
    const char *texts[2 * MOST_KEYS];
    size_t n; /* texts */
};

static void add_key(struct keys *k, const char *figure, const char *what)
{
    k->texts[k->n++] = figure;
    k->texts[k->n++] = what;
}

static void add_suppliers(struct say *s, struct keys *k)
{
    const struct figures *f = &s->in->figures;

    add_key(k, say_count(s, f->suppliers.total),
            say_text(s,
                     say_unless_withheld(s, "statement.front.suppliers",
                                         "statement.front.suppliers.withheld"),
                     MSG_ARGS({"ore", say_ore(s, f->purchases.total)})));
}

/* How many more may be foreign: in figures where the row of unknown countries is shown alone. */
static const char *unknown_too(struct say *s, const char *what)
{
    const int64_t *region = s->in->figures.suppliers.region;
    const bool only_unknown[REGIONS] = {[REGION_UNKNOWN] = true};
    size_t parts[REGIONS];

    published_parts(region, REGIONS, parts);
    return say_text(s,
                    published_few(region[REGION_UNKNOWN]) ||
                            !published_whole(parts, only_unknown, REGIONS)
                        ? "statement.front.unknown.some"
                        : "statement.front.unknown",
                    MSG_ARGS({"what", what}, {"n", say_count(s, region[REGION_UNKNOWN])}));
}

static void add_foreign(struct say *s, struct keys *k)
{
    const struct figures *f = &s->in->figures;
    const int64_t n = figures_foreign(&f->suppliers);
    const bool unknown = f->suppliers.region[REGION_UNKNOWN] > 0;
    const char *what;

    if (!published_foreign(s->in))
        return;
    what = say_text(
        s, say_unless_withheld(s, "statement.front.foreign", "statement.front.foreign.withheld"),
        MSG_ARGS({"share", say_share(s, n, f->suppliers.total)},
                 {"purchases", say_share(s, figures_foreign(&f->purchases), f->purchases.total)}));
    if (!unknown)
        add_key(k, say_count(s, n), what);
    else
        add_key(k, say_text(s, "statement.front.least", MSG_ARGS({"n", say_count(s, n)})),
                unknown_too(s, what));
}

static void add_high(struct say *s, struct keys *k)
{
    const int64_t high = published_high(s->in);

    if (high == 0 || published_few(high) || !published_shows_high(s->in))
        return;
    add_key(k, say_count(s, high),
            say_text(s,
                     published_high_decided(s->in) == high ? "statement.front.high"
                                                           : "statement.front.high.proposed",
                     MSG_ARGS({"share", say_share(s, high, s->in->figures.suppliers.total)})));
}

static void add_themes(struct say *s, struct keys *k)
{
    const struct theme_order order = themes_first(s->in);
    const bool own = s->in->figures.own.rated && s->in->figures.own.level != RISK_UNKNOWN;

    if (order.first > 0)
        add_key(k, say_count(s, (int64_t)order.first + own),
                dd_msg(s->lang, own ? "statement.front.themes.own" : "statement.front.themes"));
}

static void add_impacts(struct say *s, struct keys *k)
{
    const size_t n = impacts_given(s->in);

    if (n > 0)
        add_key(k, say_count(s, (int64_t)n),
                dd_msg(s->lang, n == 1 ? "statement.front.impact" : "statement.front.impacts"));
}

static void add_measures(struct say *s, struct keys *k)
{
    int64_t ended = 0, n = 0;

    for (size_t i = 0; i < s->in->nmeasures; i++) {
        n += strcmp(s->in->measures[i].state, "dropped") != 0;
        ended += strcmp(s->in->measures[i].state, "done") == 0 ||
                 strcmp(s->in->measures[i].state, "accepted") == 0;
    }
    if (n > 0)
        add_key(k, say_count(s, n),
                say_text(s, "statement.front.measures", MSG_ARGS({"ended", say_count(s, ended)})));
}

void section_front(struct say *s)
{
    struct keys k = {.n = 0};

    if (s->in->figures.suppliers.total == 0)
        return;
    say_heading(s, 2, "statement.front.heading");
    add_suppliers(s, &k);
    add_foreign(s, &k);
    add_high(s, &k);
    add_themes(s, &k);
    add_impacts(s, &k);
    add_measures(s, &k);
    doc_keys(s->doc, k.texts, k.n / 2);
    (void)say_own_words(s, SECTION_YEAR);
}
