/* What holds for every input: tried on many, drawn from the whole space by a seeded generator. */
#include "test.h"

#include "ddreg/goods.h"
#include "ddreg/risk.h"

enum { TRIES = 20000, MAX_EVIDENCE = 3, MAX_FINDINGS = 2 };

#define DAY "2024-05-15"

/* xorshift64*: the same numbers on every machine. */
static uint64_t seed;

static unsigned draw(unsigned below)
{
    seed ^= seed >> 12;
    seed ^= seed << 25;
    seed ^= seed >> 27;
    return (unsigned)((seed * 2685821657736338717ULL) >> 33) % below;
}

static const char *const days[] = {"2015-01-01", "2022-05-15", "2022-05-16",
                                   "2024-01-31", "2024-05-15", "2024-05-16",
                                   "2030-12-31", "2024-05",    NULL};

static const char *country(void)
{
    return draw(8) ? country_code_at(draw(250)) : draw(2) ? NULL : "ZZ";
}

static const char *sector(void)
{
    const struct trade *t;
    unsigned n = 0;

    while (sector_at(n))
        n++;
    t = sector_at(draw(n));
    return draw(8) && strcmp(t->code, "unknown") != 0 ? t->code : draw(2) ? NULL : "nonsense";
}

static const char *category(void)
{
    unsigned n = 0;

    while (goods_at(n))
        n++;
    return draw(3) ? goods_at(draw(n))->code : draw(2) ? NULL : "noe annet";
}

struct sample {
    struct risk_input in;
    struct risk_evidence evidence[MAX_EVIDENCE];
    struct risk_finding findings[MAX_FINDINGS];
};

static void fill(struct sample *s)
{
    static const char *const texts[] = {"", "X-1", NULL};

    memset(s, 0, sizeof(*s));
    s->in.own = draw(8) == 0;
    s->in.facts[RISK_FACT_COUNTRY] = country();
    s->in.facts[RISK_FACT_PRODUCTION_COUNTRY] = draw(2) ? country() : NULL;
    s->in.facts[RISK_FACT_SECTOR] = sector();
    s->in.facts[RISK_FACT_CATEGORY] = category();
    for (int i = 0; i < RISK_FACTS; i++)
        s->in.withdrawn[i] = draw(6) == 0;
    s->in.subsuppliers_known = draw(2);
    s->in.no_answer = draw(4) == 0;
    for (int i = 0; i < SEVERITY_SIDES; i++)
        s->in.given[i] = draw(4) ? 0 : (int)draw(5) + 1;
    s->in.connection = (enum risk_connection)draw(RISK_CONNECTIONS);
    for (int i = 0; i < MAX_EVIDENCE; i++)
        s->evidence[i] = (struct risk_evidence){(enum risk_evidence_kind)draw(RISK_EVIDENCE_KINDS),
                                                draw(3) ? "R-1" : texts[draw(3)],
                                                draw(3) ? "Utsteder" : texts[draw(3)],
                                                days[draw(COUNT(days))],
                                                days[draw(COUNT(days))],
                                                draw(4) > 0};
    for (int i = 0; i < MAX_FINDINGS; i++)
        s->findings[i] =
            (struct risk_finding){"F-1", days[draw(COUNT(days) - 2)],
                                  draw(2) ? days[draw(COUNT(days) - 2)] : NULL, (int)draw(6)};
    s->in.evidence = s->evidence;
    s->in.nevidence = draw(MAX_EVIDENCE + 1);
    s->in.findings = s->findings;
    s->in.nfindings = draw(4) ? 0 : draw(MAX_FINDINGS) + 1;
}

static struct risk_rating rate(const struct risk_input *in)
{
    struct risk_rating out;
    struct dd_error err;

    memset(&out, 0xA5, sizeof(out));
    assert_ok(risk_rate(in, DAY, &out, &err), &err);
    return out;
}

