#include "test.h"

#include "ddreg/sectors.h"

/* The divisions of SN2007 (NACE Rev. 2): 01-99 without these. */
static bool is_division(int n)
{
    static const int gaps[] = {4, 34, 40, 44, 48, 54, 57, 67, 76, 83, 89};

    for (size_t i = 0; i < COUNT(gaps); i++)
        if (gaps[i] == n)
            return false;
    return n >= 1 && n <= 99;
}

static void every_division(void **state)
{
    int divisions = 0;
    char code[8];

    (void)state;
    for (int n = 0; n < 100; n++) {
        const struct sector *s;
        (void)snprintf(code, sizeof(code), "%02d", n);
        s = sector_find(code);
        if (!is_division(n)) {
            if (s)
                fail_msg("%s is no division", code);
            continue;
        }
        if (!s)
            fail_msg("%s is missing", code);
        assert_string_equal(s->code, code);
        divisions++;
    }
    assert_int_equal(divisions, 88);
}

static void complete_rows(void **state)
{
    size_t n = 0;

    (void)state;
    for (; sector_at(n); n++) {
        const struct sector *s = sector_at(n);
        assert_in_range(s->severity, 1, 5);
        assert_in_range(s->likelihood, 1, 5);
        assert_true(strlen(s->source[DD_NB]) > 5);
        assert_true(strlen(s->source[DD_EN]) > 5);
        for (int lang = DD_NB; lang <= DD_EN; lang++) {
            assert_true(strlen(s->name[lang]) > 2);
            assert_true(strlen(s->reason[lang]) > 20);
            assert_true(strlen(s->source[lang]) > 5);
            for (size_t k = 0; k < n; k++)
                if (strcmp(sector_at(k)->reason[lang], s->reason[lang]) == 0)
                    fail_msg("%s and %s give the same reason", sector_at(k)->code, s->code);
        }
        assert_string_not_equal(s->reason[DD_NB], s->reason[DD_EN]);
    }
    assert_int_equal(n, 89);
}

static void levels_of_the_code(void **state)
{
    static const struct {
        const char *text, *want;
    } good[] = {{"81", "81"},    {"81.2", "81"},   {"81.21", "81"}, {"81.210", "81"},
                {"01.11", "01"}, {"46.460", "46"}, {"", "unknown"}};
    static const char *const bad[] = {"8",       "810",   "04",     "83.110", "81.", "81.2100",
                                      "81210",   "81,21", "81.21a", "abc",    "81 ", " 81",
                                      "unknown", "un",    "00",     "100"};

    (void)state;
    for (size_t i = 0; i < COUNT(good); i++) {
        const struct sector *s = sector_find(good[i].text);
        if (!s)
            fail_msg("refused: \"%s\"", good[i].text);
        assert_string_equal(s->code, good[i].want);
    }
    for (size_t i = 0; i < COUNT(bad); i++)
        if (sector_find(bad[i]))
            fail_msg("taken: \"%s\"", bad[i]);
    assert_string_equal(sector_find(NULL)->code, "unknown");
}

/* Not knowing the trade is no advantage: more than half of the trades are rated no higher. */
static void unknown_is_not_low(void **state)
{
    const struct sector *u = sector_find(NULL);
    int higher = 0;

    (void)state;
    for (size_t i = 0; sector_at(i); i++)
        higher += sector_at(i)->severity * sector_at(i)->likelihood > u->severity * u->likelihood;
    assert_true(higher < 44);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_division),
        cmocka_unit_test(complete_rows),
        cmocka_unit_test(levels_of_the_code),
        cmocka_unit_test(unknown_is_not_low),
    };

    return cmocka_run_group_tests_name("sectors", tests, NULL, NULL);
}
