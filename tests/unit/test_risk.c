#include "test.h"

#include "ddreg/risk.h"

#define DAY "2024-05-15"

static struct risk_rating rate(const struct risk_input *in, const char *day)
{
    struct risk_rating out;
    struct dd_error err;

    memset(&out, 0xA5, sizeof(out));
    assert_ok(risk_rate(in, day, &out, &err), &err);
    return out;
}

static struct risk_input facts(const char *country, const char *production, const char *sector,
                               const char *category)
{
    return (struct risk_input){.facts = {country, production, sector, category}};
}

static const struct risk_factor *factor(const struct risk_rating *r, const char *id)
{
    for (size_t i = 0; i < r->nfactors; i++)
        if (strcmp(r->factors[i].id, id) == 0)
            return &r->factors[i];
    return NULL;
}

/* The same, where there must be one. */
static struct risk_factor the(const struct risk_rating *r, const char *id)
{
    const struct risk_factor *f = factor(r, id);

    if (!f)
        fail_msg("no factor %s", id);
    return f ? *f : (struct risk_factor){0};
}

static void levels(void **state)
{
    static const char *const keys[RISK_LEVELS] = {"low", "medium", "high", "very_high"};
    static const int months[RISK_LEVELS] = {36, 24, 12, 6};
    enum risk_level l;

    (void)state;
    for (int i = 0; i < RISK_LEVELS; i++) {
        assert_string_equal(risk_level_key((enum risk_level)i), keys[i]);
        assert_true(risk_level_read(&l, keys[i]));
        assert_int_equal(l, i);
        assert_int_equal(risk_interval_months((enum risk_level)i), months[i]);
    }
    assert_false(risk_level_read(&l, ""));
    assert_false(risk_level_read(&l, NULL));
    assert_false(risk_level_read(&l, "LOW"));
    assert_true(strlen(risk_model_version()) > 0);
}

/* The matrix: never lower for more, from low to very high, and severity weighs more. */
static void matrix(void **state)
{
    (void)state;
    for (int s = 1; s <= 5; s++) {
        for (int l = 1; l <= 5; l++) {
            enum risk_level here = risk_level_of(s, l);
            assert_in_range(here, RISK_LOW, RISK_VERY_HIGH);
            if (s < 5)
                assert_true(risk_level_of(s + 1, l) >= here);
            if (l < 5)
                assert_true(risk_level_of(s, l + 1) >= here);
            if (s > l)
                assert_true(here >= risk_level_of(l, s));
        }
    }
    assert_int_equal(risk_level_of(1, 1), RISK_LOW);
    assert_int_equal(risk_level_of(5, 5), RISK_VERY_HIGH);
    assert_true(risk_level_of(5, 1) > RISK_LOW);
}

/* Norway by hand (docs/risk-model.md): 178, 183, 89 and every convention ratified. */
static void country_by_hand(void **state)
{
    struct risk_country c;

    (void)state;
    assert_true(risk_country("NO", &c));
    assert_int_equal(c.parts[RISK_PART_VOICE].value, (250 - c.figures.value[GOVERNANCE_VOICE]) * 2);
    assert_int_equal(c.parts[RISK_PART_LAW].value, c.parts[RISK_PART_VOICE].value); /* capped */
    assert_int_equal(c.parts[RISK_PART_ASSOCIATION].value, c.parts[RISK_PART_LAW].value);
    assert_int_equal(c.parts[RISK_PART_CONVENTIONS].value, c.parts[RISK_PART_LAW].value);
    assert_int_equal(c.score, (850 * c.parts[RISK_PART_VOICE].value +
                               150 * c.parts[RISK_PART_VIOLENCE].value + 500) /
                                  1000);
    assert_int_equal(c.likelihood, 1);
    assert_int_equal(c.score, 171);
    assert_true(risk_country("IN", &c)); /* 9, 19, -64; neither 87 nor 98; six of the nine others */
    assert_int_equal(c.parts[RISK_PART_VOICE].value, 482);
    assert_int_equal(c.parts[RISK_PART_LAW].value, 482);
    assert_int_equal(c.parts[RISK_PART_VIOLENCE].value, 628);
    assert_int_equal(c.parts[RISK_PART_CONVENTIONS].value, 655);
    assert_int_equal(c.governance, 599);
    assert_int_equal(c.rights.score, 445); /* 500 + (445 − 160) · 500 / 840 = 670 */
    assert_int_equal(c.rights_points, 670);
    assert_int_equal(c.score, 635); /* (599 + 670) / 2 */
    assert_int_equal(c.low, 624);
    assert_int_equal(c.high, 646);
    assert_true(risk_country("US", &c));
    assert_int_equal(c.parts[RISK_PART_ASSOCIATION].value, 1000); /* neither 87 nor 98 */
    assert_true(risk_country("TW", &c)); /* 110, 126, 76; outside the ILO: the middle */
    assert_int_equal(c.parts[RISK_PART_ASSOCIATION].value, 500);
    assert_int_equal(c.score, 345); /* 400·280 + 200·280 + 150·348 + 250·500 */
    assert_int_equal(c.high, 621);  /* and if they were the worst, and labour rights 750 */
    assert_false(risk_country("ZZ", &c));
    assert_int_equal(c.likelihood, 5);
    assert_false(risk_country(NULL, &c));
    assert_int_equal(c.score, 1000);
}