/* Fails when `after`, which has no less risk, is rated lower than `before` in anything. */
static void not_lower(const char *what, const struct risk_input *before,
                      const struct risk_input *after, bool likelihood_too)
{
    struct risk_rating x = rate(before), y = rate(after);
    struct buf a = BUF_INIT, b = BUF_INIT;

    if (y.severity >= x.severity && y.level >= x.level && y.level_low >= x.level_low &&
        y.level_high >= x.level_high && (!likelihood_too || y.likelihood >= x.likelihood))
        return;
    risk_add_input_json(&a, before);
    risk_add_input_json(&b, after);
    fail_msg("%s: %d/%d, level %d\n%s\nbut %d/%d, level %d\n%s", what, x.severity, x.likelihood,
             x.level, buf_str(&a), y.severity, y.likelihood, y.level, buf_str(&b));
}

static void in_range_and_the_same(void **state)
{
    (void)state;
    seed = 1;
    for (int n = 0; n < TRIES; n++) {
        struct sample s;
        fill(&s);
        struct risk_rating a = rate(&s.in), b = rate(&s.in);
        assert_in_range(a.severity, 1, 5);
        assert_in_range(a.likelihood_low, 1, a.likelihood);
        assert_in_range(a.likelihood_high, a.likelihood, 5);
        assert_int_equal(a.level, risk_level_of(a.severity, a.likelihood));
        assert_int_equal(a.straddles, a.level_low != a.level_high);
        assert_true(a.nfactors > 0 && a.nfactors <= RISK_MAX_FACTORS);
        assert_memory_equal(&a, &b, sizeof(a));
    }
}

/* A worse country, in either place. */
static void worse_country(void **state)
{
    (void)state;
    seed = 2;
    for (int n = 0; n < TRIES; n++) {
        enum risk_fact which = draw(2) ? RISK_FACT_COUNTRY : RISK_FACT_PRODUCTION_COUNTRY;
        struct sample s;
        struct risk_input worse;
        struct risk_country x, y;
        fill(&s);
        worse = s.in;
        worse.facts[which] = country_code_at(draw(250));
        if (!s.in.facts[which] || !risk_country(s.in.facts[which], &x) ||
            !risk_country(worse.facts[which], &y) || y.likelihood < x.likelihood ||
            y.likelihood_low < x.likelihood_low || y.likelihood_high < x.likelihood_high)
            continue;
        /* A list may name the better country: that is a risk of its own. */
        struct risk_rating r = rate(&s.in);
        bool listed = false;
        for (size_t i = 0; i < r.nfactors; i++)
            listed = listed || strcmp(r.factors[i].id, "likelihood.listed") == 0;
        if (!listed)
            not_lower("a worse country", &s.in, &worse, true);
    }
}

/* A trade or category that is no better in anything. */
static void worse_trade(void **state)
{
    (void)state;
    seed = 3;
    for (int n = 0; n < TRIES; n++) {
        struct sample s;
        struct risk_input worse;
        fill(&s);
        worse = s.in;
        if (draw(2)) { /* something of a further category is bought as well */
            s.in.facts[RISK_FACT_CATEGORY] = NULL;
            worse.facts[RISK_FACT_CATEGORY] = category();
            if (!sector_find(s.in.facts[RISK_FACT_SECTOR]) || !s.in.facts[RISK_FACT_SECTOR])
                continue;
        } else {
            worse.given[draw(SEVERITY_SIDES)] = 5;
        }
        not_lower("more", &s.in, &worse, false);
    }
}

/* More that is unseen, or found. */
static void more_risk(void **state)
{
    (void)state;
    seed = 4;
    for (int n = 0; n < TRIES; n++) {
        struct sample s;
        struct risk_input more;
        bool known;
        fill(&s);
        more = s.in;
        known = s.in.subsuppliers_known;
        s.in.subsuppliers_known = true;
        more.subsuppliers_known = false;
        not_lower("sub-suppliers unknown", &s.in, &more, true);
        s.in.subsuppliers_known = more.subsuppliers_known = known;
        s.in.no_answer = false;
        more.no_answer = true;
        not_lower("no answer", &s.in, &more, true);
        s.in.no_answer = true;
        more.nfindings = MAX_FINDINGS;
        s.in.nfindings = draw(MAX_FINDINGS);
        not_lower("a finding", &s.in, &more, true);
    }
}

