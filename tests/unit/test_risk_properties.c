/* What holds for every input: tried on many, drawn from the whole space by a seeded generator. */
#include "test.h"

#include "ddreg/goods.h"
#include "ddreg/risk.h"

enum { TRIES = 10000, MAX_EVIDENCE = 3, MAX_FINDINGS = 2, MAX_MERGED = 2, MAX_APART = 6 };

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
    struct risk_merged merged[MAX_MERGED];
    struct risk_apart apart[MAX_APART];
};

static const char *const refs[] = {"S-1", "S-2", "S-3"}; /* the one rated, then those merged */
static const char *const evidence_refs[MAX_EVIDENCE] = {"E-1", "E-2", "E-3"};

static void fill_merged(struct risk_merged *m, const char *ref)
{
    memset(m, 0, sizeof(*m));
    m->ref = ref;
    m->facts[RISK_FACT_COUNTRY] = draw(3) ? country() : draw(2) ? NULL : "NO";
    m->facts[RISK_FACT_PRODUCTION_COUNTRY] = draw(3) ? NULL : country();
    m->facts[RISK_FACT_SECTOR] = draw(2) ? sector() : NULL;
    m->facts[RISK_FACT_CATEGORY] = draw(2) ? category() : NULL;
    for (int i = 0; i < RISK_FACTS; i++)
        m->withdrawn[i] = draw(6) == 0;
    m->subsuppliers_known = draw(2);
    for (int i = 0; i < SEVERITY_SIDES; i++)
        m->given[i] = draw(6) ? 0 : (int)draw(5) + 1;
}

/* Which evidence was registered while which of the first `n` were separate. */
static void draw_apart(struct sample *s, size_t n)
{
    s->in.napart = n > 0 ? draw(MAX_APART / 2 + 1) : 0;
    for (size_t i = 0; i < s->in.napart; i++) {
        unsigned of = draw((unsigned)n + 1), other = draw((unsigned)n + 1);
        s->apart[i] = (struct risk_apart){evidence_refs[draw(MAX_EVIDENCE)], refs[of], refs[other]};
    }
}

static void fill(struct sample *s)
{
    static const char *const texts[] = {"", NULL};

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
    for (int i = 0; i < MAX_EVIDENCE; i++) {
        unsigned one;
        s->evidence[i] = (struct risk_evidence){(enum risk_evidence_kind)draw(RISK_EVIDENCE_KINDS),
                                                draw(6) ? evidence_refs[i] : texts[draw(2)],
                                                draw(6) ? "Utsteder" : texts[draw(2)],
                                                days[draw(COUNT(days))],
                                                days[draw(COUNT(days))],
                                                false,
                                                false};
        one = draw(24);
        s->evidence[i].passed = one % 4 > 0;
        s->evidence[i].documented = one >= 4;
    }
    for (int i = 0; i < MAX_FINDINGS; i++)
        s->findings[i] =
            (struct risk_finding){"F-1", days[draw(COUNT(days) - 2)],
                                  draw(2) ? days[draw(COUNT(days) - 2)] : NULL, (int)draw(6)};
    s->in.evidence = s->evidence;
    s->in.nevidence = draw(MAX_EVIDENCE + 1);
    s->in.findings = s->findings;
    s->in.nfindings = draw(4) ? 0 : draw(MAX_FINDINGS) + 1;
    s->in.ref = refs[0];
    for (int i = 0; i < MAX_MERGED; i++)
        fill_merged(&s->merged[i], refs[i + 1]);
    s->in.merged = s->merged;
    s->in.nmerged = s->in.own || draw(2) ? 0 : draw(MAX_MERGED) + 1;
    s->in.apart = s->apart;
    draw_apart(s, s->in.nmerged);
}

static struct risk_rating rate(const struct risk_input *in)
{
    struct risk_rating out;
    struct dd_error err;

    memset(&out, 0xA5, sizeof(out));
    assert_ok(risk_rate(in, DAY, &out, &err), &err);
    return out;
}

/* Is it lower at the same level? A worse level may be that of another of several things that are
 * bought, of less severity. */
