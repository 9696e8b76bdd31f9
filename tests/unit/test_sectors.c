#include "test.h"

#include "ddreg/goods.h"
#include "ddreg/sectors.h"
#include "ddreg/sources.h"

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
        const struct trade *s;
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

static const struct trade *row(size_t i)
{
    size_t sectors = 0;

    while (sector_at(sectors))
        sectors++;
    return i < sectors ? sector_at(i) : goods_at(i - sectors);
}

/* Trades and goods: each row whole, each reason its own, each source a page or table. */
static void complete_rows(void **state)
{
    size_t n = 0, finer = 0;
    struct buf b = BUF_INIT;

    (void)state;
    for (; row(n); n++) {
        const struct trade *s = row(n);
        finer += strlen(s->code) > 2 && strcmp(s->code, "unknown") != 0;
        assert_in_range(s->likelihood, 1, 5);
        assert_in_range(s->severity, 1, 5);
        for (int side = 0; side < SEVERITY_SIDES; side++)
            assert_in_range(s->side[side], 1, s->severity);
        if (*s->made && !goods_by_id(s->made))
            fail_msg("%s: %s is no category", s->code, s->made);
        assert_true(*s->affected || strcmp(s->code, "unknown") == 0);
        assert_true(*s->rights || strcmp(s->code, "unknown") == 0);
        for (int lang = DD_NB; lang <= DD_EN; lang++) {
            assert_true(strlen(s->name[lang]) > 1);
            assert_true(strlen(s->reason[lang]) > 20);
            sources_add(&b, (enum dd_lang)lang, s->sources);
            if (b.len < 10)
                fail_msg("%s: no source", s->code);
            buf_reset(&b);
            for (size_t k = 0; k < n; k++)
                if (strcmp(row(k)->reason[lang], s->reason[lang]) == 0)
                    fail_msg("%s and %s give the same reason", row(k)->code, s->code);
        }
        assert_string_not_equal(s->reason[DD_NB], s->reason[DD_EN]);
    }
    assert_true(finer >= 60);
    buf_release(&b);
}

static void levels_of_the_code(void **state)
{
    static const struct {
        const char *text, *want;
    } good[] = {{"81", "81"},        {"81.2", "81.2"}, {"81.21", "81.2"},   {"81.210", "81.2"},
                {"81.300", "81"},    {"01.11", "01"},  {"46.460", "46.46"}, {"46.7", "46"},
                {"46.693", "46.69"}, {"", "unknown"}};
    static const char *const bad[] = {"8",       "810",   "04",     "83.110", "81.", "81.2100",
                                      "81210",   "81,21", "81.21a", "abc",    "81 ", " 81",
                                      "unknown", "un",    "00",     "100"};

    (void)state;
    for (size_t i = 0; i < COUNT(good); i++) {
        const struct trade *s = sector_find(good[i].text);
        if (!s)
            fail_msg("refused: \"%s\"", good[i].text);
        assert_string_equal(s->code, good[i].want);
    }
    for (size_t i = 0; i < COUNT(bad); i++)
        if (sector_find(bad[i]))
            fail_msg("taken: \"%s\"", bad[i]);
    assert_string_equal(sector_find(NULL)->code, "unknown");
}

/* A holding, a head office, "other" and trade without goods say nothing of what is bought; a code
 * of what a firm does, or deals in, does. */
static void what_a_code_says(void **state)
{
    static const char *const nothing[] = {
        "64.20", "64.202", "64.3",  "70.100", "70.10",   "82.990", "46",       "46.900",
        "46.19", "47",     "47.19", "47.910", "unknown", "",       "nonsense", NULL};
    static const char *const something[] = {"64.190", "70.220", "82.910", "46.420",
                                            "47.761", "45.200", "81.210", "01"};

    (void)state;
    for (size_t i = 0; i < COUNT(nothing); i++)
        if (sector_says(nothing[i]))
            fail_msg("%s says something", nothing[i] ? nothing[i] : "NULL");
    for (size_t i = 0; i < COUNT(something); i++)
        if (!sector_says(something[i]))
            fail_msg("%s says nothing", something[i]);
    assert_int_equal(sector_find("46.42")->says, SAYS_GOODS);
    assert_int_equal(sector_find("14.12")->says, SAYS_WORK);
    assert_int_equal(goods_by_id("workwear")->says, SAYS_WORK);
}

