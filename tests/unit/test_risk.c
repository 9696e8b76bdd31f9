#include "test.h"

#include "ddreg/countries.h"
#include "ddreg/risk.h"
#include "ddreg/sectors.h"

static struct risk_rating rate(const char *country, const char *production, const char *sector,
                               const char *class)
{
    struct risk_input in = {country, production, sector, class};
    struct risk_rating out;

    memset(&out, 0xA5, sizeof(out));
    risk_rate(&in, &out);
    return out;
}

static int worse_of(int a, int b)
{
    return a > b ? a : b;
}

static void levels(void **state)
{
    static const char *const keys[RISK_LEVELS] = {"low", "medium", "high", "very_high"};
    enum risk_level l;

    (void)state;
    for (int i = 0; i < RISK_LEVELS; i++) {
        assert_string_equal(risk_level_key((enum risk_level)i), keys[i]);
        assert_true(risk_level_read(&l, keys[i]));
        assert_int_equal(l, i);
        assert_true(risk_interval_months((enum risk_level)i) > 0);
        if (i > 0)
            assert_true(risk_interval_months((enum risk_level)i) <
                        risk_interval_months((enum risk_level)(i - 1)));
    }
    assert_false(risk_level_read(&l, ""));
    assert_false(risk_level_read(&l, "LOW"));
    assert_false(risk_level_read(&l, "extreme"));
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

/* For every country and every trade: in range, as risk.h says, and the same each time. */
static void every_country_and_trade(void **state)
{
    (void)state;
    for (size_t c = 0; country_code_at(c); c++) {
        const char *country = country_code_at(c);
        int of_country = risk_country_likelihood(country);
        assert_in_range(of_country, 1, 5);
        for (size_t i = 0; sector_at(i); i++) {
            const struct sector *s = sector_at(i);
            const char *code = strcmp(s->code, "unknown") == 0 ? NULL : s->code;
            struct risk_rating r = rate(country, country, code, "supply_chain");
            struct risk_rating again = rate(country, country, code, "supply_chain");
            assert_int_equal(r.severity, s->severity);
            assert_int_equal(r.likelihood, (of_country + s->likelihood + 1) / 2);
            assert_int_equal(r.level, risk_level_of(r.severity, r.likelihood));
            assert_in_range(r.nfactors, 2, RISK_MAX_FACTORS);
            assert_int_equal(r.nfactors, again.nfactors);
            assert_int_equal(r.level, again.level);
            for (size_t f = 0; f < r.nfactors; f++) {
                assert_string_equal(r.factors[f].id, again.factors[f].id);
                assert_int_equal(r.factors[f].value, again.factors[f].value);
            }
        }
    }
}

/* A worse country of production never lowers, a better one never hides the seller's. */
static void worse_never_lowers(void **state)
{
    (void)state;
    for (size_t a = 0; country_code_at(a); a += 3) {
        for (size_t b = 0; country_code_at(b); b += 3) {
            const char *x = country_code_at(a), *y = country_code_at(b);
            int worse = worse_of(risk_country_likelihood(x), risk_country_likelihood(y));
            for (size_t i = 0; sector_at(i); i += 7) {
                const char *s = sector_at(i)->code;
                struct risk_rating both = rate(x, y, s, "supply_chain");
                struct risk_rating seller = rate(x, x, s, "supply_chain");
                assert_int_equal(both.likelihood, (worse + sector_at(i)->likelihood + 1) / 2);
                assert_true(both.likelihood >= seller.likelihood);
                assert_true(both.level >= seller.level);
                assert_int_equal(both.severity, seller.severity);
            }
        }
    }
}

/* An unknown country of production of a supply-chain supplier adds, and is never better than the
 * seller's own country. */
static void unknown_production(void **state)
{
    (void)state;
    for (size_t c = 0; country_code_at(c); c++) {
        for (size_t i = 0; sector_at(i); i += 5) {
            const char *x = country_code_at(c), *s = sector_at(i)->code;
            struct risk_rating unknown = rate(x, NULL, s, "supply_chain");
            struct risk_rating known = rate(x, x, s, "supply_chain");
            struct risk_rating partner = rate(x, NULL, s, "business_partner");
            assert_true(unknown.likelihood >= known.likelihood);
            assert_true(unknown.likelihood > known.likelihood || known.likelihood == 5);
            assert_true(unknown.level >= known.level);
            assert_true(partner.likelihood <= unknown.likelihood);
        }
    }
}

/* Nothing known: not low, and not better than a supplier in a safe country. */
static void nothing_known(void **state)
{
    struct risk_rating nothing = rate(NULL, NULL, NULL, NULL);

    (void)state;
    assert_true(nothing.level >= RISK_MEDIUM);
    assert_true(risk_country_likelihood(NULL) >= 3);
    assert_true(risk_country_likelihood(NULL) >= risk_country_likelihood("NO"));
    for (size_t i = 0; sector_at(i); i++) {
        const char *s = sector_at(i)->code;
        assert_true(rate(NULL, NULL, s, NULL).level >= rate("NO", "NO", s, NULL).level);
        assert_true(rate(NULL, "NO", s, NULL).level >= rate("NO", "NO", s, NULL).level);
        assert_true(rate("NO", NULL, s, NULL).level >= rate("NO", "NO", s, NULL).level);
    }
    /* The empty text is as unknown as NULL. */
    assert_int_equal(rate("", "", "", "").level, nothing.level);
    assert_int_equal(rate("", "", "", "").likelihood, nothing.likelihood);
}

static void some_countries(void **state)
{
    (void)state;
    assert_int_equal(risk_country_likelihood("NO"), 1);
    assert_int_equal(risk_country_likelihood("SE"), 1);
    assert_int_equal(risk_country_likelihood("AF"), 5);
    assert_true(risk_country_likelihood("CN") >= 4);
    assert_true(risk_country_likelihood("BD") >= 4);
    assert_int_equal(risk_country_likelihood("ZZ"), risk_country_likelihood(NULL));
}

/* Each factor gives its reason and its source in both languages, with nothing left to fill in. */
static void reasons(void **state)
{
    static const char *const classes[] = {NULL, "supply_chain", "business_partner"};
    static const char *const places[][2] = {{"NO", "BD"}, {"BD", "NO"}, {NULL, NULL},
                                            {"DE", NULL}, {NULL, "CN"}, {"SJ", "XK"}};
    static const char *const trades[] = {NULL, "81.210", "01", "99"};
    struct buf b = BUF_INIT;

    (void)state;
    for (size_t n = 0; n < COUNT(classes) * COUNT(places) * COUNT(trades); n++) {
        const char *const *place = places[n / COUNT(classes) % COUNT(places)];
        struct risk_rating r = rate(place[0], place[1], trades[n / COUNT(classes) / COUNT(places)],
                                    classes[n % COUNT(classes)]);
        for (size_t i = 0; i < r.nfactors; i++) {
            assert_non_null(r.factors[i].id);
            assert_non_null(r.factors[i].subject);
            assert_in_range(r.factors[i].value, r.factors[i].adds ? 0 : 1, 5);
            for (int lang = DD_NB; lang <= DD_EN; lang++) {
                risk_add_reason(&b, (enum dd_lang)lang, &r.factors[i]);
                assert_true(b.len > 15);
                assert_null(strchr(buf_str(&b), '{'));
                buf_reset(&b);
                risk_add_source(&b, (enum dd_lang)lang, &r.factors[i]);
                assert_true(b.len > 3);
                assert_null(strchr(buf_str(&b), '{'));
                buf_reset(&b);
            }
        }
    }
    buf_release(&b);
}

/* The inputs as text are canonical: the same for the same, different for the different. */
static void inputs_as_json(void **state)
{
    struct risk_input a = {"NO", NULL, "81.210", "supply_chain"}, c = {NULL, "NO", "81.210", NULL};
    struct buf x = BUF_INIT, y = BUF_INIT;

    (void)state;
    risk_add_input_json(&x, &a);
    risk_add_input_json(&y, &a);
    assert_string_equal(buf_str(&x), buf_str(&y));
    assert_int_equal(x.data[0], '{');
    assert_non_null(strstr(buf_str(&x), "\"country\":\"NO\""));
    buf_reset(&y);
    risk_add_input_json(&y, &c);
    assert_string_not_equal(buf_str(&x), buf_str(&y));
    buf_release(&x);
    buf_release(&y);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(levels),
        cmocka_unit_test(matrix),
        cmocka_unit_test(every_country_and_trade),
        cmocka_unit_test(worse_never_lowers),
        cmocka_unit_test(unknown_production),
        cmocka_unit_test(nothing_known),
        cmocka_unit_test(some_countries),
        cmocka_unit_test(reasons),
        cmocka_unit_test(inputs_as_json),
    };

    return cmocka_run_group_tests_name("risk", tests, NULL, NULL);
}
