#include "test.h"

#include "ddreg/text.h"

#define AE "\xC3\xA6"
#define OE "\xC3\xB8"
#define AA "\xC3\xA5"
#define CAP_AE "\xC3\x86"
#define CAP_OE "\xC3\x98"
#define CAP_AA "\xC3\x85"
#define FFFD "\xEF\xBF\xBD"

static int setup(void **state)
{
    static struct arena a;

    arena_init(&a, 64 * 1024 * 1024);
    *state = &a;
    return 0;
}

static int teardown(void **state)
{
    arena_release(*state);
    return 0;
}

static void utf8(void **state)
{
    static const char *const bad[] = {"\xE5",
                                      "a\xF8"
                                      "b",
                                      "\xC3",
                                      "\xC0\x80",
                                      "\xED\xA0\x80",
                                      "\xF4\x90\x80\x80",
                                      "\xE2\x82",
                                      "\x80",
                                      "\xFF\xFE"};

    (void)state;
    assert_true(text_valid_utf8("", 0));
    assert_true(text_valid_utf8("abc " AE OE AA, 10));
    assert_true(text_valid_utf8("\xF0\x9F\x90\x9F", 4));
    assert_true(text_valid_utf8("a\0b", 3));
    for (size_t i = 0; i < COUNT(bad); i++)
        assert_false(text_valid_utf8(bad[i], strlen(bad[i])));
}

static void trim(void **state)
{
    static const struct {
        const char *text, *want;
    } cases[] = {
        {"", ""},
        {"a", "a"},
        {"  a b  ", "a b"},
        {"\t\r\na\n", "a"},
        {NBSP "a" NBSP, "a"},
        {NBSP " \xE2\x80\xAF" AA "s Bygg" NBSP " ", AA "s Bygg"},
        {"   ", ""},
        {NBSP NBSP, ""},
        {"a" NBSP "b", "a" NBSP "b"},
        {"\xE3\x80\x80"
         "a",
         "a"},
    };
    char text[64];

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        (void)snprintf(text, sizeof(text), "%s", cases[i].text);
        assert_ptr_equal(text_trim(text), text);
        assert_string_equal(text, cases[i].want);
    }
}

static void blank(void **state)
{
    (void)state;
    assert_true(text_blank(NULL));
    assert_true(text_blank(""));
    assert_true(text_blank(" \t\n" NBSP));
    assert_false(text_blank(" x "));
    assert_false(text_blank(NBSP AA));
}

/* ASCII goes another way than the rest: each sign must fold alike in both. */
static void fold_of_ascii(void **state)
{
    for (int c = 1; c < 0x80; c++) {
        char alone[] = {'x', (char)c, 'Y', (char)c, (char)c, 'z', '\0'}, with[16], want[32];
        (void)snprintf(with, sizeof(with), "%s" AE, alone);
        (void)snprintf(want, sizeof(want), "%s" AE, text_fold(*state, alone));
        assert_string_equal(text_fold(*state, with), want);
        (void)snprintf(want, sizeof(want), "%s" AE, text_name_key(*state, alone));
        assert_string_equal(text_name_key(*state, with), want);
        (void)snprintf(want, sizeof(want), "%sae", text_letters(*state, alone));
        assert_string_equal(text_letters(*state, with), want);
    }
}

static void fold(void **state)
{
    struct arena *a = *state;
    static const struct {
        const char *x, *y;
    } same[] = {
        {CAP_AA "S  Bygg", AA "s bygg"},
        {CAP_AE CAP_OE CAP_AA, AE OE AA},
        {" a" NBSP "b ", "A B"},
        {"A\xCC\x8A"
         "s",
         AA "s"}, /* A and a combining ring */
        {"Stra\xC3\x9F"
         "e",
         "STRASSE"},
        {"\xEF\xBC\xA1"
         "BC",
         "abc"}, /* full-width A */
        {"a\xC2\xAD"
         "b",
         "ab"}, /* soft hyphen */
        {"a\t\n b", "a b"},
    };

    for (size_t i = 0; i < COUNT(same); i++)
        assert_string_equal(text_fold(a, same[i].x), text_fold(a, same[i].y));
    assert_string_equal(text_fold(a, "  "), "");
    assert_string_equal(text_fold(a, ""), "");
    assert_string_not_equal(text_fold(a, AA), text_fold(a, "a"));
    assert_string_not_equal(text_fold(a, OE), text_fold(a, "o"));
    assert_string_not_equal(text_fold(a, "ab"), text_fold(a, "a b"));
    assert_string_equal(text_fold(a, "A.S. Bygg"), "a.s. bygg");
    assert_null(text_fold(a, "\xE5s bygg")); /* not UTF-8 */
}