/* Not knowing the trade is no advantage: no row is worse. */
static void unknown_is_the_worst(void **state)
{
    const struct trade *u = sector_find(NULL);

    (void)state;
    assert_true(u->goods);
    for (size_t i = 0; row(i); i++) {
        assert_true(row(i)->likelihood <= u->likelihood);
        for (int side = 0; side < SEVERITY_SIDES; side++)
            assert_true(row(i)->side[side] <= u->side[side]);
    }
}

static const struct trade *category(const char *text)
{
    const struct trade *t = NULL;

    assert_int_equal(goods_find(text, &t, NULL), DD_OK);
    return t;
}

/* Categories as people write them; what nobody knows is none. */
static void categories(void **state)
{
    static const struct {
        const char *text, *want;
    } good[] = {{"isotopes", "isotopes"},
                {"Isotoper og radiokjemi", "isotopes"},
                {"  MEDISINSK  forbruksmateriell ", "medical-consumables"},
                {"Laboratorieutstyr", "lab-equipment"},
                {"Renhold", "cleaning"},
                {"Bygg og vedlikehold", "construction"},
                {"Transport", "transport"},
                {"Kantine", "canteen"},
                {"IT-utstyr", "it-equipment"},
                {"Arbeidstøy", "workwear"},
                {"hotell", "hotels-travel"},
                {"Bemanning", "agency-workers"},
                {"Rådgivning", "consultants"},
                {"Husleie", "rent"},
                {"Strøm", "power"},
                {"Forsikring", "insurance"}};

    (void)state;
    for (size_t i = 0; i < COUNT(good); i++) {
        const struct trade *t = category(good[i].text);
        if (!t || strcmp(t->code, good[i].want) != 0)
            fail_msg("\"%s\" gave %s", good[i].text, t ? t->code : "none");
    }
    assert_null(category(NULL));
    assert_null(category(" "));
    assert_null(category("noe ganske annet"));
    assert_null(category("\xFF"));
    assert_null(goods_by_id(NULL));
    assert_null(goods_by_id("unknown"));
}

/* What a category may mean that is none: by its words, by the end of a compound, by a typo; never
 * out of thin air. */
static void near_categories(void **state)
{
    static const struct {
        const char *text, *want;
    } good[] = {{"Bygg med mer", "construction"},
                {"Emballasje og skjerming", "packaging"},
                {"Kontorstoler", "furniture"},
                {"Renhld", "cleaning"},
                {"vikarfolk", "agency-workers"},
                {"Kaffi", "coffee"},
                {"Palmeolje", "food"},
                {"bomull", "workwear"},
                {"garlic", "fruit"},
                {"Laboratorieutstyr, div.", "lab-equipment"}};
    static const char *const none[] = {"", " ", "xyzzy", "div", "\xFF", "K", "12345"};
    struct dd_error err;
    const struct trade *t, *of;
    const char *name;

    (void)state;
    for (size_t i = 0; i < COUNT(good); i++) {
        assert_null(category(good[i].text));
        assert_int_equal(goods_near(good[i].text, &t, &err), DD_OK);
        if (!t || strcmp(t->code, good[i].want) != 0)
            fail_msg("\"%s\" gave %s", good[i].text, t ? t->code : "none");
    }
    for (size_t i = 0; i < COUNT(none); i++) {
        assert_int_equal(goods_near(none[i], &t, &err), DD_OK);
        assert_null(t);
    }
    assert_int_equal(goods_near(NULL, &t, &err), DD_OK);
    assert_null(t);
    for (size_t i = 0; (name = goods_alias_at(i, &of)) != NULL; i++)
        assert_ptr_equal(category(name), of);
}

