#include "test.h"

#include "ddreg/countries.h"
#include "gen/currency_countries.h"

static const char *find(const char *text)
{
    struct dd_error err;
    const char *code;

    assert_int_equal(country_find(text, &code, &err), DD_OK);
    return code;
}

static void regions(void **state)
{
    static const struct {
        const char *code, *day;
        enum region want;
    } cases[] = {
        {"NO", "2023-12-31", REGION_NORWAY},   {"SJ", "2023-12-31", REGION_NORWAY},
        {"GB", "2020-01-31", REGION_EU},       {"GB", "2020-02-01", REGION_EUROPE},
        {"GB", "2019-12-31", REGION_EU},       {"GB", "2023-12-31", REGION_EUROPE},
        {"GI", "2020-01-31", REGION_EUROPE},   {"GI", "2023-12-31", REGION_EUROPE},
        {"CY", "2023-12-31", REGION_EU},       {"CY", "2004-04-30", REGION_OUTSIDE},
        {"HR", "2013-06-30", REGION_EUROPE},   {"HR", "2013-07-01", REGION_EU},
        {"XK", "2023-12-31", REGION_EUROPE},   {"CH", "2023-12-31", REGION_EUROPE},
        {"FO", "2023-12-31", REGION_EUROPE},   {"GG", "2023-12-31", REGION_EUROPE},
        {"IS", "2023-12-31", REGION_EEA_EFTA}, {"LI", "2023-12-31", REGION_EEA_EFTA},
        {"LI", "1995-04-30", REGION_EUROPE},   {"SE", "1994-12-31", REGION_EEA_EFTA},
        {"SE", "1995-01-01", REGION_EU},       {"AX", "2023-12-31", REGION_EU},
        {"GL", "2023-12-31", REGION_OUTSIDE},  {"TR", "2023-12-31", REGION_OUTSIDE},
        {"RU", "2023-12-31", REGION_EUROPE},   {"UA", "2023-12-31", REGION_EUROPE},
        {"US", "2023-12-31", REGION_OUTSIDE},  {"RE", "2023-12-31", REGION_EU},
        {"TW", "2023-12-31", REGION_OUTSIDE},  {"HK", "2023-12-31", REGION_OUTSIDE},
        {NULL, "2023-12-31", REGION_UNKNOWN},  {"", "2023-12-31", REGION_UNKNOWN},
        {"ZZ", "2023-12-31", REGION_UNKNOWN},  {"no", "2023-12-31", REGION_UNKNOWN},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++)
        if (country_region(cases[i].code, cases[i].day) != cases[i].want)
            fail_msg("%s on %s: %s", cases[i].code ? cases[i].code : "NULL", cases[i].day,
                     region_key(country_region(cases[i].code, cases[i].day)));
}

static void keys(void **state)
{
    (void)state;
    assert_string_equal(region_key(REGION_NORWAY), "norway");
    assert_string_equal(region_key(REGION_EU), "eu");
    assert_string_equal(region_key(REGION_EEA_EFTA), "eea_efta");
    assert_string_equal(region_key(REGION_EUROPE), "europe_other");
    assert_string_equal(region_key(REGION_OUTSIDE), "outside_europe");
    assert_string_equal(region_key(REGION_UNKNOWN), "unknown");
}

/* 27 members since 2020-02-01; with Åland and the outermost regions that have codes, 34 rows. */
static void members(void **state)
{
    static const struct {
        const char *day;
        int want;
    } cases[] = {{"2003-12-31", 15}, {"2004-05-01", 25}, {"2007-01-01", 27},
                 {"2013-07-01", 28}, {"2020-01-31", 28}, {"2020-02-01", 27}};
    static const char *const no_states[] = {"AX", "BL", "GF", "GP", "MF", "MQ", "RE", "YT"};

    (void)state;
    for (size_t c = 0; c < COUNT(cases); c++) {
        int n = 0;
        for (size_t i = 0; country_code_at(i); i++) {
            bool counts = country_region(country_code_at(i), cases[c].day) == REGION_EU;
            for (size_t k = 0; k < COUNT(no_states); k++)
                counts = counts && strcmp(no_states[k], country_code_at(i)) != 0;
            n += counts;
        }
        if (n != cases[c].want)
            fail_msg("%s: %d members", cases[c].day, n);
    }
}

static void look_ups(void **state)
{
    static const struct {
        const char *text, *want;
    } cases[] = {
        {"NO", "NO"},
        {"no", "NO"},
        {" de ", "DE"},
        {"DEU", "DE"},
        {"deu", "DE"},
        {"Tyskland", "DE"},
        {"TYSKLAND", "DE"},
        {"Germany", "DE"},
        {"S\xC3\xB8r-Korea", "KR"},
        {"S\xC3\x98R-KOREA", "KR"},
        {"South Korea", "KR"},
        {"uk", "GB"},
        {"UK", "GB"},
        {"Storbritannia", "GB"},
        {"United Kingdom", "GB"},
        {"USA", "US"},
        {"Sverige", "SE"},
        {"Kina", "CN"},
        {"Noreg", "NO"},
        {"Norge", "NO"},
        {"Norway", "NO"},
        {"XK", "XK"},
        {"Kosovo", "XK"},
        {"F\xC3\xA6r\xC3\xB8yene", "FO"},
        {"Hongkong", "HK"},
        {"Hong Kong", "HK"},
        {"Nederland" NBSP, "NL"},
        {"The Netherlands", "NL"},
    };
    static const char *const none[] = {"",   " ",    "ZZ",     "Atlantis", "Tysk", "N",
                                       "47", "\xE5", "Norgee", "-",        "EU",   "Utlandet"};

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        const char *got = find(cases[i].text);
        if (!got || strcmp(got, cases[i].want) != 0)
            fail_msg("\"%s\" gave %s, not %s", cases[i].text, got ? got : "none", cases[i].want);
    }
    for (size_t i = 0; i < COUNT(none); i++)
        if (find(none[i]))
            fail_msg("\"%s\" gave %s", none[i], find(none[i]));
    assert_null(find(NULL));
}