static bool less_grave(const struct risk_rating *x, const struct risk_rating *y,
                       bool likelihood_too)
{
    if (y->level != x->level || y->severity > x->severity)
        return y->level < x->level;
    return y->severity < x->severity || (likelihood_too && y->likelihood < x->likelihood);
}

/* Fails when `after`, which has no less risk, is rated lower than `before`. */
static void not_lower(const char *what, const struct risk_input *before,
                      const struct risk_input *after, bool likelihood_too)
{
    struct risk_rating x = rate(before), y = rate(after);
    struct buf a = BUF_INIT, b = BUF_INIT;
    bool unknown = x.level == RISK_UNKNOWN || y.level == RISK_UNKNOWN;

    if (unknown && !risk_level_below(y.level, y.floor, x.level, x.floor))
        return;
    if (!unknown && !less_grave(&x, &y, likelihood_too) && y.level_low >= x.level_low &&
        y.level_high >= x.level_high)
        return;
    risk_add_input_json(&a, before);
    risk_add_input_json(&b, after);
    fail_msg("%s: %d/%d, level %d\n%s\nbut %d/%d, level %d\n%s", what, x.severity, x.likelihood,
             x.level, buf_str(&a), y.severity, y.likelihood, y.level, buf_str(&b));
}

/* Numbers and level, or neither, and a floor. */
static void in_range(const struct risk_rating *a)
{
    assert_int_equal(a->straddles, a->level_low != a->level_high);
    assert_in_range(a->floor, RISK_LOW, RISK_VERY_HIGH);
    if (a->level == RISK_UNKNOWN) {
        assert_int_equal(a->severity, 0);
        assert_int_equal(a->likelihood, 0);
        return;
    }
    assert_in_range(a->severity, 1, 5);
    assert_in_range(a->likelihood_low, 1, a->likelihood);
    assert_in_range(a->likelihood_high, a->likelihood, 5);
    assert_int_equal(a->level, risk_level_of(a->severity, a->likelihood));
    assert_int_equal(a->floor, a->level);
}

static void in_range_and_the_same(void **state)
{
    (void)state;
    seed = 1;
    for (int n = 0; n < TRIES; n++) {
        struct sample s;
        fill(&s);
        struct risk_rating a = rate(&s.in), b = rate(&s.in);
        in_range(&a);
        assert_true(a.nfactors > 0 && a.nfactors <= RISK_MAX_FACTORS);
        assert_memory_equal(&a, &b, sizeof(a));
    }
}

/* Where more severity comes with it, the level is what must not be lower: papers alone are held at
 * medium, and one of which nothing is known at its floor, which a graver harm reaches at a lower
 * likelihood. */
static bool likelihood_too(const struct risk_input *before, const struct risk_input *after)
{
    return rate(before).severity == rate(after).severity;
}

static bool has(const struct risk_input *in, const char *id)
{
    struct risk_rating r = rate(in);

    for (size_t i = 0; i < r.nfactors; i++)
        if (strncmp(r.factors[i].id, id, strlen(id)) == 0)
            return true;
    return false;
}

static bool is_listed(const struct risk_input *in)
{
    return has(in, "likelihood.listed");
}

/* Is all that is bought rated together? */
static bool is_one(const struct risk_input *in)
{
    return !has(in, "besides.");
}

/* The facts of the one rated, or of one that is merged into it. */
static const char **some_facts(struct sample *s)
{
    unsigned n = draw((unsigned)s->in.nmerged + 1);

    return n == 0 ? s->in.facts : s->merged[n - 1].facts;
}

static bool no_better_country(const char *than, const char *code)
{
    struct risk_country x, y;

    if (!than || !risk_country(than, &x) || !risk_country(code, &y) ||
        y.likelihood < x.likelihood || y.likelihood_low < x.likelihood_low ||
        y.likelihood_high < x.likelihood_high)
        return false;
    for (unsigned drivers = 0; drivers < 2 * DRIVER_RAW; drivers++)
        if (risk_country_raise(code, drivers).at_least < risk_country_raise(than, drivers).at_least)
            return false;
    return true;
}