static void name_key(void **state)
{
    struct arena *a = *state;

    assert_string_equal(text_name_key(a, "Bygg & Bo, AS."), text_name_key(a, "BYGG & BO  as"));
    assert_string_equal(text_name_key(a, "Nord-Hav AS"), text_name_key(a, "nord hav as"));
    assert_string_equal(text_name_key(a, "\"N" OE "tteb" OE "\" AS"),
                        text_name_key(a, "N" CAP_OE "TTEB" CAP_OE " as"));
    assert_string_not_equal(text_name_key(a, "Bygg AS"), text_name_key(a, "Bygg"));
    assert_string_not_equal(text_name_key(a, "3M"), text_name_key(a, "M"));
    assert_string_not_equal(text_name_key(a, "A+ AS"), text_name_key(a, "A AS"));
    /* Names of punctuation only stay apart. */
    assert_string_not_equal(text_name_key(a, "..."), "");
    assert_string_not_equal(text_name_key(a, "..."), text_name_key(a, "---"));
}

/* In this order, each before the next. */
static void norwegian_order(void **state)
{
    static const char *const sorted[] = {
        "",
        "1881 AS",
        "Abel",
        "abel 2",
        "Adam",
        "\xC3\x89"
        "clair", /* É with E */
        "Elan",
        "\xC3\x89lan",
        "Elanco",
        "Eldre",
        "Lund",
        "M"
        "uller",
        "M\xC3\xBC"
        "ller", /* ü with y: after Mu, before Mz */
        "Mz",
        "Olsen",
        "Yv",
        "Zebra",
        CAP_AE "gir",
        "\xC3\x84"
        "hre", /* Ä as Æ */
        CAP_OE "ien",
        "\xC3\x96"
        "jd", /* Ö as Ø */
        CAP_AA "lesund",
        "Aamodt",
        CAP_AA "ne",
    };
    struct arena *a = *state;

    for (size_t i = 0; i + 1 < COUNT(sorted); i++) {
        const char *x = text_sort_key(a, sorted[i]), *y = text_sort_key(a, sorted[i + 1]);
        if (strcmp(x, y) >= 0)
            fail_msg("\"%s\" should sort before \"%s\"", sorted[i], sorted[i + 1]);
    }
}

/* Upper and lower case sort together, and never with equal keys. */
static void order_is_total(void **state)
{
    struct arena *a = *state;

    assert_int_not_equal(strcmp(text_sort_key(a, "Bygg"), text_sort_key(a, "bygg")), 0);
    assert_true(strcmp(text_sort_key(a, "bygg a"), text_sort_key(a, "Bygg B")) < 0);
    assert_true(strcmp(text_sort_key(a, "Bygg a"), text_sort_key(a, "bygg B")) < 0);
    assert_true(strcmp(text_sort_key(a, "Bygg"), text_sort_key(a, "bygg a")) < 0);
    assert_null(text_sort_key(a, "\xE5"));
}