/* Every country: weights sum to the whole, the score lies in its range, levels follow the score. */
static void every_country(void **state)
{
    static const int from[] = {0, 275, 425, 575, 725};
    struct risk_country c, parent;

    (void)state;
    for (size_t i = 0; country_code_at(i); i++) {
        int weights = 0;
        assert_true(risk_country(country_code_at(i), &c));
        for (int p = 0; p < RISK_PARTS; p++) {
            weights += c.parts[p].weight;
            assert_in_range(c.parts[p].value, 0, 1000);
        }
        assert_int_equal(weights, 1000);
        assert_true(c.low <= c.score && c.score <= c.high);
        assert_true(c.low < c.high);
        assert_true(c.score >= from[c.likelihood - 1]);
        assert_true(c.likelihood == 5 || c.score < from[c.likelihood]);
        assert_int_equal(c.likelihood_low, risk_likelihood_of_score(c.low));
        assert_int_equal(c.likelihood_high, risk_likelihood_of_score(c.high));
        if (!c.figures_known || strcmp(c.figures.of, c.code) == 0)
            continue;
        assert_true(risk_country(c.figures.of, &parent));
        assert_int_equal(c.score, parent.score);
        assert_true(c.low < parent.low && parent.high < c.high);
    }
    assert_true(risk_country("EH", &c)); /* nothing is known: the worst, with a wide range */
    assert_int_equal(c.score, 1000);
    assert_int_equal(c.low, 500);
    assert_int_equal(c.high, 1000);
}

/* Each number of the model has a reason of its own, in both languages. */
static void numbers(void **state)
{
    struct risk_number a, b;
    size_t n = 0;

    (void)state;
    for (; risk_number_at(n, &a); n++) {
        assert_true(strlen(a.value) > 0);
        assert_true(strlen(a.reason[DD_NB]) > 30 && strlen(a.reason[DD_EN]) > 30);
        assert_string_not_equal(a.reason[DD_NB], a.reason[DD_EN]);
        for (size_t k = 0; k < n; k++)
            if (risk_number_at(k, &b)) {
                assert_true(strcmp(b.key, a.key) < 0); /* sorted: it is searched */
                assert_string_not_equal(a.reason[DD_NB], b.reason[DD_NB]);
            }
    }
    assert_true(n > 20);
}

/* Severity is the worst of three, the worse of trade and category, or as given. */
static void severity(void **state)
{
    struct risk_input in = facts("NO", "NO", "46.69", NULL);
    struct risk_rating r = rate(&in, DAY);

    (void)state;
    assert_int_equal(r.severity, 3);
    in.facts[RISK_FACT_CATEGORY] = "Engangshansker";
    r = rate(&in, DAY);
    assert_int_equal(r.severity, 5);
    assert_int_equal(r.side[SEVERITY_SCALE], 4);
    assert_int_equal(r.side[SEVERITY_SCOPE], 5);
    in.given[SEVERITY_SCOPE] = 2;
    r = rate(&in, DAY);
    assert_int_equal(r.severity, 4);
    assert_non_null(factor(&r, "severity.given"));
    /* The connection is listed and changes nothing. */
    in.connection = RISK_CONNECTION_LINKED;
    assert_int_equal(rate(&in, DAY).severity, 4);
    assert_int_equal(rate(&in, DAY).likelihood, r.likelihood);
}