/* A worse country, in either place, of any. */
static void worse_country(void **state)
{
    int tried = 0;

    (void)state;
    seed = 2;
    for (int n = 0; n < 2 * TRIES; n++) {
        enum risk_fact which = draw(2) ? RISK_FACT_COUNTRY : RISK_FACT_PRODUCTION_COUNTRY;
        const char *code = country_code_at(draw(250)), **facts, *was;
        struct sample s;
        struct risk_input before;
        struct risk_merged kept[MAX_MERGED];
        fill(&s);
        facts = some_facts(&s);
        was = facts[which];
        /* A list may name the better country: that is a risk of its own. */
        if (!no_better_country(was, code) || is_listed(&s.in))
            continue;
        before = s.in;
        memcpy(kept, s.merged, sizeof(kept));
        before.merged = kept;
        facts[which] = code;
        not_lower("a worse country", &before, &s.in, true);
        tried++;
    }
    assert_true(tried > TRIES / 8);
}

static const struct trade *row_of(enum risk_fact which, const char *text)
{
    return which == RISK_FACT_SECTOR ? sector_find(text) : goods_by_id(text);
}

/* Is it on the list from wherever the other is? */
static bool no_less_listed(const struct trade *than, const struct trade *t)
{
    struct goods_hit hit;
    const char *code;

    if (*than->made == '\0')
        return true;
    if (*t->made == '\0')
        return !goods_listed(than->made, "", NULL, &hit);
    for (size_t i = 0; (code = country_code_at(i)); i++)
        if (goods_listed(than->made, "", code, &hit) && !goods_listed(t->made, "", code, &hit))
            return false;
    return !goods_listed(than->made, "", NULL, &hit) || goods_listed(t->made, "", NULL, &hit);
}

static bool no_better_trade(const struct trade *than, const struct trade *t)
{
    for (int i = 0; i < SEVERITY_SIDES; i++)
        if (t->side[i] < than->side[i])
            return false;
    return t->likelihood >= than->likelihood && t->goods == than->goods && t->says == than->says &&
           (t->drivers & than->drivers) == than->drivers && no_less_listed(than, t);
}

/* A trade or category that is no better in anything, of any. */
static void worse_trade(void **state)
{
    int tried = 0;

    (void)state;
    seed = 3;
    for (int n = 0; n < 4 * TRIES; n++) {
        enum risk_fact which = draw(2) ? RISK_FACT_SECTOR : RISK_FACT_CATEGORY;
        const char *text = which == RISK_FACT_SECTOR ? sector() : category(), **facts;
        const struct trade *than, *t = text ? row_of(which, text) : NULL;
        struct sample s;
        struct risk_input before;
        struct risk_merged kept[MAX_MERGED];
        fill(&s);
        facts = some_facts(&s);
        than = facts[which] ? row_of(which, facts[which]) : NULL;
        if (!than || !t || !no_better_trade(than, t) || t->says == SAYS_NOTHING)
            continue;
        before = s.in;
        memcpy(kept, s.merged, sizeof(kept));
        before.merged = kept;
        facts[which] = text;
        not_lower("a worse trade", &before, &s.in, likelihood_too(&before, &s.in));
        tried++;
    }
    assert_true(tried > TRIES / 16);
}

/* More than one had before: a category beside what a firm does itself, and a graver side. Where it
 * only trades in things, the category says which. */
static void more_bought(void **state)
{
    (void)state;
    seed = 9;
    for (int n = 0; n < TRIES; n++) {
        struct sample s;
        struct risk_input more;
        fill(&s);
        more = s.in;
        if (draw(2)) { /* something of a further category is bought as well */
            s.in.facts[RISK_FACT_CATEGORY] = NULL;
            more.facts[RISK_FACT_CATEGORY] = category();
            if (!sector_says(s.in.facts[RISK_FACT_SECTOR]) ||
                sector_find(s.in.facts[RISK_FACT_SECTOR])->says != SAYS_WORK ||
                rate(&s.in).level == RISK_UNKNOWN) /* what becomes known may be any level */
                continue;
        } else {
            unsigned side = draw(SEVERITY_SIDES);
            int given = s.in.given[side] ? s.in.given[side] : 5 - 1;
            more.given[side] = given < 5 ? given + 1 : 5;
        }
        not_lower("more", &s.in, &more, likelihood_too(&s.in, &more));
    }
}