static void plain(void **state)
{
    static const struct {
        const char *text, *want;
    } cases[] = {
        {"", ""},
        {"R" OE "r & Bygg AS", "R" OE "r & Bygg AS"},
        {"\x1b[31mred", FFFD "[31mred"},
        {"\x1b]0;title\x07", FFFD "]0;title" FFFD},
        {"a\tb\nc\r", "a b c "},
        {"\x7f\x01\x08", FFFD FFFD FFFD},
        {"\xC2\x9B"
         "31m",
         FFFD "31m"}, /* C1: CSI in one character */
        {"\xE2\x80\xAE"
         "gpj.exe",
         FFFD "gpj.exe"}, /* right-to-left override */
        {"\xE2\x81\xA6"
         "x\xE2\x81\xA9",
         FFFD "x" FFFD}, /* isolates */
        {"\xE2\x80\x8E\xE2\x80\x8F", FFFD FFFD},
        {"\xD8\x9C", FFFD}, /* Arabic letter mark */
        {"\xE2\x80\xA8"
         "x",
         FFFD "x"}, /* line separator */
        {"bad\xE5", "bad" FFFD},
        {"\xF0\x9F\x90\x9F", "\xF0\x9F\x90\x9F"},
    };
    struct buf b = BUF_INIT;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        text_add_plain(&b, cases[i].text);
        assert_buf(&b, cases[i].want);
    }
    text_add_plain(&b, NULL);
    assert_buf(&b, "");
    buf_release(&b);
}

/* Whatever the bytes, what comes out is UTF-8 without a control character. */
static void plain_of_noise(void **state)
{
    struct buf b = BUF_INIT;
    uint64_t seed = 42;

    (void)state;
    for (int i = 0; i < 20000; i++) {
        char noise[33];
        for (size_t k = 0; k < sizeof(noise); k++)
            noise[k] = (char)(test_random(&seed) >> 11);
        noise[32] = '\0';
        text_add_plain(&b, noise);
        assert_true(text_valid_utf8(b.data, b.len));
        for (size_t k = 0; k < b.len; k++) {
            unsigned char c = (unsigned char)b.data[k];
            assert_true(c >= 0x20 && c != 0x7F);
            assert_false(c == 0xC2 && (unsigned char)b.data[k + 1] < 0xA0);
        }
        buf_reset(&b);
    }
    buf_release(&b);
}

static void escaped(void **state)
{
    struct buf b = BUF_INIT;

    (void)state;
    text_add_escaped(&b, "{\"a\":\"x\xC2\x9B"
                         "2J \xE2\x80\xAE \xE2\x80\xA8 " AA FFFD "\"}\n");
    assert_buf(&b, "{\"a\":\"x\\u009b2J \\u202e \\u2028 " AA FFFD "\"}\n");
    text_add_escaped(&b, "");
    assert_buf(&b, "");
    buf_release(&b);
}

static void distance(void **state)
{
    char long_one[300];

    (void)state;
    assert_int_equal(text_distance("", ""), 0);
    assert_int_equal(text_distance("import", "import"), 0);
    assert_int_equal(text_distance("import", "IMPORT"), 0);
    assert_int_equal(text_distance("import", "imort"), 1);
    assert_int_equal(text_distance("import", "inport"), 1);
    assert_int_equal(text_distance("import", "imoprt"), 1); /* neighbours swapped */
    assert_int_equal(text_distance("import", ""), 6);
    assert_int_equal(text_distance("", "due"), 3);
    assert_int_equal(text_distance("kitten", "sitting"), 3);
    assert_int_equal(text_distance("supplier", "assess"), text_distance("assess", "supplier"));
    memset(long_one, 'x', sizeof(long_one) - 1);
    long_one[sizeof(long_one) - 1] = '\0';
    assert_int_equal(text_distance(long_one, "x"), 63);
}

static void line(void **state)
{
    static const char *const same[] = {"", "a", "Fjord AS", OE "l", "a" FFFD "b", "-5"};
    static const struct {
        const char *text, *want;
    } other[] = {
        {" a ", "a"},           {"a\r\nb", "a b"},    {"a\n\nb", "a  b"},           {"\ta", "a"},
        {"a\r", "a"},           {"\xC2\xA0=1", "=1"}, {"a\x1B[1m", "a" FFFD "[1m"}, {"  ", ""},
        {"a\xC2\x9B", "a" FFFD}};

    for (size_t i = 0; i < sizeof(same) / sizeof(same[0]); i++)
        assert_ptr_equal(text_line(*state, same[i]), same[i]);
    for (size_t i = 0; i < sizeof(other) / sizeof(other[0]); i++) {
        const char *got = text_line(*state, other[i].text);
        assert_string_equal(got, other[i].want);
        assert_ptr_equal(text_line(*state, got), got);
    }
}