/* The list of 2022: by country, from anywhere, and not where it has nothing. */
static void listed(void **state)
{
    struct goods_hit hit;
    struct goods_dfo dfo;

    (void)state;
    assert_true(goods_listed("workwear", "", "BD", &hit));
    assert_true(hit.child);
    assert_true(goods_listed("surgical-instruments", "", "PK", &hit));
    assert_true(goods_listed("it-equipment", "", "CN", &hit));
    assert_string_equal(hit.good, "Electronics");
    assert_false(goods_listed("workwear", "", "NO", &hit));
    assert_true(goods_listed("coffee", "", NULL, &hit));
    assert_int_equal(hit.countries, 17);
    assert_true(goods_good_listed("Coffee", "VN", &hit));
    assert_false(goods_good_listed("Coffee", "NO", &hit));
    assert_false(goods_listed("consultants", "", NULL, &hit));
    assert_true(goods_listed("solar-panels", "", "CN", &hit)); /* the raw material goes first */
    assert_string_equal(hit.good, "Polysilicon");
    assert_true(hit.forced && !hit.inputs);
    assert_true(goods_good_listed("Solar Modules", "CN", &hit));
    assert_true(hit.inputs && !hit.forced && !hit.child);
    assert_false(goods_good_listed("Shrimp", "TH", &hit)); /* taken off in 2024 */
    assert_true(goods_good_listed("Fish", "TH", &hit));
    assert_true(goods_dfo("batteries", &dfo));
    assert_string_equal(dfo.stage[0], "very_high");
    assert_string_equal(dfo.stage[1], "high");
    assert_false(goods_dfo("consultants", &dfo));
}

static const char *listed_among(const char *text, const char *category)
{
    const char *out;
    struct dd_error err;

    assert_ok(goods_find_listed(text, goods_by_id(category), &out, &err), &err);
    return out;
}

static const char *listed_of(const char *text)
{
    const char *out;
    struct dd_error err;

    assert_ok(goods_find_listed(text, NULL, &out, &err), &err);
    return out;
}

/* A word for one of many things in a category names only its own good of the list, or none. */
static void own_good(void **state)
{
    struct goods_hit hit;
    const struct trade *of;
    const char *name;

    (void)state;
    assert_true(goods_listed("seafood", "", "TH", &hit));
    assert_false(goods_listed("seafood", listed_of("Reker"), "TH", &hit));
    assert_true(goods_listed("seafood", listed_of("reker"), "BD", &hit));
    assert_string_equal(hit.good, "Shrimp");
    assert_false(goods_listed("food", listed_of("juice"), NULL, &hit));
    assert_true(goods_listed("building-materials", listed_of("Naturstein"), "IN", &hit));
    assert_string_not_equal(hit.good, "Bricks");
    assert_string_equal(listed_of("Fisk og skalldyr"), "");
    assert_string_equal(listed_of("noe annet"), "");
    assert_string_equal(listed_among("Renhold; Reker", "seafood"), "Shrimp");
    assert_string_equal(listed_among("reker ;Renhold", "seafood"), "Shrimp");
    assert_string_equal(listed_among("Renhold; Reker", "cleaning"), "");
    assert_string_equal(listed_among("Reker; Fisk og skalldyr", "seafood"), "");
    assert_string_equal(listed_among("Fisk og skalldyr; Reker", "seafood"), "");
    assert_string_equal(listed_of(NULL), "");
    for (size_t i = 0; (name = goods_alias_at(i, &of)) != NULL; i++) {
        const char *only = listed_of(name);
        if (*only && strcmp(only, "-") != 0 && !goods_listed(of->code, only, NULL, &hit))
            fail_msg("%s: %s is none of its goods", name, only);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_division),
        cmocka_unit_test(complete_rows),
        cmocka_unit_test(levels_of_the_code),
        cmocka_unit_test(what_a_code_says),
        cmocka_unit_test(unknown_is_the_worst),
        cmocka_unit_test(categories),
        cmocka_unit_test(near_categories),
        cmocka_unit_test(listed),
        cmocka_unit_test(own_good),
    };

    return cmocka_run_group_tests_name("sectors", tests, NULL, NULL);
}