/* The worse country counts; goods from nobody knows where count as the worst; services do not. */
static void countries_combined(void **state)
{
    struct risk_input goods = facts("NO", NULL, "46.69", NULL);
    struct risk_input service = facts("NO", NULL, "81.2", NULL);
    struct risk_rating r = rate(&goods, DAY);

    (void)state;
    assert_int_equal(the(&r, "likelihood.production_country").value, 5);
    goods.subsuppliers_known = true;
    goods.facts[RISK_FACT_PRODUCTION_COUNTRY] = "DE";
    r = rate(&goods, DAY);
    assert_int_equal(r.likelihood, 1); /* country 1, work 3 */
    goods.facts[RISK_FACT_COUNTRY] = "CN";
    assert_int_equal(rate(&goods, DAY).likelihood, 3); /* country 5, work 3 */
    r = rate(&service, DAY);
    assert_null(factor(&r, "likelihood.production_country"));
    assert_int_equal(r.likelihood, 3); /* country 1, work 5 */
    service.facts[RISK_FACT_PRODUCTION_COUNTRY] = "BD";
    assert_int_equal(rate(&service, DAY).likelihood, 5);
}

/* A listed pair of goods and country, by category or by trade; anywhere while it is not known. */
static void listed(void **state)
{
    struct risk_input in = facts("NO", "IN", "46", "Arbeidstøy");
    struct risk_rating r = rate(&in, DAY);

    (void)state;
    assert_int_equal(the(&r, "likelihood.listed").value, 4);
    assert_int_equal(the(&r, "likelihood.listed").kind, RISK_FACTOR_LEAST);
    assert_string_equal(the(&r, "likelihood.listed").subject, "IN");
    assert_true(strlen(the(&r, "likelihood.listed").detail) > 3);
    in.facts[RISK_FACT_PRODUCTION_COUNTRY] = "SE";
    r = rate(&in, DAY);
    assert_null(factor(&r, "likelihood.listed"));
    in.facts[RISK_FACT_PRODUCTION_COUNTRY] = NULL;
    r = rate(&in, DAY);
    assert_string_equal(the(&r, "likelihood.listed").subject, "");
    in = facts("NO", "IN", "14.12", NULL);
    r = rate(&in, DAY);
    assert_non_null(factor(&r, "likelihood.listed"));
}

/* The table of country and work, and what makes a likelihood at least so much: once, not twice. */
static void table_and_least(void **state)
{
    struct risk_input in = facts("NO", "DE", NULL, "Solceller"); /* country 1, work 5, raw */
    struct risk_rating r;

    (void)state;
    for (int c = 1; c <= 5; c++)
        for (int l = 1; l <= 5; l++) {
            assert_in_range(risk_likelihood_of(c, l), 1, 5);
            assert_true(c == 5 || risk_likelihood_of(c + 1, l) >= risk_likelihood_of(c, l));
            assert_true(l == 5 || risk_likelihood_of(c, l + 1) >= risk_likelihood_of(c, l));
        }
    assert_int_equal(risk_likelihood_of(1, 1), 1);
    assert_int_equal(risk_likelihood_of(5, 5), 5);
    assert_int_equal(rate(&in, DAY).likelihood, 3); /* unknown sub-suppliers: at least 2 */
    in = facts("NO", "DE", NULL, "Laboratorieutstyr");
    assert_int_equal(rate(&in, DAY).likelihood, 2);
    in.no_answer = true;
    assert_int_equal(rate(&in, DAY).likelihood, 2);
    in.subsuppliers_known = true;
    assert_int_equal(rate(&in, DAY).likelihood, 2); /* asked, and no answer */
    in.no_answer = false;
    assert_int_equal(rate(&in, DAY).likelihood, 1);
    in = facts("NO", "BR", NULL, "Kaffe"); /* country 3, work 5, listed, raw */
    assert_int_equal(rate(&in, DAY).likelihood, 4);
    in = facts("NO", "TH", "46.38", "Reker"); /* what a later edition took off */
    r = rate(&in, DAY);
    assert_null(factor(&r, "likelihood.listed"));
}