static void letters(void **state)
{
    static const char *const none[] = {"", " ", ".", "-", "12 3", "?!"};
    static const char *const some[] = {"x", "1a", "\xC3\xA5", "Ok."};

    (void)state;
    for (size_t i = 0; i < COUNT(none); i++)
        assert_false(text_has_letters(none[i]));
    for (size_t i = 0; i < COUNT(some); i++)
        assert_true(text_has_letters(some[i]));
    assert_false(text_has_letters(NULL));
}

static void what_is_typed_without_the_letters(void **state)
{
    static const char *const pairs[][2] = {
        {"Sv\xC3\xA6rt  H\xC3\xB8y", "svaert hoy"},
        {"\xC3\x85s Caf\xC3\xA9", "as cafe"},
        {"M\xC3\xBCller & S\xC3\xB6hne", "muller & sohne"},
        {"Plain", "plain"},
    };

    for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
        assert_string_equal(text_fold_ascii(*state, pairs[i][0]), pairs[i][1]);
}

static void test_folds_a_word(void **state)
{
    static const char *const words[][2] = {{"Faktura", "faktura"},    {"KORYGUJĄCA", "korygująca"},
                                           {"  To  ord\t", "to ord"}, {"E\xCC\x81t\xC2\xA0", "ét"},
                                           {"ВОЗВРАТ", "возврат"},    {"Straße", "strasse"},
                                           {"\xEF\xBC\xA1", "a"}};
    char out[16], small[4];

    (void)state;
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
        assert_true(text_fold_word(out, sizeof(out), words[i][0], strlen(words[i][0])));
        assert_string_equal(out, words[i][1]);
    }
    assert_true(text_fold_word(small, sizeof(small), "Abcd", 3));
    assert_string_equal(small, "abc");
    assert_false(text_fold_word(small, sizeof(small), "Abcd", 4));
    assert_false(text_fold_word(small, sizeof(small), "ÆØ", 4));
    assert_false(text_fold_word(out, sizeof(out), "\xFF", 1));
    assert_false(text_fold_word(out, sizeof(out), " ", 1));
    assert_false(text_fold_word(out, sizeof(out), "", 0));
}

static void has_name(void **state)
{
    (void)state;
    assert_true(text_has_name("kari prove", "kari prove"));
    assert_true(text_has_name("sett av kari prove, s. 2", "kari prove"));
    assert_true(text_has_name("kari proves mappe", "kari prove"));
    assert_true(text_has_name("akari prove og kari prove", "kari prove"));
    assert_false(text_has_name("kari provesen", "kari prove"));
    assert_false(text_has_name("okari prove", "kari prove"));
    assert_false(text_has_name("kari", "kari prove"));
    assert_false(text_has_name("kari", ""));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_folds_a_word),
        cmocka_unit_test(letters),
        cmocka_unit_test(has_name),
        cmocka_unit_test(utf8),
        cmocka_unit_test(trim),
        cmocka_unit_test(blank),
        cmocka_unit_test_setup_teardown(fold, setup, teardown),
        cmocka_unit_test_setup_teardown(fold_of_ascii, setup, teardown),
        cmocka_unit_test_setup_teardown(what_is_typed_without_the_letters, setup, teardown),
        cmocka_unit_test_setup_teardown(name_key, setup, teardown),
        cmocka_unit_test_setup_teardown(norwegian_order, setup, teardown),
        cmocka_unit_test_setup_teardown(order_is_total, setup, teardown),
        cmocka_unit_test_setup_teardown(line, setup, teardown),
        cmocka_unit_test(plain),
        cmocka_unit_test(plain_of_noise),
        cmocka_unit_test(escaped),
        cmocka_unit_test(distance),
    };

    return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}