/* What was known and is no longer, was never known, or is no country, trade or category. Whatever
 * stood there before, the rating is no lower. */
static void missing(void **state)
{
    (void)state;
    seed = 5;
    for (int n = 0; n < TRIES; n++) {
        struct sample s;
        struct risk_input less;
        enum risk_fact gone = (enum risk_fact)draw(RISK_FACTS);
        fill(&s);
        less = s.in;
        less.withdrawn[gone] = true;
        not_lower("no longer known", &s.in, &less, false);
        less = s.in;
        less.facts[RISK_FACT_COUNTRY] = draw(2) ? NULL : "ZZ";
        not_lower("no seller's country", &s.in, &less, true);
        less = s.in;
        less.facts[RISK_FACT_SECTOR] = less.facts[RISK_FACT_CATEGORY] = NULL;
        not_lower("neither trade nor category", &s.in, &less, false);
        less = s.in;
        for (int i = 0; i < RISK_FACTS; i++)
            less.facts[i] = NULL;
        not_lower("nothing known", &s.in, &less, false);
    }
}

static bool is_goods(const struct risk_input *in)
{
    const char *code = in->facts[RISK_FACT_SECTOR], *category_id = in->facts[RISK_FACT_CATEGORY];
    const struct trade *t = code && *code ? sector_find(code) : NULL;
    const struct trade *c = goods_by_id(category_id);

    return (t && t->goods) || (c && c->goods) || (!t && !c);
}

/* Goods: not knowing where they are made is never better than knowing, whatever the answer. */
static void production_unknown(void **state)
{
    (void)state;
    seed = 6;
    for (int n = 0; n < TRIES; n++) {
        struct sample s;
        struct risk_input less;
        fill(&s);
        less = s.in;
        less.facts[RISK_FACT_PRODUCTION_COUNTRY] = NULL;
        if (is_goods(&s.in))
            not_lower("no country of production", &s.in, &less, true);
    }
}

/* Evidence never moves severity, never raises; a form alone never goes below medium. */
static void evidence(void **state)
{
    (void)state;
    seed = 7;
    for (int n = 0; n < TRIES; n++) {
        struct sample s;
        struct risk_input without;
        fill(&s);
        s.in.nevidence = MAX_EVIDENCE;
        without = s.in;
        without.nevidence = draw(MAX_EVIDENCE);
        not_lower("less evidence", &s.in, &without, true);
        assert_int_equal(rate(&s.in).severity, rate(&without).severity);
        without.nevidence = 0;
        for (int i = 0; i < MAX_EVIDENCE; i++)
            if (s.evidence[i].kind == RISK_AUDIT)
                s.evidence[i].kind = RISK_QUESTIONNAIRE;
        if (rate(&without).level >= RISK_MEDIUM)
            assert_true(rate(&s.in).level >= RISK_MEDIUM);
        assert_true(rate(&without).likelihood - rate(&s.in).likelihood <= 4);
    }
}

/* The connection decides what is to be done, not how grave or likely harm is. */
static void connection(void **state)
{
    (void)state;
    seed = 8;
    for (int n = 0; n < TRIES; n++) {
        struct sample s;
        struct risk_rating a, b;
        fill(&s);
        a = rate(&s.in);
        s.in.connection = (enum risk_connection)draw(RISK_CONNECTIONS);
        b = rate(&s.in);
        assert_int_equal(a.severity, b.severity);
        assert_int_equal(a.likelihood, b.likelihood);
        assert_int_equal(a.level, b.level);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(in_range_and_the_same),
        cmocka_unit_test(worse_country),
        cmocka_unit_test(worse_trade),
        cmocka_unit_test(more_risk),
        cmocka_unit_test(missing),
        cmocka_unit_test(production_unknown),
        cmocka_unit_test(evidence),
        cmocka_unit_test(connection),
    };

    return cmocka_run_group_tests_name("risk_properties", tests, NULL, NULL);
}
