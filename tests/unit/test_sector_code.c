#include "test.h"

#include "ddreg/sector_code.h"
#include "ddreg/sectors.h"

static void reads_as(const char *word, enum sector_standard standard, const char *wanted)
{
    char code[SECTOR_CODE_SIZE] = "";

    assert_true(sector_code_read(code, word, standard));
    assert_string_equal(code, wanted);
}

static void a_code_is_of_the_older_standard(void **state)
{
    (void)state;
    reads_as("81", SECTOR_STANDARD_UNSAID, "81");
    reads_as("81.210", SECTOR_STANDARD_UNSAID, "81.210");
    reads_as("38.31", SECTOR_STANDARD_UNSAID, "38.31");
    reads_as("SN2007:81.2", SN2025, "81.2");
}

static void unless_written(void **state)
{
    (void)state;
    reads_as("SN2025:95.31", SECTOR_STANDARD_UNSAID, "SN2025:95.31");
    reads_as("sn 2025 95.310", SECTOR_STANDARD_UNSAID, "SN2025:95.310");
    reads_as("95.31", SN2025, "SN2025:95.31");
    reads_as("SN2025:12", SN2007, "SN2025:12");
}

static void what_is_no_code(void **state)
{
    static const char *const words[] = {
        "",   "8",      "81.",          "81.21x",    "99.99", "95.31",   "62.10",
        "04", "SN2025", "SN2025:45.20", "SN2024:81", "81 21", "SN2025:", "SN2025:95.3112"};
    char code[SECTOR_CODE_SIZE];

    (void)state;
    for (size_t i = 0; i < COUNT(words); i++)
        if (sector_code_read(code, words[i], SECTOR_STANDARD_UNSAID))
            fail_msg("%s was taken", words[i]);
    assert_string_equal(sector_code_newer("95.31", DD_NB),
                        "Vedlikehold og reparasjon av motorvogner, unntatt motorsykler");
    assert_string_equal(sector_code_newer("95.31", DD_EN),
                        "Repair and maintenance of motor vehicles");
    assert_null(sector_code_newer("38.31", DD_NB));
    assert_null(sector_code_newer("99.99", DD_NB));
}

static void the_same_code_may_mean_another_thing(void **state)
{
    static const char *const differ[] = {"38.31", "25.30", "20.51", "46.38", "61.20", "38.310"};
    static const char *const same[] = {"81.210", "46.42", "01.11", "95.31", "45.20", "81", "38"};

    (void)state;
    for (size_t i = 0; i < COUNT(differ); i++)
        if (!sector_code_differs(differ[i]))
            fail_msg("%s", differ[i]);
    for (size_t i = 0; i < COUNT(same); i++)
        if (sector_code_differs(same[i]))
            fail_msg("%s", same[i]);
}

static void a_new_code_counts_as_what_it_was(void **state)
{
    (void)state;
    assert_string_equal(sector_code_old("SN2025:95.31", 0), "45.20");
    assert_null(sector_code_old("SN2025:95.31", 1));
    assert_string_equal(sector_code_old("81.210", 0), "81.210");
    assert_null(sector_code_old("81.210", 1));
    assert_ptr_equal(sector_find("SN2025:95.310"), sector_find("45.20"));
    assert_ptr_equal(sector_find("SN2025:14.23"), sector_find("14.12"));
    assert_string_equal(sector_division("SN2025:95.31")->code, "45");
}

/* Of several the worst: a sorting plant of SN2025 may have been a yard for wrecks. */
static void of_several_the_worst_counts(void **state)
{
    const struct trade *both = sector_find("SN2025:38.21");
    const char *old;

    (void)state;
    for (size_t i = 0; (old = sector_code_old("SN2025:38.21", i)); i++)
        assert_true(sector_find(old)->severity <= both->severity);
    assert_ptr_equal(both, sector_find("38.31"));
}

static void within_across_the_standards(void **state)
{
    (void)state;
    assert_true(sector_code_within("46.460", "46"));
    assert_false(sector_code_within("46", "46.460"));
    assert_true(sector_code_within("SN2025:95.31", "45"));
    assert_false(sector_code_within("SN2025:95.31", "95"));
    assert_true(sector_code_within("SN2025:95.31", "SN2025:95"));
    assert_true(sector_code_within("45.200", "SN2025:95"));
}

/* Every code of both has a trade, or a level above it has. */
static void titles(void **state)
{
    (void)state;
    assert_string_equal(sector_code_title("38.31", DD_EN), "Dismantling of wrecks");
    assert_string_equal(sector_code_title("SN2025:38.31", DD_EN),
                        "Incineration without energy recovery");
    assert_non_null(sector_code_title("SN2025:95.31", DD_NB));
    assert_null(sector_code_title("99.99", DD_NB));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_code_is_of_the_older_standard),
        cmocka_unit_test(unless_written),
        cmocka_unit_test(what_is_no_code),
        cmocka_unit_test(the_same_code_may_mean_another_thing),
        cmocka_unit_test(a_new_code_counts_as_what_it_was),
        cmocka_unit_test(of_several_the_worst_counts),
        cmocka_unit_test(within_across_the_standards),
        cmocka_unit_test(titles),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