/* Where a firm only trades in things, what is bought of it decides. */
static void goods_decide(void **state)
{
    struct risk_input in = facts("NO", "DE", "46.42", NULL);

    (void)state;
    assert_int_equal(rate(&in, DAY).severity, 5); /* clothes, as far as is known */
    in.facts[RISK_FACT_CATEGORY] = "Papir";
    assert_int_equal(rate(&in, DAY).severity, 3);
    in.facts[RISK_FACT_CATEGORY] = "Rådgivning"; /* a service: they sell clothes besides */
    assert_int_equal(rate(&in, DAY).severity, 5);
    in.facts[RISK_FACT_CATEGORY] = "Papir";
    in.withdrawn[RISK_FACT_SECTOR] = true;
    assert_int_equal(rate(&in, DAY).severity, 5);
    in = facts("NO", "DE", "14.12", "Papir"); /* a maker of clothes */
    assert_int_equal(rate(&in, DAY).severity, 5);
    in = facts("NO", "DE", "70.10", "Papir"); /* a code that says nothing */
    assert_int_equal(rate(&in, DAY).severity, 3);
}

/* What is known of a country beyond its figures raises it for the work that it is about. */
static void raises(void **state)
{
    struct risk_input in = facts("KW", NULL, "81.2", NULL); /* sponsorship, and work of migrants */
    struct risk_rating r = rate(&in, DAY);
    struct risk_country c;

    (void)state;
    assert_int_equal(risk_country_raise("KW", 0).at_least, 0);
    assert_int_equal(risk_country_raise("KW", DRIVER_MIGRANT).at_least, 5);
    assert_int_equal(risk_country_raise("UA", 0).at_least, 4); /* conflict */
    assert_int_equal(risk_country_raise("NO", 15).at_least, 0);
    assert_int_equal(risk_country_raise(NULL, 15).at_least, 0);
    assert_string_equal(risk_country_raise("BR", DRIVER_MIGRANT).kind, "tier");
    assert_int_equal(the(&r, "likelihood.country_note").value, 5);
    assert_int_equal(r.likelihood, 5);
    assert_true(risk_country("KW", &c));
    assert_true(c.likelihood < 5);
    in.facts[RISK_FACT_SECTOR] = "69.1";
    r = rate(&in, DAY);
    assert_null(factor(&r, "likelihood.country_note"));
}

/* An unknown category is listed and lowers nothing. */
static void unknown_category(void **state)
{
    struct risk_input in = facts("NO", "NO", "62", "Diverse");
    struct risk_rating r = rate(&in, DAY);

    (void)state;
    assert_int_equal(r.level, RISK_LOW);
    assert_non_null(factor(&r, "category.unknown"));
    in.facts[RISK_FACT_SECTOR] = NULL;
    assert_int_equal(rate(&in, DAY).level, RISK_UNKNOWN);
}

static void is_unknown(const struct risk_input *in, enum risk_level floor)
{
    const struct risk_rating r = rate(in, DAY);

    assert_int_equal(r.level, RISK_UNKNOWN);
    assert_int_equal(r.floor, floor);
    assert_int_equal(r.severity, 0);
    assert_int_equal(r.likelihood, 0);
    assert_false(r.straddles);
    assert_non_null(factor(&r, "facts.unknown"));
}

/* Neither trade nor goods: no level, but a floor, by countries and what was given or withdrawn. */
static void unknown(void **state)
{
    struct risk_input in = facts("NO", NULL, NULL, NULL);

    (void)state;
    is_unknown(&in, RISK_LOW);
    in = facts("CN", NULL, NULL, NULL); /* it may be a law firm */
    is_unknown(&in, RISK_LOW);
    in = facts(NULL, NULL, NULL, NULL);
    is_unknown(&in, RISK_LOW);
    in = facts("NO", "CN", NULL, NULL); /* it is made: then it is goods */
    is_unknown(&in, RISK_MEDIUM);
    in = facts("CN", NULL, NULL, NULL);
    in.given[SEVERITY_SCALE] = 4;
    is_unknown(&in, RISK_MEDIUM);
    in = facts("NO", NULL, "62", NULL);
    assert_int_equal(rate(&in, DAY).level, RISK_LOW);
    in.withdrawn[RISK_FACT_SECTOR] = true;
    is_unknown(&in, RISK_LOW);
    in = facts("NO", "BD", NULL, "Arbeidstøy");
    in.withdrawn[RISK_FACT_CATEGORY] = true;
    is_unknown(&in, RISK_VERY_HIGH);
}

