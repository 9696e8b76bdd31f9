#include "test.h"

#include "ddreg/orgnr.h"

static void reads(void **state)
{
    static const struct {
        const char *text, *want;
    } good[] = {
        {"905461761", "905461761"},
        {"905 461 761", "905461761"},
        {" 905461761 ", "905461761"},
        {"905.461.761", "905461761"},
        {"905" NBSP "461" NBSP "761", "905461761"},
        {"NO905461761", "905461761"},
        {"no 905 461 761", "905461761"},
        {"905461761MVA", "905461761"},
        {"NO 905 461 761 MVA", "905461761"},
        {"NO-905461761-MVA", "905461761"},
        {"905461761 mva", "905461761"},
    };
    static const char *const bad[] = {
        "",
        "NO",
        "MVA",
        "90546176",
        "9054617611",
        "90546176a",
        "a905461761",
        "905461761X",
        "SE905461761",
        "905461761 MVA X",
        "905,461,761",
        "NONO905461761",
        "905461761MVAMVA",
        "--",
        "\xC3\xA6",
    };
    char out[ORGNR_SIZE];

    (void)state;
    for (size_t i = 0; i < COUNT(good); i++) {
        if (!orgnr_read(out, good[i].text))
            fail_msg("refused: \"%s\"", good[i].text);
        assert_string_equal(out, good[i].want);
    }
    for (size_t i = 0; i < COUNT(bad); i++)
        if (orgnr_read(out, bad[i]))
            fail_msg("taken: \"%s\"", bad[i]);
}

static void check_digits(void **state)
{
    /* Made-up numbers whose digit was computed by hand: 3·1+2·0+... and so on. */
    static const char *const good[] = {"905461761", "900726740", "123456785", "100000008"};
    static const char *const bad[] = {"905461762", "123456789",  "900726741", "",
                                      "12345678",  "1234567850", "12345678x", "100000010",
                                      "000000000", "999999999"};

    (void)state;
    for (size_t i = 0; i < COUNT(good); i++)
        if (!orgnr_valid(good[i]))
            fail_msg("refused: %s", good[i]);
    for (size_t i = 0; i < COUNT(bad); i++)
        if (orgnr_valid(bad[i]))
            fail_msg("taken: %s", bad[i]);
}

/* The weighted sum of the first eight digits, computed apart from the program. */
static int remainder_of(unsigned eight)
{
    static const int weights[] = {2, 3, 4, 5, 6, 7, 2, 3}; /* from the last digit */
    int sum = 0;

    for (int i = 0; i < 8; i++, eight /= 10)
        sum += (int)(eight % 10) * weights[i];
    return sum % 11;
}

/* Exactly one check digit fits each stem; none when the control number would be 10. */
static void one_digit_fits(void **state)
{
    int without = 0;

    (void)state;
    for (unsigned stem = 80000000; stem < 80020000; stem++) {
        int fits = 0, remainder = remainder_of(stem);
        char nr[ORGNR_SIZE];
        for (unsigned c = 0; c < 10; c++) {
            (void)snprintf(nr, sizeof(nr), "%08u%u", stem % 100000000U, c);
            if (orgnr_valid(nr)) {
                fits++;
                assert_int_equal(c, (11 - remainder) % 11);
            }
        }
        assert_int_equal(fits, remainder == 1 ? 0 : 1);
        without += fits == 0;
    }
    assert_true(without > 1000); /* about one in eleven: the case is really met */
}

/* Changing any one digit of a valid number breaks it. */
static void one_wrong_digit_is_seen(void **state)
{
    (void)state;
    for (unsigned stem = 91000000; stem < 91002000; stem++) {
        char nr[ORGNR_SIZE];
        int remainder = remainder_of(stem);
        if (remainder == 1)
            continue;
        (void)snprintf(nr, sizeof(nr), "%08u%u", stem % 100000000U,
                       (unsigned)((11 - remainder) % 11) % 10U);
        assert_true(orgnr_valid(nr));
        for (int at = 0; at < 9; at++) {
            char kept = nr[at];
            for (char c = '0'; c <= '9'; c++) {
                nr[at] = c;
                assert_int_equal(orgnr_valid(nr), c == kept);
            }
            nr[at] = kept;
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads),
        cmocka_unit_test(check_digits),
        cmocka_unit_test(one_digit_fits),
        cmocka_unit_test(one_wrong_digit_is_seen),
    };

    return cmocka_run_group_tests_name("orgnr", tests, NULL, NULL);
}