/* Another is merged into it. Evidence that was there before says nothing of that one. */
static void one_more_merged(void **state)
{
    (void)state;
    seed = 10;
    for (int n = 0; n < 2 * TRIES; n++) {
        struct sample s;
        struct risk_input before;
        fill(&s);
        if (s.in.own)
            continue;
        before = s.in;
        before.nmerged = s.in.nmerged = draw(MAX_MERGED);
        draw_apart(&s, s.in.nmerged);
        before.napart = s.in.napart;
        s.in.nmerged++;
        for (unsigned i = 0; i < s.in.nevidence; i++)
            s.apart[s.in.napart++] =
                (struct risk_apart){evidence_refs[i], refs[0], refs[s.in.nmerged]};
        for (unsigned i = 0; i < s.in.nevidence; i++)
            if (!s.evidence[i].ref || !*s.evidence[i].ref)
                s.evidence[i].ref = evidence_refs[i];
        not_lower("one more merged", &before, &s.in, likelihood_too(&before, &s.in));
    }
}

/* What a merged one has by itself, with all of it known, is not rated lower in the whole. */
static void merged_counts(void **state)
{
    int tried = 0;

    (void)state;
    seed = 11;
    for (int n = 0; n < 2 * TRIES; n++) {
        struct sample s;
        struct risk_input alone = {.nevidence = 0};
        const struct risk_merged *m;
        fill(&s);
        s.in.nevidence = 0;
        if (s.in.nmerged == 0 || s.in.nfindings > 0)
            continue;
        m = &s.merged[draw((unsigned)s.in.nmerged)];
        if (!m->facts[RISK_FACT_COUNTRY] || !m->facts[RISK_FACT_SECTOR] ||
            !sector_says(m->facts[RISK_FACT_SECTOR]) ||
            strcmp(m->facts[RISK_FACT_COUNTRY], "ZZ") == 0)
            continue;
        memcpy(alone.facts, m->facts, sizeof(alone.facts));
        memcpy(alone.withdrawn, m->withdrawn, sizeof(alone.withdrawn));
        memcpy(alone.given, m->given, sizeof(alone.given));
        alone.subsuppliers_known = m->subsuppliers_known;
        not_lower("merged", &alone, &s.in, true);
        tried++;
    }
    assert_true(tried > TRIES / 16);
}