/* A finding gives it a level; evidence lowers no floor. */
static void unknown_with_records(void **state)
{
    static const struct risk_finding finding = {.ref = "F-1", .severity = 2};
    static const struct risk_evidence audit = {.kind = RISK_AUDIT,
                                               .ref = "E-1",
                                               .issuer = "X",
                                               .issued = "2024-01-01",
                                               .passed = true,
                                               .documented = true};
    struct risk_input in = facts("CN", NULL, NULL, NULL);
    struct risk_rating r;

    (void)state;
    in.evidence = &audit;
    in.nevidence = 1;
    is_unknown(&in, RISK_LOW);
    r = rate(&in, DAY);
    assert_int_equal(the(&r, "evidence.unknown").value, 0);
    in.findings = &finding;
    in.nfindings = 1;
    r = rate(&in, DAY);
    assert_int_equal(r.level, RISK_VERY_HIGH);
    assert_int_equal(r.likelihood, 5);
}

/* What is known of one that is merged into it counts; a bare one changes nothing. */
static void unknown_merged(void **state)
{
    static struct risk_merged merged = {.ref = "S-2"};
    struct risk_input in = facts("NO", NULL, NULL, NULL);

    (void)state;
    in.ref = "S-1";
    in.merged = &merged;
    in.nmerged = 1;
    is_unknown(&in, RISK_LOW);
    merged.facts[RISK_FACT_COUNTRY] = "CN";
    merged.facts[RISK_FACT_PRODUCTION_COUNTRY] = "CN";
    is_unknown(&in, RISK_MEDIUM);
    merged.facts[RISK_FACT_PRODUCTION_COUNTRY] = NULL;
    is_unknown(&in, RISK_LOW);
    merged.facts[RISK_FACT_SECTOR] = "69";
    assert_int_equal(rate(&in, DAY).level, RISK_LOW);
    merged.facts[RISK_FACT_COUNTRY] = "NO";
    assert_int_equal(rate(&in, DAY).level, RISK_LOW);
    in.facts[RISK_FACT_SECTOR] = "62";
    merged = (struct risk_merged){.ref = "S-2"};
    assert_int_equal(rate(&in, DAY).level, RISK_LOW);
}

/* It is neither above nor below a level. */
static void levels_compared(void **state)
{
    (void)state;
    assert_false(risk_level_reaches(RISK_UNKNOWN, RISK_LOW));
    assert_true(risk_level_reaches(RISK_HIGH, RISK_HIGH));
    assert_true(risk_level_below(RISK_LOW, RISK_LOW, RISK_UNKNOWN, RISK_MEDIUM));
    assert_false(risk_level_below(RISK_UNKNOWN, RISK_LOW, RISK_LOW, RISK_LOW));
    assert_true(risk_level_below(RISK_UNKNOWN, RISK_HIGH, RISK_VERY_HIGH, RISK_VERY_HIGH));
}

/* What unknown means against each level, where ratings are compared and where one is held against
 * what it was. */
static void unknown_against_each_level(void **state)
{
    (void)state;
    for (int level = RISK_LOW; level < RISK_LEVELS; level++)
        for (int floor = RISK_LOW; floor < RISK_LEVELS; floor++) {
            enum risk_level l = (enum risk_level)level, f = (enum risk_level)floor;
            assert_int_equal(risk_level_below(RISK_UNKNOWN, f, l, l), floor < level);
            assert_int_equal(risk_level_below(l, l, RISK_UNKNOWN, f), level < floor);
            assert_int_equal(risk_level_below(RISK_UNKNOWN, f, RISK_UNKNOWN, l), floor < level);
            assert_true(risk_level_fell(RISK_UNKNOWN, f, l, l));
            assert_int_equal(risk_level_fell(l, l, RISK_UNKNOWN, f), level < floor);
            assert_int_equal(risk_level_fell(RISK_UNKNOWN, f, RISK_UNKNOWN, l), floor < level);
            assert_int_equal(risk_level_fell(f, f, l, l), floor < level);
        }
}