/* 249 territories of ISO 3166-1 and Kosovo; each is found by its own names. */
static void every_country(void **state)
{
    struct country_figures f;
    size_t n = 0, figures = 0;

    (void)state;
    for (; country_code_at(n); n++) {
        const char *code = country_code_at(n);
        assert_int_equal(strlen(code), 2);
        assert_string_equal(find(code), code);
        for (int lang = DD_NB; lang <= DD_EN; lang++) {
            const char *name = country_name(code, (enum dd_lang)lang);
            assert_true(strlen(name) > 2);
            if (!find(name) || strcmp(find(name), code) != 0)
                fail_msg("%s is not found by \"%s\"", code, name);
        }
        assert_int_not_equal(country_region(code, "2023-12-31"), REGION_UNKNOWN);
        if (!country_figures(code, &f))
            continue;
        figures++;
        for (int g = 0; g < GOVERNANCE; g++) {
            assert_in_range(f.value[g] + 350, 0, 700);
            assert_in_range(f.error[g], 1, 100);
        }
        assert_in_range(f.year, 2018, 2100);
        assert_true(country_known(f.of));
    }
    assert_int_equal(figures, 247); /* all but AQ, EH and VA, for which no state answers */
    assert_int_equal(n, 250);
    assert_false(country_figures("ZZ", &f));
    assert_false(country_figures(NULL, &f));
    assert_string_equal(country_name("ZZ", DD_NB), "ZZ");
    assert_string_equal(country_name("DE", DD_NB), "Tyskland");
    assert_string_equal(country_name("DE", DD_EN), "Germany");
}

/* A territory follows the state that answers for it; a state has its own. */
static void whose_figures(void **state)
{
    struct country_figures f;
    struct country_conventions c;

    (void)state;
    assert_true(country_figures("SJ", &f) && country_conventions("SJ", &c));
    assert_string_equal(f.of, "NO");
    assert_string_equal(c.of, "NO");
    assert_true(country_figures("HK", &f) && country_conventions("HK", &c));
    assert_string_equal(f.of, "HK");
    assert_string_equal(c.of, "CN");
    assert_string_equal(country_part_of("SJ"), "NO");
    assert_string_equal(country_part_of("NO"), "");
    assert_string_equal(country_part_of("ZZ"), "");
    assert_false(country_figures("EH", &f));
    assert_false(country_conventions("TW", &c));
    assert_true(country_conventions("NO", &c));
    for (int i = 0; i < CONVENTIONS; i++)
        assert_int_not_equal(c.year[i], 0);
    assert_true(country_conventions("SG", &c));
    assert_string_equal(convention_number(4), "105");
    assert_int_equal(c.year[4], 0); /* denounced in 1979 */
    assert_int_equal(c.year[0], 0);
    assert_int_not_equal(c.year[1], 0);
}

/* "Did you mean": a typo finds its country, other words find none. */
static void nearest(void **state)
{
    (void)state;
    assert_string_equal(country_nearest("Vietman"), "VN");
    assert_string_equal(country_nearest("tysklend"), "DE");
    assert_string_equal(country_nearest("Polan"), "PL");
    assert_null(country_nearest("qqqqqqqq"));
    assert_null(country_nearest(""));
    assert_null(country_nearest("\xff\xfe"));
}

static void currencies(void **state)
{
    (void)state;
    assert_string_equal(currency_countries("SEK"), "SE");
    assert_string_equal(currency_countries("DKK"), "DK FO GL");
    assert_null(currency_countries("NOK"));
    assert_null(currency_countries("USD"));
    assert_null(currency_countries("ZZZ"));
    for (size_t i = 0; i < sizeof(currency_countries_rows) / sizeof(currency_countries_rows[0]);
         i++) {
        const char *const *r = currency_countries_rows[i];
        assert_true(i == 0 || strcmp(r[0], currency_countries_rows[i - 1][0]) > 0);
        assert_string_equal(currency_countries(r[0]), r[1]); /* it is searched */
        for (const char *of = r[1]; *of; of += strspn(of + 2, " ") + 2) {
            char code[3] = {of[0], of[1], '\0'};
            assert_true(country_known(code));
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(regions),       cmocka_unit_test(keys),
        cmocka_unit_test(members),       cmocka_unit_test(look_ups),
        cmocka_unit_test(every_country), cmocka_unit_test(whose_figures),
        cmocka_unit_test(nearest),       cmocka_unit_test(currencies),
    };

    return cmocka_run_group_tests_name("countries", tests, NULL, NULL);
}