/* Of one merged: sub-suppliers unknown, a fact withdrawn, a graver side. */
static void merged_worse(void **state)
{
    (void)state;
    seed = 12;
    for (int n = 0; n < 2 * TRIES; n++) {
        struct sample s;
        struct risk_input before;
        struct risk_merged kept[MAX_MERGED], *m;
        fill(&s);
        if (s.in.nmerged == 0)
            continue;
        m = &s.merged[draw((unsigned)s.in.nmerged)];
        m->subsuppliers_known = draw(2);
        before = s.in;
        memcpy(kept, s.merged, sizeof(kept));
        before.merged = kept;
        switch (draw(3)) {
        case 0:
            m->subsuppliers_known = false;
            break;
        case 1:
            m->withdrawn[draw(RISK_FACTS)] = true;
            break;
        default:
            for (int i = 0; i < SEVERITY_SIDES; i++)
                m->given[i] = m->given[i] ? 5 : 0;
        }
        not_lower("a merged one worse", &before, &s.in, likelihood_too(&before, &s.in));
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
 * was there before, the rating is no lower. */
/* It has no level, or one that is no lower. */
static void not_better(const char *what, const struct risk_input *before,
                       const struct risk_input *after)
{
    if (rate(after).level != RISK_UNKNOWN)
        not_lower(what, before, after, false);
}

static void missing(void **state)
{
    (void)state;
    seed = 5;
    for (int n = 0; n < TRIES; n++) {
        struct sample s;
        struct risk_input less, never, alone;
        enum risk_fact gone = (enum risk_fact)draw(RISK_FACTS);
        fill(&s);
        less = s.in;
        less.withdrawn[gone] = true;
        not_lower("no longer known", &s.in, &less, false);
        never = less;
        never.facts[gone] = NULL;
        never.withdrawn[gone] = false;
        never.nmerged = less.nmerged = 0; /* they would take over what is there */
        not_lower("withdrawn as against never known", &never, &less, false);
        less = s.in;
        less.facts[RISK_FACT_COUNTRY] = draw(2) ? NULL : "ZZ";
        not_lower("no seller's country", &s.in, &less, true);
        alone = s.in; /* what others do would be known, and they are the same firm */
        alone.nmerged = 0;
        less = alone;
        less.facts[RISK_FACT_SECTOR] = less.facts[RISK_FACT_CATEGORY] = NULL;
        not_better("neither trade nor category", &alone, &less);
        less = alone;
        for (int i = 0; i < RISK_FACTS; i++)
            less.facts[i] = NULL;
        not_better("nothing known", &alone, &less);
    }
}

static bool is_goods(const struct risk_input *in)
{
    const char *code = in->facts[RISK_FACT_SECTOR], *category_id = in->facts[RISK_FACT_CATEGORY];
    const struct trade *t = code && *code ? sector_find(code) : NULL;
    const struct trade *c = goods_by_id(category_id);

    return (t && t->goods) || (c && c->goods);
}

/* Goods: not knowing where they are made is never better than knowing, whatever the answer. Work
 * beside them is done where the seller is while nothing else is known. */
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
        if (is_goods(&s.in) && is_one(&s.in) && rate(&s.in).level != RISK_UNKNOWN)
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
        if (is_one(&s.in)) /* else another thing may be the worst */
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

/* An open finding: it has happened, at least as grave as it was, and no evidence helps. One that is
 * closed, or not found yet, counts for nothing. */
static void findings(void **state)
{
    (void)state;
    seed = 13;
    for (int n = 0; n < TRIES; n++) {
        struct sample s;
        struct risk_rating r, other;
        bool open = false;
        int worst = 0;
        fill(&s);
        s.in.nfindings = draw(MAX_FINDINGS) + 1;
        for (size_t i = 0; i < s.in.nfindings; i++) {
            const struct risk_finding *f = &s.findings[i];
            if (strcmp(f->opened, DAY) > 0 || (f->closed && strcmp(f->closed, DAY) <= 0))
                continue;
            open = true;
            worst = f->severity > worst ? f->severity : worst;
        }
        r = rate(&s.in);
        if (open) {
            s.in.nevidence = s.in.nevidence > 0 ? 0 : MAX_EVIDENCE;
            other = rate(&s.in);
            assert_int_equal(r.likelihood, 5);
            assert_true(r.severity >= worst);
            assert_true(r.level >= RISK_MEDIUM && !r.straddles);
        } else {
            s.in.nfindings = 0;
            other = rate(&s.in);
        }
        assert_int_equal(r.severity, other.severity);
        assert_int_equal(r.likelihood, other.likelihood);
        assert_int_equal(r.level, other.level);
    }
}

/* Graver or likelier is never a lower level. */
static void matrix(void **state)
{
    (void)state;
    for (int s = 1; s <= 5; s++)
        for (int l = 1; l <= 5; l++) {
            assert_true(s == 5 || risk_level_of(s + 1, l) >= risk_level_of(s, l));
            assert_true(l == 5 || risk_level_of(s, l + 1) >= risk_level_of(s, l));
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
        cmocka_unit_test(more_bought),
        cmocka_unit_test(one_more_merged),
        cmocka_unit_test(merged_counts),
        cmocka_unit_test(merged_worse),
        cmocka_unit_test(more_risk),
        cmocka_unit_test(missing),
        cmocka_unit_test(production_unknown),
        cmocka_unit_test(evidence),
        cmocka_unit_test(connection),
        cmocka_unit_test(findings),
        cmocka_unit_test(matrix),
    };

    return cmocka_run_group_tests_name("risk_properties", tests, NULL, NULL);
}