/* Own operations: our people, in our country; no sub-suppliers, no production elsewhere. */
static void own_operations(void **state)
{
    struct risk_input in = facts("NO", NULL, "21.2", NULL);
    struct risk_rating r;

    (void)state;
    in.own = true;
    r = rate(&in, DAY);
    assert_int_equal(r.severity, 3);
    assert_int_equal(r.likelihood, 1); /* country 1, work 2 */
    assert_null(factor(&r, "likelihood.production_country"));
    assert_null(factor(&r, "likelihood.subsuppliers_unknown"));
}

/* An open finding: its likelihood is the highest, evidence is void, until the day it is closed. */
static void findings(void **state)
{
    const struct risk_finding f = {"F-1", "2024-03-01", "2024-06-01", 4};
    const struct risk_evidence audit = {RISK_AUDIT, "A1", "X", "2024-01-01", NULL, true, true};
    struct risk_input in = facts("NO", "NO", "62", NULL);
    struct risk_rating r;

    (void)state;
    in.findings = &f;
    in.nfindings = 1;
    in.evidence = &audit;
    in.nevidence = 1;
    assert_int_equal(rate(&in, "2024-02-29").level, RISK_LOW);
    r = rate(&in, "2024-03-01");
    assert_int_equal(r.severity, 4);
    assert_int_equal(r.likelihood, 5);
    assert_int_equal(r.level, RISK_VERY_HIGH);
    assert_non_null(factor(&r, "evidence.finding"));
    assert_int_equal(rate(&in, "2024-05-31").level, RISK_VERY_HIGH);
    assert_int_equal(rate(&in, "2024-06-01").level, RISK_LOW);
}

static void events(void **state)
{
    const struct risk_finding f = {"F-1", "2024-03-01", NULL, 3};
    struct risk_since s = {.rated = "2024-01-01", .ore_before = 5000000, .ore_now = 14999999};

    (void)state;
    assert_int_equal(risk_events(&s, DAY), 0);
    s.ore_now = 15000000;
    assert_int_equal(risk_events(&s, DAY), RISK_EVENT_SPEND);
    s.ore_before = 1;
    s.ore_now = 9999999; /* less than 100 000 kroner changes nothing */
    assert_int_equal(risk_events(&s, DAY), 0);
    s.ore_before = 0;
    s.ore_now = INT64_MAX;
    assert_int_equal(risk_events(&s, DAY), RISK_EVENT_SPEND);
    s.ore_now = 0;
    s.production_now = "CN";
    assert_int_equal(risk_events(&s, DAY), RISK_EVENT_PRODUCTION);
    s.production_then = "CN";
    s.findings = &f;
    s.nfindings = 1;
    assert_int_equal(risk_events(&s, DAY), RISK_EVENT_FINDING);
    assert_int_equal(risk_events(&s, "2024-02-29"), 0);
    s.rated = "2024-03-01";
    assert_int_equal(risk_events(&s, DAY), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(levels),
        cmocka_unit_test(matrix),
        cmocka_unit_test(country_by_hand),
        cmocka_unit_test(every_country),
        cmocka_unit_test(numbers),
        cmocka_unit_test(severity),
        cmocka_unit_test(countries_combined),
        cmocka_unit_test(listed),
        cmocka_unit_test(table_and_least),
        cmocka_unit_test(goods_decide),
        cmocka_unit_test(raises),
        cmocka_unit_test(unknown_category),
        cmocka_unit_test(unknown),
        cmocka_unit_test(unknown_with_records),
        cmocka_unit_test(unknown_merged),
        cmocka_unit_test(levels_compared),
        cmocka_unit_test(unknown_against_each_level),
        cmocka_unit_test(own_operations),
        cmocka_unit_test(findings),
        cmocka_unit_test(events),
    };

    return cmocka_run_group_tests_name("risk", tests, NULL, NULL);
}
